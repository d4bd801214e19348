//! What is told in line mode: what is new on the page, and nothing that was told already.

use std::{collections::BTreeSet, mem::Discriminant};

use crate::{
    app::{App, spoken::Parts},
    domain::words::Words,
    phrases::say,
    screens::Screen,
    ui::{
        Effect, Letters, Mode,
        action::Scene,
        page::{Current, Page, Stands},
        print::{self, Line, aloud, heard},
    },
};

/// A list of more choices is not told again because some of them moved.
const MANY: usize = 8;

/// What was told of the page that is open.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Shown {
    /// Which screen it is; `None` before anything was told.
    pub(super) kind: Option<Discriminant<Screen>>,
    /// What it is called, in the header or over its box.
    title: String,
    depth: usize,
    /// Which of the pages that a screen has one after the other.
    part: usize,
    pub(super) covered: bool,
    pub(super) mode: Option<Mode>,
    lines: Vec<Line>,
    notice: Option<String>,
}

impl Shown {
    /// Whether another one is the same page, however much of it changed.
    fn is_page_of(&self, other: &Shown) -> bool {
        self.kind == other.kind
            && self.title == other.title
            && self.depth == other.depth
            && self.covered == other.covered
    }
}

impl App {
    /// The page on top.
    fn page_on_top(&self) -> Page {
        let scene = Scene { rows: u16::MAX, ..self.scene() };
        // However many rows a list takes, each of them is told.
        let whole = Some(self.top().page(&scene)).filter(|page| page.list().is_some());
        whole.unwrap_or_else(|| self.top().page(&self.scene()))
    }

    /// Which of the choices of the page on top is current, as far as the page says it.
    pub(in crate::app) fn current_on_top(&self) -> Current {
        self.page_on_top().current()
    }

    /// Whether choices are picked by numbers here: where a letter says yes or no, none is.
    fn has_numbers(&self) -> bool {
        self.mode().letters() != Letters::YesOrNo
    }

    /// What the screen on top says, line by line.
    pub(super) fn said_aloud(&self) -> Vec<Line> {
        if self.is_opening() {
            let line = |words: &str| Line { words: words.to_owned(), choice: None };
            return self.opening_rows().into_iter().map(line).collect();
        }
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        // A box over the page is asked, and nothing of the page.
        if let Some(Stands::Popup { title, told, .. }) = written.as_ref().map(|it| &it.stands) {
            let line = |words: &str| Line { words: heard(words), choice: None };
            return [title, told].into_iter().map(|words| line(words)).collect();
        }
        let mut lines = aloud(&self.page_on_top(), written.as_ref(), self.has_numbers());
        // The place in which something is being written has no words of its own.
        lines.retain(|line| line.choice.is_none() || !line.words.is_empty());
        lines
    }

    /// What is open now.
    fn shown_now(&self) -> Shown {
        let popup = if self.top().is_popup() {
            self.page_on_top().popup().map(str::to_owned)
        } else {
            None
        };
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        let asks = matches!(written.map(|it| it.stands), Some(Stands::Popup { .. }));
        let title = popup.unwrap_or_else(|| self.top().name(&self.guide));
        let part = match self.top() {
            Screen::Exercise(page) => page.part,
            Screen::Pulse(pulse) => pulse.place,
            Screen::Welcome(welcome) => welcome.part as usize,
            _ => 0,
        };
        Shown {
            kind: Some(std::mem::discriminant(self.top())),
            title: if asks { String::new() } else { title },
            depth: self.screens.len() * 2 + usize::from(asks),
            part,
            covered: self.covered,
            mode: Some(self.mode()),
            lines: if self.covered { Vec::new() } else { self.said_aloud() },
            notice: self.notice.clone(),
        }
    }

