//! What people type where the program goes by their words: in danger above all. The words are content, of each language.

use serde::Deserialize;

/// A list of words, or of a few words together, as they are compared: small letters, no accents, no apostrophes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct TypedList(Vec<String>);

/// The sign that stands for whatever a word goes on with.
const GOES_ON: char = '*';

impl TypedList {
    /// Whether a word is one of these, or begins as one of them does.
    pub fn has(&self, word: &str) -> bool {
        self.0.iter().any(|known| match known.strip_suffix(GOES_ON) {
            Some(stem) => word.starts_with(stem),
            None => known == word,
        })
    }

    /// Whether one of these goes on from a word that was begun.
    pub fn goes_on_from(&self, begun: &str) -> bool {
        self.0.iter().any(|known| known.starts_with(begun))
    }

    /// Those of these that a line holds in whole words, and where. The line begins and ends with a blank.
    pub fn within<'a>(&'a self, line: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.0.iter().filter_map(move |phrase| line.find(&format!(" {phrase} ")))
    }

    /// The first of them; nothing where there are none.
    pub fn first(&self) -> &str {
        self.0.first().map_or("", String::as_str)
    }

    /// All of them, without the sign.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|word| word.trim_end_matches(GOES_ON))
    }
}

/// A table of lists, and how each of its lists is spelled.
macro_rules! lists {
    ($(#[$about:meta])* $name:ident { $($(#[$told:meta])* $list:ident,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
        pub struct $name {
            $($(#[$told])* pub $list: TypedList,)+
        }

        impl $name {
            fn spell(&mut self, spelled: &impl Fn(&str) -> String) {
                for list in [$(&mut self.$list),+] {
                    list.0 = list.0.iter().map(|words| spelled(words)).collect();
                }
            }
        }
    };
}

lists! {
    /// What somebody types who fears another, or was hurt.
    FearWords {
        /// Words of which one is enough.
        words,
        /// Never taken for the beginning of one of `words`: it is something else.
        whole,
        /// Numbers that are called in danger somewhere in the world, or by who thinks of suicide; alone.
        numbers,
        /// Words that say it together.
        phrases,
        /// Of these one alone does not say who does it: who did may be meant as well.
        either,
    }
}

lists! {
    /// What somebody types who thinks of ending their life, or of hurting themselves.
    OwnLifeWords {
        /// Words of which one is enough.
        words,
        /// Words that say it together.
        phrases,
        /// With these what `phrases` says ends a bond, and no life.
        unless,
    }
}

lists! {
    /// What somebody types who hurt or scared another, or is afraid that they will.
    OwnHarmWords {
        /// Words that say it together.
        phrases,
        /// What somebody lost, unless another is named before.
        lost,
        /// What somebody says of themselves who lost hold.
        adjectives,
        /// What is done, as somebody who did it or may do it writes it. Done to `me` it was suffered.
        deeds,
        /// Those of `deeds` that go on: after a word of `felt` they are still one’s own.
        ongoing,
        /// Those of `deeds` that are one’s own only if it is said to whom: “I hurt” is a pain.
        unclear,
        /// Those of `deeds` that are one’s own after a word of `may`, though nobody is named: “want to hurt”.
        planned,
        /// What tells that something may be done.
        may,
        /// After these a deed is done to whoever is told of, or felt.
        felt,
        /// What may stand before a deed, and is passed over.
        between,
    }
}

lists! {
    /// What another one does: harm, control, spying and force.
    ControlWords {
        /// What is done to `me`, in forms that only another one fits.
        theirs,
        /// Harm wherever another one does it, or where it is done to `me`.
        harm,
        /// Harm only if it is done to `me`, or to what is `my`: nobody is hurt who is followed by a page.
        harm_to_one,
        /// What another one does with `things` that are `my`.
        taking,
        /// What is taken or read.
        things,
        /// What may stand between what is done and to whom.
        between,
        /// Words for making `me` do something,
        made,
        /// And what.
        made_to,
    }
}

lists! {
    /// Who is told of.
    PeopleWords {
        /// Whoever writes, as the one who does something.
        oneself,
        /// Somebody else, as the one who does something.
        others,
        /// Somebody else it can be done to.
        whom,
        /// Whoever writes, as the one it is done to.
        me,
        /// Whose something is that is taken.
        my,
        /// What may stand between a deed and whom it is done to.
        little,
    }
}

lists! {
    /// What somebody types who looks for how to delete what they wrote. Nothing else may stand beside it.
    ErasingWords {
        /// Words that ask for it.
        words,
        /// What it may be asked of, and words between.
        beside,
    }
}

lists! {
    /// How the name of a place is typed, where Help asks for one.
    PlaceWords {
        /// The sign & is read as the first of these.
        and,
        /// Left out where a name begins with it.
        left_out,
        /// All of these are read as the first.
        saint,
    }
}

lists! {
    /// Whole words that answer yes or no, where letters do.
    AnswerWords {
        /// Yes.
        yes,
        /// No.
        no,
    }
}

/// All that is typed so, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct TypedWords {
    /// What somebody types who fears another, or was hurt.
    pub fear: FearWords,
    /// What somebody types who thinks of ending their life, or of hurting themselves.
    pub own_life: OwnLifeWords,
    /// What somebody types who hurt or scared another, or is afraid that they will.
    pub own_harm: OwnHarmWords,
    /// What another one does: harm, control, spying and force.
    pub control: ControlWords,
    /// Who is told of.
    pub people: PeopleWords,
    /// What somebody types who looks for how to delete what they wrote. Nothing else may stand beside it.
    pub erasing: ErasingWords,
    /// How the name of a place is typed, where Help asks for one.
    pub places: PlaceWords,
    /// Whole words that answer yes or no, where letters do.
    pub answers: AnswerWords,
}

impl TypedWords {
    /// The same, each word or phrase spelled as it is compared.
    #[must_use]
    pub fn spelled(mut self, spelled: impl Fn(&str) -> String) -> TypedWords {
        self.fear.spell(&spelled);
        self.own_life.spell(&spelled);
        self.own_harm.spell(&spelled);
        self.control.spell(&spelled);
        self.people.spell(&spelled);
        self.erasing.spell(&spelled);
        self.places.spell(&spelled);
        self.answers.spell(&spelled);
        self
    }
}
