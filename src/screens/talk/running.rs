//! A part of a talk: passing the turn, saying back, the clock, steps back, and what is written down.

use crate::{
    domain::{
        history::Done,
        id::RecordId,
        script::{PartKind, Script, TalkPart},
        talk::Talk,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        exercise::ExerciseScreen,
        talk::{TalkScreen, before::push, resting::ask_when},
    },
    ui::action::{Choice, Command, Ctx, Flow, TalkChoice},
};

impl TalkScreen {
    pub(super) fn in_part(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        part: &TalkPart,
        command: Command,
    ) -> Flow<Screen> {
        match command {
            Command::GoOn if part.kind == PartKind::Apart => return ask_when(ctx),
            Command::GoOn => {
                self.step(ctx, script, Done::TalkStep, |talk| talk.go_on(script));
            }
            Command::Got(got) => {
                self.step(ctx, script, Done::TalkStep, |talk| talk.answer(script, got));
            }
            Command::NextPart => {
                self.step(ctx, script, Done::TalkStep, |talk| talk.next_part(script));
            }
            Command::StepBack | Command::PreviousPane => self.step_back(ctx, script),
            Command::TakeTurnToo => self.take_turn(ctx, script, part),
            Command::Clock => self.turn_clock(ctx, script),
            Command::Rest => return ask_when(ctx),
            Command::WriteDown => return self.write_down(ctx, part),
            Command::EndTalk => return push(end_or_leave(ctx.talking.is_some())),
            Command::Move(go) => self.page.through(go, 1),
            _ => (),
        }
        Flow::Stay
    }

    pub(super) fn step_back(&mut self, ctx: &mut Ctx<'_>, script: &Script) {
        let Some(talk) = &self.talk else { return };
        if !Talk::clone(talk).go_back(script) {
            return ctx.tell(say::talk_begins_here());
        }
        self.writing = None;
        self.change(ctx, Done::TalkStep, |talk| {
            talk.go_back(script);
        });
    }

    fn take_turn(&mut self, ctx: &mut Ctx<'_>, script: &Script, part: &TalkPart) {
        let talking = ctx.talking.as_deref();
        let is_said = |talk: &Talk| talking.is_none_or(|talking| talking.is_said(&talk.id));
        if self.talk.as_ref().is_some_and(|talk| talk.may_take(part) && is_said(talk)) {
            self.step(ctx, script, Done::TalkStep, Talk::take_turn);
        } else if talking.is_some() {
            ctx.tell(say::talk_not_to_be_taken());
        } else {
            ctx.tell(say::talk_not_the_turn_to_take());
        }
    }

    fn turn_clock(&mut self, ctx: &mut Ctx<'_>, script: &Script) {
        let Some(talk) = self.talk.clone().filter(|_| ctx.may_hold()) else { return };
        let mut talk = Talk::clone(&talk);
        match talk.whole(script) {
            None => return ctx.tell(say::talk_no_clock_here()),
            Some(_) if talk.runs() => {
                talk.stop_clock(ctx.now);
                talk.away = false;
            }
            Some(_) => talk.start_clock(ctx.now),
        }
        self.note(ctx, talk);
    }

    /// Opens the exercise of a part, on the sitting of this talk.
    fn write_down(&mut self, ctx: &mut Ctx<'_>, part: &TalkPart) -> Flow<Screen> {
        let Some(exercise) = part.exercise.clone() else {
            ctx.tell(say::talk_nothing_to_write_down());
            return Flow::Stay;
        };
        if ctx.talking.is_some() {
            // No book is open that it could go to.
            ctx.tell(say::talk_write_in_own_book());
            return Flow::Stay;
        }
        match self.sitting(ctx) {
            Some(sitting) => {
                let screen = ExerciseScreen::on(exercise, &sitting, ctx);
                Flow::Push(Screen::Exercise(Box::new(screen)))
            }
            None => Flow::Stay,
        }
    }

    /// The sitting in which this talk is written down. It is noted with the talk once and for all.
    fn sitting(&mut self, ctx: &mut Ctx<'_>) -> Option<RecordId> {
        let talk = self.talk.clone().filter(|_| ctx.may_write())?;
        if let Some(sitting) = &talk.sitting {
            return Some(sitting.clone());
        }
        let sitting = ctx.ids.fresh();
        self.note(ctx, Talk { sitting: Some(sitting.clone()), ..Talk::clone(&talk) });
        Some(sitting)
    }
}

fn end_or_leave(at_table: bool) -> Ask {
    let leave = if at_table { say::talk_leave_it_here() } else { say::talk_leave_it() };
    Ask::new(
        say::talk_stop_here(),
        say::talk_either_may_stop(),
        vec![
            AskOption::new(say::talk_go_on(), "", Choice::Nothing),
            AskOption::new(leave, "", Choice::Talk(TalkChoice::Leave)),
            AskOption::new(say::talk_end_it(), "", Choice::Talk(TalkChoice::End)),
        ],
    )
}

impl TalkScreen {
    /// Ends the parts of a talk: what is left is how heard one felt, and the line.
    pub(super) fn end_parts(&mut self, ctx: &mut Ctx<'_>, script: &Script) {
        self.step(ctx, script, Done::TalkStep, |talk| {
            while talk.part < script.parts.len() {
                talk.next_part(script);
            }
        });
    }
}
