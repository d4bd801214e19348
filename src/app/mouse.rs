//! The mouse: what a click or the wheel is about is asked of the page as it was laid out, and done as a key does it.

use std::sync::Arc;

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{App, view::Unasked},
    domain::day::Stamp,
    phrases::say,
    screens::Screen,
    ui::{
        Effect, Mode, Move,
        action::{Action, Command},
        keymap::rows,
        mouse::{Did, Mouse},
        page::{Block, Current, Stands, Written},
        paint::{self, Layout, Target},
        widgets::editor::Stroke,
    },
};

/// So many lines a notch of the wheel goes through what is read.
const NOTCH: isize = 3;

/// A click so soon behind another is the other half of a double one: what that marked is taken, wherever it stands by now;
/// and what came under the hand where that opened or did something is left alone (milliseconds).
const DOUBLE: i64 = 500;

impl Unasked {
    /// The same for whoever comes next at this terminal.
    #[must_use]
    pub(super) fn hearing_mouse(mut self, hears_mouse: bool) -> Unasked {
        (self.hears_mouse, self.mouse_here) = (hears_mouse, None);
        self
    }
}

impl App {
    /// Says that the mouse is heard also before a book is opened.
    pub fn hear_mouse(&mut self, hears_mouse: bool) {
        self.unasked.hears_mouse = hears_mouse;
    }

    /// Whether clicks and the wheel are heard: what was chosen in a book counts while that is open.
    pub fn hears_mouse(&self) -> bool {
        let of_book = || {
            if self.shows_a_book() { self.workbook.profile.mouse } else { self.unasked.hears_mouse }
        };
        self.unasked.mouse_here.unwrap_or_else(of_book)
    }

    /// The mouse is heard from here on, or no longer. It is kept in the book that is open, where that can be.
    pub(super) fn turn_mouse(&mut self) {
        let on = !self.hears_mouse();
        self.unasked.mouse_here = Some(on);
        self.keep_mouse();
        self.notice = Some(if on { say::mouse_on() } else { say::mouse_off() }.to_owned());
    }

    /// Keeps in the book what was chosen of the mouse, once it may be written.
    pub(super) fn keep_mouse(&mut self) {
        if self.read_only.is_none()
            && self.shows_a_book()
            && let Some(mouse) = self.unasked.mouse_here.take()
        {
            self.workbook.edit_profile(|profile| profile.mouse = mouse);
        }
    }

    /// Something was done with the mouse. Under the cover nothing is.
    pub(super) fn pointed(&mut self, mouse: Mouse, effects: &mut Vec<Effect>) {
        self.hear_what_waited(self.now, true, effects);
        self.let_go_of_keys();
        if !self.hears_mouse() || self.covered {
            return;
        }
        self.follow_view();
        if self.laid().is_none() {
            // There is no room for a page.
            return;
        }
        let target = paint::target(&self.window(), self.size, (mouse.column, mouse.row));
        match mouse.did {
            Did::Click => self.clicked(target, (mouse.column, mouse.row), effects),
            Did::WheelUp => self.rolled(target, -NOTCH, effects),
            Did::WheelDown => self.rolled(target, NOTCH, effects),
        }
    }

    fn clicked(&mut self, target: Option<Target>, cell: (u16, u16), effects: &mut Vec<Effect>) {
        let Some(target) = target else { return };
        // Before a book is read nothing can be done but to leave.
        if self.is_opening() && target != Target::Act(Command::Leave, 1) {
            return;
        }
        let may_repeat = match target {
            Target::Act(command, _) => {
                self.key_for(command).is_some_and(|key| self.means_what_repeats(key))
            }
            Target::Words { .. } | Target::Day(_) | Target::Number(..) => true,
            Target::Choice(_) | Target::Link(_) | Target::Pane => false,
        };
        let double = TimeDelta::zero()..TimeDelta::milliseconds(DOUBLE);
        let is_close = |at: Stamp| double.contains(&self.now.signed_duration_since(at));
        match self.hearing.clicked.take().filter(|(at, ..)| is_close(*at)) {
            Some((_, _, true)) if !may_repeat => {
                self.hearing.clicked = Some((self.now, cell, true));
                return;
            }
            Some((_, before, false)) if before == cell => {
                self.take_marked(effects);
                self.hearing.clicked = Some((self.now, cell, true));
                return;
            }
            _ => (),
        }
        let did = match target {
            Target::Act(command, times) => self.act_by_mouse(command, times, effects),
            Target::Choice(item) => self.choose_by_mouse(item, effects),
            Target::Link(link) => self.follow_link(link, effects),
            Target::Number(number, item) => self.answer_by_mouse(number, item, effects),
            Target::Day(day) => self.look_at_day(day, effects),
            Target::Words { of, row, column } => self.point_into(of, (row, column), effects),
            Target::Pane => self.change_panes(true, effects),
        };
        let is_choice = matches!(target, Target::Choice(_));
        self.hearing.clicked = (did || is_choice).then_some((self.now, cell, did));
    }

