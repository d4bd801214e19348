//! How many words there are: the one count that every screen and every table tells.

use unicode_segmentation::UnicodeSegmentation;

use crate::{
    domain::words::{
        alike,
        syllable::{Parting, parting},
    },
    phrases::say,
};

/// How many words a person would count. Blanks and long dashes part words, and so does the invisible blank
/// that Khmer writes between them; other invisible signs count for nothing. Where a script puts no blanks
/// between its words, the pieces Unicode sees are counted: in Thai, Lao, Burmese and Khmer its syllables, which are
/// nearest to words, since telling those apart there takes a dictionary. The sign that a word is said again is none.
pub fn count_words(text: &str) -> usize {
    text.split(|letter: char| letter.is_whitespace() || matches!(letter, '—' | '―' | '\u{200b}'))
        .map(|chunk| if chunk.is_ascii() { has_letter(chunk).into() } else { pieces(chunk) })
        .sum()
}

/// A count of words as it is told: `1 word`, `12 words`.
pub fn words_told(count: usize) -> String {
    say::words_told(count)
}

fn pieces(chunk: &str) -> usize {
    if chunk.chars().any(runs_on) {
        let is_again = |piece: &str| matches!(piece, "ๆ" | "ໆ");
        let goes_on = |at: usize| {
            let runs_on = chunk[at..].starts_with(alike::runs_on)
                && chunk[..at].trim_end_matches(is_mark).ends_with(alike::runs_on);
            runs_on && parting(chunk, at) != Parting::Syllables
        };
        let pieces = chunk.unicode_word_indices();
        pieces.filter(|(at, piece)| !is_again(piece) && !goes_on(*at)).count()
    } else {
        chunk.chars().any(char::is_alphanumeric).into()
    }
}

fn is_mark(sign: char) -> bool {
    unicode_normalization::char::is_combining_mark(sign)
}

fn has_letter(chunk: &str) -> bool {
    chunk.bytes().any(|byte| byte.is_ascii_alphanumeric())
}

/// Whether a letter is of a script that puts no blanks between words.
fn runs_on(letter: char) -> bool {
    alike::runs_on(letter)
        || matches!(letter,
        '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{count_words, words_told};

    #[test]
    fn words_are_counted_as_a_person_would() {
        for (text, words) in [
            ("", 0),
            ("hello brave new world", 4),
            ("well-being - don't!", 2),
            ("für café", 2),
            ("I left—then I came back", 6),
            ("- * … ❤️ #", 0),
            ("a\nb\tc", 3),
            ("日本語", 3),
            ("彼は怒った。", 5),
            ("今日はOKです", 6),
            ("カタカナ と ひらがな", 6),
            ("사랑해 너를", 2),
            ("Я устала", 2),
            // By their syllables; a word that is said twice is two, and the sign for that is none.
            ("สวัสดี", 3),
            ("มาก", 1),
            ("มากมาก", 2),
            ("มากๆ", 1),
            ("มาก ๆ", 1),
            ("ฉันเสียใจมากวันนี้", 6),
            ("ខ្ញុំ\u{200b}ឈឺ", 2),
            ("ຂ້ອຍ ok", 2),
            ("ကျွန်တော်ဒီနေ့ဝမ်းနည်းတယ်", 7),
            ("ok ฉันok", 3),
            ("a\u{ad}bc \u{feff} d\u{200d}e", 2),
        ] {
            assert_eq!(count_words(text), words, "{text:?}");
        }
        assert_eq!((words_told(0), words_told(1)), ("0 words".to_owned(), "1 word".to_owned()));
    }

    proptest! {
        #[test]
        fn lines_count_as_much_together_as_one_by_one(lines in prop::collection::vec(".*", 0..5)) {
            let whole = count_words(&lines.join("\n"));
            prop_assert_eq!(whole, lines.iter().map(|line| count_words(line)).sum::<usize>());
        }
    }
}
