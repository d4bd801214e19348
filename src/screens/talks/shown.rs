//! The talks, as one of the screens.

use crate::{
    domain::{guide::Guide, history::Change, kinds::Record},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Talks, view};

impl Shown for Talks {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Talks
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_talks().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.count(ctx.guide);
        match command {
            Command::Move(go) => self.cursor.through(go, count),
            Command::NextPane => self.next_group(ctx.guide, count),
            Command::PreviousPane => self.group_before(ctx.guide),
            Command::Left => return Flow::Pop,
            Command::Open => return self.go(ctx, false),
            Command::New => return self.go(ctx, true),
            Command::Delete => return self.delete(ctx),
            Command::Unfold => self.unfold(ctx),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.go(ctx, false);
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        matches!(command, Command::New | Command::Delete)
    }

    fn chosen(&mut self, _: &mut Ctx<'_>, _: Choice) -> Flow<Screen> {
        Flow::Stay
    }

    /// Esc: closes something inside first. Says whether there was anything.
    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Talks::refresh(self, ctx);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Talk(_)))
    }

    nothing! {
        asks_before_closing, pane, offers, told, commit, leave, put_away, passed, next_change,
        holds_unkept, holds_in_no_file, words, paste, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}
