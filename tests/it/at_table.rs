//! The table between two books of one folder: laid once, sealed beside a lock, and each acts as themselves.

mod damaged;

use std::{fs, path::Path, sync::Arc};

use trust_guide::{
    domain::{
        book::BookId,
        table::{Act, Deed, PersonId, RowKind, Standing, TableThere, deed::line},
    },
    store::{
        Books, Disk, Fs,
        at_table::{
            AtTable, Copies, NotAtTable, OwnBook, lay, lay_out, part, sit, take_place, there,
            there_for,
        },
        sealed::{Unlocked, is_sealed},
        table::{NotJoined, Place},
    },
};

use crate::harness::{NOW, PASSPHRASE, TwoBooks, stamp};

/// Words that stand on the table and nowhere else.
const CANARY: &str = "Home by seven, canary";

fn people(table: &AtTable) -> [PersonId; 2] {
    table.laid().seats.each_ref().map(|seat| seat.person)
}

fn deed() -> Deed {
    Deed::Lay(RowKind::Action, line(CANARY.into()))
}

/// Does something as the owner of a book that is open, with its key where it has a lock.
fn own<T>(
    two: &TwoBooks,
    id: Option<&BookId>,
    unlocked: Option<&Unlocked>,
    does: impl FnOnce(&Books, OwnBook<'_>) -> T,
) -> T {
    let fs = unlocked.map_or_else(|| Arc::new(Disk) as Arc<dyn Fs>, Unlocked::fs);
    let paths = two.paths(id);
    does(&two.books, OwnBook { id, fs: &fs, paths: &paths, is_locked: unlocked.is_some() })
}

/// Every file of the table that holds words in plain.
fn plain(two: &TwoBooks) -> Vec<String> {
    let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes());
    two.files().into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
}

#[test]
fn a_table_is_laid_once_and_each_book_knows_who_it_is_there() {
    let two = TwoBooks::new();
    assert_eq!(there(&two.books), TableThere::MayBeLaid);
    assert!(!lay(&two.books, None).unwrap(), "nobody’s place waits");
    assert_eq!(there(&two.books), TableThere::Laid);
    assert!(matches!(lay(&two.books, None), Err(NotAtTable::NotOpened(_))));
    let table = AtTable::open(&two.books).unwrap();
    let names = table.laid().seats.each_ref().map(|seat| seat.name.to_string());
    assert_eq!(names, ["Sam", "Robin"]);
    let robins = BookId::of(1);
    for (person, id) in people(&table).into_iter().zip([None, Some(&robins)]) {
        let place = Place::of_book(&Disk, &two.paths(id)).unwrap().unwrap();
        assert_eq!(place.seat.person(), person);
        assert_eq!(table.person_of(id), Some(person));
    }
    assert_ne!(people(&table)[0], people(&table)[1]);
}

#[test]
fn at_the_door_none_is_laid_beside_a_lock_and_without_two_books_none_at_all_and_nothing_is_left() {
    let two = TwoBooks::new();
    two.lock_robins();
    let before = two.files();
    assert!(matches!(lay(&two.books, None), Err(NotAtTable::OpenFirst)));
    assert_eq!(two.files(), before);
    let two = TwoBooks::new();
    two.books.begin(&BookId::of(2), &"Kim".into(), stamp(NOW)).unwrap();
    let before = two.files();
    assert!(matches!(lay(&two.books, None), Err(NotAtTable::NotTwo)));
    assert_eq!((two.files(), there(&two.books)), (before, TableThere::None));
}

