//! Where a line of text breaks into rows (UAX 14), so that no word is lost and no letter split.

use std::ops::Range;

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::{
    domain::words::{
        alike,
        syllable::{Parting, parting},
    },
    text::{
        grapheme,
        width::{is_printable_ascii, of_grapheme, width as width_of},
    },
};

/// The rows of a line, which together are the whole line. Blanks at the end of a row hang: they
/// may reach beyond the width. A word longer than the width breaks between letters, and a letter
/// wider than the width has a row of its own. An empty line is one empty row.
pub fn wrap(line: &str, width: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    loop {
        let end = start + first_row(&line[start..], width);
        rows.push(start..end);
        start = end;
        if end == line.len() {
            return rows;
        }
    }
}

/// The length of the first row in bytes. It depends on the given text alone, so that wrapping may
/// be taken up again at the start of any row.
pub fn first_row(rest: &str, width: usize) -> usize {
    let width = width.max(1);
    // No byte is wider than a tab, so a text this short needs no look at its letters.
    let fits = rest.len() <= width / 4 || rest.len() <= width && is_printable_ascii(rest);
    if fits {
        return rest.len();
    }
    let Some(full) = overflow(rest, width) else { return rest.len() };
    // Whether a row may end depends on the letter after it, but on nothing further on.
    let upto = grapheme::next(rest, full).unwrap_or(rest.len());
    let places = linebreaks(&rest[..upto]).map(|(at, _)| at);
    let word = places.filter(|&at| at <= full && grapheme::is_boundary(rest, at)).last();
    between_letters(rest, word.unwrap_or(0), full).or(word).unwrap_or(full)
}

/// So many letters a row may be shorter than it could be, to end where a syllable does.
const TO_A_SYLLABLE: usize = 8;

/// The last place before `full` and after `start` where a script that puts no blanks between its words lets a row
/// end: between two syllables where one ends nearby, else between two letters. To end it between two words would take
/// a dictionary; one long row after a short one is worse to read.
fn between_letters(text: &str, start: usize, full: usize) -> Option<usize> {
    let (mut at, mut between, mut within, mut back) = (full, None, None, 0);
    while at > start && (between.is_none() || back < TO_A_SYLLABLE) {
        match parting(text, at) {
            Parting::Syllables => return Some(at),
            Parting::Letters => between = between.or(Some(at)),
            Parting::Within => within = within.or(Some(at)),
            Parting::None => (),
        }
        at = grapheme::previous(text, at)?;
        back += 1;
        if !text[at..].starts_with(alike::runs_on) {
            break;
        }
    }
    between.or(within)
}

/// Where the first letter begins that has no room on a row any more.
fn overflow(text: &str, width: usize) -> Option<usize> {
    let mut column = 0;
    let mut letters = text.grapheme_indices(true);
    let overflowing = letters.find(|&(at, letter)| {
        column += of_grapheme(letter);
        width < column && at > 0 && !hangs(letter)
    });
    overflowing.map(|(at, _)| at)
}

/// The rows of a paragraph of prose, blanks at their ends left out. Where it can be avoided, the
/// last row is not one short word.
pub fn wrap_words(paragraph: &str, width: usize) -> Vec<String> {
    paragraph.split('\n').flat_map(|line| wrap_line(line, width)).collect()
}

fn wrap_line(line: &str, width: usize) -> Vec<String> {
    let mut rows = wrap(line, width);
    if let [.., before, last] = rows.as_mut_slice()
        && let Some(at) = better_break(line, before, last, width)
    {
        before.end = at;
        last.start = at;
    }
    rows.into_iter().map(|row| line[row].trim_end().to_owned()).collect()
}

/// An earlier place to begin the last row, if that row is one short word and may have company.
fn better_break(
    line: &str,
    before: &Range<usize>,
    last: &Range<usize>,
    width: usize,
) -> Option<usize> {
    let word = line[last.clone()].trim_end();
    if word.contains(char::is_whitespace) || width_of(word) * 5 > width {
        return None;
    }
    let text = &line[before.clone()];
    let (at, _) = linebreaks(text).filter(|&(at, _)| at < text.len()).last()?;
    let stays = text[..at].trim_end();
    let joined = line[before.start + at..last.end].trim_end();
    (stays.contains(char::is_whitespace) && width_of(joined) <= width).then_some(before.start + at)
}

