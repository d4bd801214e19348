//! The one table of screens: one file for what a screen decides, and one `view.rs` for what it says, as a page.

pub mod answers;
pub mod apart;
pub mod ask;
pub mod books;
pub mod dates;
pub mod entry;
pub mod erasing;
pub mod exercise;
pub mod exports;
pub mod filled;
pub mod find;
pub mod going_back;
pub mod help;
pub mod journal;
pub mod keys;
pub mod lock;
pub mod locking;
pub mod listing;
pub mod look_back;
pub mod named;
pub mod opening;
pub mod page;
pub mod palette;
mod paging;
pub mod parting;
pub mod plan;
pub mod pulse;
mod query;
pub mod reach;
pub mod recovery;
pub mod reply;
pub mod safety;
pub mod settings;
pub mod sharing;
pub mod shown;
pub mod stage;
pub mod table;
pub mod talk;
pub mod talks;
pub mod today;
pub mod trash;
mod urgent;
pub mod welcome;
pub mod who;
pub mod whole_book;

use std::ops::{Deref, DerefMut};

use crate::{
    domain::{
        draft::{Draft, DraftTarget},
        guide::{Guide, Node},
        id::NodeId,
        pulse::PulseKind,
        workbook::Workbook,
    },
    ui::{
        Mode,
        action::{Command, Ctx, Effect, Place, Scene},
        cursor::Cursor,
        widgets::editor::Stroke,
    },
};

use shown::{AsShown, Shown};

pub use find::corpus_of;
pub use paging::Paged;
pub use shown::{Layer, Secrecy, Sort};

/// What a screen that is opened takes along from below.
#[derive(Debug)]
pub struct Below {
    /// What the keys mean there.
    pub mode: Mode,
    /// Which of them do nothing there just now.
    pub idle: Vec<Command>,
    /// Whether it is what Find found, so that Esc comes back to that.
    pub is_found: bool,
    /// Where two sit who fill something in apart, where the book does not say it.
    pub sits: Option<apart::Sits>,
    /// Whether what they do can be laid into the books of both.
    pub lays: bool,
}

/// Makes the enum of all screens, and says of each what it is there for, and at which places it is opened. Each
/// answers what is asked of a screen.
macro_rules! screens {
    (
        |$ctx:ident, $below:ident|
        none { $without:pat }
        $($name:ident($type:ty): $sort:ident $(, $place:pat => $open:expr)*;)+
    ) => {
        /// What is shown; several stand on each other, the top one is drawn. What is asked of every screen
        /// is in [`Shown`], which a screen derefs to.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Screen {
            $(
                /// What it shows, and what of it is kept, its own value tells.
                $name($type)
            ),+
        }

        impl Screen {
            /// The screen of a place; `None` where it cannot be opened, or has none of its own.
            pub fn at(place: Place, $ctx: &mut Ctx<'_>, $below: Below) -> Option<Screen> {
                match place {
                    $($($place => Some(Screen::$name(<$type>::from($open))),)*)+
                    $without => None,
                }
            }

            /// What it is there for.
            pub fn sort(&self) -> Sort {
                match self {
                    $(Screen::$name(_) => Sort::$sort),+
                }
            }
        }

        impl Deref for Screen {
            type Target = dyn Shown;

            fn deref(&self) -> &(dyn Shown + 'static) {
                match self {
                    $(Screen::$name(screen) => screen.as_shown()),+
                }
            }
        }

        impl DerefMut for Screen {
            fn deref_mut(&mut self) -> &mut (dyn Shown + 'static) {
                match self {
                    $(Screen::$name(screen) => screen.as_shown_mut()),+
                }
            }
        }
    };
}

