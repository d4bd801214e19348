//! Draws the whole program: header, the screen on top, footer; the cover; the too-small message.

use chrono::Datelike;
use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    app::{App, SMALLEST},
    domain::{Day, SignChoice},
    phrases::say,
    screens::Screen,
    text::{
        linter,
        width::{clipped, width},
    },
    ui::{
        Mode, Theme,
        action::{Command, Destination, Scene},
        keymap::{Binding, rows},
        paint::{letters::Letters, prose::plain, signs},
        print::{Pictures, printed},
    },
};

/// From so many columns on the footer has room for what hides the screen beside all other keys.
const ROOMY: u16 = 60;

impl App {
    /// What points excuses out.
    pub fn linter(&self) -> &linter::OnDemand {
        &self.linter
    }

    /// What is told in the line above the footer.
    pub fn notice(&self) -> Option<&str> {
        self.notice.as_deref()
    }

    /// The colours that are drawn with.
    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Draws with other colours from here on.
    pub fn set_theme(&mut self, theme: Theme) {
        self.theme = theme;
        self.guesses_look_like_this();
    }

    /// Says that the terminal has no signs but those of ASCII.
    pub fn set_plain_terminal(&mut self) {
        self.plain_terminal = true;
    }

    pub(crate) fn draws_ascii(&self) -> bool {
        match self.workbook.profile.signs {
            SignChoice::Auto => self.plain_terminal,
            SignChoice::Ascii => true,
            SignChoice::Unicode => false,
        }
    }

