//! How many colours the terminal has, and whether its background is dark.

use std::{env, sync::mpsc::Receiver, time::Duration};

use supports_color::Stream;

#[cfg(unix)]
use crate::shell::terminal;
use crate::{
    domain::ThemeChoice,
    ui::{Depth, Theme},
};

/// How long the terminal may take to tell its background.
const PATIENCE: Duration = Duration::from_millis(100);

/// Looks at the terminal. With a choice from last time nothing is asked. Whether the background is dark
/// is heard among the keys, and comes as one of the `answers`: who waits for it at the terminal itself
/// reads over what somebody types meanwhile.
pub fn detect(remembered: Option<ThemeChoice>, answers: &Receiver<bool>) -> Theme {
    let depth = depth();
    let theme = |dark| Theme { dark, depth };
    match remembered {
        Some(ThemeChoice::Dark) => theme(true),
        Some(ThemeChoice::Light) => theme(false),
        Some(ThemeChoice::Terminal) => terminal_own(theme(true)),
        Some(ThemeChoice::Auto) | None if depth == Depth::Mono => theme(true),
        Some(ThemeChoice::Auto) | None => theme(is_dark(answers)),
    }
}

/// The palette a person chose, given what the terminal is like.
pub fn chosen(choice: ThemeChoice, detected: Theme) -> Theme {
    match choice {
        ThemeChoice::Auto => detected,
        ThemeChoice::Dark => Theme { dark: true, depth: depth() },
        ThemeChoice::Light => Theme { dark: false, depth: depth() },
        ThemeChoice::Terminal => terminal_own(detected),
    }
}

/// The terminal's own sixteen colours, with no background painted.
fn terminal_own(theme: Theme) -> Theme {
    let depth = if theme.depth == Depth::Mono { Depth::Mono } else { Depth::Sixteen };
    Theme { depth, ..theme }
}

fn depth() -> Depth {
    let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_none_or(|term| term == "dumb");
    if no_color || (dumb && cfg!(unix)) {
        return Depth::Mono;
    }
    match supports_color::on(Stream::Stdout) {
        Some(level) if level.has_16m => Depth::Full,
        Some(level) if level.has_256 => Depth::Indexed,
        Some(_) => Depth::Sixteen,
        None => Depth::Mono,
    }
}

#[cfg(unix)]
fn is_dark(answers: &Receiver<bool>) -> bool {
    // These do not answer, or not to the one who asked.
    let mute = |term: &str| term.is_empty() || matches!(term, "dumb" | "screen" | "Eterm");
    let term = env::var("TERM").unwrap_or_default();
    if mute(&term) || term.starts_with("screen.") || terminal::ask_background().is_err() {
        return true;
    }
    answers.recv_timeout(PATIENCE).unwrap_or(true)
}

#[cfg(not(unix))]
fn is_dark(_answers: &Receiver<bool>) -> bool {
    use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    theme_mode(options).map_or(true, |mode| mode == ThemeMode::Dark)
}
