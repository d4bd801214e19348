//! Finding words in many documents: one folded copy of all of them, searched as one piece.

use std::{collections::HashSet, ops::Range};

use memchr::memmem;

use crate::text::fold::{fold, fold_into};

/// Stands between documents; no query holds it.
const BETWEEN: char = '\u{0}';

/// Documents that can be searched, each under a key, in the order hits are shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Index<K> {
    keys: Vec<K>,
    /// Where each document starts in `folded`.
    starts: Vec<usize>,
    folded: String,
    /// Every word there is, in order, once they were learnt.
    words: Vec<Box<str>>,
}

/// A word that is looked for, and others that are as good.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// Folded, as it was typed; several words have to stand together.
    pub typed: String,
    /// Folded: how words begin that mean the same, or that were likely meant.
    pub others: Vec<String>,
}

/// How much of what is looked for stands in a document, the best first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Match {
    /// So many terms are not there.
    pub missing: usize,
    /// Whether one of them only stands inside of other words.
    pub inside: bool,
    /// Whether one of them stands there in other words.
    pub borrowed: bool,
}

/// A document with at least one of the terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the order in which documents were added.
    pub document: usize,
    pub matched: Match,
}

/// In how many words is looked at most: each costs one more look through everything.
const MOST_TERMS: usize = 8;

/// A word is close enough to another one from so many letters on.
const SHORTEST_NEAR: usize = 4;

/// Where in a document a query was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name of the document.
    Name,
    /// All its words are in the name.
    PartOfName,
    Text,
}

impl Term {
    /// What is looked for: what was typed first.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.typed).chain(&self.others).map(String::as_str)
    }
}

impl std::fmt::Debug for Term {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Term({} others)", self.others.len())
    }
}

impl<K> std::fmt::Debug for Index<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index({} documents)", self.keys.len())
    }
}

impl<K> Default for Index<K> {
    fn default() -> Index<K> {
        Index { keys: Vec::new(), starts: Vec::new(), folded: String::new(), words: Vec::new() }
    }
}

impl<K> Index<K> {
    /// Room for `bytes` of text, so that the copy is made once.
    pub fn with_room(bytes: usize) -> Index<K> {
        Index { folded: String::with_capacity(bytes), ..Index::default() }
    }

