//! Reading a folder of content files. Whatever lies there, it answers with text or a problem.

use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use crate::{
    content::{
        Problem,
        place::{PLACES, Place, SEEDS},
    },
    phrases::say,
};

/// No file of the guide comes near this size; a larger one is a mistake.
const LARGEST: u64 = 1 << 20;
/// No folder of the guide holds this many files; more would only make a person wait.
const MOST_FILES: usize = 5_000;
/// `en/<stage>/pages/<name>` is four names deep.
const DEEPEST: usize = 4;

/// How long a disk may take for one file or folder.
const DEADLINE: Duration = Duration::from_secs(8);

/// A content file with its text.
#[derive(Clone, Debug)]
pub struct TextFile {
    /// Relative to the folder, with `/` between its parts.
    pub path: String,
    pub text: String,
}

impl TextFile {
    pub fn place(&self) -> Option<Place<'_>> {
        Place::of(&self.path)
    }
}

/// What was met in a folder.
enum Met {
    /// One more name, so that it is seen that the disk answers.
    Name,
    File(TextFile),
    Problem(Problem),
}

/// All content files under `folder`, sorted by path. What cannot be read is told in `problems`, and so is a disk that
/// stops answering: it is waited for no longer than for one file.
pub fn read(folder: &Path, problems: &mut Vec<Problem>) -> Vec<TextFile> {
    let (met, meetings) = mpsc::channel();
    let place = folder.to_owned();
    let reading = thread::Builder::new().name("content".to_owned());
    if let Err(error) = reading.spawn(move || read_all(&place, &met)) {
        problems.push(unreadable(".".to_owned(), What::Folder, &error));
        return Vec::new();
    }
    gather(&meetings, DEADLINE, problems)
}

/// The files of these names that can be read, each once.
pub fn read_these(folder: &Path, paths: impl IntoIterator<Item = String>) -> Vec<TextFile> {
    let paths: BTreeSet<String> = paths.into_iter().collect();
    paths.into_iter().filter_map(|path| source(folder, path, &mut Vec::new())).collect()
}

/// What comes in from who reads, as long as something does within the deadline.
fn gather(
    meetings: &Receiver<Met>,
    deadline: Duration,
    problems: &mut Vec<Problem>,
) -> Vec<TextFile> {
    let mut files = Vec::new();
    loop {
        match meetings.recv_timeout(deadline) {
            Ok(Met::Name) => (),
            Ok(Met::File(file)) => files.push(file),
            Ok(Met::Problem(problem)) => problems.push(problem),
            Err(RecvTimeoutError::Disconnected) => return files,
            Err(RecvTimeoutError::Timeout) => {
                let silent = io::ErrorKind::TimedOut.into();
                problems.push(unreadable(".".to_owned(), What::Folder, &silent));
                // Half of a guide is none.
                return Vec::new();
            }
        }
    }
}

/// Reads a folder for who waits at the other end. Where nobody does any more, what is sent is lost.
fn read_all(folder: &Path, met: &Sender<Met>) {
    let mut names = Vec::new();
    list(folder, &mut Vec::new(), &mut names, met);
    if MOST_FILES < names.len() {
        let _ = met.send(Met::Problem(Problem::new(
            ".",
            None,
            say::guide_too_many_files(MOST_FILES),
            say::guide_name_the_folder(),
        )));
        names.truncate(MOST_FILES);
    }
    names.sort();
    for path in names {
        let mut problems = Vec::new();
        let file = source(folder, path, &mut problems).map_or(Met::Name, Met::File);
        let _ = met.send(file);
        for problem in problems {
            let _ = met.send(Met::Problem(problem));
        }
    }
}

