//! Draws the parting of a workbook that two people used.

use std::ops::Range;

use crate::{
    domain::{
        day::Day,
        parting::{Belongs, PageGroup},
    },
    phrases::say,
    screens::parting::{
        Parting, Step,
        pages::{Line, Page as Listing},
        words::{about, first_words},
    },
    ui::{
        action::Scene,
        page::{List, Listed, Marked, Page, Run, Said, Stands, Tone, Writing},
    },
};

/// From so many rows on it is said above the list what its keys do.
const ROOMY: u16 = 12;

/// What it says, as a page.
pub fn page(screen: &Parting, scene: &Scene<'_>) -> Page {
    if screen.step == Step::List {
        return listed(screen, scene);
    }
    let mut page = Page::new();
    if let Some(told) = screen.told.as_ref().filter(|_| !screen.hides()) {
        page.words(told, Tone::Heading);
        page.gap();
    }
    for (place, words) in said(screen, scene).iter().enumerate() {
        if place > 0 {
            page.gap();
        }
        page.words(words, Tone::Text);
    }
    let options = screen.options(scene.workbook);
    if !options.is_empty() {
        page.gap();
    }
    for option in &options {
        page.item("", option, "", Tone::Text);
    }
    page
}

/// The name of the second book.
fn second<'a>(screen: &'a Parting, scene: &'a Scene<'_>) -> &'a str {
    let picked = screen.picked.as_ref().and_then(|(_, name)| name.as_ref());
    let begun = scene.workbook.parting().map(|parting| &parting.name);
    picked.or(begun).map_or(say::parting_the_other(), |name| name.as_str())
}

/// The name of this book.
fn first<'a>(scene: &Scene<'a>) -> &'a str {
    scene.book.name.as_ref().map_or(say::parting_this(), |name| name.as_str())
}

fn said(screen: &Parting, scene: &Scene<'_>) -> Vec<String> {
    let owned = |words: &[&str]| words.iter().map(|it| (*it).to_owned()).collect();
    match &screen.step {
        Step::About | Step::OwnName | Step::TheirName => owned(&[
            say::parting_about(),
            say::parting_about_pages(),
            say::parting_about_order(),
            say::parting_about_backups(),
        ]),
        Step::GivingUp => owned(&[say::parting_giving_up()]),
        Step::Which => owned(&[say::parting_which()]),
        Step::Whose => vec![say::parting_whose(second(screen, scene))],
        Step::HandOver(role) => {
            owned(&[&say::apart_hand_over(role.variant()), say::apart_other_looks_away()])
        }
        Step::Looking => owned(&[say::parting_looking()]),
        Step::Lock | Step::First | Step::Again => {
            let name = second(screen, scene);
            vec![say::parting_lock(name), say::parting_lock_lost().to_owned()]
        }
        Step::Opens => vec![say::parting_opens(second(screen, scene))],
        Step::NoLock => vec![say::parting_no_lock(second(screen, scene))],
        Step::Last => last(screen, scene),
        Step::Busy => owned(&[say::parting_busy()]),
        Step::Done => done(screen, scene),
        Step::List => Vec::new(),
    }
}

/// What will be done, before it is.
fn last(screen: &Parting, scene: &Scene<'_>) -> Vec<String> {
    let (counts, name) = (screen.pages.counts(), second(screen, scene));
    let goes = say::parting_last_goes(counts.both + counts.go, name);
    let mut said = vec![format!("{goes} {}", say::parting_last_leaves(counts.go))];
    if counts.unsaid > 0 {
        said.push(say::parting_last_unsaid(counts.unsaid));
    }
    if counts.wait > 0 {
        said.push(say::parting_last_waits(counts.wait));
    }
    said.push(say::parting_last_alone().to_owned());
    said.push(say::parting_last_order(name));
    if let Some(parting) = scene.workbook.parting() {
        said.push(say::parting_last_whose(parting.stays.variant()));
    }
    let lock = if screen.passphrase.is_empty() {
        say::parting_last_plain(name)
    } else {
        say::parting_last_locked(name)
    };
    said.push(lock);
    said
}

/// What was done. That it has left is said once the disk has it so. Nothing is counted: both look at it, and what one
/// wrote alone went too.
fn done(screen: &Parting, scene: &Scene<'_>) -> Vec<String> {
    let backups = if screen.are_backups_gone {
        say::parting_done_backups_gone()
    } else {
        say::parting_done_backups()
    };
    vec![
        say::parting_done_goes().to_owned(),
        scene.keeping.told_deleted(say::parting_done_leaves()).to_owned(),
        backups.to_owned(),
        say::parting_done_door().to_owned(),
    ]
}