    /// Adds a document made of several pieces of text.
    pub fn add<'a>(&mut self, key: K, pieces: impl IntoIterator<Item = &'a str>) {
        self.keys.push(key);
        self.starts.push(self.folded.len());
        for piece in pieces {
            fold_into(piece, &mut self.folded);
            self.folded.push('\n');
        }
        self.folded.push(BETWEEN);
    }

    /// What stands at this place.
    pub fn key(&self, document: usize) -> Option<&K> {
        self.keys.get(document)
    }

    /// How well a query fits the name of a document, its first piece; the best has the lowest.
    pub fn fit(&self, document: usize, query: &str, terms: &[Term]) -> Fit {
        let folded = &self.folded[self.range(document)];
        let name = bare(folded.split('\n').next().unwrap_or_default());
        let begins = |words: &String| {
            bare(words).iter().all(|word| name.iter().any(|part| part.starts_with(word)))
        };
        if name == bare(&fold(query)) {
            Fit::Name
        } else if terms.iter().all(|term| begins(&term.typed) || term.others.iter().any(begins)) {
            Fit::PartOfName
        } else {
            Fit::Text
        }
    }

    /// How many documents there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Every document with one of the terms or more, in the order in which they were added.
    pub fn search(&self, terms: &[Term]) -> Vec<Hit> {
        let mut longest: Vec<&Term> = terms.iter().filter(|term| !term.typed.is_empty()).collect();
        longest.sort_by_key(|term| std::cmp::Reverse(term.typed.len()));
        longest.truncate(MOST_TERMS);
        let mut matches = vec![Match::default(); self.len()];
        let mut standing = vec![None; self.len()];
        for term in &longest {
            standing.fill(None);
            self.look_for(&term.typed, Standing::Whole, &mut standing);
            for other in &term.others {
                self.look_for(other, Standing::Borrowed, &mut standing);
            }
            for (matched, standing) in matches.iter_mut().zip(&standing) {
                match standing {
                    None => matched.missing += 1,
                    Some(Standing::Inside) => matched.inside = true,
                    Some(Standing::Borrowed) => matched.borrowed = true,
                    Some(Standing::Whole) => (),
                }
            }
        }
        let found = matches.into_iter().enumerate();
        found
            .filter(|(_, matched)| matched.missing < longest.len())
            .map(|(document, matched)| Hit { document, matched })
            .collect()
    }

    /// Whether a word, or the inside of one, stands anywhere.
    pub fn holds(&self, folded: &str) -> bool {
        memmem::find(self.folded.as_bytes(), folded.as_bytes()).is_some()
    }

    /// Takes note of every word, so that one that is mistyped can be told.
    pub fn learn_words(&mut self) {
        let words: HashSet<&str> =
            bare(&self.folded).into_iter().filter(|word| is_long_enough(word)).collect();
        let mut words: Vec<Box<str>> = words.into_iter().map(Box::from).collect();
        words.sort_unstable();
        self.words = words;
    }

    /// The words that one letter makes of a mistyped one.
    pub fn near<'a>(&'a self, typed: &'a str) -> impl Iterator<Item = &'a str> {
        let words = if is_long_enough(typed) { self.words.as_slice() } else { &[] };
        words.iter().map(|word| &**word).filter(move |word| is_near(word, typed))
    }

    /// Notes the best way in which a word stands in each document: `good` where it begins a word.
    fn look_for(&self, word: &str, good: Standing, standing: &mut [Option<Standing>]) {
        let finder = memmem::Finder::new(word.as_bytes());
        let bytes = self.folded.as_bytes();
        // A single letter stands everywhere, and means little.
        let is_letter = word.chars().nth(1).is_none();
        let (mut from, mut document) = (0, 0);
        while let Some(at) = finder.find(&bytes[from..]).map(|found| from + found) {
            while self.starts.get(document + 1).is_some_and(|start| *start <= at) {
                document += 1;
            }
            let begins = is_letter || self.stands(at, word);
            let way = if begins { Some(good) } else { Some(Standing::Inside) };
            if begins || good == Standing::Whole {
                standing[document] = standing[document].max(way);
            }
            from = if begins { self.range(document).end } else { at + 1 };
            // The next letter may be in the middle of a sign.
            while from < bytes.len() && !self.folded.is_char_boundary(from) {
                from += 1;
            }
        }
    }

    /// Whether a word begins at `at`, or what is typed of it; a short one has to be whole.
    fn stands(&self, at: usize, word: &str) -> bool {
        let is_part = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
        let after = &self.folded[at + word.len()..];
        !is_part(self.folded[..at].chars().next_back())
            && (word.chars().nth(SHORTEST_NEAR - 1).is_some() || !is_part(after.chars().next()))
    }

    fn range(&self, document: usize) -> Range<usize> {
        let end = self.starts.get(document + 1).copied().unwrap_or(self.folded.len());
        self.starts[document]..end
    }
}

/// How a term stands in a document, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    Inside,
    Borrowed,
    Whole,
}

