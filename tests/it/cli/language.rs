//! In another language every verb speaks it, from the first word to the last.

use std::{collections::BTreeSet, fs, process::Command, sync::Arc};

use trust_guide::store::{Disk, Opening, Paths, Store};

use super::{Home, Said, given};
use crate::{
    content::language::made_up,
    harness::{NOW, stamp},
    month::language::holds_no_english,
    phrases::{pieces, unmarked},
};

/// What is typed is the same in every language.
const TYPED: &[&str] = &[
    "backup",
    "calendar",
    "check",
    "content",
    "counsellor",
    "csv",
    "delete",
    "doctor",
    "entries",
    "erase",
    "export",
    "help",
    "html",
    "import",
    "jrnl",
    "json",
    "lang",
    "letter",
    "markdown",
    "epub",
    "notes",
    "numbers",
    "pages",
    "plan",
    "print",
    "promises",
    "restore",
    "steps",
    "talks",
    "text",
    "today",
    "write",
    "workbook",
    "due",
    "list",
    "find",
    "show",
    "tick",
    "untick",
    "pulse",
    "promise",
    "talk",
    "completions",
    "bash",
    "man",
    "exercises",
    "tags",
    "words",
    "kept",
    "friday",
    "one",
    "safe",
    "person",
    "txt",
    "config",
    "keys",
    "colemak",
    "set",
    "plain",
];

/// Every English word of the phrases that is long enough to be told from other ones.
fn english() -> BTreeSet<String> {
    let pieces = pieces();
    let words = pieces.iter().flat_map(|piece| piece.split(|letter: char| !letter.is_alphabetic()));
    words.filter(|word| 2 < word.len()).map(str::to_lowercase).collect()
}

/// A made-up language in a folder, and a home that may be spoken to in it.
struct Abroad {
    home: Home,
    folder: tempfile::TempDir,
    english: BTreeSet<String>,
    /// The names of pages, which are typed.
    names: BTreeSet<String>,
}

impl Abroad {
    fn with(home: Home) -> Abroad {
        let places = home.run(&["print"]).out;
        let names = places.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned);
        Abroad { names: names.collect(), home, folder: made_up(), english: english() }
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = self.home.command(&["--lang", "zz", "--content"]);
        command.arg(self.folder.path()).args(arguments);
        // What a system sets is told by its name, and is no word of ours.
        for name in ["TERM", "COLORTERM", "LANG", "LC_ALL"] {
            command.env_remove(name);
        }
        command
    }

    /// Runs a verb, and looks that it says nothing in English. Something is said.
    #[track_caller]
    fn give(&self, input: &[u8], arguments: &[&str]) -> Said {
        self.heard(given(self.command(arguments), input), arguments)
    }

    #[track_caller]
    fn heard(&self, said: Said, arguments: &[&str]) -> Said {
        let told = format!("{}{}", said.out, said.err);
        let (left, marks) = unmarked(&told);
        assert!(0 < marks, "{arguments:?}: {told}");
        holds_no_english(&left);
        for token in left.split_whitespace() {
            // Paths, options, variables and ids.
            if token.starts_with('-') || token.contains(['/', '\\', '_', '.', '<']) {
                continue;
            }
            let token = token.trim_matches(|sign: char| !sign.is_alphanumeric());
            let is_typed = TYPED.contains(&token) || self.names.contains(token);
            let is_name = is_typed || token.chars().all(char::is_uppercase);
            let is_english = self.english.contains(&token.to_lowercase());
            assert!(is_name || !is_english, "“{token}” of {arguments:?} in:\n{told}");
        }
        said
    }
}

