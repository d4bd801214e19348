//! The words of a text with their places, each spelt in the one way that phrases are written in.

use std::{collections::HashMap, ops::Range};

use foldhash::fast::FixedState;
use unicode_normalization::char::is_combining_mark;

use crate::{
    domain::linter::LintSpelling,
    text::fold::{fold, fold_into},
};

/// The number of a word that some phrase has; [`UNKNOWN`] for any other.
pub(super) type WordId = u32;
pub(super) const UNKNOWN: WordId = 0;
/// Stands for any word where phrases are found by the words that they begin with; none has it.
pub(super) const ANY: WordId = 1;

/// What stands before a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    #[default]
    Blank,
    /// A comma, a dash, a bracket or a quote.
    Pause,
    /// The end of a sentence or line.
    Stop,
}

pub(super) struct Word {
    pub range: Range<usize>,
    pub id: WordId,
    pub gap: Gap,
    /// Whether it is somebody's word that is being told.
    pub quoted: bool,
}

/// The words that phrases have, and what is read as them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Vocabulary {
    ids: HashMap<String, Vec<WordId>, FixedState>,
    count: WordId,
}

impl Vocabulary {
    pub fn new(spellings: &[LintSpelling]) -> Vocabulary {
        let mut vocabulary = Vocabulary { count: ANY, ..Vocabulary::default() };
        for LintSpelling { read_as, forms } in spellings {
            let mut ids = Vec::new();
            pieces(read_as, |range, _| ids.push(vocabulary.own(fold(&read_as[range]))));
            for form in forms {
                vocabulary.ids.insert(fold(form), ids.clone());
            }
        }
        vocabulary
    }

    /// The number of a word for itself, whatever it is read as.
    fn own(&mut self, folded: String) -> WordId {
        let count = &mut self.count;
        let ids = self.ids.entry(folded).or_insert_with(|| {
            *count += 1;
            vec![*count]
        });
        ids[0]
    }

    /// The words of a piece of a phrase.
    pub fn learn(&mut self, piece: &str) -> Vec<WordId> {
        let mut ids = Vec::new();
        self.learn_into(piece, &mut ids);
        ids
    }

    /// Like [`learn`](Vocabulary::learn), in place of what `ids` held.
    pub fn learn_into(&mut self, piece: &str, ids: &mut Vec<WordId>) {
        ids.clear();
        let mut folded = String::new();
        pieces(piece, |range, _| {
            folded.clear();
            fold_into(&piece[range], &mut folded);
            match self.ids.get(&folded) {
                Some(known) => ids.extend(known),
                None => ids.push(self.own(folded.clone())),
            }
        });
    }

    /// The words of a text, in one pass.
    pub fn split(&self, text: &str) -> Vec<Word> {
        let mut words: Vec<Word> = Vec::with_capacity(text.len() / 5);
        let mut folded = String::new();
        let mut quotes = Quotes::default();
        let mut done = 0;
        pieces(text, |range, gap| {
            quotes.read(&text[done..range.start], done, &mut words);
            done = range.end;
            folded.clear();
            fold_into(&text[range.clone()], &mut folded);
            let ids = self.ids.get(&folded).map_or([UNKNOWN].as_slice(), Vec::as_slice);
            for (place, id) in ids.iter().enumerate() {
                let gap = if place == 0 { gap } else { Gap::Blank };
                words.push(Word { range: range.clone(), id: *id, gap, quoted: false });
            }
        });
        quotes.read(&text[done..], done, &mut words);
        words
    }
}

/// Calls `word` with the place of each word of `text`, and with what stands before it.
fn pieces(text: &str, mut word: impl FnMut(Range<usize>, Gap)) {
    let mut start = None;
    let mut gap = Gap::Blank;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let inner = start.is_some()
            && is_apostrophe(letter)
            && letters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let mark = start.is_some() && !letter.is_ascii() && is_combining_mark(letter);
        if letter.is_alphanumeric() || inner || mark {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            word(from..at, gap);
            gap = Gap::Blank;
        }
        gap = gap.max(gap_of(letter));
    }
    if let Some(from) = start {
        word(from..text.len(), gap);
    }
}

/// The quotes that are open: for each form the first word in it.
#[derive(Default)]
struct Quotes {
    double: Option<usize>,
    single: Option<usize>,
}

impl Quotes {
    /// Reads the signs between two words, the first of which stands at `at` in the text.
    fn read(&mut self, signs: &str, at: usize, words: &mut [Word]) {
        if signs == " " {
            return;
        }
        // An apostrophe that touches no word before it opens, and one that touches none after it
        // closes: the others belong to a word.
        let mut touches = at > 0 || !words.is_empty();
        for (place, letter) in signs.char_indices() {
            let last = place + letter.len_utf8() == signs.len();
            match letter {
                '\n' => self.single = None,
                '“' => self.double = Some(words.len()),
                '"' if self.double.is_none() => self.double = Some(words.len()),
                '”' | '"' => close(self.double.take(), words),
                '‘' | '\'' if !touches && last => self.single = Some(words.len()),
                '’' | '\'' if touches => close(self.single.take(), words),
                _ => (),
            }
            touches = touches && !letter.is_whitespace();
        }
    }
}

/// Marks the words of a quote as told, unless it is all that there is.
fn close(from: Option<usize>, words: &mut [Word]) {
    let from = from.filter(|from| *from > 0).unwrap_or(words.len());
    words[from..].iter_mut().for_each(|word| word.quoted = true);
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ')
}

fn gap_of(letter: char) -> Gap {
    match letter {
        '.' | '!' | '?' | ';' | ':' | '\n' | '…' => Gap::Stop,
        '-' | '/' | '*' => Gap::Blank,
        _ if letter.is_whitespace() || is_apostrophe(letter) => Gap::Blank,
        _ => Gap::Pause,
    }
}
