//! What a talk asks for later: to come back from a break, to go on, to look at what was tried.

use chrono::{Duration, NaiveDateTime, NaiveTime};

use crate::{
    domain::{
        day::{Day, Stamp, clock},
        due::{Due, DueKind},
        guide::Guide,
        talk::Talk,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
};

/// Talks to come back to. The day of a try-out stands on its page, and comes back from there.
pub fn due(guide: &Guide, workbook: &Workbook, now: Stamp, today: Day) -> Vec<Due> {
    let open = workbook.talks.iter().filter(|talk| talk.trashed.is_none() && talk.ended.is_none());
    open.map(|talk| {
        let Some(back_at) = talk.back_at else {
            let title = guide.script(&talk.script).map(|script| script.title.as_str());
            return Due {
                kind: DueKind::Talk(talk.id.clone()),
                day: talk.day.min(today),
                by: None,
                words: Words::from(title.unwrap_or(say::due_a_talk())),
            };
        };
        // Of a talk that rests only the time is told.
        Due {
            kind: DueKind::Back(talk.id.clone()),
            day: Day::of(back_at, workbook.profile.day_start).min(today),
            by: None,
            words: Words::from(back(back_at, now, workbook.profile.day_start)),
        }
    })
    .collect()
}

/// When both come back, as it is said: `Back at 20:34`. Of a break that went by only the end is told.
/// After midnight it is still the day before, until `day_start`: then the day is named.
fn back(back_at: Stamp, now: Stamp, day_start: u8) -> String {
    let days = (back_at.date_naive() - now.date_naive()).num_days();
    let (time, day) = (clock(back_at), Day::from_date(back_at.date_naive()));
    match days {
        i64::MIN..=-2 => say::break_was_until(day.in_month(), time),
        -1 => say::break_was_until_yesterday(time),
        0 if is_time(back_at, now) => say::back_at_now(time),
        0 if Day::of(now, day_start) < Day::of(back_at, day_start) => {
            say::back_on_weekday(time, day.weekday())
        }
        0 => say::back_at(time),
        1 => say::back_tomorrow(time),
        2.. => say::back_on(day.in_month(), time),
    }
}

/// How long until the clock on the wall shows a time that was agreed on. It holds also when the
/// clocks change in the night between: nine in the morning stays nine.
fn until(agreed: NaiveDateTime, now: Stamp) -> Duration {
    agreed - now.naive_local()
}

/// Whether it is time to come back.
fn is_time(back_at: Stamp, now: Stamp) -> bool {
    until(back_at.naive_local(), now) <= Duration::zero()
}

impl Talk {
    /// When both come back, as it is said.
    pub fn back(&self, now: Stamp, day_start: u8) -> Option<String> {
        self.back_at.map(|back_at| back(back_at, now, day_start))
    }

    /// When what is told of a break changes next: at midnight, and when it is time.
    pub fn next_word(&self, now: Stamp) -> Option<Stamp> {
        let back_at = self.back_at?.naive_local();
        let midnight = now.date_naive().succ_opt()?.and_time(NaiveTime::MIN);
        let left = until(back_at.min(midnight), now);
        (left > Duration::zero()).then(|| now + left)
    }
}
