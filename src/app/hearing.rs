//! Keys become actions: which are words, which are held down, and which mean nothing here.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{App, answering::Answer, opening::waits, saving::until, typing_on::TypingOn},
    domain::day::Stamp,
    phrases::say,
    screens::Screen,
    ui::{
        Burst, Held, Letters, Mode, Move, Places, Struck,
        action::{Action, Command, Destination, Effect},
        held::{self, Verdict},
        keymap::key_of,
        resolve,
        struck::{CLOSE, CLOSE_FOR_COMMANDS},
        widgets::editor::Stroke,
    },
};

/// So many keys in a row that mean nothing are told.
const IN_VAIN: u8 = 2;

/// So many signs in one burst may have been typed ahead while the program was busy, and are taken one
/// by one.
const TYPED_AHEAD: usize = 12;

/// What was heard and is not understood yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hearing {
    places: Places,
    pub(super) burst: Burst,
    held: Held,
    /// When the last sign was gathered, and when a key that may be held began to wait.
    gathered: Option<Stamp>,
    /// Within which time signs belonged together where that one was struck.
    pub(super) close: Duration,
    /// So many of those that are gathered were acted on already.
    pub(super) guessed: usize,
    waits: Option<Stamp>,
    /// When the terminal sent an Enter, if that was the last it sent.
    enter: Option<Duration>,
    /// How many keys in a row meant nothing.
    in_vain: u8,
    /// Whether a letter was just typed on behind words, where it does nothing: then signs are no answers
    /// either, until another key.
    typed_on: bool,
    /// What was typed on where letters are commands.
    pub(super) typing_on: TypingOn,
    /// Whether words went into what is being written: only behind these a hand may still be typing.
    pub(super) wrote_words: bool,
    /// The last letter of what may be a word that answers a question.
    pub(super) answer: Answer,
    /// Whether nothing came of the last action yet, so that there is nothing new to draw.
    pub(super) quiet: bool,
    /// The last click: when, in which cell, and whether it did more than to mark something.
    pub(super) clicked: Option<(Stamp, (u16, u16), bool)>,
    /// What was typed before the workbook was read.
    pub(super) early: Vec<Action>,
    /// When the last of that was typed.
    early_until: Option<Duration>,
}

impl Hearing {
    /// How long until what was gathered is heard.
    pub fn deadline(&self, now: Stamp) -> Option<Duration> {
        let due = |since: Option<Stamp>, patience: Duration| {
            since.map(|since| until(since + patience, now).min(patience))
        };
        due(self.gathered, self.burst.patience(self.close))
            .into_iter()
            .chain(due(self.waits, held::WAIT))
            .min()
    }

    /// Whether what was gathered has waited long enough.
    pub(super) fn is_due(&self, now: Stamp) -> bool {
        has_passed(self.gathered, self.burst.patience(self.close), now)
    }

    /// Begins an action; says that something may come of it, unless it is a key.
    pub(super) fn begin(&mut self, action: &Action) {
        self.quiet = matches!(action, Action::Key(_));
        if matches!(action, Action::Do(_) | Action::Type(_) | Action::Paste(_)) {
            (self.in_vain, self.typed_on) = (0, false);
        }
        if matches!(action, Action::Type(Stroke::Insert(_)) | Action::Paste(_)) {
            self.wrote_words = true;
        }
    }
}

/// Whether so much time has passed since. A clock that was set back lets nothing wait for hours.
fn has_passed(since: Option<Stamp>, patience: Duration, now: Stamp) -> bool {
    since.is_some_and(|since| since + patience <= now || now < since)
}

impl App {
    /// Which layouts of keyboards contradict each other is decided by the locale.
    pub fn set_places(&mut self, places: Places) {
        self.hearing.places = places;
    }

