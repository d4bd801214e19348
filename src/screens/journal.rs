//! The journal: a list and a reading pane, and filters.

mod shown;
mod filter;
pub mod view;

use std::sync::Arc;

use crate::{
    domain::{
        day::Day,
        for_two::{is_counted_for, is_own_of, kept_from},
        history::Done,
        id::RecordId,
        journal::{Entry, calm},
        records::Records,
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        entry::EntryScreen,
    },
    ui::{
        action::{Choice, Ctx, FilterChange, Flow, JournalChoice, Scene},
        cursor::Cursor,
    },
};

pub use filter::Filter;

/// The journal.
#[derive(Clone, Debug, PartialEq)]
pub struct Journal {
    /// Which of the entries are shown; the default shows all.
    pub filter: Filter,
    /// Places of the entries shown, newest first.
    pub shown: Arc<Vec<u32>>,
    /// Whom a filter found them for.
    found_for: Option<Role>,
    /// How many entries there are that a filter could find.
    pub whole: usize,
    /// The journal `shown` was made from; another one means it has to be made again.
    seen: Records<Entry>,
    /// Over `shown`, not over the whole journal.
    pub cursor: Cursor,
    /// Whether what is new came from outside: then it stays where it is.
    pub stays: bool,
    /// An entry of somebody else that who is here said may be shown.
    shown_of_another: Option<RecordId>,
    /// Whether the keys move the reading pane.
    pub reading: bool,
    /// Whether it stands on the results of Find, where Esc leads back to them at once.
    pub is_found: bool,
    /// How far the entry is read.
    pub pane: Cursor,
}

impl Journal {
    /// At the newest entry.
    pub fn open(workbook: &Workbook) -> Journal {
        let mut journal = Journal {
            filter: Filter::default(),
            shown: Arc::default(),
            found_for: None,
            whole: 0,
            seen: Records::default(),
            cursor: Cursor::default(),
            stays: false,
            shown_of_another: None,
            reading: false,
            is_found: false,
            pane: Cursor::from_the_start(),
        };
        journal.gather(workbook, |_| true);
        journal
    }

    /// The same, where it stands on the results of Find.
    #[must_use]
    pub fn on_what_was_found(self, is_found: bool) -> Journal {
        Journal { is_found, ..self }
    }

    /// Opened to read one entry.
    pub fn at(workbook: &Workbook, id: &RecordId) -> Journal {
        let mut journal = Journal::open(workbook);
        let here =
            |place: &u32| workbook.journal.at(*place as usize).is_some_and(|entry| entry.id == *id);
        if let Some(place) = journal.shown.iter().position(here) {
            journal.cursor = Cursor::at(place);
            journal.reading = true;
        }
        journal
    }

