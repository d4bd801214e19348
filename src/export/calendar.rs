//! What is due as a calendar: whole days, in rhythms as they were agreed, under titles that tell nobody anything.

mod rules;

use std::{collections::BTreeSet, fmt::Write};

use chrono::{NaiveDate, Utc};
use icalendar::{Calendar, Class, Component, Event, EventLike, Property, Todo};
use sha2::{Digest, Sha256};

use crate::{
    domain::{
        day::Day,
        due::{self, DueKind},
        for_two::kept_from,
        id::RecordId,
        plan::{Action, Part, Plan, promises},
        promise::{Promise, PromiseId, PromiseState},
        pulse::PulseKind,
        role::Role,
        summary::Summary,
    },
    export::{Choice, Source, outline::one_line, preview::set_in},
    phrases::say,
};

use rules::rules;

/// How many days ahead single days are looked for. What comes again and again has no end but its own.
const AHEAD: i64 = 366;

/// Something that stands in the calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Dated {
    /// Named after its record, so that it takes its own place when it is brought in again.
    id: String,
    day: NaiveDate,
    /// What it is called; told only where it is asked for.
    title: String,
    /// How it comes again.
    rule: Option<String>,
    /// Days of its rhythm on which it is done, moved or left out already.
    not_on: Vec<NaiveDate>,
    /// Whether it is something to do once, that programs with tasks can tick.
    is_task: bool,
}

impl Source<'_> {
    /// What is due from today on, the first day first.
    pub fn dates(&self, choice: &Choice) -> Vec<Dated> {
        let plan = Plan::read(self.guide, self.workbook);
        let mut found: Vec<Dated> = Vec::new();
        let parts = [(Part::Actions, &plan.actions), (Part::Own, &plan.own)];
        for (part, actions) in parts {
            if choice.private || !plan.is_private(part) {
                found.extend(actions.iter().flat_map(|action| self.of_action(action, choice)));
            }
        }
        found.extend(self.single(&plan, choice));
        found.retain(|dated| {
            choice.from.is_none_or(|from| from.date() <= dated.day)
                && choice.until.is_none_or(|until| dated.day <= until.date())
        });
        found.sort_by(|one, other| (one.day, &one.id).cmp(&(other.day, &other.id)));
        found
    }

    /// The days of an action, in as many rhythms as its own is told in.
    fn of_action(&self, action: &Action, choice: &Choice) -> Vec<Dated> {
        let Some(recurrence) = action.recurrence() else { return Vec::new() };
        // The far end of the calendar has no days that anybody plans.
        let from = choice.from.map_or(self.today, |from| from.max(self.today));
        let until = [recurrence.until, choice.until].into_iter().flatten().min();
        let last = from.plus(AHEAD * 6);
        let days = recurrence.days_between(from, until.map_or(last, |until| until.min(last)));
        let marked: BTreeSet<Day> = self.marked(&action.id);
        let rules = rules(&recurrence);
        let is_only = rules.len() == 1;
        let named = rules.into_iter().enumerate().filter_map(|(place, rule)| {
            let own: Vec<Day> = days.iter().copied().filter(|day| rule.is_on(*day)).collect();
            let first = *own.first()?;
            let not_on = own.iter().filter(|day| marked.contains(day)).map(|day| day.date());
            let id = if is_only { action.id.to_string() } else { format!("{}-{place}", action.id) };
            Some(Dated {
                id,
                day: first.date(),
                title: one_line(&action.what),
                rule: rule.text(until),
                not_on: not_on.collect(),
                is_task: false,
            })
        });
        // Where every day of it is dealt with there is nothing to come.
        named.filter(|dated| dated.rule.is_some() || dated.not_on.is_empty()).collect()
    }

    /// The days of an action that are dealt with already, from today on.
    fn marked(&self, action: &RecordId) -> BTreeSet<Day> {
        let kept = self.workbook.promises.iter();
        let of_it = kept.filter(|promise| promise.action.as_ref() == Some(action));
        let ahead = of_it.filter(|promise| self.today <= promise.day);
        let done = ahead.filter(|promise| {
            promise.half_of.is_none()
                && (promise.trashed.is_some() || promise.state != PromiseState::Open)
        });
        done.map(|promise| promise.day).collect()
    }

    /// Single days: promises made once, looks, days on pages, and what else comes up by itself.
    fn single(&self, plan: &Plan, choice: &Choice) -> Vec<Dated> {
        let (from, to) = (self.today, self.today.plus(AHEAD));
        let once = promises(self.guide, self.workbook, from, to).into_iter();
        let once = once.filter(|promise| self.is_once(promise, choice));
        let mut found: Vec<Dated> = once.map(|promise| of_promise(&promise)).collect();
        // What both do is one thing to do, as long as either of them has it before them.
        let mut of_both = BTreeSet::new();
        found.retain(|dated| of_both.insert(dated.id.clone()));
        let summary = Summary::of(self.guide, self.workbook);
        let mut seen = BTreeSet::new();
        for ahead in 0..=AHEAD {
            let day = self.today.plus(ahead);
            // What comes back within the day is a matter of its hours, and of today alone.
            for due in due::due(self.guide, self.workbook, &summary, self.now, day) {
                let is_new = seen.insert((due.kind.clone(), due.day));
                if !is_new || matches!(due.kind, DueKind::Promise(_) | DueKind::Back(_)) {
                    continue;
                }
                if !self.may_tell(&due.kind, plan, choice) {
                    continue;
                }
                let kind = due.kind.what();
                found.push(Dated {
                    id: format!("{kind}.{}", due.day),
                    day: due.day.date().max(self.today.date()),
                    title: self.title(&due.kind, &due.words),
                    rule: None,
                    not_on: Vec::new(),
                    is_task: false,
                });
            }
        }
        found
    }

    /// Whether it is a promise that stands alone, is open, and may leave.
    fn is_once(&self, promise: &Promise, choice: &Choice) -> bool {
        let is_theirs = promise.half_of.is_some() && promise.is_of_the_other(self.reader());
        promise.state == PromiseState::Open
            && PromiseId::read(&promise.id).day().is_none()
            && promise.action.is_none()
            && (choice.private || !promise.private)
            && !is_theirs
            && !self.is_kept(promise.private.then_some(promise.by))
    }

    /// Whether something is the other one’s alone.
    fn is_kept(&self, owner: Option<Role>) -> bool {
        kept_from(owner, self.reader(), self.is_for_two()).is_some()
    }

    /// Whether the day of it may leave.
    fn may_tell(&self, kind: &DueKind, plan: &Plan, choice: &Choice) -> bool {
        let of_page = |id: &RecordId| {
            let page = self.workbook.sittings.find(id);
            page.is_some_and(|page| {
                let is_open = page.shared || choice.private;
                is_open && !self.is_kept(crate::domain::records::Kept::owner(&**page, self.guide))
            })
        };
        match kind {
            DueKind::Sitting(id) | DueKind::HardDate(id, _) | DueKind::Ask(id, _) => of_page(id),
            DueKind::Review(id) => {
                let looks = crate::domain::plan::reviews(plan);
                let part = looks.iter().find(|look| look.id == *id).map(|look| look.part);
                choice.private || part.is_some_and(|part| !plan.is_private(part))
            }
            DueKind::Pulse(_) | DueKind::Mend(_) => choice.private,
            DueKind::Talk(_)
            | DueKind::Back(_)
            | DueKind::Promise(_)
            | DueKind::Booster(_)
            | DueKind::Monthly(_) => true,
        }
    }

    /// What it is called in words.
    fn title(&self, kind: &DueKind, words: &str) -> String {
        let words = one_line(words);
        match kind {
            DueKind::Review(_) => say::due_look_again(words),
            DueKind::Pulse(PulseKind::Week) if words.is_empty() => say::export_week().to_owned(),
            DueKind::Booster(months) => say::today_months_on(usize::from(*months)),
            DueKind::Monthly(id) => {
                let page = self.guide.exercise(id);
                page.map_or_else(|| say::today_monthly().to_owned(), |(_, page)| page.title.clone())
            }
            _ if words.is_empty() => say::export_reminder().to_owned(),
            _ => words,
        }
    }

    /// The calendar. With `titles` it has the words; else each day has one and the same title.
    pub fn calendar(&self, dates: &[Dated], titles: bool) -> String {
        let mut calendar = Calendar::empty();
        calendar.append_property(("VERSION", "2.0"));
        // It says nothing of what this program is for.
        let maker = ["-", "notes", "notes", "EN"].join("\u{2f}\u{2f}");
        calendar.append_property(("PRODID", maker.as_str()));
        calendar.append_property(("CALSCALE", "GREGORIAN"));
        let at = self.now.with_timezone(&Utc);
        let title = |dated: &Dated| {
            if titles { dated.title.clone() } else { say::export_reminder().to_owned() }
        };
        for dated in dates {
            let mut event = Event::new();
            event.uid(&uid(&dated.id, "day")).timestamp(at).summary(&title(dated));
            event.starts(dated.day).class(Class::Private);
            // The day on which it is over already.
            event.ends(dated.day.succ_opt().unwrap_or(dated.day));
            event.add_property("TRANSP", "TRANSPARENT");
            if let Some(rule) = &dated.rule {
                event.append_property(Property::new("RRULE", rule.as_str()));
            }
            for day in &dated.not_on {
                event.exdate(*day);
            }
            calendar.push(event.done());
            if dated.is_task {
                let mut task = Todo::new();
                task.uid(&uid(&dated.id, "task")).timestamp(at).summary(&title(dated));
                task.due(dated.day).class(Class::Private);
                task.add_property("STATUS", "NEEDS-ACTION");
                calendar.push(task.done());
            }
        }
        calendar.to_string()
    }
}

