//! The rest of what broke off: it came too late, and may still be told from what somebody types.

use std::time::Duration;

use super::{
    BELL, Decoder, ESC, LONGEST_CONTROL, State,
    strings::{BEGINNINGS, is_end, may_be_one},
};
use crate::shell::keys::Told;

/// For so long after something broke off its rest may follow.
const REST_OF_A_STRING: Duration = Duration::from_secs(2);
const REST_OF_A_KEY: Duration = Duration::from_millis(900);

/// For so long what may be a rest waits to be told from words, and for so long in all.
const IN_DOUBT: Duration = Duration::from_millis(900);
const IN_DOUBT_AFTER_ESC: Duration = Duration::from_millis(500);
const IN_DOUBT_IN_ALL: Duration = Duration::from_secs(5);

/// What broke off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// Esc was heard, because nothing followed in time.
    Key,
    /// Numbers had begun.
    Control,
    String,
}

/// What broke off last, and what came since that may be the rest of it.
#[derive(Clone, Debug)]
pub struct Late {
    pub broken: Broken,
    /// How a string or numbers began.
    pub begun: Vec<u8>,
    /// What is in doubt, read by read, with the time of each.
    pub reads: Vec<(Duration, Vec<u8>)>,
}

/// Whether bytes are the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    No,
    /// They may be, and more must follow then.
    SoFar,
    /// So many of them are.
    Whole(usize),
}

impl Late {
    pub fn new(broken: Broken, begun: Vec<u8>) -> Late {
        Late { broken, begun, reads: Vec::new() }
    }

    /// What is in doubt, in one.
    pub fn in_doubt(&self) -> Vec<u8> {
        self.reads.iter().flat_map(|(_, bytes)| bytes).copied().collect()
    }

    /// How long to wait for more of it: not at all where nothing is in doubt.
    pub fn patience(&self) -> Option<Duration> {
        let each = if self.broken == Broken::Key { IN_DOUBT_AFTER_ESC } else { IN_DOUBT };
        (!self.reads.is_empty()).then_some(each)
    }

    /// Whether everything in doubt, with another read so long after the last one, is the rest.
    pub fn fit(&self, pause: Duration, at: Duration, bytes: &[u8]) -> Fit {
        let is_click = self.broken == Broken::Control && self.begun.first() == Some(&b'<');
        let is_long = self.broken == Broken::String || is_click;
        let limit = if is_long { REST_OF_A_STRING } else { REST_OF_A_KEY };
        let since =
            self.reads.first().map_or(Duration::ZERO, |(first, _)| at.saturating_sub(*first));
        // Nobody sends one sign beyond ASCII, or a blank, but who types.
        let is_typed = matches!(bytes, [b' ']) || (bytes.len() < 5 && is_one_letter(bytes));
        let all = [self.in_doubt().as_slice(), bytes].concat();
        // The one that this program asks for is known sign by sign, however slowly it comes.
        let whole = [self.begun.as_slice(), &all].concat();
        let is_too_long =
            since > IN_DOUBT_IN_ALL && !b"]11;".starts_with(&whole[..4.min(whole.len())]);
        let is_no_colour =
            whole.strip_prefix(b"]11;").is_some_and(|inside| !is_of_a_colour(inside));
        let in_vain = is_too_long || is_no_colour;
        if pause > limit || is_typed || in_vain || self.is_struck(bytes) {
            return Fit::No;
        }
        match self.broken {
            Broken::String => rest_of_string(&self.begun, &all),
            Broken::Control if bytes.len() > 1 => match rest_of_control(&whole) {
                Fit::Whole(count) => Fit::Whole(count - self.begun.len()),
                Fit::SoFar | Fit::No => Fit::No,
            },
            // Its last letter would act as a key.
            Broken::Control if is_click && is_known(&self.begun, bytes[0]) => Fit::Whole(1),
            Broken::Control => Fit::No,
            Broken::Key => rest_of_key(&all),
        }
    }

    /// Whether one sign alone, after a string that nobody asked for, is a key that somebody struck: a line that
    /// cuts such a string in two leaves more of it. What ends a string is no sign of words but `\`, after an Esc.
    fn is_struck(&self, bytes: &[u8]) -> bool {
        let [sign] = bytes else { return false };
        let asked = b"]11;";
        let is_asked = self.begun.iter().zip(asked).all(|(begun, asked)| begun == asked);
        let ends = *sign == b'\\' && self.begun.last() == Some(&ESC);
        self.broken == Broken::String
            && self.reads.is_empty()
            && sign.is_ascii_graphic()
            && !is_asked
            && !ends
    }

    /// Whether what is in doubt, with nothing more to follow, was typed. What came in one go, without a blank,
    /// after a string, is a part of that.
    pub fn is_typed(&self) -> bool {
        let is_part = |bytes: &[u8]| bytes.len() > 1 && bytes.iter().all(u8::is_ascii_graphic);
        self.broken != Broken::String || !self.reads.iter().any(|(_, bytes)| is_part(bytes))
    }
}

