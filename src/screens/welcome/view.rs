//! Draws the welcome.

use crate::{
    screens::welcome::{Part, Welcome},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

pub fn page(welcome: &Welcome, scene: &Scene<'_>) -> Page {
    let small = scene.rows < 18;
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
            let kept = format!(
                "Your words stay on this computer, in {}. No account, no network. Ctrl-X leaves \
                 at once. F9 shows a dull page.",
                scene.folder
            );
            page.words(&kept, Tone::Heading);
        }
        Part::Role | Part::Company | Part::Account => {
            page.words(welcome.part.question(), Tone::Title);
            page.words("You can skip this (s), and change it later (,).", Tone::Muted);
            if welcome.part == Part::Account {
                page.gap();
                page.words(
                    "There is no lock yet: whoever can use this account can open your pages.",
                    Tone::Text,
                );
            }
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
                "Your pages are plain files with no lock yet: anyone who uses this account can \
                 open them. Write only what you can bear to be read."
            } else {
                "Your pages are plain files. Anyone who uses this account can open them. There is \
                 no lock yet. Please write only what you can bear to be read."
            };
            page.words(files, Tone::Text);
            gap(&mut page);
            page.words(
                "An account or a computer of your own is safer. Which pages you open is noted, \
                 too.",
                Tone::Text,
            );
            gap(&mut page);
            let leaving = if scene.workbook.profile.leave_unkept {
                "Ctrl-X lets go of what you were typing: no draft is on the disk. Settings (,) can \
                 change that. If the program is killed or power fails, it is gone."
            } else if small {
                "Ctrl-X keeps what you were typing. Settings (,) can turn that off: then, if the \
                 program is killed or power fails, it is gone."
            } else {
                "Ctrl-X keeps what you were typing, and offers it next time. Settings (,) can turn \
                 that off: then no draft is on the disk, and if the program is killed or power \
                 fails, what was being typed is gone. The count of days you came can be turned \
                 off, too."
            };
            page.words(leaving, Tone::Text);
        }
    }
    if !small || welcome.part != Part::Hello {
        page.gap();
        options(&mut page, welcome);
    }
    page
}

fn options(page: &mut Page, welcome: &Welcome) {
    for option in welcome.part.options() {
        page.item("", option, "", Tone::Text);
    }
}
