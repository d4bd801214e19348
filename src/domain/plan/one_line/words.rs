//! The words of one line that say who, how often and when, in one table: another language is another table.

use chrono::Weekday;

use crate::domain::plan::{Every, MonthDay, Way};

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
    /// “starts on Wednesday”.
    Starts,
    /// “for several weeks”.
    Some,
    Another,
    Onward,
    Day(Weekday, Form),
    /// “day”, “days”.
    OneDay,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    /// “alternate Fridays”: each other one.
    Alternate,
    Working,
    WorkingDay,
    Weekend,
    PartOfDay,
    So(Pace),
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

/// How fast something comes again: every so many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pace {
    pub(super) count: u16,
    pub(super) unit: Unit,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
    Year,
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

const fn so(count: u16, unit: Unit) -> Sense {
    S::So(Pace { count, unit })
}

#[rustfmt::skip]
const WORDS: &[(&str, Sense)] = &[
    ("every", S::Every), ("each", S::Each), ("single", S::Single),
    ("first", S::Nth(1)), ("1st", S::Nth(1)), ("second", S::Nth(2)), ("2nd", S::Nth(2)), ("third", S::Nth(3)),
    ("3rd", S::Nth(3)), ("fourth", S::Nth(4)), ("4th", S::Nth(4)), ("fifth", S::Nth(5)), ("sixth", S::Nth(6)), ("seventh", S::Nth(7)),
    ("eighth", S::Nth(8)), ("ninth", S::Nth(9)), ("tenth", S::Nth(10)), ("other", S::Other), ("alternate", S::Alternate), ("last", S::Last),
    ("two", S::Count(2)), ("three", S::Count(3)), ("four", S::Count(4)), ("five", S::Count(5)), ("six", S::Count(6)),
    ("seven", S::Count(7)), ("eight", S::Count(8)), ("nine", S::Count(9)), ("ten", S::Count(10)),
    ("eleven", S::Count(11)), ("twelve", S::Count(12)), ("one", S::Count(1)), ("thirteen", S::Count(13)),
    ("fourteen", S::Count(14)), ("fifteen", S::Count(15)), ("sixteen", S::Count(16)), ("eighteen", S::Count(18)),
    ("twenty", S::Count(20)), ("thirty", S::Count(30)), ("sixty", S::Count(60)), ("ninety", S::Count(90)),
    ("several", S::Some), ("some", S::Some), ("another", S::Another),
    ("once", S::Times(1)), ("twice", S::Times(2)), ("times", S::TimesOf), ("a", S::A), ("an", S::A), ("per", S::A),
    ("the", S::The), ("of", S::Of), ("in", S::Of), ("on", S::On), ("at", S::At), ("by", S::By), ("to", S::To),
    ("and", S::And), ("from", S::From), ("starting", S::From), ("beginning", S::From), ("commencing", S::From),
    ("starts", S::Starts), ("start", S::Starts), ("begins", S::Starts), ("begin", S::Starts), ("until", S::Until),
    ("till", S::Until), ("til", S::Until), ("through", S::Until), ("for", S::For), ("onwards", S::Onward), ("onward", S::Onward),

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
    ("fortnights", S::Fortnight), ("month", S::Month), ("months", S::Month), ("quarter", S::Quarter),
    ("quarters", S::Quarter), ("year", S::Year), ("years", S::Year),
    ("working", S::Working), ("work", S::Working), ("business", S::Working), ("weekday", S::WorkingDay), ("weekdays", S::WorkingDay),
    ("workday", S::WorkingDay), ("workdays", S::WorkingDay), ("weekend", S::Weekend), ("weekends", S::Weekend),
    ("morning", S::PartOfDay), ("mornings", S::PartOfDay), ("afternoon", S::PartOfDay), ("afternoons", S::PartOfDay),
    ("evening", S::PartOfDay), ("evenings", S::PartOfDay), ("night", S::PartOfDay), ("nights", S::PartOfDay),

    ("daily", so(1, Unit::Day)), ("nightly", so(1, Unit::Day)), ("weekly", so(1, Unit::Week)),
    ("fortnightly", so(2, Unit::Week)), ("biweekly", so(2, Unit::Week)), ("bi-weekly", so(2, Unit::Week)),
    ("two-weekly", so(2, Unit::Week)), ("three-weekly", so(3, Unit::Week)), ("four-weekly", so(4, Unit::Week)),
    ("six-weekly", so(6, Unit::Week)), ("monthly", so(1, Unit::Month)), ("bimonthly", so(2, Unit::Month)),
    ("bi-monthly", so(2, Unit::Month)), ("two-monthly", so(2, Unit::Month)), ("three-monthly", so(3, Unit::Month)),
    ("six-monthly", so(6, Unit::Month)), ("half-yearly", so(6, Unit::Month)), ("quarterly", so(3, Unit::Month)),
    ("yearly", so(1, Unit::Year)), ("annually", so(1, Unit::Year)),
    ("today", S::Near), ("tomorrow", S::Near), ("tonight", S::Near),
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
    let is_number = |word: &str| {
        (1..=3).contains(&word.len()) && word.bytes().all(|sign| sign.is_ascii_digit())
    };
    // “3x a week”
    let times = word.strip_suffix(['x', '×']).filter(|word| is_number(word));
    let times = times.and_then(|word| word.parse().ok()).map(Sense::Times);
    known.or(times).or_else(|| word.parse().ok().filter(|_| is_number(word)).map(Sense::Count))
}

