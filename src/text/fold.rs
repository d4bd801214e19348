//! Folding text for finding: case and accents do not matter, nor what looks the same or like nothing.

use std::ops::Range;

use memchr::memmem;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::words::alike;

/// Lower case without accents: `Déjà Vu` becomes `deja vu`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Like [`fold`], at the end of `folded`.
pub fn fold_into(text: &str, folded: &mut String) {
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let from = folded.len();
        folded.push_str(&rest[..ascii]);
        folded[from..].make_ascii_lowercase();
        rest = &rest[ascii..];
        if let Some(letter) = rest.chars().next() {
            fold_letter(letter, |part| folded.push(part));
            rest = &rest[letter.len_utf8()..];
        }
    }
}

/// The words of what was typed, as they are compared with others: however they are spelled, with or without apostrophes.
pub fn plain_words(typed: &str) -> Vec<String> {
    let folded: String = fold(typed).chars().filter(|sign| !matches!(sign, '\'' | '’')).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Where `needle`, already folded, first occurs in `text`, as bytes of `text`.
pub fn find(text: &str, needle: &str) -> Option<Range<usize>> {
    if needle.is_empty() {
        return None;
    }
    let folded = fold(text);
    let start = memmem::find(folded.as_bytes(), needle.as_bytes())?;
    let last = origin(text, start + needle.len() - 1);
    let end = last + text[last..].chars().next().map_or(0, char::len_utf8);
    let marks = text[end..].chars().take_while(|mark| shows_nothing(*mark));
    Some(origin(text, start)..end + marks.map(char::len_utf8).sum::<usize>())
}

/// Where in `text` the letter begins that a byte of the folded text is of.
fn origin(text: &str, byte: usize) -> usize {
    // Letters of ASCII fold to one byte each: only what stands behind these is counted.
    let plain = text.bytes().take(byte + 1).position(|byte| !byte.is_ascii());
    let Some(plain) = plain else { return byte };
    let mut folded = plain;
    let mut letters = text[plain..].char_indices();
    let found = letters.find(|(_, letter)| {
        fold_letter(*letter, |part| folded += part.len_utf8());
        byte < folded
    });
    found.map_or(text.len(), |(place, _)| plain + place)
}

fn fold_letter(letter: char, mut push: impl FnMut(char)) {
    if letter.is_ascii() {
        push(letter.to_ascii_lowercase());
        return;
    }
    for part in std::iter::once(letter).nfkd().filter(|part| !shows_nothing(*part)) {
        for low in part.to_lowercase().filter(|low| !shows_nothing(*low)) {
            match alike::written_as(low) {
                Some(written) => written.chars().for_each(&mut push),
                None => push(low),
            }
        }
    }
}

fn shows_nothing(sign: char) -> bool {
    is_combining_mark(sign) || alike::is_invisible(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_quotes_do_not_matter() {
        assert_eq!(fold("Déjà Vu, GRÖSSE, don’t"), "deja vu, grosse, don't");
    }

    #[test]
    fn plain_words_are_what_stands_between_signs() {
        assert_eq!(plain_words(" I CAN’T, I can't—Ähm! "), ["i", "cant", "i", "cant", "ahm"]);
        assert_eq!(plain_words("?!"), Vec::<String>::new());
    }

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (one, other) in [
            ("trust\u{ad}worthy", "trustworthy"),
            ("tru\u{200b}st", "trust"),
            ("\u{feff}trust\u{2060}", "trust"),
            ("Straße", "STRASSE"),
            ("GROẞ", "gross"),
            ("Łódź", "lodz"),
            ("Ærø", "aero"),
            ("and then…", "and then..."),
            ("well—being", "well-being"),
            ("„nein“ «non»", "\"nein\" \"non\""),
            ("ｔｒｕｓｔ", "trust"),
            ("ﬁne", "fine"),
            ("10\u{a0}km", "10 km"),
            ("İstanbul", "istanbul"),
            ("ısı", "isi"),
        ] {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        let text = "he tru\u{200b}\u{ad}sts";
        assert_eq!(&text[find(text, "trust").unwrap()], "tru\u{200b}\u{ad}st");
    }

    #[test]
    fn every_letter_of_a_text_is_found_where_it_stands() {
        for text in ["plain words", "the Cafe\u{301} ﬁne", "İt’s… 信頼", "\u{200b}tru\u{ad}st"]
        {
            let mut seen = 0;
            for (place, letter) in text.char_indices().filter(|(_, it)| !shows_nothing(*it)) {
                let hit = find(&text[place..], &fold(&letter.to_string())).unwrap();
                assert_eq!(hit.start, 0, "{text:?} at {place}");
                let rest = fold(&text[place..]);
                let whole = find(text, &rest).unwrap();
                assert!(whole.start <= place, "{text:?} at {place}");
                assert_eq!(fold(&text[whole]), rest, "{text:?} at {place}");
                seen += 1;
            }
            assert!(seen > 3);
        }
    }

    #[test]
    fn a_hit_is_told_in_the_bytes_of_the_text() {
        let text = "the Cafe\u{301} 信頼 street";
        let hit = find(text, "cafe").unwrap();
        assert_eq!(&text[hit], "Cafe\u{301}");
        assert_eq!(&text[find(text, "信頼").unwrap()], "信頼");
        assert_eq!(find(text, "absent"), None);
        assert_eq!(find(text, ""), None);
    }
}
