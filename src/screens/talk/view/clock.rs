//! Draws the clock of a turn: big digits where there is room, words where motion is to be calm.

use crate::{
    domain::{Part, Talk},
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

pub fn lay_out(page: &mut Page, talk: &Talk, part: &Part, (whole, left): (u64, u64), face: Face) {
    // A clock that stands says so with a word, and not only by standing.
    let stands = match (talk.runs(), talk.away) {
        (true, _) => None,
        (false, true) => Some("Paused while you were away. p lets the clock run."),
        (false, false) => Some("The clock stands. p lets it run."),
    };
    let seconds = left.div_ceil(1_000);
    let minutes = left.div_ceil(MINUTE);
    let (digits, tail) = match face {
        Face::Big => (
            Some(digits::rows(&format!("{:02}:{:02}", seconds / 60, seconds % 60))),
            format!("{} left of {}", in_words(seconds), whole / MINUTE),
        ),
        Face::Small => (None, format!("{:02}:{:02} left", seconds / 60, seconds % 60)),
        Face::Calm if minutes == 1 => (None, "about a minute left".to_owned()),
        Face::Calm => (None, format!("about {minutes} minutes left")),
    };
    if let Some(digits) = digits {
        page.picture(digits.to_vec(), Tone::Heading);
    }
    if left == 0 {
        // In the place of the bar, so that nothing moves while somebody speaks.
        let told = match part.turns() {
            Some(_) => "Time. Finish your sentence.",
            None => "Time for this part. Finish your sentence, then go on.",
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

fn in_words(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
