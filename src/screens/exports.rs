//! What leaves the book: in which form, what of it, and where to. What leaves is shown before anything is written.

mod rows;
mod shown;
pub mod view;

use std::collections::BTreeSet;

use crate::{
    domain::{id::RecordId, words::Words},
    export::{Asked, Choice, Export, Format, Fridge, Source, Wish},
    phrases::say,
    screens::Screen,
    ui::{
        action::{BookDeed, Ctx, Effect, Flow},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

pub use rows::Row;

/// A form, as it is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One file of Markdown.
    Markdown,
    /// A folder of days.
    Days,
    /// One page of HTML.
    Html,
    /// A book for an e-reader.
    Epub,
    /// Plain text.
    Text,
    /// For other programs.
    Json,
    /// For a spreadsheet.
    Csv,
    /// For a calendar.
    Calendar,
    /// The plan to hang up.
    Plan,
    /// A letter.
    Letter,
    /// A page for a counsellor.
    Counsellor,
}

impl Form {
    /// All of them, those that most people want first.
    pub const ALL: [Form; 11] = [
        Form::Plan,
        Form::Letter,
        Form::Counsellor,
        Form::Html,
        Form::Epub,
        Form::Markdown,
        Form::Days,
        Form::Text,
        Form::Calendar,
        Form::Csv,
        Form::Json,
    ];

    /// What it is called.
    pub fn label(self) -> &'static str {
        match self {
            Form::Markdown => say::exports_markdown(),
            Form::Days => say::exports_days(),
            Form::Html => say::exports_html(),
            Form::Epub => say::exports_epub(),
            Form::Text => say::exports_text(),
            Form::Json => say::exports_json(),
            Form::Csv => say::exports_csv(),
            Form::Calendar => say::exports_calendar(),
            Form::Plan => say::exports_plan(),
            Form::Letter => say::exports_letter(),
            Form::Counsellor => say::exports_counsellor(),
        }
    }

    /// Whether kinds, stages and days can be chosen for it.
    fn is_of_records(self) -> bool {
        match self {
            Form::Markdown
            | Form::Days
            | Form::Html
            | Form::Epub
            | Form::Text
            | Form::Json
            | Form::Csv => true,
            Form::Calendar | Form::Plan | Form::Letter | Form::Counsellor => false,
        }
    }
}

/// How far back it goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Span {
    /// To the first day.
    #[default]
    All,
    /// A year.
    Year,
    /// About three months.
    Quarter,
    /// Four weeks.
    FourWeeks,
}

/// Something that is typed in a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Where it goes.
    Path,
    /// What stands at the head of the plan, or of the book.
    Title,
    /// What the first of two is called on it, and the second.
    Name(usize),
}

/// Where somebody is on this page.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Step {
    /// The forms are shown.
    #[default]
    Forms,
    /// What leaves in this form, and what can be chosen.
    Choosing(Form),
    /// It is being written.
    Writing(Form),
    /// It was written: what there is to know of it.
    Written(Vec<String>),
}

/// The page about what leaves the book.
#[derive(Clone, Debug, PartialEq)]
pub struct Exports {
    /// Over the rows of the step.
    pub cursor: Cursor,
    /// Where somebody is.
    pub step: Step,
    /// What is being typed, and the line it is typed on.
    typing: Option<(Typed, Editor)>,
    /// Why it could not be written in the place that was typed.
    told: Option<String>,
    choice: Choice,
    span: Span,
    titles: bool,
    /// What the book for an e-reader is called.
    book_title: String,
    fridge: Fridge,
    /// What is left out, picked and ticked, by what it is: its number may be another one’s by the next key.
    left_out: BTreeSet<String>,
    letter: Option<RecordId>,
    taken: BTreeSet<String>,
    /// What can be picked, and what leaves, as they were read last.
    rows: Vec<(Row, String)>,
    preview: Vec<String>,
    is_empty: bool,
    name: String,
}

impl Exports {
    /// With the forms.
    pub fn open(ctx: &Ctx<'_>) -> Exports {
        let mut screen = Exports {
            cursor: Cursor::default(),
            step: Step::Forms,
            typing: None,
            told: None,
            choice: Choice::default(),
            span: Span::All,
            titles: false,
            book_title: String::new(),
            fridge: Fridge::default(),
            left_out: BTreeSet::new(),
            letter: None,
            taken: BTreeSet::new(),
            rows: Vec::new(),
            preview: Vec::new(),
            is_empty: true,
            name: String::new(),
        };
        screen.read(ctx);
        screen
    }

    /// With the plan to hang up.
    pub fn of_the_plan(ctx: &Ctx<'_>) -> Exports {
        let mut screen = Exports::open(ctx);
        screen.to(Step::Choosing(Form::Plan), ctx);
        screen
    }

    /// Whether it waits to hear what became of what is being written.
    pub fn waits(&self) -> bool {
        matches!(self.step, Step::Writing(_))
    }

    /// It was written, and what there is to know of it; or it was not, and why: then the path stays to be changed.
    pub fn written(&mut self, result: Result<Vec<String>, String>) {
        let Step::Writing(form) = self.step else { return };
        match result {
            Ok(told) => {
                (self.step, self.typing, self.cursor) =
                    (Step::Written(told), None, Cursor::default());
                self.rows = vec![(Row::Close, say::locking_close().to_owned())];
            }
            Err(why) => {
                self.step = Step::Choosing(form);
                self.told = Some(why);
            }
        }
    }

    fn to(&mut self, step: Step, ctx: &Ctx<'_>) {
        (self.step, self.typing, self.told, self.cursor) = (step, None, None, Cursor::default());
        self.read(ctx);
    }

