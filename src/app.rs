//! The whole program as one value: keys become actions, actions change it, it draws itself.

mod acting;
mod answering;
mod books;
mod by_name;
mod by_verb;
mod chosen;
mod claiming;
mod copies;
mod drafting;
mod erasing;
mod first_letter;
mod from_outside;
mod guessing;
mod hearing;
mod kept_where;
mod leaving;
mod lines;
mod mouse;
mod named;
mod naming;
mod offering;
mod opened_by;
mod opening;
mod places;
mod table;
mod timers;
mod private;
mod quitting;
mod rescuing;
mod saving;
mod silence;
pub mod spoken;
mod taking_over;
mod typing_on;
mod wording;
mod undoing;
mod view;
mod waiting;
mod whole_book;
mod who_is_here;

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        audience::Audience,
        daily::Daily,
        day::{Day, Stamp},
        guide::Guide,
        id::{Ids, NodeId},
        role::Role,
        summary::Summary,
        workbook::Workbook,
    },
    screens::{Paged, Screen},
    text::linter,
    ui::{
        Theme,
        action::{Action, Command, Corpus, Effect, RescuedCopy},
    },
};

pub use by_verb::{Acted, VerbAct};

use self::{
    claiming::Claimed, guessing::Guess, hearing::Hearing, offering::Offering, saving::Saving,
    view::Unasked,
};

/// Everything the program knows.
#[derive(Clone, Debug, PartialEq)]
pub struct App {
    guide: Arc<Guide>,
    whole: Arc<Guide>,
    audience: Audience,
    workbook: Workbook,
    /// Both are shared, as a key that may be taken back copies the program.
    summary: Arc<Summary>,
    daily: Arc<Daily>,
    /// Invariant: never empty.
    screens: Vec<Screen>,
    ids: Ids,
    started: Stamp,
    now: Stamp,
    size: (u16, u16),
    theme: Theme,
    paged: Paged,
    unasked: Unasked,
    notice: Option<String>,
    /// What the notice becomes once the disk has it.
    claim: Option<Claimed>,
    read_only: Option<String>,
    /// Whether somebody chose to begin, or had begun before. Until then everything is in memory only,
    /// and `read_only` says so.
    begun: bool,
    /// The country that was chosen in Help, for as long as the program is open.
    country: Option<String>,
    /// The stages of which all is shown, for as long.
    unfolded: BTreeSet<NodeId>,
    folder: String,
    copies: Vec<RescuedCopy>,
    /// Copies whose words are in the workbook, and not on the disk yet.
    brought: Vec<String>,
    corpus: Option<Arc<Corpus>>,
    linter: linter::OnDemand,
    covered: bool,
    /// What is said once the cover comes off, where it closed a page of which nothing is kept.
    after_cover: Option<&'static str>,
    hearing: Hearing,
    /// What was done with keys that may yet turn out to be words.
    guess: Option<Box<Guess>>,
    offering: Offering,
    saving: Saving,
    escapes: Vec<Stamp>,
    held: Option<leaving::Held>,
    who_is_here: who_is_here::WhoIsHere,
    from_outside: from_outside::FromOutside,
    books: books::Books,
    /// Which session it is since the start.
    session: u32,
    spoken: spoken::Spoken,
}

impl App {
    /// The program before anything is read. `seed` makes its ids random.
    pub fn new(seed: u64, now: Stamp, size: (u16, u16), theme: Theme) -> App {
        App {
            guide: Arc::default(),
            whole: Arc::default(),
            audience: Audience::default(),
            workbook: Workbook::default(),
            summary: Arc::default(),
            daily: Arc::default(),
            screens: vec![Screen::opening()],
            ids: Ids::seeded(seed),
            started: now,
            now,
            size,
            theme,
            paged: Paged::default(),
            unasked: Unasked::default(),
            notice: None,
            claim: None,
            read_only: None,
            begun: true,
            country: None,
            unfolded: BTreeSet::new(),
            folder: String::new(),
            copies: Vec::new(),
            brought: Vec::new(),
            corpus: None,
            linter: linter::OnDemand::default(),
            covered: false,
            after_cover: None,
            hearing: Hearing::default(),
            guess: None,
            offering: Offering::default(),
            saving: Saving::default(),
            escapes: Vec::new(),
            held: None,
            who_is_here: who_is_here::WhoIsHere::default(),
            from_outside: from_outside::FromOutside::default(),
            books: books::Books::default(),
            session: 0,
            spoken: spoken::Spoken::default(),
        }
    }