#[test]
fn every_verb_speaks_the_made_up_language_over_a_workbook() {
    let abroad = Abroad::with(Home::lived_in());
    for (arguments, code) in [
        (&["today"][..], 0),
        (&["print"], 0),
        (&["print", "no-such-page"], 2),
        (&["check"], 0),
        (&["doctor"], 0),
        (&["due"], 10),
        (&["list"], 0),
        (&["list", "entries"], 0),
        (&["talk"], 0),
        (&["pulse"], 2),
        (&["promise", "--new"], 2),
        (&["tick", "no-such-step"], 2),
        (&["show", "no-such-page"], 2),
        (&["promise", "--help"], 0),
        (&["pulse", "--help"], 0),
        (&["due", "-h"], 0),
        (&["--help"], 0),
        (&["help"], 0),
        (&["today", "--help"], 0),
        (&["print", "--help"], 0),
        (&["write", "--help"], 0),
        (&["check", "--help"], 0),
        (&["doctor", "--help"], 0),
        (&["help", "write"], 0),
        (&["backup", "--help"], 0),
        (&["restore", "--help"], 0),
        (&["delete", "--help"], 0),
        (&["erase", "--help"], 0),
        (&["export"], 0),
        (&["export", "--help"], 0),
        (&["export", "html"], 3),
        (&["export", "csv", "--titles"], 2),
        (&["import"], 0),
        (&["import", "--help"], 0),
        (&["import", "csv", "/"], 3),
        (&["backup"], 2),
        (&["backup", "-"], 2),
        (&["backup", "/"], 3),
        (&["restore"], 0),
        (&["restore", "9"], 2),
        (&["restore", "/"], 3),
        (&["erase"], 3),
        (&["erase", "--word", "x"], 3),
        (&[], 2),
        (&["docter"], 2),
        (&["--quillwort"], 2),
        (&["--workbook"], 2),
        (&["--lang", "fi"], 2),
        (&["--workbook", "~nobody/mine.json", "today"], 2),
    ] {
        let said = abroad.give(b"", arguments);
        assert_eq!(said.code, Some(code), "{arguments:?}: {}{}", said.out, said.err);
    }
    for (words, code) in [(&b"We talked."[..], 0), (b" \n", 1), (b"caf\xe9", 1)] {
        assert_eq!(abroad.give(words, &["write"]).code, Some(code));
    }
    assert_eq!(abroad.home.read().journal.len(), 2);
    // Nothing of it is kept: the same home speaks English without the option.
    assert!(abroad.home.run(&["doctor"]).out.contains("\ncontents   whole: 2 entries"));
}

