//! One file for what a screen decides, and one `view.rs` for how it is drawn.

pub mod answers;
pub mod apart;
pub mod ask;
pub mod books;
pub mod dates;
pub mod entry;
pub mod erasing;
pub mod exercise;
pub mod filled;
pub mod find;
pub mod going_back;
pub mod help;
pub mod journal;
pub mod keys;
pub mod lock;
pub mod locking;
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
    domain::{Draft, DraftTarget, Guide, Node, NodeId, Workbook},
    ui::{
        Mode,
        action::{Command, Ctx, Place, Scene},
        cursor::Cursor,
        widgets::editor::Stroke,
    },
};

use shown::{AsShown, Shown};

pub use find::corpus_of;
pub use paging::Paged;
pub use shown::{Layer, Secrecy};

/// Makes the enum of all screens, and says that each answers what is asked of a screen.
macro_rules! screens {
    ($($name:ident($type:ty)),+ $(,)?) => {
        /// What is shown; several stand on each other, the top one is drawn. What is asked of every screen
        /// is in [`Shown`], which a screen derefs to.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Screen {
            $(
                /// What it shows, and what of it is kept, its own value tells.
                $name($type)
            ),+
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

screens! {
    Opening(opening::Opening),
    Welcome(welcome::Welcome),
    Today(today::Today),
    Stage(stage::StageScreen),
    Page(page::PageScreen),
    Exercise(Box<exercise::ExerciseScreen>),
    Journal(Box<journal::Journal>),
    Entry(Box<entry::EntryScreen>),
    Find(Box<find::Find>),
    Palette(Box<palette::Palette>),
    Settings(settings::Settings),
    Help(help::Help),
    Safety(safety::SafetyScreen),
    Answers(answers::Answers),
    Keys(keys::Keys),
    Ask(ask::Ask),
    Recovery(recovery::Recovery),
    Plan(Box<plan::Plan>),
    Talks(Box<talks::Talks>),
    Talk(Box<talk::TalkScreen>),
    LookBack(Box<look_back::LookBack>),
    Pulse(Box<pulse::PulseScreen>),
    Apart(Box<apart::Apart>),
    Trash(Box<trash::Trash>),
    Filled(Box<filled::Filled>),
    Who(who::Who),
    Table(Box<table::TableScreen>),
    Books(books::Books),
    Lock(Box<lock::Lock>),
    Locking(Box<locking::Locking>),
    WholeBook(Box<whole_book::WholeBook>),
    GoingBack(Box<going_back::GoingBack>),
    Erasing(Box<erasing::Erasing>),
    Sharing(Box<sharing::Sharing>),
    Parting(Box<parting::Parting>),
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
    today::stage_key(guide, id).map_or_else(|| title.to_owned(), |key| format!("{key} {title}"))
}
