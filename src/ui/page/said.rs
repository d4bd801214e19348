//! Words with a tone, in a long and a short form.

use crate::{domain::words::Words, ui::action::Command};

/// What words are, for whoever paints or prints them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The words of a page.
    #[default]
    Text,
    /// The title of a screen.
    Title,
    /// A heading inside a page, and what is asked.
    Heading,
    /// The name of a group.
    Label,
    /// Help, hints, dates.
    Muted,
    /// A key, or what leads somewhere.
    Accent,
    /// Something kept or done. Never alone: a sign or a word says it too.
    Kept,
    /// Safety only.
    Urgent,
    /// Words to say aloud, or words of somebody.
    Quoted,
    /// A line that is only drawn.
    Rule,
    /// A hit of a search inside words.
    Hit,
    /// What is chosen inside a line.
    Selected,
}

/// Some words of a line.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Run {
    /// What is said, the blanks between it and its neighbours included.
    pub text: String,
    /// What it is: a theme says how that looks.
    pub tone: Tone,
    /// What a click on it asks for, and how often, where it names what a key does.
    pub does: Option<(Command, usize)>,
}

/// A line of words of several tones.
pub type Text = Vec<Run>;

impl Run {
    /// A piece of text in a tone.
    pub fn new(text: impl Into<String>, tone: Tone) -> Run {
        Run { text: text.into(), tone, does: None }
    }
}

impl Run {
    /// The same, as words that name what a key does: a click on them does it so many times.
    #[must_use]
    pub fn doing(self, command: Command, times: usize) -> Run {
        Run { does: Some((command, times)).filter(|_| times > 0), ..self }
    }
}

/// Words, and what is said instead where they do not fit on a line.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Said {
    /// What is said where there is room; printed, it is always this.
    pub long: String,
    /// What is said where the long words do not fit on a line; `None` where those wrap or are cut.
    pub short: Option<String>,
}

impl Said {
    /// Long words where they fit on a line, and else short ones.
    pub fn or(long: impl Into<String>, short: impl Into<String>) -> Said {
        Said { long: long.into(), short: Some(short.into()) }
    }

    /// What is said in so many columns.
    pub fn within(&self, columns: usize) -> &str {
        match &self.short {
            Some(short) if crate::text::width::width(&self.long) > columns => short,
            _ => &self.long,
        }
    }

    /// The same behind a mark.
    #[must_use]
    pub fn after(self, mark: &str) -> Said {
        let after = |words: String| format!("{mark}{words}");
        Said { long: after(self.long), short: self.short.map(after) }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.long.is_empty()
    }
}

impl From<&str> for Said {
    fn from(words: &str) -> Said {
        Said { long: words.to_owned(), short: None }
    }
}

impl From<&String> for Said {
    fn from(words: &String) -> Said {
        Said::from(words.as_str())
    }
}

impl From<&Words> for Said {
    fn from(words: &Words) -> Said {
        Said::from(words.as_str())
    }
}

impl From<&&str> for Said {
    fn from(words: &&str) -> Said {
        Said::from(*words)
    }
}

impl From<String> for Said {
    fn from(words: String) -> Said {
        Said { long: words, short: None }
    }
}
