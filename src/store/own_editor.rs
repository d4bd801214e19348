//! Words that are handed to an editor of another program: in a folder of their own, which goes again with all that was
//! put beside them.

use std::{io, path::PathBuf};

use super::{
    Store,
    draft::{File, SCHEMA},
    error::in_the_way,
    fs::Kind,
};
use crate::{
    domain::{day::Stamp, draft::Draft, words::Words},
    phrases::say,
};

/// The words, as that editor finds and leaves them.
const WORDS: &str = "words.txt";
/// Where they belong, for who finds them after the program was ended in the middle of it.
const PLACE: &str = "place.json";

impl Store {
    /// Writes the words of a draft where another program can open them, for this account only. Says where.
    ///
    /// # Errors
    /// When it could not be written: nothing of it is left then. When words of another time are still there.
    pub fn hand_over(&mut self, draft: &Draft) -> io::Result<PathBuf> {
        if !self.may_write {
            return Err(io::ErrorKind::PermissionDenied.into());
        }
        let folder = self.paths.handed_over();
        if self.fs.kind(&folder.join(PLACE)).is_ok() {
            // Nobody has them yet, and nobody said that they may go.
            let told = say::own_editor_words_wait(folder.display().to_string());
            return Err(io::Error::new(io::ErrorKind::InvalidData, told));
        }
        self.take_away()?;
        self.fs.create_folder(&folder)?;
        let place = serde_json::to_vec(&File { schema: SCHEMA, draft })?;
        // Many editors end the last line, and tell of one that is not.
        let mut words = draft.body.to_string();
        if !words.is_empty() && !words.ends_with('\n') {
            words.push('\n');
        }
        let file = folder.join(WORDS);
        let written = self.fs.write_new(&folder.join(PLACE), &place, false);
        let written = written.and_then(|()| self.fs.write_new(&file, words.as_bytes(), false));
        if let Err(err) = written {
            let _ = self.take_away();
            return Err(err);
        }
        Ok(file)
    }

    /// What stands there now.
    ///
    /// # Errors
    /// When it cannot be read, or is no text: a letter that was guessed would be another one.
    pub fn handed_back(&self) -> io::Result<String> {
        let bytes = self.fs.read(&self.paths.handed_over().join(WORDS))?;
        let no_text = |_| io::Error::new(io::ErrorKind::InvalidData, say::unreadable_no_text());
        let mut words = String::from_utf8(bytes).map_err(no_text)?;
        if words.ends_with('\n') {
            words.pop();
            words.truncate(words.strip_suffix('\r').unwrap_or(&words).len());
        }
        Ok(words)
    }

    /// Removes it, and whatever that editor left beside it.
    ///
    /// # Errors
    /// When something of it is still there; what can be removed is gone all the same.
    pub fn take_away(&mut self) -> io::Result<()> {
        let folder = self.paths.handed_over();
        match self.fs.kind(&folder) {
            Ok(Kind::Folder) => (),
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            Err(err) => return Err(err),
            Ok(_) => return Err(in_the_way(&folder, say::in_the_way_no_folder)),
        }
        // Without its place nothing is taken for words of last time.
        let mut names = self.fs.list(&folder)?;
        names.sort_by_key(|name| name != PLACE);
        let removed = names.into_iter().map(|name| self.fs.remove(&folder.join(name)));
        // All of them are tried, and the first that stays is told.
        let removed: Vec<io::Result<()>> = removed.collect();
        removed.into_iter().collect::<io::Result<()>>()?;
        self.fs.remove_folder(&folder)
    }

    /// What was written there becomes the draft of the same place, and only then is removed there.
    ///
    /// # Errors
    /// When it cannot be read or kept: then it stays where it is.
    pub fn take_back(&mut self, now: Stamp) -> io::Result<String> {
        let words = self.handed_back()?;
        let place = self.fs.read(&self.paths.handed_over().join(PLACE))?;
        let place = serde_json::from_slice::<File<Draft>>(&place)?;
        let draft = Draft { body: Words::from(words.as_str()), at: now, ..place.draft };
        self.keep_draft(&draft, now).map_err(|err| io::Error::other(err.to_string()))?;
        Ok(words)
    }

    /// Words that were handed over when the program was ended become the draft of last time.
    pub(super) fn bring_back(&mut self, draft: Option<&Draft>, now: Stamp) -> Option<Draft> {
        let place = self.fs.read(&self.paths.handed_over().join(PLACE)).ok()?;
        let place = serde_json::from_slice::<File<Draft>>(&place).ok()?;
        let Draft { target, title, tags, .. } = place.draft;
        // Another draft is offered first.
        if draft.is_some_and(|draft| draft.target != target) || place.schema > SCHEMA {
            return None;
        }
        let body = Words::from(self.handed_back().ok()?);
        let draft = Draft { target, title, body, tags, at: now };
        self.keep_draft(&draft, now).ok()?;
        let _ = self.take_away();
        Some(draft)
    }
}
