//! A line that is typed where nothing is written: a number, an act, a place, or a name.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{
        App, places,
        spoken::acts::{place_by_name, place_without_a_key},
    },
    domain::field::SCALE_TOP,
    phrases::say,
    screens::Screen,
    ui::{
        Effect, Letters, Mode,
        action::{Action, Command, Destination},
        keymap::rows,
        widgets::editor::Stroke,
    },
};

/// So many words in a line are words that somebody writes, and no name.
const SENTENCE: usize = 5;

/// So many letters at most are taken from a name that is looked for.
const LONGEST_NAME: usize = 80;

impl App {
    /// Does what a line asks for.
    pub(super) fn hear_what_was_typed(&mut self, line: &str, effects: &mut Vec<Effect>) {
        if self.mode().is_writing() {
            return self.hear_a_line_of_words(line, effects);
        }
        let typed = line.trim();
        match typed.strip_prefix('.').unwrap_or(typed) {
            "" => self.enter_alone(effects),
            "b" => self.goes_back(effects),
            "x" => self.does(Action::Do(Command::Leave), effects),
            "c" => self.does(Action::Do(Command::Cover), effects),
            "?" => self.tell_what_can_be_typed(false),
            "??" => self.tell_what_can_be_typed(true),
            typed => self.hear_a_name(typed, line, effects),
        }
    }

    pub(super) fn goes_back(&mut self, effects: &mut Vec<Effect>) {
        let depth = self.screens.len();
        // In the check that is the question before, which nobody should lose all answers for.
        let before = matches!(self.top(), Screen::Safety(check) if check.place() > 0);
        let back = if before { Command::StepBack } else { Command::Back };
        self.does(Action::Do(back), effects);
        if self.mode() == Mode::Today && depth == 1 {
            self.answer(say::lines_this_is_today());
        }
    }

    /// Enter with nothing typed: reads on, or goes on where nothing is to be chosen.
    fn enter_alone(&mut self, effects: &mut Vec<Effect>) {
        if self.reads_on() {
            return;
        }
        if self.fills_in() && self.mode() != Mode::Sheet {
            return self.does(Action::Do(Command::NextPane), effects);
        }
        let enter = self.action_for(KeyEvent::from(KeyCode::Enter));
        let chooses = matches!(
            enter,
            Some(Action::Do(
                Command::Open
                    | Command::Edit
                    | Command::Restore
                    | Command::PutInPlace
                    | Command::Tick
                    | Command::Letter(_)
            ))
        );
        let count = self.said_aloud().iter().filter(|line| line.choice.is_some()).count();
        match enter {
            Some(action) if !chooses || count == 0 || self.said_what_enter_does() => {
                self.does(action, effects);
            }
            _ if count == 0 => self.tell_what_can_be_typed(false),
            _ => self.answer(say::lines_enter_does_nothing()),
        }
    }

