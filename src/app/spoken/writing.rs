//! A line that is typed where words are written: a dot alone ends it, a dot and a letter is a command.

use crate::{
    app::{App, spoken::acts::place_by_name},
    phrases::say,
    screens::Screen,
    ui::{
        Effect, Letters, Mode,
        action::{Action, Command, Destination},
        widgets::editor::{Motion, Stroke},
    },
};

/// What asks for Help where a passphrase is typed.
const HELP: [&str; 4] = ["help", ".help", "H", ".H"];

/// What a line that begins with a dot does with lines that stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Edit {
    /// Tells a line.
    Tell(usize),
    /// Other words in the place of a line.
    Replace(usize, String),
    /// A line is taken away.
    Delete(usize),
    /// Words before a line.
    Insert(usize, String),
}

impl Edit {
    /// `.3`, `.3 words`, `.d3`, `.i3 words`, without the dot.
    fn of(typed: &str) -> Option<Edit> {
        let (first, words) = typed.split_once(' ').unwrap_or((typed, ""));
        let number = |digits: &str| digits.parse::<usize>().ok().filter(|number| *number > 0);
        if let Some(line) = number(first) {
            return Some(if words.is_empty() {
                Edit::Tell(line)
            } else {
                Edit::Replace(line, words.to_owned())
            });
        }
        if let Some(line) = first.strip_prefix('d').and_then(number) {
            return words.trim().is_empty().then_some(Edit::Delete(line));
        }
        let line = first.strip_prefix('i').and_then(number)?;
        Some(Edit::Insert(line, words.to_owned()))
    }
}

impl App {
    /// What is typed stands so far.
    fn typed_so_far(&self) -> String {
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        written.map(|written| written.editor.text()).unwrap_or_default()
    }

    /// A line where letters are words.
    pub(super) fn hear_a_line_of_words(&mut self, line: &str, effects: &mut Vec<Effect>) {
        if self.listens() == super::Listens::Hidden {
            return self.hear_hidden(line, effects);
        }
        match line.strip_prefix('.') {
            // Three dots are words.
            _ if line.starts_with("...") => self.write(line, effects),
            None => self.write(line, effects),
            Some(rest) if rest.starts_with('.') => self.write(rest, effects),
            Some(rest) => self.hear_behind_a_dot(rest.trim_end(), effects),
        }
    }

    /// What nobody is to see may begin with a dot itself: only the shortest commands are heard, and what asks for help.
    /// None of these is as long as a passphrase.
    fn hear_hidden(&mut self, line: &str, effects: &mut Vec<Effect>) {
        match line {
            line if HELP.contains(&line) => {
                self.spoken.heard.again = true;
                self.does(Action::Do(Command::Go(Destination::Help)), effects);
            }
            "" | "." | "b" | ".b" => self.does(Action::Do(Command::Back), effects),
            "x" | ".x" => self.does(Action::Do(Command::Leave), effects),
            "c" | ".c" => self.does(Action::Do(Command::Cover), effects),
            "?" | ".?" | "??" | ".??" => self.tell_what_can_be_typed(line.ends_with("??")),
            ".tab" => self.does(Action::Do(Command::NextPane), effects),
            line => {
                self.does(Action::Type(Stroke::DeleteToLineStart), effects);
                self.does(Action::Paste(line.to_owned()), effects);
                self.enter(effects);
            }
        }
    }

    fn hear_behind_a_dot(&mut self, typed: &str, effects: &mut Vec<Effect>) {
        match typed {
            "" => self.ends_words(effects),
            "b" => self.ends_at_once(effects),
            "x" => self.does(Action::Do(Command::Leave), effects),
            "c" => self.does(Action::Do(Command::Cover), effects),
            "?" => self.tell_what_can_be_typed(false),
            "??" => self.tell_what_can_be_typed(true),
            "r" => self.read_back(),
            "u" => self.edits(Stroke::Undo, effects),
            typed => {
                if let Some(edit) = Edit::of(typed) {
                    return self.edit(edit, effects);
                }
                let action = self.by_key(typed);
                let named = || self.by_name(typed).map(Action::Do);
                let placed = || place_by_name(typed).map(Action::Do);
                let by_word = || self.by_word(typed).map(Action::Do);
                match action.or_else(named).or_else(placed).or_else(by_word) {
                    Some(action) => self.does(action, effects),
                    None => self.answer(say::lines_dot_not_understood()),
                }
            }
        }
    }

