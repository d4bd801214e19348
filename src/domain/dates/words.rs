//! The words of dates and what they mean, in one table: another language is another table.

use chrono::Weekday;

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    Day,
    Week,
    Fortnight,
    Month,
    Year,
}

/// Which part of a week, a month or a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Start,
    Early,
    Middle,
    Late,
    End,
}

/// What a word or a few words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    Month(u32),
    Weekday(Weekday),
    Weekend,
    /// A day of the year that has a name: its month and day.
    Feast(u32, u32),
    /// A part of the year: the day in its middle, north of the equator.
    Season(u32, u32),
    /// The Sunday of Easter, which is another day each year.
    Easter,
    /// So many days from today.
    Days(i64),
    Count(i64),
    /// A few: about so many.
    Few(i64),
    /// A place in the month.
    Nth(u32),
    Unit(Unit),
    /// A count and its unit in one.
    Span(i64, Unit),
    Part(Part),
    Next,
    Coming,
    Last,
    This,
    In,
    Ago,
    Ahead,
    From,
    After,
    Before,
    About,
    /// Says nothing about which day it is.
    Passed,
}

use Sense::{
    About, After, Ago, Ahead, Before, Coming, Count, Days, Easter, Feast, Few, From, In, Last,
    Month, Next, Nth, Part as Share, Passed, Season, Span, This, Unit as Stretch, Weekday as Named,
    Weekend,
};

/// How many words the longest entry has.
pub const LONGEST: usize = 5;

