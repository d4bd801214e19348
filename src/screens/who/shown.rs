//! Who is here, as one of the screens.

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

use super::{Who, view};

impl Shown for Who {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Who
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_who().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) => self.cursor.through(go, self.count()),
            Command::Open => return self.open(ctx),
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    /// Nobody is here yet: whatever is typed is in no file.
    fn secrecy(&self) -> Secrecy {
        Secrecy::Help
    }

    nothing! {
        asks_before_closing, pane, offers, keeps, told, chosen, back, commit, leave, put_away,
        refresh, shows, passed, next_change, holds_unkept, holds_in_no_file, words, paste, ready,
        asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
}