/// The first day of “next week”, as the reader of dates hears it.
pub(super) fn first_day_of(words: &str) -> String {
    format!("start of {words}")
}

/// The last day of this week or month, as the reader of dates hears it.
pub(super) fn last_day_of_this(unit: &str) -> String {
    format!("end of this {unit}")
}

/// Whether a day goes on behind its name, and is another one then: “the first Monday in December”.
pub(super) fn goes_on(word: &str) -> bool {
    matches!(word, "in" | "of" | "after" | "before" | "back" | "since" | "that" | "when" | "or")
}

/// Whether a word joins what is done with something else that is done.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "and" | "then" | "but" | "while" | "whereas" | "plus" | "also")
}

/// The name of a day of the week, as the reader of dates hears it.
pub(super) fn weekday_in_small_letters(weekday: Weekday) -> &'static str {
    let is_it = |(_, sense): &&(&str, Sense)| *sense == S::Day(weekday, One);
    WORDS.iter().find(is_it).map_or("", |(name, _)| name)
}

/// Whether what follows is only spoken of, or is not said for sure: “talk about Mondays”, “nearly every day”.
pub(super) fn speaks_of(word: &str) -> bool {
    matches!(
        word,
        "about"
            | "than"
            | "like"
            | "between"
            | "around"
            | "roughly"
            | "approximately"
            | "almost"
            | "nearly"
            | "mostly"
            | "maybe"
            | "perhaps"
            | "hardly"
            | "barely"
    )
}

/// Whether what follows says the opposite: “not every day”, “but on Fridays”.
pub(super) fn turns(word: &str) -> bool {
    matches!(word, "not" | "never" | "no" | "but" | "without" | "skip" | "skipping")
        || leaves_out(&[word]).is_some()
}

/// How many of these words open what is left out, whatever it is: “except”, “apart from”.
pub(super) fn leaves_out(words: &[&str]) -> Option<usize> {
    match words {
        ["except" | "excepting" | "excluding", "for" | "from", ..]
        | ["apart" | "aside", "from", ..]
        | ["other", "than", ..]
        | ["only" | "just", "if" | "when" | "whenever", ..]
        | ["if" | "when" | "as", "asked" | "needed" | "required" | "necessary", ..] => Some(2),
        ["except" | "excepting" | "excluding" | "unless" | "during" | "whenever", ..] => Some(1),
        _ => None,
    }
}

/// Whether these words leave some of the days, and which is seen when they come.
pub(super) fn depends(words: &[&str]) -> bool {
    matches!(words, ["only" | "just" | "if" | "when" | "as", _, ..] | ["unless" | "whenever", ..])
}

