//! What the palette says: what is typed, and what has such a name.

use crate::{
    phrases::say,
    screens::palette::Palette,
    ui::{
        action::Scene,
        page::{List, Listed, Marked, Page, Run, Stands, Tone, Writing},
    },
};

/// What it says, as a page.
pub fn page(palette: &Palette, scene: &Scene<'_>) -> Page {
    let count = palette.found.len();
    let window = List::window(&palette.cursor, count, 1, scene.rows);
    let said = palette.found[window.clone()].iter().map(|offer| Listed {
        said: Marked::new(&offer.name, Tone::Text),
        tail: Run::new(&offer.key, Tone::Accent),
        ..Listed::default()
    });
    let list = List {
        count,
        each: 1,
        first: window.start,
        said: said.collect(),
        none: say::palette_nothing_found(),
        ..List::default()
    };
    Page::new().with_list(list).in_popup(say::palette_title())
}

/// The name that is typed, above what was found.
pub fn writing(palette: &Palette) -> Writing<'_> {
    Writing { editor: &palette.query, stands: Stands::Above(":") }
}
