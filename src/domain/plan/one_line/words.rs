//! The words of one line that say who, how often and when, in one table: another language is another table.

use chrono::Weekday;

use crate::domain::plan::Often;

/// What a word means in a line. A word that is not in the table is one of the act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    Every,
    /// Which one of several: “second”, and “other” as in “every other”.
    Nth(u32),
    Other,
    Last,
    Count(i64),
    /// How many times: “twice”.
    Times(usize),
    TimesOf,
    A,
    The,
    Of,
    On,
    At,
    By,
    To,
    And,
    From,
    Until,
    For,
    Except,
    Onward,
    Day(Weekday, Form),
    /// “day”, “days”.
    OneDay,
    Week,
    Fortnight,
    Month,
    Year,
    Working,
    WorkingDay,
    Weekend,
    PartOfDay,
    So(Often),
    /// Today by a name that says a part of the day, or another day by its place beside today.
    Near,
    Single,
    I,
    You,
    We,
    Both,
    Each,
    Us,
    My,
    Partner,
    Noon,
    Clock,
    End,
    Next,
    /// What goes on with the words before it: “every Monday is hard”.
    GoesOn,
}

/// How a day of the week is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    One,
    Many,
    /// “sun”, which is another word as well.
    Short,
}

use Form::{Many, One, Short};
use Sense as S;

#[rustfmt::skip]
const WORDS: &[(&str, Sense)] = &[
    ("every", S::Every), ("each", S::Each), ("single", S::Single),
    ("first", S::Nth(1)), ("1st", S::Nth(1)), ("second", S::Nth(2)), ("2nd", S::Nth(2)), ("third", S::Nth(3)),
    ("3rd", S::Nth(3)), ("fourth", S::Nth(4)), ("4th", S::Nth(4)), ("other", S::Other), ("last", S::Last),
    ("two", S::Count(2)), ("three", S::Count(3)), ("four", S::Count(4)), ("five", S::Count(5)), ("six", S::Count(6)),
    ("eight", S::Count(8)), ("ten", S::Count(10)), ("twelve", S::Count(12)), ("one", S::Count(1)),
    ("once", S::Times(1)), ("twice", S::Times(2)), ("times", S::TimesOf), ("a", S::A), ("an", S::A), ("per", S::A),
    ("the", S::The), ("of", S::Of), ("in", S::Of), ("on", S::On), ("at", S::At), ("by", S::By), ("to", S::To),
    ("and", S::And), ("from", S::From), ("starting", S::From), ("beginning", S::From), ("until", S::Until),
    ("till", S::Until), ("til", S::Until), ("through", S::Until), ("for", S::For), ("except", S::Except),
    ("but", S::Except), ("onwards", S::Onward), ("onward", S::Onward),

    ("monday", S::Day(Weekday::Mon, One)), ("mondays", S::Day(Weekday::Mon, Many)), ("mon", S::Day(Weekday::Mon, Short)),
    ("tuesday", S::Day(Weekday::Tue, One)), ("tuesdays", S::Day(Weekday::Tue, Many)),
    ("tue", S::Day(Weekday::Tue, Short)), ("tues", S::Day(Weekday::Tue, Short)),
    ("wednesday", S::Day(Weekday::Wed, One)), ("wednesdays", S::Day(Weekday::Wed, Many)),
    ("wed", S::Day(Weekday::Wed, Short)), ("weds", S::Day(Weekday::Wed, Short)),
    ("thursday", S::Day(Weekday::Thu, One)), ("thursdays", S::Day(Weekday::Thu, Many)),
    ("thu", S::Day(Weekday::Thu, Short)), ("thur", S::Day(Weekday::Thu, Short)), ("thurs", S::Day(Weekday::Thu, Short)),
    ("friday", S::Day(Weekday::Fri, One)), ("fridays", S::Day(Weekday::Fri, Many)), ("fri", S::Day(Weekday::Fri, Short)),
    ("saturday", S::Day(Weekday::Sat, One)), ("saturdays", S::Day(Weekday::Sat, Many)),
    ("sat", S::Day(Weekday::Sat, Short)),
    ("sunday", S::Day(Weekday::Sun, One)), ("sundays", S::Day(Weekday::Sun, Many)), ("sun", S::Day(Weekday::Sun, Short)),

    ("day", S::OneDay), ("days", S::OneDay), ("week", S::Week), ("weeks", S::Week), ("fortnight", S::Fortnight),
    ("fortnights", S::Fortnight), ("month", S::Month), ("months", S::Month), ("year", S::Year), ("years", S::Year),
    ("working", S::Working), ("work", S::Working), ("weekday", S::WorkingDay), ("weekdays", S::WorkingDay),
    ("workday", S::WorkingDay), ("workdays", S::WorkingDay), ("weekend", S::Weekend), ("weekends", S::Weekend),
    ("morning", S::PartOfDay), ("mornings", S::PartOfDay), ("afternoon", S::PartOfDay), ("afternoons", S::PartOfDay),
    ("evening", S::PartOfDay), ("evenings", S::PartOfDay), ("night", S::PartOfDay), ("nights", S::PartOfDay),

    ("daily", S::So(Often::Daily)), ("weekly", S::So(Often::Weekly)), ("fortnightly", S::So(Often::Fortnight)),
    ("monthly", S::So(Often::Monthly)), ("today", S::Near), ("tomorrow", S::Near), ("tonight", S::Near),
    ("noon", S::Noon), ("midday", S::Noon), ("midnight", S::Noon), ("lunchtime", S::Noon), ("am", S::Clock),
    ("pm", S::Clock), ("oclock", S::Clock), ("end", S::End), ("next", S::Next),

    ("i", S::I), ("me", S::I), ("you", S::You), ("we", S::We),
    ("both", S::Both), ("us", S::Us), ("my", S::My), ("partner", S::Partner),
    ("is", S::GoesOn), ("are", S::GoesOn), ("was", S::GoesOn), ("were", S::GoesOn), ("has", S::GoesOn),
    ("will", S::GoesOn), ("can", S::GoesOn), ("that", S::GoesOn), ("when", S::GoesOn), ("with", S::GoesOn),
];

