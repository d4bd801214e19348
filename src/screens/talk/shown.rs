//! A talk, as one of the screens.

use crate::{
    domain::{
        day::Stamp,
        guide::Guide,
        history::{Change, Done},
        kinds::Record,
        pulse::{Pulse, PulseKind},
        talk::{Moment, Phase, Talk},
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, Writes, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Effect, Flow, Scene, TalkChoice},
        cursor::Cursor,
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{MINUTE, SECOND, TalkScreen, Writing, view};

impl Shown for TalkScreen {
    fn mode(&self, guide: &Guide) -> Mode {
        if self.writing.is_some() {
            return Mode::Line;
        }
        let Some(talk) = &self.talk else { return Mode::BeforeTalk };
        let Some(script) = guide.script(&self.script) else { return Mode::Held };
        if talk.back_at.is_some() {
            return Mode::Resting;
        }
        match (talk.moment(script), talk.phase) {
            (Moment::Part(_), Phase::Speaking) | (Moment::Line, _) => Mode::Talk,
            (Moment::Part(_), Phase::SayingBack) => Mode::SayBack,
            (Moment::Heard(_), _) => Mode::Rating,
            (Moment::Held, _) => Mode::Held,
        }
    }

    fn name(&self, _: &Guide) -> String {
        if self.rests() { say::name_of_break() } else { say::name_of_talk() }.to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let guide = ctx.guide;
        let Some(script) = guide.script(&self.script) else {
            // A talk after a script that is no longer there can be read, and its line be edited.
            return if self.writing.take().is_some() {
                Flow::Stay
            } else {
                self.when_held(ctx, command)
            };
        };
        let Some(talk) = self.talk.clone() else { return self.before(ctx, script, command) };
        if self.writing.is_some() {
            return self.while_writing(ctx, script, command);
        }
        if talk.back_at.is_some() {
            return self.while_resting(ctx, script, command);
        }
        match talk.moment(script) {
            Moment::Part(part) => self.in_part(ctx, script, part, command),
            Moment::Heard(role) => {
                self.hear(ctx, script, role, command);
                Flow::Stay
            }
            Moment::Line => {
                self.follow(guide);
                Flow::Stay
            }
            Moment::Held => self.when_held(ctx, command),
        }
    }

    fn cursor(&self) -> Option<&Cursor> {
        Some(self.place())
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(self.place_mut())
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        let talk = scene.talking.zip(self.talk.as_ref());
        match command {
            Command::Open => {
                TalkScreen::mode(self, scene.guide) != Mode::Rating || self.heard.is_some()
            }
            Command::LayOut => talk.is_some_and(|(talking, talk)| talking.may_lay(talk)),
            // What lies on the table has its other words there.
            Command::Edit => talk.is_none_or(|(talking, talk)| !talking.is_laid(&talk.id)),
            Command::TakeTurnToo => talk.is_none_or(|(talking, talk)| talking.is_said(&talk.id)),
            Command::WriteDown | Command::Save => scene.talking.is_none(),
            _ => true,
        }
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        self.would_keep(scene, command)
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let guide = ctx.guide;
        let Some(script) = guide.script(&self.script) else { return Flow::Stay };
        let Choice::Talk(choice) = choice else { return Flow::Stay };
        match choice {
            TalkChoice::Rest(Some(minutes)) => self.rest_for(ctx, script, minutes),
            TalkChoice::Rest(None) => self.ask_time(true),
            TalkChoice::RestTyped => self.ask_time(false),
            TalkChoice::End => self.end_parts(ctx, script),
            TalkChoice::Leave => return Flow::Pop,
            TalkChoice::WasHurt(hurt) => return self.was_hurt(ctx, script, hurt),
            TalkChoice::Begins { hurt, first } => {
                return self.begin_between(ctx, script, (hurt, Some(first)));
            }
        }
        Flow::Stay
    }

    /// Esc: skips what is asked. Says whether there was anything.
    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        if self.before.cursor.stop_picking() {
            return true;
        }
        let guide = ctx.guide;
        let Some(script) = guide.script(&self.script) else { return false };
        let asked = self.talk.as_ref().map(|talk| (talk.moment(script), talk.back_at));
        let Some((Moment::Heard(_), None)) = asked else { return false };
        self.heard = None;
        self.step(ctx, script, Done::TalkStep, |talk| talk.go_on(script));
        true
    }

    /// The talk is left: its clock stands still until somebody comes back to it.
    fn leave(&mut self, ctx: &mut Ctx<'_>) {
        let running = self.talk.as_ref().filter(|talk| talk.runs());
        if let Some(talk) = running.map(|talk| Talk::clone(talk)) {
            let mut talk = talk;
            talk.stop_clock(ctx.now);
            self.note(ctx, Talk { away: true, ..talk });
        }
    }

    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        TalkScreen::put_away(self);
        false
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        TalkScreen::refresh(self, ctx);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Talk(_)))
    }

    /// Time went from `then` to now: where the computer’s clock was set back, the turn goes on from
    /// where it was, and the end of a turn that is seen may be heard.
    fn passed(&mut self, ctx: &mut Ctx<'_>, then: Stamp, seen: bool) {
        let Some(talk) = self.talk.clone().filter(|talk| talk.runs()) else { return };
        if ctx.now < then {
            let mut talk = Talk::clone(&talk);
            talk.stop_clock(then);
            talk.start_clock(ctx.now);
            return self.note(ctx, talk);
        }
        let whole = ctx.guide.script(&self.script).and_then(|script| talk.whole(script));
        let over = |whole| talk.left(whole, then) > 0 && talk.left(whole, ctx.now) == 0;
        // Who hears the program has no clock to look at.
        let rings = ctx.workbook.profile.bell || ctx.speaks;
        if seen && rings && whole.is_some_and(over) {
            ctx.effects.push(Effect::Bell);
        }
    }

    /// When what is shown changes next, if nobody does anything.
    fn next_change(&self, scene: &Scene<'_>) -> Option<Stamp> {
        let talk = self.talk.as_ref()?;
        if talk.back_at.is_some() {
            return talk.next_word(scene.now);
        }
        let whole = talk.whole(scene.guide.script(&self.script)?)?;
        let unit = if scene.workbook.profile.calm_motion { MINUTE } else { SECOND };
        talk.next_unit(whole, unit, scene.now)
    }

    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        match &self.writing {
            Some(Writing::Time(editor, _)) => !editor.is_blank(),
            Some(Writing::Line(_)) | None => false,
        }
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        self.type_with(ctx, |editor| editor.paste(text));
    }

    fn has_in_hand(&self, pulse: &Pulse) -> Option<bool> {
        (pulse.kind == PulseKind::Heard).then_some(true)
    }

    nothing! {
        asks_before_closing, pane, told, commit, holds_unkept, ready, asks_first,
        closes_for_the_other, takes_for_words
    }
}

impl Writes for TalkScreen {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.writing.iter_mut().map(Writing::editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.writing.as_ref().map(|writing| match writing {
            Writing::Line(editor) | Writing::Time(editor, _) => editor,
        })
    }

    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        self.type_with(ctx, |editor| editor.apply(stroke));
    }

    fn line(&self, _: &Guide, _: bool) -> Option<String> {
        self.writing.as_ref().map(|_| String::new())
    }

    nothing! { draft, writes_nothing, differs }
}
