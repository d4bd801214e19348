//! Settings: who you are in this, your day, your country, your colours, how to leave.

pub mod view;

use crate::{
    domain::{
        Company, FirstWay, Profile, Role, SignChoice, ThemeChoice, Workbook, dates::DateOrder,
        is_for_two, kept_from,
    },
    screens::{
        Screen,
        ask::{self, Ask},
        dates::order_in_words,
    },
    ui::{
        action::{Choice, Command, Ctx, Effect, Flow, Place, RescuedCopy},
        cursor::Cursor,
    },
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    pub cursor: Cursor,
}

/// Something that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Role,
    Company,
    Country,
    DayStart,
    LateFrom,
    Theme,
    Signs,
    FirstWay,
    CountDays,
    PointOut,
    Bell,
    CalmMotion,
    LeaveOnEsc,
    LeaveUnkept,
    DateOrder,
    Undo,
    Backups,
    Copies,
    Trash,
}

pub const SETTINGS: [Setting; 18] = [
    Setting::Role,
    Setting::Company,
    Setting::Country,
    Setting::DayStart,
    Setting::LateFrom,
    Setting::Theme,
    Setting::Signs,
    Setting::FirstWay,
    Setting::CountDays,
    Setting::PointOut,
    Setting::Bell,
    Setting::CalmMotion,
    Setting::Undo,
    Setting::Backups,
    Setting::LeaveOnEsc,
    Setting::LeaveUnkept,
    Setting::DateOrder,
    Setting::Trash,
];

const ENTER_CHANGES: &str = "Enter changes it";

/// The settings that are there: copies of unsaved words only where there are some.
pub fn rows(copies: &[RescuedCopy]) -> Vec<Setting> {
    let copies = (!copies.is_empty()).then_some(Setting::Copies);
    SETTINGS.into_iter().chain(copies).collect()
}

impl Settings {
    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let rows = rows(ctx.copies);
        match command {
            Command::Up => self.cursor.step(-1, rows.len()),
            Command::Down => self.cursor.step(1, rows.len()),
            Command::Top | Command::PageUp => self.cursor.step(isize::MIN, rows.len()),
            Command::Bottom | Command::PageDown => self.cursor.step(isize::MAX, rows.len()),
            Command::Open => {
                return Settings::change(ctx, rows[self.cursor.item.min(rows.len() - 1)]);
            }
            Command::Tick => {
                let setting = rows[self.cursor.item.min(rows.len() - 1)];
                if !matches!(setting, Setting::Role | Setting::Company) {
                    return Settings::change(ctx, setting);
                }
                ctx.tell(ENTER_CHANGES);
            }
            Command::Right => ctx.tell(ENTER_CHANGES),
            Command::Left => return Flow::Pop,
            Command::Pick => self.cursor.pick_by_letter(),
            // It leads to the line, and changes nothing there.
            Command::Letter(letter) => drop(self.cursor.pick(letter)),
            _ => (),
        }
        Flow::Stay
    }

    /// Whether Enter leads somewhere, and changes nothing.
    pub fn leads_on(&self) -> bool {
        SETTINGS.get(self.cursor.item) == Some(&Setting::Trash)
    }

    /// Takes the country, or who somebody is, that was picked.
    pub fn chosen(ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        match choice {
            Choice::Country(code) if ctx.may_write() => {
                *ctx.country = None;
                ctx.workbook.edit_profile(|profile| profile.country = Some(code));
            }
            Choice::Be(role) if role != ctx.reader && ctx.may_write() => {
                if let Some(ask) = asks_before_showing(ctx, role) {
                    return Flow::Push(Screen::Ask(ask));
                }
                ctx.workbook.edit_profile(|profile| profile.is_here(role));
            }
            Choice::ActAs(role) if ctx.may_write() => {
                ctx.workbook.edit_profile(|profile| profile.is_here(role));
            }
            _ => (),
        }
        Flow::Stay
    }

    fn change(ctx: &mut Ctx<'_>, setting: Setting) -> Flow<Screen> {
        match setting {
            Setting::Trash => return Flow::Go(Place::Trash),
            _ if !ctx.may_write() => return Flow::Stay,
            Setting::Undo if ctx.workbook.history.steps() == 0 => {
                ctx.tell("There is nothing that could be undone");
                return Flow::Stay;
            }
            Setting::Undo => {
                let steps = ctx.workbook.history.steps();
                return Flow::Push(Screen::Ask(Ask::forget_undo(steps)));
            }
            Setting::Backups => return Flow::Push(Screen::Ask(Ask::delete_backups())),
            Setting::Copies => return Flow::Push(Screen::Ask(Ask::copies(ctx.copies))),
            Setting::Company if ctx.reader == Some(Role::Both) => {
                ctx.tell("You sit here together. “I am here as” changes that");
                return Flow::Stay;
            }
            Setting::Country => {
                let chosen = ctx.workbook.profile.country.clone();
                return Flow::Push(Screen::Ask(Ask::country(ctx.guide, chosen.as_deref())));
            }
            Setting::Role => {
                let ask = Ask::of_roles("Who is here?", "", ctx.reader, Choice::Be);
                return Flow::Push(Screen::Ask(ask));
            }
            _ => (),
        }
        ctx.workbook.edit_profile(|profile| turn(profile, setting));
        let value = setting.value(&ctx.workbook.profile, None);
        ctx.tell(&format!("{}: {value}. Enter again goes on", setting.label()));
        if setting == Setting::Theme {
            ctx.effects.push(Effect::ChooseTheme);
        }
        Flow::Stay
    }
}

