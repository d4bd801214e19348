//! Bytes become keys: a machine with twelve states, each of which can be left.
//!
//! It has no clock and no input. Who feeds it says when the bytes were read, waits as long as
//! [`Decoder::patience`] says, and calls [`Decoder::give_up`] if nothing came. Ctrl-X and Ctrl-C are heard in
//! every state: Ctrl-X is CAN, on which a terminal's own machine breaks off as well.

mod letters;
mod rest;
mod strings;

use std::{mem, time::Duration};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    shell::keys::{
        Told,
        sequences::{self, Control, modifiers, ss3},
    },
    ui::Struck,
};
use rest::{Broken, Late};
use strings::{BEGINNINGS, is_usual, may_be_one};

const ESC: u8 = 0x1b;
const CTRL_C: u8 = 0x03;
const BELL: u8 = 0x07;
const CTRL_X: u8 = 0x18;
const SUB: u8 = 0x1a;

/// How long a lone Esc waits for the rest of a key; twice as long over a slow line.
const AFTER_ESC: Duration = Duration::from_millis(50);

/// How long what has begun may pause. What is longer is told late, if its rest comes.
const INSIDE: Duration = Duration::from_millis(100);
const INSIDE_OVER_A_LINE: Duration = Duration::from_millis(250);

/// How long a beginning may pause that looks like Alt and a sign, and how long half a letter or half a key, which
/// nobody types: no other key waits for them.
const AFTER_A_BEGINNING: Duration = Duration::from_millis(500);
const HALF: Duration = Duration::from_millis(900);

/// How long a paste may pause before it is taken to be whole.
const IN_A_PASTE: Duration = Duration::from_secs(1);

/// After so long a pause inside a paste, a way out that comes alone is meant.
const ALONE: Duration = Duration::from_millis(200);

const LONGEST_CONTROL: usize = 128;
const LONGEST_STRING: usize = 64 * 1024;
const LONGEST_PASTE: usize = 16 * 1024 * 1024;

const END_OF_PASTE: &[u8] = b"\x1b[201~";

/// What stands for a byte that is no letter.
const NO_LETTER: char = '\u{fffd}';

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Ground,
    /// Inside a letter of several bytes.
    Letter,
    /// After Esc, once or twice.
    Escape {
        twice: bool,
    },
    /// After `ESC O`.
    Ss3,
    /// After `ESC [`.
    Control,
    /// After `ESC [ [`, as the Linux console begins F1 to F5.
    LinuxF,
    /// Inside a click of the mouse as of old, so many bytes before its end.
    Click {
        left: u8,
    },
    /// Inside a string: OSC, DCS, APC, PM or SOS.
    String,
    /// After an Esc inside a string.
    StringEscape,
    Paste,
}

/// Tells apart what a terminal sends.
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    state: State,
    /// The bytes of what has begun.
    held: Vec<u8>,
    /// What has begun came after a further Esc, which may have been Alt.
    alt: bool,
    /// How a string begins came alone, so that what follows may be words after half of an answer.
    came_alone: bool,
    /// What broke off, of which the rest may follow.
    late: Option<Late>,
    /// When the last byte was read.
    at: Duration,
    /// Bytes come over a line that may be slow.
    over_a_line: bool,
}

impl Decoder {
    /// One that waits longer for the rest of a key, for a terminal at the other end of a line.
    pub fn over_a_line(over_a_line: bool) -> Decoder {
        Decoder { over_a_line, ..Decoder::default() }
    }

    fn inside(&self) -> Duration {
        if self.over_a_line { INSIDE_OVER_A_LINE } else { INSIDE }
    }

    /// How long to wait for more bytes before giving up: `None` when nothing has begun.
    pub fn patience(&self) -> Option<Duration> {
        match (self.state, self.held.len()) {
            (State::Ground, _) => self.late.as_ref().and_then(Late::patience),
            (State::Escape { .. }, _) if self.over_a_line => Some(AFTER_ESC * 2),
            (State::Escape { .. }, _) => Some(AFTER_ESC),
            (State::Ss3 | State::Control, 0)
            | (State::String, ..=1)
            | (State::Click { left: 1 }, _) => Some(AFTER_A_BEGINNING),
            (
                State::Ss3 | State::Control | State::LinuxF | State::Click { .. } | State::Letter,
                _,
            ) => Some(HALF),
            (State::String | State::StringEscape, _) => Some(self.inside()),
            (State::Paste, _) => Some(IN_A_PASTE),
        }
    }

    /// Takes the bytes of one read, and when that was, counted from any start that stays the same.
    pub fn feed(&mut self, bytes: &[u8], at: Duration, told: &mut Vec<Told>) {
        if bytes.is_empty() {
            return;
        }
        let pause = at.saturating_sub(self.at);
        if self.state == State::Paste && matches!(bytes, [CTRL_X | CTRL_C]) && pause >= ALONE {
            self.give_up(told);
        }
        if pause > self.inside() && !self.goes_on(bytes) {
            self.give_up(told);
        }
        let late = self.late.take().filter(|_| self.state == State::Ground);
        let taken = late.map_or(0, |late| self.take_rest(late, bytes, at, told));
        self.at = at;
        for byte in &bytes[taken..] {
            self.byte(*byte, told);
        }
        if self.state == State::String && self.held.len() == 1 {
            self.came_alone = true;
        }
    }

