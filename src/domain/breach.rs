//! What broke trust, as somebody said it: it chooses examples and what is offered, and locks nothing.

use serde::{Deserialize, Serialize};

use crate::phrases::say;

/// A kind of thing that breaks trust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Breach {
    /// Somebody else, in bed or in love.
    Affair,
    /// Words or pictures to somebody else, and nothing more that is known.
    Messages,
    /// Money that was hidden, spent, lent or lost.
    Money,
    /// What was not true, or was left out, about other things.
    Lies,
    /// Drink, drugs, betting, porn: a hold that was hidden.
    Addiction,
    /// A promise that was not kept.
    Promise,
    /// What the two had agreed with each other about others, and was not kept to.
    Agreement,
    /// None of these.
    Other,
}

impl Breach {
    /// All of them, in the order in which they are asked about.
    pub const ALL: [Breach; 8] = [
        Breach::Affair,
        Breach::Messages,
        Breach::Money,
        Breach::Lies,
        Breach::Addiction,
        Breach::Promise,
        Breach::Agreement,
        Breach::Other,
    ];

    /// Their names in content and in files, in the same order.
    pub const WORDS: &'static [&'static str] =
        &["affair", "messages", "money", "lies", "addiction", "promise", "agreement", "other"];

    /// As it is picked and listed.
    pub fn label(self) -> &'static str {
        match self {
            Breach::Affair => say::breach_affair(),
            Breach::Messages => say::breach_messages(),
            Breach::Money => say::breach_money(),
            Breach::Lies => say::breach_lies(),
            Breach::Addiction => say::breach_addiction(),
            Breach::Promise => say::breach_promise(),
            Breach::Agreement => say::breach_agreement(),
            Breach::Other => say::breach_other(),
        }
    }

    /// The same, in a word or two, where several stand in one line.
    pub fn in_short(self) -> &'static str {
        match self {
            Breach::Affair => say::breach_affair_in_short(),
            Breach::Messages => say::breach_messages_in_short(),
            Breach::Money => say::breach_money_in_short(),
            Breach::Lies => say::breach_lies_in_short(),
            Breach::Addiction => say::breach_addiction_in_short(),
            Breach::Promise => say::breach_promise_in_short(),
            Breach::Agreement => say::breach_agreement_in_short(),
            Breach::Other => say::breach_other_in_short(),
        }
    }

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Any number of them; none where nothing was said. Nobody reads an order out of it: in a file they stand in that of
/// [`Breach::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "Vec<Breach>", into = "Vec<Breach>")]
pub struct Breaches(u8);

impl Breaches {
    /// None of them.
    pub const NONE: Breaches = Breaches(0);

    /// Whether nothing was said.
    pub fn is_empty(&self) -> bool {
        self.0 == 0
    }

    /// Whether this was said.
    pub fn holds(self, breach: Breach) -> bool {
        self.0 & breach.bit() != 0
    }

    /// Says it, or takes it back.
    pub fn turn(&mut self, breach: Breach) {
        self.0 ^= breach.bit();
    }

    /// What was said, in the order asked.
    pub fn iter(self) -> impl Iterator<Item = Breach> {
        Breach::ALL.into_iter().filter(move |breach| self.holds(*breach))
    }

    /// Whether something about these is for somebody who said `told`: what is about nothing in particular is for
    /// everybody, and for who said nothing is everything.
    pub fn are_for(self, told: Breaches) -> bool {
        self.is_empty() || told.is_empty() || self.0 & told.0 != 0
    }

    /// Whether something about these stands by itself for somebody who said `told`: what is about nothing in particular
    /// does for everybody, and else it does only for who named one of these.
    pub fn are_named(self, told: Breaches) -> bool {
        self.is_empty() || self.0 & told.0 != 0
    }
}

impl FromIterator<Breach> for Breaches {
    fn from_iter<I: IntoIterator<Item = Breach>>(breaches: I) -> Breaches {
        Breaches(breaches.into_iter().fold(0, |all, breach| all | breach.bit()))
    }
}

impl From<Vec<Breach>> for Breaches {
    fn from(breaches: Vec<Breach>) -> Breaches {
        breaches.into_iter().collect()
    }
}

impl From<Breaches> for Vec<Breach> {
    fn from(breaches: Breaches) -> Vec<Breach> {
        breaches.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_content_are_those_of_files_and_stand_in_one_order() {
        for (breach, word) in Breach::ALL.into_iter().zip(Breach::WORDS) {
            assert_eq!(serde_json::to_value(breach).unwrap(), *word);
        }
        let back: Breaches = serde_json::from_str(r#"["other", "money", "money"]"#).unwrap();
        assert_eq!(serde_json::to_string(&back).unwrap(), r#"["money","other"]"#);
    }

    #[test]
    fn what_is_about_something_else_is_for_nobody_who_said_what_broke_and_for_everybody_who_did_not()
     {
        let of = |breaches: &[Breach]| breaches.iter().copied().collect::<Breaches>();
        let (none, money) = (Breaches::default(), of(&[Breach::Money]));
        let two = of(&[Breach::Affair, Breach::Messages]);
        for (about, told, wanted) in [
            (none, none, true),
            (none, money, true),
            (two, none, true),
            (two, money, false),
            (two, of(&[Breach::Money, Breach::Messages]), true),
            (two, of(&[Breach::Other]), false),
        ] {
            assert_eq!(about.are_for(told), wanted, "{about:?} {told:?}");
        }
        let mut told = none;
        told.turn(Breach::Lies);
        assert!(told.holds(Breach::Lies) && !told.holds(Breach::Money));
        told.turn(Breach::Lies);
        assert!(told.is_empty());
    }
}
