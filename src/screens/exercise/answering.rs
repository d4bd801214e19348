//! How keys change an answer: picking, nudging, writing, adding and taking away.

use crate::{
    domain::{
        dates::Meant,
        field::{Answer, Field, FieldKind, SCALE_TOP, TableRow},
        guide::Exercise,
        history::Done,
        named::Named,
        sitting::Sitting,
        unread,
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        exercise::{
            ExerciseScreen, Hand, Keeping, Writing,
            spots::{Spot, cell, column_at, is_waiting, kind_at, rows_of, with_cell},
        },
    },
    ui::{
        action::{Command, Ctx, Flow},
        widgets::editor::{Editor, Stroke},
    },
};

impl ExerciseScreen {
    pub(super) fn current<'a>(&self, exercise: &'a Exercise) -> Option<&'a Field> {
        exercise.fields.get(self.part.checked_sub(1)?)
    }

    /// What the current spot holds.
    pub(super) fn held(&self, field: &Field, spot: &Spot) -> Answer {
        let answer = self.answer(field);
        match spot {
            Spot::Cell { row, column, .. } => {
                cell(field, &answer, row, column).unwrap_or_else(|| blank_cell(field, column))
            }
            Spot::Whole | Spot::Item(_) | Spot::Option(_) | Spot::Topic(_) | Spot::Add => answer,
        }
    }

    /// Puts an answer into a spot and keeps it.
    pub(super) fn set(&mut self, ctx: &mut Ctx<'_>, field: &Field, spot: &Spot, held: Answer) {
        self.put(ctx, field, spot, (held, None), Done::Answer);
    }

    /// Puts an answer into a spot, with what was typed there and is no day yet. Says whether that
    /// changed anything.
    pub(super) fn put(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        spot: &Spot,
        (held, typed): (Answer, Option<&str>),
        what: Done,
    ) -> bool {
        // The row that waits to be filled in gets an id of its own: other things may hang on it.
        let waits = is_waiting(field, &self.answer(field), spot);
        let own = waits.then(|| ctx.ids.fresh().to_string());
        let whole = match spot {
            Spot::Cell { row, column, .. } => {
                let row = own.as_ref().unwrap_or(row);
                let mut table = with_cell(&self.answer(field), row, column, held);
                if let Answer::Table(rows) = &mut table
                    && let Some(row) = rows.iter_mut().find(|other| other.id == *row)
                {
                    row.lay_to_rest(field, ctx.now);
                    unread::keep_unread(&mut row.extra, column, typed);
                }
                table
            }
            Spot::Whole | Spot::Item(_) | Spot::Option(_) | Spot::Topic(_) | Spot::Add => held,
        };
        // An empty cell that was only passed through makes no row and no sitting.
        let passed = matches!(spot, Spot::Cell { .. }) && whole.is_blank();
        let mut sitting = Sitting::clone(&self.sitting);
        if *spot == Spot::Whole && field.kind == FieldKind::Date {
            unread::keep_unread(&mut sitting.extra, &field.id, typed);
        }
        let same = whole == self.answer(field) && sitting.extra == self.sitting.extra;
        if same || (passed && self.answer(field).is_blank()) {
            return false;
        }
        sitting.answers.insert(field.id.clone(), whole);
        self.keep(ctx, sitting, what)
    }

    /// What was typed needs no draft any more. Of a page that is not kept there never was one.
    pub(super) fn words_are_kept(&self, ctx: &mut Ctx<'_>) {
        if !self.is_unkept() {
            ctx.effects.push(crate::ui::Effect::DropDraft);
        }
    }

    /// Enter: write into a place for words, pick an option, go on from a scale.
    pub(super) fn open_spot(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let Some(field) = self.current(exercise) else { return };
        let spot = self.spot_now(field);
        if let Spot::Topic(row) = &spot {
            return self.turn_topic(ctx, exercise, row);
        }
        match kind_at(field, &spot) {
            Some(FieldKind::Choice { .. } | FieldKind::Check { .. }) => {
                if self.enter_picks(field, &spot) {
                    self.pick(ctx, exercise);
                }
                self.go_past(exercise, &spot);
                self.arrive(ctx, exercise);
            }
            Some(FieldKind::Scale { .. }) => self.go_past(exercise, &spot),
            Some(_) => self.write_into(ctx, field, spot),
            None => self.add(ctx, field),
        }
    }

    /// A place for words is written in as soon as it is reached: a person who types wants to write,
    /// not to give commands. Esc goes back to commands.
    pub(super) fn arrive(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let may_write = self.is_unkept() || ctx.read_only.is_none();
        if self.writing.is_some() || !may_write || self.keeping == Keeping::Asked {
            return;
        }
        let Some(field) = self.current(exercise) else { return };
        let spot = self.spot_now(field);
        match kind_at(field, &spot) {
            Some(FieldKind::Line | FieldKind::Text | FieldKind::List | FieldKind::Date) => {
                self.write_into(ctx, field, spot);
            }
            None if matches!(field.kind, FieldKind::List) => self.write_into(ctx, field, spot),
            Some(
                FieldKind::Scale { .. }
                | FieldKind::Choice { .. }
                | FieldKind::Check { .. }
                | FieldKind::Table { .. },
            )
            | None => (),
        }
    }

    /// Left and right: a scale by one, a date by a day, a choice in a cell by one option.
    pub(super) fn nudge(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise, step: i8) {
        let Some(field) = self.current(exercise) else { return };
        let spot = self.spot_now(field);
        let held = self.held(field, &spot);
        let next = match (kind_at(field, &spot), &held) {
            (Some(FieldKind::Scale { .. }), Answer::Scale(kept)) => {
                // A number that is not shown is not given away by one beside it.
                let kept = kept.filter(|_| self.hand(field, ctx.reader) == Hand::Open);
                return self.mark(kept, step);
            }
            (Some(FieldKind::Date), _) if self.unread(field, &spot).is_some() => {
                let told = say::exercise_own_words();
                return ctx.tell(told);
            }
            (Some(FieldKind::Date), Answer::Date(None)) => Answer::Date(Some(ctx.today)),
            (Some(FieldKind::Date), Answer::Date(Some(day))) => {
                let next = day.plus(i64::from(step));
                let meant = column_at(field, &spot).map(Field::lies);
                // Nor one into the future where a day that has been is meant.
                if meant == Some(Meant::Past) && ctx.today < next && *day < next {
                    return ctx.tell(say::exercise_day_has_been());
                }
                // No step leads into the past where a day to come is meant.
                if meant == Some(Meant::Future) && next < ctx.today && next < *day {
                    return ctx.tell(say::exercise_day_to_come());
                }
                Answer::Date(Some(next))
            }
            (Some(FieldKind::Choice { options }), Answer::Choice(picked)) => {
                let here = options.iter().position(|option| Some(&option.id) == picked.as_ref());
                let next = match here {
                    None => 0,
                    Some(here) => here.saturating_add_signed(isize::from(step)),
                };
                match options.get(next.min(options.len().saturating_sub(1))) {
                    Some(option) => Answer::Choice(Some(option.id.clone())),
                    None => return,
                }
            }
            _ => return,
        };
        self.set(ctx, field, &spot, next);
    }

    /// A digit on a scale; 1 and then 0 is 10.
    pub(super) fn type_digit(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise, digit: u8) {
        let Some(field) = self.current(exercise) else { return };
        let spot = self.spot_now(field);
        if !matches!(kind_at(field, &spot), Some(FieldKind::Scale { .. })) {
            return;
        }
        let value = if digit == 0 && self.digit == Some(1) { SCALE_TOP } else { digit };
        self.digit = Some(digit);
        self.set(ctx, field, &spot, Answer::Scale(Some(value)));
        self.gave(field);
    }

    pub(super) fn add(&mut self, ctx: &mut Ctx<'_>, field: &Field) {
        match &field.kind {
            FieldKind::List => self.write_into(ctx, field, Spot::Add),
            FieldKind::Table { columns, .. } => {
                let day = columns.iter().find(|column| matches!(column.kind, FieldKind::Date));
                let day = day.filter(|_| field.log).map(|column| column.id.clone());
                let cells = day.map(|day| (day, Answer::Date(Some(ctx.today))));
                self.add_row(ctx, field, cells.into_iter().collect());
            }
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::Scale { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Check { .. }
            | FieldKind::Date => (),
        }
    }

    /// Adds a row to a table, and writes into its first cell.
    pub(super) fn add_row(&mut self, ctx: &mut Ctx<'_>, field: &Field, cells: Named<Answer>) {
        let FieldKind::Table { columns, rows: given, .. } = &field.kind else { return };
        let Answer::Table(mut rows) = self.answer(field) else { return };
        // An added row that nobody wrote in is there for the taking.
        let waits = |row: &TableRow| {
            let is_added = given.iter().all(|other| other.id != row.id);
            is_added && (row.is_blank() || row.cells == cells)
        };
        let last = rows.pop_if(|row| waits(row));
        let id = last.map_or_else(|| ctx.ids.fresh().to_string(), |row| row.id);
        rows.push(TableRow { cells, ..TableRow::blank(&id) });
        self.set(ctx, field, &Spot::Whole, Answer::Table(rows));
        let first = columns.first().map(|column| column.id.clone()).unwrap_or_default();
        let spot = Spot::Cell { row: id.clone(), column: first, option: None };
        self.unfold(&id, true);
        let places = self.places(field);
        let is_new = |place: &Spot| matches!(place, Spot::Cell { row, .. } if *row == id);
        self.cursor.go(places.iter().position(is_new).unwrap_or(0));
        if matches!(kind_at(field, &spot), Some(FieldKind::Line)) {
            self.write_into(ctx, field, spot);
        }
    }

    pub(super) fn write_into(&mut self, ctx: &mut Ctx<'_>, field: &Field, spot: Spot) {
        if self.keeping == Keeping::Asked || (!self.is_unkept() && !ctx.may_write()) {
            return;
        }
        let Some(text) = self.stands(field, &spot) else { return };
        let many = matches!(field.kind, FieldKind::Text);
        let mut editor = if many { Editor::with(&text) } else { Editor::line(&text) };
        // Another day takes the place of this one: nobody wants to write on at its end.
        let is_day = matches!(kind_at(field, &spot), Some(FieldKind::Date));
        if is_day && self.unread(field, &spot).is_none() {
            editor.apply(Stroke::SelectAll);
        }
        self.writing = Some(Writing { editor, spot, trouble: None });
    }

    /// Commands that mean something while words are being written.
    pub(super) fn while_writing(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        command: Command,
    ) -> Flow<Screen> {
        match command {
            Command::Back => drop(self.finish_writing(ctx, exercise, Leaving::Yes)),
            Command::Save => self.save_words(ctx, exercise),
            Command::NextPane | Command::PreviousPane => {
                let step = if command == Command::NextPane { 1 } else { -1 };
                if self.finish_writing(ctx, exercise, Leaving::No) {
                    self.step(exercise, step);
                    self.arrive(ctx, exercise);
                }
            }
            Command::Open => self.write_on(ctx, exercise),
            Command::Silence => self.silence(ctx),
            Command::OwnEditor => self.lend(ctx),
            _ => (),
        }
        self.from_words = command != Command::Back;
        let wants_day = !matches!(command, Command::Back | Command::Silence | Command::OwnEditor);
        let asks = wants_day.then(|| self.ask_order(ctx, exercise)).flatten();
        asks.unwrap_or(Flow::Stay)
    }

    /// Enter on one line: keeps it, and goes on where the next words are likely to go.
    pub(super) fn write_on(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let Some(writing) = &self.writing else { return };
        let (spot, blank) = (writing.spot.clone(), writing.editor.is_blank());
        let Some(field) = self.current(exercise) else { return };
        if !self.finish_writing(ctx, exercise, Leaving::No) {
            return;
        }
        match spot {
            Spot::Add if !blank => {
                let count = self.places(field).len();
                self.cursor.go(count.saturating_sub(1));
                self.write_into(ctx, field, Spot::Add);
            }
            _ => {
                self.step(exercise, 1);
                self.arrive(ctx, exercise);
            }
        }
    }

    /// Keeps what was written. Says whether the spot can be left; where a day cannot be read it cannot,
    /// unless `leaving`: then its words stay in the field as they are.
    pub(super) fn finish_writing(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        leaving: Leaving,
    ) -> bool {
        let Some(writing) = self.writing.take() else { return true };
        let Some(field) = self.current(exercise) else { return true };
        let text = writing.editor.text();
        let held = match (kind_at(field, &writing.spot), &writing.spot) {
            (_, Spot::Item(_) | Spot::Add) => {
                return self.finish_line(ctx, field, &writing.spot, &text);
            }
            (Some(FieldKind::Date), _) => return self.finish_day(ctx, field, writing, leaving),
            (Some(FieldKind::Text), _) => Answer::Text(Words::from(text)),
            _ => Answer::Line(Words::from(text.trim())),
        };
        self.set(ctx, field, &writing.spot, held);
        self.words_are_kept(ctx);
        true
    }
}

fn blank_cell(field: &Field, column: &str) -> Answer {
    match &field.kind {
        FieldKind::Table { columns, .. } => columns
            .iter()
            .find(|other| other.id == column)
            .map_or(Answer::Line(Words::default()), Field::blank),
        _ => field.blank(),
    }
}

/// What comes after the writing, which decides what becomes of words that cannot be kept as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leaving {
    /// The next place to write: they stay in the editor.
    No,
    /// The field or the whole page is left: they stay in the field.
    Yes,
}

/// The label of the row a cell is in.
pub(super) fn row_label(field: &Field, answer: &Answer, id: &str) -> String {
    let rows = rows_of(field, answer);
    rows.into_iter().find(|(row, _)| row == id).map(|(_, label)| label).unwrap_or_default()
}
