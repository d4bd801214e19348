//! What can be picked for each form, and what it is just now.

use std::collections::BTreeSet;

use crate::{
    domain::id::RecordId,
    export::{Kind, Source},
    phrases::say,
    screens::exports::{Exports, Form, Span},
    ui::action::Ctx,
};

/// Something that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A form.
    Form(Form),
    /// It is written.
    Write,
    /// Whether what is private leaves.
    Private,
    /// How far back it goes.
    Span,
    /// Whether a kind leaves.
    Kind(Kind),
    /// Which stage, or all.
    Stage,
    /// Whether days are called by their words.
    Titles,
    /// What stands at the head of the plan, or of the book.
    Title,
    /// What one of the two is called on it.
    Name(usize),
    /// Whether a line of the plan stands on it, by its row.
    Line(String),
    /// A letter.
    Letter(RecordId),
    /// Something that is ticked for a counsellor, by its key.
    Field(String),
    /// Done.
    Close,
}

impl Exports {
    /// The rows of a form, each with its words.
    pub(super) fn rows_of(&self, form: Form, ctx: &Ctx<'_>) -> Vec<(Row, String)> {
        let source = Source::of(ctx.guide, ctx.workbook, ctx.now);
        let mut rows: Vec<(Row, String)> = Vec::new();
        rows.extend((!self.is_empty).then(|| (Row::Write, say::exports_write().to_owned())));
        let yes_no = |is: bool| if is { say::exports_yes() } else { say::exports_no() };
        let said = |row: Row, name: &str, value: &str| (row, say::exports_setting(name, value));
        match form {
            Form::Plan => {
                let sheet = source.fridge(&self.fridge, self.choice.private);
                for line in &sheet.lines {
                    let is_on = !self.left_out.contains(&line.id);
                    rows.push((Row::Line(line.id.clone()), ticked(is_on, &line.what)));
                }
                let title =
                    if self.fridge.title.is_empty() { sheet.title() } else { &self.fridge.title };
                rows.push(said(Row::Title, say::exports_title(), title));
                for (place, name) in
                    self.fridge.names.iter().enumerate().filter(|_| sheet.is_of_two())
                {
                    let asked = if place == 0 { say::name_hurt() } else { say::name_broke() };
                    let name = if name.is_empty() { say::exports_no_name() } else { name };
                    rows.push(said(Row::Name(place), asked, name));
                }
                rows.push(said(Row::Private, say::exports_own_acts(), yes_no(self.choice.private)));
            }
            Form::Letter => {
                let letters = source.letters();
                let picked = letters.iter().position(|it| Some(&it.id) == self.letter.as_ref());
                for (place, letter) in letters.iter().enumerate() {
                    let is_it = place == picked.unwrap_or(0);
                    rows.push((Row::Letter(letter.id.clone()), ticked(is_it, &letter.told())));
                }
            }
            Form::Counsellor => {
                for field in source.fields() {
                    let is_taken = self.taken.contains(&field.key());
                    rows.push((Row::Field(field.key()), ticked(is_taken, &field.told())));
                }
            }
            Form::Calendar => {
                rows.push(said(Row::Titles, say::exports_titles(), yes_no(self.titles)));
                rows.push(said(Row::Private, say::exports_private(), yes_no(self.choice.private)));
            }
            Form::Markdown
            | Form::Days
            | Form::Html
            | Form::Epub
            | Form::Text
            | Form::Json
            | Form::Csv => {
                if form == Form::Epub {
                    let title = &self.book_title;
                    let title = if title.is_empty() { say::export_title() } else { title };
                    rows.push(said(Row::Title, say::exports_title(), title));
                }
                rows.push(said(Row::Private, say::exports_private(), yes_no(self.choice.private)));
                let span = match self.span {
                    Span::All => say::period_all(),
                    Span::Year => say::period_year(),
                    Span::Quarter => say::period_twelve_weeks(),
                    Span::FourWeeks => say::period_four_weeks(),
                };
                rows.push(said(Row::Span, say::exports_span(), span));
                let stage = self.choice.stages.first().and_then(|id| ctx.guide.stage(id));
                let stage = stage.map_or(say::exports_every_stage(), |stage| stage.short.as_str());
                rows.push(said(Row::Stage, say::exports_stage(), stage));
                for kind in Kind::ALL {
                    let is_on = self.choice.kinds.is_empty() || self.choice.kinds.contains(&kind);
                    rows.push((Row::Kind(kind), ticked(is_on, kind.label())));
                }
            }
        }
        rows
    }

    /// Turns what a row says.
    pub(super) fn turn(&mut self, row: &Row, ctx: &Ctx<'_>) {
        let turned = |set: &mut BTreeSet<String>, key: &str| {
            if !set.remove(key) {
                set.insert(key.to_owned());
            }
        };
        match row {
            Row::Private => self.choice.private = !self.choice.private,
            Row::Span => {
                self.span = match self.span {
                    Span::All => Span::Year,
                    Span::Year => Span::Quarter,
                    Span::Quarter => Span::FourWeeks,
                    Span::FourWeeks => Span::All,
                }
            }
            Row::Kind(kind) => {
                let kinds = &mut self.choice.kinds;
                if kinds.is_empty() {
                    kinds.extend(Kind::ALL);
                }
                // The last one stays: nothing at all is not a choice.
                if kinds.len() == 1 || !kinds.remove(kind) {
                    kinds.insert(*kind);
                }
            }
            Row::Stage => {
                let stages = &ctx.guide.stages;
                let here = self.choice.stages.pop_first();
                let place = here.and_then(|id| stages.iter().position(|stage| stage.id == id));
                let next = stages.get(place.map_or(0, |place| place + 1));
                self.choice.stages.extend(next.map(|stage| stage.id.clone()));
            }
            Row::Titles => self.titles = !self.titles,
            Row::Line(id) => turned(&mut self.left_out, id),
            Row::Letter(id) => self.letter = Some(id.clone()),
            Row::Field(key) => turned(&mut self.taken, key),
            Row::Form(_) | Row::Write | Row::Title | Row::Name(_) | Row::Close => return,
        }
        let here = row.clone();
        self.read(ctx);
        let place = self.rows.iter().position(|(row, _)| *row == here);
        self.cursor.go(place.unwrap_or(self.cursor.item));
    }
}

fn ticked(is_on: bool, words: &str) -> String {
    format!("{} {words}", if is_on { "[x]" } else { "[ ]" })
}
