//! Draws the welcome.

use crate::{
    domain::breach::Breach,
    phrases::say,
    screens::welcome::{Part, Welcome},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(welcome: &Welcome, scene: &Scene<'_>) -> Page {
    let small = scene.rows < 18;
    // All that can be marked, and the way on, are in view at once there; the footer says how to skip.
    let is_tight = small && welcome.part == Part::WhatBroke;
    let mut page = Page::new();
    match welcome.part {
        Part::Hello => {
            // Where there is little room, what keeps people safe comes first: it stands last.
            let words = scene.guide.welcome.iter();
            let (first, then) = words.as_slice().split_at(words.len().saturating_sub(1));
            // There both choices are in view before anything is read on to.
            if small {
                for words in then {
                    page.words(words, Tone::Text);
                }
                page.gap();
                options(&mut page, welcome);
                page.gap();
            }
            for words in first.iter().chain(then.iter().filter(|_| !small)) {
                page.words(words, Tone::Text);
                page.gap();
            }
            let kept = say::welcome_where_words_live(scene.folder);
            page.words(&kept, Tone::Heading);
        }
        Part::Role | Part::Company | Part::WhatBroke | Part::CameOut | Part::Account => {
            page.words(welcome.part.question(), Tone::Title);
            if !is_tight {
                page.words(say::welcome_can_skip(), Tone::Muted);
            }
            match welcome.part {
                Part::WhatBroke => page.words(say::welcome_what_broke_told(), Tone::Muted),
                Part::CameOut => page.words(say::welcome_came_out_told(), Tone::Muted),
                _ => (),
            }
            if welcome.part == Part::Account {
                page.gap();
                page.words(say::welcome_no_lock(), Tone::Text);
            }
        }
        Part::Safe => {
            page.words(welcome.part.question(), Tone::Title);
            page.words(say::welcome_safe_told(), Tone::Muted);
        }
        Part::SafetyFirst => {
            page.words(welcome.part.question(), Tone::Title);
            page.words(say::welcome_safety_first_told(), Tone::Text);
        }
        Part::Care => {
            // All of it is in view at once, with the answers, where there is little room too.
            let gap = |page: &mut Page| {
                if !small {
                    page.gap();
                }
            };
            page.words(welcome.part.question(), Tone::Title);
            gap(&mut page);
            let files = if small {
                say::welcome_plain_files_in_short()
            } else {
                say::welcome_plain_files()
            };
            page.words(files, Tone::Text);
            gap(&mut page);
            page.words(say::welcome_safer(), Tone::Text);
            gap(&mut page);
            let leaving = if scene.workbook.profile.leave_unkept {
                say::welcome_leaving_lets_go()
            } else if small {
                say::welcome_leaving_keeps_in_short()
            } else {
                say::welcome_leaving_keeps()
            };
            page.words(leaving, Tone::Text);
        }
    }
    if !small || welcome.part != Part::Hello {
        if !is_tight {
            page.gap();
        }
        options(&mut page, welcome);
    }
    offer_lines(&mut page, welcome, scene);
    page
}

/// Whoever listens to the screen is told at once that there are lines.
fn offer_lines(page: &mut Page, welcome: &Welcome, scene: &Scene<'_>) {
    if welcome.part == Part::Hello && !scene.speaks {
        page.gap();
        page.words(say::welcome_in_lines(), Tone::Muted);
    }
}

fn options(page: &mut Page, welcome: &Welcome) {
    for (place, option) in welcome.part.options().iter().enumerate() {
        let mark = match Breach::ALL.get(place) {
            Some(breach) if welcome.part == Part::WhatBroke => {
                if welcome.what_broke.holds(*breach) { "[x] " } else { "[ ] " }
            }
            _ => "",
        };
        page.item(mark, option(), "", Tone::Text);
    }
}
