//! What is called by its words: a line of the page, and anything that the palette knows.

use crate::{
    app::App,
    phrases::say,
    screens::{Screen, welcome::Part},
    text::fold::fold,
    ui::{
        Effect,
        action::{Action, Command, Destination},
    },
};

/// So many names are found by chance, where the likeliest has not all the words that were typed.
const MANY: usize = 12;

impl App {
    /// Anything the palette knows by a name: if there is one thing that it can only be, that is done; where it may be
    /// several, they are told with their numbers; what it does not know is offered an entry.
    pub(super) fn hear_a_name_of_the_palette(
        &mut self,
        typed: &str,
        line: &str,
        effects: &mut Vec<Effect>,
    ) {
        let depth = self.screens.len();
        let is_little = typed.chars().nth(2).is_none();
        if is_little || self.top().is_popup() || self.keeps_nothing_here() {
            return self.answer(say::lines_not_understood(typed));
        }
        self.does(Action::Do(Command::Go(Destination::Palette)), effects);
        if self.screens.len() == depth {
            return self.answer(say::lines_not_understood(typed));
        }
        self.does(Action::Paste(typed.to_owned()), effects);
        let (found, first) = match self.top() {
            Screen::Palette(palette) => {
                let first = palette.found.first().map(|offer| fold(&offer.name));
                (palette.found.len(), first.unwrap_or_default())
            }
            _ => (0, String::new()),
        };
        let is_called_so = first.starts_with(&*fold(typed));
        // Many that only have some of its letters are none of them meant.
        let all_words = fold(typed).split_whitespace().all(|word| first.contains(word));
        let found = if found > MANY && !all_words { 0 } else { found };
        match found {
            0 => {
                self.does(Action::Do(Command::Back), effects);
                if typed.contains(' ') {
                    self.offer_line(line, effects);
                } else {
                    self.answer(say::lines_not_understood(typed));
                }
            }
            1 if is_called_so => self.enter(effects),
            // Nothing is opened that is only like what was typed: it is told, and its number opens it.
            _ => (),
        }
    }

    /// Words of which nothing else is known are offered an entry. One line follows another as it was typed.
    pub(super) fn offer_line(&mut self, line: &str, effects: &mut Vec<Effect>) {
        let is_more = matches!(self.top(), Screen::Ask(_));
        let words = if is_more { format!("\n{line}") } else { line.to_owned() };
        self.does(Action::Paste(words), effects);
    }

    /// Does what is called so in all its words, however many they are. Says whether anything is.
    pub(super) fn opens_by_its_whole_name(
        &mut self,
        typed: &str,
        effects: &mut Vec<Effect>,
    ) -> bool {
        if self.top().is_popup() || self.keeps_nothing_here() {
            return false;
        }
        let (before, depth) = (self.notice.clone(), self.screens.len());
        self.does(Action::Do(Command::Go(Destination::Palette)), effects);
        if self.screens.len() == depth {
            return false;
        }
        self.does(Action::Paste(typed.to_owned()), effects);
        let is_it = match self.top() {
            Screen::Palette(palette) => {
                palette.found.first().is_some_and(|offer| fold(&offer.name) == fold(typed))
            }
            _ => false,
        };
        if is_it {
            self.enter(effects);
        } else {
            self.does(Action::Do(Command::Back), effects);
            self.notice = before;
        }
        is_it
    }

    pub(super) fn is_naming(&self) -> bool {
        matches!(self.top(), Screen::Help(help) if help.is_naming())
    }

    /// The number of the one line that says what is typed: all of it, or from its first words on.
    pub(super) fn line_called(&self, typed: &str, whole: bool) -> Option<usize> {
        let typed = fold(typed);
        typed.chars().nth(2)?;
        let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
        let begins = |before: &str| !before.ends_with(char::is_alphanumeric);
        let is_it = |words: &str| {
            let words = fold(words);
            if whole {
                let bare = words.trim_end_matches(['.', ':', '?']);
                return bare == typed;
            }
            let mut places = words.match_indices(&*typed);
            // A word alone stands in many lines; two of them are meant.
            let is_named = |at: usize| at == 0 || (typed.contains(' ') && begins(&words[..at]));
            places.any(|(at, _)| is_named(at) && ends(&words[at + typed.len()..]))
        };
        let lines = self.said_aloud();
        let mut found = lines.iter().filter(|line| line.choice.is_some() && is_it(&line.words));
        let first = found.next()?.choice?;
        found.next().is_none().then_some(first + 1)
    }

    /// Several numbers in a line, where several can be picked. Says whether it was no more than numbers.
    pub(super) fn hears_numbers(&mut self, typed: &str, effects: &mut Vec<Effect>) -> bool {
        let pieces = typed.split([' ', ',']).filter(|piece| !piece.is_empty());
        let numbers: Option<Vec<usize>> = pieces.map(|piece| piece.parse().ok()).collect();
        let Some(numbers) = numbers.filter(|numbers| numbers.len() > 1) else { return false };
        let picks = matches!(self.top(), Screen::Exercise(page) if page.picks_here(&self.guide));
        let picks =
            picks || matches!(self.top(), Screen::Welcome(it) if it.part == Part::WhatBroke);
        if picks {
            for number in numbers {
                self.hear_a_number(number, effects);
            }
        } else {
            self.answer(say::lines_one_number());
        }
        true
    }
}
