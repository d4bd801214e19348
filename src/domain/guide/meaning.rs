//! What parts of the guide mean to the program: closed lists, which content names and the checks read.
//!
//! The program knows no id of a page, a field, a column or an option. It asks for a meaning, and the
//! guide says who has it. What a meaning needs (the kinds of field it may stand on, the columns and
//! options within) is told in [`wants`](crate::domain::guide::wants).

/// A closed list of meanings: the word that content uses for each, and what it is in a sentence.
macro_rules! meanings {
    ($(#[$about:meta])* $name:ident { $($meaning:ident = $word:literal: $told:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Deserialize)]
        pub enum $name {
            $(#[doc = $told] #[serde(rename = $word)] $meaning,)+
        }

        impl $name {
            /// All of them, in the order in which they are told.
            pub const ALL: &'static [$name] = &[$($name::$meaning),+];
            /// The words that content uses for them, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word that content uses for it.
            pub const fn word(self) -> &'static str {
                match self {
                    $($name::$meaning => $word,)+
                }
            }

            /// What it is, as the page for authors tells it.
            pub const fn about(self) -> &'static str {
                match self {
                    $($name::$meaning => $told,)+
                }
            }

            /// The meaning of a word, if it is one of these.
            pub fn of(word: &str) -> Option<$name> {
                $name::ALL.iter().copied().find(|meaning| meaning.word() == word)
            }
        }
    };
}

meanings! {
    /// What an exercise is to the program.
    Tool {
        Expectations = "expectations": "The lines both keep.",
        Actions = "actions": "The agreement: who does what, how often.",
        Own = "own": "What one person does, agreed with nobody.",
        Boundaries = "boundaries": "The boundary sheet.",
        Openness = "openness": "What is open to both for a time.",
        Slips = "slips": "What is done when somebody slips.",
        Ladder = "ladder": "The ladder of promises.",
        RepairCard = "repair-card": "The card that puts a missed promise right.",
        EarlyWord = "early-word": "The card that helps to say that a promise will not be kept.",
        Sliders = "sliders": "The choice and the feeling of forgiving.",
        SoreDays = "sore-days": "Days that may hurt as they come round.",
        Circle = "circle": "The people somebody can turn to.",
        Wave = "wave": "What somebody does until a wave of feeling falls.",
        Evening = "evening": "The page of an evening, with a line for the next day.",
    }
}

meanings! {
    /// What a question of the pulse asks, where the program answers what is said.
    Asks {
        Safety = "safety": "How safe it was to be open, as a number; 0 is not safe.",
        GoingOn = "going-on": "Whether to go on for now, as one of its options.",
    }
}

impl Asks {
    /// The options that must be there, each once.
    pub const fn options(self) -> &'static [OptionMeaning] {
        match self {
            Asks::Safety => &[],
            Asks::GoingOn => &[OptionMeaning::NotOn],
        }
    }
}

meanings! {
    /// What a field of an exercise, or a column of a table, is to the program.
    Meaning {
        Each = "each": "Answered by each of two people apart.",
        Lines = "lines": "A table that takes the lines both opened, with what they do with each.",
        Marked = "marked": "Holds what each marks in private.",
        Kept = "kept": "A table that takes what both marked yes, if they keep it.",
        Shown = "shown": "Shown while something is marked, such as the word that stops it.",
        Asks = "asks": "What one person asks for, on a plan of their own.",
        Acts = "acts": "A table of acts with days.",
        Limits = "limits": "One person’s own limits.",
        Signs = "signs": "The signs they go by.",
        Boundaries = "boundaries": "A table of boundaries, by topic.",
        Deals = "deals": "A table of what is open, by thing.",
        Counts = "counts": "What counts as a slip.",
        ToldWithin = "told-within": "Within how long a slip is told.",
        FirstSteps = "first-steps": "What is done first after a slip.",
        ToCall = "to-call": "Whom to call after a slip.",
        Rungs = "rungs": "A table of rungs, the lowest first.",
        Review = "review": "A day on which it is looked at again.",
        Ends = "ends": "The last day of an act, or the day on which a boundary or a deal ends or gets smaller.",
        What = "what": "The words of the line, the act, the rung or the day.",
        By = "by": "Who does it.",
        Often = "often": "How often.",
        Days = "days": "On which days of the week.",
        Rhythm = "rhythm": "In which other rhythm, in words: every 10 days.",
        From = "from": "The first day.",
        Know = "know": "How it will be known.",
        Missed = "missed": "What is done if it is missed.",
        Cost = "cost": "What it costs.",
        Whose = "whose": "Whose line it is.",
        Fate = "fate": "What becomes of a line.",
        Fine = "fine": "What is all right.",
        AskFirst = "ask-first": "What is asked first.",
        Not = "not": "What is not all right.",
        Why = "why": "Why.",
        Control = "control": "The control check.",
        How = "how": "How something is open.",
        Times = "times": "How many times a rung is kept before the next.",
        State = "state": "How something stands.",
        Dates = "dates": "A table of days that come round.",
        On = "on": "The day it is about.",
        Payback = "payback": "How far payback was let go of.",
        Softer = "softer": "How far feelings softened.",
        NextTime = "next-time": "The day of the next time, on a page for once a month.",
        Promise = "promise": "The words of the promise that a card is about.",
        MendBy = "mend-by": "The day by which a miss is put right; it comes due.",
        Tomorrow = "tomorrow": "One small thing that is left for tomorrow; Today shows it then.",
        Mended = "mended": "Whether a miss was put right.",
    }
}

