//! Who can open what is written here, in words that are true of this workbook.

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

/// The same of many things at once, such as a list.
pub fn of_all(for_two: bool) -> &'static str {
    if for_two {
        "Not shown on pages for two; anyone at this keyboard can open them."
    } else {
        "Yours. They are in a file that anyone who uses this account can open."
    }
}
