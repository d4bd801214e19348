//! Two palettes, Hearth (dark) and Paper (light), at four depths of colour.

use ratatui::style::{Color, Modifier, Style};

use crate::ui::theme::{
    Depth, Theme,
    own::{Part, chosen, nearest},
};

/// One meaning in each palette and depth. Contrast against the background is at least 7:1 for every colour that
/// carries words, and 3:1 for rules. Of the sixteen colours that each terminal has of its own, as xterm shows them on
/// black and on white, it is at least 4.5:1; no green that these have is so on white.
struct Token {
    part: Part,
    dark: (u32, u8, Color),
    light: (u32, u8, Color),
}

const BG: Token = Token {
    part: Part::Ground,
    dark: (0x1B_1816, 234, Color::Reset),
    light: (0xFB_F7F0, 231, Color::Reset),
};
const RAISED: Token = Token {
    part: Part::Raised,
    dark: (0x2E_2925, 235, Color::Reset),
    light: (0xEC_E3D5, 254, Color::Reset),
};
const RULE: Token = Token {
    part: Part::Rule,
    dark: (0x8A_8077, 244, Color::Reset),
    light: (0x85_7A6C, 244, Color::Reset),
};
const TEXT: Token = Token {
    part: Part::Text,
    dark: (0xF0_E9DF, 255, Color::Reset),
    light: (0x29_241F, 235, Color::Reset),
};
const MUTED: Token = Token {
    part: Part::Muted,
    dark: (0xC2_B8AB, 250, Color::Reset),
    light: (0x54_4B42, 239, Color::Reset),
};
const ACCENT: Token = Token {
    part: Part::Accent,
    dark: (0xF6_D06B, 221, Color::Cyan),
    light: (0x71_4203, 58, Color::Magenta),
};
const KEPT: Token = Token {
    part: Part::Kept,
    dark: (0x7E_DDB8, 115, Color::Green),
    light: (0x2C_5650, 23, Color::Reset),
};
const URGENT: Token = Token {
    part: Part::Urgent,
    dark: (0xF2_946F, 209, Color::LightRed),
    light: (0x5C_0F0C, 52, Color::Red),
};
const SELECTED: Token = Token {
    part: Part::Selected,
    dark: (0x4A_3F33, 237, Color::Reset),
    light: (0xEA_D7B4, 223, Color::Reset),
};

const ALL: [&Token; 9] = [&BG, &RAISED, &SELECTED, &RULE, &TEXT, &MUTED, &ACCENT, &KEPT, &URGENT];

/// The colour of a part in the palette for a dark ground or for a light one, as red, green and blue in one number.
pub fn of_palette(part: Part, dark: bool) -> u32 {
    let token = ALL.into_iter().find(|token| token.part == part).unwrap_or(&TEXT);
    if dark { token.dark.0 } else { token.light.0 }
}

impl Theme {
    fn colour(self, token: &Token) -> Color {
        let (full, indexed, sixteen) = if self.dark { token.dark } else { token.light };
        let own = chosen(token.part, self.dark);
        let (full, indexed) = own.map_or((full, indexed), |own| (own, nearest(own)));
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

    /// A line that parts the header and the footer from the page.
    pub fn rule(self) -> Style {
        Style::new().fg(self.colour(&RULE))
    }

    /// A key: clearer than what it does, and never as loud as what leads on a page.
    pub fn key(self) -> Style {
        match self.depth {
            Depth::Full | Depth::Indexed => self.text(),
            Depth::Sixteen | Depth::Mono => self.heading(),
        }
    }

    /// What leads on a page, or the mark of the current row.
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
    use crate::ui::theme::own::contrast;

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

    /// The sixteen colours as xterm shows them, in their order.
    const XTERM: [u32; 16] = [
        0x00_0000, 0xCD_0000, 0x00_CD00, 0xCD_CD00, 0x00_00EE, 0xCD_00CD, 0x00_CDCD, 0xE5_E5E5,
        0x7F_7F7F, 0xFF_0000, 0x00_FF00, 0xFF_FF00, 0x5C_5CFF, 0xFF_00FF, 0x00_FFFF, 0xFF_FFFF,
    ];

    /// What xterm shows, on a ground of its own where none is painted.
    fn shown(colour: Option<Color>, own: u32) -> u32 {
        let of_cube = |part: u32| if part == 0 { 0 } else { 55 + 40 * part };
        match colour {
            None | Some(Color::Reset) => own,
            Some(Color::Rgb(red, green, blue)) => {
                u32::from(red) << 16 | u32::from(green) << 8 | u32::from(blue)
            }
            Some(Color::Indexed(number @ 16..232)) => {
                let place = u32::from(number) - 16;
                of_cube(place / 36) << 16 | of_cube(place / 6 % 6) << 8 | of_cube(place % 6)
            }
            Some(Color::Indexed(number @ 232..)) => {
                (u32::from(number) - 232) * 0x0A_0A0A + 0x08_0808
            }
            Some(Color::Indexed(number)) => XTERM[usize::from(number)],
            Some(named) => {
                let all = [
                    Color::Black,
                    Color::Red,
                    Color::Green,
                    Color::Yellow,
                    Color::Blue,
                    Color::Magenta,
                    Color::Cyan,
                    Color::Gray,
                    Color::DarkGray,
                    Color::LightRed,
                    Color::LightGreen,
                    Color::LightYellow,
                    Color::LightBlue,
                    Color::LightMagenta,
                    Color::LightCyan,
                    Color::White,
                ];
                XTERM[all.iter().position(|it| *it == named).unwrap()]
            }
        }
    }

    #[test]
    fn every_style_can_be_read_on_every_ground_it_stands_on_in_every_depth() {
        for depth in [Depth::Full, Depth::Indexed, Depth::Sixteen, Depth::Mono] {
            for dark in [true, false] {
                let theme = Theme { dark, depth };
                let (ink, paper) = if dark { (0xE5_E5E5, 0) } else { (0, 0xFF_FFFF) };
                let words = [
                    theme.text(),
                    theme.title(),
                    theme.heading(),
                    theme.label(),
                    theme.muted(),
                    theme.accent(),
                    theme.kept(),
                    theme.urgent(),
                    theme.quoted(),
                    theme.hit(),
                ];
                for ground in [theme.ground(), theme.raised(), theme.selected()] {
                    let below = shown(ground.bg, paper);
                    for (place, style) in words.iter().enumerate() {
                        let found = contrast(shown(style.fg, ink), below);
                        assert!(found >= 4.5, "{theme:?}, style {place} on {ground:?}: {found:.2}");
                    }
                }
                let rule = contrast(shown(theme.rule().fg, ink), shown(theme.ground().bg, paper));
                assert!(rule >= 3.0, "{theme:?}: a rule has {rule:.2}");
            }
        }
    }

    #[test]
    fn the_sixteen_colours_for_a_light_ground_can_be_seen_on_a_dark_one_too() {
        let theme = Theme { dark: false, depth: Depth::Sixteen };
        for style in [theme.accent(), theme.kept(), theme.urgent(), theme.rule()] {
            assert!(contrast(shown(style.fg, 0xE5_E5E5), 0) >= 3.0, "{style:?}");
        }
    }

    #[test]
    fn sixteen_colours_and_mono_paint_no_background() {
        for depth in [Depth::Sixteen, Depth::Mono] {
            assert_eq!(Theme { dark: true, depth }.ground().bg, Some(Color::Reset));
        }
    }
}
