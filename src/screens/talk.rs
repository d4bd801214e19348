//! A talk that is being held: turns, the clock, saying back, a break, the line that is kept.

mod shown;
mod before;
mod ending;
mod resting;
mod running;
mod sides;
pub mod view;

use std::sync::Arc;

use crate::{
    domain::{
        day::Stamp,
        guide::Guide,
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        script::{PartKind, Script},
        talk::{Moment, Talk},
        workbook::Workbook,
    },
    screens::shown::Shown,
    ui::{
        Mode,
        action::{Command, Ctx, Scene},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

pub use before::{Before, Item, items};

/// What a clock in words is told in, and one in digits (milliseconds).
const MINUTE: u64 = 60_000;
const SECOND: u64 = 1_000;

/// A talk, or the page before it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkScreen {
    /// Which talk of the guide, by its id.
    pub script: NodeId,
    /// The talk as the workbook has it; nothing before it begins.
    pub talk: Option<Arc<Talk>>,
    /// What was ticked and chosen on the page before it begins.
    pub before: Before,
    /// What is being typed in the talk; `None` while keys are commands.
    pub writing: Option<Writing>,
    /// Whether the time that is typed for a break is one of tomorrow.
    waits_for_tomorrow: bool,
    /// How heard somebody felt, while they say so. Kept nowhere else on this screen.
    pub heard: Option<u8>,
    /// The last digit typed, so that 1 and 0 make 10.
    digit: Option<u8>,
    /// How far what is read out is scrolled.
    pub page: Cursor,
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Writing {
    /// The line that is kept. It is in the workbook with every key.
    Line(Editor),
    /// When both come back tomorrow, and what cannot be read of it.
    Time(Editor, Option<&'static str>),
}

impl Writing {
    /// Its line.
    pub fn editor(&mut self) -> &mut Editor {
        let (Writing::Line(editor) | Writing::Time(editor, _)) = self;
        editor
    }
}

impl TalkScreen {
    /// The page before a talk begins.
    pub fn hold(script: NodeId) -> TalkScreen {
        TalkScreen {
            script,
            talk: None,
            before: Before::default(),
            writing: None,
            waits_for_tomorrow: false,
            heard: None,
            digit: None,
            page: Cursor::default(),
        }
    }

    /// A talk that is on, or was held. A clock that ran when the program was cut off stands still,
    /// with the time it had when it was last started.
    pub fn open(id: &RecordId, ctx: &mut Ctx<'_>) -> Option<TalkScreen> {
        let talk = ctx.workbook.talks.find(id)?.clone();
        let mut screen = TalkScreen::hold(talk.script.clone());
        screen.talk = Some(Arc::clone(&talk));
        if talk.runs() {
            screen.note(ctx, Talk { runs_since: None, away: true, ..Talk::clone(&talk) });
        }
        screen.follow(ctx.guide);
        Some(screen)
    }

    /// The list whose items can be picked by their letters.
    /// Where its reader is: before it begins, or in what is read out.
    pub fn place(&self) -> &Cursor {
        if self.talk.is_none() { &self.before.cursor } else { &self.page }
    }

    /// The same, to be moved.
    pub fn place_mut(&mut self) -> &mut Cursor {
        if self.talk.is_none() { &mut self.before.cursor } else { &mut self.page }
    }

    /// Whether nothing of a talk may be seen just now but when both come back.
    pub fn rests(&self) -> bool {
        self.talk.as_ref().is_some_and(|talk| talk.back_at.is_some())
    }

    /// Whether a command here changes what is kept of a talk.
    pub fn would_keep(&self, scene: &Scene<'_>, command: Command) -> bool {
        match self.mode(scene.guide) {
            Mode::BeforeTalk => {
                let begins = command == Command::Open && self.is_at_the_beginning(scene);
                begins || command == Command::New
            }
            Mode::Held => matches!(command, Command::Edit | Command::Delete | Command::LayOut),
            // There Esc skips a question, and the talk goes on.
            Mode::Rating if command == Command::Back => true,
            _ => matches!(
                command,
                Command::Open
                    | Command::GoOn
                    | Command::ComeBack
                    | Command::Got(_)
                    | Command::Clock
                    | Command::Rest
                    | Command::AnotherTime
                    | Command::EndTalk
                    | Command::More
                    | Command::Less
            ),
        }
    }

    /// When the clock of what is going on runs out, if it runs.
    pub fn runs_until(&self, guide: &Guide) -> Option<Stamp> {
        let talk = self.talk.as_ref()?;
        talk.runs_until(talk.whole(guide.script(&self.script)?)?)
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        if let Some(talk) = &self.talk {
            self.talk = ctx.workbook.talks.find(&talk.id).cloned();
        }
        self.follow(ctx.guide);
    }

    /// Makes one step of the talk, which can be undone, and lets the clock of what comes run. The
    /// clock itself is no step: what undo gives back stands still.
    fn step(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        what: Done,
        change: impl FnOnce(&mut Talk),
    ) -> bool {
        let kept = self.change(ctx, what, change);
        let starts = |talk: &Talk| talk.back_at.is_none() && talk.whole(script).is_some();
        if let Some(talk) = self.talk.clone().filter(|talk| kept && starts(talk)) {
            let mut talk = Talk::clone(&talk);
            talk.start_clock(ctx.now);
            self.note(ctx, talk);
        }
        kept
    }

    /// Makes one step of the talk that leaves the clock standing.
    fn change(&mut self, ctx: &mut Ctx<'_>, what: Done, change: impl FnOnce(&mut Talk)) -> bool {
        let Some(talk) = self.talk.clone().filter(|_| ctx.may_hold()) else { return false };
        let mut talk = Talk::clone(&talk);
        if talk.runs() {
            talk.stop_clock(ctx.now);
            self.note(ctx, talk.clone());
        }
        change(&mut talk);
        talk.changed = ctx.now;
        let talk = Arc::new(talk);
        ctx.keep(what, Record::Talk(Arc::clone(&talk)), false);
        self.talk = Some(talk);
        self.page = Cursor::default();
        self.follow(ctx.guide);
        true
    }

    /// Keeps the talk with another state of its clock. Nobody wants to undo a clock.
    fn note(&mut self, ctx: &mut Ctx<'_>, talk: Talk) {
        if ctx.talking.is_some() || ctx.read_only.is_none() {
            let talk = Arc::new(Talk { changed: ctx.now, ..talk });
            ctx.workbook.put(Record::Talk(Arc::clone(&talk)));
            self.talk = Some(talk);
        }
    }

    /// Lets what is typed fit where the talk is.
    fn follow(&mut self, guide: &Guide) {
        let Some(script) = guide.script(&self.script) else { return };
        let talk = self.talk.as_ref().filter(|talk| talk.back_at.is_none());
        let line = talk.filter(|talk| talk.moment(script) == Moment::Line);
        match (&self.writing, line) {
            (Some(Writing::Line(editor)), _) if self.edits(editor) => (),
            (_, Some(talk)) => self.writing = Some(Writing::Line(Editor::line(&talk.line))),
            (Some(Writing::Line(_)), None) => self.writing = None,
            (Some(Writing::Time(..)) | None, None) => (),
        }
    }

    /// Whether an editor holds the very line that the talk keeps, where a line is written.
    fn edits(&self, editor: &Editor) -> bool {
        let same = |talk: &Arc<Talk>| talk.trashed.is_none() && *talk.line == *editor.text();
        self.talk.as_ref().is_some_and(same)
    }
}

/// The talk of a script that was begun and not ended, the latest.
pub fn unended<'a>(workbook: &'a Workbook, script: &NodeId) -> Option<&'a Arc<Talk>> {
    workbook
        .talks
        .iter()
        .rev()
        .find(|talk| talk.script == *script && talk.ended.is_none() && talk.trashed.is_none())
}

/// Whether two part for a while in this part of a talk.
fn parts_ways(script: &Script, talk: &Talk) -> bool {
    script.parts.get(talk.part).is_some_and(|part| part.kind == PartKind::Apart)
}
