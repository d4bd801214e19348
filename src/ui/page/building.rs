//! Saying something on a page, one block behind another.

use super::{Block, Choice, Month, Page, Run, Said, Shape, Sides, Text, Tone};
use crate::domain::words::Words;

impl Page {
    /// An empty row, unless there is one already or nothing stands above.
    pub fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }

    /// The name of a group of choices, after some air.
    pub fn label(&mut self, text: &str) {
        self.blocks.push(Block::Label(text.to_owned()));
    }

    /// The name of a part of the page, after some air.
    pub fn heading(&mut self, text: &str) {
        self.blocks.push(Block::Heading(text.to_owned()));
    }

    /// From here on, choices are picked by this letter and one more.
    pub fn group(&mut self, letter: char) {
        self.blocks.push(Block::Group(letter));
    }

    /// Words that cannot be chosen; they wrap.
    pub fn words(&mut self, said: impl Into<Said>, tone: Tone) {
        self.indented(0, said, tone);
    }

    /// The same, so many columns further in than the page.
    pub fn indented(&mut self, indent: usize, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Words { indent, lead: "", said: said.into(), tone });
    }

    /// Words on one line, whatever is left out of them.
    pub fn brief(&mut self, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Brief { said: said.into(), tone });
    }

    /// Words that hang beside a lead such as `• `.
    pub fn hanging(&mut self, lead: &'static str, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Words { indent: 0, lead, said: said.into(), tone });
    }

    /// What each of two people wrote.
    pub fn sides(&mut self, sides: Sides) {
        self.blocks.push(Block::Sides(sides));
    }

    /// The beginning of somebody’s words in so many rows, and how much more there is.
    pub fn excerpt(&mut self, words: &Words, rows: usize, tone: Tone) {
        self.blocks.push(Block::Excerpt { words: words.clone(), rows, tone });
    }

    /// Words as content has them: paragraphs, lists, quotes, emphasis.
    pub fn markdown(&mut self, text: &str) {
        self.blocks.push(Block::Markdown(text.to_owned()));
    }

    /// A number to call in a column of `wide` columns, and whom it reaches.
    pub fn call(&mut self, number: &str, wide: usize, words: String) {
        self.named(number, Tone::Urgent, wide, words);
    }

    /// A name in a column of its own, `wide` columns, and words that hang beside it.
    pub fn named(&mut self, name: &str, tone: Tone, wide: usize, words: String) {
        self.blocks.push(Block::Named { name: Run::new(name, tone), wide, words });
    }

    /// Lines drawn of letters; what they show is said in words beside it.
    pub fn picture(&mut self, lines: Vec<String>, tone: Tone) {
        self.pictured(lines, Vec::new(), tone);
    }

    /// What the signs of a picture mean. Whoever hears the page hears no sign.
    pub fn legend(&mut self, said: impl Into<Said>) {
        self.blocks.push(Block::Legend(said.into()));
    }

    /// Lines laid out for the eye, and the same in lines of words: nothing else on the page says it.
    pub fn pictured(&mut self, lines: Vec<String>, told: Vec<String>, tone: Tone) {
        self.blocks.push(Block::Picture { lines, told, tone });
    }

    /// Short pieces, one after the other in as many rows as they need.
    pub fn pieces(&mut self, pieces: Vec<Run>) {
        self.blocks.push(Block::Pieces(pieces));
    }

    /// A month of days; none of them is a choice of the page.
    pub fn month(&mut self, month: Month) {
        self.blocks.push(Block::Month(month));
    }

    /// One line that never wraps: what does not fit is cut off.
    pub fn line(&mut self, text: Text) {
        self.blocks.push(Block::Line(text));
    }

    /// A choice: a mark such as `[x] `, its words, and a short tail at the right.
    pub fn item(&mut self, mark: &str, said: impl Into<Said>, tail: impl Into<Said>, tone: Tone) {
        self.choice(mark, said.into(), tail.into(), tone, Shape::Whole);
    }

    /// A choice on one line, whatever is left out of it.
    pub fn clipped(
        &mut self,
        mark: &str,
        said: impl Into<Said>,
        tail: impl Into<Said>,
        tone: Tone,
    ) {
        self.choice(mark, said.into(), tail.into(), tone, Shape::Clipped);
    }

    /// A name, and what is set for it.
    pub fn setting(&mut self, name: &str, value: &str) {
        self.choice("", name.into(), value.into(), Tone::Text, Shape::Setting);
    }

    pub(super) fn choice(&mut self, mark: &str, said: Said, tail: Said, tone: Tone, shape: Shape) {
        self.choices += 1;
        self.blocks.push(Block::Choice(Choice {
            mark: mark.to_owned(),
            said,
            tail,
            tone,
            shape,
            is_written: false,
            indent: 0,
            hits: Vec::new(),
        }));
    }

    /// A choice whose words are being written, with room for so many rows of them.
    pub fn written(&mut self, mark: &str, rows: usize) {
        let said = "\n".repeat(rows.saturating_sub(1)).into();
        self.choice(mark, said, Said::default(), Tone::Text, Shape::Whole);
        if let Some(Block::Choice(choice)) = self.blocks.last_mut() {
            choice.is_written = true;
        }
    }

    /// More words that belong to the choice added last.
    pub fn under(&mut self, indent: usize, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Under { indent, said: said.into(), tone });
    }

    /// The one choice that leads on a page, beside a bar; there is one of them, or none.
    pub fn leading(&mut self, said: impl Into<Said>, tail: impl Into<Said>) {
        self.item("┃ ", said, tail, Tone::Title);
    }

    /// More words of the choice that leads, beside its bar.
    pub fn barred(&mut self, indent: usize, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Barred { indent, said: said.into(), tone });
    }

    /// The numbers from 0 to 10: the one that is kept, and one that is only marked.
    pub fn numbers(&mut self, picked: Option<u8>, marked: Option<u8>) {
        self.blocks.push(Block::Numbers { picked, marked, ends: None, is_choice: false });
    }

    /// The numbers from 0 to 10 with words at both ends.
    pub fn scale(&mut self, picked: Option<u8>, marked: Option<u8>, low: &str, high: &str) {
        let ends = Some((low.to_owned(), high.to_owned()));
        self.blocks.push(Block::Numbers { picked, marked, ends, is_choice: false });
    }

    /// Short choices, one after the other in as many rows as they need.
    pub fn flow(&mut self, names: Vec<String>) {
        self.choices += names.len();
        self.blocks.push(Block::Flow(names));
    }
}
