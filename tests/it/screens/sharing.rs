//! Laying a table in a folder that two computers have, and joining it with six words.

mod lost;

use expect_test::expect;
use trust_guide::{
    domain::{
        book::{Book, OpenBook},
        role::Role,
        secret::Secret,
        table::TableThere,
        words::Words,
    },
    screens::Screen,
    shell::Event,
    ui::action::{Action, TableNews, TableWish},
};

use super::{check, lock};
use crate::harness::{Play, TwoBooks};

/// Words that open an invitation, and must be seen once and nowhere else.
const SIX_WORDS: &str = "walnut heron lantern copper meadow thimble";

/// The page about books, as it stands so with the table.
pub fn books(there: TableThere, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(crate::harness::welcomed(Some(Role::Hurt)), columns, rows);
    play.world.two_books = Some(TwoBooks::new());
    is_called(&mut play, Some("Sam"), there);
    play.setting("Your book, and its lock").keys("<enter>");
    play
}

/// The book is called so, or has no name yet.
fn is_called(play: &mut Play, name: Option<&str>, table: TableThere) {
    let name = name.map(Words::from);
    let open = OpenBook { name, may_have_others: true, table, ..OpenBook::default() };
    play.event(Event::Action(Box::new(Action::BookIs(open))));
}

fn sharing(there: TableThere, columns: u16, rows: u16) -> Play {
    let mut play = books(there, columns, rows);
    play.pick("A table for both of you");
    assert!(matches!(play.app.screens(), [.., Screen::Sharing(_)]), "{}", play.screen());
    play
}

fn tell(play: &mut Play, news: TableNews) {
    play.event(Event::Action(Box::new(Action::AtTable(news))));
}

fn asked(play: &mut Play) -> Vec<TableWish> {
    std::mem::take(&mut play.world.two_books.as_mut().unwrap().asked)
}