fn list(folder: &Path, trail: &mut Vec<String>, names: &mut Vec<String>, met: &Sender<Met>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let place = if trail.is_empty() { ".".to_owned() } else { trail.join("/") };
            let _ = met.send(Met::Problem(unreadable(place, What::Folder, &error)));
            return;
        }
    };
    for entry in entries.flatten() {
        let _ = met.send(Met::Name);
        let name = entry.file_name().to_string_lossy().into_owned();
        // Editors and systems leave such files behind; nobody means them as content.
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        if MOST_FILES < names.len() {
            return;
        }
        trail.push(name);
        // The kind of the entry itself, not of what a link points at: links between folders can
        // run in circles, so that none is followed.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_folder && trail.len() < DEEPEST {
            list(&entry.path(), trail, names, met);
        } else {
            names.push(trail.join("/"));
        }
        trail.pop();
    }
}

fn source(folder: &Path, path: String, problems: &mut Vec<Problem>) -> Option<TextFile> {
    if path == SEEDS {
        return None;
    }
    if Place::of(&path).is_none() {
        problems.push(Problem::new(
            path,
            None,
            "no file of the guide has this name or place",
            format!("rename, move or remove it; the guide reads {PLACES}"),
        ));
        return None;
    }
    match text(&folder.join(PathBuf::from(&path))) {
        Ok(Ok(text)) => Some(TextFile { path, text }),
        Ok(Err(line)) => {
            problems.push(Problem::new(
                path,
                line,
                "this line is not UTF-8 text",
                "save the file as UTF-8",
            ));
            None
        }
        Err(error) => {
            problems.push(unreadable(path, What::File, &error));
            None
        }
    }
}

/// The text of a file, or the line of the first byte that is no text.
fn text(path: &Path) -> io::Result<Result<String, usize>> {
    let mut options = OpenOptions::new();
    options.read(true);
    // A pipe that took the place of a file meanwhile is not waited for.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        &mut options,
        rustix::fs::OFlags::NONBLOCK.bits().cast_signed(),
    );
    // Asked before opening too: opening a device may do something.
    let no_file = || Err(io::Error::other(say::guide_because_no_file()));
    if !fs::metadata(path)?.is_file() {
        return no_file();
    }
    let file = options.open(path)?;
    if !file.metadata()?.is_file() {
        return no_file();
    }
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if LARGEST < bytes.len() as u64 {
        return Err(io::Error::other(say::guide_because_too_large()));
    }
    Ok(String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        1 + good.split(|&byte| byte == b'\n').skip(1).count()
    }))
}

/// What could not be read.
#[derive(Clone, Copy)]
enum What {
    Folder,
    File,
}

fn unreadable(path: String, what: What, error: &io::Error) -> Problem {
    let (told, remedy) = match what {
        What::Folder => {
            (say::guide_folder_unreadable(why(error)), say::guide_give_another_folder())
        }
        What::File => (say::guide_file_unreadable(why(error)), say::guide_give_another_file()),
    };
    Problem::new(path, None, told, remedy)
}

/// An error in plain words.
fn why(error: &io::Error) -> String {
    let told = error.to_string();
    match error.kind() {
        io::ErrorKind::NotFound => say::guide_because_not_there().to_owned(),
        io::ErrorKind::PermissionDenied => say::guide_because_no_right().to_owned(),
        io::ErrorKind::NotADirectory => say::guide_because_no_folder().to_owned(),
        io::ErrorKind::TimedOut => say::because_silent().to_owned(),
        io::ErrorKind::Other => told,
        _ if told.starts_with("Too many levels of symbolic links") => {
            say::because_circle().to_owned()
        }
        _ => say::because_the_disk_says(told.split(" (os error").next().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_stops_answering_is_told_and_half_a_guide_is_none() {
        let (met, meetings) = mpsc::channel();
        let file = TextFile { path: "en/guide.toml".to_owned(), text: String::new() };
        met.send(Met::File(file)).unwrap();
        let mut problems = Vec::new();
        // The other end is open, and says nothing more.
        let files = gather(&meetings, Duration::from_millis(5), &mut problems);
        let told = problems.iter().map(ToString::to_string).collect::<String>();
        assert!(files.is_empty() && told.contains("the disk does not answer"), "{told}");
        drop(met);
    }
}