/// What a word means, where it means something here.
pub(super) fn sense(word: &str) -> Option<Sense> {
    let known = WORDS.iter().find(|(known, _)| *known == word).map(|(_, sense)| *sense);
    let is_count = (1..=2).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_digit());
    known.or_else(|| word.parse().ok().filter(|_| is_count).map(Sense::Count))
}

/// The first day of “next week”, as the reader of dates hears it.
pub(super) fn first_day_of(words: &str) -> String {
    format!("start of {words}")
}

/// The last day of this week or month, as the reader of dates hears it.
pub(super) fn last_day_of_this(unit: &str) -> String {
    format!("end of this {unit}")
}

/// Whether what follows says the opposite, or is only spoken of: “not every day”, “except on Fridays”.
pub(super) fn turns(word: &str) -> bool {
    matches!(
        word,
        "not" | "never" | "except" | "but" | "unless" | "without" | "about" | "than" | "like"
    )
}

/// `15th` or `15.`, as a day of the month.
pub(super) fn day_of_month(word: &str) -> Option<u32> {
    let digits = word
        .strip_suffix('.')
        .or_else(|| ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending)))?;
    digits.parse().ok().filter(|day| digits.len() <= 2 && (1..=31).contains(day))
}

/// `8`, `8:30`, `20.00`, `8pm`: a time, behind “at”.
pub(super) fn is_time(word: &str) -> bool {
    let digits = word.strip_suffix("am").or_else(|| word.strip_suffix("pm")).unwrap_or(word);
    let mut parts = digits.split([':', '.']);
    let is_part = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|sign| sign.is_ascii_digit())
    };
    parts.clone().count() <= 2 && parts.all(is_part)
}
