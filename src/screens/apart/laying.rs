//! Where the two are who fill in a page apart; and from a book of one’s own, a copy of one’s side for the table.

use crate::{
    domain::{
        field::Answer,
        guide::{Exercise, Meaning},
        id::NodeId,
        role::Role,
        sealed::Side,
        table::{RowKind, deed},
        words::Words,
    },
    phrases::say,
    screens::apart::{Apart, Step, opens, view::in_words},
    ui::action::{Ctx, Effect, TableWish},
};

/// Where the two are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sits {
    /// Both at this keyboard, with one book.
    Here,
    /// This one has their own book open, and the other one has another: what each writes meets at their table.
    /// Without a role where nobody said which of the two this is: then they pick the side that is theirs.
    Own(Option<Role>),
    /// Both at this keyboard, with their table and no book.
    AtTable,
}

impl Sits {
    /// Where the two are, as far as the book that is open tells.
    pub fn of(ctx: &Ctx<'_>) -> Sits {
        if ctx.book.table.is_at_it() { Sits::Own(ctx.side()) } else { Sits::Here }
    }

    /// Whether this one has their own book open, so that nobody is handed the keyboard.
    pub fn is_own(self) -> bool {
        matches!(self, Sits::Own(_))
    }
}

impl Apart {
    /// A table may be laid, or parted from, while this is open.
    pub(super) fn follow_the_table(&mut self, ctx: &Ctx<'_>) {
        let sits = Sits::of(ctx);
        if sits != self.sits && self.sits != Sits::AtTable {
            self.sits = sits;
            let is_apart =
                opens(ctx.guide, &self.exercise) != Some(crate::domain::guide::Opens::Touch);
            if is_apart && self.writing.is_none() {
                self.go(Step::Turns);
            }
        }
    }

    /// To what would go to the table of one’s own page, if anything is written there.
    pub(super) fn look_at_what_is_laid(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let role = match (self.sits, &self.step) {
            (Sits::Own(_), Step::Side(role)) => Some(*role),
            (Sits::Own(role), _) => role,
            (Sits::Here | Sits::AtTable, _) => return,
        };
        let side = role.and_then(|role| self.page_of(ctx.workbook)?.side(role));
        let is_written = side.is_some_and(|side| !said(exercise, side).is_empty());
        let Some(role) = role.filter(|_| is_written) else {
            return ctx.tell(say::apart_nothing_to_lay());
        };
        if ctx.may_write() {
            self.go(Step::Laying(role));
        }
    }

    /// A copy of it goes there.
    pub(super) fn lay_side(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let Step::Laying(role) = self.step else { return };
        let side = self.page_of(ctx.workbook).and_then(|page| page.side(role));
        let said = side.map(|side| said(exercise, side)).unwrap_or_default();
        if said.is_empty() || !ctx.may_write() {
            return;
        }
        let title = Words::from(exercise.title.as_str());
        let parts = deed::side(title, &exercise.id.to_string(), said);
        let wish = TableWish::LayOut(name(&exercise.id), RowKind::Opened, parts);
        ctx.effects.push(Effect::Table(wish));
        self.go(Step::Turns);
    }
}

/// How the book remembers that a side of a page was laid.
pub(super) fn name(exercise: &NodeId) -> String {
    format!("opened.{exercise}")
}

/// What one wrote, by question. What was left empty is not told.
pub(super) fn said(exercise: &Exercise, side: &Side) -> Vec<(String, Words)> {
    let fields = exercise.meant(Meaning::Each).filter_map(|field| {
        let words = match side.answers.get(&field.id)? {
            Answer::List(lines) => {
                let lines = lines.iter().filter(|line| !line.is_blank()).map(Words::as_str);
                Words::from(lines.collect::<Vec<_>>().join("\n"))
            }
            answer => Words::from(in_words(field, answer)),
        };
        (!words.is_blank()).then(|| (field.label.clone(), words))
    });
    fields.collect()
}
