//! Tags on one line: how a line is read as tags, and how tags are written as a line.

use std::collections::BTreeSet;

use crate::domain::words::Words;

/// What opens and closes a tag of more than one word. Keyboards and programs that turn quotes make
/// any of these.
const QUOTES: [(char, char); 4] = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];

/// The tags of a line, each once, whatever its capitals. Blanks, commas and `#` part them; in quotes
/// they are part of one tag. A quote that is not closed goes to the end of the line.
pub fn read_tags(line: &str) -> Vec<Words> {
    let mut tags: Vec<Words> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut rest = line.trim_start_matches(parts);
    while let Some(first) = rest.chars().next() {
        let quoted = QUOTES.iter().find(|(opens, _)| *opens == first);
        let (tag, after) = match quoted {
            Some((opens, closes)) => {
                let inside = &rest[opens.len_utf8()..];
                inside
                    .split_once(|letter| letter == *closes || is_twin(*opens, letter))
                    .unwrap_or((inside, ""))
            }
            None => rest.split_at(rest.find(parts).unwrap_or(rest.len())),
        };
        let tag = tag.split_whitespace().collect::<Vec<_>>().join(" ");
        let says_something = tag.chars().any(|letter| !letter.is_ascii_punctuation());
        if says_something && seen.insert(tag.to_lowercase()) {
            tags.push(Words::from(tag));
        }
        rest = after.trim_start_matches(parts);
    }
    tags
}

/// A line that is read as these tags again.
pub fn tags_line(tags: &[Words]) -> String {
    let written: Vec<String> = tags.iter().map(|tag| written(tag)).collect();
    written.join(", ")
}

fn written(tag: &str) -> String {
    let opens = |letter| QUOTES.iter().any(|(opens, _)| *opens == letter);
    if !tag.contains(parts) && !tag.starts_with(opens) {
        return tag.to_owned();
    }
    let fits = |(opens, closes): &&(char, char)| {
        !tag.contains(|letter| letter == *closes || is_twin(*opens, letter))
    };
    let (opens, closes) = QUOTES.iter().find(fits).unwrap_or(&QUOTES[0]);
    format!("{opens}{tag}{closes}")
}

/// What stands between two tags.
fn parts(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, ',' | '，' | '、' | '#' | '＃')
}

/// `„` is closed by `“` in some languages and by `”` in others.
fn is_twin(opens: char, letter: char) -> bool {
    opens == '„' && letter == '”'
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(line: &str) -> Vec<String> {
        read_tags(line).iter().map(|tag| tag.to_string()).collect()
    }

    #[test]
    fn quotes_and_hyphens_make_one_tag_of_two_words() {
        let line = "#\"two words\" #money, sleep \"night talk\" self-care";
        assert_eq!(read(line), ["two words", "money", "sleep", "night talk", "self-care"]);
        assert_eq!(
            read("“his mother”, „spät nachts“ «la nuit»"),
            ["his mother", "spät nachts", "la nuit"]
        );
        assert_eq!(read("\"one,  two #three\""), ["one, two #three"]);
    }

    #[test]
    fn blanks_commas_and_number_signs_part_tags_as_they_always_did() {
        assert_eq!(read("one, two three#four ,, # five"), ["one", "two", "three", "four", "five"]);
        assert_eq!(read("睡眠、お金　夜，朝"), ["睡眠", "お金", "夜", "朝"]);
        assert_eq!(read("Money money MONEY"), ["Money"]);
        assert_eq!(read("rock'n'roll 5\" don't"), ["rock'n'roll", "5\"", "don't"]);
    }

    #[test]
    fn a_quote_that_is_not_closed_yet_goes_to_the_end_of_the_line() {
        assert_eq!(read("sleep \"two wo"), ["sleep", "two wo"]);
        assert_eq!(read("sleep \""), ["sleep"]);
        assert_eq!(read("two - words"), ["two", "words"]);
    }

    proptest! {
        #[test]
        fn what_is_written_for_tags_is_read_as_the_same_tags(line in "[ab \"“”„«»#,'-]{0,24}") {
            let tags = read_tags(&line);
            let whole = |tag: &Words| {
                QUOTES.iter().any(|(opens, closes)| {
                    !tag.contains(|letter| letter == *closes || is_twin(*opens, letter))
                })
            };
            if tags.iter().all(whole) {
                prop_assert_eq!(read_tags(&tags_line(&tags)), tags);
            }
        }

        #[test]
        fn no_line_is_too_odd(line in any::<String>()) {
            let tags = read_tags(&line);
            prop_assert!(tags.iter().all(|tag| !tag.is_blank()));
        }
    }
}
