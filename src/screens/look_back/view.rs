//! Draws what there is to look back on.

mod calendar;
mod chart;
mod numbers;
mod promises;
mod words;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Role, look_back::Look},
    screens::look_back::{LookBack, MadeFor, Part},
    ui::{
        action::Scene,
        widgets::outline::{Outline, clipped},
    },
};

/// Words and charts are no wider than this.
const WIDEST: u16 = 72;

pub fn draw(
    screen: &LookBack,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let columns = usize::from(area.width.saturating_sub(1).min(WIDEST));
    if screen.parts.is_empty() {
        let mut outline = Outline::new(columns, scene.theme);
        words::nothing_yet(&mut outline, scene);
        outline.draw(&screen.cursor, area, buf);
        return Some(Position { x: area.x, y: area.y });
    }
    draw_period(screen, scene, area, buf);
    let used = if area.height > 14 { 2 } else { 1 };
    let area = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    let wanted =
        MadeFor { columns, theme: scene.theme, tables: screen.tables.clone(), pair: screen.pair };
    let mut made = screen.made.0.borrow_mut();
    let (_, outline) = match made.take().filter(|(known, _)| *known == wanted) {
        Some(known) => made.insert(known),
        None => made.insert((wanted, rows(screen, scene, columns))),
    };
    outline.draw(&screen.cursor, area, buf)
}

/// Every part with its heading.
fn rows(screen: &LookBack, scene: &Scene<'_>, columns: usize) -> Outline {
    let mut outline = Outline::new(columns, scene.theme);
    let page = Page { look: &screen.look, scene, columns };
    for part in &screen.parts {
        outline.gap();
        page.heading(*part, &mut outline);
        let table = screen.tables.contains(part);
        match part {
            Part::NoPulse if scene.daily.asks_whose() => {
                outline.words(
                    "Each of you has a pulse of your own. None is shown where both of you may look.",
                    scene.theme.text(),
                );
                page.hidden_pulses(&mut outline);
            }
            Part::NoPulse => {
                outline.words(
                    "No pulse in this time. One number a day, from Today, makes the points. From \
                     three on, this says whether anything changed.",
                    scene.theme.text(),
                );
                page.hidden_pulses(&mut outline);
            }
            Part::Pulse(place) => {
                if let Some(pulses) = screen.look.pulses.get(*place) {
                    page.pulses(pulses, table, &mut outline);
                }
                if place + 1 == screen.look.pulses.len() {
                    page.hidden_pulses(&mut outline);
                }
            }
            Part::Heard => page.course(&screen.look.heard, table, &mut outline),
            Part::Promises => page.promises(table, &mut outline),
            Part::Came => page.came(table, &mut outline),
            Part::Written => page.written(table, &mut outline),
            Part::Calm => page.calm(table, &mut outline),
            Part::Sliders => page.sliders(table, &mut outline),
            Part::ThenAndNow => page.then_and_now(screen.pair, &mut outline),
        }
    }
    outline
}

fn draw_period(screen: &LookBack, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let look = &screen.look;
    let (from, to) = (look.from.short(scene.today), look.to.short(scene.today));
    let line = Line::from(vec![
        Span::styled(screen.period.label().to_uppercase(), scene.theme.label()),
        Span::styled(format!("  {from} to {to}"), scene.theme.muted()),
    ]);
    buf.set_line(area.x + 2, area.y, &line, area.width.saturating_sub(2));
}

/// What every part is drawn from.
struct Page<'a> {
    look: &'a Look,
    scene: &'a Scene<'a>,
    columns: usize,
}

impl Page<'_> {
    fn heading(&self, part: Part, outline: &mut Outline) {
        let title = match part {
            Part::NoPulse => "Pulse".to_owned(),
            Part::Pulse(place) => self.pulse_title(place),
            Part::Heard => "How heard you felt in talks".to_owned(),
            Part::Promises => "Promises by week".to_owned(),
            Part::Came => "Days you came".to_owned(),
            Part::Written => "Words and minutes".to_owned(),
            Part::Calm => "Which way of writing leaves you calmer".to_owned(),
            Part::Sliders => "Two sliders".to_owned(),
            Part::ThenAndNow => "Then and now".to_owned(),
        };
        outline.item("", &title, "", self.scene.theme.heading());
    }

    /// Named after whose it is as soon as there is more than one.
    fn pulse_title(&self, place: usize) -> String {
        let role = self.look.pulses.get(place).and_then(|pulses| pulses.role);
        let is_own = role == self.scene.reader && !self.scene.daily.asks_whose();
        if self.look.pulses.len() < 2 && is_own {
            return "Pulse".to_owned();
        }
        match role {
            Some(Role::Both) if self.scene.audience().is_alone() => {
                "Pulse, from when two sat here".to_owned()
            }
            Some(role) => format!("Pulse of {}", role.person()),
            None => "Pulse, from before it was asked whose".to_owned(),
        }
    }

    /// Rows that never wrap.
    fn rows(&self, lines: impl IntoIterator<Item = String>, outline: &mut Outline) {
        for line in lines {
            let line = clipped(&line, self.columns.saturating_sub(2));
            outline.line(Line::styled(format!("  {line}"), self.scene.theme.text()));
        }
    }
}
