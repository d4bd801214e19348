//! What a screen may see and change while it acts, and what it may look at while it draws.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        audience::Audience,
        book::OpenBook,
        daily::Daily,
        day::{Day, Stamp},
        due::Due,
        guide::Guide,
        helplines::Country,
        history::Done,
        id::{Ids, NodeId},
        journal::Entry,
        kinds::Record,
        put_off::CanWait,
        role::Role,
        sitting::Sitting,
        summary::Summary,
        table::Talking,
        tick::{Readers, Whose},
        workbook::Workbook,
    },
    phrases::say,
    text::linter,
    ui::{
        Claim, Keeping, Mode, Theme,
        action::{Corpus, Effect, RescuedCopy},
    },
};

/// What a screen may see and change while it handles an action.
pub struct Ctx<'a> {
    /// The guide, worded for who is there.
    pub guide: &'a Guide,
    /// Changed by its own methods only, best through `keep`, which asks whether it may and remembers the
    /// undo.
    pub workbook: &'a mut Workbook,
    /// What the workbook amounted to before this action.
    pub summary: &'a Summary,
    /// What the day held before this action, and what was due of it.
    pub daily: &'a Daily,
    /// What is due of the day, in the order it is told.
    pub due: &'a [Due],
    /// Who is here, as the profile says; `None` where nobody said so.
    pub reader: Option<Role>,
    /// The moment of this action: no screen asks a clock.
    pub now: Stamp,
    /// The local day, which begins at the hour that the person chose.
    pub today: Day,
    /// Where the id of a new record comes from.
    pub ids: &'a mut Ids,
    /// Columns and rows of the body of the screen.
    pub columns: u16,
    /// Those of the window but four, also where air leaves the page fewer.
    pub rows: u16,
    /// What Find looks in; `None` until it is made ready.
    pub corpus: Option<&'a Arc<Corpus>>,
    /// Why nothing can be kept just now, as it is told; `None` where all is kept.
    pub read_only: Option<&'a str>,
    /// The talks at the table, where that is open and no book: these are held in memory, and kept nowhere.
    pub talking: Option<&'a mut Talking>,
    /// What the keys mean on the screen below the one that acts.
    pub mode: Mode,
    /// The path of the data folder, as it is told to a person.
    pub folder: &'a str,
    /// Copies of words that could not be saved in their place.
    pub copies: &'a [RescuedCopy],
    /// The book that is open, and what is known of others.
    pub book: &'a OpenBook,
    /// Whether what is new is told in lines, and heard.
    pub speaks: bool,
    /// Whether the words of an editor changed since the last draft.
    pub typed: &'a mut bool,
    /// Set by the choice to begin: from then on things are kept.
    pub begins: &'a mut bool,
    /// The country chosen in Help, for now; the one that is kept is in the profile.
    pub country: &'a mut Option<String>,
    /// The stages of which all is shown, until the book is closed.
    pub unfolded: &'a mut BTreeSet<NodeId>,
    /// What is told above or in the footer, until the next command; `None` says nothing.
    pub notice: &'a mut Option<String>,
    /// Something to tell as done once it is on the disk.
    pub claim: &'a mut Option<Claim>,
    /// What is wanted from the world, in the order it is to be carried out.
    pub effects: &'a mut Vec<Effect>,
}

