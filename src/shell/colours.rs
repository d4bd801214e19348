//! How many colours the terminal has, and whether its background is dark.

use std::{env, time::Duration};

use supports_color::Stream;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use crate::{
    domain::ThemeChoice,
    ui::{Depth, Theme},
};

/// How long the terminal may take to tell its background.
const PATIENCE: Duration = Duration::from_millis(100);

/// Looks at the terminal. With a choice from last time nothing is asked.
pub fn detect(remembered: Option<ThemeChoice>) -> Theme {
    let depth = depth();
    let theme = |dark| Theme { dark, depth };
    match remembered {
        Some(ThemeChoice::Dark) => theme(true),
        Some(ThemeChoice::Light) => theme(false),
        Some(ThemeChoice::Terminal) => terminal_own(theme(true)),
        Some(ThemeChoice::Auto) | None if depth == Depth::Mono => theme(true),
        Some(ThemeChoice::Auto) | None => theme(is_dark()),
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

fn is_dark() -> bool {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    theme_mode(options).map_or(true, |mode| mode == ThemeMode::Dark)
}
