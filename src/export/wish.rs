//! What was wished for, and what is written then: a file or a folder, with what is told before.

use std::{collections::BTreeSet, fmt};

use crate::{
    export::{
        Asked, Choice, Fridge, Letter, Selection, Source, calendar::Dated, counsellor, data, days,
        epub, html, markdown, numbers, outline::one_line, plain_text,
    },
    phrases::say,
};

/// A form that something leaves in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Format {
    /// Markdown, in one file.
    Markdown,
    /// Markdown, a file for each day, in a folder.
    Days,
    /// One page of HTML.
    Html,
    /// A book for e-readers.
    Epub {
        /// What it is called there; blank, as the others are.
        title: String,
    },
    /// Plain text.
    Text,
    /// JSON, for other programs.
    Json,
    /// Numbers, as CSV.
    Csv,
    /// What is due, as a calendar; with the words for titles, or one title for all.
    Calendar {
        /// Whether each day is called by its words.
        titles: bool,
    },
    /// The plan as one page, as HTML or as text.
    Plan {
        /// How the page is to be.
        fridge: Fridge,
        /// Whether it is text.
        is_text: bool,
    },
    /// A page for a counsellor: what was ticked for it, field by field, as HTML or as text.
    Counsellor {
        /// What stands on it, by its place in the list of fields, from 1 on.
        taken: BTreeSet<usize>,
        /// Whether it is text.
        is_text: bool,
    },
    /// A letter as one page, by its place in the list of letters, as HTML or as text.
    Letter {
        /// Which of them, from 1 on.
        number: usize,
        /// Whether it is text.
        is_text: bool,
    },
}

/// What is to leave, and in which form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The form.
    pub format: Format,
    /// What of the book.
    pub choice: Choice,
}

/// What is written.
#[derive(Clone, PartialEq, Eq)]
pub enum Files {
    /// A file of text.
    One(String),
    /// A file that is packed, and no text.
    Packed(Vec<u8>),
    /// A folder of files, each with its name.
    Folder(Vec<(String, String)>),
}

impl Files {
    /// The bytes, where it is one file.
    pub fn as_one(&self) -> Option<&[u8]> {
        match self {
            Files::One(text) => Some(text.as_bytes()),
            Files::Packed(bytes) => Some(bytes),
            Files::Folder(_) => None,
        }
    }
}

/// It holds private words.
impl fmt::Debug for Files {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Files::One(text) => write!(f, "One({} bytes)", text.len()),
            Files::Packed(bytes) => write!(f, "Packed({} bytes)", bytes.len()),
            Files::Folder(files) => write!(f, "Folder({} files)", files.len()),
        }
    }
}

/// What leaves, ready to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name that is offered for it.
    pub name: String,
    /// What is written.
    pub files: Files,
    /// What is told before.
    pub preview: Vec<String>,
    /// Whether nothing would be in it.
    pub is_empty: bool,
}

/// What leaves, as it is told before anything of it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foretold {
    /// The name that is offered for it.
    pub name: String,
    /// What is told.
    pub preview: Vec<String>,
    /// Whether nothing would be in it.
    pub is_empty: bool,
}

impl Format {
    /// The name that is offered for a file made on this day: it says nothing of what is in it.
    fn name(&self, day: impl fmt::Display) -> String {
        match self {
            Format::Markdown => format!("notes-{day}.md"),
            Format::Days => format!("notes-{day}"),
            Format::Html => format!("notes-{day}.html"),
            Format::Epub { .. } => format!("notes-{day}.epub"),
            Format::Text => format!("notes-{day}.txt"),
            Format::Json => format!("notes-{day}.json"),
            Format::Csv => format!("numbers-{day}.csv"),
            Format::Calendar { .. } => format!("dates-{day}.ics"),
            Format::Plan { is_text: false, .. } => "our-plan.html".to_owned(),
            Format::Plan { is_text: true, .. } => "our-plan.txt".to_owned(),
            Format::Counsellor { is_text: false, .. } => format!("page-{day}.html"),
            Format::Counsellor { is_text: true, .. } => format!("page-{day}.txt"),
            Format::Letter { is_text: false, .. } => "letter.html".to_owned(),
            Format::Letter { is_text: true, .. } => "letter.txt".to_owned(),
        }
    }
}

