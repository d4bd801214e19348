//! Draws the page about books.

use crate::{
    domain::table::TableThere,
    phrases::say,
    screens::books::{Books, BooksRow, may_part, rows},
    ui::{
        action::Scene,
        page::{Page, Stands, Tone, Writing},
    },
};

/// What it says, as a page.
pub fn page(screen: &Books, scene: &Scene<'_>) -> Page {
    let (open, may_part) = (scene.book, may_part(scene.book, scene.daily, scene.workbook));
    let locks_after = scene.workbook.profile.locks_after();
    let mut page = Page::new();
    page.words(say::books_about(), Tone::Text);
    page.gap();
    for row in rows(open, may_part) {
        match row {
            BooksRow::Name => {
                let name = open.name.as_deref().unwrap_or(say::books_no_name());
                page.setting(say::books_name(), name);
            }
            BooksRow::Lock => page.setting(say::books_lock(), say::books_lock_off()),
            BooksRow::Passphrase => page.setting(say::books_passphrase(), ""),
            BooksRow::Code => page.setting(say::books_code(), ""),
            BooksRow::Unlock => page.setting(say::books_unlock(), ""),
            BooksRow::After => {
                let after = locks_after.map(|minutes| say::books_after_minutes(minutes.into()));
                let after = after.unwrap_or_else(|| say::books_after_never().to_owned());
                page.setting(say::books_after(), &after);
            }
            BooksRow::Table => {
                let told = match open.table {
                    TableThere::Laid | TableThere::Locked => say::books_table_laid(),
                    TableThere::Waits => say::books_table_waits(),
                    TableThere::Yours => say::books_table_yours(),
                    TableThere::Invited => say::books_table_invited(),
                    TableThere::FolderLost => say::books_table_folder_lost(),
                    TableThere::PlaceLost => say::books_table_place_lost(),
                    TableThere::Elsewhere => say::books_table_elsewhere(),
                    TableThere::None | TableThere::MayBeLaid | TableThere::OfOthers => {
                        say::books_table_none()
                    }
                };
                page.setting(say::books_table(), told);
            }
            BooksRow::MoveTable => match &open.table_folder {
                None => page.setting(say::books_move_table(), ""),
                Some(folder) => page.setting(say::books_bring_table_back(), folder.as_str()),
            },
            BooksRow::Part => page.setting(say::books_part(), ""),
            BooksRow::Begin => page.setting(say::books_begin(), ""),
            BooksRow::TwoBooks => page.setting(say::books_two(), say::books_two_told()),
            BooksRow::Close => page.setting(say::books_close(), say::books_close_key()),
        }
    }
    if may_part && screen.has_begun {
        page.gap();
        page.words(say::books_two_begun(), Tone::Muted);
    }
    page.gap();
    let lock = if open.is_locked { say::books_is_locked() } else { say::books_no_lock() };
    page.words(lock, Tone::Muted);
    if !open.may_have_others {
        page.gap();
        page.words(say::books_by_its_file(), Tone::Muted);
    }
    page
}

/// The name that is typed, in a box over the page.
pub fn writing(screen: &Books) -> Option<Writing<'_>> {
    let naming = screen.naming.as_ref()?;
    let (title, told) = if naming.is_for_another {
        (say::books_ask_their_name(), say::books_name_of_another_told())
    } else {
        (say::books_ask_name(), say::books_name_told())
    };
    let stands =
        Stands::Popup { title: title.to_owned(), told: told.to_owned(), tone: Tone::Muted };
    Some(Writing { editor: &naming.editor, stands })
}
