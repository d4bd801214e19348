//! The private check, as one of the screens.

use crate::{
    domain::guide::Guide,
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

use super::{SafetyScreen, view};

impl Shown for SafetyScreen {
    fn mode(&self, guide: &Guide) -> Mode {
        if self.is_answered(&guide.safety) { Mode::Reply } else { Mode::Safety }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_safety().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.is_answered(&ctx.guide.safety) {
            self.read(ctx, command)
        } else {
            self.ask(ctx, command);
            Flow::Stay
        }
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Aside
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Check
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        if command == Command::Open { self.cursor.told_of_enter() } else { None }
    }

    fn holds_unkept(&self) -> bool {
        true
    }

    nothing! {
        asks_before_closing, pane, offers, keeps, chosen, back, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
