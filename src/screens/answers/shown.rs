//! Questions and answers, as one of the screens.

use crate::{
    domain::Guide,
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

use super::{Answers, view};

impl Shown for Answers {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Answers
    }

    fn name(&self, _: &Guide) -> String {
        say::place_answers().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.update(ctx, command)
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    nothing! {
        pane, offers, keeps, told, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste
    }
}
