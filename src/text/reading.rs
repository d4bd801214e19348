//! How easy a text is to read: sentences, words, syllables and the Flesch-Kincaid grade.

mod syllables;

use std::{iter::Sum, ops::Add};

/// Counts of a text, from which the measures follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// How many there are with a word in them.
    pub sentences: u32,
    /// As [`words`] parts them.
    pub words: u32,
    /// Of all words together, counted by how English is spelt.
    pub syllables: u32,
}

impl Reading {
    /// Counts a Markdown text. Headings, list items and quotes count as sentences of their own.
    pub fn of(text: &str) -> Reading {
        sentences(text).iter().map(|sentence| Reading::of_sentence(&sentence.words)).sum()
    }

    /// Counts one sentence.
    pub fn of_sentence(sentence: &str) -> Reading {
        let mut reading = Reading { sentences: 1, words: 0, syllables: 0 };
        for word in words(sentence) {
            reading.words += 1;
            reading.syllables += syllables::count(word);
        }
        if reading.words == 0 { Reading::default() } else { reading }
    }

    /// The school grade at which the text is easily read (Kincaid and others 1975); 0 for no text.
    pub fn grade(self) -> f64 {
        if self.words == 0 {
            return 0.0;
        }
        let syllables_per_word = f64::from(self.syllables) / f64::from(self.words);
        0.39 * self.words_per_sentence() + 11.8 * syllables_per_word - 15.59
    }

    /// How long its sentences are; 0 where there is none.
    pub fn words_per_sentence(self) -> f64 {
        f64::from(self.words) / f64::from(self.sentences.max(1))
    }
}

impl Add for Reading {
    type Output = Reading;

    fn add(self, other: Reading) -> Reading {
        Reading {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }
}

impl Sum for Reading {
    fn sum<I: Iterator<Item = Reading>>(readings: I) -> Reading {
        readings.fold(Reading::default(), Add::add)
    }
}

/// A sentence and the place of its first byte in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// In bytes from the start of the text, marks and all.
    pub at: usize,
    /// On one line, with single blanks where lines ended.
    pub words: String,
}

/// The sentences of a Markdown text, without the marks at the start of a line. A blank line, a
/// heading, a list item and a quote each end the sentence before them.
pub fn sentences(text: &str) -> Vec<Sentence> {
    let mut found = Vec::new();
    let mut open = Sentence { at: 0, words: String::new() };
    let mut start = 0;
    for whole in text.split_inclusive('\n') {
        let line = unmarked(whole);
        let marked = line.len() < whole.trim().len();
        if marked || line.is_empty() {
            finish(&mut open, &mut found);
        }
        let lead = whole.find(line).unwrap_or_default();
        let mut done = 0;
        while let Some(end) = sentence_end(&line[done..]) {
            open.push(start + lead + done, &line[done..done + end]);
            finish(&mut open, &mut found);
            done += end;
        }
        open.push(start + lead + done, &line[done..]);
        start += whole.len();
    }
    finish(&mut open, &mut found);
    found
}

impl Sentence {
    fn push(&mut self, at: usize, more: &str) {
        let blanks = more.len() - more.trim_start().len();
        if self.words.is_empty() {
            self.at = at + blanks;
        } else if blanks < more.len() {
            self.words.push(' ');
        }
        self.words.push_str(more.trim());
    }
}

/// The words of a text: runs of letters and digits with the apostrophes inside them. A hyphen
/// parts words, as a reader hears two.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    placed_words(text).map(|(_, word)| word)
}

/// The words of a text, each with the place of its first byte.
pub fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |letter: char| letter.is_alphanumeric() || is_apostrophe(letter);
    let outside = move |letter: char| !inside(letter);
    let mut end = 0;
    text.split_inclusive(outside).filter_map(move |piece| {
        let start = end;
        end += piece.len();
        let word = piece.trim_start_matches(|letter: char| !letter.is_alphanumeric());
        let skipped = piece.len() - word.len();
        let word = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
        (!word.is_empty()).then_some((start + skipped, word))
    })
}

