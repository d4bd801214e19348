//! How easy a text is to read: sentences, words, syllables and the Flesch-Kincaid grade.

use std::{iter::Sum, ops::Add};

/// Counts of a text, from which the measures follow.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    pub sentences: u32,
    pub words: u32,
    pub syllables: u32,
}

impl Reading {
    /// Counts a Markdown text. Headings, list items and quotes count as sentences of their own.
    pub fn of(text: &str) -> Reading {
        sentences(text).iter().map(|sentence| Reading::of_sentence(sentence)).sum()
    }

    /// Counts one sentence.
    pub fn of_sentence(sentence: &str) -> Reading {
        let mut reading = Reading { sentences: 1, words: 0, syllables: 0 };
        for word in words(sentence) {
            reading.words += 1;
            reading.syllables += syllables(word);
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

/// The sentences of a Markdown text, without the marks at the start of a line. A blank line, a
/// heading, a list item and a quote each end the sentence before them.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = String::new();
    for line in text.lines() {
        let (marked, line) = unmarked(line);
        if marked || line.is_empty() {
            finish(&mut open, &mut found);
        }
        if !open.is_empty() && !line.is_empty() {
            open.push(' ');
        }
        open.push_str(line);
        while let Some(end) = sentence_end(&open) {
            let rest = open.split_off(end);
            finish(&mut open, &mut found);
            rest.trim_start().clone_into(&mut open);
        }
    }
    finish(&mut open, &mut found);
    found
}

/// The words of a text: runs of letters and digits with the apostrophes inside them. A hyphen
/// parts words, as a reader hears two.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let inside = |letter: char| letter.is_alphanumeric() || is_apostrophe(letter);
    text.split(move |letter| !inside(letter))
        .map(|word| word.trim_matches(is_apostrophe))
        .filter(|word| !word.is_empty())
}

/// How many syllables an English word is spoken in, by its spelling. At least one.
pub fn syllables(word: &str) -> u32 {
    let spelling: String = word
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    if word.chars().any(|letter| letter.is_ascii_digit()) {
        return 1;
    }
    let spelling = spelling.as_bytes();
    let mut count = vowel_groups(spelling) + split_vowels(spelling);
    count -= silent_endings(spelling).min(count);
    if word.chars().any(is_apostrophe) && sounded_contraction(spelling) {
        count += 1;
    }
    count.max(1)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

/// Takes the marks of a heading, list item or quote off a line; says whether there were any.
fn unmarked(line: &str) -> (bool, &str) {
    let mut rest = line.trim();
    let mut marked = false;
    loop {
        let digits = rest.len() - rest.trim_start_matches(|digit: char| digit.is_ascii_digit()).len();
        let mark = match rest.as_bytes() {
            [b'-' | b'*' | b'+', b' ', ..] => 1,
            [b'>', ..] => 1,
            [b'#', ..] => rest.len() - rest.trim_start_matches('#').len(),
            _ if 0 < digits && rest[digits..].starts_with(". ") => digits + 1,
            _ => return (marked, rest),
        };
        rest = rest[mark..].trim_start();
        marked = true;
    }
}

/// The end of the first sentence of `text`, when a next one begins after it.
fn sentence_end(text: &str) -> Option<usize> {
    let closing = |letter: char| matches!(letter, '”' | '’' | '"' | '\'' | ')' | '*' | '_');
    let mut ended = false;
    for (at, letter) in text.char_indices() {
        match letter {
            '.' | '!' | '?' | '…' => ended = true,
            ' ' if ended => return Some(at),
            _ if ended && closing(letter) => {}
            _ => ended = false,
        }
    }
    None
}

fn finish(open: &mut String, found: &mut Vec<String>) {
    if words(open).next().is_some() {
        found.push(open.trim().to_owned());
    }
    open.clear();
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn vowel_groups(spelling: &[u8]) -> u32 {
    let mut count = 0;
    let mut before = false;
    for (at, &letter) in spelling.iter().enumerate() {
        // A y at the start, or before a vowel, is a consonant: "you", "beyond".
        let consonant_y = letter == b'y'
            && (at == 0 || spelling.get(at + 1).is_some_and(|&next| is_vowel(next) && next != b'i'));
        let vowel = is_vowel(letter) && !consonant_y;
        if vowel && !before {
            count += 1;
        }
        before = vowel;
    }
    count
}

/// Neighbouring vowels that are spoken apart: "cre-ate", "qui-et", "li-on", "stu-dy-ing".
fn split_vowels(spelling: &[u8]) -> u32 {
    let mut count = 0;
    for (at, pair) in spelling.windows(2).enumerate() {
        let before = &spelling[..at];
        let after = &spelling[at + 2..];
        let apart = match pair {
            b"ia" | b"io" => {
                // "-tion", "-cial", "-gion" and "-llion" are one sound.
                !matches!(before.last(), Some(b't' | b'c' | b's' | b'g' | b'x' | b'l' | b'n'))
                    || before.is_empty()
                    || (before.len() == 1 && !after.is_empty())
            }
            b"iu" => true,
            b"ie" => matches!(after, b"t" | b"ts" | b"tly" | b"ty" | b"nce" | b"nced" | b"nces" | b"nt" | b"nts")
                && !matches!(before, b"pat" | b"anc"),
            b"ea" => matches!(after, [b't', b'e', ..] | [b't', b'i', b'v' | b'o', ..] | [b'c', b't', ..])
                && matches!(before.last(), Some(b'r')),
            b"eo" => !matches!(before, b"p") && !after.is_empty(),
            b"ua" => !matches!(before.last(), Some(b'q' | b'g')),
            b"ue" => matches!(after, b"l" | b"nt" | b"t") && !matches!(before.last(), Some(b'q' | b'g')),
            b"ui" => matches!(after, [b'n' | b't', b'g' | b'i' | b'e', ..])
                && !matches!(before.last(), Some(b'q' | b'g' | b'b' | b's' | b'r')),
            b"yi" | b"uo" => before.last() != Some(&b'q') && !matches!(before.last(), Some(b'a'| b'e' | b'o')),
            b"oi" | b"ei" | b"ai" => false,
            _ => false,
        };
        count += u32::from(apart);
    }
    count + being(spelling)
}

/// "-ing" after a vowel is spoken apart: "be-ing", "say-ing" is counted by its y.
fn being(spelling: &[u8]) -> u32 {
    let Some(stem) = spelling.strip_suffix(b"ing") else { return 0 };
    u32::from(matches!(stem.last(), Some(b'e' | b'o' | b'y')) && 1 < stem.len())
}

/// Vowels at the end that are written and not spoken: "make", "loved", "times".
fn silent_endings(spelling: &[u8]) -> u32 {
    let ends = |ending: &str| spelling.ends_with(ending.as_bytes());
    let sounded_before = |letters: usize| {
        spelling.len() > letters && spelling[..spelling.len() - letters].iter().any(|&l| is_vowel(l))
    };
    let last = |from_end: usize| spelling.len().checked_sub(from_end).map(|at| spelling[at]);
    let after_vowel = |from_end| last(from_end).is_some_and(is_vowel);
    let silent = if ends("e") {
        let spoken_le = ends("le") && !after_vowel(3) && last(3) != Some(b'l');
        !spoken_le && !after_vowel(2) && sounded_before(1)
    } else if ends("ed") {
        !matches!(last(3), Some(b't' | b'd')) && !after_vowel(3) && sounded_before(2)
            && !(last(3) == Some(b'l') && !after_vowel(4) && last(4) != Some(b'l') && last(4) != Some(b'r'))
    } else if ends("es") {
        let hissing = matches!(last(3), Some(b's' | b'z' | b'x' | b'c' | b'g')) || ends("ches") || ends("shes");
        let spoken_les = ends("les") && !after_vowel(4) && last(4) != Some(b'l');
        !hissing && !spoken_les && !after_vowel(3) && sounded_before(2)
    } else {
        false
    };
    u32::from(silent) + silent_inside(spelling)
}

/// A silent e before an ending: "some-thing", "safe-ly", "care-ful", "state-ment".
fn silent_inside(spelling: &[u8]) -> u32 {
    const ENDINGS: [&str; 10] =
        ["ly", "ful", "fully", "less", "ment", "ments", "ness", "thing", "times", "one"];
    let before = ENDINGS.iter().filter_map(|ending| spelling.strip_suffix(ending.as_bytes()));
    let silent = |stem: &[u8]| {
        matches!(stem, [.., vowel, consonant, b'e']
            if is_vowel(*vowel) && !is_vowel(*consonant)) && 3 < stem.len() + 1
    };
    u32::from(before.into_iter().any(silent))
}

/// "didn't" and "couldn't" are spoken in two; "don't" and "can't" in one.
fn sounded_contraction(spelling: &[u8]) -> bool {
    matches!(spelling.strip_suffix(b"nt"), Some([.., b'd' | b's']))
}
