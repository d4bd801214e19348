//! Lending an answer to the editor that somebody uses elsewhere: only from a page that is marked to share.

use std::mem;

use crate::{
    phrases::say,
    screens::exercise::ExerciseScreen,
    ui::action::{Ctx, Effect},
};

impl ExerciseScreen {
    /// Lends what is being written, once it was told what that editor may keep of it; or tells why it is not lent.
    pub(super) fn lend(&mut self, ctx: &mut Ctx<'_>) {
        if let Some(why) = self.stays_here(ctx) {
            return ctx.tell(why);
        }
        if !mem::replace(&mut self.knows_of_copies, true) {
            return ctx.tell(say::own_editor_keeps_copies());
        }
        let words = self.words_now(ctx).map(Effect::LendWords);
        ctx.effects.extend(words);
    }

    /// Why these words are lent to no other program.
    fn stays_here(&self, ctx: &Ctx<'_>) -> Option<&'static str> {
        let is_for_one = self.field(ctx.guide).is_some_and(|field| field.whose.is_some());
        match () {
            () if self.is_unkept() || !self.sitting.shared => Some(say::own_editor_only_shared()),
            () if is_for_one => Some(say::own_editor_for_one()),
            () if ctx.book.is_locked => Some(say::own_editor_locked()),
            () if ctx.workbook.profile.leave_unkept => Some(say::own_editor_leaves_unkept()),
            () => None,
        }
    }

    /// What stands in the other editor now takes the place of what is being written, as one change. Says whether it
    /// differs.
    pub fn takes_back(&mut self, ctx: &mut Ctx<'_>, words: &str) -> bool {
        let has_changed =
            self.writing.as_mut().is_some_and(|writing| writing.editor.put_in_place(words));
        *ctx.typed |= has_changed;
        has_changed
    }
}
