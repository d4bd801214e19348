//! A day that is typed: what is told under it, and the question which of two days it is.

use crate::{
    domain::{
        dates::{DateOrder, DateReader, NotADay},
        profile::Profile,
    },
    phrases::say,
    screens::ask::{self, Ask},
    ui::action::{Choice, Ctx},
};

/// What is told under a day while it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// What would work.
    Hint(String),
    /// What was understood.
    Understood(String),
}

/// What is told of `text` as it stands.
pub fn told(reader: DateReader, text: &str) -> Told {
    match reader.read(text) {
        Ok(Some(found)) => Told::Understood(format!("= {}", reader.said(found))),
        Err(
            why @ (NotADay::TwoWays { .. }
            | NotADay::OtherWeekday(_)
            | NotADay::NotInCalendar
            | NotADay::Over(_)
            | NotADay::Ahead(_)
            | NotADay::WholeYear),
        ) => Told::Hint(reader.sentence(why)),
        Ok(None) | Err(NotADay::Unread) => Told::Hint(say::date_hint(reader.such())),
    }
}

/// Whether the words are the answer, as they stand: a time of the past that was said roughly.
pub fn stands_in_words(reader: DateReader, text: &str) -> bool {
    matches!(reader.read(text), Ok(Some(found)) if reader.keeps_words(found))
}

/// What is told of words that stay in the place of a day.
pub fn told_of_unread(reader: DateReader, text: &str) -> String {
    if stands_in_words(reader, text) {
        return say::date_in_own_words().to_owned();
    }
    match reader.read(text) {
        Ok(_) => say::date_stays_read_again().to_owned(),
        Err(NotADay::Unread) => say::date_stays_try(reader.such()),
        Err(why) => say::date_stays_why(reader.sentence(why)),
    }
}

/// Asks what stands first in a date such as `5/10`, where `text` is one. It is asked once.
pub fn ask_order(
    reader: DateReader,
    text: &str,
    choice: impl Fn(DateOrder) -> Choice,
) -> Option<Ask> {
    let Err(NotADay::TwoWays { day_first, month_first }) = reader.read(text) else { return None };
    let day = say::date_ask_day_first(day_first.in_month());
    let month = say::date_ask_month_first(month_first.in_month_month_first());
    let options = vec![
        ask::AskOption::new(day, "", choice(DateOrder::DayFirst)),
        ask::AskOption::new(month, "", choice(DateOrder::MonthFirst)),
    ];
    Some(Ask::new(&say::date_ask_which(text.trim()), say::date_ask_which_told(), options))
}

/// Remembers what stands first.
pub fn keep_order(ctx: &mut Ctx<'_>, order: DateOrder) {
    if ctx.may_write() {
        ctx.workbook.edit_profile(|profile| profile.set_date_order(Some(order)));
    }
}

/// What `5/10` is read as, in words.
pub fn order_in_words(profile: &Profile) -> &'static str {
    match profile.date_order() {
        Some(DateOrder::DayFirst) => say::settings_date_order_day_first(),
        Some(DateOrder::MonthFirst) => say::settings_date_order_month_first(),
        None => say::settings_date_order_asked(),
    }
}
