//! Commands without a screen: what they print, what they keep, what they never say.

#[cfg(unix)]
mod acting;
mod books;
#[cfg(unix)]
mod deleting;
#[cfg(unix)]
mod exporting;
mod going_back;
mod guide;
mod importing;
mod language;
#[cfg(unix)]
mod leaks;
#[cfg(unix)]
mod locked;
#[cfg(unix)]
mod looking;
#[cfg(unix)]
mod odd;
mod printing;
#[cfg(unix)]
mod programs;
#[cfg(unix)]
mod sentences;
mod words;

use std::{
    ffi::OsStr,
    fs,
    io::pipe,
    path::PathBuf,
    process::{Command, Output},
};

use tempfile::TempDir;
use trust_guide::{
    domain::{
        day::Day, history::Done, id::Ids, journal::Entry, kinds::Record, role::Role, words::Words,
        workbook::Workbook,
    },
    store::format,
};

use crate::{
    harness::{NOW, stamp, welcomed},
    keeping::folder,
};

/// A private word that no command may ever print.
const CANARY: &str = "quillwort";

/// A home folder; the words are in a folder inside it that is made when it is needed.
struct Home(TempDir);

/// What a command said, and how it ended.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Home {
    fn fresh() -> Home {
        Home(folder())
    }

    /// A home whose workbook holds these bytes.
    fn with(workbook: &[u8]) -> Home {
        let home = Home::fresh();
        fs::create_dir(home.words()).unwrap();
        fs::write(home.workbook(), workbook).unwrap();
        home
    }

    /// A home with private words in every place for them.
    fn lived_in() -> Home {
        let home = Home::with(&format::encode(&lived_in()).unwrap());
        let draft = format!(
            r#"{{"schema": 1, "draft": {{"target": {{"kind": "entry", "id": "1", "mode": "plain",
            "prompt": null, "stage": null}}, "title": "", "body": "{CANARY}", "at": "{NOW}"}}}}"#
        );
        fs::write(home.words().join("draft.json"), draft).unwrap();
        home
    }

    fn words(&self) -> PathBuf {
        self.0.path().join("words")
    }

    fn workbook(&self) -> PathBuf {
        self.words().join("workbook.json")
    }

    fn read(&self) -> Workbook {
        format::decode(&fs::read(self.workbook()).unwrap()).unwrap()
    }

    /// The program, with nothing set but this home.
    fn command(&self, arguments: &[impl AsRef<OsStr>]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trust-guide"));
        command.args(arguments).current_dir(env!("CARGO_MANIFEST_DIR"));
        command.env("HOME", self.0.path()).env("TRUST_GUIDE_HOME", self.words());
        command.env_remove("TRUST_GUIDE_LANG").env_remove("NO_COLOR");
        in_no_language(&mut command);
        command
    }

    fn run(&self, arguments: &[impl AsRef<OsStr>]) -> Said {
        self.give(b"", arguments)
    }

    /// Runs a command with something on its standard input.
    fn give(&self, input: &[u8], arguments: &[impl AsRef<OsStr>]) -> Said {
        given(self.command(arguments), input)
    }
}

/// Whoever runs the tests reads English: what their system says of languages is not heard.
fn in_no_language(command: &mut Command) {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        command.env_remove(name);
    }
}

fn given(command: Command, input: &[u8]) -> Said {
    let mut command = assert_cmd::Command::from_std(command);
    Said::from(command.write_stdin(input).output().unwrap())
}

impl From<Output> for Said {
    fn from(output: Output) -> Said {
        Said {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

fn lived_in() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let at = stamp(NOW);
    let mut entry = Entry::begun(Ids::seeded(1).fresh(), at, Day::of(at, 4));
    entry.title = Words::from(CANARY);
    entry.body = Words::from(format!("{CANARY} and more"));
    entry.tags = vec![Words::from(CANARY)];
    workbook.record(Done::Entry, at, Record::Entry(entry.into()), false);
    workbook
}

/// Every file and folder below a folder.
#[cfg(unix)]
fn everything_in(folder: &std::path::Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(everything_in(&path));
        }
        found.push(path);
    }
    found.sort();
    found
}