meanings! {
    /// What an option is to the program.
    OptionMeaning {
        Hurt = "hurt": "The one who was hurt.",
        Broke = "broke": "The one who broke trust.",
        Each = "each": "Each of the two.",
        Once = "once": "Once.",
        Daily = "daily": "Every day.",
        Weekdays = "weekdays": "Monday to Friday.",
        Weekly = "weekly": "Every week.",
        SecondDay = "second-day": "Every second day.",
        Fortnight = "fortnight": "Every two weeks.",
        ThreeWeeks = "three-weeks": "Every three weeks.",
        FourWeeks = "four-weeks": "Every four weeks.",
        Monthly = "monthly": "Every month.",
        MonthWeekday = "month-weekday": "On the weekday of its first day, at the same place in each month: the first Monday.",
        LastWeekday = "last-weekday": "On the weekday of its first day, the last one in each month.",
        MonthEnd = "month-end": "On the last day of each month.",
        Rhythm = "rhythm": "In another rhythm, said in words.",
        Monday = "monday": "Monday.",
        Tuesday = "tuesday": "Tuesday.",
        Wednesday = "wednesday": "Wednesday.",
        Thursday = "thursday": "Thursday.",
        Friday = "friday": "Friday.",
        Saturday = "saturday": "Saturday.",
        Sunday = "sunday": "Sunday.",
        High = "high": "It costs a lot.",
        Keep = "keep": "A line that both keep.",
        Nothing = "nothing": "None of what the check asks about is true.",
        Now = "now": "The rung one is on.",
        Holds = "holds": "A rung that holds.",
        Asked = "asked": "What a row asks for was asked, whatever the answer was.",
        Done = "done": "What a row or a card is about is done, so that its days are over.",
        NotOn = "not-on": "Not to go on for now.",
    }
}

impl OptionMeaning {
    /// The days of a week, from Monday on.
    pub const WEEK: [OptionMeaning; 7] = [
        OptionMeaning::Monday,
        OptionMeaning::Tuesday,
        OptionMeaning::Wednesday,
        OptionMeaning::Thursday,
        OptionMeaning::Friday,
        OptionMeaning::Saturday,
        OptionMeaning::Sunday,
    ];
}

meanings! {
    /// A tool that an exercise opens.
    Opens {
        Plan = "plan": "The plan, whose rows or promises this exercise is about.",
        Apart = "apart": "The same questions for two people apart, neither shown until both say open.",
        Touch = "touch": "The ladder on which each marks in private and only what both marked yes is shown.",
    }
}

meanings! {
    /// What a stage is on the way.
    StageKind {
        First = "first": "Before the way, and beside it whenever it is needed.",
        Step = "step": "One of the numbered ones.",
        Beside = "beside": "Beside the way.",
        After = "after": "After the way.",
    }
}

meanings! {
    /// What a step of a stage is to the program.
    StepMeaning {
        LookInNoted = "look-in-noted": "The days of looking in again are written down.",
    }
}
