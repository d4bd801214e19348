//! Who can open what is written here, in words that are true of this workbook.

use crate::{phrases::say, ui::page::Said};

/// On a row with little room.
pub fn short(for_two: bool) -> &'static str {
    if for_two { say::reach_of_two_in_short() } else { say::reach_of_one_in_short() }
}

/// In a sentence, where there is room.
pub fn long(for_two: bool) -> &'static str {
    if for_two { say::reach_of_two() } else { say::reach_of_one() }
}

/// Of a list in a workbook for two.
pub fn of_all() -> Said {
    Said::or(say::reach_of_all(), say::reach_of_all_in_short())
}
