//! How to go on: how words are typed, what Enter alone does, and whether words are on the disk.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{
        App,
        spoken::{acts::TypedAct, telling::Shown},
    },
    domain::day::clock,
    phrases::say,
    screens::Screen,
    ui::{
        Letters, Mode,
        action::{Action, Command},
        window::Window,
    },
};

impl App {
    /// How words are typed here, as soon as they are, and what stands here already.
    pub(super) fn tell_how_to_write(&self, now: &Shown, out: &mut Vec<String>) {
        let Some(mode) = now.mode.filter(|_| !now.covered) else { return };
        let told = match mode {
            _ if self.hides_what_is_typed() => say::lines_how_hidden(),
            Mode::Write => say::lines_how_write(),
            Mode::Line => say::lines_how_line(),
            Mode::Weigh => say::lines_how_weigh(),
            Mode::Words => say::lines_how_words(),
            mode if mode.letters() == Letters::Query => say::lines_how_query(),
            _ => return,
        };
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        let stands = written.filter(|it| !it.editor.is_hidden() && !it.editor.is_blank());
        if let Some(written) = stands {
            let text = written.editor.text();
            match text.lines().count() {
                0 | 1 => out.push(say::lines_stands(text.trim())),
                lines => out.push(say::lines_stand(lines)),
            }
        }
        out.push(told.to_owned());
    }

    /// What Enter alone does in a talk, where no line says so.
    pub(super) fn tell_what_enter_does(&self, now: &Shown, out: &mut Vec<String>) {
        let goes_on = [Command::GoOn, Command::ComeBack];
        let enter = self.action_for(KeyEvent::from(KeyCode::Enter));
        let acts = self.acts_in_lines();
        let does = |act: &&TypedAct| {
            goes_on.contains(&act.command) && enter == Some(Action::Do(act.command))
        };
        let act = acts.iter().find(does).filter(|_| matches!(self.top(), Screen::Talk(_)));
        if let Some(act) = act.filter(|_| !now.covered) {
            out.push(say::lines_enter_here(&*act.told));
        }
    }

    /// Says that words are on the disk once they are, after they were ended; and that they cannot be written there.
    pub(super) fn tell_where_words_are(&mut self, out: &mut Vec<String>) {
        let trouble = self.silence_told(u16::MAX).map(str::to_owned);
        let trouble =
            trouble.or_else(|| self.saving.is_failing().then(|| self.where_the_words_are()));
        let trouble = trouble.filter(|told| !told.is_empty());
        if trouble != self.spoken.trouble {
            out.extend(trouble.clone());
            self.spoken.trouble = trouble;
        }
        if self.spoken.owes && !self.is_dirty() {
            self.spoken.owes = false;
            let last = self.saving.last.filter(|_| self.read_only.is_none());
            let last = last.filter(|_| self.spoken.saved != last);
            if let Some(at) = last {
                self.spoken.saved = Some(at);
                out.push(say::lines_saved(clock(at)));
            }
        }
    }

    /// Whether the words of a line still stand where they were typed: they could not be taken for what is asked.
    pub(super) fn is_not_taken(&self) -> bool {
        let scene = self.scene();
        let written = self.top().words().and_then(|words| words.writing(&scene));
        self.mode() == Mode::Line && written.is_some_and(|it| !it.editor.is_blank())
    }

    /// A month as any calendar prints it.
    pub(super) fn cover_in_lines(&self) -> Vec<String> {
        let Window::Cover(cover) = self.window() else { return Vec::new() };
        let lead = "   ".repeat(usize::try_from(cover.first).unwrap_or(0));
        let days: Vec<String> = (1..=cover.days).map(|day| format!("{day:>2} ")).collect();
        let whole = format!("{lead}{}", days.concat());
        let weeks = whole
            .as_bytes()
            .chunks(21)
            .map(|week| String::from_utf8_lossy(week).trim_end().to_owned());
        [cover.title.clone(), cover.weekdays.to_owned()].into_iter().chain(weeks).collect()
    }
}