#[test]
fn what_goes_wrong_is_told_in_the_made_up_language_too() {
    let abroad = Abroad::with(Home::lived_in());
    let mut window = Store::new(Arc::new(Disk), Paths::around(&abroad.home.workbook(), None));
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    assert_eq!(abroad.give(b"We talked.", &["write"]).code, Some(0));
    drop(window);
    fs::write(abroad.home.workbook(), "{ \"schema\": 1, ").unwrap();
    for (verb, code) in [("today", 3), ("write", 0), ("print", 3), ("doctor", 1)] {
        assert_eq!(abroad.give(b"We talked.", &[verb]).code, Some(code), "{verb}");
    }
    fs::write(abroad.home.workbook(), "").unwrap();
    abroad.give(b"", &["doctor"]);
    fs::write(abroad.home.workbook(), "{ \"schema\": 9 }").unwrap();
    abroad.give(b"", &["today"]);
    fs::remove_file(abroad.home.workbook()).unwrap();
    fs::create_dir(abroad.home.workbook()).unwrap();
    abroad.give(b"", &["today"]);
    abroad.give(b"", &["doctor"]);
    let elsewhere = abroad.home.0.path().join("file");
    fs::write(&elsewhere, "").unwrap();
    let inside = elsewhere.join("mine.json");
    abroad.give(b"", &["today", "--workbook", inside.to_str().unwrap()]);
    abroad.give(b"", &["doctor", "--workbook", inside.to_str().unwrap()]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_in_the_made_up_language() {
    let abroad = Abroad::with(Home::lived_in());
    for verb in ["today", "doctor", "print"] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let said = abroad
            .command(&[verb])
            .stdin(std::process::Stdio::null())
            .stdout(full)
            .output()
            .unwrap();
        assert_eq!(abroad.heard(said.into(), &[verb]).code, Some(1), "{verb}");
    }
}

/// A language that cannot be read is told of, in words that are always there.
#[test]
fn what_is_wrong_with_the_language_itself_is_told_in_english() {
    let home = Home::lived_in();
    let nowhere = home.0.path().join("nowhere");
    let told = |arguments: &[&str]| {
        let said = home.run(arguments);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.err
    };
    let folder = nowhere.to_str().unwrap();
    let err = told(&["today", "--lang", "zz", "--content", folder]);
    assert!(err.contains("this folder cannot be read: it is not there"), "{err}");
    assert!(err.contains("the guide is not written in `zz` yet; it is shown in English"), "{err}");
    fs::create_dir_all(nowhere.join("zz")).unwrap();
    fs::write(nowhere.join("zz/program.ftl"), b"monday = \xff\n").unwrap();
    let err = told(&["today", "--lang", "zz", "--content", folder]);
    assert!(err.contains("zz/program.ftl:1: this line is not UTF-8 text"), "{err}");
    fs::write(nowhere.join("zz/program.ftl"), "doctor-whole = ganz\nnoon\n").unwrap();
    let err = told(&["today", "--lang", "zz", "--content", folder]);
    assert!(err.contains("zz/program.ftl:2: this is no phrase"), "{err}");
    let said = home.run(&["doctor", "--lang", "zz", "--content", folder]);
    assert!(said.out.contains("\ncontents   ganz: 1 entry"), "{}", said.out);
}

/// What the program reads of the system, and whether it is American English.
#[test]
fn american_english_is_read_where_the_system_or_the_reader_says_so_and_else_it_is_not() {
    let home = Home::lived_in();
    let is_american = |set: &[(&str, &str)], arguments: &[&str]| {
        let mut command = home.command(&[arguments, &["--help"]].concat());
        for (name, value) in set {
            command.env(name, value);
        }
        let said = given(command, b"");
        assert_eq!(said.code, Some(0), "{set:?} {arguments:?}: {}", said.err);
        let words = ["without colors", "without colours"].map(|words| said.out.contains(words));
        assert!(words[0] != words[1], "{set:?} {arguments:?}: {}", said.out);
        words[0]
    };
    let own = "TRUST_GUIDE_LANG";
    for (set, arguments) in [
        (&[][..], &["--lang", "en-US"][..]),
        (&[], &["--lang=en_US.UTF-8"]),
        (&[], &["--lang", "en-us"]),
        (&[(own, "en_US.UTF-8")], &[]),
        (&[(own, "en-US"), ("LANG", "fi_FI")], &[]),
        (&[("LANG", "en_US.UTF-8")], &[]),
        (&[("LANG", "en_US")], &[]),
        (&[("LC_MESSAGES", "en_US.utf8"), ("LANG", "en_GB.UTF-8")], &[]),
        (&[("LC_ALL", "en_US.UTF-8@euro"), ("LC_MESSAGES", "C"), ("LANG", "C")], &[]),
        (&[("LC_ALL", ""), ("LC_MESSAGES", ""), ("LANG", "en_US.UTF-8"), (own, "")], &[]),
    ] {
        assert!(is_american(set, arguments), "{set:?} {arguments:?}");
    }
    for (set, arguments) in [
        (&[][..], &[][..]),
        (&[], &["--lang", "en"]),
        (&[], &["--lang", "en-GB"]),
        (&[], &["--lang", "en_AU.UTF-8"]),
        (&[("LANG", "en_US.UTF-8")], &["--lang", "en"]),
        (&[("LANG", "en_US.UTF-8"), (own, "en_GB.UTF-8")], &[]),
        (&[("LANG", "en_US.UTF-8"), (own, "C")], &[]),
        (&[("LC_ALL", "C.UTF-8"), ("LANG", "en_US.UTF-8")], &[]),
        (&[("LC_MESSAGES", "en_GB.UTF-8"), ("LANG", "en_US.UTF-8")], &[]),
        (&[("LANG", "fi_FI.UTF-8")], &[]),
        (&[("LANG", "no language at all")], &[]),
        (&[("LANG", "us")], &[]),
    ] {
        assert!(!is_american(set, arguments), "{set:?} {arguments:?}");
    }
}

#[test]
fn american_english_says_the_guide_and_its_dates_in_american_words() {
    let home = Home::lived_in();
    let american = |arguments: &[&str]| {
        let said = home.run(&[&["--lang", "en-US"], arguments].concat());
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
        said.out
    };
    let places = american(&["print"]);
    assert!(places.contains("Before and after a counseling session"), "{places}");
    assert!(places.contains("help.counselling.session"), "ids are those of all: {places}");
    assert_eq!(places.lines().count(), home.run(&["print"]).out.lines().count());
}
