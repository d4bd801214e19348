//! Before the workbook is read: an empty page.

use crate::{
    domain::guide::Guide,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

/// Nothing is there to be looked at yet; what waits is told by the program around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening;

impl Shown for Opening {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Opening
    }

    fn name(&self, _: &Guide) -> String {
        String::new()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        Page::new()
    }

    fn act(&mut self, _: &mut Ctx<'_>, _: Command) -> Flow<Screen> {
        Flow::Stay
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    nothing! {
        asks_before_closing, cursor, pane, offers, keeps, told, chosen, back, commit, leave,
        put_away, refresh, shows, asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
    nothing! { passed, next_change, holds_unkept, holds_in_no_file, words, paste, ready }
}