    /// What a key means just now, taken by itself.
    pub fn action_for(&self, key: KeyEvent) -> Option<Action> {
        let meant = self.motion_in_line(key);
        let meant = meant.or_else(|| resolve(self.mode(), key, self.hearing.places))?;
        match (&meant, Struck::sign_of(key)) {
            (Action::Do(command), Some(sign))
                if (sign.is_alphabetic() && self.takes_for_words(*command))
                    || (self.hearing.typed_on && *command != Command::Go(Destination::Keys)) =>
            {
                None
            }
            (Action::Do(command), Some(sign)) if self.would_lose_unkept(*command) => {
                // In a name it is a sign like any other.
                let is_name = matches!(self.top(), Screen::Help(help) if help.is_naming());
                is_name.then_some(Action::Do(Command::Letter(sign)))
            }
            _ => Some(meant),
        }
    }

    /// Whether a letter that means this command is one of words that are typed on.
    pub(super) fn takes_for_words(&self, command: Command) -> bool {
        self.top().takes_for_words(&self.guide, command)
    }

    /// Whether a command that was asked for by a letter or sign leads away from answers that are kept
    /// nowhere, or changes something else than these.
    fn would_lose_unkept(&self, command: Command) -> bool {
        let returns =
            command == Command::Go(Destination::Help) && !matches!(self.top(), Screen::Apart(_));
        let stays =
            returns || matches!(command, Command::Go(Destination::Keys | Destination::Palette));
        let leads_away = self.place_for(command).is_some()
            || matches!(command, Command::Quit | Command::WriteUnkept)
            || (command == Command::Undo && !matches!(self.top(), Screen::Apart(_)));
        !stays && leads_away && self.top().holds_unkept()
    }

    /// Whether nothing came of the last action yet: a key waits for what comes close after it.
    pub fn is_quiet(&self) -> bool {
        self.hearing.quiet
    }

    /// A key went down. Until it is understood, no time passes: the screen it was meant for is as it was.
    pub(super) fn hear(&mut self, now: Stamp, struck: Struck, effects: &mut Vec<Effect>) {
        if !self.covered && matches!(self.top(), Screen::Opening(_)) {
            return self.hear_early(now, struck, effects);
        }
        // This key comes after all that was gathered before it, whatever becomes of that.
        self.hearing.gathered = None;
        if struck.in_doubt {
            let heard = self.hearing.burst.end();
            self.settle(now, heard, effects);
        }
        for struck in self.without_doubt(struck) {
            if self.is_second_half(struck) {
                continue;
            }
            if !self.hearing.burst.is_waiting() {
                self.hearing.close = self.close();
            }
            let heard = self.hearing.burst.hear(struck, self.hearing.close);
            self.settle(now, heard, effects);
        }
        self.hearing.gathered = self.hearing.burst.is_waiting().then_some(now);
        if self.hearing.quiet && !self.waits_for_more() {
            // A key that was held down was dropped; what is due must not wait for it to be let go.
            effects.extend(self.update(now, Action::Due));
        }
    }

    /// Whether it is the line feed of a line that ends in two signs, as those of some systems do.
    fn is_second_half(&mut self, struck: Struck) -> bool {
        let is_enter = struck.sign() == Some('\n') && !struck.is_line_feed();
        let enter = std::mem::replace(&mut self.hearing.enter, is_enter.then_some(struck.at));
        let is_near = |at| struck.at.saturating_sub(at) <= CLOSE_FOR_COMMANDS;
        struck.is_line_feed() && enter.is_some_and(is_near)
    }

    /// How close signs follow that belong together: where letters are commands, more patience is shown.
    fn close(&self) -> Duration {
        let mode = self.mode();
        if mode.is_writing() && !mode.begins_words() { CLOSE } else { CLOSE_FOR_COMMANDS }
    }

    fn waits_for_more(&self) -> bool {
        self.hearing.gathered.is_some() || self.hearing.waits.is_some()
    }