impl Decoder {
    /// Whether what has begun goes on with these bytes, which came late: any others were typed.
    pub(super) fn goes_on(&self, bytes: &[u8]) -> bool {
        let all = [self.held.as_slice(), bytes].concat();
        match (self.state, bytes) {
            (State::Control, [b'[', ..]) if self.held.is_empty() => true,
            // The mouse as of old: a letter, and so many signs with it.
            (State::Control, [b't', _, _] | [b'M', _, _, _] | [b'T', _, _, _, _, _, _]) => true,
            (State::Control, _) => rest_of_control(&all) != Fit::No,
            (State::Ss3, [letter, ..]) => ends_a_key(*letter) && bytes.len() == 1,
            (State::LinuxF, [letter, ..]) => matches!(letter, b'A'..=b'E') && bytes.len() == 1,
            // The last sign of it is the row, from `!` on, and may come by itself: as a key it could act. Small letters,
            // which are rows below all but the highest windows, are typed.
            (State::Click { left: 1 }, [sign]) => matches!(sign, b' '..=b'Z'),
            (State::Click { left }, _) => {
                bytes.len() == usize::from(left) && bytes.len() > 1 && !is_one_letter(bytes)
            }
            (State::String, _) if self.held.len() == 1 => {
                // Of those that may hold anything the end is to be seen, or they are words.
                let is_likely = matches!(self.held[0], b']' | b'P')
                    || all.starts_with(b"_G")
                    || matches!(rest_of_string(&self.held, bytes), Fit::Whole(_));
                is_likely
                    && may_be_one(&all)
                    && ((bytes.len() > 1 && !is_one_letter(bytes))
                        || matches!(self.held[0], b']' | b'P'))
            }
            _ => true,
        }
    }

    /// Looks whether a read is the rest of what broke off. Says how much of it is taken care of.
    pub(super) fn take_rest(
        &mut self,
        mut late: Late,
        bytes: &[u8],
        at: Duration,
        told: &mut Vec<Told>,
    ) -> usize {
        let fit = late.fit(at.saturating_sub(self.at), at, bytes);
        let Fit::Whole(count) = fit else {
            if fit == Fit::SoFar {
                late.reads.push((at, bytes.to_vec()));
                self.late = Some(late);
                return bytes.len();
            }
            self.hear_as_typed(late, told);
            return 0;
        };
        let before = late.in_doubt();
        let whole = [before.as_slice(), &bytes[..count - before.len()]].concat();
        match late.broken {
            Broken::String => self.go_on_with(late.begun, &whole, told),
            Broken::Key if BEGINNINGS.contains(&whole[0]) => {
                self.go_on_with(vec![whole[0]], &whole[1..], told);
            }
            // A paste is meant however late it comes; a key would come too late to be.
            Broken::Key | Broken::Control => {
                let all = [late.begun.as_slice(), &whole].concat();
                if all.strip_prefix(b"[").unwrap_or(&all) == b"200~" {
                    self.begin(State::Paste);
                }
            }
        }
        count - before.len()
    }

    /// A string goes on where it broke off.
    fn go_on_with(&mut self, mut begun: Vec<u8>, rest: &[u8], told: &mut Vec<Told>) {
        let escape = begun.pop_if(|last| *last == ESC).is_some();
        self.state = if escape { State::StringEscape } else { State::String };
        self.held = begun;
        for byte in rest {
            self.byte(*byte, told);
        }
    }

    /// What was in doubt was no rest: it is heard as it came.
    pub(super) fn hear_as_typed(&mut self, late: Late, told: &mut Vec<Told>) {
        for (at, bytes) in late.reads {
            self.at = at;
            for byte in bytes {
                self.byte(byte, told);
            }
        }
    }

    /// Nothing followed what may be a rest. Says whether that was all there was to give up.
    pub(super) fn give_up_rest(&mut self, mut late: Late, told: &mut Vec<Told>) -> bool {
        if late.is_typed() {
            // An Esc that was in doubt, say, is to be told as well.
            let is_all = late.reads.is_empty();
            self.hear_as_typed(late, told);
            return is_all;
        }
        late.begun.extend(late.in_doubt());
        late.reads.clear();
        self.late = Some(late);
        true
    }
}

/// Whether everything up to the end of it may stand in what tells a colour.
fn is_of_a_colour(bytes: &[u8]) -> bool {
    let mut inside = bytes.iter().take_while(|byte| !matches!(**byte, ESC | BELL | 0x9c | 0xc2));
    inside.all(|byte| byte.is_ascii_hexdigit() || b"rgba:/#;?".contains(byte))
}

/// Whether these are one letter of several bytes.
fn is_one_letter(bytes: &[u8]) -> bool {
    bytes.len() > 1 && std::str::from_utf8(bytes).is_ok_and(|text| text.chars().count() == 1)
}

