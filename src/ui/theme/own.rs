//! Colours of one's own in the place of those of a palette, and whether words can be read in them.

use std::{collections::BTreeMap, sync::OnceLock};

static CHOSEN: OnceLock<[OwnColours; 2]> = OnceLock::new();

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The page itself, under everything.
    Ground,
    /// The ground of a popup.
    Raised,
    /// The ground of the current row.
    Selected,
    /// Lines that part the header and the footer from the page.
    Rule,
    /// Body words.
    Text,
    /// Help, hints, dates.
    Muted,
    /// Titles, and what leads on a page.
    Accent,
    /// Something kept or done.
    Kept,
    /// Safety only.
    Urgent,
}

impl Part {
    /// All of them, grounds first.
    pub const ALL: [Part; 9] = [
        Part::Ground,
        Part::Raised,
        Part::Selected,
        Part::Rule,
        Part::Text,
        Part::Muted,
        Part::Accent,
        Part::Kept,
        Part::Urgent,
    ];

    /// What it is called where colours are chosen.
    pub fn name(self) -> &'static str {
        match self {
            Part::Ground => "ground",
            Part::Raised => "raised",
            Part::Selected => "selected",
            Part::Rule => "rule",
            Part::Text => "text",
            Part::Muted => "muted",
            Part::Accent => "accent",
            Part::Kept => "kept",
            Part::Urgent => "urgent",
        }
    }

    fn is_ground(self) -> bool {
        matches!(self, Part::Ground | Part::Raised | Part::Selected)
    }

    /// The contrast that it needs with a ground, after WCAG 2: 4.5 for words, 3 for lines.
    fn wants(self) -> f64 {
        if self == Part::Rule { 3.0 } else { 4.5 }
    }
}

/// The colours that were chosen for a dark ground or for a light one, as red, green and blue in one number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnColours {
    colours: BTreeMap<Part, u32>,
}

/// Words that could not be read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TooFaint {
    /// What would be drawn.
    pub part: Part,
    /// What it would stand on.
    pub on: Part,
    /// The contrast there, from 1 to 21, after WCAG 2.
    pub contrast: f64,
    /// The contrast that it needs.
    pub wanted: f64,
}

impl OwnColours {
    /// Chooses a colour.
    pub fn put(&mut self, part: Part, colour: u32) {
        self.colours.insert(part, colour);
    }

    /// Where words or lines would be too faint, with the colours of the palette for what is not chosen; that which is
    /// hardest to read first.
    pub fn faults(&self, palette: impl Fn(Part) -> u32) -> Vec<TooFaint> {
        let of = |part: Part| self.colours.get(&part).copied().unwrap_or_else(|| palette(part));
        let mut faults = Vec::new();
        for part in Part::ALL.into_iter().filter(|part| !part.is_ground()) {
            // A line stands on the page alone.
            let grounds = Part::ALL.into_iter().filter(|on| on.is_ground());
            for on in grounds.filter(|on| part != Part::Rule || *on == Part::Ground) {
                let (contrast, wanted) = (contrast(of(part), of(on)), part.wants());
                if contrast < wanted {
                    faults.push(TooFaint { part, on, contrast, wanted });
                }
            }
        }
        faults.sort_by(|a, b| a.contrast.total_cmp(&b.contrast));
        faults
    }
}

/// Chooses colours for a dark ground and for a light one, once and for all.
pub fn choose(dark: OwnColours, light: OwnColours) {
    if dark != OwnColours::default() || light != OwnColours::default() {
        let _ = CHOSEN.set([dark, light]);
    }
}

/// The colour that was chosen for a part, on a dark ground or on a light one.
pub fn chosen(part: Part, dark: bool) -> Option<u32> {
    let [of_dark, of_light] = CHOSEN.get()?;
    let colours = if dark { of_dark } else { of_light };
    colours.colours.get(&part).copied()
}

/// The colour among the 256 of xterm, above the sixteen, that is nearest to this one.
pub fn nearest(colour: u32) -> u8 {
    let parts = |colour: u32| [colour >> 16 & 0xFF, colour >> 8 & 0xFF, colour & 0xFF];
    let apart = |number: &u8| {
        let pairs = parts(indexed(*number)).into_iter().zip(parts(colour));
        pairs.map(|(a, b)| a.abs_diff(b).pow(2)).sum::<u32>()
    };
    (16..=255).min_by_key(apart).unwrap_or(255)
}

/// What xterm shows for a number from 16 on.
fn indexed(number: u8) -> u32 {
    let of_cube = |part: u32| if part == 0 { 0 } else { 55 + 40 * part };
    match u32::from(number) {
        grey @ 232.. => (grey - 232) * 0x0A_0A0A + 0x08_0808,
        number => {
            let place = number.saturating_sub(16);
            of_cube(place / 36) << 16 | of_cube(place / 6 % 6) << 8 | of_cube(place % 6)
        }
    }
}

/// The relative luminance of WCAG 2.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from((rgb >> shift) & 0xFF) / 255.0;
        if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

/// The contrast of two colours after WCAG 2, from 1 to 21.
pub fn contrast(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_could_not_be_read_are_named_with_what_they_stand_on() {
        let palette = |part: Part| if part.is_ground() { 0x00_0000 } else { 0xFF_FFFF };
        let mut own = OwnColours::default();
        assert_eq!(own.faults(palette), []);
        own.put(Part::Muted, 0x33_3333);
        let faults = own.faults(palette);
        assert_eq!(faults.len(), 3);
        assert!(faults.iter().all(|fault| fault.part == Part::Muted && fault.contrast < 2.0));
        // Another ground takes the words of the palette with it.
        let mut own = OwnColours::default();
        own.put(Part::Ground, 0xFF_FFFF);
        assert_eq!(own.faults(palette).len(), 6);
    }

    #[test]
    fn the_nearest_of_the_256_colours_is_itself_where_it_is_one() {
        for number in 16..=255 {
            assert_eq!(indexed(nearest(indexed(number))), indexed(number));
        }
    }
}
