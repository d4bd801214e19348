//! What is called kept or deleted: only once the save that holds it is confirmed.

use crate::phrases::say;

/// What is said once a page is gone of which nothing is kept. It is the same of all of them, so that it
/// does not tell which one it was: somebody else may be there by then.
pub fn closed() -> &'static str {
    say::page_closed_unkept()
}

/// How far what a person did has come on its way to the disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// All of it is there.
    #[default]
    Saved,
    /// A save holds it, or soon will.
    Pending,
    /// No save takes it just now.
    Failing,
}

impl Keeping {
    /// What may be said of words in place of `kept`, such as “Kept”.
    pub fn told(self, kept: &str) -> &str {
        match self {
            Keeping::Saved => kept,
            Keeping::Pending => say::noted(),
            Keeping::Failing => say::noted_not_saved_yet(),
        }
    }

    /// The same of what was taken away, in place of `deleted`.
    pub fn told_deleted(self, deleted: &str) -> &str {
        match self {
            Keeping::Saved => deleted,
            Keeping::Pending => say::deleted_here(),
            Keeping::Failing => say::deleted_here_not_on_disk(),
        }
    }
}

/// Something that is to be told as done, and is told so only once it is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    deletes: bool,
    done: String,
    then: String,
}

impl Claim {
    /// Words are kept: what to call that, and what may be said with it in any case.
    pub fn kept(done: &str, then: &str) -> Claim {
        Claim { deletes: false, done: done.to_owned(), then: then.to_owned() }
    }

    /// Something was deleted, to be told as done once the disk has it.
    pub fn deleted(done: &str) -> Claim {
        Claim { deletes: true, done: done.to_owned(), then: String::new() }
    }

    /// What is true of it now.
    pub fn words(&self, keeping: Keeping) -> String {
        let first =
            if self.deletes { keeping.told_deleted(&self.done) } else { keeping.told(&self.done) };
        if self.then.is_empty() { first.to_owned() } else { format!("{first}. {}", self.then) }
    }
}
