//! Letters of several bytes, and controls of eight bits, which begin as those do.

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Decoder, NO_LETTER, State, strings::SHORT};
use crate::shell::keys::Told;

impl Decoder {
    pub(super) fn in_letter(&mut self, byte: u8, told: &mut Vec<Told>) {
        self.held.push(byte);
        match std::str::from_utf8(&self.held).map(|letter| letter.chars().next()) {
            Ok(letter) => {
                let letter = letter.unwrap_or(NO_LETTER);
                let alt = self.alt;
                self.rest();
                self.alt = alt;
                if matches!(letter, '\u{80}'..='\u{9f}') {
                    self.short(letter, told);
                } else {
                    self.letter(letter, told);
                }
                self.alt &= self.state != State::Ground;
            }
            Err(err) if err.error_len().is_none() => (),
            Err(_) => {
                self.rest();
                self.key(told, KeyCode::Char(NO_LETTER), KeyModifiers::NONE);
                self.first(byte, told);
            }
        }
    }

    /// A control of eight bits stands for Esc and a letter.
    pub(super) fn short(&mut self, control: char, told: &mut Vec<Told>) {
        match control {
            '\u{9b}' => self.begin(State::Control),
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => {
                self.begin(State::String);
                // A short one is no chord, even if it ends here.
                let letter = u8::try_from(u32::from(control) - 0x40).unwrap_or(b']');
                self.held.extend([letter, SHORT]);
            }
            '\u{80}'..='\u{9f}' => (),
            _ => self.key(told, KeyCode::Char(NO_LETTER), KeyModifiers::NONE),
        }
    }
}
