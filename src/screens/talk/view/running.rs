//! Draws a part of a talk: whose turn it is, the clock, what is read out, and what comes.

use crate::{
    domain::{
        role::Role,
        script::{PartKind, Script, TalkPart},
        table::Talking,
        talk::{Got, Phase, Talk},
    },
    phrases::say,
    screens::talk::view::{
        ROOMY,
        clock::{self, Face},
        place,
    },
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{Page, Run, Tone},
    },
};

/// From so many rows on there is room for air.
const TALL: u16 = 24;

/// What it says, as a page.
pub fn page(talk: &Talk, script: &Script, scene: &Scene<'_>) -> Page {
    let Some(part) = script.parts.get(talk.part) else { return Page::new() };
    let mut page = Page::new();
    let head = place(talk, script);
    page.words(&head, Tone::Muted);
    page.words(&part.title, Tone::Title);
    if scene.rows >= ROOMY.1 {
        page.gap();
    }
    page.item("", whose_turn(talk, part, scene.talking), "", Tone::Heading);
    if let Some(note) = note(talk, part, scene.talking) {
        page.words(&note, Tone::Muted);
    }
    if talk.phase == Phase::SayingBack {
        let key = |got| key_of(Mode::SayBack, Command::Got(got));
        let asked = [
            say::talk_did_i_get_it().to_owned(),
            say::talk_got_it(key(Got::Yes)),
            say::talk_got_it_partly(key(Got::Partly)),
            say::talk_did_not_get_it(key(Got::No)),
        ];
        page.words(asked.join("   "), Tone::Heading);
    }
    if scene.rows >= TALL {
        page.gap();
    }
    if let Some(whole) = talk.whole(script) {
        let face = match scene.workbook.profile.calm_motion {
            true => Face::Calm,
            false if scene.columns >= ROOMY.0 && scene.rows >= ROOMY.1 => Face::Big,
            false => Face::Small,
        };
        let left = talk.left(whole, scene.now);
        clock::lay_out(&mut page, talk, part, (whole, left), face);
    }
    read_out(&mut page, talk, part, scene);
    course(&mut page, talk, script);
    page
}

/// Whose turn it is, in words.
fn whose_turn(talk: &Talk, part: &TalkPart, talking: Option<&Talking>) -> String {
    let Some(speaker) = talk.speaker(part) else {
        return match part.kind {
            PartKind::Apart => say::talk_say_when_back().to_owned(),
            PartKind::Together | PartKind::Turns(_) | PartKind::SayBack(_) => {
                say::talk_both_together().to_owned()
            }
        };
    };
    if let Some(talking) = talking {
        let [one, listener] =
            [speaker, other(speaker)].map(|side| talking.name(&talk.id, side).to_owned());
        return match talk.phase {
            Phase::Speaking => say::talk_somebody_speaks(one, listener),
            Phase::SayingBack => say::talk_somebody_says_it_back(listener),
        };
    }
    match talk.phase {
        Phase::Speaking => say::talk_one_speaks(speaker.variant()),
        Phase::SayingBack => say::talk_one_says_it_back(other(speaker).variant()),
    }
}

/// What else is to be said about this turn.
fn note(talk: &Talk, part: &TalkPart, talking: Option<&Talking>) -> Option<String> {
    let turns = part.turns()?;
    let mut parts = Vec::new();
    if turns.count > 1 {
        parts.push(say::talk_turn_of(talk.turn + 1, usize::from(turns.count)));
    }
    match talk.phase {
        Phase::Speaking if talk.round > 0 => {
            parts.push(say::talk_once_more().to_owned());
        }
        Phase::Speaking if talk.taken.contains(&talk.turn) => {
            parts.push(say::talk_gives_turn_back().to_owned());
        }
        Phase::Speaking if talk.may_take(part) => match talking {
            None => parts.push(say::talk_may_take_turn().to_owned()),
            Some(talking) if talking.is_said(&talk.id) => {
                let name = talking.name(&talk.id, Role::Hurt);
                parts.push(say::talk_somebody_may_take_turn(name));
            }
            Some(_) => (),
        },
        Phase::Speaking => (),
        Phase::SayingBack => parts.push(say::talk_take_the_time().to_owned()),
    }
    (!parts.is_empty()).then(|| parts.join(" · "))
}

/// What is read out, for the one whose it is.
fn read_out(page: &mut Page, talk: &Talk, part: &TalkPart, scene: &Scene<'_>) {
    let groups: &[(&str, &[String])] = &[
        (say::talk_read_this_out(), &part.read),
        (
            say::talk_the_one_who_speaks(),
            if talk.phase == Phase::Speaking { &part.speaker } else { &[] },
        ),
        (say::talk_the_one_who_listens(), &part.listener),
    ];
    for (label, lines) in groups.iter().filter(|(_, lines)| !lines.is_empty()) {
        page.label(label);
        for line in *lines {
            page.words(line, Tone::Text);
        }
    }
    let exercise = part.exercise.as_ref().and_then(|id| scene.guide.exercise(id));
    if let Some((_, exercise)) = exercise {
        page.gap();
        if scene.talking.is_some() {
            return page.words(say::talk_each_may_write(&exercise.title), Tone::Muted);
        }
        page.line(vec![
            Run::new("x ", Tone::Accent),
            Run::new(say::talk_write_it_down(&exercise.title), Tone::Text),
        ]);
    }
}

/// All parts, with where we are.
fn course(page: &mut Page, talk: &Talk, script: &Script) {
    page.gap();
    let pieces = script.parts.iter().enumerate().map(|(place, part)| {
        let (mark, tone) = match place.cmp(&talk.part) {
            std::cmp::Ordering::Less => ("✓", Tone::Kept),
            std::cmp::Ordering::Equal => ("▸", Tone::Heading),
            std::cmp::Ordering::Greater => ("·", Tone::Muted),
        };
        Run::new(format!("{mark} {}", part.title), tone)
    });
    page.pieces(pieces.collect());
}

fn other(role: Role) -> Role {
    if role == Role::Hurt { Role::Broke } else { Role::Hurt }
}
