//! The workbook opened without a screen: the same program, which nobody looks at, and which saves nothing by itself.

use std::sync::Arc;

use crate::{
    app::{Acted, App, VerbAct},
    domain::{
        book::OpenBook,
        day::{Day, Stamp},
        guide::Guide,
        kinds::Record,
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        find::ToldHit,
        listing::{Kind, Listed},
        today::DueTold,
    },
    shell::{
        clock,
        desk::{Read as Found, folder_told, read},
        options::Options,
        patience::{PATIENCE, silent},
        stderr::tell,
    },
    store,
    ui::{
        Depth, Pictures, Theme,
        action::{Action, Opened, Place},
    },
};

/// Room enough for the longest words of every page.
const SIZE: (u16, u16) = (120, 60);

/// The program after the workbook was read. Nothing of it is ever written.
#[derive(Clone, Debug)]
pub struct Session {
    app: App,
}

impl Session {
    /// Reads the guide and the workbook, and tells what is wrong with the guide. Nothing is made, changed or locked.
    ///
    /// # Errors
    ///
    /// Where there is no folder, or its disk does not answer. What is given instead of a session says why the
    /// workbook cannot be read.
    pub fn open(options: &Options) -> anyhow::Result<Result<Session, String>> {
        let guide = guide(options);
        let named = options.clone();
        let found = store::within(PATIENCE, move || {
            let (shelf, book) = named.shelf_and_book(named.home()?)?;
            let places = shelf.places_of(book.id.as_ref());
            anyhow::Ok((folder_told(&places), read(places), shelf.lies_for(&book)))
        });
        let (folder, found, on_table) =
            found.map_err(|err| silent(&err, say::safe_nothing_changed()))??;
        let workbook = match found {
            Found::Workbook { workbook, .. } => *workbook,
            Found::Damaged(damage) => return Ok(Err(damage.reason)),
            Found::Locked => return Ok(Err(say::book_is_locked().to_owned())),
        };
        let (now, seed) = (clock::now(), clock::seed());
        let mut session = Session::in_folder(folder, guide, workbook, now, seed);
        let open = OpenBook { on_table, ..OpenBook::default() };
        drop(session.app.update(now, Action::BookIs(open)));
        Ok(Ok(session))
    }

    /// A session in which no book is open: what helps is there all the same.
    pub fn without_a_book(options: &Options) -> Session {
        Session::of(guide(options), Workbook::default(), clock::now())
    }

    /// A session in which something is done in a workbook that is to be saved, with ids of its own.
    pub fn to_act(options: &Options, workbook: Workbook) -> Session {
        let (guide, _) = options.guide.read();
        Session::in_folder(String::new(), Arc::new(guide), workbook, clock::now(), clock::seed())
    }

    /// A session with a guide and a workbook that were read before.
    pub fn of(guide: Arc<Guide>, workbook: Workbook, now: Stamp) -> Session {
        Session::in_folder(String::new(), guide, workbook, now, 0)
    }

    fn in_folder(
        folder: String,
        guide: Arc<Guide>,
        workbook: Workbook,
        now: Stamp,
        seed: u64,
    ) -> Session {
        let mut app = App::new(seed, now, SIZE, Theme { dark: true, depth: Depth::Mono });
        let opened = Opened {
            guide,
            workbook: Ok(workbook),
            // Pages say what they say to whoever may write; what would be kept is dropped.
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder,
        };
        drop(app.update(now, Action::Opened(Box::new(opened))));
        Session { app }
    }

    /// The lines of Today, without a word that a person wrote.
    pub fn today(&self) -> Vec<String> {
        self.app.told_today()
    }

    /// A place as plain lines, in the words of the page that is shown there; `None` where there is no page.
    pub fn printed(mut self, place: Place, pictures: Pictures) -> Option<Vec<String>> {
        self.app.show(place);
        self.app.printed(pictures)
    }

    /// The day it is, as the person’s own day begins.
    pub fn day(&self) -> Day {
        self.app.today()
    }

    /// What is due, each line without a word that a person wrote, and with it.
    pub fn due(&self) -> Vec<DueTold> {
        self.app.told_due()
    }

    /// All there is of a kind, each with the line that tells it.
    pub fn listed(&mut self, kind: Kind) -> Vec<(Listed, String)> {
        self.app.listed(kind)
    }

    /// What holds the words that are looked for.
    pub fn found(&mut self, query: &str) -> Vec<ToldHit> {
        self.app.found(query)
    }

    /// What somebody wrote that can be shown by its id.
    pub fn shown_by_id(&self) -> Vec<Record> {
        self.app.shown_by_id()
    }

    /// One of them in plain lines, with its words.
    pub fn shown_record(&mut self, record: &Record, pictures: Pictures) -> Option<Vec<String>> {
        self.app.shown_record(record, pictures)
    }

    /// The promise of this id, also where nobody marked it yet.
    pub fn shown_promise(&self, id: &str) -> Option<Record> {
        self.app.shown_promise(id)
    }

    /// Whether the page at a place is the other one’s of two, and is not shown to who is here.
    pub fn is_kept_from_here(&self, place: &Place) -> bool {
        self.app.place_kept_from(place).is_some()
    }

    /// The numbers of the days, those of who is here: the last first.
    pub fn pulses(&self) -> Vec<(Day, u8)> {
        self.app.told_pulses()
    }

    /// Does something as the screens do it, in memory.
    pub fn act(&mut self, act: &VerbAct, by: Option<Role>) -> Acted {
        self.app.act_by_verb(act, by)
    }

    /// The workbook as it is after what was done.
    pub fn workbook(&self) -> &Workbook {
        self.app.workbook()
    }

    /// What can be deleted for good, with what is told of each: the trash first.
    pub fn deletable(&self) -> Vec<(Record, String)> {
        self.app.deletable()
    }

    /// Whether two write here, so that what is one’s alone is deleted only by that one, in the window.
    pub fn keeps_apart(&self) -> bool {
        self.app.keeps_apart()
    }

    /// What has a page of its own: the name it is asked for by, and what it is.
    pub fn places(&self) -> Vec<(String, String)> {
        self.app.named_places()
    }

    /// The place of this name.
    pub fn place(&self, name: &str) -> Option<Place> {
        self.app.place_named(name)
    }
}

/// The guide; what is wrong with it is told.
fn guide(options: &Options) -> Arc<Guide> {
    let (guide, problems) = options.guide.read();
    problems.iter().for_each(tell);
    Arc::new(guide)
}
