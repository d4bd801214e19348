//! Which terminals know more than the first ones did: told by their names, without a database of terminals.

/// What a terminal makes of controls that are younger than the first ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It knows them, or passes over those that it does not.
    Modern,
    /// Nobody here has heard of it: it may show them as signs.
    Unheard,
    /// It shows some of them as signs, and has few signs of its own.
    Old,
}

/// How the names of terminals begin, or are, that show what they do not know.
const OLD: &[&str] = &[
    "linux", "vt", "dumb", "ansi", "cons", "pcansi", "cygwin", "sun", "wy", "hp", "ibm", "tvi",
    "adm", "unknown", "network", "dialup", "glasstty", "lpr", "tty",
];

/// How the names of terminals begin that are, or take themselves for, an xterm.
const MODERN: &[&str] = &[
    "xterm",
    "rxvt",
    "tmux",
    "screen",
    "alacritty",
    "foot",
    "kitty",
    "wezterm",
    "ghostty",
    "contour",
    "konsole",
    "gnome",
    "vte",
    "mintty",
    "putty",
    "iterm",
    "nsterm",
    "Eterm",
    "eterm-",
    "st-",
    "stterm",
    "simpleterm",
    "mlterm",
    "terminology",
    "terminator",
    "kterm",
    "rio",
    "zutty",
    "ms-terminal",
    "bvterm",
    "fbterm",
    "yaft",
    "mosh",
];

/// What is set by terminals that are modern, whatever their name.
const SET_BY_MODERN: &[&str] =
    &["COLORTERM", "TERM_PROGRAM", "VTE_VERSION", "KONSOLE_VERSION", "WT_SESSION", "XTERM_VERSION"];

/// What the terminal is, by what the environment says.
pub fn kind(environment: impl Fn(&str) -> Option<String>) -> Kind {
    let set = |name: &str| environment(name).filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    let begins = |names: &[&str]| names.iter().any(|name| term.starts_with(name));
    // The library of GNOME’s terminals, which is no VT.
    let is_vte = term == "vte" || term.starts_with("vte-");
    if term.is_empty() || (begins(OLD) && !is_vte) {
        Kind::Old
    } else if begins(MODERN)
        || term == "st"
        || term.contains("256color")
        || term.ends_with("-direct")
        || SET_BY_MODERN.iter().any(|name| set(name).is_some())
    {
        Kind::Modern
    } else {
        Kind::Unheard
    }
}

/// Whether a locale says that letters are written otherwise than in UTF-8. One that does not say how is not that.
pub fn writes_no_unicode(locale: &str) -> bool {
    let coded = locale.split('@').next().unwrap_or_default().split_once('.').map(|(_, code)| code);
    let is_utf_8 = |code: &str| {
        let letters: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
        letters.eq_ignore_ascii_case("utf8")
    };
    matches!(locale, "C" | "POSIX") || coded.is_some_and(|code| !code.is_empty() && !is_utf_8(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_says_whether_letters_are_written_in_utf_8() {
        for locale in ["C", "POSIX", "en_GB.ISO-8859-1", "de_DE.ISO-8859-15@euro", "ru_RU.KOI8-R"] {
            assert!(writes_no_unicode(locale), "{locale}");
        }
        for locale in
            ["", "C.UTF-8", "en_GB.utf8", "de_DE.UTF-8@euro", "en_GB", "de_DE@euro", "en_GB."]
        {
            assert!(!writes_no_unicode(locale), "{locale}");
        }
    }

    #[test]
    fn a_terminal_is_known_by_its_name_and_by_what_it_sets() {
        for (set, kind_of_it) in [
            ("TERM=xterm", Kind::Modern),
            ("TERM=xterm-mono", Kind::Modern),
            ("TERM=screen", Kind::Modern),
            ("TERM=st", Kind::Modern),
            ("TERM=vte-256color", Kind::Modern),
            ("TERM=newest-256color", Kind::Modern),
            ("TERM=newest COLORTERM=truecolor", Kind::Modern),
            ("TERM=newest", Kind::Unheard),
            ("TERM=newest COLORTERM=", Kind::Unheard),
            ("TERM=unknown COLORTERM=truecolor", Kind::Old),
            ("TERM=linux COLORTERM=truecolor", Kind::Old),
            ("TERM=vt100", Kind::Old),
            ("TERM=vt220-8bit", Kind::Old),
            ("TERM=ansi", Kind::Old),
            ("TERM=cons25", Kind::Old),
            ("TERM=", Kind::Old),
            ("LANG=C", Kind::Old),
        ] {
            let told = kind(|name| {
                let mut pairs = set.split(' ').filter_map(|pair| pair.split_once('='));
                pairs.find(|(set, _)| *set == name).map(|(_, value)| value.to_owned())
            });
            assert_eq!(told, kind_of_it, "{set}");
        }
    }
}
