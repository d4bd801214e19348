//! Two palettes, Hearth (dark) and Paper (light), at four depths of colour.

use ratatui::style::{Color, Modifier, Style};

/// How many colours the terminal has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    Full,
    Indexed,
    Sixteen,
    Mono,
}

/// A palette at a depth. At sixteen colours and in mono no background is painted at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    pub dark: bool,
    pub depth: Depth,
}

impl Default for Theme {
    fn default() -> Theme {
        Theme { dark: true, depth: Depth::Mono }
    }
}

/// One meaning in each palette and depth. Contrast against the background is at least 7:1 for
/// every colour that carries words, and 3:1 for rules.
struct Token {
    dark: (u32, u8, Color),
    light: (u32, u8, Color),
}

const BG: Token =
    Token { dark: (0x1B_1816, 234, Color::Reset), light: (0xFB_F7F0, 231, Color::Reset) };
const RAISED: Token =
    Token { dark: (0x2E_2925, 235, Color::Reset), light: (0xEC_E3D5, 254, Color::Reset) };
const RULE: Token =
    Token { dark: (0x8A_8077, 244, Color::DarkGray), light: (0x85_7A6C, 244, Color::DarkGray) };
const TEXT: Token =
    Token { dark: (0xF0_E9DF, 255, Color::Reset), light: (0x29_241F, 235, Color::Reset) };
const MUTED: Token =
    Token { dark: (0xC2_B8AB, 250, Color::Reset), light: (0x54_4B42, 239, Color::Reset) };
const ACCENT: Token =
    Token { dark: (0xF6_D06B, 221, Color::Cyan), light: (0x71_4203, 94, Color::Magenta) };
const KEPT: Token =
    Token { dark: (0x7E_DDB8, 115, Color::Green), light: (0x2C_5650, 23, Color::Green) };
const URGENT: Token =
    Token { dark: (0xF2_946F, 209, Color::Red), light: (0x5C_0F0C, 52, Color::Red) };
const SELECTED: Token =
    Token { dark: (0x4A_3F33, 238, Color::Reset), light: (0xEA_D7B4, 223, Color::Reset) };

impl Theme {
    fn colour(self, token: &Token) -> Color {
        let (full, indexed, sixteen) = if self.dark { token.dark } else { token.light };
        match self.depth {
            Depth::Full => Color::from_u32(full),
            Depth::Indexed => Color::Indexed(indexed),
            Depth::Sixteen => sixteen,
            Depth::Mono => Color::Reset,
        }
    }

    /// The page itself, under everything.
    pub fn ground(self) -> Style {
        self.text().bg(self.colour(&BG))
    }

    /// Body words, on whatever they stand.
    pub fn text(self) -> Style {
        Style::new().fg(self.colour(&TEXT))
    }

    /// The screen's title.
    pub fn title(self) -> Style {
        Style::new().fg(self.colour(&ACCENT)).add_modifier(Modifier::BOLD)
    }

    /// A heading inside a page.
    pub fn heading(self) -> Style {
        Style::new().fg(self.colour(&TEXT)).add_modifier(Modifier::BOLD)
    }

    /// A label of a group, written in capitals.
    pub fn label(self) -> Style {
        Style::new().fg(self.colour(&MUTED)).add_modifier(Modifier::BOLD)
    }

    /// Help, hints, dates.
    pub fn muted(self) -> Style {
        Style::new().fg(self.colour(&MUTED))
    }

    pub fn rule(self) -> Style {
        Style::new().fg(self.colour(&RULE))
    }

    /// A key in the footer, or the mark of the current row.
    pub fn accent(self) -> Style {
        Style::new().fg(self.colour(&ACCENT)).add_modifier(Modifier::BOLD)
    }

    /// Something kept or done. Never alone: a glyph or a word says it too.
    pub fn kept(self) -> Style {
        Style::new().fg(self.colour(&KEPT))
    }

    /// Safety only, never for something missed.
    pub fn urgent(self) -> Style {
        Style::new().fg(self.colour(&URGENT)).add_modifier(Modifier::BOLD)
    }

    /// Words to say aloud.
    pub fn quoted(self) -> Style {
        self.muted().add_modifier(Modifier::ITALIC)
    }

    /// The current row.
    pub fn selected(self) -> Style {
        match self.depth {
            Depth::Full | Depth::Indexed => {
                Style::new().fg(self.colour(&TEXT)).bg(self.colour(&SELECTED))
            }
            Depth::Sixteen | Depth::Mono => Style::new().add_modifier(Modifier::REVERSED),
        }
    }

    /// A hit of a search inside words.
    pub fn hit(self) -> Style {
        self.accent().add_modifier(Modifier::UNDERLINED)
    }

    /// The ground of a popup.
    pub fn raised(self) -> Style {
        Style::new().fg(self.colour(&TEXT)).bg(self.colour(&RAISED))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// WCAG 2 relative luminance.
    fn luminance(rgb: u32) -> f64 {
        let part = |shift: u32| {
            let value = f64::from((rgb >> shift) & 0xFF) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    fn contrast(a: u32, b: u32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn words_stand_out_from_the_page_in_both_palettes() {
        for token in [TEXT, MUTED, ACCENT, KEPT, URGENT] {
            assert!(contrast(token.dark.0, BG.dark.0) >= 7.0, "{:06X}", token.dark.0);
            assert!(contrast(token.light.0, BG.light.0) >= 7.0, "{:06X}", token.light.0);
        }
        assert!(
            contrast(RULE.dark.0, BG.dark.0) >= 3.0 && contrast(RULE.light.0, BG.light.0) >= 3.0
        );
    }

    #[test]
    fn sixteen_colours_and_mono_paint_no_background() {
        for depth in [Depth::Sixteen, Depth::Mono] {
            assert_eq!(Theme { dark: true, depth }.ground().bg, Some(Color::Reset));
        }
    }
}
