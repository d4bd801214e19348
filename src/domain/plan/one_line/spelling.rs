//! Words that are one letter away from one that says when: they are asked about, and never taken silently.

use std::ops::Range;

use crate::domain::plan::one_line::{asked::bare, cut::Piece, words::sense};

/// What may be meant, as it is written.
const MEANT: &[&str] = &[
    "Monday",
    "Mondays",
    "Tuesday",
    "Tuesdays",
    "Wednesday",
    "Wednesdays",
    "Thursday",
    "Thursdays",
    "Friday",
    "Fridays",
    "Saturday",
    "Saturdays",
    "Sunday",
    "Sundays",
    "January",
    "February",
    "March",
    "April",
    "August",
    "September",
    "October",
    "November",
    "December",
    "tomorrow",
    "every",
    "morning",
    "mornings",
    "evening",
    "evenings",
    "weekday",
    "weekdays",
    "weekend",
    "weekends",
];

/// Further away, and often written so.
const OFTEN: &[(&str, &str)] = &[
    ("tommorow", "tomorrow"),
    ("tommorrow", "tomorrow"),
    ("tomorow", "tomorrow"),
    ("tomoro", "tomorrow"),
    ("wensday", "Wednesday"),
    ("wensdays", "Wednesdays"),
    ("wendsday", "Wednesday"),
    ("wednsdays", "Wednesdays"),
    ("febuary", "February"),
];

/// Words and names of their own that are as near.
const OTHERS: &[&str] = &[
    "very",
    "ever",
    "eery",
    "emery",
    "revery",
    "evert",
    "fever",
    "never",
    "sever",
    "lever",
    "avery",
    "ivery",
    "sundry",
    "sundae",
    "sundaes",
    "sunbay",
    "midday",
    "monday",
    "frida",
    "fraday",
    "faraday",
    "marsh",
    "match",
    "larch",
    "parch",
    "arch",
    "starch",
    "mach",
    "macho",
    "marcy",
    "marc",
    "merch",
    "mulch",
    "munch",
    "marche",
    "apron",
    "avril",
    "aprils",
    "gust",
    "augusta",
    "augusto",
    "augur",
    "mourning",
    "mournings",
    "moaning",
    "mooning",
    "warning",
    "corning",
    "moorings",
    "mooring",
    "horning",
    "scorning",
    "morn",
    "opening",
    "weening",
    "avenging",
    "leavening",
    "weekdays",
    "workday",
    "workdays",
    "decembers",
    "octobers",
    "marched",
    "marches",
    "marcher",
    "evenings",
    "events",
    "evenly",
    "evensong",
    "payday",
    "today",
    "birthday",
    "doomsday",
    "noonday",
];

/// The words that may be meant for others: where each stands in the line, and what is meant.
pub(super) fn near(line: &str, pieces: &[Piece]) -> Vec<(usize, Range<usize>, &'static str)> {
    let of_piece = |(place, piece): (usize, &Piece)| {
        // “Text me everyday” is two words, and “everyday things” are none of that.
        let is_apart = piece.word == "everyday" && piece.ends;
        let meant = if is_apart { Some("every day") } else { meant(&piece.word) };
        Some((place, bare(line, piece.place.clone()), meant?))
    };
    pieces.iter().enumerate().filter_map(of_piece).collect()
}

/// The line with all of these words as they are meant.
pub(super) fn corrected(line: &str, near: &[(usize, Range<usize>, &'static str)]) -> String {
    let mut text = line.to_owned();
    for (_, place, meant) in near.iter().rev() {
        text.replace_range(place.clone(), meant);
    }
    text
}

/// The one word that is meant, if there is one: of several the one with the same first and last letter.
fn meant(word: &str) -> Option<&'static str> {
    if let Some((_, meant)) = OFTEN.iter().find(|(typed, _)| *typed == word) {
        return Some(meant);
    }
    let is_other = word.chars().count() < 4 || OTHERS.contains(&word) || sense(word).is_some();
    if is_other || MEANT.iter().any(|meant| meant.eq_ignore_ascii_case(word)) {
        return None;
    }
    let ends = |text: &str| {
        let mut letters = text.chars().map(|letter| letter.to_ascii_lowercase());
        (letters.next(), letters.next_back())
    };
    let near: Vec<&'static str> = MEANT.iter().copied().filter(|it| is_near(word, it)).collect();
    let alike: Vec<&'static str> =
        near.iter().copied().filter(|it| ends(it) == ends(word)).collect();
    match (near.as_slice(), alike.as_slice()) {
        ([one], _) | (_, [one]) => Some(one),
        _ => None,
    }
}

/// Whether one letter more, one less, another one, or two in the other order make one word of the other.
fn is_near(word: &str, meant: &str) -> bool {
    let word: Vec<char> = word.chars().collect();
    let meant: Vec<char> = meant.chars().map(|letter| letter.to_ascii_lowercase()).collect();
    let same = word.iter().zip(&meant).take_while(|(one, other)| one == other).count();
    let (word, meant) = (&word[same..], &meant[same..]);
    match (word, meant) {
        ([first, second, word @ ..], [other, another, meant @ ..])
            if first == another && second == other && word == meant =>
        {
            true
        }
        ([_, word @ ..], [_, meant @ ..]) if word == meant => true,
        ([_, word @ ..], meant) if word == meant => true,
        (word, [_, meant @ ..]) => word == meant,
        _ => false,
    }
}
