//! Draws a part of a talk: whose turn it is, the clock, what is read out, and what comes.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Part, PartKind, Phase, Role, Script, Talk},
    screens::talk::{
        TalkScreen,
        view::{
            ROOMY,
            clock::{self, Face},
            outline, place,
        },
    },
    text::width::width,
    ui::{action::Scene, theme::Theme, widgets::outline::Outline},
};

/// From so many rows on there is room for air.
const TALL: u16 = 24;

pub fn draw(
    screen: &TalkScreen,
    talk: &Talk,
    script: &Script,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let part = script.parts.get(talk.part)?;
    let mut outline = outline(area, theme);
    let head = format!("{} · {}", script.title, place(talk, script));
    outline.words(&head, theme.muted());
    outline.words(&part.title, theme.title());
    if area.height >= ROOMY.1 {
        outline.gap();
    }
    outline.item("", &whose_turn(talk, part), "", theme.heading());
    if let Some(note) = note(talk, part) {
        outline.words(&note, theme.muted());
    }
    if talk.phase == Phase::SayingBack {
        outline.words("“Did I get it?”   y yes   m partly   n no", theme.heading());
    }
    if area.height >= TALL {
        outline.gap();
    }
    if let Some(whole) = talk.whole(script) {
        let face = match scene.workbook.profile.calm_motion {
            true => Face::Calm,
            false if area.width >= ROOMY.0 && area.height >= ROOMY.1 => Face::Big,
            false => Face::Small,
        };
        let left = talk.left(whole, scene.now);
        clock::lay_out(&mut outline, talk, part, (whole, left), face, theme);
    }
    read_out(&mut outline, talk, part, scene);
    course(&mut outline, talk, script, area, theme);
    outline.draw(&screen.page, area, buf)
}

/// Whose turn it is, in words.
fn whose_turn(talk: &Talk, part: &Part) -> String {
    let Some(speaker) = talk.speaker(part) else {
        return match part.kind {
            PartKind::Apart => "Say when you come back. Space asks for the time.".to_owned(),
            PartKind::Together | PartKind::Turns(_) | PartKind::SayBack(_) => {
                "Both of you, together".to_owned()
            }
        };
    };
    match talk.phase {
        Phase::Speaking => format!("{} speaks · the other listens", name(speaker)),
        Phase::SayingBack => format!("{} says it back", name(other(speaker))),
    }
}

/// What else is to be said about this turn.
fn note(talk: &Talk, part: &Part) -> Option<String> {
    let turns = part.turns()?;
    let mut parts = Vec::new();
    if turns.count > 1 {
        parts.push(format!("turn {} of {}", talk.turn + 1, turns.count));
    }
    match talk.phase {
        Phase::Speaking if talk.round > 0 => {
            parts.push("once more: say what was missed".to_owned());
        }
        Phase::Speaking if talk.taken.contains(&talk.turn) => {
            parts.push("a gives this turn back".to_owned());
        }
        Phase::Speaking if talk.may_take(part) => {
            parts.push("a: the one who was hurt takes it".to_owned());
        }
        Phase::Speaking => (),
        Phase::SayingBack => parts.push("take the time it needs".to_owned()),
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What is read out, for the one whose it is.
fn read_out(outline: &mut Outline, talk: &Talk, part: &Part, scene: &Scene<'_>) {
    let theme = scene.theme;
    let groups: &[(&str, &[String])] = &[
        ("read this out", &part.read),
        ("the one who speaks", if talk.phase == Phase::Speaking { &part.speaker } else { &[] }),
        ("the one who listens", &part.listener),
    ];
    for (label, lines) in groups.iter().filter(|(_, lines)| !lines.is_empty()) {
        outline.label(label);
        for line in *lines {
            outline.words(line, theme.text());
        }
    }
    let exercise = part.exercise.as_ref().and_then(|id| scene.guide.exercise(id));
    if let Some((_, exercise)) = exercise {
        outline.gap();
        outline.line(Line::from(vec![
            Span::styled("  x ", theme.accent()),
            Span::styled(format!("write it down: {}", exercise.title), theme.text()),
        ]));
    }
}

/// All parts, with where we are.
fn course(outline: &mut Outline, talk: &Talk, script: &Script, area: Rect, theme: Theme) {
    let columns = usize::from(area.width.saturating_sub(4).min(72));
    outline.gap();
    let (mut spans, mut used) = (vec![Span::raw("  ")], 0);
    for (place, part) in script.parts.iter().enumerate() {
        let (mark, style) = match place.cmp(&talk.part) {
            std::cmp::Ordering::Less => ("✓", theme.kept()),
            std::cmp::Ordering::Equal => ("▸", theme.heading()),
            std::cmp::Ordering::Greater => ("·", theme.muted()),
        };
        let text = format!("{mark} {}", part.title);
        let wide = width(&text) + 3;
        if used + wide > columns && used > 0 {
            outline.line(Line::from(std::mem::replace(&mut spans, vec![Span::raw("  ")])));
            used = 0;
        }
        used += wide;
        spans.push(Span::styled(format!("{text}   "), style));
    }
    outline.line(Line::from(spans));
}

fn other(role: Role) -> Role {
    if role == Role::Hurt { Role::Broke } else { Role::Hurt }
}

/// One of the two, at the start of a sentence.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Hurt => "The one who was hurt",
        Role::Broke => "The one who broke trust",
        Role::Both | Role::Any => "Each of you",
    }
}
