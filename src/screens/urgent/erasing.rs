//! Whether somebody looks for how to delete what they wrote, or everything.

use crate::{domain::typed::TypedWords, text::fold::plain_words};

/// Whether it is asked how to delete.
pub fn is_sought(known: &TypedWords, typed: &str) -> bool {
    let words = plain_words(typed);
    let erases = |word: &String| known.erasing.words.has(word);
    words.iter().any(erases)
        && words.iter().all(|word| erases(word) || known.erasing.beside.has(word))
}

#[cfg(test)]
mod tests {
    use crate::screens::urgent::tests::english;

    fn is_sought(typed: &str) -> bool {
        super::is_sought(&english(), typed)
    }

    #[test]
    fn who_wants_it_all_gone_is_understood_in_many_words() {
        for typed in [
            "wipe",
            "erase all",
            "Erase everything",
            "delete my workbook",
            "delete everything",
            "how do I delete it all?",
            "backups",
            "deleting my journal",
            "delete all my data",
        ] {
            assert!(is_sought(typed), "{typed}");
        }
        for typed in ["", "everything", "my workbook", "delete his number", "history", "trust"] {
            assert!(!is_sought(typed), "{typed}");
        }
    }
}
