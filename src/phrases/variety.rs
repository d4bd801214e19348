//! A variety of English: its words in place of those that stand in the English texts.

use std::{borrow::Cow, collections::HashMap, fmt, ops::Range};

/// Words and short phrases that a variety of English has others for. They are found whole, in any case, and nowhere in
/// what is typed or looked up: code, options, paths and addresses.
#[derive(Default)]
pub struct Variety {
    /// By the first word of each, in small letters; those of more words stand first.
    entries: HashMap<String, Vec<Entry>>,
    /// How long the first words are that begin with a letter, a bit for each length: most words of a text are none.
    begins: [u32; 26],
    /// The number that is called there first when somebody is in danger.
    pub emergency: Option<String>,
}

struct Entry {
    english: String,
    /// Its words, each with what stands before it.
    parts: Vec<(String, String)>,
    own: Option<String>,
}

/// Words of the table, where they stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Find<'v> {
    /// Where they stand.
    pub range: Range<usize>,
    /// As the table has them.
    pub english: &'v str,
    /// What is said in their place; `None` where they stay.
    pub own: Option<&'v str>,
}

impl fmt::Debug for Variety {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Variety").field(&self.entries.len()).finish()
    }
}

impl Variety {
    /// What stands in place of English words, and what stays as it is although a word of it is among these.
    pub fn new(
        words: impl IntoIterator<Item = (String, String)>,
        kept: impl IntoIterator<Item = String>,
    ) -> Variety {
        let mut variety = Variety::default();
        let words = words.into_iter().map(|(english, own)| (english, Some(own)));
        for (english, own) in words.chain(kept.into_iter().map(|english| (english, None))) {
            let mut parts = Vec::new();
            let mut end = 0;
            while let Some(word) = word_from(&english, end) {
                parts.push((english[end..word.start].to_owned(), english[word.clone()].to_owned()));
                end = word.end;
            }
            let Some((_, first)) = parts.first() else { continue };
            let first = first.to_lowercase();
            if let Some(lengths) = place_of(&first).and_then(|place| variety.begins.get_mut(place))
            {
                *lengths |= bit_of(&first);
            }
            variety.entries.entry(first).or_default().push(Entry { english, parts, own });
        }
        for entries in variety.entries.values_mut() {
            entries.sort_by_key(|entry| std::cmp::Reverse(entry.parts.len()));
        }
        variety
    }

    /// A text as this variety has it.
    pub fn worded<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut said = String::new();
        let mut from = 0;
        for found in self.find(text) {
            let Some(own) = found.own else { continue };
            said.push_str(&text[from..found.range.start]);
            from = found.range.end;
            said.push_str(&in_the_form_of(&text[found.range], found.english, own));
        }
        if from == 0 {
            return Cow::Borrowed(text);
        }
        said.push_str(&text[from..]);
        Cow::Owned(said)
    }

    /// Gives a text the words of this variety.
    pub fn word(&self, text: &mut String) {
        if let Cow::Owned(words) = self.worded(text) {
            *text = words;
        }
    }

    /// Words of the table in a text, in order; of two that begin alike the one of more words.
    pub fn find(&self, text: &str) -> Vec<Find<'_>> {
        let mut found: Vec<Find<'_>> = Vec::new();
        let mut at = 0;
        while let Some(word) = word_from(text, at) {
            at = word.end;
            let Some(entries) = self.entries_at(&text[word.clone()]) else { continue };
            let hit = entries.iter().find_map(|it| Some((it, it.end_in(text, word.start)?)));
            let Some((entry, end)) = hit else { continue };
            let range = word.start..end;
            if !is_typed(text, &range) {
                at = end;
                found.push(Find { range, english: &entry.english, own: entry.own.as_deref() });
            }
        }
        found
    }

    fn entries_at(&self, word: &str) -> Option<&[Entry]> {
        if let Some(lengths) = place_of(word).and_then(|place| self.begins.get(place))
            && lengths & bit_of(word) == 0
        {
            return None;
        }
        // Most words stand in small letters.
        let entries = self.entries.get(word).or_else(|| self.entries.get(&word.to_lowercase()));
        entries.map(Vec::as_slice)
    }
}

