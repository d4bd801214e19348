//! One file for what a screen decides, and one `view.rs` for how it is drawn.

pub mod answers;
pub mod apart;
pub mod ask;
pub mod dates;
pub mod entry;
pub mod exercise;
pub mod find;
pub mod help;
pub mod journal;
mod kept_where;
pub mod keys;
pub mod look_back;
mod offers;
pub mod page;
pub mod palette;
mod paging;
pub mod plan;
pub mod pulse;
mod query;
pub mod reach;
pub mod recovery;
pub mod safety;
pub mod settings;
pub mod stage;
pub mod talk;
pub mod talks;
pub mod today;
mod time;
pub mod trash;
mod urgent;
pub mod welcome;

use crate::{
    domain::{Change, Draft, DraftTarget, Guide, Node, Record, Workbook, plan as plan_parts},
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place},
        cursor::Cursor,
        widgets::editor::Stroke,
    },
};

pub use find::shelve;

/// What is shown; several stand on each other, the top one is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// Before the workbook is read.
    Opening,
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
    /// What the keys mean on this screen.
    pub fn mode(&self, guide: &Guide) -> Mode {
        match self {
            Screen::Opening => Mode::Opening,
            Screen::Welcome(_) => Mode::Welcome,
            _ if self.place().is_some_and(Cursor::is_picking) => Mode::Pick,
            Screen::Today(_) => Mode::Today,
            Screen::Stage(_) => Mode::Stage,
            Screen::Page(_) => Mode::Page,
            Screen::Exercise(screen) => screen.mode(guide),
            Screen::Journal(screen) => screen.mode(),
            Screen::Entry(screen) => screen.mode(),
            Screen::Find(_) => Mode::Find,
            Screen::Palette(_) => Mode::Palette,
            Screen::Settings(_) => Mode::Settings,
            Screen::Help(_) => Mode::Country,
            Screen::Safety(screen) if screen.is_answered(&guide.safety) => Mode::Reply,
            Screen::Safety(_) => Mode::Safety,
            Screen::Answers(_) => Mode::Answers,
            Screen::Keys(_) => Mode::Keys,
            Screen::Ask(ask) => ask.mode(),
            Screen::Recovery(_) => Mode::Recovery,
            Screen::Plan(screen) => screen.mode(),
            Screen::Talks(screen) => screen.mode(),
            Screen::Talk(screen) => screen.mode(guide),
            Screen::LookBack(screen) => screen.mode(),
            Screen::Pulse(screen) => screen.mode(),
            Screen::Apart(screen) => screen.mode(),
            Screen::Trash(_) => Mode::Trash,
        }
    }

    /// Whether it stands over another screen, which stays visible around it.
    pub fn is_popup(&self) -> bool {
        matches!(self, Screen::Ask(_) | Screen::Palette(_))
    }

    /// Whether it holds answers or letters that are kept nowhere, so that no single letter leads away.
    pub fn holds_unkept(&self) -> bool {
        match self {
            Screen::Safety(_) => true,
            Screen::Help(screen) => screen.holds_unkept(),
            Screen::Plan(screen) => screen.control.is_some(),
            Screen::Apart(screen) => screen.holds_unkept(),
            _ => false,
        }
    }

    /// Whether what a change is about can be seen here.
    pub fn shows(&self, guide: &Guide, change: &Change) -> bool {
        match (self, change.after.as_ref().or(change.before.as_ref())) {
            (Screen::Plan(screen), _) if screen.control.is_some() => false,
            // What was put off can be seen on Today alone.
            (Screen::Stage(_) | Screen::Today(_), Some(Record::Tick(_)))
            | (Screen::Today(_), Some(Record::PutOff(_) | Record::Offer(_)))
            | (Screen::Journal(_), Some(Record::Entry(_)))
            | (Screen::Today(_) | Screen::Plan(_), Some(Record::Promise(_)))
            | (Screen::Talk(_) | Screen::Talks(_), Some(Record::Talk(_)))
            | (Screen::Today(_) | Screen::Pulse(_), Some(Record::Pulse(_))) => true,
            (Screen::Exercise(screen), Some(Record::Sitting(sitting))) => {
                screen.sitting.id == sitting.id
            }
            (Screen::Exercise(screen), Some(Record::Promise(promise))) => {
                promise.repair.as_ref() == Some(&screen.sitting.id)
            }
            (Screen::Plan(_), Some(Record::Sitting(sitting))) => {
                plan_parts::Part::of(guide, &sitting.exercise).is_some()
            }
            (Screen::Apart(screen), _) => screen.shows(change),
            // There it is seen that something came or went, and nothing else.
            (Screen::Trash(_), _) => {
                let trashed = |record: &Option<Record>| record.as_ref().and_then(Record::trashed);
                trashed(&change.before) != trashed(&change.after)
            }
            _ => false,
        }
    }

    /// Its name in the header, under what it belongs to.
    pub fn name(&self, guide: &Guide) -> String {
        match self {
            Screen::Welcome(_) => "Welcome".to_owned(),
            Screen::Today(_) => "Today".to_owned(),
            Screen::Stage(screen) => stage_name(guide, &screen.stage),
            Screen::Page(screen) => guide
                .page(&screen.page)
                .map(|(stage, _)| stage_name(guide, &stage.id))
                .unwrap_or_default(),
            Screen::Exercise(screen) => screen.place_name(guide),
            Screen::Entry(screen) if screen.unkept => "Journal › not kept".to_owned(),
            Screen::Journal(_) | Screen::Entry(_) => "Journal".to_owned(),
            Screen::Find(_) => "Find".to_owned(),
            Screen::Opening | Screen::Palette(_) | Screen::Ask(_) => String::new(),
            Screen::Settings(_) => "Settings".to_owned(),
            Screen::Help(screen) => screen.name(guide),
            Screen::Safety(_) => "A private check".to_owned(),
            Screen::Answers(_) => "Questions and answers".to_owned(),
            Screen::Keys(_) => "Keys".to_owned(),
            Screen::Recovery(_) => "Recovery".to_owned(),
            Screen::Plan(screen) => screen.reading.title.to_owned(),
            Screen::Talks(_) => "Talks".to_owned(),
            Screen::Talk(screen) if screen.rests() => "A break".to_owned(),
            Screen::Talk(_) => "Talk".to_owned(),
            Screen::LookBack(_) => "Look back".to_owned(),
            Screen::Pulse(_) => "Pulse".to_owned(),
            Screen::Apart(_) => "Apart".to_owned(),
            Screen::Trash(_) => "Trash".to_owned(),
        }
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match self {
            Screen::Opening => Flow::Stay,
            Screen::Welcome(screen) => screen.update(ctx, command),
            Screen::Today(screen) => screen.update(ctx, command),
            Screen::Stage(screen) => screen.update(ctx, command),
            Screen::Page(screen) => screen.update(ctx, command),
            Screen::Exercise(screen) => screen.update(ctx, command),
            Screen::Journal(screen) => screen.update(ctx, command),
            Screen::Entry(screen) => screen.update(ctx, command),
            Screen::Find(screen) => screen.update(ctx, command),
            Screen::Palette(screen) => screen.update(command),
            Screen::Settings(screen) => screen.update(ctx, command),
            Screen::Help(screen) => screen.update(ctx, command),
            Screen::Safety(screen) => screen.update(ctx, command),
            Screen::Answers(screen) => screen.update(ctx, command),
            Screen::Keys(screen) => screen.update(command),
            Screen::Ask(screen) => screen.update(command),
            Screen::Recovery(screen) => screen.update(ctx, command),
            Screen::Plan(screen) => screen.update(ctx, command),
            Screen::Talks(screen) => screen.update(ctx, command),
            Screen::Talk(screen) => screen.update(ctx, command),
            Screen::LookBack(screen) => screen.update(ctx, command),
            Screen::Pulse(screen) => screen.update(ctx, command),
            Screen::Apart(screen) => screen.update(ctx, command),
            Screen::Trash(screen) => screen.update(ctx, command),
        }
    }

    /// Takes what was picked in a question it asked.
    pub fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        match (self, choice) {
            (Screen::Journal(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Entry(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Plan(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Talks(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Talk(screen), choice) => screen.chosen(ctx, choice),
            (Screen::LookBack(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Apart(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Exercise(screen), choice) => screen.chosen(ctx, choice),
            (Screen::Trash(screen), choice) => screen.chosen(ctx, &choice),
            (Screen::Stage(_), choice) => stage::chosen(ctx, choice),
            (Screen::Today(_), choice) => today::Today::chosen(ctx, choice),
            (Screen::Settings(_), choice) => settings::Settings::chosen(ctx, choice),
            _ => Flow::Stay,
        }
    }

    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        match self {
            Screen::Entry(screen) => screen.type_stroke(ctx, stroke),
            Screen::Exercise(screen) => screen.type_stroke(ctx, stroke),
            Screen::Find(screen) => screen.type_stroke(ctx, stroke),
            Screen::Palette(screen) => screen.type_stroke(ctx, stroke),
            Screen::Plan(screen) => screen.type_stroke(ctx, stroke),
            Screen::Talk(screen) => screen.type_stroke(ctx, stroke),
            Screen::Apart(screen) => screen.type_stroke(ctx, stroke),
            _ => (),
        }
    }

    pub fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        match self {
            Screen::Entry(screen) => screen.paste(ctx, text),
            Screen::Exercise(screen) => screen.paste(ctx, text),
            Screen::Find(screen) => screen.paste(ctx, text),
            Screen::Help(screen) => screen.paste(ctx, text),
            Screen::Palette(screen) => screen.paste(ctx, text),
            Screen::Plan(screen) => screen.paste(ctx, text),
            Screen::Talk(screen) => screen.paste(ctx, text),
            Screen::Apart(screen) => screen.paste(ctx, text),
            _ => (),
        }
    }

    /// Esc: closes something inside the screen first, if there is anything. Says whether it did.
    pub fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        match self {
            Screen::Journal(screen) => screen.back(ctx),
            Screen::Plan(screen) => screen.back(ctx),
            Screen::Talks(screen) => screen.back(ctx),
            Screen::Talk(screen) => screen.back(ctx),
            Screen::LookBack(screen) => screen.back(ctx),
            Screen::Apart(screen) => screen.back(ctx),
            Screen::Today(today::Today { cursor, .. })
            | Screen::Stage(stage::StageScreen { cursor, .. })
            | Screen::Answers(answers::Answers { cursor, .. })
            | Screen::Settings(settings::Settings { cursor, .. }) => cursor.stop_picking(),
            Screen::Help(screen) => screen.back(ctx),
            Screen::Page(screen) if screen.source_shown => {
                screen.source_shown = false;
                true
            }
            Screen::Exercise(screen) => screen.back(ctx.guide),
            _ => false,
        }
    }

    /// What is being typed here and is not in the workbook yet.
    pub fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        match self {
            Screen::Entry(screen) => screen.draft(ctx),
            Screen::Exercise(screen) => screen.draft(ctx),
            Screen::Plan(screen) => screen.draft(ctx),
            _ => None,
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

    /// Whether nothing stands where words are written, and nothing is kept there.
    pub fn writes_nothing(&self, guide: &Guide, workbook: &Workbook) -> bool {
        match self {
            Screen::Entry(entry) => entry.writes_nothing(),
            Screen::Exercise(page) => page.writes_nothing(guide),
            Screen::Plan(plan) => plan.writes_nothing(workbook),
            _ => false,
        }
    }

    /// Puts what is being typed here into the workbook.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        match self {
            Screen::Page(screen) => screen.commit(ctx),
            Screen::Entry(screen) => screen.commit(ctx),
            Screen::Exercise(screen) => screen.commit(ctx),
            Screen::Plan(screen) => screen.commit(ctx),
            Screen::Apart(screen) => screen.commit(ctx),
            _ => (),
        }
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        match self {
            Screen::Journal(screen) => screen.refresh(ctx),
            Screen::Plan(screen) => screen.refresh(ctx),
            Screen::Talks(screen) => screen.refresh(ctx),
            Screen::Talk(screen) => screen.refresh(ctx),
            Screen::LookBack(screen) => screen.refresh(ctx),
            Screen::Pulse(screen) => screen.refresh(ctx),
            Screen::Apart(screen) => screen.refresh(ctx),
            Screen::Trash(screen) => screen.refresh(ctx.workbook),
            Screen::Exercise(screen) if screen.writing.is_none() => screen.refresh(ctx),
            Screen::Find(screen) => screen.refresh(ctx),
            _ => (),
        }
    }
}

/// `1 Taking responsibility`, with the key that opens it.
fn stage_name(guide: &Guide, id: &crate::domain::NodeId) -> String {
    let title = guide.stage(id).map(|stage| stage.title.as_str()).unwrap_or_default();
    today::stage_key(guide, id).map_or_else(|| title.to_owned(), |key| format!("{key} {title}"))
}