/// The same for the same thing, and telling nothing of what it is: a calendar may be shared.
fn uid(id: &str, part: &str) -> String {
    let hash = Sha256::new().chain_update(part).chain_update([0]).chain_update(id).finalize();
    let mut id = String::new();
    for byte in &hash[..12] {
        let _ = write!(id, "{byte:02x}");
    }
    id
}

fn of_promise(promise: &Promise) -> Dated {
    Dated {
        id: promise.half_of.as_ref().unwrap_or(&promise.id).to_string(),
        day: promise.day.date(),
        title: one_line(&promise.what),
        rule: None,
        not_on: Vec::new(),
        is_task: true,
    }
}

impl Dated {
    /// How many there are, and of which days, in a line.
    pub fn told(dates: &[Dated]) -> Vec<String> {
        let (Some(first), Some(last)) =
            (dates.iter().map(|it| it.day).min(), dates.iter().map(|it| it.day).max())
        else {
            return vec![say::export_nothing_leaves().to_owned()];
        };
        let again = dates.iter().filter(|dated| dated.rule.is_some()).count();
        let once = dates.len() - again;
        let mut lines = vec![say::export_leaves().to_owned()];
        let (first, last) = (Day::from_date(first), Day::from_date(last));
        if once > 0 {
            let days = say::export_days(once);
            lines.push(set_in(if first == last {
                say::export_of_day(first.short_with_year(), days)
            } else {
                say::export_of_days(first.short_with_year(), last.short_with_year(), days)
            }));
        }
        if again > 0 {
            lines.push(set_in(say::export_rhythms(again)));
        }
        lines
    }
}