#[test]
fn the_place_of_a_locked_book_waits_for_it_and_only_that_book_takes_it() {
    let two = TwoBooks::new();
    let robins = BookId::of(1);
    let unlocked = two.lock_robins();
    assert!(own(&two, None, None, |books, own| lay(books, Some(own))).unwrap(), "it waits");
    let stands = |id, unlocked| own(&two, id, unlocked, there_for);
    assert_eq!(stands(None, None), TableThere::Waits);
    assert_eq!(stands(Some(&robins), Some(&unlocked)), TableThere::Yours);
    // The other one is not at the table yet, and nothing is done in their name.
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    assert!(!two.proves(&mut table, robin, PASSPHRASE));
    // A place that waits is one: it is told where that is taken.
    assert!(table.laid().seat(robin).unwrap().can_act());
    assert!(matches!(table.no_place(), NotAtTable::PlaceWaits));
    assert!(matches!(table.keep(robin, deed(), stamp(NOW)), Err(NotAtTable::NotProved)));
    table.keep(sam, deed(), stamp(NOW)).unwrap();
    drop(table);
    // Neither whoever laid it nor a book without that lock opens what waits.
    let taken = own(&two, Some(&robins), None, |books, own| take_place(books, own, None));
    assert!(matches!(taken, Err(NotAtTable::NotJoined(NotJoined::Wrong))), "{taken:?}");
    let other = TwoBooks::new().lock_robins();
    let taken = own(&two, Some(&robins), Some(&unlocked), |books, own| {
        take_place(books, own, Some(&other))
    });
    assert!(matches!(taken, Err(NotAtTable::NotJoined(NotJoined::Wrong))), "{taken:?}");
    assert_eq!(two.place_in(Some(&robins), PASSPHRASE).map(|it| it.table), None);
    let taken = own(&two, Some(&robins), Some(&unlocked), |books, own| {
        take_place(books, own, Some(&unlocked))
    });
    assert_eq!(taken.unwrap(), Vec::<String>::new());
    assert_eq!(stands(None, None), TableThere::Laid);
    assert_eq!(stands(Some(&robins), Some(&unlocked)), TableThere::Laid);
    assert_eq!(plain(&two), Vec::<String>::new());
    let mut table = AtTable::open(&two.books).unwrap();
    assert_eq!(people(&table), [sam, robin]);
    assert!(two.proves(&mut table, robin, PASSPHRASE));
    table.keep(robin, deed(), stamp(NOW)).unwrap();
}

#[test]
fn a_place_that_waits_for_a_lock_that_was_taken_off_is_kept_again_for_the_book_as_it_is_now() {
    let two = TwoBooks::new();
    let robins = BookId::of(1);
    drop(two.lock_robins());
    own(&two, None, None, |books, own| lay(books, Some(own))).unwrap();
    let again = own(&two, None, None, |books, own| lay(books, Some(own))).unwrap();
    assert!(again, "it waits again");
    two.take_robins_lock_off();
    assert!(!own(&two, None, None, |books, own| lay(books, Some(own))).unwrap());
    assert_eq!(own(&two, Some(&robins), None, there_for), TableThere::Laid);
    // From there on there is one, and no place of it waits.
    let again = own(&two, None, None, |books, own| lay(books, Some(own)));
    assert!(matches!(again, Err(NotAtTable::NotOpened(_))));
}

#[test]
fn beside_locks_everything_of_the_table_is_sealed_and_either_of_the_two_opens_it() {
    let two = TwoBooks::with_a_table();
    let robins = BookId::of(1);
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    table.keep(sam, deed(), stamp(NOW)).unwrap();
    drop(table);
    assert!(!plain(&two).is_empty(), "without a lock it is plain");
    let unlocked = two.lock_robins();
    assert_eq!(plain(&two), Vec::<String>::new());
    assert_eq!(there(&two.books), TableThere::Laid, "the book of one of them has no lock");
    two.lock(None);
    assert_eq!(there(&two.books), TableThere::Locked);
    assert!(matches!(AtTable::open(&two.books), Err(NotAtTable::Locked)));
    for (id, person) in [(None, sam), (Some(&robins), robin)] {
        let place = two.place_in(id, PASSPHRASE).unwrap();
        let mut table = AtTable::open_by(&two.books, id, place, true).unwrap();
        let rows = table.laid().standing(Standing::Offered).len();
        table.keep(person, deed(), stamp(NOW)).unwrap();
        assert_eq!(table.laid().standing(Standing::Offered).len(), rows + 1);
        assert_eq!(plain(&two), Vec::<String>::new());
    }
    // One lock that comes off leaves it sealed for the other; the last one unseals it.
    two.take_robins_lock_off();
    assert_eq!(plain(&two), Vec::<String>::new());
    drop(unlocked);
    two.take_lock_off(None);
    assert!(!plain(&two).is_empty());
}

#[test]
fn the_book_of_one_is_not_taken_for_that_of_the_other_whatever_stands_beside_the_table() {
    let two = TwoBooks::with_a_table();
    let robins = BookId::of(1);
    let people = people(&AtTable::open(&two.books).unwrap());
    let seats = two.folder.path().join("data/table-seen/seats.json");
    let text = fs::read_to_string(&seats).unwrap();
    let swapped = text
        .replace(&people[0].to_string(), "?")
        .replace(&people[1].to_string(), &people[0].to_string())
        .replace('?', &people[1].to_string());
    fs::write(&seats, swapped).unwrap();
    assert!(matches!(AtTable::open(&two.books), Err(NotAtTable::NotHere)));
    // The next of them who opens their own book puts it right.
    own(&two, Some(&robins), None, |books, own| sit(books, own, stamp(NOW))).unwrap();
    own(&two, None, None, |books, own| sit(books, own, stamp(NOW))).unwrap();
    let table = AtTable::open(&two.books).unwrap();
    assert_eq!(table.laid().name(people[0]), "Sam");
}

