//! Strings of a terminal, OSC, DCS, APC, PM and SOS: however long, and where they end.

use super::{BELL, CTRL_C, CTRL_X, Decoder, ESC, LONGEST_STRING, SUB, State};
use crate::shell::keys::{Told, sequences};

/// What may begin a string, as `ESC` and one of these.
pub const BEGINNINGS: &[u8] = b"]P_^X";

/// Stands after the letter of one that began in eight bits; a blank, as no key is.
pub const SHORT: u8 = 0x0b;

impl Decoder {
    pub(super) fn in_string(&mut self, byte: u8, told: &mut Vec<Told>) {
        match byte {
            BELL => self.end_of_string(told),
            ESC => self.state = State::StringEscape,
            CTRL_X | SUB | CTRL_C => self.again(byte, told),
            _ if is_end(&self.held, byte) => {
                if self.held.last() == Some(&0xc2) {
                    self.held.pop();
                }
                self.end_of_string(told);
            }
            _ => {
                if self.held.len() >= LONGEST_STRING {
                    // Nothing so long is of use; how it began and how it goes on is all that counts.
                    self.held.drain(2..LONGEST_STRING / 2);
                }
                self.held.push(byte);
            }
        }
    }

    pub(super) fn after_escape_in_string(&mut self, byte: u8, told: &mut Vec<Told>) {
        match byte {
            b'\\' => self.end_of_string(told),
            // Somebody doubled it, as for a terminal in a terminal.
            ESC => (),
            _ => {
                self.begin(State::Escape { twice: false });
                self.byte(byte, told);
            }
        }
    }

    fn end_of_string(&mut self, told: &mut Vec<Told>) {
        let held = std::mem::take(&mut self.held);
        self.rest();
        if let Some(reply) = sequences::string(&held) {
            told.push(Told::Reply(reply));
        }
    }
}

/// Whether a byte ends a string in eight bits, after what stands before it: as a letter, or by itself where it is not
/// a part of one.
pub fn is_end(before: &[u8], byte: u8) -> bool {
    byte == 0x9c && (before.last() == Some(&0xc2) || !is_inside_letter(before))
}

/// Whether a letter of several bytes has begun and is not whole.
fn is_inside_letter(before: &[u8]) -> bool {
    let tail = before.iter().rev().take(3);
    let mut count = 0;
    for byte in tail {
        count += 1;
        match byte {
            0x80..0xc0 => (),
            0xc2..0xe0 => return count < 2,
            0xe0..0xf0 => return count < 3,
            0xf0..0xf5 => return count < 4,
            _ => return false,
        }
    }
    false
}

/// Whether this, from the sign after Esc on, is how the strings begin that terminals send. Else it may be Alt and
/// that sign, and words.
pub fn may_be_one(begun: &[u8]) -> bool {
    match begun {
        [] | [_] => false,
        // It began in eight bits, which no key does.
        [_, SHORT, ..] => true,
        [b']', second, ..] => matches!(second, b'0'..=b'9' | b'l' | b'L' | b'I'),
        [b'P', second, ..] => second.is_ascii_digit() || second.is_ascii_punctuation(),
        _ => true,
    }
}

/// Whether this is how most answers begin. Of words that followed half of one the most are told by that.
pub fn is_usual(begun: &[u8]) -> bool {
    match begun {
        [b']', inside @ ..] => {
            let number = inside.iter().take_while(|byte| byte.is_ascii_digit()).count();
            number > 0 && matches!(inside.get(number), None | Some(b';'))
        }
        [b'P', b'>' | b'!', rest @ ..] => matches!(rest, [] | [b'|', ..]),
        [b'P', b'0'..=b'2', rest @ ..] => matches!(rest, [] | [b'+' | b'$', ..]),
        [b'_', b'G', ..] | [_, SHORT, ..] => true,
        _ => false,
    }
}
