//! One person's own page: written, sealed, opened, taken back. None of it goes into the history.

use std::sync::Arc;

use crate::{
    domain::{
        field::Answer,
        guide::Exercise,
        id::RecordId,
        role::Role,
        sealed::{Sealed, Side},
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::apart::{Apart, Row, Step, Writing, rows},
    ui::{
        Claim,
        action::{Command, Ctx},
        widgets::editor::Editor,
    },
};

impl Apart {
    /// The page that is being filled in, if a word of it was written.
    pub fn page_of<'w>(&self, workbook: &'w Workbook) -> Option<&'w Sealed> {
        workbook.sealed.find(self.page.as_ref()?).map(Arc::as_ref)
    }

    /// Whose page it is that is being filled in.
    fn writer(&self) -> Option<Role> {
        if let Step::Side(role) = self.step { Some(role) } else { None }
    }

    /// What a field of the own side holds.
    pub fn held<'w>(&self, workbook: &'w Workbook, field: &str) -> Option<&'w Answer> {
        self.page_of(workbook)?.side(self.writer()?)?.answers.get(field)
    }

    /// Whether a row is an option that is picked, so that Enter means: go on.
    pub fn is_picked(&self, workbook: &Workbook, row: Option<&Row>) -> bool {
        let Some(Row::Option(field, option)) = row else { return false };
        let held = self.held(workbook, field);
        matches!(held, Some(Answer::Choice(Some(picked))) if picked == option)
    }

    /// Changes one side. Says whether that was allowed.
    fn change(&mut self, ctx: &mut Ctx<'_>, role: Role, change: impl FnOnce(&mut Side)) -> bool {
        if !ctx.may_write() {
            return false;
        }
        let page = self.page_of(ctx.workbook).cloned().unwrap_or_else(|| {
            Sealed::begun(ctx.ids.fresh(), self.exercise.clone(), ctx.now, ctx.today)
        });
        self.page = Some(page.id.clone());
        ctx.workbook.keep_sealed(page.with(role, ctx.now, change));
        true
    }

    pub(super) fn pick(&mut self, ctx: &mut Ctx<'_>, field: &str, option: &str) {
        let Some(role) = self.writer() else { return };
        let held = self.held(ctx.workbook, field).cloned().unwrap_or(Answer::Choice(None));
        let picked = held.toggled(option);
        self.change(ctx, role, |side| drop(side.answers.insert(field.to_owned(), picked)));
    }

    /// Begins to write a line.
    pub(super) fn write(&mut self, ctx: &mut Ctx<'_>, field: &str, place: usize) {
        if !ctx.may_write() {
            return;
        }
        let text = match self.held(ctx.workbook, field) {
            Some(Answer::List(lines)) => lines.get(place).cloned().unwrap_or_default(),
            Some(Answer::Line(words)) => words.clone(),
            Some(_) | None => Words::default(),
        };
        let editor = Editor::line(&text);
        self.writing = Some(Writing { editor, field: field.to_owned(), place });
    }

    /// Puts what is being typed into the page, as it is typed.
    pub(super) fn keep_words(&mut self, ctx: &mut Ctx<'_>) {
        self.keep_rung();
        let (Some(role), Some(writing)) = (self.writer(), &self.writing) else { return };
        let (field, place) = (writing.field.clone(), writing.place);
        let words = Words::from(writing.editor.text());
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return };
        let Some(asked) = exercise.fields.iter().find(|other| other.id == field) else { return };
        let blank = asked.blank();
        self.change(ctx, role, |side| match side.answers.get_or_insert(&field, blank) {
            Answer::List(lines) if place < lines.len() => lines[place] = words,
            Answer::List(lines) => lines.push(words),
            other => *other = Answer::Line(words),
        });
    }

    /// Ends the writing of a line; an empty one is no line.
    pub(super) fn end_line(&mut self, ctx: &mut Ctx<'_>) {
        self.end_rung();
        let (Some(role), Some(writing)) = (self.writer(), self.writing.take()) else { return };
        let held = self.held(ctx.workbook, &writing.field);
        if let Some(Answer::List(lines)) = held
            && lines.iter().any(Words::is_blank)
        {
            let lines = lines.iter().filter(|line| !line.is_blank()).cloned().collect();
            self.change(ctx, role, |side| {
                side.answers.insert(writing.field, Answer::List(lines));
            });
        }
    }

    pub(super) fn while_writing(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        command: Command,
    ) {
        let Some(writing) = self.writing.clone() else { return };
        match command {
            Command::Open if matches!(self.step, Step::Marking { .. }) => self.end_line(ctx),
            Command::Back => self.end_line(ctx),
            Command::Open | Command::NextPane | Command::PreviousPane => {
                let blank = writing.editor.is_blank();
                self.end_line(ctx);
                // An empty line that went away leaves the one after it in its place.
                let step = match command {
                    Command::PreviousPane => -1,
                    _ => isize::from(!blank || self.is_at_the_end(ctx, exercise)),
                };
                let count = rows(self, exercise, ctx.workbook).len();
                self.cursor.step(step, count);
                if let Some(Row::Rung(place)) =
                    rows(self, exercise, ctx.workbook).get(self.cursor.item)
                {
                    self.write_rung(*place);
                }
                if let Some(Row::Item(field, place) | Row::Words(field, place)) =
                    rows(self, exercise, ctx.workbook).get(self.cursor.item).cloned()
                {
                    self.write(ctx, &field, place);
                }
            }
            _ => (),
        }
    }

    /// Whether the current row is where the next line of a list would go.
    fn is_at_the_end(&self, ctx: &Ctx<'_>, exercise: &Exercise) -> bool {
        let rows = rows(self, exercise, ctx.workbook);
        match (rows.get(self.cursor.item), rows.get(self.cursor.item + 1)) {
            (Some(Row::Item(field, _)), Some(Row::Item(next, _))) => field != next,
            (Some(Row::Rung(_)), Some(Row::Rung(_))) => false,
            (_, _) => true,
        }
    }

    pub(super) fn seal(&mut self, ctx: &mut Ctx<'_>, role: Role) {
        let now = ctx.now;
        if self.change(ctx, role, |side| side.sealed = Some(now)) {
            self.go(Step::Turns);
            ctx.tell(say::apart_sealed_told());
        }
    }

    /// Says open, or takes that word back as long as the other one did not say it too.
    pub(super) fn say_open(&mut self, ctx: &mut Ctx<'_>) {
        let Some(role) = self.writer() else { return };
        if !self.change(ctx, role, |side| side.opens = !side.opens) {
            return;
        }
        let page = self.page_of(ctx.workbook);
        match page.filter(|page| page.is_open()).map(|page| page.id.clone()) {
            Some(page) => {
                self.page = None;
                self.go(Step::Ready(page));
            }
            None => self.go(Step::Turns),
        }
    }

    pub(super) fn take_back(&mut self, ctx: &mut Ctx<'_>, role: Role) {
        if let Some(page) = self.page.clone().filter(|_| ctx.may_write()) {
            let fresh = ctx.ids.fresh();
            ctx.workbook.take_back(&page, role, fresh, ctx.now);
            self.refresh(ctx);
            self.go(Step::Turns);
            ctx.claim(Claim::deleted(say::apart_taken_back()));
        }
    }

    pub(super) fn erase(&mut self, ctx: &mut Ctx<'_>, page: &RecordId) {
        if ctx.may_write() {
            ctx.workbook.erase_sealed(page, ctx.now);
            self.go(Step::Turns);
            ctx.claim(Claim::deleted(say::apart_deleted()));
        }
    }
}
