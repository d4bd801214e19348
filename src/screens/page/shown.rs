//! A page of the guide, as one of the screens.

use crate::{
    domain::Guide,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
        stage_name,
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{PageScreen, view};

impl Shown for PageScreen {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Page
    }

    fn name(&self, guide: &Guide) -> String {
        let stage = guide.page(&self.page).map(|(stage, _)| stage_name(guide, &stage.id));
        stage.unwrap_or_default()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.update(ctx, command)
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Aside
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        PageScreen::offers(self, scene, command)
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        std::mem::take(&mut self.source_shown)
    }

    fn commit(&mut self, ctx: &mut Ctx<'_>) {
        PageScreen::commit(self, ctx);
    }

    nothing! {
        pane, keeps, told, chosen, leave, put_away, refresh, shows, passed, next_change,
        holds_unkept, holds_in_no_file, words, paste
    }
}
