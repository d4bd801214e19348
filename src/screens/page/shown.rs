//! A page of the guide, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
        stage_name,
    },
    ui::{
        Mode, Move,
        action::{Command, Ctx, Flow, Place, Scene},
        cursor::Cursor,
        page::Page,
    },
};

use super::{PageScreen, after, before, follow, is_companion, links, view};

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
        let guide = ctx.guide;
        let Some((stage, page)) = guide.page(&self.page) else { return Flow::Pop };
        let at_end = self.cursor.is_at_the_end();
        self.commit(ctx);
        let links = links(guide, page, ctx.audience());
        let offering = ctx.daily.offering;
        match command {
            Command::Move(Move::PageUp) if self.cursor.is_at_the_start() => {
                if let Some(before) = before(ctx, stage, page) {
                    let page = PageScreen {
                        cursor: Cursor::from_the_end(),
                        ..PageScreen::at(before.id.clone())
                    };
                    return Flow::Replace(Screen::Page(page));
                }
            }
            Command::Move(Move::PageDown) => {
                if let Some(link) = self.link.and_then(|link| links.get(link)) {
                    return follow(guide, link);
                }
                if !at_end {
                    self.cursor.turn(1);
                } else if let Some(next) = after(stage, page, offering) {
                    return Flow::Replace(Screen::Page(PageScreen::at(next.id.clone())));
                } else {
                    return Flow::Pop;
                }
            }
            Command::Move(go) => self.cursor.over(go),
            Command::NextPage => {
                if let Some(next) = after(stage, page, offering) {
                    return Flow::Replace(Screen::Page(PageScreen::at(next.id.clone())));
                }
                ctx.tell(say::page_last_of_stage());
            }
            Command::PreviousPage => match before(ctx, stage, page) {
                Some(before) => {
                    return Flow::Replace(Screen::Page(PageScreen::at(before.id.clone())));
                }
                None => return Flow::Pop,
            },
            Command::Links => self.choose_link(links.len()),
            Command::Source => {
                self.source_shown = !self.source_shown;
                if self.source_shown {
                    self.cursor = Cursor::from_the_end();
                }
            }
            Command::Companion => match links.first().filter(|id| is_companion(page, id)) {
                Some(&exercise) => return Flow::Go(Place::Exercise(exercise.clone())),
                None => ctx.tell(say::page_no_exercise()),
            },
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
        asks_before_closing, pane, keeps, told, chosen, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
