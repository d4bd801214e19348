//! What a page says that is filled in: places for words, questions with their answers, what is told of them.

use std::ops::Range;

use crate::ui::page::{Block, Field, Page, Passage, Run, Said, Shape, Text, Tone};

impl Page {
    /// Words at both ends of one line.
    pub fn ends(&mut self, left: Text, right: Text) {
        self.blocks.push(Block::Ends { left, right });
    }

    /// The first of these that fits on one line; the last one where none does, as far as it fits.
    pub fn fitting(&mut self, said: Vec<String>, tone: Tone) {
        self.blocks.push(Block::Fitting { said, tone });
    }

    /// A question and its answer.
    pub fn field(&mut self, field: Field) {
        self.blocks.push(Block::Field(field));
    }

    /// What is asked and what was answered, as a choice.
    pub fn answer(&mut self, asked: &str, answer: impl Into<Said>, tone: Tone) {
        self.choice(asked, answer.into(), Said::default(), tone, Shape::Answer);
    }

    /// The choice added last stands so many columns further in.
    pub fn further_in(&mut self, columns: usize) {
        if let Some(Block::Choice(choice)) = self.blocks.last_mut() {
            choice.indent = columns;
        }
    }

    /// Points out some of the words of the choice added last.
    pub fn point_out(&mut self, found: Vec<Range<usize>>) {
        if let Some(Block::Choice(choice)) = self.blocks.last_mut() {
            choice.hits = found;
        }
    }

    /// A choice that is words beside a bar.
    pub fn passage(&mut self, passage: Passage) {
        self.choices += 1;
        self.blocks.push(Block::Passage(passage));
    }

    /// A choice of which is said what the key does that takes it.
    pub fn act(&mut self, text: Text) {
        self.choices += 1;
        self.blocks.push(Block::Act(text));
    }

    /// Words about the choice added last, in view with it.
    pub fn tell(&mut self, indent: usize, said: impl Into<Said>, tone: Tone) {
        self.tell_briefly(usize::MAX, indent, said, tone);
    }

    /// Words about the choice added last, in at most so many rows.
    pub fn tell_briefly(&mut self, most: usize, indent: usize, said: impl Into<Said>, tone: Tone) {
        self.blocks.push(Block::Told { indent, said: said.into(), tone, most });
    }

    /// What stays under the words, whatever is scrolled; of `more`, what fits on its line.
    pub fn stand_on(&mut self, text: Text, more: Vec<Run>) {
        self.foot = Some((text, more));
    }

    /// The same as a choice.
    pub fn scale_to_choose(
        &mut self,
        picked: Option<u8>,
        marked: Option<u8>,
        low: &str,
        high: &str,
    ) {
        self.choices += 1;
        let ends = Some((low.to_owned(), high.to_owned()));
        self.blocks.push(Block::Numbers { picked, marked, ends, is_choice: true });
    }
}
