//! Where syllables begin in Thai, Lao, Khmer and Burmese, told by their spelling: these put no blanks between words,
//! and to tell words apart there takes a dictionary.

use crate::domain::words::alike;

/// What stands on both sides of a place inside a run of such letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parting {
    /// One letter and its signs, or not two such letters.
    None,
    /// Two letters of one syllable.
    Within,
    /// Two letters, perhaps of one syllable.
    Letters,
    /// The end of one syllable and the beginning of another, as far as spelling tells.
    Syllables,
}

/// What the place before the letter at `at` parts.
pub fn parting(text: &str, at: usize) -> Parting {
    let is_mark = |sign: &char| unicode_normalization::char::is_combining_mark(*sign);
    let before = text[..at].chars().rev().find(|sign| !is_mark(sign));
    let mut following = text[at..].chars();
    let (Some(before), Some(after)) = (before, following.next()) else { return Parting::None };
    if !alike::may_part(before, after) {
        return Parting::None;
    }
    let rest = following.as_str();
    let next = following.next();
    let begins = match after {
        '\u{e01}'..='\u{e4e}' | '\u{e81}'..='\u{ece}' => {
            return thai_or_lao(&text[..at], before, after, rest);
        }
        '\u{1000}'..='\u{109f}' => {
            // A letter that is killed ends a syllable, with a tone before the killer at times.
            let killer = following.find(|sign| *sign != '\u{1037}');
            let next = if next == Some('\u{1037}') { killer } else { next };
            let is_end = matches!(next, Some('\u{1039}' | '\u{103a}'));
            return if is_end || text[..at].ends_with('\u{1039}') {
                Parting::Within
            } else {
                Parting::Syllables
            };
        }
        '\u{1780}'..='\u{17d3}' => {
            if text[..at].ends_with('\u{17d2}') {
                return Parting::Within;
            }
            // A letter without any sign is most often the end of a syllable.
            matches!(next, Some('\u{17b6}'..='\u{17c8}' | '\u{17c9}' | '\u{17ca}' | '\u{17d2}'))
        }
        _ => false,
    };
    if begins { Parting::Syllables } else { Parting::Letters }
}

/// Thai and Lao lie in the same order in Unicode, 128 signs apart.
fn thai_or_lao(begun: &str, before: char, after: char, rest: &str) -> Parting {
    let thai = |sign: char| match sign {
        '\u{e81}'..='\u{ece}' => char::from_u32(u32::from(sign) - 0x80).unwrap_or(sign),
        sign => sign,
    };
    let (before, after) = (thai(before), thai(after));
    let mut rest = rest.chars().map(thai);
    let (next, third) = (rest.next(), rest.next());
    // A vowel that is written before its consonant, and signs that end a syllable.
    let is_end = matches!(before, 'ะ' | 'ำ' | 'ๆ' | 'ฯ') || begun.ends_with(['\u{e4c}', '\u{ecc}']);
    if is_end || matches!(after, '\u{e40}'..='\u{e44}') {
        return Parting::Syllables;
    }
    // Short a and the shortening sign want a consonant behind them, perhaps with a tone between.
    let last =
        begun.trim_end_matches(['\u{e48}', '\u{e49}', '\u{e4a}', '\u{e4b}', '\u{ec8}', '\u{ec9}']);
    if last.ends_with(['\u{e31}', '\u{e47}', '\u{eb1}', '\u{ebb}']) {
        return Parting::Within;
    }
    // Behind a vowel the first of the two is rather the end of a syllable.
    let is_end = after == 'ว' && is_behind_a_vowel(begun);
    if begun.ends_with(|sign| thai(sign) == before) && begin_together(before, after) && !is_end {
        return Parting::Within;
    }
    // With a vowel or a tone of its own it is no end.
    let is_voiced = |sign: Option<char>| {
        matches!(sign, Some('\u{e30}'..='\u{e3a}' | '\u{e47}'..='\u{e4b}' | '\u{e4d}'))
    };
    let is_end = next == Some('ว') && begun.ends_with(is_vowel);
    let begin = next.is_some_and(|next| begin_together(after, next)) && !is_end;
    let begins = is_voiced(next) || (begin && is_voiced(third));
    if begins { Parting::Syllables } else { Parting::Letters }
}

/// Whether two letters of Thai are the beginning of a syllable together.
fn begin_together(first: char, second: char) -> bool {
    match second {
        'ร' => "กขคตปพทสซจศฟบดห".contains(first),
        'ล' => "กขคปพผฟบห".contains(first),
        'ว' => "กขคห".contains(first),
        'ง' | 'ญ' | 'น' | 'ม' => first == 'ห',
        'ย' => "หอ".contains(first),
        _ => false,
    }
}

/// Whether the last letter stands behind a vowel of its own syllable.
fn is_behind_a_vowel(begun: &str) -> bool {
    let before = begun.char_indices().next_back().map_or("", |(at, _)| &begun[..at]);
    before.ends_with(is_vowel)
}

/// Whether a sign is a vowel behind which the end of a syllable may stand.
fn is_vowel(sign: char) -> bool {
    matches!(sign, 'า' | '\u{e34}'..='\u{e39}' | '\u{eb2}' | '\u{eb4}'..='\u{eb9}')
}

#[cfg(test)]
mod tests {
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn syllables(text: &str) -> String {
        let letters = text.grapheme_indices(true);
        let begins = |at: usize| at > 0 && parting(text, at) == Parting::Syllables;
        let parted =
            letters.map(|(at, letter)| format!("{}{letter}", if begins(at) { "|" } else { "" }));
        parted.collect()
    }

    #[test]
    fn syllables_begin_where_the_spelling_says_so() {
        for parted in [
            "ฉัน|เสีย|ใจ|มาก|วัน|นี้",
            "เพราะ|เขา|โกหก",
            "มาก|มาก",
            "มากๆ|เลย",
            "ใคร|กลับ|มา",
            "ความ|รัก",
            "ต้อง|การ",
            "เขา|อยู่|บ้าน",
            "ຂ້ອຍ|ເສຍ|ໃຈ",
            "ကျွန်|တော်|ဒီ|နေ့|ဝမ်း|နည်း|တယ်",
            "သန့်|ရှင်း",
            "ខ្ញុំ|សោក|ស្តាយ|ណាស់|ថ្ងៃ|នេះ",
        ] {
            assert_eq!(syllables(&parted.replace('|', "")), parted);
        }
    }

    #[test]
    fn nothing_is_parted_inside_a_letter_or_at_the_ends() {
        for (text, at) in [("ก", 0), ("ก", 3), ("abc", 1), ("", 0)] {
            assert_eq!(parting(text, at), Parting::None, "{text} at {at}");
        }
    }
}
