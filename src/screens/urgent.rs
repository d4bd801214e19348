//! Words by which somebody looks for safety: what is urgent comes first in Find and in the palette.

use crate::{text::fold::fold, ui::action::Place};

/// What people type who fear somebody, or for a life.
const WORDS: &[&str] = &[
    "abuse",
    "abused",
    "abusive",
    "afraid",
    "beat",
    "beats",
    "choke",
    "choked",
    "chokes",
    "crisis",
    "danger",
    "dangerous",
    "die",
    "emergency",
    "escape",
    "fear",
    "gun",
    "hit",
    "hits",
    "hitting",
    "kill",
    "kills",
    "knife",
    "leave",
    "leaving",
    "police",
    "rape",
    "raped",
    "refuge",
    "safe",
    "safety",
    "scared",
    "shelter",
    "stalked",
    "stalking",
    "strangle",
    "strangled",
    "suicidal",
    "suicide",
    "threat",
    "threaten",
    "threatened",
    "threatens",
    "threats",
    "tracked",
    "tracking",
    "unsafe",
    "violence",
    "violent",
    "weapon",
];

/// How much of a word is enough while it is typed, in letters.
const ENOUGH: usize = 4;

/// Whether what was typed looks for safety: a word of it is one of these, or the beginning of one.
pub fn is_urgent(typed: &str) -> bool {
    let typed = fold(typed);
    let mut words = typed.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| {
        let begins = |known: &&str| ENOUGH <= word.len() && known.starts_with(word);
        WORDS.iter().any(|known| known == &word || begins(known))
    })
}

/// The words themselves, by which Help is found.
pub fn words() -> String {
    WORDS.join(" ")
}

/// Whether a place says whom to call, or what to do about danger.
pub fn is_of_safety(place: &Place) -> bool {
    matches!(place, Place::Help | Place::Calls | Place::Safety)
}