// A row says what a screen is there for, and how it is opened at the places that are its.
screens! {
    |ctx, below|
    // Today is made anew where it stands, and the book closes for the table before there is a screen of it.
    none { Place::Today | Place::Table }
    Opening(opening::Opening): Page;
    Welcome(welcome::Welcome): Welcomes, Place::Welcome => welcome::Welcome::default();
    Today(today::Today): Page;
    Stage(stage::StageScreen): Page,
        Place::Stage(id) => stage::StageScreen::at(id, ctx),
        Place::Step(stage, line) => stage::StageScreen::showing(stage, &line, ctx);
    Page(page::PageScreen): Page, Place::Page(id) => page::PageScreen::at(id);
    Exercise(Box<exercise::ExerciseScreen>): Page,
        Place::Exercise(id) => exercise::ExerciseScreen::open(id, ctx),
        Place::Again(id) => exercise::ExerciseScreen::again(id, ctx),
        Place::Tomorrow(id, fresh) => exercise::ExerciseScreen::for_tomorrow(id, fresh, ctx),
        Place::Sitting(exercise, id) => exercise::ExerciseScreen::showing(exercise, &id, ctx),
        Place::GoingOn(exercise, id) => exercise::ExerciseScreen::on(exercise, &id, ctx);
    Journal(Box<journal::Journal>): Page,
        Place::Journal => journal::Journal::open(ctx.workbook).on_what_was_found(below.is_found),
        Place::Read(id) => journal::Journal::at(ctx.workbook, &id).on_what_was_found(below.is_found);
    Entry(Box<entry::EntryScreen>): Page,
        Place::Entry(id) => ctx.may_write().then(|| entry::EntryScreen::edit(&id, ctx))??,
        Place::Write(way, prompt) => ctx.may_write().then(|| entry::EntryScreen::begin(way, prompt, ctx))?;
    Find(Box<find::Find>): TakesWords, Place::Find => {
        ctx.effects.push(Effect::BuildIndex);
        find::Find::open()
    };
    Palette(Box<palette::Palette>): TakesWords,
        Place::Palette => palette::Palette::open(below.mode, below.idle, ctx);
    Settings(settings::Settings): Page, Place::Settings => settings::Settings::default();
    Help(help::Help): Helps,
        Place::Help => help::Help::open(ctx),
        Place::OwnHarm => help::Help::straight_to(help::Part::OwnHarm),
        Place::Calls => help::Help::straight_to(help::Part::Calls),
        Place::Limits => help::Help::straight_to(help::Part::Limits);
    Safety(safety::SafetyScreen): Helps, Place::Safety => safety::SafetyScreen::default();
    Answers(answers::Answers): Page,
        Place::Answers => answers::Answers::default(),
        Place::Question(id) => answers::Answers::showing(ctx.guide, &id, ctx.audience());
    Keys(keys::Keys): LooksOn, Place::Keys => keys::Keys::of(below.mode, below.idle);
    Ask(ask::Ask): Page;
    Recovery(recovery::Recovery): Page;
    Plan(Box<plan::Plan>): Page,
        Place::Plan | Place::Away => plan::Plan::open(ctx),
        Place::Promise(id) => plan::Plan::showing(&id, ctx),
        Place::NewPromise => plan::Plan::promising(ctx);
    Talks(Box<talks::Talks>): OfTalks, Place::Talks => talks::Talks::open(ctx);
    Talk(Box<talk::TalkScreen>): OfTalks,
        Place::Talk(id) => talk::TalkScreen::open(&id, ctx)?,
        Place::Hold(script) => talk::TalkScreen::hold(script);
    LookBack(Box<look_back::LookBack>): Page, Place::LookBack => look_back::LookBack::open(ctx);
    Pulse(Box<pulse::PulseScreen>): Page,
        Place::Pulse => pulse::PulseScreen::open(PulseKind::Day, ctx),
        Place::PulseOfTheWeek => pulse::PulseScreen::open(PulseKind::Week, ctx);
    Apart(Box<apart::Apart>): Page,
        Place::Apart(page) => apart::Apart::open(page, below.sits, ctx).laying(below.lays);
    Trash(Box<trash::Trash>): Page, Place::Trash => trash::Trash::open(ctx);
    Filled(Box<filled::Filled>): Page, Place::Filled => filled::Filled::open(ctx);
    Who(who::Who): BeforeABook;
    Table(Box<table::TableScreen>): Page;
    Books(books::Books): Page, Place::Books => books::Books::default();
    Lock(Box<lock::Lock>): BeforeABook;
    Locking(Box<locking::Locking>): Welcomes;
    WholeBook(Box<whole_book::WholeBook>): Page, Place::WholeBook => whole_book::WholeBook::default();
    Exports(Box<exports::Exports>): Page,
        Place::Exports => exports::Exports::open(ctx),
        Place::Fridge => exports::Exports::of_the_plan(ctx);
    GoingBack(Box<going_back::GoingBack>): Page;
    Erasing(Box<erasing::Erasing>): Page;
    Sharing(Box<sharing::Sharing>): Page;
    Parting(Box<parting::Parting>): Page;
}