impl Entry {
    /// Where it ends in a text, if it begins at `start`.
    fn end_in(&self, text: &str, start: usize) -> Option<usize> {
        let mut end = start;
        for (gap, word) in &self.parts {
            let found = word_from(text, end)?;
            let is_same =
                is_word(&text[found.clone()], word) && is_gap(&text[end..found.start], gap);
            end = is_same.then_some(found.end)?;
        }
        Some(end)
    }
}

/// The next word of a text: letters and digits, and no more.
fn word_from(text: &str, from: usize) -> Option<Range<usize>> {
    let start = end_of_run(text, from, false);
    (start < text.len()).then(|| start..end_of_run(text, start, true))
}

/// How far a text goes on with letters and digits, or without any. Whole guides are read so: letters of ASCII are told
/// by their bytes alone.
fn end_of_run(text: &str, from: usize, of_words: bool) -> usize {
    let bytes = text.as_bytes();
    let mut at = from;
    while let Some(byte) = bytes.get(at) {
        let (is_part, length) = if byte.is_ascii() {
            (byte.is_ascii_alphanumeric(), 1)
        } else {
            let letter = text[at..].chars().next().unwrap_or_default();
            (letter.is_alphanumeric(), letter.len_utf8())
        };
        if is_part != of_words {
            break;
        }
        at += length;
    }
    at
}

/// The place of the first letter of a word in the alphabet.
fn place_of(word: &str) -> Option<usize> {
    let letter = word.bytes().next()?.to_ascii_lowercase();
    letter.is_ascii_lowercase().then(|| usize::from(letter - b'a'))
}

fn bit_of(word: &str) -> u32 {
    1 << word.len().min(31)
}

/// Whether what stands between two words is the same; a line may end where the table has a blank, a paragraph not.
fn is_gap(found: &str, wanted: &str) -> bool {
    if found == wanted {
        return true;
    }
    let is_blank = |text: &str| text.starts_with(char::is_whitespace);
    let is_paragraph = 1 < found.matches('\n').count();
    let ends_alike = is_blank(found) == is_blank(wanted)
        && found.ends_with(char::is_whitespace) == wanted.ends_with(char::is_whitespace);
    !is_paragraph && ends_alike && found.split_whitespace().eq(wanted.split_whitespace())
}

/// Whether a word is the one of the table. What is a capital there, such as that of a name, is one in the text.
fn is_word(found: &str, wanted: &str) -> bool {
    if found.is_ascii() {
        let is_same = |(found, wanted): (u8, u8)| {
            found == wanted || (!wanted.is_ascii_uppercase() && found.eq_ignore_ascii_case(&wanted))
        };
        return found.len() == wanted.len() && found.bytes().zip(wanted.bytes()).all(is_same);
    }
    let is_same = |(found, wanted): (char, char)| {
        found == wanted
            || (!wanted.is_uppercase() && found.to_lowercase().eq(wanted.to_lowercase()))
    };
    found.chars().count() == wanted.chars().count()
        && found.chars().zip(wanted.chars()).all(is_same)
}

/// Whether words stand in what is typed or looked up: between backticks, in an option, a path, a name of a file or a
/// variable, an address or the target of a link.
fn is_typed(text: &str, range: &Range<usize>) -> bool {
    let in_code =
        text[..range.start].matches('`').count() % 2 == 1 && text[range.end..].contains('`');
    let start = text[..range.start].rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let end = text[range.end..].find(char::is_whitespace).map_or(text.len(), |at| range.end + at);
    let around = text.get(start..end).unwrap_or_default();
    let mut letters = around.char_indices();
    let has_inner_dot = letters.any(|(at, sign)| {
        sign == '.'
            && around[..at].ends_with(char::is_alphanumeric)
            && around[at + 1..].starts_with(char::is_alphanumeric)
    });
    in_code
        || has_inner_dot
        || around.starts_with("--")
        || around.contains("](")
        || around.contains(|sign| "/\\_@".contains(sign))
}