/// How many syllables an English word is spoken in, by its spelling. At least one. It agrees with
/// the CMU dictionary on 99 of 100 words of plain English.
pub fn syllables(word: &str) -> u32 {
    syllables::count(word)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

/// A line without the marks of a heading, list item or quote.
fn unmarked(line: &str) -> &str {
    let mut rest = line.trim();
    loop {
        let bare = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
        let numbered = bare.len() < rest.len() && bare.starts_with(". ");
        rest = match rest.as_bytes() {
            [b'-' | b'*' | b'+', b' ', ..] | [b'>', ..] => rest[1..].trim_start(),
            [b'#', ..] => rest.trim_start_matches('#').trim_start(),
            _ if numbered => bare[1..].trim_start(),
            _ => return rest,
        };
    }
}

/// The end of the first sentence of a line: after its full stop and whatever closes with it.
fn sentence_end(line: &str) -> Option<usize> {
    let closing = |letter: char| matches!(letter, '”' | '’' | '"' | '\'' | ')' | '*' | '_');
    let mut ended = false;
    for (at, letter) in line.char_indices() {
        match letter {
            '.' | '!' | '?' => ended = true,
            ' ' if ended => return Some(at),
            _ if ended && closing(letter) => {}
            _ => ended = false,
        }
    }
    ended.then_some(line.len())
}

fn finish(open: &mut Sentence, found: &mut Vec<Sentence>) {
    let done = std::mem::replace(open, Sentence { at: 0, words: String::new() });
    if words(&done.words).next().is_some() {
        found.push(done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        sentences(text).into_iter().map(|sentence| sentence.words).collect()
    }

    #[test]
    fn headings_items_and_quotes_are_sentences() {
        let text =
            "## Start here\n\nGo slow. Stop\nany time.\n- one thing\n2. another\n> “I hear you.”\n";
        assert_eq!(
            found(text),
            ["Start here", "Go slow.", "Stop any time.", "one thing", "another", "“I hear you.”"]
        );
    }

    #[test]
    fn a_sentence_knows_its_place() {
        let text = "- One here. “Two?” he said\nand more.\nThree.";
        let places: Vec<&str> = sentences(text).iter().map(|found| &text[found.at..]).collect();
        assert!(places[0].starts_with("One"));
        assert!(places[1].starts_with("“Two"));
        assert!(places[2].starts_with("he said\nand"));
        assert!(places[3].starts_with("Three"));
    }

    #[test]
    fn short_words_read_easier_than_long_ones() {
        let plain = Reading::of("I was hurt. You lied to me for a year.");
        let hard = Reading::of("Communication necessitates considerable emotional availability.");
        assert!(plain.grade() < 3.0 && 15.0 < hard.grade(), "{plain:?} {hard:?}");
        assert_eq!(Reading::of("- \n\n").grade().to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn the_grade_is_near_that_of_textstat() {
        // Measured with textstat 0.7.13 and its CMU dictionary.
        let cases = [
            (
                4.2,
                "When a promise cannot be kept, say so before the day it was due. Give the reason in \
                 one line, without excuses. Then offer another day, and write it down where both of \
                 you can see it.",
            ),
            (
                7.7,
                "A counsellor who has experience with betrayal can help both of you talk about \
                 difficult things safely. Ask what training they have before you decide.",
            ),
            (
                -0.1,
                "Eat. Sleep when you can. Tell one kind person how it is. The rest can wait until \
                 next week.",
            ),
        ];
        let apart = |(grade, text): &(f64, &str)| (Reading::of(text).grade() - grade).abs();
        let mean = cases.iter().map(apart).sum::<f64>() / 3.0;
        assert!(mean < 0.6, "{mean:.2} grades apart");
    }
}