    /// Lets go of whoever was here, and of every word of theirs that is held: what is left knows the guide
    /// and the terminal, and waits for a workbook as at the start. `seed` makes the next ids random. What is
    /// to be kept is saved before.
    pub fn close_session(&mut self, seed: u64) {
        // Whatever is not named here is new: a field that is added later is let go of as well.
        *self = App {
            guide: Arc::clone(&self.whole),
            whole: Arc::clone(&self.whole),
            started: self.now,
            unasked: self.unasked.hearing_mouse(self.hears_mouse()),
            session: self.session + 1,
            spoken: self.spoken.to_nobody(),
            ..App::new(seed, self.now, self.size, self.theme)
        };
    }

    /// Which session it is, by its number since the start.
    pub fn session(&self) -> u32 {
        self.session
    }

    /// The guide, worded for who is there.
    pub fn guide(&self) -> &Arc<Guide> {
        &self.guide
    }

    /// All that is known of who is here and what they wrote, as of the last action; saved or not.
    pub fn workbook(&self) -> &Workbook {
        &self.workbook
    }

    /// Who is here; `None` where nobody said so, and where they would rather not.
    pub fn reader(&self) -> Option<Role> {
        self.workbook.profile.role
    }

    /// The person's day, by the hour they chose.
    pub fn today(&self) -> Day {
        Day::of(self.now, self.workbook.profile.day_start)
    }

    /// The screens that are open, the one that is shown last.
    pub fn screens(&self) -> &[Screen] {
        &self.screens
    }

    /// Applies one action at `now`. Touches nothing but `self`; asks for the rest as effects.
    pub fn update(&mut self, now: Stamp, action: Action) -> Vec<Effect> {
        let is_news = spoken::is_news(&action);
        let mut effects = self.take(now, action);
        self.follow_changes();
        App::close_last(&mut effects);
        self.follow_view();
        self.tell_in_lines(is_news, &mut effects);
        effects
    }