    /// Hears what has waited long enough, or all of it if no more will come.
    pub(super) fn hear_what_waited(&mut self, now: Stamp, all: bool, effects: &mut Vec<Effect>) {
        if self.hearing.is_due(now) || (all && self.hearing.gathered.is_some()) {
            self.hearing.gathered = None;
            let heard = self.hearing.burst.end();
            self.settle(now, heard, effects);
        }
        let waits = self.hearing.waits;
        if has_passed(waits, held::WAIT, now) || (all && waits.is_some()) {
            self.hear_held(now, effects);
        }
    }

    /// Before the workbook is read, only leaving and covering work; the rest waits.
    fn hear_early(&mut self, now: Stamp, struck: Struck, effects: &mut Vec<Effect>) {
        if let Some(action) = self.action_for(struck.key).filter(|action| !waits(action)) {
            effects.extend(self.update(now, action));
        } else {
            self.hearing.early_until = Some(struck.at);
            self.hearing.early.push(Action::Key(struck));
        }
    }

    /// Words came at once. So many of them stand where they belong already.
    pub(super) fn take_words(
        &mut self,
        now: Stamp,
        keys: Vec<Struck>,
        written: usize,
        effects: &mut Vec<Effect>,
    ) {
        self.hear_held(now, effects);
        self.let_go_of_keys();
        self.hear_words(now, keys, written, effects);
    }

    /// A single key. A command that may not be repeated is heard once while its key is held down.
    pub(super) fn press(&mut self, now: Stamp, struck: Struck, effects: &mut Vec<Effect>) {
        let goes_on = self.hearing.held.goes_on(struck);
        let is_of_words =
            self.hearing.typing_on.goes_on(struck.at) && Struck::sign_of(struck.key).is_some();
        if goes_on && !is_of_words && !self.may_repeat(struck.key) {
            let verdict = self.hearing.held.again(struck, self.answers(struck.key));
            match verdict {
                Verdict::Hear(keys) => {
                    for key in keys {
                        self.deliver(now, key, effects);
                    }
                }
                Verdict::Drop if struck.key == KeyEvent::from(KeyCode::Esc) => {
                    if self.counts_as_leaving(now) {
                        effects.extend(self.update(now, Action::Do(Command::Leave)));
                    }
                }
                Verdict::Drop | Verdict::Wait => (),
            }
        } else {
            let freely = self.means_what_repeats(struck.key);
            for key in self.hearing.held.pass(struck) {
                self.deliver(now, key, effects);
            }
            if !goes_on {
                self.hearing.held.began_freely = freely;
            }
        }
        self.hearing.waits = self.hearing.held.is_waiting().then_some(now);
    }

    fn hear_held(&mut self, now: Stamp, effects: &mut Vec<Effect>) {
        self.hearing.waits = None;
        for key in self.hearing.held.end() {
            self.deliver(now, key, effects);
        }
    }

    /// Something else came: no key is held down.
    pub(super) fn let_go_of_keys(&mut self) {
        self.hearing.held = Held::default();
    }

    /// Whether a key may be heard again while it is held down. A letter may, unless it was a command
    /// when it went down: holding w opens one page and writes no w into it.
    fn may_repeat(&self, key: KeyEvent) -> bool {
        self.hearing.held.began_freely && self.means_what_repeats(key)
    }

    /// Whether a key does more than look elsewhere or go back, so that it asks for a pause.
    fn answers(&self, key: KeyEvent) -> bool {
        !matches!(self.action_for(key), Some(Action::Do(Command::View | Command::Back)))
    }

    pub(super) fn means_what_repeats(&self, key: KeyEvent) -> bool {
        match (self.action_for(key), self.top()) {
            // At its end a page is turned, and counts as read.
            (Some(Action::Do(Command::Move(Move::PageDown))), Screen::Page(page)) => {
                !page.cursor.is_at_the_end()
            }
            (Some(Action::Do(command)), _) => command.may_repeat(self.mode()),
            (Some(_) | None, _) => true,
        }
    }

