//! A question, as one of the screens.

use crate::{
    domain::{guide::Guide, workbook::Workbook},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Ask, view};

impl Shown for Ask {
    fn mode(&self, _: &Guide) -> Mode {
        Ask::mode(self)
    }

    fn name(&self, _: &Guide) -> String {
        String::new()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if command == Command::Open && self.rating.is_none() && self.cursor.is_unmarked() {
            ctx.tell(say::ask_mark_one());
        }
        self.update(command)
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Popup
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // Closing it would only ask again.
        command != Command::Back || !self.asks_who_is_here()
    }

    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        let weighs = self.rating.is_some_and(|(_, value)| value.is_some());
        weighs || self.shown_words().is_some()
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_unkept, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
