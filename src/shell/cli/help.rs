//! What stands below the list of options: examples, variables, and what the program ends with.

use crate::{
    phrases::{Phrase, say},
    shell::stderr::{USUAL, called},
    text::width::width,
};

/// What can be typed, and what it does.
const EXAMPLES: [(&str, Phrase); 13] = [
    ("trust-guide", say::cli_example_open),
    ("trust-guide today", say::cli_example_today),
    ("trust-guide print plan", say::cli_example_print),
    ("trust-guide write", say::cli_example_write),
    ("trust-guide write < entry.txt", say::cli_example_write_from_file),
    ("trust-guide backup copy.json", say::cli_example_backup),
    ("trust-guide restore", say::cli_example_restore),
    ("trust-guide delete", say::cli_example_delete),
    ("trust-guide erase", say::cli_example_erase),
    ("trust-guide --workbook mine.json", say::cli_example_workbook),
    ("trust-guide check content", say::cli_example_check),
    ("trust-guide --lang fi --content content", say::cli_example_lang),
    ("trust-guide doctor", say::cli_example_doctor),
];

/// Variables that the program goes by.
const VARIABLES: [(&str, Phrase); 3] = [
    ("TRUST_GUIDE_HOME", say::cli_variable_home),
    ("TRUST_GUIDE_LANG", say::cli_variable_lang),
    ("NO_COLOR", say::cli_variable_no_color),
];

/// All of it.
pub fn below() -> String {
    [
        format!("{}\n{}", say::cli_examples(), columns(&EXAMPLES, 32)).replace(USUAL, called()),
        format!("{}\n{}", say::cli_private_words(), say::cli_inside()),
        format!("{}\n{}", say::cli_environment(), columns(&VARIABLES, 16)),
        say::cli_exit_codes().to_owned(),
    ]
    .join("\n\n")
}

/// Two columns; what is wider than the first has a line for itself.
fn columns(rows: &[(&str, Phrase)], first: usize) -> String {
    let row = |&(name, told): &(&str, Phrase)| match first.checked_sub(width(name)) {
        Some(room) => format!("  {name}{}  {}", " ".repeat(room), told()),
        None => format!("  {name}\n  {}  {}", " ".repeat(first), told()),
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
