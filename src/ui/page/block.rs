//! The pieces a page is made of.

use std::{ops::Range, sync::Arc};

use crate::{
    domain::words::Words,
    ui::page::{Field, Page, Passage, Run, Said, Text, Tone},
};

/// One piece of a page, in the order it is read.
#[derive(Clone, PartialEq, Eq)]
pub enum Block {
    /// Some air, where there is none yet.
    Gap,
    /// The name of a group of choices.
    Label(String),
    /// The name of a part of the page, in bold and after some air; it wraps.
    Heading(String),
    /// Words that cannot be chosen, `indent` columns further in than the page.
    /// A lead such as `• ` stands before the first line, and the others hang under its words.
    Words {
        /// In columns, beside the two that every page keeps for the mark of the current choice.
        indent: usize,
        /// Empty where nothing stands before them.
        lead: &'static str,
        /// The words; they wrap, and their own line ends are kept.
        said: Said,
        /// Of all of them, the lead too.
        tone: Tone,
    },
    /// Words on one line: what does not fit is left out.
    Brief {
        /// The long words if they fit on the line, else the short ones.
        said: Said,
        /// Of the whole line.
        tone: Tone,
    },
    /// What each of two people wrote.
    Sides(Sides),
    /// The beginning of somebody’s words, in so many rows, and how much more there is.
    Excerpt {
        /// All of them: how much there is room for, whoever paints or prints them sees.
        words: Words,
        /// At most so many, of which the last tells how much more there is; one of words is always shown.
        rows: usize,
        /// Of the words. That there are more is said in another.
        tone: Tone,
    },
    /// Words in Markdown, as content has them.
    Markdown(String),
    /// One line that never wraps.
    Line(Text),
    /// Words at both ends of one line that never wraps.
    Ends {
        /// Two columns in, from where the words of a page begin.
        left: Text,
        /// As far to the right as there is room, one column behind the left at least.
        right: Text,
    },
    /// The first of these that fits on one line; the last one where none does, as far as it fits.
    Fitting {
        /// The same thing, said shorter and shorter.
        said: Vec<String>,
        /// Of whichever is shown.
        tone: Tone,
    },
    /// A place for words that are written.
    Field(Field),
    /// A choice: words beside a bar.
    Passage(Passage),
    /// A choice of which is said what the key does that takes it.
    Act(Text),
    /// Words about the choice before them, in view with it: of many, only the first rows.
    Told {
        /// In columns, as words that cannot be chosen have it.
        indent: usize,
        /// Long words, or short ones where they do not fit on a line.
        said: Said,
        /// Of all of them.
        tone: Tone,
        /// So many rows at most, the last with a sign that there is more; `usize::MAX` for all.
        most: usize,
    },
    /// Short pieces, one after the other in as many rows as they need.
    Pieces(Vec<Run>),
    /// A name, such as a number to call or a key, in a column of its own, `wide` columns, and words
    /// that hang beside it.
    Named {
        /// Cut nowhere: it is shorter than its column.
        name: Run,
        /// The width of the column, so that the names of several blocks stand below each other.
        wide: usize,
        /// They wrap beside the name, and may be empty.
        words: String,
    },
    /// Lines drawn of letters, such as a chart.
    Picture {
        /// Each cut off where the page is narrower.
        lines: Vec<String>,
        /// What it shows, in lines of words; empty where words beside it say all of it.
        told: Vec<String>,
        /// Of all its lines.
        tone: Tone,
    },
    /// What the signs of a picture mean.
    Legend(Said),
    /// A month of days.
    Month(Month),
    /// From here on, choices are picked by this letter and one more.
    Group(char),
    /// Words with a mark before them and a tail, on their own rows.
    Choice(Choice),
    /// Words that belong to the choice before them.
    Under {
        /// In columns, as words that cannot be chosen have it.
        indent: usize,
        /// Long words, or short ones where they do not fit on a line.
        said: Said,
        /// Of all of them.
        tone: Tone,
    },
    /// Words that belong to the choice before them, beside the bar that says that it leads.
    Barred {
        /// In columns, behind the bar.
        indent: usize,
        /// They wrap.
        said: Said,
        /// Of the words.
        tone: Tone,
    },
    /// Numbers to pick one of, and the words at both ends.
    Numbers {
        /// The one that is kept, 0 to 10; `None` while there is no answer.
        picked: Option<u8>,
        /// The one that the arrows moved to and that is no answer yet.
        marked: Option<u8>,
        /// What the lowest and the highest number mean; `None` where that is said elsewhere.
        ends: Option<(String, String)>,
        /// Whether they are a choice of the page, and stand further in as choices do.
        is_choice: bool,
    },
    /// Choices in columns that stand side by side. Each is shared by all pages that say it.
    Columns(Vec<Arc<Column>>),
    /// All that another page says, in its place: what is long and stays as it is, is said once for many pages.
    Shared(Arc<Page>),
    /// Short choices, one after the other in as many rows as they need.
    Flow(Vec<String>),
}

