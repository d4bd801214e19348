//! The pages that somebody filled in, as one of the screens.

use crate::{
    domain::{guide::Guide, history::Change, kinds::Record},
    phrases::say,
    screens::{
        Screen,
        exercise::ExerciseScreen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Filled, view};

impl Shown for Filled {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Filled
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_filled().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        Filled::refresh(self, ctx);
        match command {
            Command::Move(go) => self.cursor.through(go, self.pages.len()),
            Command::View => self.turn(ctx.guide),
            Command::Left => return Flow::Pop,
            Command::Open => {
                if let Some(page) = self.current() {
                    let (exercise, id) = (page.exercise.clone(), page.id.clone());
                    let screen = ExerciseScreen::at_its_end(exercise, &id, ctx);
                    return Flow::Push(Screen::Exercise(Box::new(screen)));
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::MainOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        match command {
            Command::Open => !self.pages.is_empty(),
            Command::View => self.pages.len() > 1,
            _ => true,
        }
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Filled::refresh(self, ctx);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Sitting(_)))
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, put_away, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
