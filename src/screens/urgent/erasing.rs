//! Words by which somebody looks for how to delete what they wrote, or everything.

/// How the words begin that ask for it.
const ERASING: &[&str] = &["wipe", "erase", "delet", "destroy", "shred", "purge", "uninstall"];

/// What else is typed for it alone.
const COPIES: &[&str] = &["backup", "backups", "copies"];

/// What it may be asked of, and words between.
const BESIDE: &[&str] = &[
    "all",
    "everything",
    "every",
    "my",
    "the",
    "this",
    "it",
    "that",
    "workbook",
    "words",
    "word",
    "data",
    "file",
    "files",
    "folder",
    "journal",
    "entries",
    "entry",
    "app",
    "program",
    "how",
    "do",
    "i",
    "to",
    "can",
    "and",
    "of",
    "old",
    "account",
    "history",
    "for",
    "good",
    "trace",
    "traces",
    "diary",
    "writing",
    "away",
    "in",
];

/// Whether it is asked how to delete.
pub fn is_sought(typed: &str) -> bool {
    let words = super::words_in(typed);
    let erases =
        |word: &str| ERASING.iter().any(|stem| word.starts_with(stem)) || COPIES.contains(&word);
    words.iter().any(|word| erases(word))
        && words.iter().all(|word| erases(word) || BESIDE.contains(&word.as_str()))
}

#[cfg(test)]
mod tests {
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
            assert!(super::is_sought(typed), "{typed}");
        }
        for typed in ["", "everything", "my workbook", "delete his number", "history", "trust"] {
            assert!(!super::is_sought(typed), "{typed}");
        }
    }
}
