//! Who can open what is written here, in words that are true of this workbook.

use crate::ui::page::Said;

/// On a row with little room.
pub fn short(for_two: bool) -> &'static str {
    if for_two { "anyone here can open it" } else { "yours, not locked" }
}

/// In a sentence, where there is room.
pub fn long(for_two: bool) -> &'static str {
    if for_two {
        "Not shown on pages for two; anyone at this keyboard can open it."
    } else {
        "Yours. It is in a file that anyone who uses this account can open."
    }
}

/// Of a list in a workbook for two.
pub fn of_all() -> Said {
    Said::or(
        "Not shown on pages for two; anyone at this keyboard can open them.",
        "Anyone at this keyboard can open these.",
    )
}