/// How many of these words may open days that are left out, and are any other words else: “but not on Sundays”.
pub(super) fn may_leave_out(words: &[&str]) -> Option<usize> {
    match words {
        ["but" | "and" | "just" | "only" | "though", "not" | "never" | "no", ..]
        | ["save", "for", ..] => Some(2),
        [
            "but" | "not" | "never" | "no" | "without" | "skip" | "skipping" | "save" | "minus"
            | "bar" | "besides",
            ..,
        ] => Some(1),
        _ => None,
    }
}

/// Whether a day behind it is another thing than a day on which something is done: “the Sunday”, “about Friday”.
pub(super) fn claims_a_day(word: &str) -> bool {
    const THESE: &[&str] = &[
        "the", "a", "an", "of", "for", "about", "in", "into", "to", "than", "like", "my", "our",
        "your", "his", "her", "their", "its", "that", "which", "every", "each", "any", "no", "not",
        "and", "or", "versus", "good", "black", "ash", "palm", "easter", "shrove", "super",
        "before", "after", "since", "with", "without", "is", "was", "one", "call", "called",
        "over", "past", "last",
    ];
    THESE.contains(&word)
}

/// Whether a month is named behind it, and not what it is called as well: “in May”.
pub(super) fn is_of_a_month(word: &str) -> bool {
    matches!(
        word,
        "in" | "of" | "early" | "late" | "mid" | "around" | "every" | "each" | "until" | "from"
    )
}

/// A word that some take for twice in the time and others for each second one. Whether it is of months.
pub(super) fn has_two_meanings(word: &str) -> Option<bool> {
    match word {
        "biweekly" | "bi-weekly" => Some(false),
        "bimonthly" | "bi-monthly" => Some(true),
        _ => None,
    }
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

/// What is meant by words in doubt, in words that are read as it.
pub(super) fn meant_in_words(way: Way, doubted: &str) -> String {
    match way {
        Way::Word(word) => word.to_owned(),
        Way::Once(day) => format!("on {day}"),
        Way::Each(first, last) => format!("every day from {first} until {last}"),
        Way::Weekends => "every weekend".to_owned(),
        Way::EachMonth => format!("{doubted} of each month"),
    }
}

/// A rhythm without a name in words that are read as it again, whatever language else is spoken.
pub(super) fn in_words(every: Every, weekdays: &[Weekday]) -> String {
    let (count, unit) = match every {
        Every::Days(count) => (count, "day"),
        Every::Weeks(count) => (count, "week"),
        Every::Months(count, _) => (count, "month"),
        Every::Years(count) => (count, "year"),
    };
    let often = if count == 1 { format!("every {unit}") } else { format!("every {count} {unit}s") };
    let days: Vec<String> = match every {
        Every::Months(_, days) => days.iter().map(day_in_words).collect(),
        Every::Weeks(_) => weekdays.iter().map(|day| named(*day)).collect(),
        Every::Days(_) | Every::Years(_) => Vec::new(),
    };
    match days.as_slice() {
        [] => often,
        [day] => format!("{often} on {day}"),
        [days @ .., last] => format!("{often} on {} and {last}", days.join(", ")),
    }
}

fn day_in_words(day: MonthDay) -> String {
    const PLACES: [&str; 6] = ["", "first", "second", "third", "fourth", "fifth"];
    match day {
        MonthDay::Nth(place, weekday) => {
            let place = PLACES.get(usize::from(place)).unwrap_or(&"");
            format!("the {place} {}", named(weekday))
        }
        MonthDay::LastWeekday(weekday) => format!("the last {}", named(weekday)),
        MonthDay::End => "the last day".to_owned(),
        MonthDay::Number(number @ (1 | 21 | 31)) => format!("the {number}st"),
        MonthDay::Number(number @ (2 | 22)) => format!("the {number}nd"),
        MonthDay::Number(number @ (3 | 23)) => format!("the {number}rd"),
        MonthDay::Number(number) => format!("the {number}th"),
    }
}

/// The name of a day of the week, as it is written in a line.
fn named(weekday: Weekday) -> String {
    let mut letters = weekday_in_small_letters(weekday).chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}