    fn edits(&mut self, stroke: Stroke, effects: &mut Vec<Effect>) {
        self.does(Action::Type(stroke), effects);
        self.read_back();
    }

    /// A line of words.
    fn write(&mut self, line: &str, effects: &mut Vec<Effect>) {
        match self.mode() {
            Mode::Write => {
                self.spoken.heard.words = true;
                let is_first = self.typed_so_far().is_empty();
                self.does(Action::Type(Stroke::Move(Motion::Bottom)), effects);
                let words = if is_first { line.to_owned() } else { format!("\n{line}") };
                self.does(Action::Paste(words), effects);
            }
            Mode::Line => {
                // No line that is asked for is one of these signs alone.
                match line.trim() {
                    "?" | "??" => return self.tell_what_can_be_typed(line.trim() == "??"),
                    "b" => return self.ends_at_once(effects),
                    "x" => return self.does(Action::Do(Command::Leave), effects),
                    "c" => return self.does(Action::Do(Command::Cover), effects),
                    _ => (),
                }
                self.spoken.heard.words = true;
                if !line.trim().is_empty() {
                    self.does(Action::Type(Stroke::SelectAll), effects);
                    self.does(Action::Paste(line.to_owned()), effects);
                }
                self.enter(effects);
                self.spoken.owes |= self.is_dirty();
            }
            mode if mode.letters() == Letters::Query => self.look_for(line, effects),
            mode => self.write_in_a_question(mode, line, effects),
        }
    }

    /// What is looked for, or the number of something that was found.
    fn look_for(&mut self, line: &str, effects: &mut Vec<Effect>) {
        let typed = line.trim();
        match typed {
            "" if self.reads_on() => (),
            "" => self.answer(say::lines_how_query()),
            "b" => self.does(Action::Do(Command::Back), effects),
            "x" => self.does(Action::Do(Command::Leave), effects),
            "c" => self.does(Action::Do(Command::Cover), effects),
            "?" | "??" => self.tell_what_can_be_typed(typed == "??"),
            _ => match typed.parse::<usize>() {
                Ok(number) if self.has_line(number) => {
                    if self.goes_to(number, effects) {
                        self.enter(effects);
                    }
                }
                _ => {
                    // Among names, that of a place is the place.
                    let is_palette = matches!(self.top(), Screen::Palette(_));
                    match place_by_name(typed).filter(|_| is_palette) {
                        Some(command) => {
                            self.does(Action::Do(Command::Back), effects);
                            self.spoken.heard.again = true;
                            self.does(Action::Do(command), effects);
                        }
                        None => self.looks_for(typed, effects),
                    }
                }
            },
        }
    }

    fn has_line(&self, number: usize) -> bool {
        let lines = self.said_aloud();
        lines.iter().any(|line| line.choice.is_some_and(|place| place + 1 == number))
    }

    /// A question that stands before words: a number answers it, and anything else begins the words.
    fn write_in_a_question(&mut self, mode: Mode, line: &str, effects: &mut Vec<Effect>) {
        let typed = line.trim();
        match typed {
            "" if self.reads_on() => (),
            "" if mode == Mode::Weigh => self.enter(effects),
            _ if typed == say::lines_again() => self.spoken.heard.again = true,
            "" => self.answer(say::lines_enter_does_nothing()),
            "b" => self.does(Action::Do(Command::Back), effects),
            "x" => self.does(Action::Do(Command::Leave), effects),
            "c" => self.does(Action::Do(Command::Cover), effects),
            "?" | "??" => self.tell_what_can_be_typed(typed == "??"),
            _ => match (typed.parse::<usize>(), self.by_name(typed)) {
                (Ok(number), _) if mode == Mode::Weigh => self.answers_with(number, effects),
                (Ok(number), _) => {
                    if self.goes_to(number, effects) {
                        self.enter(effects);
                    }
                }
                (Err(_), Some(command)) => self.does(Action::Do(command), effects),
                (Err(_), None) => self.does(Action::Paste(line.to_owned()), effects),
            },
        }
    }

