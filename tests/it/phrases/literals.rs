//! No words stand in the source: all that the program says is in its file of phrases.

use std::{fs, path::Path};

use crate::tidy::{code, sources};

/// What the check of content says: authors of every language read each other’s files, and what is wrong with them.
const AUTHORS: &str = "told to who writes content, and in English, which every author of it reads";

/// Words that are no phrase of the program: the file or folder, the literal (or all of them), and why.
const NO_PHRASES: &[(&str, &str, &str)] = &[
    ("content/assembly.rs", "", AUTHORS),
    ("content/folder.rs", "no file of the guide has this name or place", AUTHORS),
    ("content/folder.rs", "rename, move or remove it; the guide reads {PLACES}", AUTHORS),
    ("content/folder.rs", "this line is not UTF-8 text", AUTHORS),
    ("content/folder.rs", "save the file as UTF-8", AUTHORS),
    ("content/folder.rs", "Too many levels of symbolic links", "what systems write"),
    ("content/folder.rs", " (os error", "what systems write, and is cut off"),
    ("shell/verbs/completions.rs", "", "what a shell reads"),
    ("content/inspection.rs", "", AUTHORS),
    ("content/inspection/", "", AUTHORS),
    ("content/place.rs", "", AUTHORS),
    ("content/report.rs", "", AUTHORS),
    ("content/rules/", "", AUTHORS),
    ("content/shape.rs", "common sense", "a word of content files"),
    ("content/shape.rs", "from a trial", "a word of content files"),
    ("domain/by_hand.rs", "", "what a file holds, told by the reader of its format"),
    ("domain/dates/words.rs", "", "what people type, not what they are told"),
    ("domain/day.rs", "a day", "what a file holds, told by the reader of its format"),
    ("domain/guide/meaning.rs", "", "read by who writes content, in docs/authoring.md"),
    ("domain/guide/made_up.rs", "", "a guide for tests"),
    ("domain/history/done.rs", "", "words of the file format"),
    ("domain/id.rs", "an id", "what a file holds, told by the reader of its format"),
    (
        "domain/journal.rs",
        "{} (other copy)",
        "kept in the workbook: two windows must write it alike",
    ),
    ("domain/journal/reading.rs", "", "what a file holds, told by the reader of its format"),
    ("domain/named.rs", "an object", "what a file holds, told by the reader of its format"),
    ("domain/plan/one_line/spelling.rs", "", "what people type, not what they are told"),
    ("domain/plan/one_line/words.rs", "", "what people type, not what they are told"),
    ("domain/words.rs", "Words({} bytes)", "told to who looks for a fault"),
    ("export/days.rs", "--- date: {day} ", "what stands in a file"),
    ("export/epub.rs", "", "marks of XML and XHTML, and their style"),
    ("export/fridge.rs", "", "marks of HTML, and its style"),
    ("export/html.rs", "", "marks of HTML, and its style"),
    ("export/letter.rs", "", "marks of HTML, and its style"),
    ("export/wish.rs", "One({} bytes)", "told to who looks for a fault"),
    ("export/wish.rs", "Packed({} bytes)", "told to who looks for a fault"),
    ("export/wish.rs", "Folder({} files)", "told to who looks for a fault"),
    ("import.rs", "", "times as files have them, and what is told to who looks for a fault"),
    ("phrases/book.rs", "Phrasebook({} files)", "told to who looks for a fault"),
    ("shell/cli/help.rs", "", "what people type; what it does stands beside it"),
    ("shell/desk/palette.rs", "", "words of a file"),
    ("shell/paths.rs", "Google Drive", "the name of a service"),
    ("shell/paths.rs", "Mobile Documents", "the name of a folder"),
    (
        "shell/verbs/write.rs",
        "$OutputEncoding = [Text.Encoding]::UTF8",
        "what people type, not what they are told",
    ),
    (
        "shell/verbs/write.rs",
        "iconv -f WINDOWS-1252 -t UTF-8 | trust-guide write",
        "what people type, not what they are told",
    ),
    ("store/adding.rs", ",   \"private\": {", "what stands in a file"),
    ("store/sealed/key.rs", "-> scrypt ", "what stands in a file"),
    ("store/table/sealing.rs", "{stem} ({turn}).log", "the name of a file"),
    ("store/table/moving.rs", "{stem} ({turn}).log{ending}", "the name of a file"),
    ("store/closed.rs", "chmod {mode} {}", "what people type, not what they are told"),
    ("store/error.rs", " (os error", "what systems write, and is cut off"),
    ("store/format.rs", "an object", "told to who looks for a fault"),
    (
        "store/format/whole.rs",
        "",
        "told to who looks for a fault: such a file is looked at more closely",
    ),
    ("text/index.rs", "", "told to who looks for a fault"),
    ("text/linter/memory.rs", "", "told to who looks for a fault"),
    ("ui/page.rs", "Page({} blocks)", "told to who looks for a fault"),
    ("ui/widgets/editor.rs", "", "told to who looks for a fault"),
    ("ui/keymap/places.rs", "", "the letters of keyboards"),
];

