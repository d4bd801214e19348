//! Letters that are typed on where no words are taken: they are no commands, and are offered an entry.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{
        App,
        opened_by::{OF_A_WORD, Opened, WORDS},
    },
    domain::day::Stamp,
    phrases::say,
    ui::{
        Letters, Mode, Struck,
        action::{Action, Command, Effect},
    },
};

/// Who types on strikes the next key within this time. A hand that means a command looks first where it is.
const TYPES_ON: Duration = Duration::from_millis(700);

/// The same behind words and a letter that did nothing: who stops in the middle of a word loses none of it.
const THINKS: Duration = Duration::from_millis(1500);

/// The signs that came one after the other where letters are commands.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct TypingOn {
    /// When words ended, or a letter did nothing: what follows soon is more of them.
    since: Option<Duration>,
    /// Whether words ended before them, so that nobody looked yet what letters do here.
    behind_words: bool,
    /// The signs since the last pause, and when the last of them was struck.
    run: String,
    last: Option<Duration>,
    /// So many of them did nothing.
    idle: usize,
    /// What the last of them did.
    did: Did,
    /// So many steps of theirs can be taken back.
    steps: usize,
    /// Whether they were offered, and what follows goes on with that.
    offered: bool,
    /// A question that one of them opened.
    pub(super) opened: Option<Opened>,
}

/// What a letter did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Did {
    /// It moved, or nothing came before.
    #[default]
    Move,
    /// It led somewhere, or asked something.
    Lead,
    /// It changed something.
    Change,
}

impl TypingOn {
    /// How soon a letter belongs to those before it.
    fn patience(&self) -> Duration {
        if self.idle > 0 && self.behind_words { THINKS } else { TYPES_ON }
    }

    /// The letters that did nothing, named so that nobody has to guess which of them are missing.
    fn told(&self) -> String {
        let count = self.run.chars().count();
        let idle: String = self.run.chars().skip(count.saturating_sub(self.idle)).collect();
        match idle.trim() {
            "" => say::typed_on_key_did_nothing().to_owned(),
            letters => say::typed_on_letters_did_nothing(letters),
        }
    }

    fn is_soon(since: Option<Duration>, at: Duration, span: Duration) -> bool {
        since.is_some_and(|since| at.saturating_sub(since) <= span)
    }

    /// Whether what is struck now goes on with words.
    pub(super) fn goes_on(&self, at: Duration) -> bool {
        TypingOn::is_soon(self.since, at, self.patience())
    }

    /// Whether nothing but this key was struck, and did nothing, so that it is meant by now.
    fn is_meant(&self, sign: char, at: Duration) -> bool {
        let alone = self.idle > 0 && self.run.chars().all(|before| before == sign);
        alone && !TypingOn::is_soon(self.last, at, OF_A_WORD)
    }

    /// Whether a command that a letter means is one of a word, by what the letter before it did.
    fn is_rash(&self, sign: char, at: Duration, command: Command) -> bool {
        let same = self.run.ends_with(sign);
        if same || !TypingOn::is_soon(self.last, at, OF_A_WORD) {
            return false;
        }
        match self.did {
            Did::Move => false,
            Did::Lead => changes(command) || (sign == ' ' && opens(command)),
            Did::Change => !moves(command) && command != Command::Undo,
        }
    }

    fn follow(&mut self, sign: char, at: Duration) {
        self.run.push(sign);
        self.last = Some(at);
    }

    fn did_nothing(&mut self, at: Duration) {
        self.since = Some(at);
        self.idle += 1;
    }

    fn are_words(&self) -> bool {
        let idle = || self.run.chars().rev().take(self.idle);
        let first = idle().next();
        self.idle >= WORDS && idle().any(|sign| Some(sign) != first)
    }
}

