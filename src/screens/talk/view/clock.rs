//! Draws the clock of a turn: big digits where there is room, words where motion is to be calm.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{Part, Talk},
    screens::talk::view::digits,
    ui::{theme::Theme, widgets::outline::Outline},
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
    outline: &mut Outline,
    talk: &Talk,
    part: &Part,
    (whole, left): (u64, u64),
    face: Face,
    theme: Theme,
) {
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
    for row in digits.into_iter().flatten() {
        outline.line(Line::styled(format!("  {row}"), theme.heading()));
    }
    if left == 0 {
        // In the place of the bar, so that nothing moves while somebody speaks.
        let told = match part.turns() {
            Some(_) => "Time. Finish your sentence.",
            None => "Time for this part. Finish your sentence, then go on.",
        };
        return outline.words(told, theme.heading());
    }
    let shown = if face == Face::Calm { minutes * MINUTE } else { seconds * 1_000 };
    outline.line(bar(shown, whole, &tail, face, theme));
    if let Some(stands) = stands {
        outline.words(stands, theme.muted());
    }
}

/// What is left as a bar, with the words beside it or, where it is narrow, without.
fn bar(left: u64, whole: u64, tail: &str, face: Face, theme: Theme) -> Line<'static> {
    const ACROSS: usize = 40;
    let across = if face == Face::Big { ACROSS } else { ACROSS / 2 };
    let share = left.min(whole) * u64::try_from(across).unwrap_or(0) / whole.max(1);
    let full = usize::try_from(share).unwrap_or(0);
    let piece = |text: String, style: Style| Span::styled(text, style);
    Line::from(vec![
        Span::raw("  "),
        piece("━".repeat(full), theme.accent()),
        piece("─".repeat(across - full), theme.rule()),
        piece(format!(" {tail}"), theme.text()),
    ])
}

fn in_words(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, seconds) => format!("{seconds} s"),
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}
