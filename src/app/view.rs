//! Draws the whole program: header, the screen on top, footer; the cover; the too-small message.

use chrono::Datelike;

use crate::{
    app::App,
    domain::{day::Day, profile::SignChoice},
    phrases::say,
    screens::{Paged, Screen, Sort},
    text::{linter, width::width},
    ui::{
        Letters, Mode, Theme,
        action::{Command, Destination, Scene},
        keymap::{Binding, rows},
        paint::prose::rows as wrapped,
        print::{Pictures, printed},
        window::{Cover, Footer, Hint, SMALLEST, Screens, Window, page_rows},
    },
};

/// What the program is called.
const PROGRAM: &str = "trust-guide";

/// From so many columns on the footer has room for what hides the screen beside all other keys.
const ROOMY: u16 = 60;

/// How the program looks where no book that is open says how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Unasked {
    /// Whether the terminal has no signs but those of ASCII, as far as it says.
    has_ascii_only: bool,
    /// Whether it calls itself by another name.
    is_discreet: bool,
    /// Whether the mouse is heard.
    pub(super) hears_mouse: bool,
    /// Whether it is heard in this window, where that was chosen and cannot be kept.
    pub(super) mouse_here: Option<bool>,
}

impl App {
    /// What the keys mean just now: under the cover, on the screen on top, or while something is picked.
    pub fn mode(&self) -> Mode {
        if self.covered { Mode::Cover } else { self.top().mode(&self.guide) }
    }

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
        self.paged = Paged::default();
        self.guesses_look_like_this();
    }

    /// Says that the terminal has no signs but those of ASCII.
    pub fn set_plain_terminal(&mut self) {
        self.unasked.has_ascii_only = true;
    }

    /// Says that the program calls itself “notes” on the screen, also before a book is opened.
    pub fn be_discreet(&mut self, is_discreet: bool) {
        self.unasked.is_discreet = is_discreet;
    }

    /// Whether a book is open. At the table none is, and that is of both.
    pub(super) fn shows_a_book(&self) -> bool {
        !self.is_between_books() && !self.is_opening() && !self.is_at_table()
    }

    /// What the program calls itself on the screen: what was chosen in a book counts while that is open.
    fn called(&self) -> &'static str {
        let is_discreet = if self.shows_a_book() {
            self.workbook.profile.discreet
        } else {
            self.unasked.is_discreet
        };
        if is_discreet { say::another_name() } else { PROGRAM }
    }

    /// Whether signs that are not of ASCII are drawn as others: by the settings, else by the terminal.
    pub fn draws_ascii(&self) -> bool {
        match self.workbook.profile.signs {
            SignChoice::Auto => self.unasked.has_ascii_only,
            SignChoice::Ascii => true,
            SignChoice::Unicode => false,
        }
    }

    /// All that the window shows.
    pub fn window(&self) -> Window<'_> {
        let (columns, rows) = self.size;
        if self.covered {
            self.month()
        } else if columns < SMALLEST.0 || rows < SMALLEST.1 {
            let (least_columns, least_rows) = SMALLEST;
            Window::TooSmall(say::window_too_small(
                usize::from(columns),
                usize::from(rows),
                least_columns.into(),
                least_rows.into(),
            ))
        } else {
            Window::Screens(Box::new(self.shown_screens()))
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
            book: &self.books.open,
            talking: self.books.talking.as_ref(),
            may_write: self.read_only.is_none() || self.holds_talks(),
            columns: self.size.0,
            rows: page_rows(self.size.1, self.told_above().len()),
            keeping: self.keeping(),
            speaks: self.spoken.is_on(),
            country: self
                .country
                .as_ref()
                .or(self.workbook.profile.country.as_ref())
                .and_then(|code| self.guide.helplines.country(code)),
        }
    }

    fn shown_screens(&self) -> Screens<'_> {
        let top = self.top();
        let below = self.below();
        let is_opening = matches!(top, Screen::Opening(_));
        Screens {
            header: self.header(),
            below: below.map(|it| it.surface(&self.scene(), self.paged.below.as_ref())),
            top: top.surface(&self.scene(), self.paged.top.as_ref()),
            opening: if is_opening { self.opening_rows() } else { Vec::new() },
            told: self.told_above(),
            footer: self.footer(),
        }
    }

    /// What is told in rows above the footer: of a silent disk, and what is too long for the footer.
    fn told_above(&self) -> Vec<String> {
        let (columns, high) = (usize::from(self.size.0.saturating_sub(4)).max(1), self.size.1);
        let silent = self.silence_told(high).map(|told| wrapped(told, columns)).unwrap_or_default();
        let mut told = silent;
        if let Some(notice) = self.notice.as_ref().filter(|told| !self.fits_beside_the_keys(told)) {
            // What happened, what is safe and what to do must not be cut off.
            let mut long = wrapped(notice, columns);
            long.truncate(usize::from(high / 3));
            told.extend(long);
        }
        told.truncate(usize::from(high / 2));
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
        let mut lines = printed(&page, written.as_ref(), pictures);
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(say::print_keys(self.acts()));
        Some(lines)
    }

    /// What the footer would name with room for all of it, each act with its key.
    fn acts(&self) -> String {
        let always = empty_footer(self.mode()).always;
        let named = self.hints(self.mode()).into_iter().chain(always);
        let acts = named.map(|hint| say::print_act(hint.does, hint.key));
        acts.collect::<Vec<_>>().join(", ")
    }

    /// Follows what of the screen on top can be seen. Drawing changes nothing.
    pub(super) fn follow_view(&mut self) {
        let Paged { top: known, below: known_below } = std::mem::take(&mut self.paged);
        if self.covered || self.size.0 < SMALLEST.0 || self.size.1 < SMALLEST.1 {
            return;
        }
        let below = self.below().map(|below| below.laid_out(&self.scene(), known_below));
        let rows = self.scene().rows;
        let Some(top) = self.screens.last_mut() else { return };
        let mut top = std::mem::replace(top, Screen::opening());
        let scene = Scene { rows, ..self.scene() };
        let layout = top.settle(&scene, known);
        if let Some(place) = self.screens.last_mut() {
            *place = top;
        }
        self.paged = Paged { top: Some(layout), below };
    }

    /// The screen that is visible around a popup.
    fn below(&self) -> Option<&Screen> {
        let below = self.screens.iter().rev().find(|screen| !screen.is_popup());
        below.filter(|_| self.top().is_popup() && !self.hides_all())
    }

    fn header(&self) -> (String, String) {
        let shown = self.screens.iter().rev().find(|screen| !screen.is_popup());
        let shown = shown.filter(|_| !self.top().is_popup() || !self.hides_all());
        let name = shown.map(|screen| screen.name(&self.guide)).unwrap_or_default();
        // It names the place and not the program: whoever passes by reads “Today”. Another name that somebody chose
        // stands in front.
        let left = match self.called() {
            PROGRAM => name,
            other if name.is_empty() => other.to_owned(),
            other => format!("{other} › {name}"),
        };
        (left, self.header_right(self.size.0))
    }

    /// The date where there is room, and whether everything is on the disk. In Help and the private
    /// check that nothing is saved there, instead.
    fn header_right(&self, columns: u16) -> String {
        let helps = self.screens.iter().rev().find(|screen| !screen.is_popup());
        if helps.is_some_and(|screen| screen.sort() == Sort::Helps) && !self.saving.is_failing() {
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

    /// Whether a notice has its place in the footer, with two columns of air before the keys.
    fn fits_beside_the_keys(&self, notice: &str) -> bool {
        width(notice) + 2 <= empty_footer(self.mode()).room(self.size.0)
    }

    /// A notice, or the keys that matter here; `? keys` and `^X leave` always.
    fn footer(&self) -> Footer {
        let footer = empty_footer(self.mode());
        let room = footer.room(self.size.0);
        let notice = self.notice.clone().filter(|told| self.fits_beside_the_keys(told));
        let mut used = 0;
        let fits = |hint: &Hint| {
            used += hint.width();
            used <= room
        };
        let keys = self.hints(self.mode()).into_iter().take_while(fits).collect();
        Footer { notice, keys, ..footer }
    }

    /// What the footer shows on its left, in the order of the table: nothing that would do nothing.
    fn hints(&self, mode: Mode) -> Vec<Hint> {
        let scene = self.scene();
        let top = self.top();
        let offered = |row: &&Binding| shows(row, mode) && top.offers(&scene, row.command);
        let told = |row: &Binding| top.told(&scene, row.command).unwrap_or(row.hint());
        let mut own: Vec<&Binding> = rows(mode).filter(offered).collect();
        own.dedup_by_key(|row| told(row));
        // Where somebody may be looking for help, the key that hides it is in view: in a small window
        // in a word, and before all others.
        let helps = top.sort() == Sort::Helps && mode.letters() != Letters::Pick;
        let small = self.size.0 < ROOMY;
        let hides = rows(mode).find(|row| helps && row.command == Command::Cover);
        let cover = if small { say::cover_hide() } else { say::cover_dull_page() };
        let hides = hides.map(|row| hint(row, cover));
        // The way back is named where there is room for it: it is the same on every screen.
        let is_named = own.iter().any(|row| row.command == Command::Back);
        let goes_back = mode.browses() && mode != Mode::Today && !is_named;
        let back = rows(mode).find(|row| row.command == Command::Back).filter(|_| goes_back);
        let back = back.map(|row| hint(row, say::hint_back()));
        let own = own.into_iter().map(|row| hint(row, told(row)));
        let first = hides.clone().filter(|_| small);
        first.into_iter().chain(own).chain(hides.filter(|_| !small)).chain(back).collect()
    }

    fn month(&self) -> Window<'_> {
        let today = self.now.date_naive();
        let first = today.with_day(1).unwrap_or(today);
        Window::Cover(Cover {
            title: Day::from_date(today).month_and_year(),
            weekdays: say::cover_weekdays(),
            first: first.weekday().num_days_from_monday(),
            days: u32::from(today.num_days_in_month()),
        })
    }
}

fn shows(row: &Binding, mode: Mode) -> bool {
    let own = row.modes.contains(&mode) || mode == Mode::Today || mode == Mode::Stage;
    own && !row.hint().is_empty()
        && !matches!(row.command, Command::Go(Destination::Keys) | Command::Leave)
}

fn hint(row: &Binding, does: &'static str) -> Hint {
    Hint { key: row.keys[0].label(), does, command: row.command }
}

/// A footer with nothing but what it shows whatever the width.
fn empty_footer(mode: Mode) -> Footer {
    let keys = if mode.browses() { "?" } else { "F2" };
    let always = [
        (keys, say::hint_go_keys(), Command::Go(Destination::Keys)),
        ("^X", say::hint_leave(), Command::Leave),
    ];
    let hint = |(key, does, command): (&str, &'static str, Command)| {
        let key = key.to_owned();
        Hint { key, does, command }
    };
    let always = always.into_iter().map(hint).collect();
    Footer { notice: None, keys: Vec::new(), always }
}