impl Source<'_> {
    /// What is wished for, made.
    pub fn export(&self, wish: &Wish, asked: Asked) -> Export {
        self.made(wish, asked, true)
    }

    /// What is told of what is wished for. Documents of a whole book are not made for that.
    pub fn foretell(&self, wish: &Wish, asked: Asked) -> Foretold {
        let Export { name, preview, is_empty, .. } = self.made(wish, asked, false);
        Foretold { name, preview, is_empty }
    }

    fn made(&self, wish: &Wish, asked: Asked, is_written: bool) -> Export {
        let name = wish.format.name(self.today);
        let of = |files: Files, preview: Vec<String>, is_empty: bool| Export {
            name: name.clone(),
            files,
            preview,
            is_empty,
        };
        let private = wish.choice.private;
        match &wish.format {
            Format::Calendar { titles } => {
                let dates = self.dates(&wish.choice);
                let mut preview = Dated::told(&dates);
                preview.push(
                    if *titles { say::export_with_titles() } else { say::export_without_titles() }
                        .to_owned(),
                );
                if !private {
                    preview.push(say::export_private_days().to_owned());
                }
                of(Files::One(self.calendar(&dates, *titles)), preview, dates.is_empty())
            }
            Format::Plan { fridge, is_text } => {
                let sheet = self.fridge(fridge, private);
                let text = if *is_text { sheet.text() } else { sheet.html() };
                of(Files::One(text), sheet.preview(), sheet.is_empty())
            }
            Format::Letter { number, is_text } => {
                let letters = self.letters();
                let place = number.checked_sub(1);
                let letter = place.and_then(|place| letters.into_iter().nth(place));
                let preview = letter.as_ref().map(|letter| {
                    vec![
                        say::export_leaves().to_owned(),
                        Letter::list(std::slice::from_ref(letter)).concat(),
                    ]
                });
                let text = letter.as_ref().map(|it| if *is_text { it.text() } else { it.html() });
                of(
                    Files::One(text.unwrap_or_default()),
                    preview.unwrap_or_default(),
                    letter.is_none(),
                )
            }
            Format::Counsellor { taken, is_text } => {
                let fields = self.fields();
                let outline = self.page_of(&fields, taken);
                let text =
                    if *is_text { plain_text::write(&outline) } else { html::write(&outline) };
                let preview = counsellor::preview(&fields, taken);
                of(Files::One(text), preview, outline.parts.is_empty())
            }
            format => {
                let mut selection = self.select(&wish.choice);
                if *format == Format::Csv {
                    numbers::keep_numbers(self, &mut selection);
                }
                let (files, is_missing) = if is_written {
                    self.written(format, &selection, private)
                } else {
                    (Files::One(String::new()), false)
                };
                let is_empty = selection.taken.is_empty();
                let mut preview = selection.preview(asked);
                if matches!(format, Format::Epub { .. }) && !is_empty {
                    preview.push(say::export_readers_copy().to_owned());
                }
                of(files, preview, is_missing || is_empty)
            }
        }
    }

    fn written(&self, format: &Format, selection: &Selection, private: bool) -> (Files, bool) {
        let text = match format {
            Format::Days => return (Files::Folder(days::write(self, selection)), false),
            Format::Html => html::write(&self.outline(selection)),
            Format::Text => plain_text::write(&self.outline(selection)),
            Format::Epub { title } => {
                let mut outline = self.outline(selection);
                let own = one_line(title);
                if html::shows_anything(&own) {
                    outline.title = own;
                }
                let packed = epub::write(&outline, self.now);
                let is_missing = packed.is_none();
                return (Files::Packed(packed.unwrap_or_default()), is_missing);
            }
            Format::Json => data::write(self, selection, private),
            Format::Csv => numbers::write(self, selection),
            _ => markdown::write(&self.outline(selection)),
        };
        (Files::One(text), false)
    }
}