impl App {
    /// Hears a key by itself, unless it is one of words that are typed on where none are taken.
    pub(super) fn deliver(&mut self, now: Stamp, struck: Struck, effects: &mut Vec<Effect>) {
        self.forget_early(struck);
        if self.is_rest_of_an_answer(struck) {
            return;
        }
        let sign = Struck::sign_of(struck.key);
        // A query is asked, and no sentence that goes on; and where no letter was typed, none is missing.
        let writes = |mode: Mode| mode.is_writing() && mode.letters() != Letters::Query;
        let wrote = writes(self.mode()) && self.hearing.wrote_words;
        self.hearing.wrote_words &= writes(self.mode());
        match sign {
            Some(sign) if self.has_commands() => return self.letter(now, struck, sign, effects),
            Some(sign) if self.is_deaf_to(struck) => {
                return self.letter_in_a_place(now, struck, sign, effects);
            }
            Some(sign) if self.opened_by_a_word(now, struck.at, sign, effects) => return,
            None if self.corrects(struck) => return,
            Some(_) if self.hearing.typing_on.opened.is_some() => (),
            _ => self.hearing.typing_on = TypingOn::default(),
        }
        self.act(now, struck, effects);
        // A key of its own that leads elsewhere was no mistake of who was writing.
        let meant = matches!(struck.key.code, KeyCode::F(_));
        if wrote && !meant && !self.mode().is_writing() {
            let typing = &mut self.hearing.typing_on;
            (typing.since, typing.behind_words) = (Some(struck.at), true);
        }
    }

    fn act(&mut self, now: Stamp, struck: Struck, effects: &mut Vec<Effect>) {
        match self.action_for(struck.key) {
            Some(action) => effects.extend(self.update(now, action)),
            None => self.heard_in_vain(struck),
        }
    }

    /// Whether letters are commands here, and no answer or name either. A page that is filled in tells
    /// letters behind words by itself.
    fn has_commands(&self) -> bool {
        let has = match self.mode().letters() {
            Letters::Commands | Letters::Asked => true,
            Letters::YesOrNo
            | Letters::Words
            | Letters::Query
            | Letters::BeginWords
            | Letters::OfAName
            | Letters::Pick
            | Letters::BehindWords
            | Letters::Nothing => false,
        };
        has && !self.takes_for_words(Command::New)
    }

    /// A letter, digit, other sign or blank where letters are commands.
    fn letter(&mut self, now: Stamp, struck: Struck, sign: char, effects: &mut Vec<Effect>) {
        let at = struck.at;
        let command = match self.action_for(struck.key) {
            Some(Action::Do(command)) => Some(command),
            _ => None,
        };
        let typing = &mut self.hearing.typing_on;
        if typing.last.is_some() && !TypingOn::is_soon(typing.last, at, typing.patience()) {
            *typing = TypingOn::default();
        }
        // No sentence begins with these, and what they lead to takes words.
        let leads = typing.run.is_empty() && matches!(sign, ':' | '/' | '?');
        let goes_on = typing.goes_on(at) && !leads && !typing.is_meant(sign, at);
        let rash = command.is_some_and(|command| typing.is_rash(sign, at, command));
        typing.follow(sign, at);
        if goes_on || rash {
            typing.did_nothing(at);
            return self.take_for_a_word(now, struck, command, effects);
        }
        typing.since = None;
        let Some(command) = command else {
            typing.did_nothing(at);
            typing.opened.take_if(|opened| !opened.goes_on(at));
            return self.act(now, struck, effects);
        };
        let run = typing.run.clone();
        let open = (!moves(command)).then(|| self.screens.clone());
        let before = self.workbook.history.last().cloned();
        self.act(now, struck, effects);
        let kept = self.workbook.history.last() != before.as_ref();
        let writes = self.mode().is_writing();
        let typing = &mut self.hearing.typing_on;
        let can_be_taken_back = !matches!(command, Command::Undo | Command::Redo);
        typing.steps += usize::from(kept && changes(command) && can_be_taken_back);
        typing.did = match command {
            command if moves(command) => Did::Move,
            command if kept || changes(command) => Did::Change,
            _ => Did::Lead,
        };
        if writes {
            *typing = TypingOn::default();
        }
        let open = open.filter(|_| !kept);
        self.hearing.typing_on.opened = open.and_then(|before| self.opened_by(run, before, at));
    }

