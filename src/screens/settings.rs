//! Settings: who you are in this, your day, your country, your colours, how to leave.

mod said;
mod shown;
pub mod view;

use crate::{
    domain::{
        breach::Breach,
        came_out::Ago,
        dates::DateOrder,
        day::Day,
        for_two::{is_for_two, kept_from},
        profile::{Company, FirstWay, Profile, SignChoice, ThemeChoice},
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{self, Ask},
    },
    ui::{
        action::{Choice, Command, Ctx, Effect, Flow, Place, RescuedCopy, SettingsChoice},
        cursor::Cursor,
    },
};

/// What can be set, and what is known of who is here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// Over what [`rows`] gives.
    pub cursor: Cursor,
}

/// Something that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    /// Who is here. It is asked before anything is shown that was not.
    Role,
    /// Whether this is done alone or together; it can stay unsaid. Two at one keyboard are together.
    Company,
    /// What broke trust, any number of things; none where nothing was said.
    WhatBroke,
    /// How long ago it came out; it can stay unsaid.
    CameOut,
    /// Whose helplines stand first; none before one is chosen.
    Country,
    /// The hour at which a day begins, 0 to 11: before it, it is still the day before.
    DayStart,
    /// The hour from which it is late, 18 to 23, so that nothing hard is offered.
    LateFrom,
    /// Hearth or Paper, as the ground of the terminal is or always, or the terminal’s own colours.
    Theme,
    /// Whether signs are drawn that some terminals do not have.
    Signs,
    /// The way of writing of a page that was begun without choosing one.
    FirstWay,
    /// Whether the days somebody came are counted and shown.
    CountDays,
    /// Whether excuses are pointed out while an apology is written.
    PointOut,
    /// Whether what weighs is answered with a sentence and ways on.
    Replies,
    /// Whether the terminal sounds when the time of a turn is up.
    Bell,
    /// Whether nothing moves by itself more than once a minute.
    CalmMotion,
    /// Whether Esc three times leaves at once, as Ctrl-X does.
    LeaveOnEsc,
    /// Whether leaving at once lets go of what is being typed; then there is no draft of it.
    LeaveUnkept,
    /// Whether the day or the month stands first in a date; asked when it is needed until then.
    DateOrder,
    /// Whether the program calls itself “notes” on the screen.
    Discreet,
    /// Whether the program speaks in lines, without a screen, from the next start on.
    Lines,
    /// Whether clicks and the wheel of a mouse are heard.
    Mouse,
    /// Forgets, once asked, all that can be undone.
    Undo,
    /// Deletes, once asked, the backups so far.
    Backups,
    /// Copies of words that could not be saved; there only while there are some.
    Copies,
    /// Leads to what was taken away.
    Trash,
    /// Leads to what this book is called, and to others.
    Books,
    /// Leads to what can be done with the whole book.
    WholeBook,
}

/// All settings, in the order shown: group by group.
pub const SETTINGS: [Setting; 26] = [
    Setting::Role,
    Setting::Company,
    Setting::WhatBroke,
    Setting::CameOut,
    Setting::Books,
    Setting::Country,
    Setting::Discreet,
    Setting::LeaveOnEsc,
    Setting::LeaveUnkept,
    Setting::DayStart,
    Setting::LateFrom,
    Setting::Theme,
    Setting::Signs,
    Setting::Lines,
    Setting::Mouse,
    Setting::FirstWay,
    Setting::PointOut,
    Setting::Replies,
    Setting::CountDays,
    Setting::Bell,
    Setting::CalmMotion,
    Setting::DateOrder,
    Setting::WholeBook,
    Setting::Undo,
    Setting::Backups,
    Setting::Trash,
];

impl Setting {
    /// The name of the group that begins with it, if one does.
    pub fn begins(self) -> Option<&'static str> {
        match self {
            Setting::Role => Some(say::settings_you()),
            Setting::Books => Some(say::settings_private()),
            Setting::DayStart => Some(say::settings_comfort()),
            Setting::WholeBook => Some(say::settings_kept()),
            _ => None,
        }
    }
}

/// The settings that are there: copies of unsaved words only where there are some.
pub fn rows(copies: &[RescuedCopy]) -> Vec<Setting> {
    let copies = (!copies.is_empty()).then_some(Setting::Copies);
    SETTINGS.into_iter().chain(copies).collect()
}

impl Settings {
    /// Whether Enter leads somewhere, and changes nothing.
    pub fn leads_on(&self) -> bool {
        let here = SETTINGS.get(self.cursor.item);
        matches!(here, Some(Setting::Trash | Setting::Books | Setting::WholeBook))
    }