    /// Does what the key does that stands there.
    fn act_by_mouse(&mut self, command: Command, times: usize, effects: &mut Vec<Effect>) -> bool {
        let Some(action) = self.key_for(command).and_then(|key| self.action_for(key)) else {
            return false;
        };
        (0..times).for_each(|_| self.does(action.clone(), effects));
        true
    }

    /// The first key that asks for a command here.
    fn key_for(&self, command: Command) -> Option<KeyEvent> {
        let row = rows(self.mode()).find(|row| row.command == command);
        let key = row.and_then(|row| row.keys.first());
        key.map(|key| KeyEvent::new(key.code, key.modifiers))
    }

    /// Marks a choice; what is marked already, or stands in a box, is taken. Says whether it was.
    fn choose_by_mouse(&mut self, item: usize, effects: &mut Vec<Effect>) -> bool {
        if let Some(cursor) = self.screens.last_mut().and_then(|top| top.cursor_mut()) {
            cursor.stop_picking();
        }
        if self.mode() == Mode::Pulse && self.takes_a_number() {
            let digit = u8::try_from(item + 1).unwrap_or(u8::MAX);
            self.does(Action::Do(Command::Digit(digit)), effects);
            return true;
        }
        // What stands in a box over the page is there to be picked from.
        let asks = self.top().is_popup();
        if self.is_writing_in_page() && !asks {
            // Words that are written stay where they are until their own key ends them.
            if !matches!(self.top(), Screen::Exercise(_)) {
                return false;
            }
            // As Esc does; but no click is one of three that leave.
            self.stop_writing(effects);
            self.follow_view();
            if self.is_writing_in_page() {
                return true;
            }
        }
        self.change_panes(false, effects);
        let is_marked = self.marked() == Some(item);
        if !is_marked {
            self.mark(item, effects);
        }
        if is_marked || asks {
            return self.take_marked(effects);
        }
        false
    }

    /// Whether the keys write on a page, and do not look for something in a list.
    fn is_writing_in_page(&self) -> bool {
        self.mode().is_writing() && self.laid().is_none_or(|it| it.page().list().is_none())
    }

    /// What the screen on top says, as it is laid out.
    fn laid(&self) -> Option<Arc<Layout>> {
        self.paged.top.clone()
    }

    /// In which of the words that are written on the page the keys write, and how many there are.
    fn written_here(&self) -> (Option<usize>, usize) {
        let scene = self.scene();
        let Some(written) = self.top().writing(&scene) else { return (None, 0) };
        match &written.stands {
            Stands::InFields(fields) => {
                let is_it = |it: &Written<'_>| std::ptr::eq(it.editor, written.editor);
                (fields.iter().position(is_it), fields.len())
            }
            _ => (Some(0), 1),
        }
    }

    /// Which choice is marked, if one is.
    fn marked(&self) -> Option<usize> {
        let laid = self.laid()?;
        let page = laid.page();
        let cursor = self.top().cursor().filter(|cursor| !cursor.is_unmarked());
        match page.current() {
            Current::Cursor => cursor.map(|it| it.item.min(page.choices().saturating_sub(1))),
            Current::At(item) => Some(item),
            Current::Nothing | Current::Read => None,
        }
    }

    fn mark(&mut self, item: usize, effects: &mut Vec<Effect>) {
        self.notice = None;
        let Some(laid) = self.laid() else { return };
        let page = laid.page();
        // In the days of a month the keys move by days: from there to the lines below them.
        if page.current() == Current::Nothing && self.mode() == Mode::Plan {
            self.does(Action::Do(Command::NextPane), effects);
        }
        self.go_to_choice(item, page.choices(), effects);
    }

    /// What Enter does with what is marked, or Space where several may be. Where Enter goes on with all of a page, it is not
    /// about what is marked.
    fn take_marked(&mut self, effects: &mut Vec<Effect>) -> bool {
        if let Screen::Exercise(page) = self.top()
            && page.picks_here(&self.guide)
        {
            self.does(Action::Do(Command::Tick), effects);
            return true;
        }
        let enter = self.action_for(KeyEvent::from(KeyCode::Enter));
        match enter {
            None | Some(Action::Do(Command::GoOn | Command::Close | Command::NextPane)) => false,
            Some(action) => {
                self.does(action, effects);
                true
            }
        }
    }