/// The rest of a string, which had begun so, up to what ends strings; no other control stands in one.
fn rest_of_string(begun: &[u8], bytes: &[u8]) -> Fit {
    let mut escape = begun.last() == Some(&ESC);
    for (place, byte) in bytes.iter().copied().enumerate() {
        match byte {
            b'\\' if escape => return Fit::Whole(place + 1),
            ESC => escape = true,
            _ if escape => return Fit::No,
            BELL => return Fit::Whole(place + 1),
            ..0x20 | 0x7f => return Fit::No,
            _ if is_end(&bytes[..place], byte) => return Fit::Whole(place + 1),
            _ => (),
        }
    }
    Fit::SoFar
}

/// What follows an Esc that was heard: a key, or a string.
fn rest_of_key(bytes: &[u8]) -> Fit {
    match bytes {
        [b'[' | b'O' | b']'] => Fit::SoFar,
        // A click of the mouse as of old.
        [b'[', b'M', click @ ..] if click.len() == 3 => Fit::Whole(5),
        [b'[', inside @ ..] => match rest_of_control(inside) {
            Fit::Whole(count) => Fit::Whole(count + 1),
            fit => fit,
        },
        [b'O', letter] if ends_a_key(*letter) => Fit::Whole(2),
        [b']' | b'P' | b'_' | b'^' | b'X', inside @ ..]
            if !inside.is_empty() && may_be_one(bytes) =>
        {
            match rest_of_string(&bytes[..1], inside) {
                Fit::Whole(count) => Fit::Whole(count + 1),
                fit => fit,
            }
        }
        _ => Fit::No,
    }
}

/// Numbers and what ends them: a key, or an answer that is known. Text may follow it only where nobody types the like;
/// else another control sequence.
fn rest_of_control(bytes: &[u8]) -> Fit {
    let inside = |byte: &u8| matches!(byte, b'0'..=b'?' | b'$');
    let end = bytes.iter().position(|byte| !inside(byte)).unwrap_or(bytes.len());
    let is_marked = matches!(bytes, [b'<'..=b'?', ..]);
    let numbers = bytes[..end].split(|byte| *byte == b';').count();
    let ends = |last: u8| match last {
        _ if is_marked => is_known(&bytes[..end], last),
        b'y' => bytes[..end].ends_with(b"$"),
        b'x' => numbers > 3,
        b'M' => numbers == 3,
        // A key as Windows Terminal tells it.
        b'_' => numbers == 6,
        b't' => numbers > 1 || matches!(bytes[..end], [b'1' | b'2']),
        b'n' => matches!(bytes[..end], [b'0' | b'3']),
        b'u' | b'~' | b'^' | b'$' | b'@' => end > 0,
        _ => ends_a_key(last) || matches!(last, b'I' | b'O' | b'Z' | b'R'),
    };
    let is_sure = |last: u8| is_marked || numbers > 1 || (last == b'~' && end > 0);
    match &bytes[end..] {
        [] => Fit::SoFar,
        [last] | [last, ESC, ..] if ends(*last) => Fit::Whole(end + 1),
        [last, ..] if ends(*last) && is_sure(*last) => Fit::Whole(end + 1),
        _ => Fit::No,
    }
}

/// Whether a mark and numbers that end in this letter are an answer that terminals give. After a pause any other letter
/// is somebody’s.
fn is_known(inside: &[u8], last: u8) -> bool {
    let Some((mark, inside)) = inside.split_first() else { return false };
    if *mark == b'<' && inside.len() + 1 >= LONGEST_CONTROL {
        // What is too long to be held ends as others do.
        return matches!(last, b'M' | b'm');
    }
    let (inside, dollar) = inside.strip_suffix(b"$").map_or((inside, false), |rest| (rest, true));
    let read = |digits: &[u8]| {
        let are_digits = !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
        // However large a number is, it is one.
        are_digits.then(|| std::str::from_utf8(digits).ok()?.parse().ok().or(Some(u32::MAX)))?
    };
    let Some(numbers) = inside.split(|it| *it == b';').map(read).collect::<Option<Vec<u32>>>()
    else {
        return false;
    };
    match (*mark, last, numbers.as_slice()) {
        (b'?', b'y', [_, _]) => dollar,
        _ if dollar => false,
        (b'?', b'c', [1 | 6 | 7 | 12 | 60..=69, ..])
        | (b'?', b'n', [10..=23 | 50 | 53] | [26..=27 | 57 | 62..=63 | 997, _, ..])
        | (b'?', b'R', [_, _] | [_, _, _])
        | (b'?', b'S', [_, _, _])
        | (b'?' | b'>', b'u', [0..=31])
        | (b'?' | b'>', b'm', [0..=7] | [0..=7, _])
        | (b'>', b'c', [_, _, _])
        | (b'>', b'q', [0])
        | (b'<', b'M' | b'm', [_, _, _]) => true,
        _ => false,
    }
}

/// Whether a letter ends an arrow, Home, End or F1 to F4.
fn ends_a_key(letter: u8) -> bool {
    matches!(letter, b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S')
}
