//! The palette, as one of the screens.

use crate::{
    domain::guide::Guide,
    screens::{
        Screen, query,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{Palette, offers::Act, view};

impl Shown for Palette {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Palette
    }

    fn name(&self, _: &Guide) -> String {
        String::new()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, _: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.found.len();
        match command {
            Command::Move(go) => self.cursor.along(go, count),
            Command::Back => return Flow::Pop,
            Command::Open => {
                match self.found.get(self.cursor.item).map(|offer| offer.act.clone()) {
                    Some(Act::Do(command)) => return Flow::Do(command),
                    Some(Act::Go(place)) => return Flow::Go(place),
                    None => (),
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Popup
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        command != Command::Open || !self.found.is_empty()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if query::paste(&mut self.query, ctx, text) {
            self.look(ctx);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_unkept, holds_in_no_file, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for Palette {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        Some(view::writing(self))
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        vec![&mut self.query]
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if query::type_stroke(&mut self.query, ctx, stroke) {
            self.look(ctx);
        }
    }

    nothing! { line_editor, draft, writes_nothing, differs, line }
}