    /// After an update: tells what is new, if the program speaks in lines.
    pub(in crate::app) fn tell_in_lines(&mut self, is_news: bool, effects: &mut Vec<Effect>) {
        if !self.spoken.is_on || self.spoken.hears {
            return;
        }
        // Who leaves is told nothing more, and whoever looks at the screen next hears nothing of it.
        if effects.iter().any(|effect| matches!(effect, Effect::Leave | Effect::Quit)) {
            self.spoken = self.spoken.to_nobody();
            return;
        }
        // Pages of a book that closes are gone already, and one that opens is told once it is there. Whoever wakes a
        // program that was put to sleep hears then where it is.
        if self.is_between_pages(effects) {
            self.spoken.was_heard = false;
            return;
        }
        let heard = std::mem::take(&mut self.spoken.was_heard);
        let rings = effects.contains(&Effect::Bell);
        let now = self.shown_now();
        let mut out = std::mem::take(&mut self.spoken.heard.answer);
        let heard_now = std::mem::take(&mut self.spoken.heard);
        let is_answer = !out.is_empty();
        let before = std::mem::take(&mut self.spoken.shown);
        let has_notice = now.notice.is_some() && (heard || now.notice != before.notice);
        let notice = now.notice.as_deref().filter(|_| has_notice && !now.covered);
        out.extend(notice.map(print::heard));
        // Under the cover nothing is told, and so nothing has been told either.
        if !now.covered {
            self.tell_where_words_are(&mut out);
        }
        let is_other = !now.is_page_of(&before);
        // What is looked for is found a little later.
        let is_found = now.mode.is_some_and(|mode| mode.letters() == Letters::Query);
        if now.covered {
            out.clear();
            if effects.contains(&Effect::Repaint) {
                out = self.cover_in_lines();
                self.spoken.parts = Parts::default();
            }
        } else if is_other && !heard_now.again && self.comes_back_to(&now) {
            self.tell_what_is_new_since(&now, &heard_now, &mut out);
        } else if is_other || heard_now.again {
            self.leave_below(before.clone(), &now);
            self.tell_whole(&now, &mut out);
        } else if heard_now.only {
            // What changed meanwhile, such as a clock, is not what was asked for.
        } else if effects.contains(&Effect::Repaint) {
            out.push(back_to(&now));
        } else if heard || is_news || has_notice || rings || (is_found && now.lines != before.lines)
        {
            self.tell_what_changed(&before, &now, (heard, is_answer, &heard_now), &mut out);
        } else {
            // A clock that runs is told when somebody asks for anything.
            self.spoken.shown = Shown { notice: now.notice, ..before };
            return self.push(&out, effects);
        }
        if is_other || now.mode != before.mode || (heard_now.again && !is_found) {
            self.tell_how_to_write(&now, &mut out);
            self.tell_what_enter_does(&now, &mut out);
        }
        self.spoken.shown = now;
        self.mark_what_was_read();
        self.push(&out, effects);
    }

    /// Whether what is open is on its way out, or not there yet.
    fn is_between_pages(&self, effects: &[Effect]) -> bool {
        let closes = self.books.closes && !self.top().is_popup();
        let is_silent = self.silent_from().is_some_and(|from| from <= self.now);
        let goes = |effect: &Effect| matches!(effect, Effect::CloseBook | Effect::Suspend);
        let opens = self.is_opening() && !is_silent;
        !self.covered && (closes || opens) || effects.iter().any(goes)
    }

    /// Whether a page was told before, and waited below another one.
    fn comes_back_to(&self, now: &Shown) -> bool {
        self.spoken.below.iter().any(|(shown, _)| now.is_page_of(shown))
    }

    /// What was open waits below, if what is open now stands on it.
    fn leave_below(&mut self, before: Shown, now: &Shown) {
        let parts = std::mem::take(&mut self.spoken.parts);
        let is_told = before.kind.is_some() && !before.covered && !now.is_page_of(&before);
        self.spoken.below.retain(|(shown, _)| shown.depth < now.depth);
        if is_told && before.depth < now.depth {
            self.spoken.below.push((before, parts));
        }
    }

    /// Who comes back to a page hears its name, and what of it is new.
    fn tell_what_is_new_since(&mut self, now: &Shown, line: &super::Heard, out: &mut Vec<String>) {
        let found = self.spoken.below.iter().rposition(|(shown, _)| now.is_page_of(shown));
        let Some((known, parts)) = found.and_then(|place| self.spoken.below.drain(place..).next())
        else {
            return;
        };
        if now.title.is_empty() {
            // A box over the page has no name: what it asks is told.
            return out.extend(now.lines.iter().map(numbered));
        }
        if known.part == now.part {
            out.push(back_to(now));
        }
        let told = out.len();
        self.tell_what_changed(&known, now, (true, true, line), out);
        if !parts.is_read() && told == out.len() {
            self.spoken.parts = parts;
            out.push(say::lines_goes_on().to_owned());
        }
    }

    /// The page from its start, in parts where it is long.
    fn tell_whole(&mut self, now: &Shown, out: &mut Vec<String>) {
        let mut whole = Vec::new();
        let is_today = now.mode == Some(Mode::Today);
        let day = is_today.then(|| self.today().long());
        let title = heard(&now.title);
        let ends = title.ends_with(['?', '!', '.', ':']);
        match (title.as_str(), day) {
            ("", None) => (),
            (title, Some(day)) => whole.push(say::lines_title_and_day(day, title)),
            (title, None) if ends => whole.push(title.to_owned()),
            (title, None) => whole.push(say::lines_title(title)),
        }
        let bare = |words: &str| words.trim_end_matches(['.', '?', '!', ':']).to_owned();
        let same = now.lines.first().filter(|line| line.choice.is_none());
        let same = same.is_some_and(|line| bare(&line.words) == bare(&title));
        whole.extend(now.lines.iter().skip(usize::from(same)).map(numbered));
        if !out.is_empty() {
            out.push(String::new());
        }
        let (first, parts) = Parts::of(whole);
        self.spoken.parts = parts;
        out.extend(first);
    }

