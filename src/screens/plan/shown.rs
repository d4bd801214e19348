//! The plan, as one of the screens.

use crate::{
    domain::{
        draft::Draft,
        guide::{Guide, Meaning},
        history::Change,
        kinds::Record,
        plan as parts,
        plan::Part,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        dates::keep_order,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place, PlanChoice, Scene},
        keeping::closed,
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{Plan, ask_away, away, is_anything_open, laying, own, rows::open_row, view};

impl Shown for Plan {
    fn mode(&self, _: &Guide) -> Mode {
        match (&self.typing, &self.control) {
            (Some(_), _) => Mode::Line,
            (None, Some(_)) => Mode::Control,
            (None, None) => Mode::Plan,
        }
    }

    fn name(&self, _: &Guide) -> String {
        self.reading.title.to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let flow = self.carry_out(ctx, command);
        if self.stays.is_some() && self.marked_here(ctx) != self.stays {
            self.refresh(ctx);
        }
        flow
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        if self.control.is_some() { Secrecy::Control } else { Secrecy::Kept }
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        if command == Command::Tick && self.control.is_none() {
            return self.told_of_space(scene).is_some();
        }
        if command == Command::LayOut {
            return self.control.is_none() && scene.book.table.is_at_it();
        }
        Plan::offers(self, command)
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        let keeps =
            matches!(command, Command::New | Command::Away | Command::Tick | Command::Delete);
        self.control.is_none() && (keeps || self.enter_keeps(scene, command))
    }

    fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        if self.typing.as_ref().is_some_and(|typing| typing.blank.is_act()) {
            return (command == Command::Open).then(say::plan_act_enter);
        }
        let ticks = command == Command::Tick && self.control.is_none();
        ticks.then(|| self.told_of_space(scene)).flatten()
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let choice = match choice {
            Choice::Plan(choice) => choice,
            Choice::Trash(choice) => return self.change_theirs(ctx, &choice),
            _ => return Flow::Stay,
        };
        let flow = match choice {
            PlanChoice::Add(None) => self.begin_promise(ctx),
            PlanChoice::Add(Some(part)) => return self.add(ctx, part),
            PlanChoice::AddOwn(part) => return own::add(ctx, part),
            PlanChoice::MoveUp => self.move_up(ctx),
            PlanChoice::LayOut(line) => laying::laid_out(ctx, &line),
            PlanChoice::Away => return away::ask_if_open(ctx),
            PlanChoice::AwayDays(from, to) => self.were_away(ctx, from, to),
            PlanChoice::AwayOther => {
                self.type_away(ctx);
                Flow::Stay
            }
            PlanChoice::Ladder => {
                return open_row(ctx, Part::Ladder, Part::Ladder.rows(), None);
            }
            PlanChoice::Act(row) => {
                let cell = Some((row.as_str(), Meaning::What));
                return open_row(ctx, Part::Actions, Part::Actions.rows(), cell);
            }
            PlanChoice::OwnPart(id) => return self.about_own_part(ctx, &id),
            PlanChoice::DateOrder(order) => {
                keep_order(ctx, order);
                return self.go_on(ctx);
            }
            PlanChoice::Meant(way) => return self.settle(ctx, way),
            PlanChoice::DoneBy(role) => return self.done_by(ctx, role),
            PlanChoice::About(id, choice) => self.about_promise(ctx, &id, choice),
        };
        self.follow(ctx);
        flow
    }

    /// Esc: closes something inside first. Says whether there was anything.
    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let closes = self.put_away();
        if closes {
            ctx.tell(closed());
        }
        closes || self.cursor.stop_picking()
    }

    fn commit(&mut self, ctx: &mut Ctx<'_>) {
        Plan::commit(self, ctx);
    }

    fn leave(&mut self, ctx: &mut Ctx<'_>) {
        Plan::leave(self, ctx);
    }

    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        Plan::put_away(self)
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Plan::refresh(self, ctx);
    }

    fn shows(&self, guide: &Guide, change: &Change) -> bool {
        if self.control.is_some() {
            return false;
        }
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Promise(_)) => true,
            Some(Record::Sitting(sitting)) => parts::Part::of(guide, &sitting.exercise).is_some(),
            _ => false,
        }
    }

    fn holds_unkept(&self) -> bool {
        self.control.is_some()
    }

    fn holds_in_no_file(&self, workbook: &Workbook) -> bool {
        self.types_a_day_not_kept(workbook)
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        Plan::paste(self, ctx, text);
    }

    fn asks_first(&self, place: &Place, ctx: &mut Ctx<'_>) -> Option<Ask> {
        (*place == Place::Away && is_anything_open(ctx)).then(|| ask_away(ctx))
    }

    nothing! {
        asks_before_closing, pane, passed, next_change, ready, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}

impl Writes for Plan {
    fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self, scene)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.typing.iter_mut().map(|it| &mut it.editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.typing.as_ref().map(|typing| &typing.editor)
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        Plan::type_stroke(self, ctx, stroke);
    }

    fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        Plan::draft(self, ctx)
    }

    fn writes_nothing(&self, _: &Guide, workbook: &Workbook) -> bool {
        Plan::writes_nothing(self, workbook)
    }

    fn differs(&self, _: &Guide, workbook: &Workbook) -> bool {
        self.differs_from(workbook)
    }

    fn line(&self, _: &Guide, is_asked: bool) -> Option<String> {
        Plan::line(self, is_asked)
    }
}
