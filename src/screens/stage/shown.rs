//! A stage, as one of the screens.

use crate::{
    domain::{guide::Guide, history::Change, kinds::Record},
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
        stage_name,
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Row, StageScreen, leads_on, view, whose::set_for};

impl Shown for StageScreen {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Stage
    }

    fn name(&self, guide: &Guide) -> String {
        stage_name(guide, &self.stage)
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let Some(stage) = ctx.guide.stage(&self.stage) else { return Flow::Pop };
        let rows = self.shown(ctx.guide, stage, ctx.audience());
        match command {
            Command::Move(go) => self.cursor.along(go, rows.len()),
            Command::NextPane => self.jump(&rows, 1),
            Command::PreviousPane => self.jump(&rows, -1),
            Command::Left => return Flow::Pop,
            Command::Open => return self.open(ctx, &rows),
            Command::Unfold => self.unfold(ctx, &rows),
            Command::Tick => match rows.get(self.cursor.item) {
                Some(row) if row.ticks().is_some() => return self.tick(ctx, &rows),
                Some(_) | None => return self.open(ctx, &rows),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) => {
                let picked = self.cursor.pick(letter).and_then(|item| rows.get(item));
                // A step or sign is only gone to: a tick is a decision of its own.
                if picked.is_some_and(|row| !matches!(row, Row::Step(_) | Row::Sign(_))) {
                    return self.open(ctx, &rows);
                }
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

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        // There Space does what Enter does, but for what can be ticked.
        command != Command::Tick || self.row(scene).is_some_and(|row| row.ticks().is_some())
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        match command {
            Command::Tick => true,
            Command::Open => self.row(scene).is_some_and(|row| match row {
                Row::Prompt(_) | Row::Sign(_) => true,
                Row::Step(step) => !leads_on(scene.guide, scene.audience(), step),
                Row::Spine(_) | Row::More | Row::Page(..) | Row::Exercise(_) | Row::ForTwo => false,
            }),
            _ => false,
        }
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Tick(node, by, on) = choice else { return Flow::Stay };
        set_for(ctx, &node, &by, on)
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Tick(_)))
    }

    nothing! {
        asks_before_closing, pane, told, commit, leave, put_away, refresh, passed, next_change,
        holds_unkept, holds_in_no_file, words, paste, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}
