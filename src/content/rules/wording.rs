//! The words themselves: length, plainness, what is never said, and how it is set.

mod grade;

use unicode_width::UnicodeWidthStr;

use crate::{
    content::{
        Problem,
        banned::Banned,
        inspection::{Inspection, Said},
    },
    text::reading::{self, Reading},
};

/// After so many banned words in one text, one more tells a writer nothing.
const ENOUGH: usize = 100;

pub fn of_file(inspection: &Inspection<'_>, banned: &Banned, problems: &mut Vec<Problem>) {
    for said in &inspection.said {
        let at = |line: usize, what: String, remedy: String| {
            Problem::new(inspection.file, line, what, remedy)
        };
        if said.text.trim().is_empty() {
            problems.push(at(
                said.line,
                format!("`{}` is empty", said.key),
                "write something, or take it out where it is not needed".to_owned(),
            ));
            continue;
        }
        length(inspection, said, problems);
        if !said.wording.quoted {
            banned_words(inspection, said, banned, problems);
            marks(inspection, said, problems);
        }
    }
    widths(inspection, problems);
    grade::of_file(inspection, problems);
}

/// How wide a text may be, in any language: a screen is no wider for it.
pub fn widths(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    for said in &inspection.said {
        if let Some(widest) = said.wording.widest
            && widest < said.text.width()
        {
            problems.push(Problem::new(
                inspection.file,
                said.line,
                format!("`{}` is {} columns wide", said.key, said.text.width()),
                format!("shorten it to {widest} or fewer"),
            ));
        }
    }
}

fn length(inspection: &Inspection<'_>, said: &Said<'_>, problems: &mut Vec<Problem>) {
    let Some((least, most)) = said.wording.length else { return };
    let words = reading::words(&said.text).count();
    if words < least || most < words {
        let start = said.text.len() - said.text.trim_start().len();
        problems.push(Problem::new(
            inspection.file,
            said.line_at(start),
            format!("`{}` has {words} words", said.key),
            format!("give it {least} to {most}"),
        ));
    }
}

fn banned_words(
    inspection: &Inspection<'_>,
    said: &Said<'_>,
    banned: &Banned,
    problems: &mut Vec<Problem>,
) {
    for hit in banned.find(&said.text, said.reader).iter().take(ENOUGH) {
        problems.push(Problem::new(
            inspection.file,
            said.line_at(hit.at),
            format!("“{}” is never said here: {}", hit.phrase.text(), hit.phrase.why),
            format!("say instead: {}", hit.phrase.instead),
        ));
    }
}

/// Signs that the screen does not show well, or that a writer did not mean.
fn marks(inspection: &Inspection<'_>, said: &Said<'_>, problems: &mut Vec<Problem>) {
    const SIGNS: &[(&str, &str, &str)] = &[
        ("\"", "a straight quote", "use “ and ”"),
        ("'", "a straight apostrophe", "use ’"),
        ("](", "a link", "name the page or exercise in `links` instead"),
        ("<", "a sign of HTML", "use plain Markdown"),
        ("|", "a sign of a table", "use a list"),
    ];
    let text = &*said.text;
    let inside_a_line = |at: &usize| {
        let line = text[..*at].rsplit('\n').next().unwrap_or_default();
        !line.trim().is_empty()
    };
    let picture = |letter: char| matches!(letter, '\u{2600}'..='\u{27bf}' | '\u{1f000}'..);
    let places = |sign: &'static str| text.match_indices(sign).map(|(at, _)| at).take(ENOUGH);
    let mut found: Vec<(usize, &str, &str)> = Vec::new();
    for &(sign, what, remedy) in SIGNS {
        found.extend(places(sign).map(|at| (at, what, remedy)));
    }
    let dashes = places(" - ").filter(inside_a_line);
    found.extend(dashes.map(|at| (at, "a hyphen for a dash", "use an en dash or a full stop")));
    let pictures = text.match_indices(picture).map(|(at, _)| at).take(ENOUGH);
    found.extend(pictures.map(|at| (at, "a picture sign", "use words")));
    problems.extend(found.into_iter().map(|(at, what, remedy)| {
        let what = format!("`{}` holds {what}", said.key);
        Problem::new(inspection.file, said.line_at(at), what, remedy)
    }));
}

/// The reading of every graded text of a file, for the counts.
pub fn readings(inspection: &Inspection<'_>) -> Vec<Reading> {
    grade::units(inspection).iter().map(|unit| grade::reading(unit)).collect()
}
