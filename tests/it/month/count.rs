//! The count a person would keep on paper, beside the program’s own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};

use super::Life;

/// A date as it is written: `10-05`.
pub fn on(date: &str) -> NaiveDate {
    NaiveDate::parse_from_str(&format!("2026-{date}"), "%Y-%m-%d").unwrap()
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - chrono::TimeDelta::days(i64::from(day.weekday().num_days_from_monday()))
}

fn short(day: NaiveDate) -> String {
    day.format("%a %-d %b").to_string()
}

/// What became of promises, in the words of the program and in the order it tells them.
const STATES: [&str; 5] = ["kept", "early word", "repaired", "missed", "open"];

#[derive(Default)]
pub struct Paper {
    /// Whose, of what, on which day: what became of it.
    promises: BTreeMap<(&'static str, &'static str, NaiveDate), &'static str>,
    pub daily: BTreeMap<NaiveDate, u8>,
    pub weekly: BTreeMap<NaiveDate, [u8; 5]>,
    pub heard: BTreeMap<NaiveDate, u8>,
    pub came: BTreeSet<NaiveDate>,
    /// By way of writing: entries, words, minutes.
    pub wrote: Vec<(&'static str, (usize, usize, i64))>,
}

pub const BROKE: &str = "By the one who broke trust";
pub const HURT: &str = "By the one who was hurt";

impl Paper {
    /// Everything from a first day to a last, on some days of the week, is open at first.
    pub fn due(
        &mut self,
        by: &'static str,
        what: &'static str,
        (first, last): (&str, &str),
        days: &[Weekday],
    ) {
        let (mut day, last) = (on(first), on(last));
        while day <= last {
            if days.contains(&day.weekday()) {
                self.promises.insert((by, what, day), "open");
            }
            day = day.succ_opt().unwrap();
        }
    }

    /// What became of a promise, on some of its days.
    pub fn became(
        &mut self,
        by: &'static str,
        what: &'static str,
        state: &'static str,
        days: &[&str],
    ) {
        for day in days {
            self.promises.insert((by, what, on(day)), state);
        }
    }

    pub fn came(&mut self, days: &[&str]) {
        self.came.extend(days.iter().map(|day| on(day)));
    }

    /// The table of promises by week, as Look back shows it.
    pub fn promises_by_week(&self, by: &str) -> Vec<String> {
        let own = || self.promises.iter().filter(|((whose, ..), _)| *whose == by);
        if self.promises.iter().all(|(_, now)| *now == "open") {
            let silent = "Nothing is marked in these weeks, and that is fine.";
            return vec![by.to_owned(), silent.to_owned()];
        }
        let mondays: BTreeSet<NaiveDate> = own().map(|((.., day), _)| monday(*day)).collect();
        let told = |fits: &dyn Fn(NaiveDate) -> bool| {
            let count =
                |state: &str| own().filter(|((.., day), now)| fits(*day) && **now == state).count();
            let counts = STATES.iter().map(|state| (count(state), state));
            let told = counts.filter(|(count, _)| *count > 0);
            told.map(|(count, state)| format!("{count} {state}")).collect::<Vec<_>>().join(", ")
        };
        let mut lines = vec![by.to_owned()];
        for week in mondays {
            lines.push(format!("{} {}", short(week), told(&|day| monday(day) == week)));
        }
        let all = |states: &[&str]| own().filter(|(_, now)| states.contains(now)).count();
        let (faith, repaired) = (all(&["kept", "early word"]), all(&["repaired"]));
        let missed = all(&["missed"]) + repaired;
        let mut parts = Vec::new();
        if faith > 0 {
            parts.push(format!("{faith} kept or told early of {}", faith + missed));
        }
        let right = if repaired > 0 { format!(", {repaired} put right") } else { String::new() };
        parts.extend((missed > 0).then(|| format!("{missed} missed{right}")));
        parts.extend(
            Some(all(&["open"])).filter(|open| *open > 0).map(|open| format!("{open} still open")),
        );
        lines.push(parts.join("; ") + ".");
        lines
    }

    /// The dots of a week on the plan.
    pub fn dots(&self, by: &str, week: &str) -> String {
        let own = self.promises.iter().filter(|((whose, ..), _)| *whose == by);
        let of_week = own.filter(|((.., day), _)| monday(*day) == on(week));
        let mut found: Vec<(NaiveDate, usize)> = of_week
            .map(|((.., day), now)| {
                let order = ["open", "kept", "early word", "missed", "repaired"];
                (*day, order.iter().position(|state| state == now).unwrap())
            })
            .collect();
        found.sort_unstable();
        let glyphs = ["○", "●", "◐", "–", "✓"];
        found.into_iter().map(|(_, state)| glyphs[state]).collect::<Vec<_>>().join(" ")
    }

    pub fn weekly_table(&self) -> Vec<String> {
        let row = |(day, values): (&NaiveDate, &[u8; 5])| {
            let values = values.map(|value| value.to_string()).join(" ");
            format!("{} {values}", short(*day))
        };
        self.weekly.iter().map(row).collect()
    }

    pub fn came_table(&self) -> Vec<String> {
        let mut weeks: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
        for day in &self.came {
            let name = day.format("%a").to_string()[..2].to_owned();
            weeks.entry(monday(*day)).or_default().push(name);
        }
        let row = |(week, days): (&NaiveDate, &Vec<String>)| {
            let noun = if days.len() == 1 { "day" } else { "days" };
            format!("from {} {} {noun} {}", short(*week), days.len(), days.join(" "))
        };
        weeks.iter().map(row).collect()
    }

    pub fn wrote_table(&self) -> Vec<String> {
        let count = |count: usize, one: &str, many: &str| {
            if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
        };
        let row = |(mode, (entries, words, minutes)): &(&str, (usize, usize, i64))| {
            let time = if *minutes == 0 { String::new() } else { format!(" · {minutes} min") };
            let entries = count(*entries, "entry", "entries");
            format!("{mode} {entries}, {}{time}", count(*words, "word", "words"))
        };
        self.wrote.iter().map(row).collect()
    }
}

/// One number a day, in a row for each week.
pub fn daily_table(of: &BTreeMap<NaiveDate, u8>) -> Vec<String> {
    let mut weeks: BTreeMap<NaiveDate, Vec<String>> = BTreeMap::new();
    for (day, value) in of {
        let name = day.format("%a").to_string();
        weeks.entry(monday(*day)).or_default().push(format!("{} {value}", &name[..2]));
    }
    weeks.iter().map(|(day, all)| format!("from {} {}", short(*day), all.join(" "))).collect()
}

/// Every line of a list stands on the screen, one after the other.
#[track_caller]
pub fn all_stand(life: &mut Life, lines: &[String]) {
    let whole = lines.join(" ");
    life.sees(&whole);
}
