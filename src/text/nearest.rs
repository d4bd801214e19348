//! The name that was most likely meant, where what was typed is none.

use crate::text::fold::plain_words;

/// How alike two names are at least, from 0 to 1, for one of them to be told in the place of the other.
const ALIKE: f64 = 0.85;

/// A name as it is compared with others: however its letters and the signs between its words are typed.
pub fn plain_name(name: &str) -> String {
    plain_words(name).join(" ")
}

/// The fewest letters by which anything is likely.
const SHORTEST: usize = 4;

/// The place of the name that is most like what was typed; `None` where none is like it. A name of many words may be
/// meant by some of them that stand together.
pub fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<usize> {
    let typed = plain_name(typed);
    if typed.chars().count() < SHORTEST {
        return None;
    }
    let count = typed.split(' ').count();
    let likeness = |name: &str| {
        let name = plain_name(name);
        let words: Vec<&str> = name.split(' ').collect();
        let parts = words.windows(count).map(|part| strsim::jaro(&typed, &part.join(" ")));
        parts.fold(strsim::jaro(&typed, &name), f64::max)
    };
    let likely = names.map(likeness).enumerate().filter(|(_, likeness)| ALIKE <= *likeness);
    likely.max_by(|(_, one), (_, other)| one.total_cmp(other)).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_told_by_the_name_that_is_nearest_and_other_words_by_none() {
        let names = ["plan", "journal", "water.b1", "Say what you did"];
        let near = |typed: &str| nearest(typed, names.into_iter());
        assert_eq!(near("jurnal"), Some(1));
        assert_eq!(near("WATER B1"), Some(2));
        assert_eq!(near("say what you dud"), Some(3));
        assert_eq!(near("what yuo"), Some(3));
        assert_eq!(near("quillwort"), None);
        assert_eq!(near(""), None);
    }
}
