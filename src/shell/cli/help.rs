//! What stands below the list of options: examples, variables, and what the program ends with.

use crate::{
    phrases::{Phrase, say},
    shell::stderr::{USUAL, called},
    text::width::width,
};

/// What can be typed, by the verb it is an example of, and what it does.
const EXAMPLES: [(&str, &str, Phrase); 37] = [
    ("", "trust-guide", say::cli_example_open),
    ("", "trust-guide --plain", say::cli_example_plain),
    ("today", "trust-guide today", say::cli_example_today),
    ("due", "trust-guide due", say::cli_example_due),
    ("due", "trust-guide due --quiet", say::cli_example_due_quiet),
    ("list", "trust-guide list steps", say::cli_example_list),
    ("list", "trust-guide list entries --words", say::cli_example_list_words),
    ("find", "trust-guide find", say::cli_example_find),
    ("find", "trust-guide find --words < words.txt", say::cli_example_find_from_file),
    ("show", "trust-guide show plan", say::cli_example_show),
    ("show", "trust-guide show 4f1c92", say::cli_example_show_code),
    ("tick", "trust-guide tick \"one safe person\"", say::cli_example_tick),
    ("untick", "trust-guide untick \"one safe person\"", say::cli_example_untick),
    ("pulse", "trust-guide pulse", say::cli_example_pulse),
    ("pulse", "trust-guide pulse --list --words --json", say::cli_example_pulse_list),
    ("promise", "trust-guide promise", say::cli_example_promise),
    ("promise", "trust-guide promise 4f1c92 kept", say::cli_example_promise_kept),
    ("promise", "trust-guide promise --new --day friday", say::cli_example_promise_new),
    ("plan", "trust-guide plan --words", say::cli_example_plan),
    ("talk", "trust-guide talk", say::cli_example_talk),
    ("print", "trust-guide print plan", say::cli_example_print),
    ("write", "trust-guide write", say::cli_example_write),
    ("write", "trust-guide write < entry.txt", say::cli_example_write_from_file),
    ("backup", "trust-guide backup copy.json", say::cli_example_backup),
    ("export", "trust-guide export html", say::cli_example_export),
    ("import", "trust-guide import jrnl notes.txt", say::cli_example_import),
    ("restore", "trust-guide restore", say::cli_example_restore),
    ("delete", "trust-guide delete", say::cli_example_delete),
    ("erase", "trust-guide erase", say::cli_example_erase),
    ("", "trust-guide --workbook mine.json", say::cli_example_workbook),
    ("check", "trust-guide check content", say::cli_example_check),
    ("", "trust-guide --lang fi --content content", say::cli_example_lang),
    ("config", "trust-guide config set keys.set colemak", say::cli_example_config_set),
    ("config", "trust-guide config keys", say::cli_example_config_keys),
    ("doctor", "trust-guide doctor", say::cli_example_doctor),
    ("completions", "trust-guide completions bash", say::cli_example_completions),
    ("man", "trust-guide man --dir man", say::cli_example_man),
];

/// Variables that the program goes by.
const VARIABLES: [(&str, Phrase); 5] = [
    ("TRUST_GUIDE_HOME", say::cli_variable_home),
    ("TRUST_GUIDE_LANG", say::cli_variable_lang),
    ("TRUST_GUIDE_CONFIG", say::cli_variable_config),
    ("TRUST_GUIDE_PLAIN", say::cli_variable_plain),
    ("NO_COLOR", say::cli_variable_no_color),
];

/// All of it.
pub fn below() -> String {
    let all: Vec<(&str, Phrase)> =
        EXAMPLES.iter().map(|(_, typed, told)| (*typed, *told)).collect();
    [
        format!("{}\n{}", say::cli_examples(), columns(&all, WIDE)).replace(USUAL, called()),
        [say::cli_private_words(), say::cli_inside(), say::cli_locks()].join("\n"),
        format!("{}\n{}", say::cli_environment(), columns(&VARIABLES, 18)),
        say::cli_exit_codes().to_owned(),
    ]
    .join("\n\n")
}

/// What stands there where the help is asked for in short.
pub fn in_short() -> String {
    format!("{}\n{}", say::cli_private_words(), say::cli_more_help())
}

/// The examples of a verb, and what its exit code says; `None` where there is none of it.
pub fn examples(verb: &str) -> Option<String> {
    let own = EXAMPLES.iter().filter(|(of, ..)| *of == verb);
    let own: Vec<(&str, Phrase)> = own.map(|(_, typed, told)| (*typed, *told)).collect();
    let codes = if verb == "due" { say::cli_exit_codes_of_due() } else { say::cli_exit_codes() };
    (!own.is_empty()).then(|| {
        let own = format!("{}\n{}", say::cli_examples(), columns(&own, WIDE));
        format!("{}\n\n{codes}", own.replace(USUAL, called()))
    })
}

/// How wide the examples are.
const WIDE: usize = 40;

/// Two columns; what is wider than the first has a line for itself.
fn columns(rows: &[(&str, Phrase)], first: usize) -> String {
    let row = |&(name, told): &(&str, Phrase)| match first.checked_sub(width(name)) {
        Some(room) => format!("  {name}{}  {}", " ".repeat(room), told()),
        None => format!("  {name}\n  {}  {}", " ".repeat(first), told()),
    };
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}
