//! Going to a place: what becomes of what is open, and what the screen stands on.

use crate::{
    app::App,
    domain::{guide::StageKind, table::Sitter},
    phrases::say,
    screens::{
        Below, Layer, Screen, Secrecy, Sort, apart::Sits, ask::Ask, help::Help,
        stage::stage_at_key, today::Today,
    },
    ui::{
        Mode,
        action::{Begins, Command, Destination, Effect, Place, Stands},
        keymap::rows,
    },
};

/// How many screens stand on each other at most; older ones below are let go.
const DEEPEST: usize = 12;

impl App {
    /// The place a command goes to, if it goes anywhere.
    pub(super) fn place_for(&self, command: Command) -> Option<Place> {
        let Command::Go(destination) = command else { return None };
        // The keys of the keys are their own.
        if destination == Destination::Keys && matches!(self.top(), Screen::Keys(_)) {
            return None;
        }
        let stage = match destination {
            Destination::Stage(number) => stage_at_key(&self.guide, number)?,
            Destination::TimeAfter => self.guide.stage_of(StageKind::After)?,
            Destination::Write => return Some(Place::Write(self.workbook.first_way(), None)),
            other => return other.place(),
        };
        Some(Place::Stage(stage.id.clone()))
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
    if (recovering || between) && !place.is_for_everybody() {
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
    if place.stands() == Stands::Main && !is_found {
        while app.screens.len() > app.lowest() {
            if app.asks_before_letting_go() {
                return;
            }
            app.close_top(effects);
        }
    }
    let hands_over = place.begins() == Begins::HandingOver;
    if hands_over && app.asks_before_letting_go() {
        return;
    }
    if place == Place::Safety && app.top().secrecy() == Secrecy::HelpOverCheck {
        // The check waits below.
        return app.close_top(effects);
    }
    let looks_on = place.stands() == Stands::Over;
    if !looks_on && put_away(app, hands_over, effects) {
        app.tell_what_was_closed();
    }
    if place.begins() != Begins::Nothing {
        // One thing is written at a time: what is open below is kept first.
        let mut below = std::mem::take(&mut app.screens);
        app.with_ctx(effects, |_, ctx| below.iter_mut().for_each(|screen| screen.commit(ctx)));
        app.screens = below;
    }
    let Some(screen) = screen_at(app, &place, is_found, effects) else { return };
    let same = std::mem::discriminant(app.top()) == std::mem::discriminant(&screen);
    let single = matches!(screen.layer(), Layer::MainOnce | Layer::AsideOnce);
    if same && single {
        app.close_top(effects);
    }
    let asks = app.with_ctx(effects, |_, ctx| screen.asks_first(&place, ctx));
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
    let looks_on = |screen: &Screen| screen.is_popup() || screen.sort() == Sort::LooksOn;
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
    let stands_on_it = app.top().is_popup() && app.screens.iter().rev().nth(1).is_some_and(for_one);
    let is_private = stands_on_it || (hands_over && app.top().closes_for_the_other());
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

/// Today as somebody comes to it again.
fn today_anew(app: &App) -> Today {
    match &app.screens[0] {
        Screen::Today(today) => today.anew(),
        _ => Today::default(),
    }
}

/// The screen of a place, and what it takes along from what is open; `None` where nothing is opened.
fn screen_at(
    app: &mut App,
    place: &Place,
    is_found: bool,
    effects: &mut Vec<Effect>,
) -> Option<Screen> {
    if *place == Place::Today {
        app.screens[0] = Screen::Today(today_anew(app));
    }
    let mode = app.top().mode(&app.guide);
    let idle = if place.stands() == Stands::Over { idle(app, mode) } else { Vec::new() };
    let lays = match app.screens.first() {
        Some(Screen::Table(table)) => table.laid.seats.iter().all(Sitter::can_act),
        _ => true,
    };
    let sits = app.is_at_table().then_some(Sits::AtTable);
    let below = Below { mode, idle, is_found, sits, lays };
    app.with_ctx(effects, |_, ctx| Screen::at(place.clone(), ctx, below))
}

/// The commands of a mode that the screen on top does nothing with just now. Whoever looks for the key
/// that ticks finds it, whichever line they stand on.
fn idle(app: &App, mode: Mode) -> Vec<Command> {
    let (scene, top) = (app.scene(), app.top());
    let commands = rows(mode).map(|row| row.command);
    let ticks = |command: Command| scene.may_write && command == Command::Tick;
    commands.filter(|command| !ticks(*command) && !top.offers(&scene, *command)).collect()
}
