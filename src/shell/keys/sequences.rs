//! What whole control sequences mean, of every terminal at once: none of them contradicts another.
//!
//! Sources: the lists of control sequences of xterm and of kitty's keyboard protocol, `infocmp` of rxvt, linux, screen and
//! tmux, and what these were seen to send.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    shell::keys::Reply,
    ui::mouse::{Did, Mouse},
};

/// What a control sequence is.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    Key(KeyEvent),
    /// A paste begins.
    Paste,
    Reply(Reply),
    Mouse(Mouse),
}

/// What `ESC [`, then `held`, then `last` means; `None` for what is of no use here.
pub fn control(held: &[u8], last: u8) -> Option<Control> {
    if let ([b'<', report @ ..], b'M' | b'm') = (held, last) {
        return mouse(report, last == b'M').map(Control::Mouse);
    }
    if let [mark @ b'<'..=b'?', rest @ ..] = held {
        let speaks = *mark == b'?' && last == b'u' && rest.iter().all(u8::is_ascii_digit);
        return speaks.then_some(Control::Reply(Reply::KeyboardProtocol));
    }
    if held.iter().any(|byte| *byte < b'0') {
        return None;
    }
    let told = Parameters::read(held);
    let mut modified = modifiers(told.at(1, 0).unwrap_or(1));
    let kind = match told.at(1, 1) {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    let first = told.at(0, 0);
    let code = match last {
        b'~' if first == Some(200) => return Some(Control::Paste),
        // xterm, told to modify other keys.
        b'~' if first == Some(27) => {
            told.at(2, 0).and_then(char::from_u32).and_then(|sign| point(sign, &mut modified))
        }
        b'~' => first.and_then(tilde),
        // rxvt ends a key with Ctrl, Shift or both so.
        b'^' => with(&mut modified, KeyModifiers::CONTROL, first.and_then(tilde)),
        b'$' => with(&mut modified, KeyModifiers::SHIFT, first.and_then(tilde)),
        b'@' => {
            with(&mut modified, KeyModifiers::CONTROL | KeyModifiers::SHIFT, first.and_then(tilde))
        }
        b'a'..=b'd' if held.is_empty() => {
            with(&mut modified, KeyModifiers::SHIFT, ss3(last - b'a' + b'A').map(|(code, _)| code))
        }
        b'Z' => with(&mut modified, KeyModifiers::SHIFT, Some(KeyCode::BackTab)),
        b'u' => reported(&told, &mut modified),
        // Where the cursor is; F3 is sent otherwise by whoever reports modified keys.
        b'R' => None,
        // The window got or lost the focus, which this never asks for.
        b'I' | b'O' if held.is_empty() => None,
        _ if last.is_ascii_uppercase() && first.unwrap_or(1) == 1 => {
            ss3(last).map(|(code, _)| code)
        }
        _ => None,
    };
    // What is held with one of these is meant for the desktop, and bound to nothing here: it types no letter.
    let not_ours = KeyModifiers::SUPER | KeyModifiers::HYPER | KeyModifiers::META;
    let code = code.filter(|_| !modified.intersects(not_ours));
    code.map(|code| Control::Key(KeyEvent::new_with_kind(code, modified, kind)))
}

/// What the mouse did, by a report of three numbers: the button and what is held with it, the column and the row. What
/// is let go, moved, or done with another button or with a key is of no use here.
fn mouse(report: &[u8], is_down: bool) -> Option<Mouse> {
    let told = Parameters::read(report);
    let is_whole = report.iter().all(|byte| byte.is_ascii_digit() || *byte == b';');
    let [button, column, row] = [0, 1, 2].map(|part| told.at(part, 0));
    let did = match button? {
        0 => Did::Click,
        64 => Did::WheelUp,
        65 => Did::WheelDown,
        _ => return None,
    };
    let cell = |number: u32| u16::try_from(number.checked_sub(1)?).ok();
    let mouse = Mouse { did, column: cell(column?)?, row: cell(row?)? };
    (is_down && is_whole && told.0.len() == 3).then_some(mouse)
}

/// What a string means, told by its introducer and what stood in it.
pub fn string(held: &[u8]) -> Option<Reply> {
    let text = std::str::from_utf8(held).ok()?;
    let colour = text.strip_prefix(']')?.trim_start().strip_prefix("11;")?;
    is_dark(colour).map(|dark| Reply::Background { dark })
}

/// Whether a colour such as `rgb:1b1b/1818/1616` or `#1b1816` is a dark one. Each part has one to four digits.
fn is_dark(colour: &str) -> Option<bool> {
    let parts: Vec<&str> = if let Some(digits) = colour.strip_prefix('#') {
        let each = digits.len() / 3;
        let whole = matches!(digits.len(), 3 | 6 | 9 | 12) && digits.is_ascii();
        whole.then(|| vec![&digits[..each], &digits[each..2 * each], &digits[2 * each..]])?
    } else {
        let (_, value) =
            colour.split_once(':').filter(|(kind, _)| matches!(*kind, "rgb" | "rgba"))?;
        value.split('/').collect()
    };
    let part = |part: &&str| {
        let value = u32::from_str_radix(part, 16).ok().filter(|_| (1..=4).contains(&part.len()))?;
        Some(value * 1_000 / (16_u32.checked_pow(u32::try_from(part.len()).ok()?)? - 1))
    };
    let [red, green, blue, ..] = parts.iter().map(part).collect::<Option<Vec<u32>>>()?[..] else {
        return None;
    };
    // How bright each looks to an eye, in thousandths.
    Some(299 * red + 587 * green + 114 * blue < 500_000)
}

/// The numbers of a control sequence: parts between semicolons, with parts between colons.
struct Parameters(Vec<Vec<Option<u32>>>);

impl Parameters {
    fn read(held: &[u8]) -> Parameters {
        let number = |digits: &[u8]| (!digits.is_empty()).then(|| number(digits));
        let part = |part: &[u8]| part.split(|byte| *byte == b':').map(number).collect();
        Parameters(held.split(|byte| *byte == b';').map(part).collect())
    }

    fn at(&self, part: usize, of_it: usize) -> Option<u32> {
        self.0.get(part)?.get(of_it).copied().flatten()
    }
}

fn number(digits: &[u8]) -> u32 {
    let digit = |digit: &u8| u32::from(digit.saturating_sub(b'0'));
    digits.iter().fold(0, |number: u32, it| number.saturating_mul(10).saturating_add(digit(it)))
}

fn with(modified: &mut KeyModifiers, more: KeyModifiers, code: Option<KeyCode>) -> Option<KeyCode> {
    *modified |= more;
    code
}

/// A key that is reported by its sign, with the sign of Shift and that of the same place on a Latin keyboard.
fn reported(told: &Parameters, modified: &mut KeyModifiers) -> Option<KeyCode> {
    let sign = |of_it| told.at(0, of_it).and_then(char::from_u32);
    let (own, shifted, latin) = (sign(0)?, sign(1), sign(2));
    let chord = modified.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
    // Only where the own letter is not Latin: a German Ctrl-Z stands in the place of Ctrl-Y.
    if let Some(latin) = latin.filter(|_| chord && !own.is_ascii()) {
        return point(latin, modified);
    }
    if let Some(shifted) = shifted.filter(|_| modified.contains(KeyModifiers::SHIFT)) {
        if !shifted.is_uppercase() {
            *modified -= KeyModifiers::SHIFT;
        }
        return point(shifted, modified);
    }
    point(own, modified)
}

/// The modifiers of a number that is one more than their sum. Locks count for nothing.
pub fn modifiers(number: u32) -> KeyModifiers {
    let sum = number.saturating_sub(1);
    let all = [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
        (8, KeyModifiers::SUPER),
        (16, KeyModifiers::HYPER),
        (32, KeyModifiers::META),
    ];
    let set = all.into_iter().filter(|(bit, _)| sum & bit != 0);
    set.fold(KeyModifiers::NONE, |modified, (_, one)| modified | one)
}

/// A key by the letter that follows `ESC O`, and what is held with it.
pub fn ss3(letter: u8) -> Option<(KeyCode, KeyModifiers)> {
    let plain = |code| Some((code, KeyModifiers::NONE));
    match letter {
        b'A' => plain(KeyCode::Up),
        b'B' => plain(KeyCode::Down),
        b'C' => plain(KeyCode::Right),
        b'D' => plain(KeyCode::Left),
        b'E' => plain(KeyCode::KeypadBegin),
        b'F' => plain(KeyCode::End),
        b'H' => plain(KeyCode::Home),
        b'I' => plain(KeyCode::Tab),
        b'M' => plain(KeyCode::Enter),
        b'P'..=b'S' => plain(KeyCode::F(letter - b'P' + 1)),
        b'X' => plain(KeyCode::Char('=')),
        // The signs of the keypad stand in the order of their codes.
        b'j'..=b'y' => plain(KeyCode::Char(char::from(letter - b'j' + b'*'))),
        // rxvt: arrows with Ctrl.
        b'a'..=b'd' => {
            ss3(letter.to_ascii_uppercase()).map(|(code, _)| (code, KeyModifiers::CONTROL))
        }
        _ => None,
    }
}

/// A key by the number before `~`.
fn tilde(number: u32) -> Option<KeyCode> {
    let key = |number: u32| u8::try_from(number).ok().map(KeyCode::F);
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => key(number - 10),
        17..=21 => key(number - 11),
        23..=26 => key(number - 12),
        28 | 29 => key(number - 13),
        31..=34 => key(number - 14),
        _ => None,
    }
}