    /// A dot alone: what is written is done, and where there are more questions, the next one is asked.
    fn ends_words(&mut self, effects: &mut Vec<Effect>) {
        let is_form = self.mode().letters() == Letters::Words;
        let nothing = self.typed_so_far().trim().is_empty();
        if is_form && self.fills_in() {
            self.does(Action::Do(Command::NextPane), effects);
        } else {
            self.does(Action::Do(Command::Back), effects);
        }
        self.keeps_what_was_ended(is_form && !nothing, effects);
    }

    /// Closes what is written; what stands there stays.
    pub(super) fn ends_at_once(&mut self, effects: &mut Vec<Effect>) {
        let nothing = self.typed_so_far().trim().is_empty();
        let is_form = self.mode().letters() == Letters::Words;
        self.does(Action::Do(Command::Back), effects);
        self.keeps_what_was_ended(is_form && !nothing, effects);
    }

    /// Words that were ended go to the disk now, and it is told once they are there.
    fn keeps_what_was_ended(&mut self, has_words: bool, effects: &mut Vec<Effect>) {
        if has_words && self.is_dirty() && !self.waits_to_save() {
            self.spoken.owes = true;
            self.save_now(effects);
        }
    }

    /// What stands there already, with the numbers of its lines.
    fn read_back(&mut self) {
        let text = self.typed_so_far();
        if text.trim().is_empty() {
            return self.answer(say::lines_nothing_stands());
        }
        let told = text.lines().enumerate().map(|(place, line)| {
            if line.trim().is_empty() {
                say::lines_blank_line((place + 1).to_string())
            } else {
                format!("{}  {line}", place + 1)
            }
        });
        let told: Vec<String> = told.collect();
        let (first, parts) = super::Parts::of(told);
        self.spoken.parts = parts;
        self.spoken.heard.only = true;
        self.spoken.heard.answer.extend(first);
    }

    fn edit(&mut self, edit: Edit, effects: &mut Vec<Effect>) {
        let text = self.typed_so_far();
        let mut lines: Vec<&str> =
            if text.is_empty() { Vec::new() } else { text.split('\n').collect() };
        let (Edit::Tell(number)
        | Edit::Replace(number, _)
        | Edit::Delete(number)
        | Edit::Insert(number, _)) = edit.clone();
        let Some(place) = number.checked_sub(1).filter(|place| *place < lines.len()) else {
            return self.answer(say::lines_no_such_line_here(lines.len(), number.to_string()));
        };
        match &edit {
            Edit::Tell(_) => {
                let told = format!("{number}  {}", lines[place]);
                return self.answer(told);
            }
            Edit::Replace(_, words) => lines[place] = words,
            Edit::Delete(_) => drop(lines.remove(place)),
            Edit::Insert(_, words) => lines.insert(place, words),
        }
        let whole = lines.join("\n");
        self.does(Action::Type(Stroke::SelectAll), effects);
        if whole.is_empty() {
            self.does(Action::Type(Stroke::Backspace), effects);
        } else {
            self.does(Action::Paste(whole), effects);
        }
        self.spoken.heard.words = true;
        self.answer(match edit {
            Edit::Delete(_) => say::lines_line_deleted(number.to_string()),
            Edit::Insert(..) => say::lines_line_inserted(number.to_string()),
            _ => say::lines_line_changed(number.to_string()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_behind_a_dot_names_a_line() {
        for (typed, edit) in [
            ("3", Some(Edit::Tell(3))),
            ("3 a walk, 2 hours", Some(Edit::Replace(3, "a walk, 2 hours".to_owned()))),
            ("d3", Some(Edit::Delete(3))),
            ("i1 first", Some(Edit::Insert(1, "first".to_owned()))),
            ("d", None),
            ("0", None),
            ("d3 words", None),
            ("rate", None),
            ("did it", None),
        ] {
            assert_eq!(Edit::of(typed), edit, "{typed}");
        }
    }
}
