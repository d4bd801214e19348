//! The keys, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Destination, Flow, Scene},
        page::Page,
    },
};

use super::{Keys, view};

impl Shown for Keys {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Keys
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_keys().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, _: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) => self.cursor.over(go),
            Command::Tick => self.cursor.turn(1),
            Command::Open | Command::Left | Command::Go(Destination::Keys) => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Aside
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    nothing! {
        asks_before_closing, pane, offers, keeps, told, chosen, back, commit, leave, put_away,
        refresh, shows, passed, next_change, holds_unkept, holds_in_no_file, words, paste, ready,
        asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
}