    /// Nothing more came in time: tells what has begun for what it then is, and is at rest again.
    pub fn give_up(&mut self, told: &mut Vec<Told>) {
        if let Some(late) = self.late.take()
            && self.give_up_rest(late, told)
        {
            return;
        }
        let held = mem::take(&mut self.held);
        let state = mem::take(&mut self.state);
        match (state, held.as_slice()) {
            (State::Escape { twice }, _) => {
                for _ in 0..=u8::from(twice) {
                    self.key(told, KeyCode::Esc, KeyModifiers::NONE);
                }
                self.late = Some(Late::new(Broken::Key, Vec::new()));
            }
            (State::Paste, held) => {
                told.push(Told::Paste(String::from_utf8_lossy(held).into_owned()));
            }
            (State::Letter, _) => self.key(told, KeyCode::Char(NO_LETTER), KeyModifiers::NONE),
            (State::Ss3, []) => self.chord(told, 'O'),
            (State::String, [sign, words @ ..])
                if !may_be_one(&held) || (self.came_alone && !is_usual(&held)) =>
            {
                self.chord(told, char::from(*sign));
                for byte in words {
                    self.byte(*byte, told);
                }
                // Something else may have begun among them.
                self.give_up(told);
            }
            (State::String, _) => self.late = Some(Late::new(Broken::String, held)),
            (State::StringEscape, _) => {
                let begun = [held.as_slice(), &[ESC]].concat();
                self.late = Some(Late::new(Broken::String, begun));
            }
            // Alone it may be Alt and a sign that nothing here is bound to, or half of a key: neither is Esc.
            (State::Control, _) => self.late = Some(Late::new(Broken::Control, held)),
            (State::Ss3 | State::LinuxF | State::Click { .. } | State::Ground, _) => (),
        }
        self.alt = false;
    }

    /// There is no time left to wait: what is in doubt was typed.
    pub fn end(&mut self, told: &mut Vec<Told>) {
        if let Some(late) = self.late.take() {
            self.hear_as_typed(late, told);
        }
        self.give_up(told);
    }

    fn rest(&mut self) {
        self.begin(State::Ground);
        self.alt = false;
    }

    fn begin(&mut self, state: State) {
        self.came_alone = false;
        self.held.clear();
        self.state = state;
    }

    fn byte(&mut self, byte: u8, told: &mut Vec<Told>) {
        match self.state {
            State::Ground => self.first(byte, told),
            State::Letter => self.in_letter(byte, told),
            State::Escape { twice } => self.after_escape(twice, byte, told),
            State::Ss3 => self.in_ss3(byte, told),
            State::Control => self.in_control(byte, told),
            State::LinuxF => {
                self.rest();
                match byte {
                    b'A'..=b'E' => self.key(told, KeyCode::F(byte - b'A' + 1), KeyModifiers::NONE),
                    ..0x20 => self.first(byte, told),
                    _ => (),
                }
            }
            State::Click { left } => match (byte, left) {
                (..0x20, _) => self.again(byte, told),
                (_, ..=1) => self.rest(),
                (_, left) => self.state = State::Click { left: left - 1 },
            },
            State::String => self.in_string(byte, told),
            State::StringEscape => self.after_escape_in_string(byte, told),
            State::Paste => self.in_paste(byte, told),
        }
    }

    /// One thing breaks off, and another begins.
    fn again(&mut self, byte: u8, told: &mut Vec<Told>) {
        self.rest();
        self.first(byte, told);
    }

    fn first(&mut self, byte: u8, told: &mut Vec<Told>) {
        let key = |code| (code, KeyModifiers::NONE);
        let control = |letter: u8| (KeyCode::Char(char::from(letter)), KeyModifiers::CONTROL);
        let (code, modifiers) = match byte {
            ESC => return self.begin(State::Escape { twice: false }),
            b'\r' => key(KeyCode::Enter),
            b'\t' => key(KeyCode::Tab),
            0x7f => key(KeyCode::Backspace),
            0 => control(b' '),
            0x01..=0x1a => control(byte - 1 + b'a'),
            0x1c..=0x1f => control(byte - 0x1c + b'4'),
            0x20..=0x7e => return self.letter(char::from(byte), told),
            0xc2..=0xf4 => {
                self.begin(State::Letter);
                self.held.push(byte);
                return;
            }
            // How a terminal that sends eight bits begins its controls.
            0x80..=0xc1 | 0xf5.. => return self.short(char::from(byte), told),
        };
        self.key(told, code, modifiers);
    }