/// Whether a grapheme may hang over the end of a row: a blank after which a row may end.
fn hangs(grapheme: &str) -> bool {
    grapheme
        .chars()
        .all(|blank| blank.is_whitespace() && !matches!(blank, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::{hangs, wrap, wrap_words};
    use crate::text::{grapheme, width::width};

    fn rows(line: &str, columns: usize) -> Vec<&str> {
        wrap(line, columns).into_iter().map(|row| &line[row]).collect()
    }

    #[test]
    fn rows_break_between_words_and_blanks_hang() {
        assert_eq!(rows("I am sorry for all of it", 11), ["I am sorry ", "for all of ", "it"]);
        assert_eq!(rows("trust     me", 5), ["trust     ", "me"]);
    }

    #[test]
    fn no_row_begins_with_a_mark() {
        assert_eq!(rows("It is what it is. Then", 16), ["It is what it ", "is. Then"]);
    }

    #[test]
    fn a_long_word_breaks_between_letters() {
        assert_eq!(rows("supercalifragilistic", 8), ["supercal", "ifragili", "stic"]);
        assert_eq!(rows("👨‍👩‍👧👨‍👩‍👧", 3), ["👨‍👩‍👧", "👨‍👩‍👧"]);
    }

    #[test]
    fn a_script_without_blanks_fills_its_rows_and_keeps_its_syllables() {
        // “I said” and then “I am very sad today” without a blank.
        for (columns, first) in [(14, "I said ฉันเสียใจ"), (13, "I said ฉันเสีย"), (11, "I said ฉัน")]
        {
            assert_eq!(rows("I said ฉันเสียใจมากวันนี้", columns)[0], first);
        }
        let row = rows("I said ฉันเสียใจมากวันนี้", 14);
        assert!(row.iter().all(|row| width(row) <= 14), "{row:?}");
        for line in
            ["ฉันเสียใจมากวันนี้เพราะเขาโกหก", "ខ្ញុំសោកស្តាយណាស់ថ្ងៃនេះ", "ຂ້ອຍເສຍໃຈຫຼາຍມື້ນີ້", "ကျွန်တော်ဒီနေ့ဝမ်းနည်းတယ်"]
        {
            for columns in 4..20 {
                let rows = rows(line, columns);
                assert_eq!(rows.concat(), line);
                for pair in rows.windows(2) {
                    assert!(width(pair[0]) <= columns && width(pair[0]) + 8 >= columns, "{rows:?}");
                    // No row begins with a sign that belongs to the letter before it.
                    assert!(!pair[1].starts_with(['ะ', 'า', 'ำ', 'ະ', 'າ', 'ា', 'း']), "{rows:?}");
                    assert!(
                        !pair[0].ends_with(['เ', 'แ', 'โ', 'ใ', 'ไ', 'ເ', 'ແ', 'ໃ']),
                        "{rows:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_word_without_end_takes_no_time_without_end() {
        assert_eq!(wrap(&"a".repeat(200_000), 20).len(), 10_000);
    }

    #[test]
    fn a_wide_letter_in_one_column_is_a_row() {
        assert_eq!(rows("日本", 1), ["日", "本"]);
        assert_eq!(rows("日本", 0), ["日", "本"]);
    }

    #[test]
    fn an_empty_line_is_one_row() {
        assert_eq!(rows("", 10), [""]);
    }

    #[test]
    fn unbroken_blanks_stay_with_their_words() {
        assert_eq!(rows("about 10\u{a0}km", 10), ["about ", "10\u{a0}km"]);
    }

    #[test]
    fn prose_has_no_blanks_at_its_ends() {
        assert_eq!(wrap_words("one two  three", 8), ["one two", "three"]);
        assert_eq!(wrap_words("one\n\ntwo", 8), ["one", "", "two"]);
    }

    #[test]
    fn prose_does_not_end_in_a_lonely_word() {
        assert_eq!(
            wrap_words("we can do this one day at a time so", 33),
            ["we can do this one day at a", "time so"]
        );
        assert_eq!(wrap_words("unforgettable so", 13), ["unforgettable", "so"]);
    }

    const ODD: &str = "[a-zäß0-9 ,.!)(“” \t\u{a0}\u{200b}\u{200d}\u{301}日本語한❤\u{fe0f}👨👩👧🇫🇮שלقि\u{ad}/-]{0,60}";

    proptest! {
        #[test]
        fn rows_joined_are_the_line(line in ODD, columns in 1_usize..40) {
            prop_assert_eq!(rows(&line, columns).concat(), line);
        }

        #[test]
        fn every_row_fits_or_is_one_letter(line in ODD, columns in 1_usize..40) {
            for row in rows(&line, columns) {
                let letters: Vec<&str> = row.graphemes(true).collect();
                let hanging = letters.iter().rev().take_while(|letter| hangs(letter)).count();
                let standing = &letters[..letters.len() - hanging];
                let drawn = standing.iter().filter(|letter| width(letter) > 0).count();
                prop_assert!(width(&standing.concat()) <= columns || drawn <= 1, "{:?}", row);
            }
        }

        #[test]
        fn no_letter_is_split(line in ODD, columns in 1_usize..40) {
            for row in wrap(&line, columns) {
                prop_assert!(grapheme::is_boundary(&line, row.start));
            }
        }

        #[test]
        fn prose_keeps_every_word(line in "[a-z,. ]{0,80}", columns in 1_usize..40) {
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(squeezed(&wrap_words(&line, columns).concat()), squeezed(&line));
            prop_assert!(wrap_words(&line, columns).iter().all(|row| width(row) <= columns));
        }
    }
}