#[test]
fn a_folder_is_named_after_what_it_means_and_the_six_words_are_shown_once() {
    let mut play = sharing(TableThere::None, 80, 24);
    play.pick("In a folder that two computers have");
    check(
        &play,
        expect![[r#"
              A table for both of you                                   Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              This program sends nothing anywhere. The table is in a folder that the
              other computer gets too: one that Syncthing, Nextcloud or Dropbox
              keeps in step, or one on a memory stick that goes to and fro. Your
              partner joins it there with six words, which you read to them once.

              Whoever runs that folder sees that something changes there, and when,
              and keeps older versions. While the book of either of you is locked,
              everything on the table is sealed. Without a lock, whoever can open
              the folder can read it. Nothing that somebody else puts there counts
              as yours.

              There you go by the name of your book: Sam. Your partner sees it.

            ▸ Not now
              Go on




            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
    // Neither the first Enter, nor an empty line, nor the first Enter behind the folder lays anything.
    play.keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    play.pick("A table for both of you").pick("In a folder that two computers have");
    play.keys("j<enter><enter>");
    assert_eq!(asked(&mut play), []);
    play.pick("In a folder that two computers have").keys("j<enter>~/Sync/two of us<enter>");
    assert!(play.screen().contains("is laid in ~/Sync/two of us"), "{}", play.screen());
    play.keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    assert_eq!(asked(&mut play), []);
    play.pick("A table for both of you").pick("In a folder that two computers have");
    play.keys("j<enter>~/Sync/two of us<enter>j<enter>");
    assert_eq!(asked(&mut play), [TableWish::Invite(Some(Words::from("~/Sync/two of us")))]);
    // It fails: what was typed is still there.
    tell(&mut play, TableNews::Invited(Err("There is no such folder.".to_owned())));
    assert!(play.screen().contains("There is no such folder."), "{}", play.screen());
    assert!(play.screen().contains("~/Sync/two of us"), "{}", play.screen());
    play.keys("<enter>j<enter>");
    assert_eq!(asked(&mut play).len(), 1);
    tell(&mut play, TableNews::Invited(Ok(Secret::from(SIX_WORDS))));
    check(
        &play,
        expect![[r#"
              A table for both of you                                   Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              The table is laid, and an invitation is in its folder. These six words
              open it. Read them aloud to your partner, and never send them the way
              the folder goes. In their program: Settings, “Your book, and its
              lock”, “A table for both of you”, “Join one that your partner laid”.
              The folder: ~/Sync/two of us

               1 walnut        2 heron         3 lantern
               4 copper        5 meadow        6 thimble

              They are shown once. Whoever has them and the folder could join in
              your partner’s place. If that may have happened, or they are lost,
              draw new ones here, as long as nobody has joined.

            ▸ Close





            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    assert!(!play.screen().contains("heron"), "{}", play.screen());
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
}

#[test]
fn who_joins_names_the_folder_types_six_words_and_may_try_again() {
    let mut play = sharing(TableThere::None, 80, 24);
    play.pick("Join one that your partner laid").keys("j<enter>/media/stick<enter>");
    // Whether an invitation lies there is looked for before its words are asked for.
    let looks = || TableWish::LookForInvitation(Words::from("/media/stick"));
    assert_eq!(asked(&mut play), [looks()]);
    tell(&mut play, TableNews::MayJoin(Err("There is no such folder.".to_owned())));
    let shown = play.screen();
    assert!(
        shown.contains("There is no such folder.") && shown.contains("/media/stick"),
        "{shown}"
    );
    play.keys("<enter>");
    assert_eq!(asked(&mut play), [looks()]);
    tell(&mut play, TableNews::MayJoin(Ok(())));
    check(
        &play,
        expect![[r#"
              A table for both of you                                   Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Your partner laid a table in a folder that this computer gets too, and
              read six words aloud to you. They open the invitation in it. Your
              place at the table goes into your book, and nobody else has it. Join
              on one computer only: to use another one as well, take your whole book
              there┏ The six words ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                   ┃                                                              ┃
              Whoev┃                                                              ┃
              and k┃ With spaces between them. The first four letters will do.    ┃
              every┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              the folder can read it. Nothing that somebody else puts there counts
              as yours.

              There you go by the name of your book: Sam. Your partner sees it.






            ────────────────────────────────────────────────────────────────────────────────
              Esc back   Enter go on   F2 keys   ^X leave
        "#]],
    );
    play.keys(&format!("{SIX_WORDS}<enter>"));
    let wish = |words: &str| TableWish::Join(Words::from("/media/stick"), Secret::from(words));
    assert_eq!(asked(&mut play), [wish(SIX_WORDS)]);
    tell(&mut play, TableNews::Joined(Err("That is not it.".to_owned())));
    assert!(play.screen().contains("That is not it."), "{}", play.screen());
    play.keys("walnut<enter>");
    assert_eq!(asked(&mut play), [wish("walnut")]);
    tell(&mut play, TableNews::Joined(Ok("You are at the table.".to_owned())));
    assert!(play.screen().contains("You are at the table."), "{}", play.screen());
    play.keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
}

#[test]
fn whose_book_has_no_name_is_asked_what_they_are_called_there_and_need_not_say() {
    for way in ["In a folder that two computers have", "Join one that your partner laid"] {
        let mut play = sharing(TableThere::None, 80, 24);
        is_called(&mut play, None, TableThere::None);
        play.pick(way).keys("j<enter>");
        assert!(play.screen().contains("What are you called there?"), "{}", play.screen());
        // Too long is none, and says so; nothing of it is lost.
        play.keys(&format!("{}<enter>", "x".repeat(41)));
        assert!(play.screen().contains("40"), "{}", play.screen());
        play.keys("<esc>");
        assert!(play.screen().contains("▸ Not now"), "{}", play.screen());
        play.keys("j<enter><c-u>Robin<enter>");
        assert!(play.screen().contains("The folder"), "{}", play.screen());
        assert_eq!(play.world.books_named, [Words::from("Robin")]);
        is_called(&mut play, Some("Robin"), TableThere::None);
        play.keys("<esc>");
        assert!(play.screen().contains("by the name of your book: Robin."), "{}", play.screen());
        play.keys("j<enter>");
        assert!(play.screen().contains("The folder"), "{}", play.screen());
        let mut play = sharing(TableThere::None, 80, 24);
        is_called(&mut play, None, TableThere::None);
        play.pick(way).keys("j<enter> <enter>");
        assert!(play.screen().contains("The folder"), "{}", play.screen());
        assert_eq!(play.world.books_named, []);
    }
}

#[test]
fn escape_goes_back_step_by_step_and_asks_nothing_of_the_disk() {
    let mut play = sharing(TableThere::None, 80, 24);
    play.pick("Join one that your partner laid").keys("j<enter>/media/stick<enter>");
    assert_eq!(asked(&mut play).len(), 1);
    tell(&mut play, TableNews::MayJoin(Ok(())));
    play.keys("walnut<esc>");
    assert!(play.screen().contains("/media/stick"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("▸ Not now"), "{}", play.screen());
    play.keys("<esc><esc>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    assert_eq!(asked(&mut play), []);
}

#[test]
fn between_two_books_here_it_can_be_laid_at_once_and_an_invited_one_gets_new_words() {
    let mut play = sharing(TableThere::MayBeLaid, 80, 24);
    play.pick("Between the two books here");
    assert!(play.screen().contains("Lay a table"), "{}", play.screen());
    let mut play = sharing(TableThere::Invited, 80, 24);
    play.pick("Draw six new words");
    assert_eq!(asked(&mut play), [TableWish::Invite(None)]);
    tell(&mut play, TableNews::Invited(Err("They are there already.".to_owned())));
    assert!(play.screen().contains("They are there already."), "{}", play.screen());
    let mut play = sharing(TableThere::Elsewhere, 80, 24);
    play.pick("Name the folder").keys("~/Sync<enter>");
    assert_eq!(asked(&mut play), [TableWish::Find(Words::from("~/Sync"))]);
}

#[test]
fn once_it_is_laid_the_page_says_so_and_offers_it_no_more() {
    for (there, told) in [(TableThere::Laid, "opens it"), (TableThere::Waits, "a place at it is")] {
        let mut play = sharing(TableThere::MayBeLaid, 80, 24);
        assert!(play.screen().contains("Between the two books here"), "{}", play.screen());
        let open = OpenBook {
            name: Some("Sam".into()),
            others: 1,
            may_have_others: true,
            table: there,
            ..OpenBook::default()
        };
        play.event(Event::Action(Box::new(Action::BookIs(open))));
        let screen = play.screen();
        assert!(screen.contains(told) && screen.contains("▸ Close"), "{screen}");
        assert!(!screen.contains("Between the two books here"), "{screen}");
    }
}

#[test]
fn words_on_the_screen_go_with_the_cover_and_are_shown_to_nobody_who_left_the_page() {
    let mut play = sharing(TableThere::Invited, 80, 24);
    play.pick("Draw six new words");
    tell(&mut play, TableNews::Invited(Ok(Secret::from(SIX_WORDS))));
    assert!(play.screen().contains("heron"), "{}", play.screen());
    play.keys("<f9>").keys("<f9>");
    assert!(!play.screen().contains("heron"), "{}", play.screen());
    let mut play = sharing(TableThere::Invited, 80, 24);
    play.pick("Draw six new words").keys("<esc>");
    tell(&mut play, TableNews::Invited(Ok(Secret::from(SIX_WORDS))));
    assert!(!play.screen().contains("heron"), "{}", play.screen());
    assert!(play.screen().contains("nobody has been shown its six words"), "{}", play.screen());
}

/// The page on which a table is moved that lies in this folder, or beside the books.
pub fn moving(folder: Option<&str>, columns: u16, rows: u16) -> Play {
    let mut play = books(TableThere::Laid, columns, rows);
    let open = OpenBook {
        may_have_others: true,
        table: TableThere::Laid,
        table_folder: folder.map(Words::from),
        ..OpenBook::default()
    };
    play.event(Event::Action(Box::new(Action::BookIs(open))));
    play.pick(match folder {
        None => "Move the table into a folder",
        Some(_) => "Bring the table back",
    });
    assert!(matches!(play.app.screens(), [.., Screen::Sharing(_)]), "{}", play.screen());
    play
}

#[test]
fn a_table_is_moved_only_after_a_yes_to_the_folder_that_was_named() {
    let mut play = moving(None, 80, 24);
    // Neither the first Enter, nor an empty line, nor the first Enter behind the folder moves anything.
    play.keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    let mut play = moving(None, 80, 24);
    play.keys("j<enter><enter>");
    assert!(play.screen().contains("Not now"), "{}", play.screen());
    play.keys("j<enter>~/Sync/us<enter>");
    assert!(play.screen().contains("goes from here into ~/Sync/us"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("~/Sync/us"), "{}", play.screen());
    play.keys("<enter><enter>");
    assert!(matches!(play.app.screens(), [.., Screen::Books(_)]), "{}", play.screen());
    assert_eq!(asked(&mut play), []);
    let mut play = moving(None, 80, 24);
    play.keys("j<enter>~/Sync/us<enter>j<enter>");
    assert_eq!(asked(&mut play), [TableWish::Move(Words::from("~/Sync/us"))]);
    // It fails: what was typed is still there.
    tell(&mut play, TableNews::Joined(Err("There is no such folder.".to_owned())));
    assert!(play.screen().contains("There is no such folder."), "{}", play.screen());
    play.keys("<enter>j<enter>");
    assert_eq!(asked(&mut play), [TableWish::Move(Words::from("~/Sync/us"))]);
    tell(&mut play, TableNews::Joined(Ok("It lies there now.".to_owned())));
    assert!(play.screen().contains("It lies there now."), "{}", play.screen());
}

#[test]
fn a_table_comes_back_only_after_a_yes_and_what_stays_is_said() {
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    assert!(play.screen().contains("The folder stays as it is"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(asked(&mut play), []);
    let mut play = moving(Some("~/Sync/us"), 80, 24);
    play.keys("j<enter>");
    assert_eq!(asked(&mut play), [TableWish::BringBack]);
    tell(&mut play, TableNews::Joined(Err("The folder is away.".to_owned())));
    assert!(play.screen().contains("The folder is away."), "{}", play.screen());
    assert!(play.screen().contains("Not now"), "{}", play.screen());
}

#[test]
fn it_is_whole_on_the_smallest_screen_too() {
    let mut play = sharing(TableThere::None, 50, 16);
    play.pick("In a folder that two computers have").pick("Go on").keys("~/Sync<enter>");
    play.pick("Lay it there");
    tell(&mut play, TableNews::Invited(Ok(Secret::from(SIX_WORDS))));
    check(
        &play,
        expect![[r#"
              A table for both of you
            ──────────────────────────────────────────────────
              The table is laid, and an invitation is in
              its folder. These six words open it. Read
              them aloud to your partner, and never send
              them the way the folder goes. In their
              program: Settings, “Your book, and its lock”,
              “A table for both of you”, “Join one that
              your partner laid”.
              The folder: ~/Sync

               1 walnut        2 heron         3 lantern
               4 copper        5 meadow        6 thimble
                                                             ↓
            ──────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn where_a_table_of_others_lies_it_is_said_why_none_can_be_laid() {
    let mut play = sharing(TableThere::OfOthers, 80, 24);
    assert!(play.screen().contains("this book has no place at it."), "{}", play.screen());
    play.pick("Close");
}

#[test]
fn who_alone_has_a_book_here_and_shares_a_table_is_asked_who_is_here() {
    for (table, asks) in [(TableThere::Locked, true), (TableThere::None, false)] {
        let mut play = Play::unopened(80, 24);
        let book = Book { is_locked: true, has_code: true, ..Book::unlocked(None, None) };
        play.event(Event::Action(Box::new(lock::found(vec![book], table))));
        assert_eq!(play.screen().contains("Both of us"), asks, "{}", play.screen());
    }
}