    /// Takes the country, or who somebody is, that was picked.
    pub fn chosen(ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Settings(choice) = choice else { return Flow::Stay };
        match choice {
            SettingsChoice::Country(code) if ctx.may_write() => {
                *ctx.country = None;
                ctx.workbook.edit_profile(|profile| profile.country = Some(code));
            }
            SettingsChoice::Be(role) if role != ctx.reader && ctx.may_write() => {
                if let Some(ask) = asks_before_showing(ctx, role) {
                    return Flow::Push(Screen::Ask(ask));
                }
                ctx.workbook.edit_profile(|profile| profile.is_here(role));
            }
            SettingsChoice::ActAs(role) if ctx.may_write() => {
                ctx.workbook.edit_profile(|profile| profile.is_here(role));
            }
            SettingsChoice::TurnBreach(breach) if ctx.may_write() => {
                ctx.workbook.edit_profile(|profile| profile.what_broke.turn(breach));
                return Flow::Push(Screen::Ask(ask_what_broke(ctx, breach)));
            }
            SettingsChoice::Country(_)
            | SettingsChoice::Be(_)
            | SettingsChoice::ActAs(_)
            | SettingsChoice::TurnBreach(_) => (),
        }
        Flow::Stay
    }

    fn change(ctx: &mut Ctx<'_>, setting: Setting) -> Flow<Screen> {
        match setting {
            Setting::Trash => return Flow::Go(Place::Trash),
            Setting::Books => return Flow::Go(Place::Books),
            Setting::WholeBook => return Flow::Go(Place::WholeBook),
            // It is the same from everywhere.
            Setting::Mouse => return Flow::Do(Command::Mouse),
            _ if !ctx.may_write() => return Flow::Stay,
            Setting::Undo if ctx.workbook.history.steps() == 0 => {
                ctx.tell(say::settings_nothing_to_undo());
                return Flow::Stay;
            }
            Setting::Undo => {
                let steps = ctx.workbook.history.steps();
                return Flow::Push(Screen::Ask(Ask::forget_undo(steps)));
            }
            Setting::Backups => return Flow::Push(Screen::Ask(Ask::delete_backups())),
            Setting::Copies => return Flow::Push(Screen::Ask(Ask::copies(ctx.copies))),
            Setting::Company if ctx.reader == Some(Role::Both) => {
                ctx.tell(say::settings_you_sit_together());
                return Flow::Stay;
            }
            Setting::Country => {
                let chosen = ctx.workbook.profile.country.clone();
                return Flow::Push(Screen::Ask(Ask::country(ctx.guide, chosen.as_deref())));
            }
            Setting::WhatBroke => {
                return Flow::Push(Screen::Ask(ask_what_broke(ctx, Breach::Affair)));
            }
            Setting::Role => {
                let ask = Ask::of_roles(say::ask_who_is_here(), "", ctx.reader, |role| {
                    Choice::Settings(SettingsChoice::Be(role))
                });
                return Flow::Push(Screen::Ask(ask));
            }
            _ => (),
        }
        let today = ctx.today;
        ctx.workbook.edit_profile(|profile| turn(profile, setting, today));
        let value = setting.value(&ctx.workbook.profile, None, today);
        ctx.tell(&say::settings_changed(setting.label(), &value));
        if setting == Setting::Theme {
            ctx.effects.push(Effect::ChooseTheme);
        }
        Flow::Stay
    }
}

/// Goes on to the next value of a setting.
fn turn(profile: &mut Profile, setting: Setting, today: Day) {
    match setting {
        Setting::CameOut => {
            let next = Ago::next(profile.came_out.map(|day| Ago::of(day, today)));
            profile.came_out = next.map(|ago| ago.day(today));
        }
        Setting::Company => {
            profile.company = match profile.company_told() {
                None => Some(Company::Alone),
                Some(Company::Alone) => Some(Company::Together),
                Some(Company::Together) if profile.sat_together => Some(Company::Alone),
                Some(Company::Together) => None,
            }
        }
        Setting::DayStart => profile.day_start = (profile.day_start + 1) % 12,
        Setting::LateFrom => {
            profile.late_from =
                if (18..23).contains(&profile.late_from) { profile.late_from + 1 } else { 18 };
        }
        Setting::DateOrder => profile.set_date_order(match profile.date_order() {
            None => Some(DateOrder::DayFirst),
            Some(DateOrder::DayFirst) => Some(DateOrder::MonthFirst),
            Some(DateOrder::MonthFirst) => None,
        }),
        Setting::Theme => {
            profile.theme = match profile.theme {
                ThemeChoice::Auto => ThemeChoice::Dark,
                ThemeChoice::Dark => ThemeChoice::Light,
                ThemeChoice::Light => ThemeChoice::Terminal,
                ThemeChoice::Terminal => ThemeChoice::Auto,
            }
        }
        Setting::Signs => {
            profile.signs = match profile.signs {
                SignChoice::Auto => SignChoice::Ascii,
                SignChoice::Ascii => SignChoice::Unicode,
                SignChoice::Unicode => SignChoice::Auto,
            }
        }
        Setting::FirstWay => {
            profile.first_way = match profile.first_way {
                FirstWay::Free => FirstWay::Plain,
                FirstWay::Plain => FirstWay::Last,
                FirstWay::Last => FirstWay::Free,
            }
        }
        Setting::CountDays => profile.count_days = !profile.count_days,
        Setting::PointOut => profile.point_out_excuses = !profile.point_out_excuses,
        Setting::Replies => profile.replies = !profile.replies,
        Setting::Bell => profile.bell = !profile.bell,
        Setting::CalmMotion => profile.calm_motion = !profile.calm_motion,
        Setting::Discreet => profile.discreet = !profile.discreet,
        Setting::Lines => profile.lines = !profile.lines,
        Setting::LeaveOnEsc => profile.leave_on_esc = !profile.leave_on_esc,
        Setting::LeaveUnkept => profile.leave_unkept = !profile.leave_unkept,
        Setting::Role
        | Setting::WhatBroke
        | Setting::Country
        | Setting::Mouse
        | Setting::Undo
        | Setting::Backups
        | Setting::Copies
        | Setting::Books
        | Setting::WholeBook
        | Setting::Trash => {}
    }
}