fn listed(screen: &Parting, scene: &Scene<'_>) -> Page {
    let mut page = Page::new().with_list(list(screen, scene));
    if let Some(told) = &screen.told {
        page.words(told, Tone::Heading);
    }
    if let Some(role) = screen.pages.speaks {
        page.brief(say::parting_has_keyboard(role.variant()), Tone::Accent);
    }
    if scene.rows >= ROOMY {
        let (first, second) = (first(scene), second(screen, scene));
        let (keys, in_short) = if screen.pages.has_months() {
            (say::parting_keys_by_month(first, second), say::parting_keys_by_month_in_short())
        } else {
            (say::parting_keys(first, second), say::parting_keys_in_short())
        };
        page.brief(Said::or(keys, in_short), Tone::Muted);
        page.gap();
    }
    page.pin_to_here();
    page
}

fn list(screen: &Parting, scene: &Scene<'_>) -> List {
    let pages = &screen.pages;
    let count = pages.lines.len();
    let window = List::window(&pages.cursor, count, 2, scene.rows);
    let first = window.start;
    let unsaid =
        |of: &Range<usize>| pages.pages[of.clone()].iter().filter(|page| page.to.is_none()).count();
    let said = pages.lines[window].iter().map(|line| match line {
        Line::Month(of) => {
            let (sign, tail) = if pages.is_unfolded(of) {
                ("–", say::fold_hides())
            } else {
                ("+", say::fold_shows())
            };
            let name = pages.month(of).map(Day::month_and_year).unwrap_or_default();
            let counted = say::parting_month(pages.days(of), of.len(), unsaid(of));
            two_rows(sign, &name, Tone::Heading, tail, &counted)
        }
        Line::Group(of) => {
            let unsaid = unsaid(of);
            let name = pages.group(of).map(|group| group_name(group, scene)).unwrap_or_default();
            two_rows("", &name, Tone::Heading, "", &say::parting_group(of.len(), unsaid))
        }
        Line::Page(place) => one_page(&pages.pages[*place], scene),
        Line::Alone(role) => {
            let name = say::parting_alone(role.variant());
            two_rows("", &name, Tone::Heading, "", say::parting_alone_told())
        }
        Line::Back => {
            two_rows("", say::parting_back(), Tone::Heading, "", say::parting_back_told())
        }
        Line::GoOn => {
            two_rows("", say::locking_go_on(), Tone::Heading, "", say::parting_go_on_told())
        }
    });
    List { count, each: 2, first, said: said.collect(), lead: 2, below: 4, none: "" }
}

fn two_rows(sign: &str, said: &str, tone: Tone, tail: &str, below: &str) -> Listed {
    Listed {
        lead: Run::new(sign, Tone::Accent),
        said: Marked::beginning(said, tone),
        tail: Run::new(tail, Tone::Accent),
        below: Marked::new(below, Tone::Muted),
        ..Listed::default()
    }
}

fn one_page(page: &Listing, scene: &Scene<'_>) -> Listed {
    // Beside it stands the key that said so.
    let (sign, to) = match page.to {
        Some(Belongs::Here) => ("1", say::parting_is_here()),
        Some(Belongs::There) => ("2", say::parting_is_there()),
        Some(Belongs::Both) => ("b", say::parting_is_both()),
        None => ("·", ""),
    };
    two_rows(sign, &first_words(&page.of.record, scene), Tone::Text, to, &about(page, scene))
}

fn group_name(group: &PageGroup, scene: &Scene<'_>) -> String {
    match group {
        PageGroup::Stage(id) => {
            scene.guide.stage(id).map(|stage| stage.title.clone()).unwrap_or_default()
        }
        PageGroup::Day(day) => day.full(),
    }
}

/// What is typed, in a box over the page.
pub fn writing(screen: &Parting) -> Option<Writing<'_>> {
    let (title, told) = match screen.step {
        Step::OwnName => (say::books_ask_name(), say::books_name_told()),
        Step::TheirName => (say::books_ask_their_name(), say::books_name_of_another_told()),
        Step::First => (say::parting_their_passphrase(), say::locking_passphrase_told()),
        Step::Again => (say::locking_once_more(), say::locking_once_more_told()),
        Step::Opens => (say::parting_their_passphrase(), say::parting_opens_told()),
        _ => return None,
    };
    let (told, tone) = match &screen.told {
        Some(told) => (told.clone(), Tone::Heading),
        None => (told.to_owned(), Tone::Muted),
    };
    let editor = if screen.names() { &screen.name } else { screen.typed.shown() };
    let stands = Stands::Popup { title: title.to_owned(), told, tone };
    Some(Writing { editor, stands })
}