    /// Whether what was told last of all says what Enter does.
    fn said_what_enter_does(&self) -> bool {
        let enter = say::key_named_enter();
        self.notice.as_deref().is_some_and(|told| {
            told.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == enter)
        })
    }

    /// What Enter does where the cursor is.
    pub(super) fn enter(&mut self, effects: &mut Vec<Effect>) {
        if let Some(action) = self.action_for(KeyEvent::from(KeyCode::Enter)) {
            self.does(action, effects);
        }
    }

    fn hear_a_name(&mut self, typed: &str, line: &str, effects: &mut Vec<Effect>) {
        if let Ok(number) = typed.trim_end_matches(['.', ')']).parse::<usize>() {
            return self.hear_a_number(number, effects);
        }
        if let Some(command) = self.answer_in(typed) {
            return self.does(Action::Do(command), effects);
        }
        if let Some(number) = self.line_called(typed, true) {
            return self.hear_a_number(number, effects);
        }
        if self.hears_numbers(typed, effects) {
            return;
        }
        // An act and the number of what it is done with: “d 3”, “delete 3”.
        if let Some((act, number)) = typed.rsplit_once(' ')
            && let Ok(number) = number.parse::<usize>()
            && !act.trim().is_empty()
            && let Some(action) = self.asked_for(act.trim())
            && !matches!(action, Action::Do(Command::Go(_)))
        {
            if self.goes_to(number, effects) {
                self.does(action, effects);
            }
            return;
        }
        if typed == say::lines_again() {
            self.spoken.heard.again = true;
            return;
        }
        match self.asked_for(typed) {
            Some(Action::Do(Command::Pick)) => self.answer(say::lines_all_have_numbers()),
            Some(Action::Do(Command::Go(Destination::Keys))) => self.tell_what_can_be_typed(true),
            Some(action) => {
                // Whoever names a place wants to hear it.
                self.spoken.heard.again |= matches!(action, Action::Do(Command::Go(_)));
                self.does(action, effects);
            }
            None => self.hear_what_is_no_act(typed, line, effects),
        }
    }

    /// The action of an act of this screen, or of going to a place by its name.
    fn asked_for(&self, typed: &str) -> Option<Action> {
        if let Some(action) = self.by_key(typed) {
            return Some(action);
        }
        let command = self.by_name(typed).or_else(|| place_by_name(typed))?;
        Some(Action::Do(command))
    }

    fn hear_what_is_no_act(&mut self, typed: &str, line: &str, effects: &mut Vec<Effect>) {
        if let Some(number) = self.line_called(typed, false) {
            return self.hear_a_number(number, effects);
        }
        // An act that is none here, and a number: words are never so short.
        if let Some((act, number)) = typed.split_once(' ')
            && number.trim().parse::<usize>().is_ok()
            && !self.is_naming()
            && !act.is_empty()
        {
            return self.answer(say::lines_not_understood(typed));
        }
        if let Some(place) = place_without_a_key(typed) {
            self.notice = None;
            return places::go(self, place, effects);
        }
        // A single letter that means nothing here is a slip, and no name.
        if typed.chars().nth(1).is_none() {
            return self.answer(say::lines_not_here(typed));
        }
        match self.mode().letters() {
            Letters::OfAName => self.hear_a_country(typed, effects),
            Letters::YesOrNo => self.answer(say::lines_not_an_answer()),
            // Where something is filled in, words are an answer to what is asked, and no name.
            _ if self.fills_in() && typed.split_whitespace().count() < SENTENCE => {
                self.answer(say::lines_not_understood(typed));
            }
            _ if typed.split_whitespace().count() >= SENTENCE => {
                if !self.opens_by_its_whole_name(typed, effects) {
                    self.offer_line(line, effects);
                }
            }
            _ => self.hear_a_name_of_the_palette(typed, line, effects),
        }
    }

    /// In Help: the name of a place, from its first letter on.
    fn hear_a_country(&mut self, typed: &str, effects: &mut Vec<Effect>) {
        for _ in 0..LONGEST_NAME {
            if !matches!(self.top(), Screen::Help(help) if help.is_naming()) {
                break;
            }
            self.does(Action::Do(Command::EraseLetter), effects);
        }
        let name: String = typed.chars().take(LONGEST_NAME).collect();
        self.does(Action::Paste(name), effects);
    }

    /// Whether a number is an answer here, and not the number of a line.
    pub(in crate::app) fn takes_a_number(&self) -> bool {
        let zero = Command::Digit(0);
        let is_bound = rows(self.mode()).any(|row| row.command == zero);
        is_bound && self.top().offers(&self.scene(), zero)
    }

    pub(super) fn hear_a_number(&mut self, number: usize, effects: &mut Vec<Effect>) {
        if self.takes_a_number() {
            return self.answers_with(number, effects);
        }
        if !self.goes_to(number, effects) {
            return;
        }
        if let Screen::Page(_) = self.top() {
            return self.enter(effects);
        }
        if let Screen::Exercise(page) = self.top()
            && page.picks_here(&self.guide)
        {
            // Several may be picked, one after the other: Enter alone goes on.
            return self.does(Action::Do(Command::Tick), effects);
        }
        // Where Enter goes on with all of it, the line is only gone to: an act is done with it.
        let enter = self.action_for(KeyEvent::from(KeyCode::Enter));
        if matches!(enter, Some(Action::Do(Command::GoOn | Command::Close | Command::NextPane))) {
            return;
        }
        self.enter(effects);
    }

    /// A number on a scale, or the number of an option.
    pub(super) fn answers_with(&mut self, number: usize, effects: &mut Vec<Effect>) {
        let options = self.said_aloud().iter().filter(|line| line.choice.is_some()).count();
        let is_option = self.mode() == Mode::Pulse && options > 0;
        let fits = if is_option {
            (1..=options).contains(&number)
        } else {
            number <= usize::from(SCALE_TOP)
        };
        if !fits {
            return self.answer(if is_option {
                say::lines_no_such_line(options, number.to_string())
            } else {
                say::lines_type_a_number().to_owned()
            });
        }
        for digit in number.to_string().bytes() {
            self.does(Action::Do(Command::Digit(digit - b'0')), effects);
        }
        let told = self.notice.clone();
        if !is_option {
            self.answer(say::lines_number_taken(number.to_string()));
        }
        self.enter(effects);
        self.spoken.heard.answer.extend(told.filter(|told| self.notice.as_ref() != Some(told)));
    }

    /// Goes to the line of this number, counted from 1. Says whether there is one.
    pub(super) fn goes_to(&mut self, number: usize, effects: &mut Vec<Effect>) -> bool {
        let lines = self.said_aloud();
        let choices = lines.iter().filter_map(|line| line.choice).max().map_or(0, |last| last + 1);
        let Some(place) = number.checked_sub(1).filter(|place| *place < choices) else {
            self.answer(match choices {
                0 => say::lines_no_numbers_here().to_owned(),
                _ => say::lines_no_such_line(choices, number.to_string()),
            });
            return false;
        };
        self.spoken.heard.at = Some(place);
        self.go_to_choice(place, choices, effects);
        true
    }

    /// Something is looked for: the line is all of it.
    pub(super) fn looks_for(&mut self, line: &str, effects: &mut Vec<Effect>) {
        self.does(Action::Type(Stroke::SelectAll), effects);
        self.does(Action::Paste(line.to_owned()), effects);
    }
}
