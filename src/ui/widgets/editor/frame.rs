//! The place an editor stands in: how big it is, and what of the text is in view there.

/// Where one looks is no part of a text: two frames are always equal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub width: usize,
    pub height: usize,
    /// The line and the row of it that stand at the top.
    pub top: (usize, usize),
    /// The row and the column of the caret, from the top and the left of the frame.
    pub caret: (usize, usize),
    /// Whether all of this is true of the text as it is now.
    pub is_fitted: bool,
}

/// The measure of prose, until it is known where the editor stands.
impl Default for Frame {
    fn default() -> Frame {
        Frame { width: 68, height: 12, top: (0, 0), caret: (0, 0), is_fitted: false }
    }
}

impl PartialEq for Frame {
    fn eq(&self, _: &Frame) -> bool {
        true
    }
}

impl Eq for Frame {}