    /// Follows the workbook: entries may have been written, put back or filtered.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        let workbook = &*ctx.workbook;
        let moves = !std::mem::take(&mut self.stays);
        if self.filter != Filter::default() && self.found_for != ctx.reader {
            // Somebody else is here: what was found was for the one before.
            self.filter = Filter::default();
            self.gather_for(ctx);
            self.cursor = Cursor::default();
        }
        if !self.seen.is_same(&workbook.journal) {
            // By what was seen: where something came in between, an entry has another place now.
            let place = self.shown.get(self.cursor.item);
            let current = place.and_then(|place| self.seen.at(*place as usize));
            let current = current.map(|entry| entry.id.clone());
            let newest = workbook.journal.iter().next_back();
            let is_new = |entry: &&Arc<Entry>| self.seen.find(&entry.id).is_none();
            let fresh = newest.filter(is_new).filter(|entry| entry.trashed.is_none() && moves);
            if fresh.is_some_and(|entry| !self.filter.takes(entry)) {
                // Words that were just written are never hidden behind a filter.
                self.filter = Filter::default();
            }
            let moved = |entry: &&Arc<Entry>| {
                let was_gone = |old: &Arc<Entry>| old.trashed.is_some();
                entry.trashed.is_none() && self.seen.find(&entry.id).is_some_and(was_gone)
            };
            // What an undo brings back is what one wants to look at.
            let back = workbook.journal.iter().rfind(moved).filter(|_| moves);
            let current = fresh.or(back).map(|entry| entry.id.clone()).or(current);
            self.gather_for(ctx);
            let same = |place: &u32| {
                let entry = workbook.journal.at(*place as usize);
                entry.map(|entry| &entry.id) == current.as_ref()
            };
            let place = current.as_ref().and_then(|_| self.shown.iter().position(same));
            self.cursor.item = place.unwrap_or(self.cursor.item);
            self.cursor.step(0, self.shown.len());
        }
    }

    fn gather_for(&mut self, ctx: &Ctx<'_>) {
        let by_day = self.filter.is_by_day();
        self.found_for = ctx.reader;
        self.gather(ctx.workbook, |entry| is_theirs(ctx, entry, by_day));
    }

    /// Everything is listed, named after its writer where it is closed; a filter finds what is `theirs`.
    fn gather(&mut self, workbook: &Workbook, theirs: impl Fn(&Entry) -> bool) {
        let all = self.filter == Filter::default();
        let wanted = |(place, entry): (usize, &Arc<Entry>)| {
            let here =
                entry.trashed.is_none() && self.filter.takes(entry) && (all || theirs(entry));
            here.then(|| u32::try_from(place).unwrap_or(u32::MAX))
        };
        let found = |entry: &&Arc<Entry>| entry.trashed.is_none() && theirs(entry);
        self.whole = workbook.journal.iter().filter(found).count();
        let mut shown: Vec<u32> = workbook.journal.iter().enumerate().filter_map(wanted).collect();
        shown.reverse();
        self.shown = Arc::new(shown);
        self.seen = workbook.journal.clone();
    }

    /// The entry that is current.
    pub fn entry<'a>(&self, workbook: &'a Workbook) -> Option<&'a Arc<Entry>> {
        let place = *self.shown.get(self.cursor.item)?;
        workbook.journal.at(place as usize)
    }

    /// Whose an entry is that is not shown here yet, as somebody else reads or two sit here.
    pub fn kept_from(&self, entry: &Entry, scene: &Scene<'_>) -> Option<Role> {
        let is_shown = self.shown_of_another.as_ref() == Some(&entry.id);
        kept_from(entry.owner(scene.guide), scene.reader, scene.daily.for_two).filter(|_| !is_shown)
    }

    /// Nothing of one stays shown where the other may look next.
    pub fn put_away(&mut self) {
        self.shown_of_another = None;
    }

    fn owner_kept_from(&self, ctx: &Ctx<'_>) -> Option<Role> {
        let entry = self.entry(ctx.workbook)?;
        let is_shown = self.shown_of_another.as_ref() == Some(&entry.id);
        kept_from(entry.owner(ctx.guide), ctx.reader, ctx.daily.for_two).filter(|_| !is_shown)
    }

    fn ask_before_showing(&self, ctx: &Ctx<'_>) -> Flow<Screen> {
        let (Some(owner), Some(entry)) = (self.owner_kept_from(ctx), self.entry(ctx.workbook))
        else {
            return Flow::Stay;
        };
        let words = say::journal_is_that_one_here(owner.variant());
        let options = vec![
            AskOption::new(say::ask_leave_closed(), "", Choice::Nothing),
            AskOption::new(
                say::ask_show_it(),
                "",
                Choice::Journal(JournalChoice::ShowTheirs(entry.id.clone())),
            ),
        ];
        Flow::Push(Screen::Ask(Ask::new(say::ask_before_shown(), &words, options)))
    }

    fn step(&mut self, step: isize) {
        if !self.reading {
            self.shown_of_another = None;
        }
        if self.reading {
            self.pane.read(step);
        } else {
            self.cursor.step(step, self.shown.len());
            self.pane = Cursor::from_the_start();
        }
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(entry) = self.entry(ctx.workbook).cloned() else { return Flow::Stay };
        let trashed = Entry { trashed: Some(ctx.now), changed: ctx.now, ..Entry::clone(&entry) };
        if ctx.keep_entry(Done::EntryDeleted, trashed, false) {
            ctx.tell(say::journal_moved_to_trash());
            self.refresh(ctx);
        }
        Flow::Stay
    }

    fn all_for(ctx: &Ctx<'_>, by_day: bool) -> Vec<Arc<Entry>> {
        let here = |entry: &&Arc<Entry>| entry.trashed.is_none() && is_theirs(ctx, entry, by_day);
        ctx.workbook.journal.iter().rev().filter(here).cloned().collect()
    }
}

/// Whether a filter may find an entry, and count it, for who is here. Two who sit together see the days of
/// what one of them wrote alone in the list, and neither its tags nor its way of writing.
fn is_theirs(ctx: &Ctx<'_>, entry: &Entry, by_day: bool) -> bool {
    let owner = entry.owner(ctx.guide);
    let is_open = || kept_from(owner, ctx.reader, ctx.daily.for_two).is_none();
    is_counted_for(owner, ctx.reader) && (by_day || is_open())
}

/// Asks how to write, and says which way leaves this person calmer once there are numbers for it.
fn new_entry(ctx: &Ctx<'_>) -> Flow<Screen> {
    // Where two write, it says what the reader's own numbers say: two people are never one.
    let is_own = is_own_of(ctx.workbook, ctx.daily.for_two);
    let known = calm(&ctx.workbook.journal, |entry| is_own(entry.owner(ctx.guide))).in_short();
    Flow::Push(Screen::Ask(Ask::way_of_writing(&known)))
}

/// A page that is never saved. It may be written even where nothing can be.
fn unkept(ctx: &mut Ctx<'_>) -> Flow<Screen> {
    Flow::Push(Screen::Entry(Box::new(EntryScreen::not_kept(ctx))))
}

/// Asks before showing old words: they can hurt.
fn on_this_day(ctx: &Ctx<'_>) -> Ask {
    let today: Day = ctx.today;
    let entries = ctx.workbook.journal.iter();
    let count = entries
        .filter(|entry| entry.trashed.is_none() && entry.day.falls_on(today) && entry.day != today)
        .filter(|entry| is_theirs(ctx, entry, true))
        .count();
    if count == 0 {
        let close = vec![AskOption::new(say::choice_close(), "", Choice::Nothing)];
        return Ask::new(say::journal_this_day(), say::journal_nothing_this_day(), close);
    }
    Ask::new(
        say::journal_look_at_this_day(),
        &say::journal_old_words(count),
        vec![
            AskOption::new(say::choice_not_today(), "", Choice::Nothing),
            AskOption::new(
                say::choice_show_them(),
                "",
                Choice::Journal(JournalChoice::Filter(FilterChange::OnThisDay(today))),
            ),
        ],
    )
}
