//! Draws the page on which a table is laid or joined.

use crate::{
    domain::{table::TableThere, words::Words},
    phrases::say,
    screens::{
        locking::view::code_of_words,
        sharing::{Sharing, Step, Way},
    },
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(screen: &Sharing, name: Option<&Words>) -> Page {
    let mut page = Page::new();
    let is_told = matches!(screen.step, Step::Rows | Step::About(_));
    if let Some(told) = screen.told.as_ref().filter(|_| is_told) {
        page.words(told, Tone::Heading);
        page.gap();
    }
    match &screen.step {
        Step::Rows => {
            let about = match screen.there {
                TableThere::Invited => say::sharing_about_invited(),
                TableThere::FolderLost => say::sharing_about_folder_lost(),
                TableThere::Elsewhere => say::sharing_about_elsewhere(),
                TableThere::OfOthers => say::sharing_about_others(),
                _ => say::sharing_about(),
            };
            page.words(about, Tone::Text);
        }
        Step::About(way) | Step::Name(way) | Step::Folder(way) => {
            about(&mut page, *way, screen.there, name);
        }
        Step::SixWords => about(&mut page, Way::Join, screen.there, name),
        Step::Sure(Way::Lay) => {
            page.words(say::sharing_sure_lay(screen.folder.text().trim()), Tone::Text);
        }
        Step::Sure(_) => {
            page.words(say::sharing_sure(screen.folder.text().trim()), Tone::Text);
            page.gap();
            page.words(say::sharing_sure_order(), Tone::Text);
        }
        Step::Away(why) => {
            page.words(why, Tone::Heading);
            page.gap();
            page.words(say::sharing_about_away(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_without(), Tone::Text);
        }
        Step::Busy => page.words(say::sharing_busy(), Tone::Text),
        Step::Code(code) => {
            page.words(say::sharing_code_about(), Tone::Text);
            // A slip in what was typed makes another folder, in which the other one finds nothing.
            let folder = screen.folder.text();
            if !folder.trim().is_empty() {
                page.words(say::sharing_code_folder(folder.trim()), Tone::Text);
            }
            page.gap();
            code_of_words(&mut page, code);
            page.gap();
            page.words(say::sharing_code_once(), Tone::Muted);
        }
        Step::Done(told) => page.words(told, Tone::Text),
    }
    if !screen.options().is_empty() {
        page.gap();
    }
    for option in screen.options() {
        page.item("", option(), "", Tone::Text);
    }
    page
}

fn about(page: &mut Page, way: Way, there: TableThere, name: Option<&Words>) {
    match way {
        Way::Lay => {
            page.words(say::sharing_about_lay(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_reach(), Tone::Text);
        }
        Way::Join => {
            page.words(say::sharing_about_join(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_reach(), Tone::Text);
        }
        Way::Find if there == TableThere::Elsewhere => {
            page.words(say::sharing_about_elsewhere(), Tone::Text);
        }
        Way::Find => page.words(say::sharing_about_folder_lost(), Tone::Text),
        Way::Move => {
            page.words(say::sharing_about_move(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_moved(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_reach(), Tone::Text);
        }
        Way::Back => {
            page.words(say::sharing_about_back(), Tone::Text);
            page.gap();
            page.words(say::sharing_about_left(), Tone::Text);
        }
    }
    if let Some(name) = name.filter(|_| !matches!(way, Way::Back | Way::Find)) {
        page.gap();
        page.words(say::sharing_named(name.as_str()), Tone::Text);
    }
}

/// What is typed, in a box over the page.
pub fn writing(screen: &Sharing) -> Option<Writing<'_>> {
    let (title, told) = match screen.step {
        Step::Name(_) => (say::sharing_ask_name(), say::sharing_name_told()),
        Step::Folder(Way::Lay | Way::Move) => {
            (say::sharing_ask_folder(), say::sharing_folder_to_lay())
        }
        Step::Folder(_) => (say::sharing_ask_folder(), say::sharing_folder_to_join()),
        Step::SixWords => (say::sharing_ask_words(), say::sharing_words_told()),
        _ => return None,
    };
    let (told, tone) = match &screen.told {
        Some(told) => (told.clone(), Tone::Heading),
        None => (told.to_owned(), Tone::Muted),
    };
    let stands = Stands::Popup { title: title.to_owned(), told, tone };
    Some(Writing { editor: screen.line()?, stands })
}