#[test]
fn for_somebody_whose_book_is_locked_nothing_is_done_before_they_showed_that_it_is_them() {
    let two = TwoBooks::with_a_table();
    two.lock_robins();
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    assert!(matches!(table.keep(robin, deed(), stamp(NOW)), Err(NotAtTable::NotProved)));
    assert!(table.laid().standing(Standing::Offered).is_empty());
    table.keep(sam, deed(), stamp(NOW)).unwrap();
    assert!(!two.proves(&mut table, robin, "not this"));
    assert!(matches!(table.keep(robin, deed(), stamp(NOW)), Err(NotAtTable::NotProved)));
    assert!(two.proves(&mut table, robin, PASSPHRASE));
    table.keep(robin, deed(), stamp(NOW)).unwrap();
    // The next sitting asks again.
    drop(table);
    let mut next = AtTable::open(&two.books).unwrap();
    assert!(matches!(next.keep(robin, deed(), stamp(NOW)), Err(NotAtTable::NotProved)));
    let by: Vec<PersonId> =
        next.laid().standing(Standing::Offered).iter().map(|row| row.by).collect();
    assert_eq!(by.len(), 2, "{by:?}");
}

#[test]
fn for_somebody_whose_book_is_gone_nothing_is_done_and_they_are_not_called_by_another_name() {
    let two = TwoBooks::with_a_table();
    fs::remove_dir_all(two.books.folder_of(Some(&BookId::of(1)))).unwrap();
    two.books.begin(&BookId::of(2), &"Kim".into(), stamp(NOW)).unwrap();
    let mut table = AtTable::open(&two.books).unwrap();
    let [_, robin] = people(&table);
    let laid = table.laid();
    assert_eq!(laid.name(robin), "the other one");
    assert!(matches!(table.keep(robin, deed(), stamp(NOW)), Err(NotAtTable::NotHere)));
    // A book that lies in nobody’s place is nobody at the table.
    assert_eq!(table.person_of(Some(&BookId::of(2))), None);
}

#[test]
fn where_nothing_can_be_left_for_a_locked_book_that_is_told_and_nothing_is_laid() {
    for broken in [Some(&b"age1"[..]), Some(b""), None] {
        let two = TwoBooks::new();
        let unlocked = two.lock_robins();
        let robins = BookId::of(1);
        let to = two.paths(Some(&robins)).inbox_to();
        let whole = fs::read(&to).unwrap();
        match broken {
            Some(bytes) => fs::write(&to, bytes).unwrap(),
            None => fs::remove_file(&to).unwrap(),
        }
        let before = two.files();
        let told = own(&two, None, None, |books, own| lay(books, Some(own))).unwrap_err();
        assert!(matches!(told, NotAtTable::NothingCanBeLeft(_)), "{told}");
        assert!(told.to_string().contains(&to.display().to_string()), "{told}");
        let without_locks = |files: std::collections::BTreeMap<String, Vec<u8>>| {
            files.into_iter().filter(|(path, _)| !path.ends_with("lock")).collect::<Vec<_>>()
        };
        assert_eq!(without_locks(two.files()), without_locks(before));
        // Its owner opens the book, which puts it right.
        fs::write(&to, &whole).unwrap();
        assert!(own(&two, None, None, |books, own| lay(books, Some(own))).unwrap());
        drop(unlocked);
    }
}

#[test]
fn an_act_that_the_row_did_not_offer_as_it_was_on_the_screen_is_not_kept() {
    let two = TwoBooks::with_a_table();
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    let at = stamp(NOW);
    let (id, _) = table.keep(sam, Deed::Lay(RowKind::Limit, line("One".into())), at).unwrap();
    let seen = table.laid().row(id).unwrap().clone();
    // Both write other words at the same time: what was seen by each is what they wrote over.
    for (by, words) in [(sam, "Two"), (robin, "Three")] {
        let deed = Deed::Reword(Box::new(seen.clone()), line(words.into()));
        table.keep(by, deed, at).unwrap();
    }
    let row = table.laid().row(id).unwrap().clone();
    assert_eq!((row.wordings.len(), row.standing), (2, Standing::Offered));
    let words = Act::Lay { kind: RowKind::Limit, words: "00".repeat(32).parse().unwrap() };
    assert!(table.keep(sam, Deed::Act(words), at).is_err(), "words that nobody said");
}

