//! The end of a talk: how heard each felt, in private, and the one line that is kept.

use std::sync::Arc;

use crate::{
    domain::{
        field::SCALE_TOP,
        history::Done,
        kinds::Record,
        named::Named,
        pulse::{Pulse, PulseKind},
        role::Role,
        script::Script,
        talk::Talk,
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        table::{
            LONGEST,
            talking::{ask_whose_line, is_too_long},
        },
        talk::{TalkScreen, Writing, before::push},
    },
    ui::{
        Move,
        action::{Command, Ctx, Flow},
        widgets::editor::Editor,
    },
};

impl TalkScreen {
    /// Takes how heard somebody felt. It goes into the private part, and is not shown here again.
    pub(super) fn hear(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        role: Role,
        command: Command,
    ) {
        let next = match command {
            Command::More | Command::Move(Move::Up) => {
                self.heard.map_or(5, |value| (value + 1).min(SCALE_TOP))
            }
            Command::Less | Command::Move(Move::Down) => {
                self.heard.map_or(5, |value| value.saturating_sub(1))
            }
            Command::Digit(0) if self.digit == Some(1) => SCALE_TOP,
            Command::Digit(digit) => digit,
            Command::Open => {
                let Some(value) = self.heard.take() else {
                    ctx.tell(say::no_number_yet());
                    return;
                };
                self.keep_heard(ctx, role, value);
                self.step(ctx, script, Done::TalkStep, |talk| talk.go_on(script));
                return;
            }
            _ => return,
        };
        self.digit = if let Command::Digit(digit) = command { Some(digit) } else { None };
        self.heard = Some(next);
    }

    /// Before somebody else may look: a number that was not given yet is shown no longer.
    pub fn put_away(&mut self) {
        (self.heard, self.digit) = (None, None);
    }

    /// One number for each of the two: said again, it takes the place of the first.
    fn keep_heard(&self, ctx: &mut Ctx<'_>, role: Role, value: u8) {
        let Some(talk) = &self.talk else { return };
        let id = Pulse::id_heard(&talk.id, role);
        let before = ctx.workbook.pulses.find(&id).map(|pulse| Pulse::clone(pulse));
        let fresh = || Pulse::taken(id, PulseKind::Heard, Some(role), ctx.now, ctx.today);
        let pulse = Pulse {
            changed: ctx.now,
            answers: Named::from([(Pulse::HEARD, value)]),
            talk: Some(talk.id.clone()),
            ..before.unwrap_or_else(fresh)
        };
        ctx.keep(Done::Heard, Record::Pulse(Arc::new(pulse)), false);
    }

    pub(super) fn while_writing(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        command: Command,
    ) -> Flow<Screen> {
        match (&self.writing, command) {
            (Some(Writing::Time(..)), Command::Back | Command::PreviousPane) => self.writing = None,
            (Some(Writing::Time(..)), Command::Open | Command::NextPane) => {
                self.take_time(ctx, script);
            }
            (Some(Writing::Line(_)), Command::PreviousPane) => self.step_back(ctx, script),
            (Some(Writing::Line(_)), Command::Open | Command::NextPane | Command::Back) => {
                return self.finish(ctx, script);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// The line is written, or left out: the talk is over. At the table it is asked whose hand lays the line there.
    fn finish(&mut self, ctx: &mut Ctx<'_>, script: &Script) -> Flow<Screen> {
        if !ctx.may_hold() {
            return Flow::Stay;
        }
        let line = self.talk.as_ref().map(|talk| talk.line.clone()).unwrap_or_default();
        if ctx.talking.is_some() && is_too_long(&line) {
            ctx.tell(&say::table_line_too_long(LONGEST));
            return Flow::Stay;
        }
        self.writing = None;
        if self.talk.as_ref().is_some_and(|talk| talk.ended.is_none()) {
            let now = ctx.now;
            self.change(ctx, Done::TalkEnded, |talk| talk.ended = Some(now));
        }
        self.lay_line(ctx, script)
    }

    /// Asks whose hand lays the line on the table, where both are at it and it does not lie there.
    fn lay_line(&self, ctx: &Ctx<'_>, script: &Script) -> Flow<Screen> {
        let talk = self.talk.as_ref().zip(ctx.talking.as_deref());
        let talk = talk.filter(|(talk, talking)| talking.may_lay(talk));
        let ask = talk.and_then(|(talk, talking)| ask_whose_line(talking, talk, &script.title));
        ask.map_or(Flow::Stay, push)
    }

    /// Applies a change to what is being typed. The line goes into the workbook with every key.
    pub(super) fn type_with(&mut self, ctx: &mut Ctx<'_>, act: impl FnOnce(&mut Editor) -> bool) {
        match &mut self.writing {
            Some(Writing::Time(editor, trouble)) => {
                *trouble = None;
                act(editor);
            }
            Some(Writing::Line(editor)) if ctx.may_hold() => {
                if !act(editor) {
                    return;
                }
                let line = Words::from(editor.text());
                let Some(talk) = &self.talk else { return };
                let talk = Arc::new(Talk { line, changed: ctx.now, ..Talk::clone(talk) });
                ctx.keep(Done::TalkLine, Record::Talk(Arc::clone(&talk)), true);
                self.talk = Some(talk);
            }
            Some(Writing::Line(_)) | None => (),
        }
    }

    pub(super) fn when_held(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Left | Command::Close => return Flow::Pop,
            Command::LayOut => {
                let guide = ctx.guide;
                let script = guide.script(&self.script);
                return script.map_or(Flow::Stay, |script| self.lay_line(ctx, script));
            }
            Command::Edit if self.lies_there(ctx) => ctx.tell(say::talk_line_lies_there()),
            Command::Edit if ctx.may_hold() => {
                let line = self.talk.as_ref().map(|talk| Editor::line(&talk.line));
                self.writing = line.map(Writing::Line);
            }
            Command::Delete => {
                let now = ctx.now;
                if self.change(ctx, Done::TalkDeleted, |talk| talk.trashed = Some(now)) {
                    ctx.tell(say::talks_in_trash());
                    return Flow::Pop;
                }
            }
            Command::Move(go) => self.page.through(go, 1),
            _ => (),
        }
        Flow::Stay
    }

    fn lies_there(&self, ctx: &Ctx<'_>) -> bool {
        let talk = self.talk.as_ref().zip(ctx.talking.as_deref());
        talk.is_some_and(|(talk, talking)| talking.is_laid(&talk.id))
    }
}
