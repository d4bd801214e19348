//! Going to a place: which screen it is, and what it stands on.

use crate::{
    app::App,
    domain::{Audience, NodeId, PulseKind, RecordId, StageKind},
    phrases::say,
    screens::{
        Layer, Screen, Secrecy,
        answers::Answers,
        apart::{Apart, Sits},
        ask::Ask,
        books::Books,
        entry::EntryScreen,
        exercise::ExerciseScreen,
        filled::Filled,
        find::Find,
        help::{Help, Part},
        journal::Journal,
        keys::Keys,
        look_back::LookBack,
        page::PageScreen,
        palette::Palette,
        plan::{Plan, ask_away, is_anything_open},
        pulse::PulseScreen,
        safety::SafetyScreen,
        settings::Settings,
        stage::StageScreen,
        talk::TalkScreen,
        talks::Talks,
        today::{Today, stage_at_key},
        trash::Trash,
        welcome::Welcome,
    },
    ui::{
        Mode,
        action::{Command, Destination, Effect, Place},
        keymap::rows,
    },
};

/// How many screens stand on each other at most; older ones below are let go.
const DEEPEST: usize = 12;

impl App {
    /// The place a command goes to, if it goes anywhere.
    pub(super) fn place_for(&self, command: Command) -> Option<Place> {
        let Command::Go(destination) = command else { return None };
        Some(match destination {
            Destination::Today => Place::Today,
            Destination::Stage(number) => {
                Place::Stage(stage_at_key(&self.guide, number)?.id.clone())
            }
            Destination::TimeAfter => {
                Place::Stage(self.guide.stage_of(StageKind::After)?.id.clone())
            }
            Destination::Journal => Place::Journal,
            Destination::Answers => Place::Answers,
            Destination::Help => Place::Help,
            Destination::Safety => Place::Safety,
            Destination::Find => Place::Find,
            Destination::Palette => Place::Palette,
            Destination::Settings => Place::Settings,
            Destination::Keys if matches!(self.top(), Screen::Keys(_)) => return None,
            Destination::Keys => Place::Keys,
            Destination::Trash => Place::Trash,
            Destination::Filled => Place::Filled,
            Destination::Plan => Place::Plan,
            Destination::Talks => Place::Talks,
            Destination::LookBack => Place::LookBack,
            Destination::Pulse => Place::Pulse,
            Destination::Write => Place::Write(self.workbook.first_way(), None),
        })
    }

    /// Whether a page that is not kept is on top: its words go only after a question, asked now.
    pub(super) fn asks_before_letting_go(&mut self) -> bool {
        let asks = self.top().asks_before_closing();
        let is_asked = asks.is_some();
        self.screens.extend(asks.map(Screen::Ask));
        is_asked
    }
}

/// Opens a place on top of what is shown, and asks first where one of two filled it in alone. Main
/// screens start anew from Today.
pub fn go(app: &mut App, place: Place, effects: &mut Vec<Effect>) {
    match app.page_kept_from(&place) {
        Some(owner) => app.screens.push(Screen::Ask(Ask::before_their_page(owner, place))),
        None => go_on(app, place, effects),
    }
}