/// What broke trust: each thing is said or taken back, and the question stays until somebody has done.
fn ask_what_broke(ctx: &Ctx<'_>, here: Breach) -> Ask {
    let told = ctx.workbook.profile.what_broke;
    let option = |breach: Breach| {
        let mark = if told.holds(breach) { "[x] " } else { "[ ] " };
        let choice = Choice::Settings(SettingsChoice::TurnBreach(breach));
        ask::AskOption::new(format!("{mark}{}", breach.label()), "", choice)
    };
    let mut options: Vec<ask::AskOption> = Breach::ALL.into_iter().map(option).collect();
    options.push(ask::AskOption::new(say::settings_what_broke_done(), "", Choice::Nothing));
    let mut ask = Ask::new(say::welcome_what_broke(), say::welcome_what_broke_told(), options);
    ask.cursor = Cursor::at(Breach::ALL.iter().position(|it| *it == here).unwrap_or_default());
    ask
}

/// What going on as somebody else would show that is not shown now, before it is shown, and whose that is.
/// How much of it there is stays unsaid.
fn asks_before_showing(ctx: &Ctx<'_>, next: Option<Role>) -> Option<Ask> {
    let then = {
        let mut then = ctx.workbook.clone();
        then.edit_profile(|profile| profile.is_here(next));
        then
    };
    let hides = |book: &Workbook, owner: Role| {
        kept_from(Some(owner), book.profile.role, is_for_two(ctx.guide, book)).is_some()
    };
    let of_two = [Role::Hurt, Role::Broke];
    let comes: Vec<Role> = of_two
        .into_iter()
        .filter(|owner| hides(ctx.workbook, *owner) && !hides(&then, *owner))
        .collect();
    let is_theirs = |owner: Option<Role>| owner.is_some_and(|owner| comes.contains(&owner));
    // A number is seen in the role that took it, and in no other.
    let one = next.filter(|role| of_two.contains(role));
    let numbers = ctx.workbook.pulses.iter().any(|pulse| one.is_some() && pulse.role == one);
    let mut sittings = ctx.workbook.sittings.iter().filter(|sitting| sitting.trashed.is_none());
    let pages = sittings.any(|it| it.answered() > 0 && is_theirs(it.owner(ctx.guide)));
    let mut entries = ctx.workbook.journal.iter().filter(|entry| entry.trashed.is_none());
    let words = entries.any(|entry| is_theirs(entry.owner(ctx.guide)));
    let ticks = ctx.workbook.ticks.iter().any(|tick| {
        let role = ctx.guide.node(&tick.node).map_or(Role::Any, |node| node.role());
        tick.on && is_theirs(tick.alone_of(role))
    });
    let kinds = [
        (numbers, say::settings_their_numbers()),
        (pages, say::settings_their_pages()),
        (words, say::settings_their_words()),
        (ticks, say::settings_their_ticks()),
    ];
    let kinds = kinds.into_iter().filter(|(is, _)| *is).map(|(_, what)| what.to_owned());
    let what = kinds.reduce(say::settings_and)?;
    let whose = match (one, &comes[..]) {
        (Some(one), _) => one.variant(),
        (None, [one]) => one.variant(),
        (None, _) => "",
    };
    let words = if ticks {
        say::settings_shows_done(what, whose)
    } else {
        say::settings_shows_written(what, whose)
    };
    let then = Profile { role: next, ..Profile::default() };
    let as_whom = Setting::Role.value(&then, None, ctx.today);
    let options = vec![
        ask::AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
        ask::AskOption::new(
            say::settings_show_it_as(as_whom),
            "",
            Choice::Settings(SettingsChoice::ActAs(next)),
        ),
    ];
    Some(Ask::new(say::settings_before_it_changes(), &words, options))
}
