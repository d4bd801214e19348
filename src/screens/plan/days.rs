//! How a day of the plan is said: one to come, one that nobody has chosen, and words that are none yet.

use crate::{
    domain::{day::Day, promise::Promise, unread, words::Words},
    phrases::say,
};

/// A look to come among days.
pub const LOOK: &str = "◇";

/// When a promise is due, as it is said from today.
pub(super) fn due(promise: &Promise, today: Day) -> String {
    if promise.undated { say::plan_no_day_yet().to_owned() } else { near(promise.day, today) }
}

/// A day as it is said from today.
pub(super) fn near(day: Day, today: Day) -> String {
    match day.days_since(today) {
        0 => say::plan_today().to_owned(),
        1 => say::plan_tomorrow().to_owned(),
        -1 => say::plan_yesterday().to_owned(),
        _ => day.short(today),
    }
}

/// The name under which a promise keeps what was typed for its day and is none yet.
const DAY: &str = "day";

/// What was typed for the day of a promise and is none yet.
pub fn unread_day(promise: &Promise) -> Option<Words> {
    unread::unread(&promise.extra, DAY)
}

/// Words were typed for the day of a promise that are none yet.
pub(super) fn keep_unread(promise: &mut Promise, text: &str) {
    unread::keep_unread(&mut promise.extra, DAY, Some(text));
}

/// A day was chosen: what was typed for one before is let go.
pub(super) fn forget_unread(promise: &mut Promise) {
    unread::keep_unread(&mut promise.extra, DAY, None);
}

/// How words for a day of a promise are told that set none yet.
pub fn not_set_yet(promise: &Promise, typed: &str) -> String {
    if promise.undated { say::plan_day_not_set(typed) } else { say::plan_other_day_not_set(typed) }
}