/// The words of the variety as the English ones stood there: in capitals, with one, and with the lines they had.
fn in_the_form_of(found: &str, english: &str, own: &str) -> String {
    let is_capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let is_loud = |text: &str| {
        !text.chars().any(char::is_lowercase)
            && 1 < text.chars().filter(|it| it.is_uppercase()).count()
    };
    let said = if is_loud(found) && !is_loud(english) {
        own.to_uppercase()
    } else if is_capital(found) && !is_capital(english) {
        let mut letters = own.chars();
        letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
    } else {
        own.to_owned()
    };
    if !found.contains('\n') {
        return said;
    }
    let mut gaps =
        found.split(|letter: char| !letter.is_whitespace()).filter(|gap| !gap.is_empty());
    let mut lines = String::new();
    for (place, word) in said.split(' ').enumerate() {
        if 0 < place {
            lines.push_str(gaps.next().unwrap_or(" "));
        }
        lines.push_str(word);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn american() -> Variety {
        let words = [
            ("colour", "color"),
            ("ring", "call"),
            ("ring round", "call around"),
            ("flat", "apartment"),
            ("a flat", "an apartment"),
            ("cross with me", "mad at me"),
            ("lonely, cross", "lonely, mad"),
            ("GP", "doctor"),
        ];
        let words = words.map(|(english, own)| (english.to_owned(), own.to_owned()));
        Variety::new(words, ["ring tone", "warm, flat"].map(str::to_owned))
    }

    #[test]
    fn whole_words_are_exchanged_and_their_case_is_kept() {
        for (english, own) in [
            ("Colour, colour, COLOUR", "Color, color, COLOR"),
            ("colours discolour colour-blind", "colours discolour color-blind"),
            ("the colour’s name", "the color’s name"),
            ("Ring them, or ring round.", "Call them, or call around."),
            ("A flat. The flat.", "An apartment. The apartment."),
            ("Ask a GP. A gp, GPs.", "Ask a doctor. A gp, GPs."),
            ("bored, lonely, cross.", "bored, lonely, mad."),
            ("", ""),
            ("ähnlich — ring ☺", "ähnlich — call ☺"),
        ] {
            assert_eq!(american().worded(english), own);
        }
    }

    #[test]
    fn what_is_kept_stays() {
        let text = "A ring tone, and it was warm, flat, or hard.";
        assert_eq!(american().worded(text), text);
        let kept =
            |text| american().find(text).into_iter().map(|it| it.own.is_none()).collect::<Vec<_>>();
        assert_eq!(kept("ring tone ring"), [true, false]);
    }

    #[test]
    fn a_phrase_goes_over_the_end_of_a_line_and_of_no_paragraph() {
        assert_eq!(american().worded("You may be cross\nwith me."), "You may be mad\nat me.");
        assert_eq!(american().worded("in a\nflat"), "in an\napartment");
        assert_eq!(american().worded("cross\n\nwith me"), "cross\n\nwith me");
        assert_eq!(
            american().worded("lonely cross; cross, with me"),
            "lonely cross; cross, with me"
        );
    }

    #[test]
    fn what_is_typed_or_looked_up_stays() {
        for typed in [
            "`ring the colour`",
            "--colour",
            "/home/colour",
            "colour.toml",
            "https://ring.example",
            "NO_COLOUR",
            "ring@example",
            "[here](colour)",
        ] {
            assert_eq!(american().worded(typed), typed);
        }
        assert_eq!(american().worded("- ring; `a` colour `b`."), "- call; `a` color `b`.");
        assert_eq!(american().worded("` is no code: colour."), "` is no code: color.");
    }
}