    /// Whether a book for an e-reader is being chosen.
    fn is_for_a_reader(&self) -> bool {
        self.step == Step::Choosing(Form::Epub)
    }

    /// What was chosen to stand at the head.
    fn title(&self) -> &str {
        if self.is_for_a_reader() { &self.book_title } else { &self.fridge.title }
    }

    fn types(&self) -> bool {
        self.typing.is_some() && !matches!(self.step, Step::Writing(_))
    }

    /// What is wished for.
    fn wish(&self, form: Form, ctx: &Ctx<'_>) -> Wish {
        let source = Source::of(ctx.guide, ctx.workbook, ctx.now);
        let format = match form {
            Form::Markdown => Format::Markdown,
            Form::Days => Format::Days,
            Form::Html => Format::Html,
            Form::Epub => Format::Epub { title: self.book_title.clone() },
            Form::Text => Format::Text,
            Form::Json => Format::Json,
            Form::Csv => Format::Csv,
            Form::Calendar => Format::Calendar { titles: self.titles },
            Form::Plan => {
                let lines = source.fridge(&self.fridge, self.choice.private).lines;
                let left_out = numbers(&lines, |line| self.left_out.contains(&line.id));
                Format::Plan { fridge: Fridge { left_out, ..self.fridge.clone() }, is_text: false }
            }
            Form::Letter => {
                let letters = source.letters();
                let place =
                    letters.iter().position(|letter| Some(&letter.id) == self.letter.as_ref());
                Format::Letter { number: place.unwrap_or(0) + 1, is_text: false }
            }
            Form::Counsellor => {
                let taken = numbers(&source.fields(), |field| self.taken.contains(&field.key()));
                Format::Counsellor { taken, is_text: false }
            }
        };
        let back = match self.span {
            Span::All => None,
            Span::Year => Some(365),
            Span::Quarter => Some(91),
            Span::FourWeeks => Some(28),
        };
        let from = back.filter(|_| form.is_of_records()).map(|days| ctx.today.plus(-days));
        Wish { format, choice: Choice { from, ..self.choice.clone() } }
    }

    fn made(&self, form: Form, ctx: &Ctx<'_>) -> Export {
        let source = Source::of(ctx.guide, ctx.workbook, ctx.now);
        source.export(&self.wish(form, ctx), Asked::OnAPage)
    }

    /// Reads anew what can be picked and what leaves.
    fn read(&mut self, ctx: &Ctx<'_>) {
        match self.step {
            Step::Forms => {
                let row = |form: Form| (Row::Form(form), form.label().to_owned());
                self.rows = Form::ALL.into_iter().map(row).collect();
                self.preview.clear();
            }
            Step::Choosing(form) | Step::Writing(form) => {
                let source = Source::of(ctx.guide, ctx.workbook, ctx.now);
                let told = source.foretell(&self.wish(form, ctx), Asked::OnAPage);
                (self.preview, self.is_empty, self.name) = (told.preview, told.is_empty, told.name);
                self.rows = self.rows_of(form, ctx);
            }
            Step::Written(_) => (),
        }
        self.cursor.go(self.cursor.item.min(self.rows.len().saturating_sub(1)));
    }

    /// Enter and Space: goes on, turns what is chosen, or takes what was typed.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if self.types() {
            self.take_typed(ctx);
            return Flow::Stay;
        }
        let Some((row, _)) = self.rows.get(self.cursor.item).cloned() else { return Flow::Stay };
        match row {
            Row::Form(form) => {
                // What was said to be private for one form is not said for another.
                (self.choice, self.span) = (Choice::default(), Span::All);
                self.to(Step::Choosing(form), ctx);
            }
            Row::Close => self.to(Step::Forms, ctx),
            Row::Write if !self.is_empty => {
                let home =
                    if self.name.is_empty() { String::new() } else { format!("~/{}", self.name) };
                self.typing = Some((Typed::Path, Editor::line(&home)));
            }
            Row::Write => (),
            Row::Title => self.typing = Some((Typed::Title, Editor::line(self.title()))),
            Row::Name(place) => {
                self.typing = Some((Typed::Name(place), Editor::line(&self.fridge.names[place])));
            }
            row => self.turn(&row, ctx),
        }
        Flow::Stay
    }

    fn take_typed(&mut self, ctx: &mut Ctx<'_>) {
        let Some((typed, editor)) = &self.typing else { return };
        let text = editor.text().trim().to_owned();
        match typed {
            Typed::Title if self.is_for_a_reader() => self.book_title = text,
            Typed::Title => self.fridge.title = text,
            Typed::Name(place) => self.fridge.names[*place] = text,
            Typed::Path => {
                let Step::Choosing(form) = self.step else { return };
                if !text.is_empty() {
                    let files = self.made(form, ctx).files;
                    let deed = BookDeed::WriteOut(Words::from(text.as_str()), files);
                    ctx.effects.push(Effect::WholeBook(deed));
                    (self.step, self.told) = (Step::Writing(form), None);
                    return;
                }
            }
        }
        (self.typing, self.told) = (None, None);
        self.read(ctx);
    }

    /// Esc: back by a step. Says whether it was elsewhere. What is being written goes on.
    fn back_a_step(&mut self, ctx: &Ctx<'_>) -> bool {
        if self.types() {
            (self.typing, self.told) = (None, None);
            return true;
        }
        let is_elsewhere = self.step != Step::Forms;
        if is_elsewhere {
            self.to(Step::Forms, ctx);
        }
        is_elsewhere
    }
}

/// The numbers of those that are meant, from 1 on.
fn numbers<T>(all: &[T], is_meant: impl Fn(&T) -> bool) -> BTreeSet<usize> {
    all.iter().enumerate().filter(|(_, one)| is_meant(one)).map(|(place, _)| place + 1).collect()
}
