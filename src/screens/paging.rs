//! What of a screen can be seen in a window, worked out after each action and drawn from there.

use std::sync::Arc;

use crate::{
    screens::Screen,
    ui::{
        action::Scene,
        cursor::Cursor,
        page::Writing,
        paint::{self, Layout},
        window::Surface,
    },
};

/// The pages that can be seen, as they were laid out after the last action: that of the screen on top, and that
/// of the one below a popup. It says nothing that the screens do not say, and any of it may be missing.
#[derive(Clone, Debug, Default)]
pub struct Paged {
    /// `None` where it is to be laid out anew, such as in other colours.
    pub top: Option<Arc<Layout>>,
    /// `None` where no other screen can be seen.
    pub below: Option<Arc<Layout>>,
}

/// What was laid out is no part of what the program knows.
impl PartialEq for Paged {
    fn eq(&self, _: &Paged) -> bool {
        true
    }
}

impl Screen {
    /// What is being written on its page.
    pub fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<Writing<'a>> {
        self.words()?.writing(scene)
    }

    /// Its page laid out, as it was the last time where it says the same.
    pub fn laid_out(&self, scene: &Scene<'_>, known: Option<Arc<Layout>>) -> Arc<Layout> {
        let size = (scene.columns, scene.rows);
        let written = self.writing(scene);
        Layout::or_of(known, self.page(scene), written.as_ref(), size, scene.theme)
    }

    /// Follows what of its page can be seen in a window of this size, and gives the page as it is then: of a long
    /// list it says what is in view.
    pub fn settle(&mut self, scene: &Scene<'_>, known: Option<Arc<Layout>>) -> Arc<Layout> {
        self.ready(scene);
        let layout = self.laid_out(scene, known);
        let was = (self.cursor().cloned(), self.pane().cloned());
        self.see(scene, &layout);
        let is_same = (was.0.as_ref(), was.1.as_ref()) == (self.cursor(), self.pane());
        if is_same { layout } else { self.laid_out(scene, Some(layout)) }
    }

    fn see(&mut self, scene: &Scene<'_>, layout: &Layout) {
        let size = (scene.columns, scene.rows);
        let written = self.writing(scene);
        let seen = self
            .cursor()
            .map(|place| paint::seen(layout, (place, self.pane()), written.as_ref(), size));
        let nowhere = Cursor::default();
        let place = seen.as_ref().map_or(&nowhere, |(place, _)| place);
        let sizes = written.map(|written| paint::sizes(layout, place, &written, size));
        if let Some((place, pane)) = seen {
            if let Some(was) = self.cursor_mut() {
                *was = place;
            }
            if let (Some(was), Some(pane)) = (self.pane_mut(), pane) {
                *was = pane;
            }
        }
        let sizes = sizes.into_iter().flatten();
        let editors = self.words_mut().map(|words| words.editors_mut()).unwrap_or_default();
        for (editor, (columns, rows)) in editors.into_iter().zip(sizes) {
            editor.fit(columns, rows);
        }
    }

    /// The screen as it is to be drawn.
    pub fn surface<'a>(&'a self, scene: &Scene<'a>, known: Option<&Arc<Layout>>) -> Surface<'a> {
        let layout = known.map_or_else(|| self.laid_out(scene, None), Arc::clone);
        debug_assert!(*layout.page() == self.page(scene));
        Surface { layout, cursor: self.cursor(), pane: self.pane(), written: self.writing(scene) }
    }
}
