//! How many colours the terminal has, and what its background is taken for until it says so.

use std::env;

use crate::{
    domain::profile::ThemeChoice,
    ui::{Depth, Theme},
};

/// What a terminal is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detected {
    /// Whether its background is dark, where that is known.
    pub dark: Option<bool>,
    pub depth: Depth,
}

/// What is known before the terminal is asked: what it said `last_time`, else what some say in the environment.
/// The first frame waits for no answer; the answer is applied whenever it comes.
pub fn detect(last_time: Option<bool>) -> Detected {
    let told = env::var("COLORFGBG").ok().and_then(|told| is_dark_by_numbers(&told));
    // A console has no other background.
    let is_console = env::var("TERM").is_ok_and(|term| term == "linux" || term.starts_with("cons"));
    let dark = last_time.or(told).or(is_console.then_some(true));
    Detected { dark, depth: depth(|name| env::var(name).ok()) }
}

/// The palette a person chose, given what the terminal is like.
pub fn chosen(choice: ThemeChoice, detected: Detected) -> Theme {
    let depth = match (choice, detected.depth) {
        (ThemeChoice::Terminal, Depth::Full | Depth::Indexed) => Depth::Sixteen,
        (_, depth) => depth,
    };
    let chosen = match choice {
        ThemeChoice::Dark => Some(true),
        ThemeChoice::Light => Some(false),
        ThemeChoice::Auto | ThemeChoice::Terminal => None,
    };
    // With the terminal’s own sixteen colours no background is painted: what can be read goes by the one that is
    // there. While that is not known, those for a light one can be read on a dark one as well, and not the reverse.
    let dark = match depth {
        Depth::Sixteen => detected.dark.or(chosen).unwrap_or(false),
        Depth::Full | Depth::Indexed | Depth::Mono => chosen.or(detected.dark).unwrap_or(true),
    };
    Theme { dark, depth }
}

/// What rxvt, Konsole and others tell: the numbers of the colours of text and background, as in `0;15`.
fn is_dark_by_numbers(told: &str) -> Option<bool> {
    match told.rsplit(';').next()?.parse().ok()? {
        0..=6_u8 | 8 => Some(true),
        7 | 9..=15 => Some(false),
        _ => None,
    }
}

/// How many colours there are, by what the environment says.
fn depth(environment: impl Fn(&str) -> Option<String>) -> Depth {
    let set = |name| environment(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let colour_term = set("COLORTERM").unwrap_or_default();
    let program = set("TERM_PROGRAM").unwrap_or_default();
    let numbered = term
        .strip_prefix("vt")
        .is_some_and(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    let nameless = ["dumb", "unknown", "network", "dialup", "glasstty", "lpr"];
    let mono = nameless.contains(&term.as_str())
        || term.ends_with("-mono")
        || term.ends_with("-m")
        || numbered;
    if set("NO_COLOR").is_some() || mono || (term.is_empty() && cfg!(unix)) {
        return Depth::Mono;
    }
    // Whatever these were started from: they have few colours of their own.
    if matches!(term.as_str(), "linux" | "ansi" | "screen" | "cygwin") || term.starts_with("cons") {
        return Depth::Sixteen;
    }
    let full = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"];
    if matches!(colour_term.as_str(), "truecolor" | "24bit")
        || term.ends_with("-direct")
        || full.contains(&term.as_str())
        || program == "iTerm.app"
        || set("WT_SESSION").is_some()
    {
        Depth::Full
    } else if term.ends_with("256color") || term.ends_with("-256") || program == "Apple_Terminal" {
        Depth::Indexed
    } else {
        Depth::Sixteen
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_no_background_is_painted_the_colours_fit_the_one_that_is_there() {
        use ThemeChoice::{Auto, Dark, Light, Terminal};
        for (choice, known, few, many) in [
            (Auto, None, false, true),
            (Auto, Some(true), true, true),
            (Auto, Some(false), false, false),
            (Dark, None, true, true),
            (Dark, Some(false), false, true),
            (Light, None, false, false),
            (Light, Some(true), true, false),
        ] {
            let theme = |depth| chosen(choice, Detected { dark: known, depth });
            assert_eq!(theme(Depth::Sixteen), Theme { dark: few, depth: Depth::Sixteen });
            assert_eq!(theme(Depth::Full), Theme { dark: many, depth: Depth::Full }, "{choice:?}");
        }
        let own = chosen(Terminal, Detected { dark: Some(true), depth: Depth::Full });
        assert_eq!(own, Theme { dark: true, depth: Depth::Sixteen });
    }

    #[test]
    fn the_numbers_of_the_environment_tell_the_background() {
        for (told, dark) in [
            ("15;0", Some(true)),
            ("0;15", Some(false)),
            ("0;default;15", Some(false)),
            ("12;8", Some(true)),
            ("0;7", Some(false)),
            ("15;default", None),
            ("", None),
            ("0;255", None),
        ] {
            assert_eq!(is_dark_by_numbers(told), dark, "{told}");
        }
    }

    #[test]
    fn the_environment_tells_how_many_colours_there_are() {
        for (set, depth_of_it) in [
            ("TERM=xterm-256color", Depth::Indexed),
            ("TERM=xterm-256color COLORTERM=truecolor", Depth::Full),
            ("TERM=xterm-256color NO_COLOR=", Depth::Indexed),
            ("TERM=xterm-256color NO_COLOR=0", Depth::Mono),
            ("TERM=xterm", Depth::Sixteen),
            ("TERM=rxvt COLORTERM=rxvt", Depth::Sixteen),
            ("TERM=vt100 COLORTERM=truecolor", Depth::Mono),
            ("TERM=vt220", Depth::Mono),
            ("TERM=unknown", Depth::Mono),
            ("TERM=vte-256color", Depth::Indexed),
            ("TERM=xterm-mono", Depth::Mono),
            ("TERM=linux-m", Depth::Mono),
            ("TERM=linux COLORTERM=truecolor", Depth::Sixteen),
            ("TERM=screen COLORTERM=truecolor", Depth::Sixteen),
            ("TERM=screen-256color", Depth::Indexed),
            ("TERM=xterm-kitty", Depth::Full),
            ("TERM=xterm-direct", Depth::Full),
            ("TERM=dumb COLORTERM=truecolor", Depth::Mono),
            ("TERM=foot WT_SESSION=", Depth::Full),
        ] {
            let told = depth(|name| {
                let mut pairs = set.split(' ').filter_map(|pair| pair.split_once('='));
                pairs.find(|(set, _)| *set == name).map(|(_, value)| value.to_owned())
            });
            assert_eq!(told, depth_of_it, "{set}");
        }
    }
}