/// What two people wrote to the same questions. Whose words are whose is never left to where they stand.
#[derive(Clone, PartialEq, Eq)]
pub struct Sides {
    /// What each of the two is called, the one who was hurt first.
    pub names: [String; 2],
    /// The questions in the order of the page, the same for both.
    pub asked: Vec<Asked>,
    /// Whether there is room for them beside each other; else one comes after the other.
    pub beside: bool,
}

/// A question, and what each of the two wrote: words with a lead such as `• ` for the first line.
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    /// As the page asks it, over what both wrote.
    pub question: String,
    /// One list for each of the two, in the order of the names; empty where nothing was written.
    pub said: [Vec<(&'static str, String)>; 2],
}

/// Something that can be chosen.
#[derive(Clone, PartialEq, Eq)]
pub struct Choice {
    /// What it is or how it stands, such as `[x] `.
    pub mark: String,
    /// What it is called or says; it may be private.
    pub said: Said,
    /// A few words at the right.
    pub tail: Said,
    /// Of its words. The tail is muted.
    pub tone: Tone,
    /// How its words, its mark and its tail share the rows.
    pub shape: Shape,
    /// Whether its words are being written.
    pub is_written: bool,
    /// How far further in than the page it stands, with the mark of the current one.
    pub indent: usize,
    /// What of its words is pointed out, as ranges of bytes.
    pub hits: Vec<Range<usize>>,
}

/// How much room a choice takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shape {
    /// As many lines as its words need.
    #[default]
    Whole,
    /// One line: what does not fit is left out.
    Clipped,
    /// A name and what is set for it: that goes below where there is little room.
    Setting,
    /// What is asked, as its mark, and the answer: that goes below where what is asked is long.
    Answer,
}

/// Words that cannot be chosen, and under them choices.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// What the column holds, with a count where that is told.
    pub title: String,
    /// What is said of a column that holds nothing.
    pub none: String,
    /// From above to below; each of them is a choice of the page.
    pub cards: Vec<Card>,
}

/// A choice of a column.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// What stands over it and those after it, if they are a group of their own.
    pub label: Option<&'static str>,
    /// How it stands, one sign without the blank behind it.
    pub mark: String,
    /// What it says: words of the person, which wrap.
    pub text: Words,
    /// Of its words; what stands under them has its own.
    pub tone: Tone,
    /// Pieces joined by ` · ` stay on one line each.
    pub under: Vec<(Words, Tone)>,
}

/// A month as any calendar shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// The month and its year.
    pub title: String,
    /// What its keys do.
    pub keys: &'static str,
    /// Whole weeks, from a Monday on.
    pub days: Vec<DayCell>,
    /// Whether keys move from day to day.
    pub is_current: bool,
}

/// A day of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayCell {
    /// Of its month, from 1 on.
    pub day: u32,
    /// Whether it is of this month, and not of the one before or after.
    pub is_own: bool,
    /// Whether it is the day that is looked at.
    pub is_here: bool,
    /// Whether it is the local day of the person.
    pub is_today: bool,
    /// A sign for each thing of that day.
    pub signs: Vec<&'static str>,
}
