//! What was asked for on the command line, whatever the verb.

use std::{
    io::{self, IsTerminal},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use crate::{
    content,
    domain::{book::Book, guide::Guide},
    phrases::{self, say},
    shell::{paths, shelf::Shelf, stderr::tell},
    store,
};

/// How long the first word waits for a language that stands in a folder.
const AT_ONCE: Duration = Duration::from_millis(400);

/// Exit codes: done, failed, wrong usage, locked or refused; and of `due`, something is due.
pub const FAILED: u8 = 1;
pub const USAGE: u8 = 2;
pub const REFUSED: u8 = 3;
pub const IS_DUE: u8 = 10;

/// What was asked for, whatever the command.
#[derive(Clone, Debug)]
pub struct Options {
    pub workbook: Option<PathBuf>,
    /// Which of several books, from 1 on, as they are told by who is here.
    pub book: Option<usize>,
    pub guide: GuideChoice,
    /// Whether nothing may be asked, also where there is a terminal to answer on.
    pub no_input: bool,
    /// Whether the program is to speak in lines, without a screen.
    pub lines: bool,
}

/// Which guide to read: the built-in one in a language, with a folder laid over it.
#[derive(Clone, Debug)]
pub struct GuideChoice {
    pub language: String,
    pub overrides: Option<PathBuf>,
    /// What is wrong in the file of settings, which is told with what is wrong in the guide.
    pub amiss: Vec<String>,
}

impl Options {
    /// The folders of the book that is meant, or why there are none, for who only reads.
    pub fn places(&self) -> anyhow::Result<paths::Places> {
        self.book_in(self.home()?)
    }

    /// The same for who is to write: where nothing can be made, that is better said before there are words.
    pub fn places_to_write(&self) -> anyhow::Result<paths::Places> {
        self.book_in(self.home_to_write()?)
    }

    /// The folders that hold all books, for who asks which is meant, and is to write.
    pub fn home_to_write(&self) -> anyhow::Result<paths::Places> {
        let home = self.home()?;
        paths::check_may_write(&home)?;
        Ok(home)
    }

    /// The folders that hold all books, for who only reads.
    pub fn home(&self) -> anyhow::Result<paths::Places> {
        let home = self.named_places()?;
        paths::check(&home)?;
        Ok(home)
    }

    /// The folders of the book that is meant, in these.
    pub fn book_in(&self, home: paths::Places) -> anyhow::Result<paths::Places> {
        let (shelf, book) = self.shelf_and_book(home)?;
        Ok(shelf.places_of(book.id.as_ref()))
    }

    /// All books in these folders, and the one that is meant.
    pub fn shelf_and_book(&self, home: paths::Places) -> anyhow::Result<(Shelf, Book)> {
        let shelf = Shelf::of(home);
        let book = shelf.meant(self.book)?;
        Ok((shelf, book))
    }

    /// Whether there is somebody to ask.
    pub fn may_ask(&self) -> bool {
        !self.no_input && io::stdin().is_terminal()
    }

    /// Tells what is wrong with files that were to replace parts of the guide, where there are any.
    pub fn tell_of_the_guide(&self) {
        if !self.guide.is_built_in() {
            self.guide.read().1.iter().for_each(tell);
        }
    }

    /// The same, whatever is there: for who only looks.
    pub fn named_places(&self) -> anyhow::Result<paths::Places> {
        paths::places(self.workbook.as_deref())?
            .ok_or_else(|| anyhow::anyhow!(say::no_home_folder()))
    }
}

impl GuideChoice {
    /// Lets the program speak its language before anything else is read. Of a folder that does not answer at once
    /// nothing is said, and English until the guide is read.
    pub fn speak(&self) {
        let chosen = self.clone();
        let read = move || content::phrases_in(&chosen.language, chosen.overrides.as_deref());
        let found = match self.overrides {
            None => read(),
            Some(_) => store::within(AT_ONCE, read).ok().flatten(),
        };
        if let Some(book) = found {
            phrases::choose(book);
        }
    }

    /// Whether it is the built-in one as it is: in that nothing is wrong.
    fn is_built_in(&self) -> bool {
        let is_english = self.language == content::ENGLISH || content::is_variety(&self.language);
        self.overrides.is_none() && self.amiss.is_empty() && is_english
    }

    /// Reads the guide, and lets the program speak its language from now on.
    pub fn load(&self) -> content::Loaded {
        let loaded = content::load_in(&self.language, self.overrides.as_deref());
        if let Some(book) = &loaded.phrases {
            phrases::choose(Arc::clone(book));
        }
        loaded
    }

    /// The guide, and what is wrong with files that were to replace parts of it.
    pub fn read(&self) -> (Guide, Vec<String>) {
        let loaded = self.load();
        let told = loaded.problems.iter().map(|problem| self.told(problem));
        (loaded.guide, self.amiss.iter().cloned().chain(told).collect())
    }

    /// A problem in words. One of the folder itself is told by the name it was given.
    pub fn told(&self, problem: &content::Problem) -> String {
        let told = problem.to_string();
        match (&self.overrides, told.strip_prefix(".: ")) {
            (Some(folder), Some(rest)) => format!("{}: {rest}", folder.display()),
            _ => told,
        }
    }
}