    /// A letter of words: it does nothing, and with some more of them it is offered an entry.
    fn take_for_a_word(
        &mut self,
        now: Stamp,
        struck: Struck,
        command: Option<Command>,
        effects: &mut Vec<Effect>,
    ) {
        self.hearing.quiet = false;
        let typing = &mut self.hearing.typing_on;
        if !typing.offered && !typing.are_words() {
            let told = typing.told();
            self.notice = None;
            if command.is_none() {
                self.heard_in_vain(struck);
            }
            self.notice.get_or_insert(told);
            self.hearing.quiet = false;
            return;
        }
        typing.offered = true;
        if typing.run.trim().is_empty() {
            return;
        }
        let words = std::mem::take(&mut typing.run);
        let steps = std::mem::take(&mut typing.steps);
        // The time is now; then what comes of it is worked out.
        effects.extend(self.update(now, Action::Due));
        for _ in 0..steps {
            self.workbook.undo();
            self.refresh(effects);
        }
        let closes = self.close_what_a_letter_opened();
        self.take_in(&words, effects);
        if steps > 0 || closes {
            self.notice = Some(say::typed_on_taken_back().to_owned());
        }
        effects.extend(self.update(now, Action::Due));
    }

    /// Whether a place that is filled in hears no letters, and this is one.
    fn is_deaf_to(&self, struck: Struck) -> bool {
        let fills =
            self.mode().letters() == Letters::BehindWords || self.takes_for_words(Command::New);
        fills && self.action_for(struck.key).is_none()
    }

    /// A letter at a place that hears none, such as one for a tick: with some more it is offered an entry.
    fn letter_in_a_place(
        &mut self,
        now: Stamp,
        struck: Struck,
        sign: char,
        effects: &mut Vec<Effect>,
    ) {
        let at = struck.at;
        let typing = &mut self.hearing.typing_on;
        if typing.last.is_some() && !TypingOn::is_soon(typing.last, at, TYPES_ON) {
            *typing = TypingOn::default();
        }
        typing.follow(sign, at);
        typing.did_nothing(at);
        if !typing.are_words() {
            return self.heard_in_vain(struck);
        }
        let words = std::mem::take(&mut typing.run);
        *typing = TypingOn::default();
        effects.extend(self.update(now, Action::Due));
        self.take_in(&words, effects);
        effects.extend(self.update(now, Action::Due));
    }

    /// Whether a key takes back a letter of words that did nothing.
    fn corrects(&mut self, struck: Struck) -> bool {
        let typing = &mut self.hearing.typing_on;
        let erases =
            [KeyCode::Backspace, KeyCode::Delete].map(KeyEvent::from).contains(&struck.key);
        let goes_on = typing.goes_on(struck.at);
        let corrects = erases && goes_on && typing.run.pop().is_some();
        if corrects {
            typing.since = Some(struck.at);
        }
        corrects
    }
}

/// Whether a command only moves about on what is shown.
fn moves(command: Command) -> bool {
    matches!(
        command,
        Command::Move(_)
            | Command::Left
            | Command::Right
            | Command::NextPane
            | Command::PreviousPane
            | Command::NextPage
            | Command::PreviousPage
            | Command::NextLimit
            | Command::PreviousLimit
            | Command::NextPart
            | Command::StepBack
            | Command::Shorter
            | Command::Longer
    )
}

/// Whether a command opens what is current, or goes on.
fn opens(command: Command) -> bool {
    matches!(command, Command::Open | Command::GoOn | Command::ComeBack | Command::Close)
}

/// Whether a command changes or deletes something at once.
fn changes(command: Command) -> bool {
    matches!(
        command,
        Command::Tick
            | Command::Delete
            | Command::NotToday
            | Command::Undo
            | Command::Redo
            | Command::Restore
            | Command::Share
            | Command::Silence
            | Command::More
            | Command::Less
            | Command::Clock
            | Command::Rest
            | Command::AnotherTime
            | Command::EndTalk
            | Command::EraseLetter
            | Command::Got(_)
    )
}
