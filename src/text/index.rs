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
    /// How much of what is looked for stands in it, and how.
    pub matched: Match,
}

/// In how many words is looked at most: each costs one more look through everything.
const MOST_TERMS: usize = 8;

/// A word is close enough to another one from so many letters on.
const SHORTEST_NEAR: usize = 4;

/// What is looked for, taken apart once for all the names that it is held against.
pub struct Wanted<'a> {
    /// The bare words of the query.
    query: Vec<String>,
    /// Of each term the bare words of what was typed, and of each that is as good.
    terms: Vec<Vec<Vec<&'a str>>>,
}

impl<'a> Wanted<'a> {
    /// A query, and the terms that were read from it.
    pub fn of(query: &str, terms: &'a [Term]) -> Wanted<'a> {
        let query = bare(&fold(query)).into_iter().map(str::to_owned).collect();
        Wanted { query, terms: terms.iter().map(|term| term.words().map(bare).collect()).collect() }
    }
}

/// Where in a document a query was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name of the document.
    Name,
    /// All its words are in the name.
    PartOfName,
    /// Some of its words stand in the text alone, and not in the name.
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

impl<K: PartialEq> Index<K> {
    /// Whether a document was added under a key.
    pub fn has(&self, key: &K) -> bool {
        self.keys.contains(key)
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

    /// How well what is looked for fits the name of a document, its first piece; the best has the lowest.
    pub fn fit(&self, document: usize, wanted: &Wanted<'_>) -> Fit {
        let folded = &self.folded[self.range(document)];
        let name = || bare_words(folded.split('\n').next().unwrap_or_default());
        let begins =
            |words: &Vec<&str>| words.iter().all(|word| name().any(|part| part.starts_with(word)));
        if name().eq(wanted.query.iter().map(String::as_str)) {
            Fit::Name
        } else if wanted.terms.iter().all(|term| term.iter().any(begins)) {
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

    /// Takes note of every word, so that one that is mistyped can be told, and one that begins nowhere.
    pub fn learn_words(&mut self) {
        let words: HashSet<&str> = bare_words(&self.folded).collect();
        let mut words: Vec<Box<str>> = words.into_iter().map(Box::from).collect();
        words.sort_unstable();
        self.words = words;
    }

    /// The words that one letter makes of a mistyped one.
    pub fn near<'a>(&'a self, typed: &'a str) -> impl Iterator<Item = &'a str> {
        let words = if is_long_enough(typed) { self.words.as_slice() } else { &[] };
        let words = words.iter().map(|word| &**word);
        words.filter(move |word| is_near(word, typed) && is_long_enough(word))
    }

    /// Whether a word that was learnt may begin so, or be this where it is a short one. Of what is no bare word, and
    /// before any was learnt, that is not known.
    fn may_stand(&self, word: &str) -> bool {
        if self.words.is_empty() || !word.chars().all(char::is_alphanumeric) {
            return true;
        }
        let next = self.words.partition_point(|known| **known < *word);
        let is_it =
            |known: &str| known == word || (is_long_enough(word) && known.starts_with(word));
        self.words.get(next).is_some_and(|known| is_it(known))
    }

    /// Notes the best way in which a word stands in each document: `good` where it begins a word.
    fn look_for(&self, word: &str, good: Standing, standing: &mut [Option<Standing>]) {
        let finder = memmem::Finder::new(word.as_bytes());
        let bytes = self.folded.as_bytes();
        // A single letter stands everywhere, and means little.
        let is_letter = word.chars().nth(1).is_none();
        // Where it begins no word at all, the first place inside of one says all that a document has to say.
        let may_stand = is_letter || self.may_stand(word);
        if !may_stand && good == Standing::Borrowed {
            return;
        }
        let (mut from, mut document) = (0, 0);
        while let Some(at) = finder.find(&bytes[from..]).map(|found| from + found) {
            while self.starts.get(document + 1).is_some_and(|start| *start <= at) {
                document += 1;
            }
            let begins = is_letter || (may_stand && self.stands(at, word));
            let way = if begins { Some(good) } else { Some(Standing::Inside) };
            if begins || good == Standing::Whole {
                standing[document] = standing[document].max(way);
            }
            let is_told = begins || !may_stand;
            from = if is_told { self.range(document).end } else { at + 1 };
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
    bare_words(folded).collect()
}

fn bare_words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
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
mod tests;