/// Words without what stands between them.
pub fn bare(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The folded words of a query, without the signs at their ends.
pub fn words(query: &str) -> Vec<String> {
    let folded = fold(query).replace(BETWEEN, "");
    let words = folded.split_whitespace().map(|word| {
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        if bare.is_empty() { word } else { bare }
    });
    words.map(str::to_owned).collect()
}

/// Whether a word has letters enough to be told from one that is spelled nearly so.
pub fn is_long_enough(word: &str) -> bool {
    word.chars().nth(SHORTEST_NEAR - 1).is_some()
}

/// Whether one letter makes one word of the other: one too many, one missing, another one, or two that changed
/// places.
pub fn is_near(one: &str, other: &str) -> bool {
    if one.len().abs_diff(other.len()) > 4 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    match (one, other) {
        ([], []) => false,
        ([first, second, rest @ ..], [third, fourth, more @ ..])
            if first == fourth && second == third && rest == more =>
        {
            true
        }
        _ => {
            let (after_one, after_other) = (one.get(1..), other.get(1..));
            after_one == Some(other) || after_other == Some(one) || after_one == after_other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn index() -> Index<u8> {
        let mut index = Index::default();
        index.add(1, ["Lake walk", "We walked to the lake."]);
        index.add(2, ["Promise", "Be home at six."]);
        index.add(3, ["Walk home", "Déjà vu"]);
        index
    }

    fn terms(query: &str) -> Vec<Term> {
        words(query).into_iter().map(|typed| Term { typed, ..Term::default() }).collect()
    }

    fn found(query: &str) -> Vec<(usize, usize)> {
        let hits = index().search(&terms(query));
        hits.into_iter().map(|hit| (hit.document, hit.matched.missing)).collect()
    }

    #[test]
    fn words_are_found_in_any_order_and_it_is_told_how_many_are_missing() {
        assert_eq!(found("walk LAKE"), [(0, 0), (2, 1)]);
        assert_eq!(found("home"), [(1, 0), (2, 0)]);
        assert_eq!(found("deja"), [(2, 0)]);
        assert_eq!(found("lake promise"), [(0, 1), (1, 1)]);
        assert_eq!(found("nowhere"), []);
    }

    #[test]
    fn a_word_inside_of_another_is_told_from_one_that_stands_there() {
        let mut index = Index::default();
        index.add(1, ["The next exercise"]);
        index.add(2, ["Next, my ex called"]);
        index.add(3, ["Sleepless"]);
        index.add(4, ["Asleep"]);
        let inside = |query: &str| -> Vec<_> {
            let hits = index.search(&terms(query));
            hits.iter().map(|hit| (hit.document, hit.matched.inside)).collect()
        };
        assert_eq!(inside("ex"), [(0, true), (1, false)], "a short word has to be whole");
        assert_eq!(inside("sleep"), [(2, false), (3, true)]);
    }

    #[test]
    fn another_word_for_it_is_found_and_told() {
        let term = Term { typed: "stroll".to_owned(), others: vec!["walk".to_owned()] };
        let hits = index().search(&[term]);
        assert!(hits.iter().all(|hit| hit.matched.borrowed), "{hits:?}");
        assert_eq!(hits.iter().map(|hit| hit.document).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn a_mistyped_word_is_near_those_that_one_letter_makes_of_it() {
        let mut index = index();
        index.learn_words();
        assert_eq!(index.near("promse").collect::<Vec<_>>(), ["promise"]);
        assert_eq!(index.near("prommise").collect::<Vec<_>>(), ["promise"]);
        assert_eq!(index.near("promist").collect::<Vec<_>>(), ["promise"]);
        assert_eq!(index.near("rpomise").collect::<Vec<_>>(), ["promise"]);
        assert_eq!(index.near("promise").count(), 0, "it is not near itself");
        assert_eq!(index.near("pormsie").count(), 0);
        assert_eq!(index.near("sxi").count(), 0, "three letters are too few");
    }

    #[test]
    fn a_name_fits_better_than_a_text_whatever_stands_between_its_words() {
        let mut index = Index::default();
        index.add(1, ["Stay, wait, or part", "A page."]);
        let fit = |query: &str| index.fit(0, query, &terms(query));
        assert_eq!(fit("stay wait or PART"), Fit::Name);
        assert_eq!(fit("wait part"), Fit::PartOfName);
        assert_eq!(fit("page"), Fit::Text);
    }

    #[test]
    fn words_of_two_documents_never_make_one_hit() {
        let together = Term { typed: "lake. promise".to_owned(), ..Term::default() };
        assert_eq!(index().search(&[together]), []);
    }

    #[test]
    fn an_empty_query_finds_nothing() {
        assert_eq!(index().search(&terms("  ")), []);
        assert_eq!(index().search(&[]), []);
    }
}
