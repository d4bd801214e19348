//! Draws the clock of a turn: big digits where there is room, words where motion is to be calm.

use crate::{
    domain::{script::TalkPart, talk::Talk},
    phrases::say,
    screens::talk::view::digits,
    ui::page::{Page, Run, Text, Tone},
};

const MINUTE: u64 = 60_000;

/// How a clock is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Big,
    Small,
    /// In words that change once a minute.
    Calm,
}

pub fn lay_out(
    page: &mut Page,
    talk: &Talk,
    part: &TalkPart,
    (whole, left): (u64, u64),
    face: Face,
) {
    // A clock that stands says so with a word, and not only by standing.
    let stands = match (talk.runs(), talk.away) {
        (true, _) => None,
        (false, true) => Some(say::talk_paused_while_away()),
        (false, false) => Some(say::talk_clock_stands()),
    };
    let seconds = left.div_ceil(1_000);
    let minutes = left.div_ceil(MINUTE);
    let (digits, tail) = match face {
        Face::Big => (
            Some(digits::rows(&in_digits(seconds))),
            say::talk_left_of(in_words(seconds), (whole / MINUTE).to_string()),
        ),
        Face::Small => (None, say::talk_clock_left(in_digits(seconds))),
        Face::Calm => {
            (None, say::talk_minutes_left(usize::try_from(minutes).unwrap_or(usize::MAX)))
        }
    };
    if let Some(digits) = digits {
        page.picture(digits.to_vec(), Tone::Heading);
    }
    if left == 0 {
        // In the place of the bar, so that nothing moves while somebody speaks.
        let told = match part.turns() {
            Some(_) => say::talk_time_of_turn(),
            None => say::talk_time_of_part(),
        };
        return page.words(told, Tone::Heading);
    }
    let shown = if face == Face::Calm { minutes * MINUTE } else { seconds * 1_000 };
    page.line(bar(shown, whole, &tail, face));
    if let Some(stands) = stands {
        page.words(stands, Tone::Muted);
    }
}

/// What is left as a bar, with the words beside it or, where it is narrow, without.
fn bar(left: u64, whole: u64, tail: &str, face: Face) -> Text {
    const ACROSS: usize = 40;
    let across = if face == Face::Big { ACROSS } else { ACROSS / 2 };
    let share = left.min(whole) * u64::try_from(across).unwrap_or(0) / whole.max(1);
    let full = usize::try_from(share).unwrap_or(0);
    vec![
        Run::new("━".repeat(full), Tone::Accent),
        Run::new("─".repeat(across - full), Tone::Rule),
        Run::new(format!(" {tail}"), Tone::Text),
    ]
}

fn in_digits(seconds: u64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

fn in_words(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => say::talk_seconds(seconds.to_string()),
        (minutes, 0) => say::talk_minutes(minutes.to_string()),
        (minutes, seconds) => {
            say::talk_minutes_and_seconds(minutes.to_string(), seconds.to_string())
        }
    }
}
