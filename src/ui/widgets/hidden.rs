//! A line on which something is typed that nobody sees: as many dots as signs.

use crate::{
    domain::secret::Secret,
    ui::widgets::editor::{Editor, Stroke},
};

/// The line, and what is drawn of it. The caret is always at its end.
#[derive(Clone, Debug, PartialEq)]
pub struct Hidden {
    typed: Secret,
    shown: Editor,
    is_seen: bool,
}

impl Hidden {
    /// An empty line of dots.
    pub fn line() -> Hidden {
        Hidden { typed: Secret::default(), shown: Editor::dots(0), is_seen: false }
    }

    /// An empty line on which what is typed can be read, as is needed to copy words from paper.
    pub fn seen() -> Hidden {
        Hidden { is_seen: true, shown: Editor::line(""), ..Hidden::line() }
    }

    /// What is drawn.
    pub fn shown(&self) -> &Editor {
        &self.shown
    }

    /// The same, to be laid out.
    pub fn shown_mut(&mut self) -> &mut Editor {
        &mut self.shown
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// Takes what was typed away from here.
    pub fn take(&mut self) -> Secret {
        let typed = std::mem::take(&mut self.typed);
        self.show();
        typed
    }

    /// Takes a key.
    pub fn apply(&mut self, stroke: Stroke) {
        match stroke {
            // What would not fit is no passphrase that anybody types.
            Stroke::Insert(sign) => {
                self.typed.push(sign);
            }
            Stroke::Backspace => self.typed.pop(),
            // Nobody sees where a word begins.
            Stroke::DeleteWordBack | Stroke::DeleteToLineStart => self.typed.clear(),
            _ => return,
        }
        self.show();
    }

    /// Takes signs that came at once, without the end of a line.
    pub fn paste(&mut self, text: &str) {
        for sign in text.trim_end_matches(['\r', '\n']).chars() {
            self.typed.push(if sign.is_control() { ' ' } else { sign });
        }
        self.show();
    }

    fn show(&mut self) {
        self.shown = if self.is_seen {
            Editor::line(self.typed.as_str())
        } else {
            Editor::dots(self.typed.count())
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_drawn_as_dots_and_taken_once() {
        let mut line = Hidden::line();
        "quíll".chars().for_each(|sign| line.apply(Stroke::Insert(sign)));
        assert_eq!(line.shown().text(), "•••••");
        line.apply(Stroke::Backspace);
        line.paste("wort\n");
        assert_eq!(line.shown().text(), "••••••••");
        assert!(!format!("{line:?}").contains("quíl"));
        assert_eq!(line.take().as_str(), "quílwort");
        assert!(line.is_empty() && line.shown().text().is_empty());
        line.paste("quillwort");
        line.apply(Stroke::DeleteToLineStart);
        assert!(line.is_empty());
    }

    #[test]
    fn a_line_that_is_seen_shows_what_is_typed() {
        let mut line = Hidden::seen();
        line.paste("plum anchor");
        assert_eq!(line.shown().text(), "plum anchor");
    }
}
