//! Who can open what is written here, in words that are true of this workbook.

use crate::{domain::book::OpenBook, phrases::say, ui::page::Said};

/// On a row with little room.
pub fn short(for_two: bool, book: &OpenBook) -> &'static str {
    match (for_two, book.is_locked) {
        (true, _) => say::reach_of_two_in_short(),
        (false, true) => say::reach_of_locked_in_short(),
        (false, false) => say::reach_of_one_in_short(),
    }
}

/// In a sentence, where there is room.
pub fn long(for_two: bool, book: &OpenBook) -> &'static str {
    match (for_two, book.is_locked) {
        (true, _) => say::reach_of_two(),
        (false, true) => say::reach_of_locked(),
        (false, false) => say::reach_of_one(),
    }
}

/// Of a list in a workbook for two.
pub fn of_all() -> Said {
    Said::or(say::reach_of_all(), say::reach_of_all_in_short())
}