/// Goes on to the next value of a setting.
fn turn(profile: &mut Profile, setting: Setting) {
    match setting {
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
        Setting::Bell => profile.bell = !profile.bell,
        Setting::CalmMotion => profile.calm_motion = !profile.calm_motion,
        Setting::LeaveOnEsc => profile.leave_on_esc = !profile.leave_on_esc,
        Setting::LeaveUnkept => profile.leave_unkept = !profile.leave_unkept,
        Setting::Role
        | Setting::Country
        | Setting::Undo
        | Setting::Backups
        | Setting::Copies
        | Setting::Trash => {}
    }
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
        (numbers, "their numbers, on Today and Look back"),
        (pages, "their pages"),
        (words, "their words in the journal"),
        (ticks, "what they ticked and read"),
    ];
    let kinds: Vec<_> = kinds.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect();
    if kinds.is_empty() {
        return None;
    }
    let whose = match (one, &comes[..]) {
        (Some(one), _) => one.person(),
        (None, [one]) => one.person(),
        (None, _) => "each of you",
    };
    let did = if ticks { "did" } else { "wrote" };
    let what = kinds.join(", and ");
    let words = format!("It shows what {whose} {did} here alone: {what}. Is that one here?");
    let as_whom = Setting::Role.value(&Profile { role: next, ..Profile::default() }, None);
    let options = vec![
        ask::Answer::new("Leave it as it is", "", Choice::Nothing),
        ask::Answer::new(format!("Show it: {as_whom}"), "", Choice::ActAs(next)),
    ];
    Some(Ask::new("Before it changes", &words, options))
}

impl Setting {
    pub fn label(self) -> &'static str {
        match self {
            Setting::Role => "I am here as",
            Setting::Company => "I do this",
            Setting::Country => "Helplines of",
            Setting::DayStart => "My day starts at",
            Setting::LateFrom => "Nothing hard is offered from",
            Setting::DateOrder => "A date such as 5/10 is",
            Setting::Theme => "Colours",
            Setting::Signs => "Signs and lines",
            Setting::FirstWay => "A new page begins",
            Setting::CountDays => "Count the days I came",
            Setting::PointOut => "Point out excuses",
            Setting::Bell => "A sound when a turn is over",
            Setting::CalmMotion => "Clocks move once a minute, in words",
            Setting::LeaveOnEsc => "Esc three times leaves at once",
            Setting::LeaveUnkept => "Leave without keeping what is being typed",
            Setting::Copies => "Copies of unsaved words",
            Setting::Undo => "Forget what can be undone",
            Setting::Backups => "Delete the backups so far",
            Setting::Trash => "The trash",
        }
    }

    /// What it is set to, in words.
    pub fn value(self, profile: &Profile, country: Option<&str>) -> String {
        match self {
            Setting::Role => match profile.role {
                Some(Role::Hurt) => "the one who was hurt",
                Some(Role::Broke) => "the one who broke trust",
                Some(Role::Both | Role::Any) => "both of us, together",
                None => "not said: the pages of each are shown",
            },
            Setting::Company if profile.role == Some(Role::Both) => "together, at one keyboard",
            Setting::Company => match profile.company_told() {
                Some(Company::Alone) => "alone",
                Some(Company::Together) => "together",
                None => "not said",
            },
            Setting::Country => country.unwrap_or("not chosen"),
            Setting::DayStart => return format!("{:02}:00", profile.day_start),
            Setting::LateFrom => return format!("{:02}:00", profile.late_from),
            Setting::DateOrder => order_in_words(profile),
            Setting::Theme => match profile.theme {
                ThemeChoice::Auto => "as the terminal",
                ThemeChoice::Dark => "dark (Hearth)",
                ThemeChoice::Light => "light (Paper)",
                ThemeChoice::Terminal => "the terminal’s own",
            },
            Setting::Signs => match profile.signs {
                SignChoice::Auto => "as the terminal",
                SignChoice::Ascii => "plain ASCII",
                SignChoice::Unicode => "Unicode",
            },
            Setting::FirstWay => match profile.first_way {
                FirstWay::Free => "with free writing",
                FirstWay::Plain => "with plain facts",
                FirstWay::Last => "the way I wrote last",
            },
            Setting::CountDays => yes_or_no(profile.count_days),
            Setting::PointOut => yes_or_no(profile.point_out_excuses),
            Setting::Bell => yes_or_no(profile.bell),
            Setting::CalmMotion => yes_or_no(profile.calm_motion),
            Setting::LeaveOnEsc => yes_or_no(profile.leave_on_esc),
            Setting::LeaveUnkept => yes_or_no(profile.leave_unkept),
            Setting::Undo | Setting::Backups => "asks first",
            Setting::Copies | Setting::Trash => "open",
        }
        .to_owned()
    }
}

fn yes_or_no(set: bool) -> &'static str {
    if set { "yes" } else { "no" }
}