impl Ctx<'_> {
    /// Who is there.
    pub fn audience(&self) -> Audience {
        Audience::of(&self.workbook.profile)
    }

    /// Which of the two is here, where one of them said so.
    pub fn side(&self) -> Option<Role> {
        self.reader.filter(|role| matches!(role, Role::Hurt | Role::Broke))
    }

    /// Keeps a record, with an undo. Says whether it was allowed to.
    pub fn keep(&mut self, what: Done, record: Record, joined: bool) -> bool {
        let is_held = self.talking.is_some() && matches!(record, Record::Talk(_));
        if !is_held && !self.may_write() {
            return false;
        }
        self.workbook.record(what, self.now, record, joined);
        true
    }

    /// The same, for an entry.
    pub fn keep_entry(&mut self, what: Done, entry: Entry, joined: bool) -> bool {
        self.keep(what, Record::Entry(Arc::new(entry)), joined)
    }

    /// The same, for a page of an exercise.
    pub fn keep_sitting(&mut self, what: Done, sitting: Sitting, joined: bool) -> bool {
        self.keep(what, Record::Sitting(Arc::new(sitting)), joined)
    }

    /// Ticks or unticks something for whom it is. Says which of the two it did.
    pub fn toggle(&mut self, step: &NodeId, whose: Whose) -> Option<bool> {
        let (on, ticks) = self.workbook.toggled(step, whose, self.now, self.today);
        let what = if on { Done::Ticked } else { Done::Unticked };
        let kept = match <[_; 1]>::try_from(ticks) {
            Ok([tick]) => self.keep(what, tick, false),
            Err(ticks) => self.keep_all(what, ticks),
        };
        kept.then_some(on)
    }

    /// Ticks or unticks something for each of these, whoever sits here. One undo takes it back.
    pub fn tick_for(&mut self, step: &NodeId, by: &[Role], on: bool) -> bool {
        let readers = Readers::of(self.guide, self.workbook);
        let whose = |by: &Role| Whose::each_where(*by, readers);
        let tick = |by: &Role| self.workbook.tick(step, whose(by), on, self.now, self.today);
        let ticks = by.iter().map(tick).collect();
        self.keep_all(if on { Done::Ticked } else { Done::Unticked }, ticks)
    }

    /// Whose reading a page is that is read here.
    pub fn reads(&self, page: &NodeId) -> Whose {
        Whose::reads(self.guide, self.workbook, page)
    }

    /// Puts something off until tomorrow.
    pub fn put_off(&mut self, what: &CanWait) {
        if self.may_write() {
            self.workbook.put_off(what, self.now, self.today);
            self.tell(say::put_off_until_tomorrow());
        }
    }

    /// Puts something off until tomorrow for each of these, whoever sits here. One undo takes it back.
    pub fn put_off_for(&mut self, what: &CanWait, by: &[Role]) -> bool {
        let mark = |by: &Role| self.workbook.put_off_for(what, Some(*by), self.now, self.today);
        let marks = by.iter().map(mark).collect();
        self.keep_all(Done::NotToday, marks)
    }

    /// Remembers that a prompt was offered; `on` unless it was passed over for another one.
    pub fn offered(&mut self, prompt: &NodeId, on: bool) {
        if self.read_only.is_none() {
            self.workbook.offered(prompt, on, self.now, self.today);
        }
    }

    /// Whether anything may be changed; tells why when not.
    pub fn may_write(&mut self) -> bool {
        if let Some(why) = self.read_only {
            *self.notice = Some(why.to_owned());
        }
        self.read_only.is_none()
    }

    /// Whether a talk may be changed, which is kept, or at the table held in memory; tells why when not.
    pub fn may_hold(&mut self) -> bool {
        self.talking.is_some() || self.may_write()
    }

    /// Tells something that is so now. That words are kept, or deleted, is claimed.
    pub fn tell(&mut self, notice: &str) {
        *self.notice = Some(notice.to_owned());
    }

    /// Tells that something is kept or deleted, as soon as that is so.
    pub fn claim(&mut self, claim: Claim) {
        *self.claim = Some(claim);
    }
}

/// What a screen may look at while it draws.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The guide, worded for who is there.
    pub guide: &'a Guide,
    /// As it is after the last action.
    pub workbook: &'a Workbook,
    /// What the workbook amounts to.
    pub summary: &'a Summary,
    /// What the day holds, and what is due of it.
    pub daily: &'a Daily,
    /// What is due of the day, in the order it is told.
    pub due: &'a [Due],
    /// Who is here, as the profile says; `None` where nobody said so.
    pub reader: Option<Role>,
    /// When the last action came: nothing that is drawn asks a clock.
    pub now: Stamp,
    /// The local day, which begins at the hour that the person chose.
    pub today: Day,
    /// The palette, and how many colours the terminal has.
    pub theme: Theme,
    /// What Find looks in; `None` until it is made ready.
    pub corpus: Option<&'a Arc<Corpus>>,
    /// What points out excuses; it is made ready with the first words it looks at.
    pub linter: &'a linter::OnDemand,
    /// The path of the data folder, as it is told to a person.
    pub folder: &'a str,
    /// Copies of words that could not be saved in their place.
    pub copies: &'a [RescuedCopy],
    /// The book that is open, and what is known of others.
    pub book: &'a OpenBook,
    /// Whose numbers are shown: the country chosen for now, or the one that is kept.
    pub country: Option<&'a Country>,
    /// The talks at the table, where that is open and no book.
    pub talking: Option<&'a Talking>,
    /// Whether anything that is changed is kept; on the screens of talks at the table, whether they may be held.
    pub may_write: bool,
    /// How many columns the screen has, and how many rows its body.
    pub columns: u16,
    /// How many of them are left for the page between header and footer.
    pub rows: u16,
    /// Whether all that was done is on the disk.
    pub keeping: Keeping,
    /// Whether it is told in lines, and heard.
    pub speaks: bool,
}

impl Scene<'_> {
    /// Who is there.
    pub fn audience(&self) -> Audience {
        Audience::of(&self.workbook.profile)
    }
}
