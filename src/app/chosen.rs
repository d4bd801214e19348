//! What was picked in a question.

use crate::{
    app::{App, places, rescuing},
    phrases::say,
    screens::Screen,
    ui::{
        Effect,
        action::{Choice, ProgramChoice, TableWish},
    },
};

impl App {
    /// Does what was picked in a question: what means the same everywhere here, the rest on the screen that asked.
    pub(super) fn chosen(&mut self, choice: Choice, effects: &mut Vec<Effect>) {
        let shown = self.shown_words();
        self.close_top(effects);
        let choice = match choice {
            Choice::Program(choice) => choice,
            Choice::Nothing
            | Choice::Journal(_)
            | Choice::Entry(_)
            | Choice::Exercise(_)
            | Choice::Plan(_)
            | Choice::Talk(_)
            | Choice::Apart(_)
            | Choice::Trash(_)
            | Choice::Settings(_)
            | Choice::NotToday(..)
            | Choice::Tick(..)
            | Choice::LookBack(_) => {
                let flow = self.with_top(effects, |top, ctx| top.chosen(ctx, choice));
                return self.follow(flow, effects);
            }
            Choice::Table(_) => return self.chosen_at_table(choice, effects),
        };
        match choice {
            ProgramChoice::HandOver(book) => self.hand_over(book, effects),
            ProgramChoice::CloseTable(then) => self.close_table(then, effects),
            ProgramChoice::LayTable => effects.push(Effect::Table(TableWish::Lay)),
            ProgramChoice::TakePlace => effects.push(Effect::Table(TableWish::TakePlace)),
            ProgramChoice::PartFromTable => effects.push(Effect::Table(TableWish::Part)),
            ProgramChoice::Offered(what) => self.take_offer(what, &shown, effects),
            ProgramChoice::ResumeDraft(draft) => {
                let screen = self.with_ctx(effects, |_, ctx| Screen::resume(&draft, ctx));
                let Some(screen) = screen else {
                    // Their place is gone: they are kept, and not written on there.
                    return self.keep_offered(&draft, false, effects);
                };
                self.screens.push(screen);
                if self.keeps_no_draft() {
                    self.discard_draft(effects);
                } else {
                    self.saving.typed(self.now);
                }
            }
            ProgramChoice::LeaveUnsaved => {
                self.let_go_of_what_waits();
                self.end(Effect::Quit, effects);
                self.saving.ending = rescuing::Ending::No;
            }
            ProgramChoice::Unfinished(what) => self.unfinished(what, effects),
            ProgramChoice::BringIn(names) => self.bring_in(names, effects),
            ProgramChoice::LeaveCopies(names) => App::leave_copies(names, effects),
            ProgramChoice::Copy(name) => self.ask_about_copy(&name),
            ProgramChoice::DeleteCopy(name) => effects.push(Effect::DeleteCopy(name)),
            ProgramChoice::Erase { what, backups } => self.erase(&what, backups, effects),
            ProgramChoice::Rescue => self.rescue(rescuing::Rescue::ThenQuit, effects),
            ProgramChoice::OpenTheirs(place) | ProgramChoice::To(place) => {
                places::go_on(self, place, effects);
            }
            ProgramChoice::StopForToday => self.quit_when_saved(effects),
            ProgramChoice::NoReplies => self.with_ctx(effects, |_, ctx| {
                ctx.workbook.edit_profile(|profile| profile.replies = false);
                ctx.tell(say::reply_is_off());
            }),
            ProgramChoice::Here(role) => self.is_here(role, effects),
            ProgramChoice::Undo => self.take_back(effects),
            ProgramChoice::Redo => self.do_again(effects),
            ProgramChoice::KeepDraft(draft) => self.keep_offered(&draft, false, effects),
            ProgramChoice::TrashDraft(draft) => self.keep_offered(&draft, true, effects),
        }
    }
}
