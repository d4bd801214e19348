//! A day that is typed: what is told under it, and the question which of two days it is.

use crate::{
    domain::{
        Profile,
        dates::{DateOrder, DateReader, NotADay},
    },
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
        Ok(None) | Err(NotADay::Unread) => {
            Told::Hint(format!("A day: {}. It may stay empty.", reader.such()))
        }
    }
}

/// Whether the words are the answer, as they stand: a time of the past that was said roughly.
pub fn stands_in_words(reader: DateReader, text: &str) -> bool {
    matches!(reader.read(text), Ok(Some(found)) if reader.keeps_words(found))
}

/// What is told of words that stay in the place of a day.
pub fn told_of_unread(reader: DateReader, text: &str) -> String {
    if stands_in_words(reader, text) {
        return "It stays in your own words. No day is made of it.".to_owned();
    }
    let works = match reader.read(text) {
        Ok(_) => "Enter reads it again.".to_owned(),
        Err(NotADay::Unread) => format!("Try {}.", reader.such()),
        Err(why) => reader.sentence(why),
    };
    format!("It stays as you wrote it; it is no day yet. {works}")
}

/// Asks what stands first in a date such as `5/10`, where `text` is one. It is asked once.
pub fn ask_order(reader: DateReader, text: &str) -> Option<Ask> {
    let Err(NotADay::TwoWays { day_first, month_first }) = reader.read(text) else { return None };
    let day = format!("{}: the day comes first", day_first.date().format("%-d %B"));
    let month = format!("{}: the month comes first", month_first.date().format("%B %-d"));
    let options = vec![
        ask::Answer::new(day, "", Choice::DateOrder(DateOrder::DayFirst)),
        ask::Answer::new(month, "", Choice::DateOrder(DateOrder::MonthFirst)),
    ];
    let words = "This is asked once. Settings can change it.";
    Some(Ask::new(&format!("Which day is {}?", text.trim()), words, options))
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
        Some(DateOrder::DayFirst) => "5 October",
        Some(DateOrder::MonthFirst) => "May 10",
        None => "asked when it is needed",
    }
}
