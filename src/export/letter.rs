//! A letter as one clean page: an apology that a page made, or what was written in the journal as a letter.

use crate::{
    domain::{
        day::Day, id::RecordId, in_words::letter, journal::WritingMode, kinds::Record,
        workbook::Workbook,
    },
    export::{
        Choice, Source,
        answers::is_shown,
        html::{page, paragraphs},
        outline::{one_line, with_year},
        plain_text::flow,
        preview::set_in,
    },
    phrases::say,
    text::plain::plain,
};

const STYLE: &str = "\
:root{color-scheme:light dark}
body{overflow-wrap:anywhere;font-family:Georgia,'Times New Roman',serif;font-size:13pt;line-height:1.6;max-width:34em;margin:3em auto;padding:0 1em;color:#1b1816;background:#fff}
p{margin:0 0 1em}
@media (prefers-color-scheme:dark){body{color:#ece5dc;background:#1b1816}}
@page{size:A4;margin:25mm}
@media print{body{max-width:none;margin:0;padding:0;color:#000;background:#fff}}
";

/// A letter that was written.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// The page or the entry it is.
    pub id: RecordId,
    /// The day it was begun on.
    pub day: Day,
    /// What it is called in the list.
    pub title: String,
    /// Its paragraphs.
    text: String,
}

impl Source<'_> {
    /// The letters of who asks, the last one first.
    pub fn letters(&self) -> Vec<Letter> {
        let all = self.select(&Choice::all(true)).taken;
        let mut letters: Vec<Letter> =
            all.iter().filter_map(|found| self.letter(&found.record)).collect();
        letters.sort_by_key(|letter| std::cmp::Reverse(letter.day));
        letters
    }

    fn letter(&self, record: &Record) -> Option<Letter> {
        match record {
            Record::Entry(entry) if entry.mode == WritingMode::Letter && !entry.body.is_blank() => {
                let title = if entry.title.is_blank() {
                    entry.mode.label().to_owned()
                } else {
                    one_line(&entry.title)
                };
                Some(Letter {
                    id: entry.id.clone(),
                    day: entry.day,
                    title,
                    text: plain(&entry.body).into_owned(),
                })
            }
            Record::Sitting(sitting) => {
                let (_, exercise) = self.guide.exercise(&sitting.exercise)?;
                let answer = |field: &crate::domain::field::Field| {
                    if is_shown(field, self.reader()) {
                        Workbook::answer(sitting, field)
                    } else {
                        field.blank()
                    }
                };
                let text = letter(exercise, answer, with_year());
                let text: Vec<String> =
                    text.iter().map(|paragraph| plain(&paragraph.text).into_owned()).collect();
                let title = exercise.title.clone();
                (!text.is_empty()).then(|| Letter {
                    id: sitting.id.clone(),
                    day: sitting.day,
                    title,
                    text: text.join("\n\n"),
                })
            }
            _ => None,
        }
    }
}

impl Letter {
    /// As one page of HTML: the words, and nothing else.
    pub fn html(&self) -> String {
        let mut body = String::new();
        paragraphs(&mut body, &self.text);
        page(say::export_a_letter(), STYLE, &body)
    }

    /// As plain text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for line in self.text.lines() {
            flow(&mut text, line.trim_end(), "");
        }
        text
    }

    /// The day, and what it is called.
    pub fn told(&self) -> String {
        let day = self.day.short_with_year();
        format!("{day} · {}", self.title)
    }

    /// Each with its number, its day and what it is called.
    pub fn list(letters: &[Letter]) -> Vec<String> {
        let told = letters.iter().enumerate();
        let told = told.map(|(place, letter)| format!("{}. {}", place + 1, letter.told()));
        told.map(set_in).collect()
    }
}
