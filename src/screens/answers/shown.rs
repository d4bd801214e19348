//! Questions and answers, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        page::follow,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Place, Scene},
        page::Page,
    },
};

use super::{Answers, Row, rows, view};

impl Shown for Answers {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Answers
    }

    fn name(&self, _: &Guide) -> String {
        say::place_answers().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let rows = rows(ctx.guide, self, ctx.audience());
        match command {
            Command::Move(go) => self.cursor.along(go, rows.len()),
            Command::Left => return Flow::Pop,
            Command::Open | Command::Tick => match rows.get(self.cursor.item) {
                Some(Row::Question(id) | Row::Myth(id)) if self.open.as_ref() == Some(id) => {
                    self.open = None;
                }
                Some(Row::Question(id) | Row::Myth(id)) => {
                    *self = Answers::showing(ctx.guide, &id.clone(), ctx.audience());
                }
                Some(Row::Link(id)) => return follow(ctx.guide, id),
                Some(Row::Takeaway(stage)) => return Flow::Go(Place::Stage(stage.clone())),
                None => (),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.act(ctx, Command::Open);
            }
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

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    nothing! {
        asks_before_closing, pane, offers, keeps, told, chosen, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
