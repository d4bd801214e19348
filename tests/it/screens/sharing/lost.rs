//! A table whose folder is away, or is not known any more: it is named, or gone on without.

use trust_guide::{
    domain::{table::TableThere, words::Words},
    screens::Screen,
    ui::action::{TableNews, TableWish},
};

use super::{asked, moving, sharing, tell};
use crate::{
    harness::{Play, TwoBooks},
    screens::table::{at_the_door, words},
};

#[test]
fn a_table_whose_folder_is_lost_goes_on_without_it_after_a_yes_of_its_own() {
    let away = |play: &mut Play| {
        play.keys("j<enter>");
        assert_eq!(asked(play), [TableWish::BringBack]);
        tell(play, TableNews::Away("The folder of the table cannot be opened.".to_owned()));
    };
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    away(&mut play);
    assert!(play.screen().contains("cannot be opened."), "{}", play.screen());
    assert!(play.screen().contains("not been seen here, is not in it"), "{}", play.screen());
    // The first Enter leaves it as it is, and Esc goes back to what was asked.
    play.keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    away(&mut play);
    play.keys("<esc>");
    assert!(play.screen().contains("Bring it back"), "{}", play.screen());
    assert_eq!(asked(&mut play), []);
    away(&mut play);
    play.keys("jj<enter>");
    assert_eq!(asked(&mut play), [TableWish::BringBackRemembered]);
    tell(&mut play, TableNews::Joined(Ok("It lies here again.".to_owned())));
    assert!(play.screen().contains("It lies here again."), "{}", play.screen());
    // Nobody looks at that page any more: it is told, and nothing opens.
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    play.keys("j<enter><esc>");
    tell(&mut play, TableNews::Away("The folder of the table cannot be opened.".to_owned()));
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    assert!(play.screen().contains("cannot be opened."), "{}", play.screen());
}

#[test]
fn a_folder_that_is_away_can_be_named_where_it_is_now() {
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    play.keys("j<enter>");
    assert_eq!(asked(&mut play), [TableWish::BringBack]);
    tell(&mut play, TableNews::Away("The folder of the table cannot be opened.".to_owned()));
    play.keys("j<enter>");
    assert!(play.screen().contains("The folder"), "{}", play.screen());
    // Esc goes back to what was asked, and what is typed stays where it was not found.
    play.keys("<esc>");
    assert!(play.screen().contains("Bring it back"), "{}", play.screen());
    play.keys("j<enter>");
    asked(&mut play);
    tell(&mut play, TableNews::Away("The folder of the table cannot be opened.".to_owned()));
    play.keys("j<enter>~/Dropbox/us<enter>");
    assert_eq!(asked(&mut play), [TableWish::Find(Words::from("~/Dropbox/us"))]);
    tell(&mut play, TableNews::Joined(Err("No table lies in that folder.".to_owned())));
    assert!(play.screen().contains("No table lies in that folder."), "{}", play.screen());
    assert!(play.screen().contains("~/Dropbox/us"), "{}", play.screen());
    play.keys("<bs><bs>you<enter>");
    assert_eq!(asked(&mut play), [TableWish::Find(Words::from("~/Dropbox/you"))]);
    tell(&mut play, TableNews::Joined(Ok("You are at the table.".to_owned())));
    assert!(play.screen().contains("You are at the table."), "{}", play.screen());
}

#[test]
fn a_folder_that_is_not_known_any_more_is_named_or_done_without() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = sharing(TableThere::FolderLost, columns, rows);
        let told = words(&play);
        assert!(told.contains("name the folder it is in now."), "{}", play.screen());
        play.pick("Name the folder").keys("~/Sync<enter>");
        assert_eq!(asked(&mut play), [TableWish::Find(Words::from("~/Sync"))]);
        tell(&mut play, TableNews::Joined(Ok("You are at the table.".to_owned())));
        play.keys("<enter>");
        assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
        let mut play = sharing(TableThere::FolderLost, columns, rows);
        play.pick("Go on without that folder");
        assert_eq!(asked(&mut play), [TableWish::BringBackRemembered]);
        tell(&mut play, TableNews::Joined(Err("It was not moved.".to_owned())));
        assert!(words(&play).contains("It was not moved."), "{}", play.screen());
        assert!(play.screen().contains("Name the folder"), "{}", play.screen());
    }
}

#[test]
fn a_table_of_which_something_is_amiss_is_not_called_empty() {
    let two = TwoBooks::with_a_table();
    let mut play = at_the_door(two, 80, 24);
    play.keys("jj<enter>");
    assert!(words(&play).contains("Nothing is here yet."), "{}", play.screen());
    let two = TwoBooks::with_a_table();
    std::fs::remove_dir_all(two.books.table().0).unwrap();
    let mut play = at_the_door(two, 80, 24);
    play.keys("jj<enter>");
    let told = words(&play);
    assert!(told.contains("Something is not as it should be"), "{}", play.screen());
    assert!(!told.contains("Nothing is here yet."), "{}", play.screen());
}