/// The same, once it was said that this one is here.
pub fn go_on(app: &mut App, place: Place, effects: &mut Vec<Effect>) {
    let recovering = matches!(app.screens[0], Screen::Recovery(_));
    let between = app.is_between_books();
    if (recovering || between)
        && !matches!(
            place,
            Place::Help
                | Place::OwnHarm
                | Place::Calls
                | Place::Limits
                | Place::Keys
                | Place::Safety
        )
    {
        let told = if between { say::no_book_is_open() } else { say::first_the_workbook() };
        app.notice = Some(told.to_owned());
        return;
    }
    if app.stays_at_table(&place, effects) {
        return;
    }
    if place == Place::Table {
        return app.go_to_the_table(effects);
    }
    if place == Place::Help && help_over_a_check(app, effects) {
        return;
    }
    // What was found stands on the results, so that Esc comes back to them.
    let is_found = matches!(app.top(), Screen::Find(_)) && place != Place::Find;
    if is_main(&place) && !is_found {
        while app.screens.len() > app.lowest() {
            if app.asks_before_letting_go() {
                return;
            }
            app.close_top(effects);
        }
    }
    if matches!(place, Place::Apart(_)) && app.asks_before_letting_go() {
        return;
    }
    if place == Place::Safety && app.top().secrecy() == Secrecy::HelpOverCheck {
        // The check waits below.
        return app.close_top(effects);
    }
    let looks_on = matches!(place, Place::Keys | Place::Palette);
    if !looks_on && put_away(app, matches!(place, Place::Apart(_)), effects) {
        app.tell_what_was_closed();
    }
    if opens_an_editor(&place) {
        // One thing is written at a time: what is open below is kept first.
        let mut below = std::mem::take(&mut app.screens);
        app.with_ctx(effects, |_, ctx| below.iter_mut().for_each(|screen| screen.commit(ctx)));
        app.screens = below;
    }
    let mode = app.top().mode(&app.guide);
    let asks_away = place == Place::Away;
    let Some(mut screen) = screen_at(app, place, mode, effects) else { return };
    if let Screen::Journal(journal) = &mut screen {
        journal.is_found = is_found;
    }
    let same = std::mem::discriminant(app.top()) == std::mem::discriminant(&screen);
    let single = matches!(screen.layer(), Layer::MainOnce | Layer::AsideOnce);
    if same && single {
        app.close_top(effects);
    }
    let asks = match &screen {
        Screen::Entry(entry) => app.with_ctx(effects, |_, ctx| entry.opening(ctx)),
        Screen::Plan(_) if asks_away => {
            app.with_ctx(effects, |_, ctx| is_anything_open(ctx).then(|| ask_away(ctx)))
        }
        _ => None,
    };
    app.screens.push(screen);
    app.screens.extend(asks.map(Screen::Ask));
    let lowest = app.lowest();
    let stays = |screen: &Screen| {
        screen.mode(&app.guide).is_writing() || screen.asks_before_closing().is_some()
    };
    if app.screens.len() > DEEPEST && !stays(&app.screens[lowest]) {
        let mut gone = app.screens.remove(lowest);
        app.with_ctx(effects, |_, ctx| gone.leave(ctx));
    }
}

/// Whether a screen is the private check; Help that was opened from it is a part of it.
fn checks(screen: &Screen) -> bool {
    matches!(screen.secrecy(), Secrecy::Check | Secrecy::HelpOverCheck)
}

/// Help is asked for in the private check, or in the control check that is done alone: what was answered
/// there waits below, so that whoever looks for a number does not lose it. Says whether Help was opened.
fn help_over_a_check(app: &mut App, effects: &mut Vec<Effect>) -> bool {
    let looks_on = |screen: &Screen| screen.is_popup() || matches!(screen, Screen::Keys(_));
    let below = app.screens.iter().rev().find(|screen| !looks_on(screen));
    let is_check = below.is_some_and(checks);
    let is_control = below.is_some_and(|below| below.secrecy() == Secrecy::Control);
    if !is_check && !is_control {
        return false;
    }
    while looks_on(app.top()) {
        app.close_top(effects);
    }
    let help =
        app.with_ctx(
            effects,
            |_, ctx| {
                if is_check { Help::open_over_check(ctx) } else { Help::open(ctx) }
            },
        );
    if matches!(app.top(), Screen::Help(_)) {
        app.close_top(effects);
    }
    app.screens.push(Screen::Help(help));
    true
}

/// What only one of two may see does not wait below something else, where Esc would bring it back to
/// whoever has the keyboard by then. Before it is handed over, that is a private page, too.
/// Says whether something was open that is kept nowhere, and is closed.
pub fn put_away(app: &mut App, hands_over: bool, effects: &mut Vec<Effect>) -> bool {
    let for_one = |screen: &Screen| checks(screen) || screen.secrecy() == Secrecy::Apart;
    let is_private = match app.top() {
        Screen::Exercise(screen) => hands_over && !screen.sitting.shared,
        top => top.is_popup() && app.screens.iter().rev().nth(1).is_some_and(for_one),
    };
    if is_private {
        app.close_top(effects);
    }
    let mut screens = std::mem::take(&mut app.screens);
    let mut closed = screens.iter().any(checks);
    screens.retain(|screen| !checks(screen));
    app.with_ctx(effects, |_, ctx| {
        for screen in &mut screens {
            closed |= screen.put_away(ctx);
        }
    });
    app.screens = screens;
    closed
}

