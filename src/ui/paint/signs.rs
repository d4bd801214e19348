//! Signs of the screen in ASCII, for terminals that have no others.

use ratatui::buffer::Buffer;

/// Draws every sign of ours in ASCII that has a stand-in there. Letters that somebody wrote stay as they are:
/// the terminal shows what it can.
pub fn in_ascii(cells: &mut Buffer) {
    for cell in &mut cells.content {
        if !cell.symbol().is_ascii()
            && let Some(plain) = plain(cell.symbol())
        {
            cell.set_symbol(plain);
        }
    }
}

/// What stands for a sign; `None` for what is no sign of the screen. It is as wide as the sign.
fn plain(symbol: &str) -> Option<&'static str> {
    let mut signs = symbol.chars();
    let (Some(sign), None) = (signs.next(), signs.next()) else { return None };
    Some(match sign {
        '▸' | '›' | '→' | '▶' | '»' => ">",
        '↵' | '‹' | '←' | '◂' | '«' => "<",
        '↑' | '▴' | '△' => "^",
        '↓' | '▾' => "v",
        '✓' | '▓' | '┏' | '┓' | '┗' | '┛' | '┌' | '┐' | '└' | '┘' | '╭' | '╮' | '╰' | '╯' | '├'
        | '┤' | '┬' | '┴' | '┼' | '╋' | '┣' | '┫' => "+",
        '○' | '◯' | '◇' | '◉' => "o",
        '●' | '■' | '▪' | '◆' | '•' | '×' | '✎' | '❤' => "*",
        '◐' | '◑' | '≈' => "~",
        '·' | '…' | '░' | '╌' | '┄' => ".",
        '━' | '╺' | '╸' | '═' | '┻' => "=",
        '─' | '―' | '‒' | '–' | '—' | '‐' | '‑' | '−' => "-",
        '│' | '┆' | '┃' | '╹' | '╻' | '▎' | '▏' | '▌' | '║' => "|",
        '▒' => ":",
        '█' | '▀' | '▄' => "#",
        '‘' | '’' | '‚' | '′' => "'",
        '“' | '”' | '„' | '″' => "\"",
        '\u{a0}' | '\u{202f}' | '\u{2800}' => " ",
        // Dots in the upper half of a cell, in the lower, and in both.
        '\u{2801}'..='\u{28ff}' => match u32::from(sign) - 0x2800 {
            dots if dots & 0b1110_0100 == 0 => "'",
            dots if dots & 0b0001_1011 == 0 => ".",
            _ => ":",
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::width;

    #[test]
    fn a_stand_in_is_ascii_and_as_wide_as_its_sign() {
        let mut found = 0;
        for sign in ('\u{80}'..='\u{2fff}').filter(|sign| plain(&sign.to_string()).is_some()) {
            let stand_in = plain(&sign.to_string()).unwrap_or_default();
            assert!(stand_in.is_ascii(), "{sign}");
            assert_eq!(width(stand_in), width(&sign.to_string()), "{sign}");
            found += 1;
        }
        assert!(found > 300);
    }

    #[test]
    fn letters_of_any_language_stay() {
        for letter in ["é", "ß", "ł", "я", "ع", "字", "🙂", "e\u{301}"] {
            assert_eq!(plain(letter), None);
        }
    }
}