    /// Goes to a choice of so many, as keys would, one after the other.
    pub(super) fn go_to_choice(&mut self, item: usize, choices: usize, effects: &mut Vec<Effect>) {
        let is_at = matches!(self.current_on_top(), Current::At(_));
        if let Some(Screen::Page(page)) = self.screens.last_mut() {
            page.link = Some(item);
            return;
        }
        match self.screens.last_mut().and_then(|top| top.cursor_mut()) {
            Some(cursor) if !is_at => {
                cursor.stop_picking();
                cursor.go(item);
                self.follow_view();
            }
            _ => {
                for _ in 0..choices {
                    self.does(Action::Do(Command::Move(Move::Up)), effects);
                }
                let first = matches!(self.current_on_top(), Current::Nothing);
                for _ in 0..(item + usize::from(first)) {
                    self.does(Action::Do(Command::Move(Move::Down)), effects);
                }
            }
        }
    }

    /// A link of a page that is read.
    fn follow_link(&mut self, link: usize, effects: &mut Vec<Effect>) -> bool {
        if !matches!(self.top(), Screen::Page(_)) {
            return false;
        }
        self.go_to_choice(link, link + 1, effects);
        self.take_marked(effects)
    }

    /// A number of a scale, as its digits answer.
    fn answer_by_mouse(
        &mut self,
        number: u8,
        item: Option<usize>,
        effects: &mut Vec<Effect>,
    ) -> bool {
        if let Some(item) = item
            && self.marked() != Some(item)
        {
            self.mark(item, effects);
        }
        if self.takes_a_number() {
            for digit in number.to_string().bytes() {
                self.does(Action::Do(Command::Digit(digit - b'0')), effects);
            }
        }
        false
    }

    /// A day of the month that is shown, as the arrows go to it.
    fn look_at_day(&mut self, day: usize, effects: &mut Vec<Effect>) -> bool {
        let Some(laid) = self.laid() else { return false };
        let month = laid.page().pinned().iter().find_map(|block| match block {
            Block::Month(month) => Some(month),
            _ => None,
        });
        let here = month.and_then(|month| month.days.iter().position(|it| it.is_here));
        let Some((month, here)) = month.zip(here) else { return false };
        if !month.is_current {
            self.mark(0, effects);
            self.does(Action::Do(Command::Move(Move::Up)), effects);
        }
        let go = if day < here { Move::Up } else { Move::Down };
        for _ in 0..day.abs_diff(here) {
            self.does(Action::Do(Command::Move(go)), effects);
        }
        false
    }

    /// To the words that somebody points at, and there to the letter.
    fn point_into(
        &mut self,
        of: usize,
        (row, column): (u16, u16),
        effects: &mut Vec<Effect>,
    ) -> bool {
        for _ in 0..self.written_here().1 {
            if self.written_here().0 == Some(of) {
                break;
            }
            self.does(Action::Do(Command::NextPane), effects);
        }
        if self.written_here().0 == Some(of) {
            self.does(Action::Type(Stroke::Point(row, column)), effects);
        }
        false
    }

    /// From a list into the pane beside it, or back, where the keys move in the other one.
    fn change_panes(&mut self, into: bool, effects: &mut Vec<Effect>) -> bool {
        let is_there =
            |it: &Arc<Layout>| it.page().pane().is_none() || it.page().is_in_pane() == into;
        if !self.laid().as_ref().is_none_or(is_there) {
            self.does(Action::Do(Command::NextPane), effects);
        }
        false
    }

    /// A notch of the wheel: what is read goes by lines, and the mark of a list by one. It never changes an answer.
    fn rolled(&mut self, target: Option<Target>, lines: isize, effects: &mut Vec<Effect>) {
        if self.is_opening() {
            return;
        }
        if target == Some(Target::Pane)
            && let Some(pane) = self.screens.last_mut().and_then(|top| top.pane_mut())
        {
            return pane.read(lines);
        }
        let key = if lines < 0 { KeyCode::Up } else { KeyCode::Down };
        match self.action_for(KeyEvent::from(key)) {
            Some(Action::Do(Command::Move(go))) => {
                let command = Command::Move(go);
                let is_read = |it: &Arc<Layout>| {
                    it.page().current() == Current::Read || it.page().choices() == 0
                };
                let is_read =
                    self.laid().as_ref().is_none_or(is_read) || !command.may_repeat(self.mode());
                let fills_in = matches!(self.top(), Screen::Exercise(_));
                match self.screens.last_mut().and_then(|top| top.cursor_mut()) {
                    Some(cursor) if is_read || fills_in => cursor.read(lines),
                    Some(_) => self.does(Action::Do(command), effects),
                    None => (),
                }
            }
            Some(Action::Type(Stroke::Move(motion))) => {
                for _ in 0..NOTCH {
                    let scene = self.scene();
                    let written = self.top().writing(&scene);
                    if written.is_some_and(|written| written.editor.has_row(motion)) {
                        self.does(Action::Type(Stroke::Move(motion)), effects);
                    }
                }
            }
            _ => (),
        }
    }
}