#[test]
fn help_shows_examples_and_every_command() {
    let said = Home::fresh().run(&["--help"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    for part in
        ["Examples:", "\n  today ", "\n  write ", "\n  backup ", "\n  restore ", "\n  erase "]
            .into_iter()
            .chain(["\n  check ", "\n  doctor "])
    {
        assert!(said.out.contains(part), "{part} is missing:\n{}", said.out);
    }
    for part in ["TRUST_GUIDE_HOME", "NO_COLOR", "--workbook", "--content", "Exit codes:"] {
        assert!(said.out.contains(part), "{part} is missing:\n{}", said.out);
    }
    for command in ["today", "write", "check", "doctor", "backup", "restore", "delete", "erase"] {
        assert_eq!(Home::fresh().run(&[command, "--help"]).code, Some(0));
    }
}

#[test]
fn version_is_one_line() {
    let said = Home::fresh().run(&["--version"]);
    assert_eq!(said.out, concat!("trust-guide ", env!("CARGO_PKG_VERSION"), "\n"));
    assert_eq!(said.code, Some(0));
}

#[test]
fn wrong_usage_is_told_in_one_line_and_never_repeats_words() {
    let home = Home::fresh();
    for arguments in [
        vec!["write", CANARY],
        vec![CANARY],
        vec!["write", "--", CANARY],
        vec!["--quillwort"],
        vec!["check", "content", CANARY],
        vec!["--help=quillwort"],
        vec!["help", CANARY],
        vec!["--lang", CANARY],
    ] {
        let said = home.run(&arguments);
        assert_eq!(said.code, Some(2), "{arguments:?}");
        assert!(!said.err.contains(CANARY) && !said.out.contains(CANARY), "{}", said.err);
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        assert!(said.err.contains("--help"), "{}", said.err);
    }
    assert!(!home.words().exists());
}

#[test]
fn a_slip_in_a_command_or_an_option_is_answered_with_the_right_one() {
    let home = Home::fresh();
    assert!(home.run(&["docter"]).err.contains("`doctor`"));
    assert!(home.run(&["--workbok", "x"]).err.contains("`--workbook`"));
    assert_eq!(home.run(&["--workbook"]).code, Some(2));
    for verb in ["lock", "unlock", "recover"] {
        let said = home.run(&[verb]);
        assert!(said.code == Some(2) && said.err.contains("in the program only"), "{}", said.err);
    }
}

#[test]
fn without_a_terminal_one_line_names_the_help() {
    let home = Home::fresh();
    let said = home.run(&[] as &[&str]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    assert!(said.err.contains("trust-guide --help"), "{}", said.err);
    assert!(!home.words().exists());
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let home = Home::lived_in();
    let commands: [&[&str]; 18] = [
        &["--help"],
        &["--version"],
        &["today"],
        &["due"],
        &["list"],
        &["list", "steps"],
        &["list", "entries", "--json"],
        &["show", "plan"],
        &["plan"],
        &["talk"],
        &["promise"],
        &["pulse", "--list"],
        &["tick", "steady.step.person"],
        &["doctor"],
        &["doctor", "--json"],
        &["check"],
        &["completions", "zsh"],
        &["man"],
    ];
    for arguments in commands {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        let said = Said::from(home.command(arguments).stdout(writer).output().unwrap());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn a_variable_that_is_set_to_nothing_is_not_set() {
    let home = Home::lived_in();
    let plain = home.run(&["today"]);
    let mut command = home.command(&["today"]);
    for name in
        ["TRUST_GUIDE_LANG", "NO_COLOR", "TERM", "LANG", "LC_ALL", "LC_MESSAGES", "COLORFGBG"]
    {
        command.env(name, "");
    }
    let said = given(command, b"");
    assert_eq!((said.code, said.out), (Some(0), plain.out), "{}", said.err);
}