/// Where a node of the guide is shown.
pub fn place_of(node: &Node<'_>) -> Place {
    match node {
        Node::Stage(stage) => Place::Stage(stage.id.clone()),
        Node::Section(stage, section) => {
            let first = stage.pages.iter().find(|page| page.section == section.id);
            first.map_or(Place::Stage(stage.id.clone()), |page| {
                Place::Step(stage.id.clone(), page.id.clone())
            })
        }
        Node::Page(_, page) => Place::Page(page.id.clone()),
        Node::Step(stage, step) => Place::Step(stage.id.clone(), step.id.clone()),
        Node::Sign(stage, sign) => Place::Step(stage.id.clone(), sign.id.clone()),
        Node::Exercise(_, exercise) => Place::Exercise(exercise.id.clone()),
        Node::Prompt(_, prompt) => Place::Write(prompt.mode, Some(prompt.id.clone())),
        Node::Talk(script) => Place::Hold(script.id.clone()),
        Node::Question(question) => Place::Question(question.id.clone()),
        Node::Myth(myth) => Place::Question(myth.id.clone()),
    }
}

impl Screen {
    /// Before the workbook is read.
    pub fn opening() -> Screen {
        Screen::Opening(opening::Opening)
    }

    /// What the keys mean just now: on the screen, or while something on it is picked by its letters.
    pub fn mode(&self, guide: &Guide) -> Mode {
        let picks = self.cursor().is_some_and(Cursor::is_picking);
        if picks { Mode::Pick } else { Shown::mode(&**self, guide) }
    }

    /// Whether it stands over another screen, which stays visible around it.
    pub fn is_popup(&self) -> bool {
        self.layer() == Layer::Popup
    }

    /// Whether a command that is bound here does something just now, and is not refused.
    pub fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        let keeps = match command {
            Command::Go(destination) => destination.keeps(),
            Command::NotToday => true,
            command => self.keeps(scene, command),
        };
        (scene.may_write || !keeps) && Shown::offers(&**self, scene, command)
    }

    /// Takes a key where words are written.
    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(words) = self.words_mut() {
            words.type_stroke(ctx, stroke);
        }
    }

    /// What is being typed here and is not in the workbook yet.
    pub fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        self.words()?.draft(ctx)
    }

    /// Whether nothing stands where words are written, and nothing is kept there.
    pub fn writes_nothing(&self, guide: &Guide, workbook: &Workbook) -> bool {
        self.words().is_some_and(|words| words.writes_nothing(guide, workbook))
    }

    /// Whether words stand in an editor here that differ from what the workbook holds.
    pub fn types_what_is_not_kept(&self, guide: &Guide, workbook: &Workbook) -> bool {
        self.words().is_some_and(|words| words.differs(guide, workbook))
    }

    /// Forgets what an editor that is open here could undo.
    pub fn forget_undo(&mut self) {
        let editors = self.words_mut().map(|words| words.editors_mut()).unwrap_or_default();
        for editor in editors {
            editor.forget_undo();
        }
    }

    /// The screen that goes on where a draft broke off.
    pub fn resume(draft: &Draft, ctx: &mut Ctx<'_>) -> Option<Screen> {
        match &draft.target {
            DraftTarget::Entry { .. } => {
                entry::EntryScreen::resume(draft, ctx).map(|screen| Screen::Entry(Box::new(screen)))
            }
            DraftTarget::Answer { .. } => exercise::ExerciseScreen::resume(draft, ctx)
                .map(|screen| Screen::Exercise(Box::new(screen))),
            DraftTarget::Promise { .. } => {
                plan::Plan::resume(draft, ctx).map(|screen| Screen::Plan(Box::new(screen)))
            }
        }
    }
}

/// `1 Taking responsibility`, with the key that opens it.
fn stage_name(guide: &Guide, id: &NodeId) -> String {
    let title = guide.stage(id).map(|stage| stage.title.as_str()).unwrap_or_default();
    stage::stage_key(guide, id).map_or_else(|| title.to_owned(), |key| format!("{key} {title}"))
}
