//! The words of a variety of English: each once, each said somewhere, and nothing too wide for its place.

use std::collections::{HashMap, HashSet};

use unicode_width::UnicodeWidthStr;

use crate::{
    content::{
        Problem, built_in,
        folder::TextFile,
        inspection::Inspection,
        place::{ENGLISH, PROGRAM, Place, PlaceKind},
        rules::linter::texts,
        sheet,
        variety::{self, each_text},
    },
    phrases::{self, Variety},
};

const HELPLINES: &str = "helplines.toml";

/// Everything wrong with the files of words in a folder; `whole` says whether its guide is.
pub fn of_files(files: &[TextFile], inspections: &[Inspection<'_>], whole: bool) -> Vec<Problem> {
    let mut problems = Vec::new();
    for inspection in inspections.iter().filter(|it| it.place.kind == PlaceKind::Words) {
        let file = files.iter().find(|file| file.path == inspection.file);
        let Some(variety) = file.and_then(variety::of_file) else { continue };
        let english = english(files, whole);
        let used: HashSet<&str> =
            english.iter().flat_map(|text| variety.find(text)).map(|found| found.english).collect();
        let words = Words { inspection, variety: &variety, used: &used };
        words.exchanged(&mut problems);
        words.kept(&mut problems);
        words.called(files, &mut problems);
        words.widths(files, inspections, &mut problems);
    }
    problems
}

/// A file of words, and those of them that the English texts say.
struct Words<'s, 'f> {
    inspection: &'s Inspection<'f>,
    variety: &'s Variety,
    used: &'s HashSet<&'s str>,
}

impl Words<'_, '_> {
    fn problem(&self, line: usize, what: String, remedy: &str) -> Problem {
        Problem::new(self.inspection.file, line, what, remedy)
    }

    /// The table: English words, the line that they stand in, and the words in their place.
    fn table(&self) -> Vec<(&str, usize, &str)> {
        let table = self.inspection.top("words").and_then(|table| table.get_ref().as_table());
        table
            .into_iter()
            .flatten()
            .filter_map(|(english, own)| {
                Some((
                    english.get_ref().as_ref(),
                    self.inspection.line(own),
                    own.get_ref().as_str()?,
                ))
            })
            .collect()
    }

    /// The number that is called first is one of those that are called anywhere.
    fn called(&self, files: &[TextFile], problems: &mut Vec<Problem>) {
        let Some(item) = self.inspection.top("emergency") else { return };
        let own = files
            .iter()
            .find(|file| file.path == HELPLINES)
            .and_then(|file| sheet::value(Place::of(&file.path)?, &file.text).ok());
        let helplines = own.or_else(|| built_in::value(HELPLINES)).unwrap_or_default();
        let numbers = helplines.get("emergency").and_then(|it| it.as_array()).cloned();
        let first = item.get_ref().as_str();
        let is_one = |it: &serde_json::Value| it.get("number").and_then(|it| it.as_str()) == first;
        if !numbers.unwrap_or_default().iter().any(is_one) {
            problems.push(self.problem(
                self.inspection.line(item),
                format!("no emergency number is “{}”", first.unwrap_or_default()),
                "write one that stands under [[emergency]] in helplines.toml, as it stands there",
            ));
        }
    }

    fn exchanged(&self, problems: &mut Vec<Problem>) {
        let mut table = self.table();
        table.sort_by_key(|(_, line, _)| *line);
        let mut known: HashMap<String, usize> = HashMap::new();
        for (english, line, own) in table {
            let mut tell = |what, remedy| problems.push(self.problem(line, what, remedy));
            if !is_bare(english) {
                tell(
                    format!("“{english}” does not begin and end with a letter"),
                    "write a word, or a few: they are found whole",
                );
                continue;
            }
            if let Some(first) = known.insert(plain(english), line) {
                tell(
                    format!("“{english}” stands in line {first} already"),
                    "say it once: nobody could tell which words are meant",
                );
            } else if own.trim().is_empty() {
                tell(format!("nothing stands in place of “{english}”"), "write the words that do");
            } else if own == english {
                tell(
                    format!("“{english}” is the same in both"),
                    "take it out; what stays although a word of it is exchanged goes into `keep`",
                );
            } else if !self.used.contains(english) {
                tell(
                    format!("the English texts never say “{english}”"),
                    "take it out, or say more words with it where a longer line has it",
                );
            } else if let Some(again) = self.variety.find(own).iter().find(|it| it.own.is_some()) {
                tell(
                    format!("“{own}” holds “{}”, which is exchanged itself", again.english),
                    "write other words, or keep those in `keep`",
                );
            }
        }
    }

    fn kept(&self, problems: &mut Vec<Problem>) {
        let table = self.table();
        let owned =
            |(english, _, own): &(&str, usize, &str)| ((*english).to_owned(), (*own).to_owned());
        let exchanged = Variety::new(table.iter().map(owned), []);
        for (item, words) in self.inspection.top("keep").map(texts).unwrap_or_default() {
            let line = self.inspection.line(item);
            if exchanged.find(words).is_empty() {
                let what = format!("no word of “{words}” is exchanged");
                problems.push(self.problem(line, what, "take it out: it stays anyway"));
            } else if !self.used.contains(words) {
                let what = format!("the English texts never say “{words}”");
                problems.push(self.problem(line, what, "take it out"));
            }
        }
    }

    /// English texts that are too wide in the words of the variety.
    fn widths(
        &self,
        files: &[TextFile],
        inspections: &[Inspection<'_>],
        problems: &mut Vec<Problem>,
    ) {
        let language = self.inspection.place.language;
        for other in inspections.iter().filter(|other| other.place.language == ENGLISH) {
            let own = other.file.replacen(ENGLISH, language, 1);
            if files.iter().any(|file| file.path == own) {
                continue;
            }
            for said in &other.said {
                let Some(widest) = said.wording.widest else { continue };
                let width = self.variety.worded(&said.text).width();
                if said.text.width() <= widest && widest < width {
                    problems.push(Problem::new(
                        other.file,
                        said.line,
                        format!("`{}` is {width} columns wide in {language}", said.key),
                        format!("shorten it to {widest} or fewer, or say it in {own} by its id"),
                    ));
                }
            }
        }
    }
}

/// Every text of the English guide, and every piece of a phrase of the program.
fn english(files: &[TextFile], whole: bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut gather = |place: Place<'_>, mut value| {
        each_text(place.kind, &mut value, &mut |text| found.push(std::mem::take(text)));
    };
    for file in files {
        if let Some(place) = file.place().filter(Place::is_english)
            && let Ok(value) = sheet::value(place, &file.text)
        {
            gather(place, value);
        }
    }
    for path in built_in::paths().filter(|_| !whole) {
        let is_there = || files.iter().any(|file| file.path == path);
        if let Some(place) = Place::of(path).filter(Place::is_english).filter(|_| !is_there())
            && let Some(value) = built_in::value(path)
        {
            gather(place, value);
        }
    }
    let mut say = |text: &str| drop(phrases::reworded(text, |piece| found.push(piece.clone())));
    match files.iter().find(|file| file.path == PROGRAM) {
        Some(file) => say(&file.text),
        None => phrases::MESSAGES.iter().for_each(|message| say(message.source)),
    }
    found
}

/// Whether words begin and end with a letter or digit.
fn is_bare(words: &str) -> bool {
    words.starts_with(char::is_alphanumeric) && words.ends_with(char::is_alphanumeric)
}

/// Words as they are found: whatever their case.
fn plain(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
