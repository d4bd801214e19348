//! A page of an exercise, as one of the screens.

use crate::{
    domain::{draft::Draft, guide::Guide, history::Change, kinds::Record, workbook::Workbook},
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode, Move,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{
    ExerciseScreen, Sources, ending::End, goes_on, has_tool, keeping::Keeping, view,
    whose::is_of_answering,
};

impl Shown for ExerciseScreen {
    fn mode(&self, guide: &Guide) -> Mode {
        ExerciseScreen::mode(self, guide)
    }

    fn name(&self, guide: &Guide) -> String {
        self.place_name(guide)
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let guide = ctx.guide;
        let Some((_, exercise)) = guide.exercise(&self.exercise) else { return Flow::Pop };
        if self.sources == Sources::Sought {
            self.sources = Sources::Unfolded;
            if self.part > 0 {
                self.cursor.go(self.cursor.item);
            }
        }
        if self.writing.is_some() {
            return self.while_writing(ctx, exercise, command);
        }
        if self.leaves_to_its_owner(ctx, exercise, command) {
            return Flow::Stay;
        }
        self.hear_letters_again(exercise, command);
        self.keep_or_drop_the_mark(ctx, exercise, command);
        if let Command::Digit(digit) = command {
            self.type_digit(ctx, exercise, digit);
            return Flow::Stay;
        }
        self.digit = None;
        if self.asks_what_becomes_of_it(command) {
            return ExerciseScreen::ask_what_becomes_of_it(ctx);
        }
        if self.is_at_the_close(exercise)
            && let Some(flow) = self.at_the_close(ctx, exercise, command)
        {
            return flow;
        }
        match command {
            Command::Move(Move::Up) => self.step(exercise, -1),
            Command::Move(Move::Down) => self.step(exercise, 1),
            Command::NextPane if self.is_in_table(exercise) => self.step(exercise, 1),
            Command::PreviousPane if self.is_in_table(exercise) => self.step(exercise, -1),
            Command::Move(Move::PageUp) if self.goes_to_next_topic(exercise, -1) => (),
            Command::Move(Move::PageDown) if self.goes_to_next_topic(exercise, 1) => (),
            Command::Move(Move::PageUp) | Command::PreviousPane => self.turn(exercise, -1),
            Command::Move(Move::PageDown) | Command::NextPane => self.turn(exercise, 1),
            Command::Move(Move::Top) => self.go(0),
            Command::Move(Move::Bottom) => {
                self.go(exercise.fields.len() + 1);
                self.land(exercise);
            }
            Command::Open if self.part == 0 => return self.begin(ctx, exercise),
            Command::Open if self.is_at_the_close(exercise) => return self.close(),
            Command::Open => self.open_spot(ctx, exercise),
            Command::Tick => self.pick(ctx, exercise),
            Command::More | Command::Right => self.nudge(ctx, exercise, 1),
            Command::Less | Command::Left => self.nudge(ctx, exercise, -1),
            Command::New => return self.new_line_or_sitting(ctx, exercise),
            Command::Delete if self.current(exercise).is_none() => {
                return self.ask_before_taking_away(ctx);
            }
            Command::Delete => self.clear(ctx, exercise),
            Command::Companion => self.example_turned = !self.example_turned,
            Command::Silence => self.silence(ctx),
            Command::Source => self.turn_sources(),
            Command::Earlier => self.show_earlier(ctx),
            Command::Share => self.share(ctx),
            Command::Tool if self.would_be_lost() => return self.close(),
            Command::Tool => {
                match self.tool(exercise).filter(|_| has_tool(exercise, ctx.audience(), ctx.book)) {
                    Some(place) => return Flow::Go(place),
                    None => ctx.tell(say::exercise_nothing_to_open()),
                }
            }
            Command::Rate => return self.ask_rating(exercise),
            _ => (),
        }
        if goes_on(command) {
            self.arrive(ctx, exercise);
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        match self.keeping {
            Keeping::Kept => Secrecy::Kept,
            Keeping::Asked => Secrecy::Undecided,
            Keeping::Unkept => Secrecy::Unkept,
        }
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        match command {
            Command::Save => !self.is_unkept() && self.has_words(scene.guide),
            Command::Digit(_) => self.is_on_scale(scene.guide),
            Command::Tick if self.field(scene.guide).is_none() => {
                matches!(self.end(scene), Some(End::Step(..)))
            }
            // What belongs to the other one is not answered here.
            command => !is_of_answering(command) || !self.is_closed(scene),
        }
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        self.would_keep(scene.guide, command)
    }

    fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            _ if self.writing.is_some() => None,
            Command::Open if self.field(scene.guide).is_none() && self.part > 0 => {
                Some(self.told_of_the_end(scene))
            }
            Command::Open => self.told_of_enter(scene.guide),
            Command::Tick => self.told_of_adding(scene.guide),
            _ => None,
        }
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        ExerciseScreen::chosen(self, ctx, choice)
    }

    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        self.stops_reading() || ExerciseScreen::back(self, ctx.guide)
    }

    fn commit(&mut self, ctx: &mut Ctx<'_>) {
        ExerciseScreen::commit(self, ctx);
    }

    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        ExerciseScreen::put_away(self);
        false
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.writing.is_none() {
            ExerciseScreen::refresh(self, ctx);
        }
    }

    fn shows(&self, guide: &Guide, change: &Change) -> bool {
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(Record::Sitting(sitting)) => self.sitting.id == sitting.id,
            Some(Record::Promise(promise)) => promise.repair.as_ref() == Some(&self.sitting.id),
            // Its steps stand at the end of it.
            Some(Record::Tick(tick)) => guide.is_step_of(&tick.node, &self.exercise),
            _ => false,
        }
    }

    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        !self.is_unkept() && self.marked().is_some()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if self.paste_lines(ctx, text) {
            return;
        }
        if let Some(writing) = &mut self.writing {
            *ctx.typed |= writing.editor.paste(text) && self.keeping != Keeping::Unkept;
        }
    }

    fn asks_before_closing(&self) -> Option<Ask> {
        self.would_be_lost().then(ExerciseScreen::ask_before_letting_go)
    }

    fn ready(&mut self, scene: &Scene<'_>) {
        self.learn(scene);
    }

    fn closes_for_the_other(&self) -> bool {
        !self.sitting.shared
    }

    fn takes_for_words(&self, guide: &Guide, command: Command) -> bool {
        ExerciseScreen::takes_for_words(self, guide, command)
    }

    nothing! {
        pane, leave, passed, next_change, holds_unkept, asks_first, has_in_hand
    }
}

impl Writes for ExerciseScreen {
    fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self, scene)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.writing.iter_mut().map(|it| &mut it.editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.writing.as_ref().map(|writing| &writing.editor)
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(writing) = &mut self.writing {
            writing.trouble = None;
            *ctx.typed |= writing.editor.apply(stroke) && self.keeping != Keeping::Unkept;
        }
    }

    fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        ExerciseScreen::draft(self, ctx)
    }

    fn writes_nothing(&self, guide: &Guide, _: &Workbook) -> bool {
        ExerciseScreen::writes_nothing(self, guide)
    }

    fn differs(&self, guide: &Guide, _: &Workbook) -> bool {
        ExerciseScreen::differs(self, guide)
    }

    fn line(&self, guide: &Guide, _: bool) -> Option<String> {
        self.added_row(guide)
    }
}
