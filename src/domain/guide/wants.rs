//! What the program needs of the exercises that mean something to it: one table, which the checks hold
//! content to, the page for authors shows, and the code that reads plans and cards builds on.

use crate::domain::guide::{Meaning, Opens, OptionMeaning, Tool};

/// A field, or a column, that something needs or can use.
#[derive(Clone, Copy, Debug)]
pub struct Want {
    /// What the field or column has to mean.
    pub means: Meaning,
    /// The kinds of field it may stand on, by the words of the content files.
    pub kinds: &'static [&'static str],
    /// Whether nothing works without it.
    pub needed: bool,
    /// The options that must be there, each once.
    pub options: &'static [OptionMeaning],
    /// The options that may be there, each at most once.
    pub more: &'static [OptionMeaning],
    /// What its columns are, where it is a table.
    pub columns: &'static [Want],
    /// Whether several may be this.
    pub many: bool,
    /// Whether a table needs a column for words, whatever its columns mean.
    pub in_words: bool,
}

const fn must(means: Meaning, kinds: &'static [&'static str]) -> Want {
    Want {
        means,
        kinds,
        needed: true,
        options: &[],
        more: &[],
        columns: &[],
        many: false,
        in_words: false,
    }
}

const fn may(means: Meaning, kinds: &'static [&'static str]) -> Want {
    Want { needed: false, ..must(means, kinds) }
}

impl Want {
    const fn options(self, options: &'static [OptionMeaning]) -> Want {
        Want { options, ..self }
    }

    const fn more(self, more: &'static [OptionMeaning]) -> Want {
        Want { more, ..self }
    }

    const fn columns(self, columns: &'static [Want]) -> Want {
        Want { columns, ..self }
    }

    const fn many(self) -> Want {
        Want { many: true, ..self }
    }

    const fn in_words(self) -> Want {
        Want { in_words: true, ..self }
    }
}

const LINE: &[&str] = &["line"];
const LIST: &[&str] = &["list"];
const DATE: &[&str] = &["date"];
const CHOICE: &[&str] = &["choice"];
const CHECK: &[&str] = &["check"];
const SCALE: &[&str] = &["scale"];
const TABLE: &[&str] = &["table"];
/// What a line of one's own plan may be written in.
const WORDS: &[&str] = &["line", "list", "table"];

use Meaning as M;
use OptionMeaning as O;

const BOTH_OR_ONE: &[O] = &[O::Hurt, O::Broke, O::Each];
const OFTEN: &[O] = &[
    O::Once,
    O::Daily,
    O::Weekdays,
    O::SecondDay,
    O::Weekly,
    O::Fortnight,
    O::ThreeWeeks,
    O::FourWeeks,
    O::Monthly,
    O::MonthWeekday,
    O::LastWeekday,
    O::MonthEnd,
];
const WEEK: &[O] =
    &[O::Monday, O::Tuesday, O::Wednesday, O::Thursday, O::Friday, O::Saturday, O::Sunday];

const ACTS: &[Want] = &[
    must(M::What, LINE),
    must(M::Often, CHOICE).options(OFTEN).more(&[O::Rhythm]),
    may(M::Rhythm, LINE),
    must(M::Days, CHECK).options(WEEK),
    must(M::From, DATE),
    may(M::Know, LINE),
    may(M::Missed, LINE),
    may(M::Cost, CHOICE).options(&[O::High]),
    may(M::Review, DATE),
    may(M::Ends, DATE),
];
const SHARED_ACTS: &[Want] = &[
    must(M::What, LINE),
    must(M::By, CHOICE).options(BOTH_OR_ONE),
    must(M::Often, CHOICE).options(OFTEN).more(&[O::Rhythm]),
    may(M::Rhythm, LINE),
    must(M::Days, CHECK).options(WEEK),
    must(M::From, DATE),
    must(M::Know, LINE),
    must(M::Missed, LINE),
    must(M::Cost, CHOICE).options(&[O::High]),
    must(M::Review, DATE),
    must(M::Ends, DATE),
];
const LINES: &[Want] = &[
    must(M::What, LINE),
    must(M::Whose, CHOICE).options(BOTH_OR_ONE),
    must(M::Fate, CHOICE).options(&[O::Keep]),
];
const BOUNDARIES: &[Want] = &[
    must(M::Fine, LINE),
    must(M::AskFirst, LINE),
    must(M::Not, LINE),
    must(M::Why, LINE),
    must(M::Control, CHECK).options(&[O::Nothing]),
    must(M::Review, DATE),
    must(M::Ends, DATE),
];
const DEALS: &[Want] = &[must(M::How, CHOICE), must(M::Often, LINE), must(M::Ends, DATE)];
const RUNGS: &[Want] = &[
    must(M::What, LINE),
    must(M::Times, CHOICE),
    must(M::State, CHOICE).options(&[O::Now, O::Holds]),
];
const KEPT: &[Want] = &[must(M::What, LINE), must(M::On, DATE)];
const SORE_DAYS: &[Want] = &[must(M::On, DATE), must(M::What, LINE)];

