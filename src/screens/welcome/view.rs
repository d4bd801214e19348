//! Draws the welcome.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::welcome::{Part, Welcome},
    ui::{Theme, action::Scene, widgets::outline::Outline},
};

pub fn draw(
    welcome: &Welcome,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let small = area.height < 18;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    match welcome.part {
        Part::Hello => {
            // Where there is little room, what keeps people safe comes first: it stands last.
            let words = scene.guide.welcome.iter();
            let (first, then) = words.as_slice().split_at(words.len().saturating_sub(1));
            // There both choices are in view before anything is read on to.
            if small {
                for words in then {
                    outline.words(words, theme.text());
                }
                outline.gap();
                options(&mut outline, welcome, theme);
                outline.gap();
            }
            for words in first.iter().chain(then.iter().filter(|_| !small)) {
                outline.words(words, theme.text());
                outline.gap();
            }
            let kept = format!(
                "Your words stay on this computer, in {}. No account, no network. Ctrl-X leaves \
                 at once. F9 shows a dull page.",
                scene.folder
            );
            outline.words(&kept, theme.heading());
        }
        Part::Role | Part::Company | Part::Account => {
            outline.words(welcome.part.question(), theme.title());
            outline.words("You can skip this (s), and change it later (,).", theme.muted());
            if welcome.part == Part::Account {
                outline.gap();
                outline.words(
                    "There is no lock yet: whoever can use this account can open your pages.",
                    theme.text(),
                );
            }
        }
        Part::Care => {
            // All of it is in view at once, with the answers, where there is little room too.
            let gap = |outline: &mut Outline| {
                if !small {
                    outline.gap();
                }
            };
            outline.words(welcome.part.question(), theme.title());
            gap(&mut outline);
            let files = if small {
                "Your pages are plain files with no lock yet: anyone who uses this account can \
                 open them. Write only what you can bear to be read."
            } else {
                "Your pages are plain files. Anyone who uses this account can open them. There is \
                 no lock yet. Please write only what you can bear to be read."
            };
            outline.words(files, theme.text());
            gap(&mut outline);
            outline.words(
                "An account or a computer of your own is safer. You can read the whole guide and \
                 write nothing.",
                theme.text(),
            );
            gap(&mut outline);
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
            outline.words(leaving, theme.text());
        }
    }
    if !small || welcome.part != Part::Hello {
        outline.gap();
        options(&mut outline, welcome, theme);
    }
    outline.draw(&welcome.cursor, area, buf)
}

fn options(outline: &mut Outline, welcome: &Welcome, theme: Theme) {
    for option in welcome.part.options() {
        outline.item("", option, "", theme.text());
    }
}
