//! What of a screen can be seen in a window, worked out after each action and drawn from there.

use crate::{
    screens::Screen,
    ui::{action::Scene, cursor::Cursor, page::Writing, paint, window::Surface},
};

impl Screen {
    /// What is being written on its page.
    pub fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<Writing<'a>> {
        self.words()?.writing(scene)
    }

    /// Follows what of its page can be seen in a window of this size.
    pub fn settle(&mut self, scene: &Scene<'_>) {
        let page = self.page(scene);
        let size = (scene.columns, scene.rows);
        let written = self.writing(scene);
        let seen = self
            .cursor()
            .map(|place| paint::seen(&page, (place, self.pane()), written.as_ref(), size));
        let nowhere = Cursor::default();
        let place = seen.as_ref().map_or(&nowhere, |(place, _)| place);
        let sizes = written.map(|written| paint::sizes(&page, place, &written, size));
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
    pub fn surface<'a>(&'a self, scene: &Scene<'a>) -> Surface<'a> {
        Surface {
            page: self.page(scene),
            cursor: self.cursor(),
            pane: self.pane(),
            written: self.writing(scene),
        }
    }
}