#[test]
fn who_parts_keeps_what_was_last_seen_and_the_other_one_hears_nothing() {
    let two = TwoBooks::with_a_table();
    let robins = BookId::of(1);
    let laid =
        own(&two, None, None, |books, own| lay_out(books, own, ("a line", deed()), stamp(NOW)));
    laid.unwrap();
    let of_folder = |two: &TwoBooks| {
        let in_folder = |path: &String| path.contains("/data/table/");
        two.files().into_iter().filter(|(path, _)| in_folder(path)).collect::<Vec<_>>()
    };
    let before = of_folder(&two);
    let copy = own(&two, None, None, part).unwrap().copy().unwrap();
    assert!(fs::read_to_string(copy).unwrap().contains(CANARY));
    assert_eq!(of_folder(&two), before);
    assert_eq!(own(&two, None, None, there_for), TableThere::OfOthers);
    assert_eq!(Copies::read(&Disk, &two.paths(None)), Copies::default());
    assert!(matches!(own(&two, None, None, part), Err(NotAtTable::NoPlace)));
    // The other one is still at it, and acts for nobody else.
    assert_eq!(own(&two, Some(&robins), None, there_for), TableThere::Laid);
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    assert_eq!(table.laid().name(sam), "Sam");
    assert!(matches!(table.keep(sam, deed(), stamp(NOW)), Err(NotAtTable::NoPlace)));
    let can_act = |person| table.laid().seat(person).unwrap().can_act();
    assert_eq!([sam, robin].map(can_act), [false, true], "whose hand it is is asked of one");
    table.keep(robin, deed(), stamp(NOW)).unwrap();
    drop(table);
    // With the last of them goes what this computer remembers.
    own(&two, Some(&robins), None, part).unwrap();
    assert!(matches!(AtTable::open(&two.books), Err(NotAtTable::NotOpened(_))));
    let left = two.files().into_keys().filter(|path| path.contains("/table-seen/"));
    assert_eq!(
        left.filter(|path| Path::new(path).file_name() != Some(".lock".as_ref()))
            .collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

#[test]
fn after_both_have_parted_nothing_of_their_table_lies_here_and_another_one_can_be_laid() {
    let two = TwoBooks::with_a_table();
    let robins = BookId::of(1);
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    for by in [sam, robin] {
        table.keep(by, deed(), stamp(NOW)).unwrap();
    }
    drop(table);
    let copies = [None, Some(&robins)].map(|id| own(&two, id, None, part).unwrap().copy().unwrap());
    for copy in &copies {
        assert_eq!(fs::read_to_string(copy).unwrap().matches(CANARY).count(), 2);
    }
    assert!(!two.books.table().0.exists());
    assert!(!lay(&two.books, None).unwrap());
    let table = AtTable::open(&two.books).unwrap();
    assert!(table.laid().standing(Standing::Offered).is_empty());
    assert!(copies.iter().all(|copy| copy.exists()));
}

#[test]
fn what_somebody_else_puts_under_the_name_of_one_is_told_by_name_and_not_taken_in() {
    let two = TwoBooks::with_a_table();
    let mut table = AtTable::open(&two.books).unwrap();
    let [sam, robin] = people(&table);
    for by in [sam, robin] {
        table.keep(by, deed(), stamp(NOW)).unwrap();
    }
    drop(table);
    // Who may write in the folder puts a line under Robin’s name: one of Robin’s, with other bytes where the signature is.
    let is_robins =
        |path: &String| path.contains("/data/table/") && path.contains(&robin.to_string());
    let path = two.files().into_keys().find(is_robins).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let forged = forge(text.lines().last().unwrap(), text.lines().next().unwrap());
    fs::write(&path, format!("{text}{forged}\n")).unwrap();
    let mut table = AtTable::open(&two.books).unwrap();
    let told = table.look().join(" ");
    assert!(told.contains("that Robin did not sign"), "{told}");
    assert_eq!(table.laid().standing(Standing::Offered).len(), 2);
    assert!(!is_sealed(&fs::read(&path).unwrap()));
}

/// A line with another nonce, as whoever has not the key of who wrote it can write it; its check is right.
fn forge(line: &str, first: &str) -> String {
    let (json, header) = (&line[18..], &first[18..first.find(r#","key""#).unwrap()]);
    let at = json.find(r#""nonce":""#).unwrap() + 9;
    let json = format!("{}{}{}", &json[..at], "ab".repeat(16), &json[at + 32..]);
    let check = crc32fast::hash(format!("{header}}}{json}").as_bytes());
    format!("{:08x} {check:08x} {json}", json.len())
}
