//! Draws what there is to look back on.

mod calendar;
mod chart;
mod numbers;
mod promises;
mod words;

use std::{collections::BTreeSet, fmt, sync::Arc};

use crate::{
    domain::{audience::Audience, day::Day, look_back::Look, role::Role},
    phrases::say,
    screens::look_back::{LookBack, Part},
    ui::{
        action::Scene,
        page::{Page, Run, Tone, WIDEST},
    },
};

/// From so many rows on there is air under the period.
const ROOMY: u16 = 15;

/// What it says, as a page.
pub fn page(screen: &LookBack, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if screen.parts.is_empty() {
        words::nothing_yet(&mut page, scene);
        return page;
    }
    period(&mut page, screen, scene);
    match &screen.said {
        Some(said) if said.of == Of::now(screen, scene) => page.shared(&said.page),
        Some(_) | None => page.shared(&Arc::new(of_parts(screen, scene))),
    }
    page
}

/// What is said of all parts, and what it was made of.
#[derive(Clone, PartialEq)]
pub struct Said {
    of: Of,
    page: Arc<Page>,
}

/// Nothing of it: it holds private words.
impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Said").finish_non_exhaustive()
    }
}

/// All that decides what is said of the parts.
#[derive(Clone)]
struct Of {
    look: Arc<Look>,
    parts: Vec<Part>,
    tables: BTreeSet<Part>,
    pair: Option<usize>,
    columns: u16,
    today: Day,
    reader: Option<Role>,
    audience: Audience,
    asks_whose: bool,
}

impl Of {
    fn now(screen: &LookBack, scene: &Scene<'_>) -> Of {
        Of {
            look: Arc::clone(&screen.look),
            parts: screen.parts.clone(),
            tables: screen.tables.clone(),
            pair: screen.pair,
            columns: scene.columns,
            today: scene.today,
            reader: scene.reader,
            audience: scene.audience(),
            asks_whose: scene.daily.asks_whose(),
        }
    }
}

/// Whether it is the same look, and not only one that says the same: that would be read through for every key.
impl PartialEq for Of {
    fn eq(&self, other: &Of) -> bool {
        let all = |of: &Of| (of.pair, of.columns, of.today, of.reader, of.audience, of.asks_whose);
        Arc::ptr_eq(&self.look, &other.look)
            && all(self) == all(other)
            && self.parts == other.parts
            && self.tables == other.tables
    }
}

/// Makes what is said of the parts, where something else decides it than did the last time.
pub(super) fn make_ready(screen: &mut LookBack, scene: &Scene<'_>) {
    let of = Of::now(screen, scene);
    if screen.said.as_ref().is_none_or(|said| said.of != of) {
        let page = Arc::new(of_parts(screen, scene));
        screen.said = Some(Arc::new(Said { of, page }));
    }
}

fn of_parts(screen: &LookBack, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let columns = usize::from(scene.columns.saturating_sub(1)).min(WIDEST);
    let told = Told { look: &screen.look, scene, columns };
    for part in &screen.parts {
        page.gap();
        told.heading(*part, &mut page);
        let table = screen.tables.contains(part);
        match part {
            Part::NoPulse if scene.daily.asks_whose() => {
                page.words(say::look_back_own_pulses(), Tone::Text);
                told.hidden_pulses(&mut page);
            }
            Part::NoPulse => {
                page.words(say::look_back_no_pulse(), Tone::Text);
                told.hidden_pulses(&mut page);
            }
            Part::Pulse(place) => {
                if let Some(pulses) = screen.look.pulses.get(*place) {
                    told.pulses(pulses, table, &mut page);
                }
                if place + 1 == screen.look.pulses.len() {
                    told.hidden_pulses(&mut page);
                }
            }
            Part::Heard => told.course(&screen.look.heard, table, &mut page),
            Part::Promises => told.promises(table, &mut page),
            Part::DaysHere => told.days_here(table, &mut page),
            Part::Written => told.written(table, &mut page),
            Part::Calm => told.calm(table, &mut page),
            Part::Sliders => told.sliders(table, &mut page),
            Part::ThenAndNow => told.then_and_now(screen.pair, &mut page),
        }
    }
    page
}

fn period(page: &mut Page, screen: &LookBack, scene: &Scene<'_>) {
    let look = &screen.look;
    let (from, to) = (look.from.short(scene.today), look.to.short(scene.today));
    page.line(vec![
        Run::new(screen.period.label().to_uppercase(), Tone::Label),
        Run::new(format!("  {}", say::look_back_span(from, to)), Tone::Muted),
    ]);
    if scene.rows >= ROOMY {
        page.gap();
    }
    page.pin_to_here();
}

/// What every part is drawn from.
struct Told<'a> {
    look: &'a Look,
    scene: &'a Scene<'a>,
    columns: usize,
}

impl Told<'_> {
    fn heading(&self, part: Part, page: &mut Page) {
        let title = match part {
            Part::NoPulse => say::look_back_pulse().to_owned(),
            Part::Pulse(place) => self.pulse_title(place),
            Part::Heard => say::look_back_heard().to_owned(),
            Part::Promises => say::look_back_promises().to_owned(),
            Part::DaysHere => say::look_back_days().to_owned(),
            Part::Written => say::look_back_written().to_owned(),
            Part::Calm => say::look_back_calm().to_owned(),
            Part::Sliders => say::look_back_sliders().to_owned(),
            Part::ThenAndNow => say::look_back_then_and_now().to_owned(),
        };
        page.item("", &title, "", Tone::Heading);
    }

    /// Named after whose it is as soon as there is more than one.
    fn pulse_title(&self, place: usize) -> String {
        let role = self.look.pulses.get(place).and_then(|pulses| pulses.role);
        let is_own = role == self.scene.reader && !self.scene.daily.asks_whose();
        if self.look.pulses.len() < 2 && is_own {
            return say::look_back_pulse().to_owned();
        }
        match role {
            Some(Role::Both) if self.scene.audience().is_alone() => {
                say::look_back_pulse_of_two().to_owned()
            }
            Some(role) => say::look_back_pulse_of(role.person()),
            None => say::look_back_pulse_of_nobody().to_owned(),
        }
    }

    /// Rows that never wrap, drawn of signs: words beside them say the same.
    fn rows(lines: impl IntoIterator<Item = String>, page: &mut Page) {
        page.picture(lines.into_iter().collect(), Tone::Text);
    }

    /// Rows that never wrap, in columns: what each says, and where it is heard, without the room between.
    fn columns(lines: impl IntoIterator<Item = (String, String)>, page: &mut Page) {
        let (lines, told) = lines.into_iter().unzip();
        page.pictured(lines, told, Tone::Text);
    }
}