fn is_main(place: &Place) -> bool {
    matches!(
        place,
        Place::Today
            | Place::Stage(_)
            | Place::Journal
            | Place::Read(_)
            | Place::Plan
            | Place::NewPromise
            | Place::Away
            | Place::Promise(_)
            | Place::Talks
            | Place::LookBack
    )
}

fn opens_an_editor(place: &Place) -> bool {
    matches!(
        place,
        Place::Entry(_)
            | Place::Write(..)
            | Place::Exercise(_)
            | Place::Again(_)
            | Place::Sitting(..)
            | Place::GoingOn(..)
            | Place::Apart(_)
    )
}

/// What two do apart: at their table, where no book is open, or where the book says that they sit.
fn apart(app: &mut App, page: NodeId, effects: &mut Vec<Effect>) -> Screen {
    let sits = app.is_at_table().then_some(Sits::AtTable);
    let lays = match app.screens.first() {
        Some(Screen::Table(table)) => table.laid.seats.iter().all(|seat| seat.book.is_some()),
        _ => true,
    };
    let mut screen = app.with_ctx(effects, |_, ctx| Apart::open(page, sits, ctx));
    screen.lays = lays;
    Screen::Apart(Box::new(screen))
}

/// Today as somebody comes to it again.
fn today_anew(app: &App) -> Today {
    match &app.screens[0] {
        Screen::Today(today) => today.anew(),
        _ => Today::default(),
    }
}

/// A page that was begun, at its first open question.
fn going_on(app: &mut App, exercise: NodeId, page: &RecordId, effects: &mut Vec<Effect>) -> Screen {
    app.with_ctx(effects, |_, ctx| {
        Screen::Exercise(Box::new(ExerciseScreen::on(exercise, page, ctx)))
    })
}

/// A fresh page of an exercise.
fn again(app: &mut App, id: NodeId, effects: &mut Vec<Effect>) -> Screen {
    app.with_ctx(effects, |_, ctx| Screen::Exercise(Box::new(ExerciseScreen::again(id, ctx))))
}

fn filled(app: &mut App, effects: &mut Vec<Effect>) -> Screen {
    app.with_ctx(effects, |_, ctx| Screen::Filled(Box::new(Filled::open(ctx))))
}

