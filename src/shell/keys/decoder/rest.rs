//! The rest of what broke off: it came too late to be what it is, and is no word either.

use std::time::Duration;

const ESC: u8 = 0x1b;
const BELL: u8 = 0x07;

/// For so long after a string broke off its rest may follow, and for so long that of a key.
const REST_OF_A_STRING: Duration = Duration::from_secs(2);
const REST_OF_A_KEY: Duration = Duration::from_millis(400);

/// What broke off last, of which the rest may follow as if it were typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Broken {
    #[default]
    Nothing,
    /// Esc was heard, because nothing followed in time.
    Key,
    /// Numbers had begun.
    Control,
    String,
}

/// How many bytes of a read are the rest of what broke off so long before: they came at once, and end as such
/// things end. A single letter is always a letter.
pub fn rest_of(broken: Broken, pause: Duration, bytes: &[u8]) -> usize {
    match (broken, bytes) {
        (Broken::Nothing, _) | (_, [] | [_]) => 0,
        (Broken::String, _) if pause <= REST_OF_A_STRING => rest_of_string(bytes),
        (Broken::Control, _) if pause <= REST_OF_A_KEY => rest_of_control(bytes),
        (Broken::Key, [b'[', inside @ ..]) if pause <= REST_OF_A_KEY => {
            with_first(rest_of_control(inside))
        }
        (Broken::Key, [b']' | b'P' | b'_' | b'^' | b'X', inside @ ..])
            if pause <= REST_OF_A_STRING =>
        {
            with_first(rest_of_string(inside))
        }
        (Broken::Key, [b'O', b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S'])
            if pause <= REST_OF_A_KEY =>
        {
            2
        }
        (Broken::Key | Broken::Control | Broken::String, _) => 0,
    }
}

fn with_first(rest: usize) -> usize {
    if rest == 0 { 0 } else { rest + 1 }
}

fn rest_of_string(bytes: &[u8]) -> usize {
    let stop = bytes.iter().position(|byte| *byte < 0x20 || matches!(byte, 0x7f | 0x9c));
    let stop = stop.unwrap_or(bytes.len());
    match &bytes[stop..] {
        [ESC, b'\\', ..] => stop + 2,
        // The same in eight bits, as a letter.
        [0x9c, ..] if bytes[..stop].ends_with(&[0xc2]) => stop + 1,
        [BELL, ..] => stop + 1,
        _ => 0,
    }
}

/// Numbers and a letter that ends them, with nothing after it but another control sequence.
fn rest_of_control(bytes: &[u8]) -> usize {
    let end = bytes.iter().position(|byte| !(0x20..0x40).contains(byte)).unwrap_or(bytes.len());
    let ends =
        |last: u8| matches!(last, b'@'..=b'Z' | b'c' | b'n' | b't' | b'u' | b'x' | b'y' | b'~');
    match &bytes[end..] {
        [last] | [last, ESC, ..] if ends(*last) => end + 1,
        _ => 0,
    }
}