    fn take(&mut self, now: Stamp, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        self.hearing.begin(&action);
        if self.is_of_a_closed_book(&action)
            || self.is_put_off(now, &action, &mut effects)
            || self.hears_a_line(now, &action, &mut effects)
        {
            return effects;
        }
        if let Action::Key(struck) = action {
            self.hear(now, struck, &mut effects);
            self.look_again(&mut effects);
            return effects;
        }
        let then = std::mem::replace(&mut self.now, now);
        self.somebody_is_here(&action);
        self.follow_workbook();
        if self.waits_for_a_book() && opening::waits(&action) {
            self.keep_for_later(action);
            return effects;
        }
        self.hold_back(&action);
        self.pass_time(then, &mut effects);
        let new_day = self.is_another_day_than(then);
        let by_itself = action == Action::Due;
        self.hear_the_disk(&action);
        let emptied = matches!(action, Action::Do(_)).then(|| self.emptied()).flatten();
        match action {
            Action::Due | Action::Key(_) => self.hear_what_waited(now, false, &mut effects),
            Action::Line(_) => (),
            Action::Mouse(mouse) => self.pointed(mouse, &mut effects),
            Action::Do(command) => self.command(command, &mut effects),
            Action::Type(stroke) => self.typed(stroke, &mut effects),
            Action::Paste(text) => self.pasted(&text, &mut effects),
            Action::Resize { columns, rows } => self.size = (columns, rows),
            Action::Opened(opened) => self.opened(*opened, &mut effects),
            Action::WhoIsHere(found) => self.ask_whose_book(*found, &mut effects),
            Action::AtTable(news) => self.hear_of_table(news, &mut effects),
            Action::BookIs(open) => self.book_is(open, &mut effects),
            Action::BookNotOpened(why) => self.book_not_opened(why),
            Action::BookClosed(seed) => self.book_closed(seed),
            Action::CodeDrawn(code) => self.code_drawn(code),
            Action::LockChanged(result) => self.lock_changed(result),
            Action::OtherWindowClosed => self.other_window_closed(&mut effects),
            Action::TookOver(opened) => self.took_over(*opened, &mut effects),
            Action::ReadAgain(found) => self.read_anew(*found, &mut effects),
            Action::Saved(result) => self.saved(result, &mut effects),
            Action::DraftKept(result) => self.draft_kept(result, &mut effects),
            Action::Rescued(result) => self.rescued(result, &mut effects),
            Action::Copies(copies) => self.copies = copies,
            Action::BackupsAreDeleted => self.backups_are_deleted(),
            Action::CopyRead(read) => self.copy_read(read, &mut effects),
            Action::Indexed(corpus) => self.can_be_searched(corpus, &mut effects),
            Action::ChangedOutside(both) => self.changed_outside(*both),
            Action::CameIn(left) => self.left_for_us(left),
            Action::FoundCopies(copies) => self.found_copies(copies),
            Action::WholeBook(told) => self.told_of_the_whole_book(told, &mut effects),
            Action::WordsCameBack(words, left) => self.words_came_back(words, left, &mut effects),
            Action::Noticed(told) => self.add_to_notice(&told),
            Action::Closed => {
                self.hear_what_waited(now, true, &mut effects);
                self.end(Effect::Leave, &mut effects);
            }
            Action::Crashed => self.crash(&mut effects),
        }
        if new_day {
            self.turn_day(by_itself, &mut effects);
        }
        self.take_from_outside(&mut effects);
        self.follow_drafts(&mut effects);
        self.offer_what_waited();
        self.ask_who_is_here(&mut effects);
        self.read_again();
        self.remember_offer(&effects);
        self.let_through();
        self.follow_what_was_emptied(emptied);
        self.follow_what_is_lost();
        self.lock_by_itself(&mut effects);
        self.save_what_is_due(&mut effects);
        effects
    }

    fn command(&mut self, command: Command, effects: &mut Vec<Effect>) {
        if self.covered && !matches!(command, Command::Cover | Command::Leave | Command::Stop) {
            return;
        }
        if self.leaves_on_esc(command) {
            return self.end(Effect::Leave, effects);
        }
        if self.asks_again_for_a_backup(command) {
            return;
        }
        self.notice = None;
        if self.shows_again(command) {
            return;
        }
        match command {
            Command::Leave => self.end(Effect::Leave, effects),
            Command::Stop => self.stop(effects),
            Command::Cover => self.cover(effects),
            Command::CloseBook => self.close_book(effects),
            Command::Repaint => effects.push(Effect::Repaint),
            Command::Mouse => self.turn_mouse(),
            Command::Suspend => {
                if places::put_away(self, false, effects) {
                    self.tell_what_was_closed();
                }
                self.leave_all(effects);
                self.keep_draft(effects);
                if !self.waits_to_save() {
                    self.save_now(effects);
                }
                effects.push(Effect::Suspend);
                // Whoever wakes it may be somebody else.
                if self.is_behind_a_lock() {
                    self.lock_now(effects);
                }
            }
            Command::Save => {
                self.pass(command, effects);
                self.save_now(effects);
            }
            Command::Undo => self.undo(effects),
            Command::Redo => self.redo(effects),
            Command::Back => self.back(effects),
            Command::Quit => self.quit(effects),
            command => match self.place_for(command) {
                Some(place) => self.go(place, effects),
                None => self.pass(command, effects),
            },
        }
    }
}