    /// Signs that came at once. In an editor a line end or a tab among them is one of them, and no key.
    /// The first of them that are `written` were taken for letters, and stand there.
    fn hear_words(
        &mut self,
        now: Stamp,
        mut keys: Vec<Struck>,
        written: usize,
        effects: &mut Vec<Effect>,
    ) {
        let mode = self.mode();
        let edits = mode.is_writing() && !mode.begins_words();
        let is_end = |key: &Struck| matches!(key.sign(), Some('\n' | '\t'));
        // Behind other line ends and tabs it is one more of the same paste: it leaves no field.
        let is_typed_ahead =
            edits && keys.split_last().is_some_and(|(_, rest)| !rest.iter().any(is_end));
        let last = if is_typed_ahead { keys.pop_if(|key| is_end(key)) } else { None };
        // What is long was pasted, and goes in at once: key by key it would take far longer than to read.
        let is_short = keys.len() <= TYPED_AHEAD;
        let keys = keys.split_off(written.min(keys.len()));
        let words: String = keys.iter().filter_map(|key| key.sign()).collect();
        if let Some(first) = keys.first()
            && self.opened_by_words(now, first.at, &words, effects)
        {
            return;
        }
        if edits && is_short && !words.contains(['\n', '\t']) {
            for key in keys {
                self.deliver(now, key, effects);
            }
        } else if let Some(first) = keys.first() {
            self.forget_early(*first);
            effects.extend(self.update(now, Action::Paste(words)));
        }
        if let Some(last) = last {
            self.deliver(now, last, effects);
        }
    }

    /// A key that was struck later: what comes now was not typed before anything was shown.
    pub(super) fn forget_early(&mut self, struck: Struck) {
        self.hearing.early_until = self.hearing.early_until.filter(|until| struck.at <= *until);
    }

    /// Whether words may have been typed before anything was shown, by who pressed w to write first.
    pub(super) fn may_begin_with_w(&self, words: &str) -> bool {
        let key = key_of(Mode::Browse, Command::Go(Destination::Write));
        let is_key = |letter| key.chars().eq([letter]);
        let is_w = |first| is_key(first) || self.hearing.places.latin(first).is_some_and(is_key);
        self.hearing.early_until.is_some() && words.chars().next().is_some_and(is_w)
    }

    /// A key means nothing here. The second in a row is told: a keyboard that is set to other letters
    /// looks like a program that is dead.
    pub(super) fn heard_in_vain(&mut self, struck: Struck) {
        let mode = self.mode();
        if mode.is_writing() || mode.letters() == Letters::Nothing {
            return;
        }
        let after_words = match mode.letters() {
            Letters::BehindWords if struck.sign().is_some() => Some(say::no_letter_in_a_cell()),
            _ if struck.sign().is_some() && self.takes_for_words(Command::New) => {
                Some(say::no_letter_after_words())
            }
            _ => None,
        };
        if let Some(told) = after_words {
            self.notice = Some(told.to_owned());
            (self.hearing.quiet, self.hearing.typed_on) = (false, true);
            return;
        }
        if let Some(told) = struck.sign().and_then(|sign| self.told_of_a_strange_letter(sign)) {
            return self.tell_now(told);
        }
        self.hearing.in_vain = (self.hearing.in_vain + 1).min(IN_VAIN);
        if self.hearing.in_vain < IN_VAIN {
            return;
        }
        let foreign = struck.sign().is_some_and(|sign| !sign.is_ascii());
        let keys =
            if mode.browses() { say::question_mark_shows_keys() } else { say::f2_shows_keys() };
        let keys = if self.top().holds_unkept() { say::no_letter_leads_away() } else { keys };
        self.notice = Some(if foreign { say::latin_letters() } else { keys }.to_owned());
        self.hearing.quiet = false;
    }
}