/// The literals of a source that are longer than a word, attributes and the reasons of `expect` aside.
fn phrases(source: &str) -> Vec<String> {
    let source = code(source);
    let mut found = Vec::new();
    let mut letters = source.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\'' => {
                // A sign such as '"' opens nothing; a lifetime has no second mark.
                let sign: String = source[at + 1..].chars().take(3).collect();
                let skipped = match sign.as_bytes() {
                    [b'\\', _, b'\'', ..] => 3,
                    _ if sign.chars().nth(1) == Some('\'') => 2,
                    _ => 0,
                };
                letters.by_ref().take(skipped).for_each(drop);
            }
            '"' => {
                let before = source[..at].trim_end_matches(['r', '#']);
                let mut literal = String::new();
                while let Some((_, letter)) = letters.next() {
                    match letter {
                        '"' => break,
                        '\\' => match letters.next() {
                            // The line goes on below, behind its indent.
                            Some((_, '\n')) => {
                                while letters.next_if(|(_, next)| next.is_whitespace()).is_some() {}
                            }
                            Some((_, 'n')) => literal.push(' '),
                            Some((_, other)) => literal.push(other),
                            None => {}
                        },
                        letter => literal.push(letter),
                    }
                }
                let is_aside = ["reason = ", "rename = ", ".expect(", "expecting = "];
                if is_phrase(&literal) && !is_aside.iter().any(|end| before.ends_with(end)) {
                    found.push(literal);
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether it is longer than a word: words with a blank between them, or beside what is put in.
fn is_phrase(literal: &str) -> bool {
    let (mut plain, mut depth) = (String::new(), 0);
    for letter in literal.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => plain.push(letter),
            _ => {}
        }
    }
    let is_word = |part: &str| part.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    literal.split_whitespace().count() > 1 && plain.split_whitespace().any(is_word)
}

/// A file as it is named here.
fn shown(path: &Path) -> String {
    path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/")
}

/// Whether a file is this one, or in this folder.
fn is_in(shown: &str, place: &str) -> bool {
    shown == place || place.ends_with('/') && shown.starts_with(place)
}

/// What is left in the source, with where it stands.
fn left() -> Vec<(String, String)> {
    let mut left = Vec::new();
    for path in sources(Path::new("src")) {
        let shown = shown(&path);
        let is_test = ["/tests", "/laws"].iter().any(|part| shown.contains(part));
        if is_test {
            continue;
        }
        for literal in phrases(&fs::read_to_string(&path).unwrap()) {
            let is_known = |&(file, known, _): &(&str, &str, &str)| {
                is_in(&shown, file) && (known.is_empty() || known == literal)
            };
            if !NO_PHRASES.iter().any(is_known) {
                left.push((shown.clone(), literal));
            }
        }
    }
    left
}

#[test]
fn a_literal_is_a_phrase_when_it_is_longer_than_a_word() {
    let source = "let a = '\"'; b(\"kept\", \"a day\", \"{} days\", \"{a} {b}\", \"x\\\n    y z\");\n#[expect(x, reason = \"as it is\")] c.expect(\"never so\"); &'a \"it is\" // \"a comment\"";
    assert_eq!(phrases(source), ["a day", "{} days", "xy z", "it is"]);
}

#[test]
fn no_phrase_stands_in_the_source() {
    assert_eq!(left(), [], "move it to content/en/program.ftl");
}

/// What is excused is there: a reason for nothing would hide the next phrase.
#[test]
fn every_exception_is_needed() {
    let all: Vec<(String, Vec<String>)> = sources(Path::new("src"))
        .iter()
        .map(|path| (shown(path), phrases(&fs::read_to_string(path).unwrap())))
        .collect();
    for (place, literal, reason) in NO_PHRASES {
        let mut found = all.iter().filter(|(file, _)| is_in(file, place)).flat_map(|(_, all)| all);
        let is_there = found.any(|found| literal.is_empty() || found == literal);
        assert!(is_there, "{place}: {literal} ({reason})");
    }
}
