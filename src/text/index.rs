//! Finding words in many documents: one folded copy of all of them, searched as one piece.

use std::ops::Range;

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
}

/// The documents with all the words of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// Places of documents, in order.
    pub found: Vec<usize>,
    /// Whether the search stopped at its limit.
    pub more: bool,
}

/// Where in a document a query was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name of the document.
    Name,
    /// All its words are in the name.
    PartOfName,
    Text,
}

impl<K> std::fmt::Debug for Index<K> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Index({} documents)", self.keys.len())
    }
}

impl<K> Default for Index<K> {
    fn default() -> Index<K> {
        Index { keys: Vec::new(), starts: Vec::new(), folded: String::new() }
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

    pub fn key(&self, document: usize) -> Option<&K> {
        self.keys.get(document)
    }

    /// How well a query fits the name of a document, its first piece; the best has the lowest.
    pub fn fit(&self, document: usize, query: &str) -> Fit {
        let folded = &self.folded[self.range(document)];
        let name = bare(folded.split('\n').next().unwrap_or_default());
        let query = fold(query);
        let words = bare(&query);
        if name == words {
            Fit::Name
        } else if words.iter().all(|word| name.iter().any(|part| part.starts_with(word))) {
            Fit::PartOfName
        } else {
            Fit::Text
        }
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// Documents in which every word of `query` occurs, at most `limit` of them.
    pub fn search(&self, query: &str, limit: usize) -> Hits {
        let words = words(query);
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return Hits::default();
        };
        let finders: Vec<_> = words
            .iter()
            .filter(|word| *word != longest)
            .map(|word| memmem::Finder::new(word.as_bytes()))
            .collect();
        let longest = memmem::Finder::new(longest.as_bytes());
        let bytes = self.folded.as_bytes();
        let mut hits = Hits::default();
        let mut from = 0;
        while let Some(found) = longest.find(&bytes[from..]) {
            let document = self.starts.partition_point(|start| *start <= from + found) - 1;
            let Range { start, end } = self.range(document);
            if finders.iter().all(|finder| finder.find(&bytes[start..end]).is_some()) {
                if hits.found.len() == limit {
                    hits.more = true;
                    break;
                }
                hits.found.push(document);
            }
            from = end;
        }
        hits
    }

    fn range(&self, document: usize) -> Range<usize> {
        let end = self.starts.get(document + 1).copied().unwrap_or(self.folded.len());
        self.starts[document]..end
    }
}

/// Words without what stands between them.
fn bare(folded: &str) -> Vec<&str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

/// The folded words of a query.
pub fn words(query: &str) -> Vec<String> {
    let folded = fold(query).replace(BETWEEN, "");
    folded.split_whitespace().map(str::to_owned).collect()
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

    #[test]
    fn every_word_must_occur_in_any_order() {
        assert_eq!(index().search("walk LAKE", 9).found, [0]);
        assert_eq!(index().search("home", 9).found, [1, 2]);
        assert_eq!(index().search("deja", 9).found, [2]);
        assert_eq!(index().search("lake promise", 9).found, Vec::<usize>::new());
    }

    #[test]
    fn a_name_fits_better_than_a_text_whatever_stands_between_its_words() {
        let mut index = Index::default();
        index.add(1, ["Stay, wait, or part", "A page."]);
        assert_eq!(index.fit(0, "stay wait or PART"), Fit::Name);
        assert_eq!(index.fit(0, "wait part"), Fit::PartOfName);
        assert_eq!(index.fit(0, "page"), Fit::Text);
    }

    #[test]
    fn words_of_two_documents_never_make_one_hit() {
        assert_eq!(index().search("lake. promise", 9).found, Vec::<usize>::new());
    }

    #[test]
    fn an_empty_query_finds_nothing_and_a_limit_is_told() {
        assert_eq!(index().search("  ", 9), Hits::default());
        assert_eq!(index().search("walk", 1), Hits { found: vec![0], more: true });
    }
}