    /// Draws everything, and changes nothing.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let buf = frame.buffer_mut();
        buf.set_style(area, self.theme.ground());
        let caret = if self.covered {
            self.draw_cover(area, buf)
        } else if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            Some(self.draw_too_small(area, buf))
        } else {
            self.draw_screens(area, buf)
        };
        if self.draws_ascii() {
            signs::in_ascii(buf);
        }
        let caret = caret.unwrap_or(Position { x: 0, y: area.bottom().saturating_sub(1) });
        if area.contains(caret) {
            frame.set_cursor_position(caret);
        }
    }

    pub(super) fn scene(&self) -> Scene<'_> {
        Scene {
            guide: &self.guide,
            workbook: &self.workbook,
            summary: &self.summary,
            daily: &self.daily,
            due: &self.daily.due,
            reader: self.reader(),
            now: self.now,
            today: self.today(),
            theme: self.theme,
            corpus: self.corpus.as_ref(),
            linter: &self.linter,
            folder: &self.folder,
            copies: &self.copies,
            may_write: self.read_only.is_none(),
            columns: self.size.0,
            rows: self.body(Rect::new(0, 0, self.size.0, self.size.1)).height,
            keeping: self.keeping(),
            country: self
                .country
                .as_ref()
                .or(self.workbook.profile.country.as_ref())
                .and_then(|code| self.guide.helplines.country(code)),
        }
    }

    fn draw_screens(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let told = self.told_above(area);
        let body = self.body(area);
        self.draw_header(area, buf);
        self.draw_footer(&told, area, buf);
        let scene = self.scene();
        let top = self.screens.last()?;
        if top.is_popup() && !self.hides_all() {
            let below = self.screens.iter().rev().find(|screen| !screen.is_popup());
            if let Some(below) = below {
                below.draw(&scene, body, buf);
            }
        }
        let caret = top.draw(&scene, body, buf);
        if matches!(top, Screen::Opening(_)) {
            for (y, row) in (body.y..body.bottom()).zip(self.opening_rows()) {
                buf.put(body.x + 2, y, row, self.theme.muted());
            }
        }
        caret
    }

    /// What is told in lines above the footer: of a silent disk, and what is too long for the footer.
    fn told_above(&self, area: Rect) -> Vec<Line<'static>> {
        let mut told = self.silence_told(area.width, area.height);
        told.extend(self.long_notice(area));
        told.truncate(usize::from(area.height / 2));
        told
    }

    /// The screen on top as plain lines, choices numbered; `None` while the program opens.
    pub fn printed(&self, pictures: Pictures) -> Option<Vec<String>> {
        // However many rows a list takes, each of them is printed.
        let scene = Scene { rows: u16::MAX, ..self.scene() };
        if matches!(self.top(), Screen::Opening(_)) {
            return None;
        }
        let whole = Some(self.top().page(&scene)).filter(|page| page.list().is_some());
        let page = whole.unwrap_or_else(|| self.top().page(&self.scene()));
        let written = self.top().writing(&scene);
        Some(printed(&page, written.as_ref(), pictures))
    }

    /// Where the screen is, between the header and the footer.
    fn body(&self, area: Rect) -> Rect {
        let roomy = area.height >= 20;
        let notice_rows = u16::try_from(self.told_above(area).len()).unwrap_or(0);
        let around = if roomy { 6 } else { 4 };
        Rect {
            y: area.y + if roomy { 3 } else { 2 },
            height: area.height.saturating_sub(around).saturating_sub(notice_rows).max(1),
            ..area
        }
    }

    /// Follows what of the screen on top can be seen. Drawing changes nothing.
    pub(super) fn follow_view(&mut self) {
        if self.covered || self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1 {
            return;
        }
        let rows = self.scene().rows;
        let Some(top) = self.screens.last_mut() else { return };
        let mut top = std::mem::replace(top, Screen::opening());
        top.settle(&Scene { rows, ..self.scene() });
        if let Some(place) = self.screens.last_mut() {
            *place = top;
        }
    }

    fn draw_header(&self, area: Rect, buf: &mut Buffer) {
        let theme = self.theme;
        let shown = self.screens.iter().rev().find(|screen| !screen.is_popup());
        let shown = shown.filter(|_| !self.top().is_popup() || !self.hides_all());
        let name = shown.map(|screen| screen.name(&self.guide)).unwrap_or_default();
        let right = self.header_right(area.width);
        let room = usize::from(area.width).saturating_sub(width(&right) + 6);
        let left = if name.is_empty() {
            "trust-guide".to_owned()
        } else {
            format!("trust-guide › {name}")
        };
        buf.put(area.x + 2, area.y, clipped(&left, room), theme.muted());
        let x = area.right().saturating_sub(u16::try_from(width(&right)).unwrap_or(0) + 2);
        buf.put(x, area.y, &right, theme.muted());
        let rule = "─".repeat(usize::from(area.width));
        buf.put(area.x, area.y + 1, rule, theme.rule());
    }

    /// The date where there is room, and whether everything is on the disk. In Help and the private
    /// check that nothing is saved there, instead.
    fn header_right(&self, columns: u16) -> String {
        let helps = self.screens.iter().rev().find(|screen| !screen.is_popup());
        if matches!(helps, Some(Screen::Help(_) | Screen::Safety(_))) && !self.saving.is_failing() {
            let told = if columns >= 70 {
                say::nothing_on_this_page_is_saved()
            } else {
                say::nothing_is_saved()
            };
            return told.to_owned();
        }
        let saved = self.where_the_words_are();
        match (columns >= 70, saved.is_empty()) {
            (true, true) => self.today().long(),
            (true, false) => format!("{} · {saved}", self.today().long()),
            (false, _) => saved,
        }
    }

    /// A notice that is too long for the footer, as lines above it. What happened, what is safe
    /// and what to do must not be cut off.
    fn long_notice(&self, area: Rect) -> Vec<Line<'static>> {
        let Some(notice) =
            self.notice.as_ref().filter(|told| !self.fits_beside_the_keys(told, area))
        else {
            return Vec::new();
        };
        let columns = usize::from(area.width.saturating_sub(4)).max(1);
        let mut lines = plain(notice, columns, self.theme.heading());
        lines.truncate(usize::from(area.height / 3));
        lines
    }

    /// Whether a notice has its place in the footer, with two columns of air before the keys.
    fn fits_beside_the_keys(&self, notice: &str, area: Rect) -> bool {
        width(notice) + 2 <= footer_room(self.mode(), area)
    }

    /// A notice, or the keys that matter here; `? keys` and `^X leave` always.
    fn draw_footer(&self, told: &[Line<'_>], area: Rect, buf: &mut Buffer) {
        let theme = self.theme;
        let y = area.bottom() - 1;
        let above = y - u16::try_from(told.len()).unwrap_or(0);
        let rule = "─".repeat(usize::from(area.width));
        buf.put(area.x, above - 1, rule, theme.rule());
        for (row, line) in (above..y).zip(told) {
            buf.put_line(area.x + 2, row, line, area.width.saturating_sub(2));
        }
        let mode = self.mode();
        let always = always(mode);
        let room = footer_room(mode, area);
        let mut spans = vec![Span::raw("  ")];
        let notice = self.notice.as_ref().filter(|told| self.fits_beside_the_keys(told, area));
        if let Some(notice) = notice {
            let words = clipped(notice, room);
            spans.push(Span::styled(words.clone(), theme.heading()));
            spans.push(Span::raw(" ".repeat(room.saturating_sub(width(&words)))));
        } else {
            let mut used = 0;
            for (key, hint) in self.hints(mode) {
                let wide = width(&key) + width(hint) + 4;
                if used + wide > room {
                    break;
                }
                used += wide;
                spans.extend([
                    Span::styled(format!("{key} "), theme.accent()),
                    Span::styled(format!("{hint}   "), theme.muted()),
                ]);
            }
        }
        for (key, hint) in always {
            spans.extend([
                Span::styled(format!("{key} "), theme.accent()),
                Span::styled(format!("{hint}   "), theme.muted()),
            ]);
        }
        buf.put_line(area.x, y, &Line::from(spans), area.width);
    }

    /// What the footer shows on its left, in the order of the table: nothing that would do nothing.
    fn hints(&self, mode: Mode) -> Vec<(String, &'static str)> {
        let scene = self.scene();
        let top = self.top();
        let offered = |row: &&Binding| shows(row, mode) && top.offers(&scene, row.command);
        let told = |row: &Binding| top.told(&scene, row.command).unwrap_or(row.hint());
        let mut own: Vec<&Binding> = rows(mode).filter(offered).collect();
        own.dedup_by_key(|row| told(row));
        // Where somebody may be looking for help, the key that hides it is in view: in a small window
        // in a word, and before all others.
        let helps = matches!(mode, Mode::Country | Mode::Safety | Mode::Reply);
        let small = self.size.0 < ROOMY;
        let hides = rows(mode).find(|row| helps && row.command == Command::Cover);
        let hides = hides.map(|row| {
            (row.keys[0].label(), if small { say::cover_hide() } else { say::cover_dull_page() })
        });
        let own = own.into_iter().map(|row| (row.keys[0].label(), told(row)));
        let first = hides.clone().filter(|_| small);
        first.into_iter().chain(own).chain(hides.filter(|_| !small)).collect()
    }

    fn draw_too_small(&self, area: Rect, buf: &mut Buffer) -> Position {
        let (columns, rows) = SMALLEST;
        let (wide, high) = (usize::from(area.width), usize::from(area.height));
        let words = say::window_too_small(wide, high, columns.into(), rows.into());
        let lines = plain(&words, usize::from(area.width).max(1), self.theme.text());
        for (y, line) in (area.y..area.bottom()).zip(lines) {
            buf.put_line(area.x, y, &line, area.width);
        }
        Position { x: area.x, y: area.y }
    }

    /// The month, as any calendar shows it. Nothing of the program is visible.
    fn draw_cover(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let today = self.now.date_naive();
        let style = Style::new();
        let title = Day::from_date(today).month_and_year();
        buf.put_within(area.x, area.y, format!("{title:^20}"), usize::from(area.width), style);
        if area.height < 3 {
            return None;
        }
        buf.put_within(area.x, area.y + 1, say::cover_weekdays(), usize::from(area.width), style);
        let first = today.with_day(1)?;
        let offset = first.weekday().num_days_from_monday();
        let days = (0..31).filter_map(|day| first.with_day(day + 1));
        for date in days {
            let cell = offset + date.day0();
            let (x, y) = (cell % 7 * 3, cell / 7 + 2);
            let (x, y) = (u16::try_from(x).ok()?, u16::try_from(y).ok()?);
            if y < area.height && x + 2 <= area.width {
                buf.put(area.x + x, area.y + y, format!("{:>2}", date.day()), style);
            }
        }
        None
    }
}

fn shows(row: &Binding, mode: Mode) -> bool {
    let own = row.modes.contains(&mode) || mode == Mode::Today || mode == Mode::Stage;
    own && !row.hint().is_empty()
        && !matches!(row.command, Command::Go(Destination::Keys) | Command::Leave)
}

/// How many columns of the footer are left beside the keys that are always shown.
fn footer_room(mode: Mode, area: Rect) -> usize {
    let always = always(mode);
    let used: usize = always.iter().map(|(key, hint)| width(key) + width(hint) + 4).sum();
    usize::from(area.width).saturating_sub(used + 3)
}

/// What the footer shows whatever the width.
fn always(mode: Mode) -> [(&'static str, &'static str); 2] {
    let keys = if mode.browses() { "?" } else { "F2" };
    [(keys, say::hint_go_keys()), ("^X", say::hint_leave())]
}