    fn after_escape(&mut self, twice: bool, byte: u8, told: &mut Vec<Told>) {
        let escape =
            |this: &Decoder, told: &mut Vec<Told>| this.key(told, KeyCode::Esc, KeyModifiers::NONE);
        match byte {
            ESC if twice => escape(self, told),
            ESC => self.state = State::Escape { twice: true },
            b'[' | b'O' => {
                self.alt = twice;
                self.begin(if byte == b'[' { State::Control } else { State::Ss3 });
            }
            _ if !twice && BEGINNINGS.contains(&byte) => {
                self.begin(State::String);
                self.held.push(byte);
            }
            _ => {
                if twice {
                    escape(self, told);
                }
                self.rest();
                if matches!(byte, CTRL_X | CTRL_C) {
                    escape(self, told);
                } else {
                    self.alt = true;
                }
                self.first(byte, told);
                self.alt &= self.state != State::Ground;
            }
        }
    }

    fn in_ss3(&mut self, byte: u8, told: &mut Vec<Told>) {
        match byte {
            ..0x20 | 0x7f.. => self.again(byte, told),
            b'0'..=b'9' | b';' if self.held.len() < LONGEST_CONTROL => self.held.push(byte),
            b'0'..=b'9' | b';' => (),
            _ => {
                let modified =
                    modifiers(self.held.first().map_or(1, |digit| u32::from(digit & 0xf)));
                let alt = self.alt;
                self.rest();
                self.alt = alt;
                if let Some((code, more)) = ss3(byte) {
                    self.key(told, code, modified | more);
                }
                self.alt = false;
            }
        }
    }

    fn in_control(&mut self, byte: u8, told: &mut Vec<Told>) {
        let is_number = |held: &[u8]| !held.is_empty() && held.iter().all(u8::is_ascii_digit);
        match byte {
            ..0x20 | 0x7f.. => self.again(byte, told),
            b'[' if self.held.is_empty() => self.begin(State::LinuxF),
            b'M' if self.held.is_empty() => self.begin(State::Click { left: 3 }),
            b'$' if is_number(&self.held) => {
                // rxvt ends a key with Shift so; a reply goes on, and has more than one number or a mark.
                let held = mem::take(&mut self.held);
                self.control(&held, byte, told);
            }
            // A selection, as xterm reports it when told to: where it ends, or all its corners.
            b't' if self.held.is_empty() => self.begin(State::Click { left: 2 }),
            b'T' if self.held.is_empty() => self.begin(State::Click { left: 6 }),
            0x20..=0x3f if self.held.len() < LONGEST_CONTROL => self.held.push(byte),
            // However long it is, it ends as others do.
            0x20..=0x3f => (),
            _ if self.held.len() >= LONGEST_CONTROL => self.rest(),
            _ => {
                let held = mem::take(&mut self.held);
                self.control(&held, byte, told);
            }
        }
    }

    fn control(&mut self, held: &[u8], last: u8, told: &mut Vec<Told>) {
        let alt = self.alt;
        self.rest();
        match sequences::control(held, last) {
            Some(Control::Key(mut key)) => {
                if alt {
                    key.modifiers |= KeyModifiers::ALT;
                }
                told.push(Told::Key(Struck { in_doubt: alt, ..Struck::new(key, self.at) }));
            }
            Some(Control::Paste) => self.begin(State::Paste),
            Some(Control::Reply(reply)) => told.push(Told::Reply(reply)),
            Some(Control::Mouse(mouse)) => told.push(Told::Mouse(mouse)),
            None => (),
        }
    }

    fn in_paste(&mut self, byte: u8, told: &mut Vec<Told>) {
        self.held.push(byte);
        if self.held.ends_with(END_OF_PASTE) {
            self.held.truncate(self.held.len() - END_OF_PASTE.len());
            self.give_up(told);
        } else if self.held.len() >= LONGEST_PASTE
            && !(0x80..0xc0).contains(&byte)
            && !self.held[LONGEST_PASTE - END_OF_PASTE.len()..].contains(&ESC)
        {
            // A part of it, cut before a letter; the rest is a paste as well.
            let next = self.held.pop();
            self.give_up(told);
            self.state = State::Paste;
            self.held.extend(next);
        }
    }

    fn letter(&mut self, letter: char, told: &mut Vec<Told>) {
        let shift = if letter.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
        self.key(told, KeyCode::Char(letter), shift);
    }

    /// A key, with Alt if Esc came right before it: that may have been Esc and then the key.
    fn key(&self, told: &mut Vec<Told>, code: KeyCode, modifiers: KeyModifiers) {
        let alt = if self.alt { KeyModifiers::ALT } else { KeyModifiers::NONE };
        let struck = Struck::new(KeyEvent::new(code, modifiers | alt), self.at);
        told.push(Told::Key(Struck { in_doubt: self.alt, ..struck }));
    }

    /// Alt and a sign, which looked like the beginning of something.
    fn chord(&mut self, told: &mut Vec<Told>, sign: char) {
        self.alt = true;
        self.letter(sign, told);
        self.alt = false;
    }
}