/// Small letters, without apostrophes; several words are parted by one blank.
#[rustfmt::skip]
pub const WORDS: &[(&str, Sense)] = &[
    ("january", Month(1)), ("jan", Month(1)), ("february", Month(2)), ("feb", Month(2)), ("febr", Month(2)),
    ("march", Month(3)), ("mar", Month(3)), ("april", Month(4)), ("apr", Month(4)), ("may", Month(5)),
    ("june", Month(6)), ("jun", Month(6)), ("july", Month(7)), ("jul", Month(7)),
    ("august", Month(8)), ("aug", Month(8)), ("september", Month(9)), ("sep", Month(9)), ("sept", Month(9)),
    ("october", Month(10)), ("oct", Month(10)), ("november", Month(11)), ("nov", Month(11)),
    ("december", Month(12)), ("dec", Month(12)),

    ("monday", Named(Weekday::Mon)), ("mon", Named(Weekday::Mon)), ("mondays", Named(Weekday::Mon)),
    ("tuesday", Named(Weekday::Tue)), ("tue", Named(Weekday::Tue)), ("tues", Named(Weekday::Tue)),
    ("wednesday", Named(Weekday::Wed)), ("wed", Named(Weekday::Wed)), ("weds", Named(Weekday::Wed)),
    ("thursday", Named(Weekday::Thu)), ("thu", Named(Weekday::Thu)), ("thur", Named(Weekday::Thu)),
    ("thurs", Named(Weekday::Thu)), ("friday", Named(Weekday::Fri)), ("fri", Named(Weekday::Fri)),
    ("saturday", Named(Weekday::Sat)), ("sat", Named(Weekday::Sat)),
    ("sunday", Named(Weekday::Sun)), ("sun", Named(Weekday::Sun)),
    ("weekend", Weekend),

    ("today", Days(0)), ("now", Days(0)), ("tonight", Days(0)), ("this morning", Days(0)),
    ("this afternoon", Days(0)), ("this evening", Days(0)),
    ("tomorrow", Days(1)), ("tomorow", Days(1)), ("tommorow", Days(1)), ("tommorrow", Days(1)),
    ("tmrw", Days(1)), ("tmr", Days(1)), ("day after tomorrow", Days(2)),
    ("yesterday", Days(-1)), ("last night", Days(-1)), ("day before yesterday", Days(-2)),

    ("christmas eve", Feast(12, 24)), ("christmas day", Feast(12, 25)), ("christmas", Feast(12, 25)),
    ("xmas", Feast(12, 25)), ("boxing day", Feast(12, 26)), ("new years eve", Feast(12, 31)),
    ("new year", Feast(1, 1)), ("new years", Feast(1, 1)), ("new years day", Feast(1, 1)),
    ("valentines day", Feast(2, 14)), ("valentines", Feast(2, 14)), ("halloween", Feast(10, 31)),

    ("spring", Season(4, 15)), ("springtime", Season(4, 15)), ("summer", Season(7, 15)), ("summertime", Season(7, 15)),
    ("autumn", Season(10, 15)), ("fall", Season(10, 15)), ("winter", Season(1, 15)), ("wintertime", Season(1, 15)),
    ("easter", Easter), ("easter sunday", Easter), ("easter day", Easter),

    ("a", Count(1)), ("an", Count(1)), ("one", Count(1)), ("two", Count(2)), ("three", Count(3)),
    ("four", Count(4)), ("five", Count(5)), ("six", Count(6)), ("seven", Count(7)), ("eight", Count(8)),
    ("nine", Count(9)), ("ten", Count(10)), ("eleven", Count(11)), ("twelve", Count(12)),
    ("thirteen", Count(13)), ("fourteen", Count(14)), ("fifteen", Count(15)), ("sixteen", Count(16)),
    ("seventeen", Count(17)), ("eighteen", Count(18)), ("nineteen", Count(19)), ("twenty", Count(20)),
    ("thirty", Count(30)),
    ("couple of", Count(2)), ("a couple of", Count(2)), ("a couple", Count(2)),
    ("few", Few(3)), ("a few", Few(3)),
    ("first", Nth(1)), ("second", Nth(2)), ("third", Nth(3)), ("fourth", Nth(4)), ("fifth", Nth(5)),
    ("sixth", Nth(6)), ("seventh", Nth(7)), ("eighth", Nth(8)), ("ninth", Nth(9)), ("tenth", Nth(10)),

    ("day", Stretch(Unit::Day)), ("days", Stretch(Unit::Day)), ("d", Stretch(Unit::Day)),
    ("week", Stretch(Unit::Week)), ("weeks", Stretch(Unit::Week)), ("w", Stretch(Unit::Week)),
    ("wk", Stretch(Unit::Week)), ("wks", Stretch(Unit::Week)),
    ("fortnight", Stretch(Unit::Fortnight)), ("fortnights", Stretch(Unit::Fortnight)),
    ("month", Stretch(Unit::Month)), ("months", Stretch(Unit::Month)), ("m", Stretch(Unit::Month)),
    ("year", Stretch(Unit::Year)), ("years", Stretch(Unit::Year)), ("y", Stretch(Unit::Year)),
    ("yr", Stretch(Unit::Year)), ("yrs", Stretch(Unit::Year)),
    ("half a year", Span(6, Unit::Month)), ("a half year", Span(6, Unit::Month)),
    ("a year and a half", Span(18, Unit::Month)), ("year and a half", Span(18, Unit::Month)),

    ("start", Share(Part::Start)), ("beginning", Share(Part::Start)), ("early", Share(Part::Early)),
    ("early in", Share(Part::Early)), ("mid", Share(Part::Middle)), ("middle", Share(Part::Middle)),
    ("late", Share(Part::Late)), ("late in", Share(Part::Late)), ("end", Share(Part::End)),
    ("last day", Share(Part::End)), ("first day", Share(Part::Start)),

    ("next", Next), ("following", Next), ("coming", Coming), ("this coming", Coming), ("upcoming", Coming),
    ("last", Last), ("past", Last), ("previous", Last), ("this past", Last), ("this", This), ("current", This),
    ("in", In), ("within", In), ("ago", Ago), ("back", Ago), ("earlier", Ago),
    ("from now", Ahead), ("from today", Ahead), ("from now on", Ahead), ("hence", Ahead), ("later", Ahead),
    ("ahead", Ahead), ("time", Ahead), ("from", From), ("after", After), ("before", Before),

    ("about", About), ("around", About), ("roughly", About), ("approximately", About), ("approx", About),
    ("circa", About), ("ca", About), ("c", About), ("or so", About), ("ish", About), ("maybe", About),
    ("perhaps", About), ("probably", About), ("sometime", About), ("some time", About), ("nearly", About),
    ("almost", About), ("i think", About),

    ("on", Passed), ("by", Passed), ("the", Passed), ("of", Passed), ("until", Passed), ("till", Passed),
    ("since", Passed), ("starting", Passed), ("at the latest", Passed), ("latest", Passed),
    ("morning", Passed), ("afternoon", Passed), ("evening", Passed), ("night", Passed),
    ("in the morning", Passed), ("in the afternoon", Passed), ("in the evening", Passed),
    ("at night", Passed), ("at noon", Passed),
];
