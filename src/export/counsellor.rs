//! A page for a counsellor: each owner ticks each thing that stands on it, and what is not ticked leaves no trace there.

use std::collections::BTreeSet;

use crate::{
    domain::{day::Day, id::RecordId, kinds::Record},
    export::{
        Block, Choice, Outline, Part, Piece, Source, answers, outline::one_line, preview::set_in,
    },
    phrases::say,
};

/// Something that can be ticked: a question of a page with its answer, or an entry.
#[derive(Clone, PartialEq, Eq)]
pub struct Field {
    record: RecordId,
    /// The question on its page; nothing for an entry.
    asked: String,
    /// The day of the page or the entry.
    pub day: Day,
    /// What the page or the entry is called.
    pub title: String,
    /// The question, as it was asked; nothing for an entry, which goes as a whole.
    pub question: Option<String>,
    /// What heads it on the page; an entry may have no title of its own.
    heading: String,
    body: Vec<Block>,
}

impl Source<'_> {
    /// All that whoever asks may tick, page after page, the last one first.
    pub fn fields(&self) -> Vec<Field> {
        let mut found = self.select(&Choice::all(true)).taken;
        found.sort_by_key(|found| std::cmp::Reverse((found.day, found.record.kept().created())));
        let mut fields = Vec::new();
        for found in &found {
            let Some(piece) = self.piece(found) else { continue };
            let record = found.record.id().clone();
            let base = |asked: String, question: Option<String>, body: Vec<Block>| Field {
                record: record.clone(),
                asked,
                day: piece.day,
                title: piece.title.clone(),
                heading: piece.title.clone(),
                question,
                body,
            };
            match &found.record {
                Record::Entry(entry) => {
                    let title = one_line(entry.heading());
                    fields.push(Field { title, ..base(String::new(), None, piece.body.clone()) });
                }
                Record::Sitting(page) => {
                    let exercise =
                        self.guide.exercise(&page.exercise).map(|(_, exercise)| exercise);
                    let parts =
                        answers::by_field(exercise, &page.answers, &page.extra, self.reader());
                    for (field, body) in parts {
                        let asked = match body.first() {
                            Some(Block::Question(asked)) => asked.clone(),
                            _ => String::new(),
                        };
                        fields.push(base(field, Some(asked), body));
                    }
                }
                _ => (),
            }
        }
        fields
    }

    /// The page: what was ticked, the oldest first. Nothing tells that there is anything else.
    pub(super) fn page_of(&self, fields: &[Field], taken: &BTreeSet<usize>) -> Outline {
        let ticked = fields.iter().enumerate().filter(|(place, _)| taken.contains(&(place + 1)));
        let mut pieces: Vec<(RecordId, Piece)> = Vec::new();
        for (_, field) in ticked {
            match pieces.last_mut() {
                Some((record, piece)) if *record == field.record => {
                    piece.body.extend(field.body.iter().cloned());
                }
                _ => {
                    let (day, title, body) = (field.day, field.heading.clone(), field.body.clone());
                    let (told, tags) = (Vec::new(), Vec::new());
                    pieces.push((field.record.clone(), Piece { day, title, told, tags, body }));
                }
            }
        }
        pieces.reverse();
        let pieces: Vec<Piece> = pieces.into_iter().map(|(_, piece)| piece).collect();
        let part = Part { title: say::export_what_i_bring().to_owned(), pieces };
        let parts = if part.pieces.is_empty() { Vec::new() } else { vec![part] };
        let about = vec![say::export_made_on(self.today.full())];
        Outline { title: say::export_title().to_owned(), about, parts }
    }
}

impl Field {
    /// The same for the same question of the same page, whatever stands before it in the list.
    pub fn key(&self) -> String {
        format!("{}/{}", self.record, self.asked)
    }

    /// What it is, in a line: the day, and the page with its question, or how the entry begins.
    pub fn told(&self) -> String {
        let mut words = vec![self.day.short_with_year(), self.title.clone()];
        words.extend(self.question.clone());
        words.retain(|words| !words.is_empty());
        words.join(" · ")
    }
}

/// What stands on the page, line by line, by the numbers that it is asked for by.
pub(super) fn preview(fields: &[Field], taken: &BTreeSet<usize>) -> Vec<String> {
    let ticked = fields.iter().enumerate().filter(|(place, _)| taken.contains(&(place + 1)));
    let lines = ticked.map(|(place, field)| set_in(format!("{}. {}", place + 1, field.told())));
    let lines: Vec<String> = lines.collect();
    if lines.is_empty() {
        return vec![say::export_nothing_leaves().to_owned()];
    }
    let head = std::iter::once(say::export_leaves().to_owned());
    head.chain(lines).chain([say::export_no_trace().to_owned()]).collect()
}