/// What a field of any exercise may mean, whatever else the exercise is: the day of the next time on a
/// page for once a month.
pub const MONTHLY: &[Want] = &[may(M::NextTime, DATE)];

impl Tool {
    /// What the fields of its exercise must be, and may be.
    pub fn wants(self) -> &'static [Want] {
        match self {
            Tool::Expectations => const { &[must(M::Lines, TABLE).columns(LINES)] },
            Tool::Actions => {
                const { &[must(M::Acts, TABLE).columns(SHARED_ACTS), must(M::Review, DATE)] }
            }
            Tool::Own => const { &[must(M::Acts, TABLE).columns(ACTS)] },
            Tool::Boundaries => const { &[must(M::Boundaries, TABLE).columns(BOUNDARIES)] },
            Tool::Openness => const { &[must(M::Deals, TABLE).columns(DEALS)] },
            Tool::Slips => {
                const {
                    &[
                        must(M::Counts, LIST),
                        must(M::ToldWithin, CHOICE),
                        must(M::FirstSteps, LIST),
                        must(M::ToCall, LINE),
                    ]
                }
            }
            Tool::Ladder => const { &[must(M::Rungs, TABLE).columns(RUNGS)] },
            Tool::RepairCard => {
                const {
                    &[
                        must(M::Promise, LINE),
                        may(M::MendBy, DATE),
                        must(M::Mended, CHOICE).options(&[O::Done]),
                    ]
                }
            }
            Tool::EarlyWord => const { &[must(M::Promise, LINE)] },
            Tool::Sliders => {
                const { &[may(M::On, DATE), must(M::Payback, SCALE), must(M::Softer, SCALE)] }
            }
            Tool::SoreDays => const { &[must(M::Dates, TABLE).columns(SORE_DAYS)] },
            Tool::Circle | Tool::Wave => &[],
            Tool::Evening => const { &[must(M::Tomorrow, LINE)] },
        }
    }

    /// Whether more than one exercise may be this.
    pub fn may_repeat(self) -> bool {
        matches!(self, Tool::SoreDays | Tool::Evening)
    }
}

impl Opens {
    /// What the fields of an exercise that opens this must be, and may be.
    pub fn wants(self) -> &'static [Want] {
        match self {
            Opens::Plan => {
                const {
                    &[
                        may(M::Asks, WORDS).many().in_words(),
                        may(M::Acts, TABLE).columns(ACTS),
                        may(M::Limits, WORDS).many().in_words(),
                        may(M::Signs, WORDS).many().in_words(),
                    ]
                }
            }
            Opens::Apart => {
                const {
                    &[
                        must(M::Each, &["line", "list", "choice"]).many(),
                        may(M::Lines, TABLE).columns(LINES),
                    ]
                }
            }
            Opens::Touch => {
                const {
                    &[
                        must(M::Marked, &["list", "table"]).in_words(),
                        may(M::Kept, TABLE).columns(KEPT),
                        may(M::Shown, &["line", "choice"]).many(),
                    ]
                }
            }
        }
    }
}
