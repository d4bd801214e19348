//! What the last drawing left behind: how big it was and where it had scrolled to.

use std::cell::Cell;

/// A cache, not state: two frames are always equal.
#[derive(Clone, Debug, Default)]
pub(super) struct Frame(Cell<View>);

#[derive(Clone, Copy, Debug)]
pub(super) struct View {
    pub width: usize,
    pub height: usize,
    /// The line and the row of it that stand at the top.
    pub top: (usize, usize),
}

/// The measure of prose, until something was drawn.
impl Default for View {
    fn default() -> View {
        View { width: 68, height: 12, top: (0, 0) }
    }
}

impl Frame {
    pub(super) fn view(&self) -> View {
        self.0.get()
    }

    pub(super) fn keep(&self, view: View) {
        self.0.set(view);
    }

    pub(super) fn width(&self) -> usize {
        self.0.get().width
    }

    pub(super) fn height(&self) -> usize {
        self.0.get().height
    }
}

impl PartialEq for Frame {
    fn eq(&self, _: &Frame) -> bool {
        true
    }
}

impl Eq for Frame {}
