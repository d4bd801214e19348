//! Find, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen, query,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        cursor::Cursor,
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{Find, Where, view};

impl Shown for Find {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Find
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_find().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.hits.len();
        match command {
            Command::Move(go) => self.cursor.along(go, count),
            Command::NextPane => {
                self.place = match self.place {
                    Where::Everywhere => Where::OwnWords,
                    Where::OwnWords => Where::Guide,
                    Where::Guide => Where::Everywhere,
                };
                self.cursor = Cursor::default();
                self.refresh(ctx);
            }
            Command::Open => {
                if let Some(place) = self.hits.get(self.cursor.item) {
                    return Flow::Go(place.clone());
                }
            }
            Command::Back => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        command != Command::Open || !self.hits.is_empty()
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Find::refresh(self, ctx);
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if query::paste(&mut self.query, ctx, text) {
            self.cursor = Cursor::default();
            self.refresh(ctx);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, put_away, shows,
        passed, next_change, holds_unkept, holds_in_no_file, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for Find {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        Some(view::writing(self))
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        vec![&mut self.query]
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if query::type_stroke(&mut self.query, ctx, stroke) {
            self.cursor = Cursor::default();
            self.refresh(ctx);
        }
    }

    nothing! { line_editor, draft, writes_nothing, differs, line }
}