/// A key by its point in Unicode, as kitty numbers them and xterm those that it modifies.
fn point(sign: char, modified: &mut KeyModifiers) -> Option<KeyCode> {
    let shift = modified.contains(KeyModifiers::SHIFT);
    Some(match sign {
        '\u{1b}' => KeyCode::Esc,
        '\r' | '\n' => KeyCode::Enter,
        '\t' if shift => KeyCode::BackTab,
        '\t' => KeyCode::Tab,
        '\u{7f}' | '\u{8}' => KeyCode::Backspace,
        '\u{e000}'..='\u{f8ff}' => return functional(u32::from(sign)),
        sign if sign.is_control() => return None,
        sign if shift && sign.is_lowercase() => {
            KeyCode::Char(sign.to_uppercase().next().unwrap_or(sign))
        }
        sign => KeyCode::Char(sign),
    })
}

/// The keys that kitty gives a number of its own: F13 and more, and the keypad.
fn functional(number: u32) -> Option<KeyCode> {
    Some(match number {
        57376..=57398 => KeyCode::F(u8::try_from(number - 57376 + 13).ok()?),
        57399..=57408 => KeyCode::Char(char::from_digit(number - 57399, 10)?),
        57409 => KeyCode::Char('.'),
        57410 => KeyCode::Char('/'),
        57411 => KeyCode::Char('*'),
        57412 => KeyCode::Char('-'),
        57413 => KeyCode::Char('+'),
        57414 => KeyCode::Enter,
        57415 => KeyCode::Char('='),
        57416 => KeyCode::Char(','),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57425 => KeyCode::Insert,
        57426 => KeyCode::Delete,
        57427 => KeyCode::KeypadBegin,
        _ => return None,
    })
}