    /// Only what was not told before. Where the choices are others, all of them are told, as their numbers hold from
    /// now on; where most of the page is new, so is the rest of it told.
    fn tell_what_changed(
        &mut self,
        before: &Shown,
        now: &Shown,
        (heard, is_answer, line): (bool, bool, &super::Heard),
        out: &mut Vec<String>,
    ) {
        let known: BTreeSet<(&str, Option<usize>)> =
            before.lines.iter().map(|line| (line.words.as_str(), line.choice)).collect();
        let is_new = |line: &&Line| {
            !line.words.is_empty() && !known.contains(&(line.words.as_str(), line.choice))
        };
        let (choices, words): (Vec<&Line>, Vec<&Line>) = now
            .lines
            .iter()
            .filter(|line| !line.words.is_empty())
            .partition(|line| line.choice.is_some());
        let new_words = words.iter().copied().filter(|line| is_new(line)).count();
        let new_choices = choices.iter().copied().filter(|line| is_new(line)).count();
        let count = |lines: &[Line]| lines.iter().filter(|line| line.choice.is_some()).count();
        let is_written = line.words && self.mode().is_writing();
        if (is_written || is_answer) && self.writes_many_lines() && before.part == now.part {
            // What is pointed out in words is told behind the line it is in.
            let told = |line: &&Line| line.choice.is_none() && is_new(line) && self.fills_in();
            return out.extend(now.lines.iter().filter(told).map(numbered));
        }
        let is_most = new_words * 5 > words.len() * 2 && new_words > 1;
        if is_most || before.part != now.part {
            // What stands above the first new line is the same: the name of the page, and what it is.
            let first = now.lines.iter().position(|line| is_new(&line)).unwrap_or(0);
            let (first, parts) = Parts::of(now.lines[first..].iter().map(numbered).collect());
            self.spoken.parts = parts;
            out.extend(first);
            return;
        }
        if is_written && self.is_not_taken() {
            out.push(say::lines_not_taken().to_owned());
            if let Some(told) = words.last() {
                out.push(told.words.clone());
            }
            return;
        }
        // What somebody typed just now into a list is not read out to them.
        let said: BTreeSet<&str> = before.lines.iter().map(|line| line.words.as_str()).collect();
        let is_said = |line: &Line| said.contains(line.words.as_str());
        let unsaid = choices.iter().filter(|line| !is_said(line)).count();
        // Where a long list moved by a line or two, what is new of it is told, and that the rest has moved.
        let moved = new_choices > unsaid && choices.len() > MANY && unsaid * 4 < choices.len();
        let others = count(&now.lines) != count(&before.lines) || new_choices * 2 > choices.len();
        // What was found is told as a whole: each search finds something else.
        let is_found = self.mode().letters() == Letters::Query;
        let told = |line: &&Line| match line.choice {
            _ if is_found => !line.words.is_empty(),
            Some(_) if is_written => false,
            Some(_) if moved => !is_said(line),
            Some(_) => is_new(line) || others,
            None => is_new(line),
        };
        let mut changed: Vec<String> = now.lines.iter().filter(told).map(numbered).collect();
        if is_found && before.lines == now.lines {
            changed.clear();
        }
        if changed.is_empty() && heard && !is_answer && out.is_empty() && !is_written {
            let here = line.at.or_else(|| self.top().cursor().map(|cursor| cursor.item));
            let here = here.and_then(|at| now.lines.iter().find(|line| line.choice == Some(at)));
            changed.push(here.map_or_else(|| say::lines_nothing_new().to_owned(), numbered));
        }
        if moved && !is_written {
            changed.push(say::lines_numbers_moved().to_owned());
        }
        if changed.is_empty() {
            return;
        }
        let (first, parts) = Parts::of(changed);
        self.spoken.parts = parts;
        out.extend(first);
    }

    /// A page of which all was told was read to its end; one that was left before it was not.
    fn mark_what_was_read(&mut self) {
        let is_read = self.spoken.parts.is_read();
        let is_for_reading = self.current_on_top() == Current::Read;
        let Some(cursor) = self.screens.last_mut().and_then(|top| top.cursor_mut()) else { return };
        cursor.is_unheard = !is_read;
        if is_read && is_for_reading {
            cursor.read(isize::MAX);
            self.follow_view();
        }
    }

    /// The next part of what is being read. Says whether there was one.
    pub(super) fn reads_on(&mut self) -> bool {
        let next = self.spoken.parts.next();
        let is_more = next.is_some();
        self.spoken.heard.only = is_more;
        self.spoken.heard.answer.extend(next.unwrap_or_default());
        is_more
    }

    /// Has lines told, with what is typed for each key that they name.
    fn push(&self, out: &[String], effects: &mut Vec<Effect>) {
        if !out.is_empty() {
            let dot = if self.mode().is_writing() { "." } else { "" };
            effects.push(Effect::Tell(Words::from(out.join("\n").replace(print::DOT, dot))));
        }
    }
}

/// A line as it is told, with its number if it has one.
pub(super) fn numbered(line: &Line) -> String {
    match line.choice {
        Some(place) => format!("{}  {}", place + 1, line.words),
        None => line.words.clone(),
    }
}

/// Where somebody is, after something else stood before it.
fn back_to(now: &Shown) -> String {
    let count = now.lines.iter().filter(|line| line.choice.is_some()).count();
    say::lines_back_to(count, heard(now.title.trim_end_matches('.')))
}
