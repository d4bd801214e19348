//! What a file of phrases holds: its messages, what they are told with, and what cannot be read in it.
//!
//! `build.rs` reads the English file with this too, so that both agree on what a message is.

use std::collections::BTreeSet;

use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement},
    parser,
};

/// A file of phrases, read.
#[derive(Debug, Default)]
pub struct Source {
    /// What can be told, in the order of the file; no id twice.
    pub messages: Vec<Said>,
    /// What was passed over, in the order of lines.
    pub faults: Vec<Fault>,
}

/// One message of a file.
#[derive(Debug)]
pub struct Said {
    /// As it stands in the file, with hyphens.
    pub id: String,
    /// The line it begins on, from 1.
    pub line: usize,
    /// The names of its arguments, in the order of the alphabet.
    pub arguments: BTreeSet<String>,
    /// Its words, where it says the same each time.
    pub words: Option<String>,
    /// How it stands in the file.
    pub source: String,
}

/// Something in a file that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line it stands in, from 1.
    pub line: usize,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What can be wrong with a file of phrases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not written as a message is; why, in the words of the reader.
    Unreadable(String),
    /// The same id again.
    Twice(String),
    /// A message without words.
    Empty(String),
    /// A message that uses what is not read here: another message, a term, a function, an attribute.
    Borrows(String),
    /// An id that English does not have.
    Stranger(String),
    /// An argument of a message that English does not give it.
    Unfit {
        /// The id of the message.
        id: String,
        /// The argument, without its dollar sign.
        argument: String,
    },
}

/// Whether an argument is a count, by which words are chosen; any other is a text.
pub fn is_count(argument: &str) -> bool {
    argument == "count" || argument.ends_with("-count")
}

/// Reads a file. What is wrong with one message leaves the others as they are.
pub fn read(text: &str) -> Source {
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err(broken) => broken,
    };
    let mut source = Source::default();
    let lines = Lines::of(text);
    for error in errors {
        // The reader stops at the first sign it did not look for; where a line is to blame, that may be the next one.
        let begins = error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
        let kind = FaultKind::Unreadable(error.kind.to_string());
        source.faults.push(Fault { line: lines.at(begins), kind });
    }
    let mut known = BTreeSet::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else {
            if let Entry::Term(term) = entry {
                let kind = FaultKind::Borrows(format!("-{}", term.id.name));
                source.faults.push(Fault { line: lines.of_piece(term.id.name), kind });
            }
            continue;
        };
        let line = lines.of_piece(message.id.name);
        let id = message.id.name.to_owned();
        let mut fault = |kind: fn(String) -> FaultKind| {
            source.faults.push(Fault { line, kind: kind(id.clone()) });
        };
        match said(message) {
            _ if !known.insert(message.id.name) => fault(FaultKind::Twice),
            Ok(Some((arguments, words))) => {
                let source_of_it = lines.message(line);
                source.messages.push(Said { id, line, arguments, words, source: source_of_it });
            }
            Ok(None) => fault(FaultKind::Empty),
            Err(Borrowed) => fault(FaultKind::Borrows),
        }
    }
    source.faults.sort_by_key(|fault| fault.line);
    source
}

/// A message says more than its own words and arguments.
struct Borrowed;

type Told = (BTreeSet<String>, Option<String>);

fn said(message: &Message<&str>) -> Result<Option<Told>, Borrowed> {
    let Some(pattern) = &message.value else { return Ok(None) };
    if !message.attributes.is_empty() {
        return Err(Borrowed);
    }
    let mut arguments = BTreeSet::new();
    gather(pattern, &mut arguments)?;
    Ok(Some((arguments, words(pattern))))
}

/// The arguments that a pattern names, in every one of its variants.
fn gather(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) -> Result<(), Borrowed> {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => gather_inline(inline, arguments)?,
            Expression::Select { selector, variants } => {
                gather_inline(selector, arguments)?;
                for variant in variants {
                    gather(&variant.value, arguments)?;
                }
            }
        }
    }
    Ok(())
}

fn gather_inline(
    inline: &InlineExpression<&str>,
    arguments: &mut BTreeSet<String>,
) -> Result<(), Borrowed> {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name.to_owned());
            Ok(())
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
        InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::Placeable { .. } => Err(Borrowed),
    }
}

/// The words of a pattern that says the same each time.
fn words(pattern: &Pattern<&str>) -> Option<String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some((*value).to_owned()),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => Some(fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()),
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// A text, and where each of its lines begins: counted once, and not for each message anew.
struct Lines<'a> {
    text: &'a str,
    begins: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Lines<'a> {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Lines { text, begins: std::iter::once(0).chain(ends.map(|(at, _)| at + 1)).collect() }
    }

    /// The line of a place in the text, from 1.
    fn at(&self, offset: usize) -> usize {
        self.begins.partition_point(|begin| *begin <= offset)
    }

    /// The line of a piece of the text, from 1.
    fn of_piece(&self, piece: &str) -> usize {
        self.at(piece.as_ptr().addr() - self.text.as_ptr().addr())
    }

    /// A message as it stands: its first line, and those below that are indented, empty or close it.
    fn message(&self, line: usize) -> String {
        let begin = self.begins.get(line - 1).copied().unwrap_or(self.text.len());
        let mut lines = self.text.get(begin..).unwrap_or_default().lines();
        let first = lines.next().unwrap_or_default();
        let more = lines.take_while(|line| line.is_empty() || line.starts_with([' ', '}']));
        std::iter::once(first).chain(more).collect::<Vec<_>>().join("\n")
    }
}
