//! Small Markdown to blocks of styled runs. What it does not know it shows as plain words.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Words of a heading of any level, without its marks.
    Heading(String),
    /// Words that run on, to be wrapped.
    Paragraph(Vec<Run>),
    /// A list item: how deep it is (from 0), its mark, and its words.
    Item {
        /// 0 in an outermost list, one more in each list within.
        depth: usize,
        /// `•`, a number with a full stop, or a blank where a second paragraph goes on.
        mark: String,
        /// The words of the item, or of a paragraph of it.
        runs: Vec<Run>,
    },
    /// Words to say aloud.
    Quote(Vec<Run>),
    /// A line between two parts, of no words.
    Rule,
}

/// Words in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Without marks. It may begin or end with a blank, which parts it from the next run.
    pub text: String,
    /// How all of it is drawn.
    pub tone: Tone,
}

/// How a piece of marked text is to be drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// As words are.
    #[default]
    Plain,
    /// Strong: what must not be passed over.
    Strong,
    /// What Markdown calls emphasis, such as the words of an example.
    Quoted,
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    strong: usize,
    quoted: usize,
    in_quote: usize,
    heading: bool,
    /// One per open list: the next number, or `None` for bullets.
    lists: Vec<Option<u64>>,
    mark: Option<String>,
}

/// Reads Markdown.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new(markdown) {
        reader.take(event);
    }
    reader.flush();
    reader.blocks
}

/// The words of Markdown without its marks, one block a line.
pub fn plain(markdown: &str) -> String {
    let text = |runs: Vec<Run>| runs.into_iter().map(|run| run.text).collect::<String>();
    let lines: Vec<String> = blocks(markdown)
        .into_iter()
        .map(|block| match block {
            Block::Heading(words) => words,
            Block::Paragraph(runs) | Block::Quote(runs) => text(runs),
            Block::Item { mark, runs, .. } => format!("{mark} {}", text(runs)),
            Block::Rule => String::new(),
        })
        .collect();
    lines.join("\n")
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.push(&text);
            }
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.flush(),
            Event::Rule => self.blocks.push(Block::Rule),
            _ => (),
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                self.heading = level <= HeadingLevel::H6;
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.in_quote += 1;
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                self.mark = Some(match self.lists.last_mut() {
                    Some(Some(number)) => {
                        *number += 1;
                        format!("{}.", *number - 1)
                    }
                    Some(None) | None => "•".to_owned(),
                });
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.quoted += 1,
            _ => (),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.flush();
                self.heading = false;
            }
            TagEnd::Paragraph | TagEnd::CodeBlock => self.flush(),
            TagEnd::Item => {
                self.flush();
                self.mark = None;
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.in_quote = self.in_quote.saturating_sub(1);
            }
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.quoted = self.quoted.saturating_sub(1),
            _ => (),
        }
    }

    fn push(&mut self, text: &str) {
        let tone = match (self.strong, self.quoted) {
            (0, 0) => Tone::Plain,
            (0, _) => Tone::Quoted,
            _ => Tone::Strong,
        };
        match self.runs.last_mut() {
            Some(run) if run.tone == tone => run.text.push_str(text),
            _ => self.runs.push(Run { text: text.to_owned(), tone }),
        }
    }

    fn flush(&mut self) {
        let runs = std::mem::take(&mut self.runs);
        if runs.iter().all(|run| run.text.trim().is_empty()) {
            return;
        }
        let block = if self.heading {
            Block::Heading(runs.into_iter().map(|run| run.text).collect())
        } else if !self.lists.is_empty() {
            let depth = self.lists.len() - 1;
            // A second paragraph of an item hangs under the first.
            let mark = self.mark.replace(" ".to_owned()).unwrap_or_default();
            Block::Item { depth, mark, runs }
        } else if self.in_quote > 0 {
            Block::Quote(runs)
        } else {
            Block::Paragraph(runs)
        };
        self.blocks.push(block);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_keep_their_order_and_marks() {
        let page =
            "Hello **you**.\n\n## What helps\n\n1. One\n2. Two\n\n> “I see it.”\n\n- a\n  - b\n";
        assert_eq!(plain(page), "Hello you.\nWhat helps\n1. One\n2. Two\n“I see it.”\n• a\n• b");
        assert!(matches!(&blocks(page)[6], Block::Item { depth: 1, .. }));
    }

    #[test]
    fn strong_and_quoted_words_are_runs_of_their_own() {
        let Some(Block::Paragraph(runs)) = blocks("a **b** *c*").into_iter().next() else {
            panic!("a paragraph");
        };
        let tones: Vec<Tone> = runs.iter().map(|run| run.tone).collect();
        assert_eq!(tones, [Tone::Plain, Tone::Strong, Tone::Plain, Tone::Quoted]);
    }
}
