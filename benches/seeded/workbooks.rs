//! Workbooks made from a seed: the same number always gives the same words.

use std::sync::OnceLock;

use chrono::{DateTime, Duration};
use trust_guide::domain::{
    day::{Day, Stamp},
    id::{Ids, NodeId},
    journal::{Entry, WritingMode},
    kinds::Lists,
    records::Records,
    role::Role,
    words::Words,
    workbook::{Contents, Workbook},
};

/// Entries to measure with: some months, ten years, a hundred years of daily writing, and more.
pub const SIZES: [usize; 4] = [100, 3_650, 36_500, 100_000];

/// Occurs in one entry of a thousand.
pub const RARE: &str = "harbour";

/// Occurs in almost every entry.
pub const COMMON: &str = "talked";

/// About how many bytes an entry has.
const LENGTH: usize = 1_200;

const WORDS: [&str; 40] = [
    "we", "talked", "about", "the", "evening", "and", "I", "was", "tired", "but", "he", "stayed",
    "in", "room", "she", "said", "that", "it", "would", "take", "time", "asked", "for", "walk",
    "garden", "quiet", "rain", "letter", "promise", "kept", "phone", "table", "café", "hand",
    "slept", "badly", "again", "morning", "better", "home",
];

/// The last evening of the workbook.
pub fn now() -> Stamp {
    DateTime::parse_from_rfc3339("2026-11-23T19:57:00+01:00").expect("it is a date")
}

/// A welcomed workbook with this many entries, made once.
pub fn workbook(entries: usize) -> Workbook {
    static MADE: [OnceLock<Workbook>; SIZES.len()] = [const { OnceLock::new() }; SIZES.len()];
    match SIZES.iter().position(|size| *size == entries) {
        Some(place) => MADE[place].get_or_init(|| make(entries)).clone(),
        None => make(entries),
    }
}

fn make(entries: usize) -> Workbook {
    let mut dice = Dice(7);
    let mut ids = Ids::seeded(7);
    let written = (0..entries).map(|number| {
        // One a day, and several a day where the years would not hold them.
        let hours = i64::try_from((entries - number) * 24).unwrap_or(0).min(i64::MAX / 2);
        let hours = if entries > 40_000 { hours / 4 } else { hours };
        let at = now() - Duration::hours(hours);
        let mut entry = Entry::begun(ids.fresh(), at, Day::of(at, 4));
        entry.mode = WritingMode::ALL[dice.below(WritingMode::ALL.len())];
        entry.title = Words::from(dice.sentence(24, false));
        entry.body = Words::from(dice.sentence(LENGTH, number % 1_000 == 500));
        entry.stage = (number % 3 == 0).then(|| NodeId::from("resp"));
        entry
    });
    let journal = Records::gather(written);
    let mut workbook = Workbook::of(Contents {
        lists: Lists { journal, ..Lists::default() },
        ..Contents::default()
    });
    workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.welcomed = Some(now()));
    workbook
}

/// Numbers that look thrown and are always the same.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        // Knuth's multiplier; the upper bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    fn sentence(&mut self, length: usize, with_rare: bool) -> String {
        let mut text = String::with_capacity(length + 16);
        while text.len() < length {
            let word = WORDS[self.below(WORDS.len())];
            text.push_str(word);
            text.push_str(match self.below(14) {
                0 => ".\n",
                1 => ", ",
                _ => " ",
            });
        }
        if with_rare {
            text.push_str(RARE);
        }
        text
    }
}