fn screen_at(app: &mut App, place: Place, mode: Mode, effects: &mut Vec<Effect>) -> Option<Screen> {
    let guide = std::sync::Arc::clone(&app.guide);
    let audience = Audience::of(&app.workbook.profile);
    Some(match place {
        Place::Today => {
            app.screens[0] = Screen::Today(today_anew(app));
            return None;
        }
        Place::Stage(id) => app.with_ctx(effects, |_, ctx| Screen::Stage(StageScreen::at(id, ctx))),
        Place::Step(stage, node) => {
            app.with_ctx(effects, |_, ctx| Screen::Stage(StageScreen::showing(stage, &node, ctx)))
        }
        Place::Page(id) => Screen::Page(PageScreen::at(id)),
        Place::Exercise(id) => exercise(app, id, effects),
        Place::Again(id) => again(app, id, effects),
        Place::Sitting(exercise, id) => app.with_ctx(effects, |_, ctx| {
            Screen::Exercise(Box::new(ExerciseScreen::showing(exercise, &id, ctx)))
        }),
        Place::GoingOn(exercise, id) => going_on(app, exercise, &id, effects),
        Place::Answers => Screen::Answers(Answers::default()),
        Place::Question(id) => Screen::Answers(Answers::showing(&guide, &id, audience)),
        Place::Journal => Screen::Journal(Box::new(Journal::open(&app.workbook))),
        Place::Trash => Screen::Trash(Box::new(Trash::open(&app.workbook))),
        Place::Filled => filled(app, effects),
        Place::Read(id) => Screen::Journal(Box::new(Journal::at(&app.workbook, &id))),
        Place::Entry(id) => {
            let screen = app.with_ctx(effects, |_, ctx| {
                if ctx.may_write() { EntryScreen::edit(&id, ctx) } else { None }
            });
            Screen::Entry(Box::new(screen?))
        }
        Place::Write(mode, prompt) => {
            let screen = app.with_ctx(effects, |_, ctx| {
                ctx.may_write().then(|| EntryScreen::begin(mode, prompt, ctx))
            });
            Screen::Entry(Box::new(screen?))
        }
        Place::Find => {
            effects.push(Effect::BuildIndex);
            Screen::Find(Box::new(Find::open()))
        }
        Place::Palette => {
            let idle = idle(app, mode);
            app.with_ctx(effects, |_, ctx| {
                Screen::Palette(Box::new(Palette::open(mode, idle, ctx)))
            })
        }
        Place::Settings => Screen::Settings(Settings::default()),
        Place::Books => Screen::Books(Books::default()),
        Place::WholeBook => Screen::WholeBook(Box::default()),
        Place::Help => app.with_ctx(effects, |_, ctx| Screen::Help(Help::open(ctx))),
        Place::OwnHarm => Screen::Help(Help::straight_to(Part::OwnHarm)),
        Place::Calls => Screen::Help(Help::straight_to(Part::Calls)),
        Place::Limits => Screen::Help(Help::straight_to(Part::Limits)),
        Place::Safety => Screen::Safety(SafetyScreen::default()),
        Place::Welcome => Screen::Welcome(Welcome::default()),
        Place::Keys => Screen::Keys(Keys::of(mode, idle(app, mode))),
        Place::NewPromise => {
            app.with_ctx(effects, |_, ctx| Screen::Plan(Box::new(Plan::promising(ctx))))
        }
        Place::Plan | Place::Away => {
            app.with_ctx(effects, |_, ctx| Screen::Plan(Box::new(Plan::open(ctx))))
        }
        Place::Promise(id) => {
            app.with_ctx(effects, |_, ctx| Screen::Plan(Box::new(Plan::showing(&id, ctx))))
        }
        Place::Talks => Screen::Talks(Box::new(Talks::open(&app.guide, &app.workbook))),
        Place::Talk(id) => {
            let screen = app.with_ctx(effects, |_, ctx| TalkScreen::open(&id, ctx));
            Screen::Talk(Box::new(screen?))
        }
        Place::Hold(script) => Screen::Talk(Box::new(TalkScreen::hold(script))),
        Place::LookBack => {
            app.with_ctx(effects, |_, ctx| Screen::LookBack(Box::new(LookBack::open(ctx))))
        }
        // The book closes for it, before there is a screen.
        Place::Table => return None,
        Place::Pulse => pulse(app, PulseKind::Day, effects),
        Place::PulseOfTheWeek => pulse(app, PulseKind::Week, effects),
        Place::Apart(id) => apart(app, id, effects),
    })
}

/// The commands of a mode that the screen on top does nothing with just now. Whoever looks for the key
/// that ticks finds it, whichever line they stand on.
fn idle(app: &App, mode: Mode) -> Vec<Command> {
    let (scene, top) = (app.scene(), app.top());
    let commands = rows(mode).map(|row| row.command);
    let ticks = |command: Command| scene.may_write && command == Command::Tick;
    commands.filter(|command| !ticks(*command) && !top.offers(&scene, *command)).collect()
}

fn pulse(app: &mut App, kind: PulseKind, effects: &mut Vec<Effect>) -> Screen {
    app.with_ctx(effects, |_, ctx| Screen::Pulse(Box::new(PulseScreen::open(kind, ctx))))
}

fn exercise(app: &mut App, id: NodeId, effects: &mut Vec<Effect>) -> Screen {
    app.with_ctx(effects, |_, ctx| Screen::Exercise(Box::new(ExerciseScreen::open(id, ctx))))
}
