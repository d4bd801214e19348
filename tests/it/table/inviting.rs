//! Inviting the other with six words, joining with them, and parting.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use trust_guide::{
    domain::table::{Seat, SigningKey, Standing},
    store::{
        Fs, Paths,
        sealed::{InvitationCode, Work, is_sealed},
        table::{
            Found, Goes, Guest, NotInvited, NotJoined, NotOpened, Place, SharedTable, TableKey,
        },
    },
};

use super::setting::{chance, did, holds, lays, row};
use crate::{
    faults::with_every_fault,
    keeping::{Faulty, Home},
};

fn words() -> InvitationCode {
    InvitationCode::parse("apple river candle windmill garden pencil").unwrap()
}

/// One of the two: a book, and a computer that it is on; the folder is the same for both.
struct Side {
    home: Home,
    disk: Arc<Faulty>,
    folder: PathBuf,
}

impl Side {
    fn new(folder: PathBuf) -> Side {
        let home = Home::new();
        std::fs::create_dir_all(&home.paths.folder).unwrap();
        Side { home, disk: Faulty::sound(), folder }
    }

    fn paths(&self) -> &Paths {
        &self.home.paths
    }

    fn beside(&self) -> PathBuf {
        self.home.root.path().join("table")
    }

    fn fs(&self) -> Arc<dyn Fs> {
        self.disk.clone()
    }

    /// Joins with these words.
    fn joins(&self, words: &InvitationCode) -> Result<SharedTable, NotJoined> {
        let (fs, beside) = (self.fs(), self.beside());
        let guest = Guest {
            fs: &fs,
            folder: &self.folder,
            beside: &beside,
            book: &fs,
            paths: self.paths(),
            is_locked: false,
        };
        guest.join(words, Work::light(), chance(7)).map(|(table, _)| table)
    }

    fn place(&self) -> Option<Place> {
        Place::of_book(&*self.fs(), self.paths()).unwrap()
    }
}

/// Somebody who laid a table for two, and invited the other.
fn host(root: &tempfile::TempDir, number: u64) -> (Side, SharedTable) {
    let host = Side::new(root.path().join("carried"));
    let [own, guest] = [11, 12].map(|byte| SigningKey::of(&[byte; 32]));
    let (seat, key) = (Seat::own(own), TableKey::draw());
    let between = [seat.person(), guest.public().person()];
    let (fs, beside) = (host.fs(), host.beside());
    let table = SharedTable::lay(fs, &host.folder, &beside, &key, between, chance(number));
    let mut table = table.unwrap();
    table.sit(seat.clone(), false).unwrap();
    let place = Place { table: table.id(), between, key, seat, other: None, guest: Some(guest) };
    place.keep(&*host.fs(), host.paths()).unwrap();
    table.invite(&host.place().unwrap(), &words(), Work::light()).unwrap();
    (host, table)
}

#[test]
fn six_words_that_are_read_aloud_bring_the_other_to_the_table_and_the_invitation_goes() {
    let root = crate::keeping::folder();
    let (host, mut table) = host(&root, 1);
    let place = host.place().unwrap();
    let id = lays(&mut table, place.seat.person(), "we eat together");
    let invitation = host.folder.join("invitation.age");
    let bytes = std::fs::read(&invitation).unwrap();
    assert!(is_sealed(&bytes) && !holds(&bytes, &table.id().to_string()));
    let guest = Side::new(host.folder.clone());
    let mut theirs = guest.joins(&words()).unwrap();
    let person = guest.place().unwrap().seat.person();
    assert!(place.between.contains(&person) && person != place.seat.person());
    assert!(!invitation.exists(), "who has joined needs it no more");
    let yes = row(&theirs, id).agree(person, id).unwrap();
    did(&mut theirs, person, &yes, None);
    assert_eq!(table.look(), BTreeSet::new());
    assert_eq!(row(&table, id).standing, Standing::Agreed);
    // The key that signs for them was never in the invitation.
    let seed = guest.place().unwrap().seat.key().seed();
    assert_ne!(Some(&*seed), place.guest.map(|it| *it.seed()).as_ref());
    let again = table.invite(&host.place().unwrap(), &words(), Work::light());
    assert!(matches!(again, Err(NotInvited::ThereIsOne)));
    assert!(matches!(guest.joins(&words()), Err(NotJoined::NoInvitation)));
}

#[test]
fn other_words_or_a_damaged_invitation_join_nothing_and_leave_nothing() {
    let root = crate::keeping::folder();
    let (host, _table) = host(&root, 1);
    let guest = Side::new(host.folder.clone());
    let others = InvitationCode::parse("apple river candle windmill garden zebra").unwrap();
    let is_untouched = || guest.place().is_none() && !guest.beside().exists();
    assert!(matches!(guest.joins(&others), Err(NotJoined::Wrong)));
    assert!(is_untouched());
    let place = host.folder.join("invitation.age");
    let whole = std::fs::read(&place).unwrap();
    for at in (0..whole.len()).step_by(3) {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        for bytes in [&whole[..at], &flipped] {
            std::fs::write(&place, bytes).unwrap();
            let joined = guest.joins(&words());
            assert!(
                matches!(joined, Err(NotJoined::Wrong | NotJoined::Unreadable)),
                "{at}: {joined:?}"
            );
            assert!(is_untouched());
        }
    }
}

#[test]
fn who_is_at_a_table_joins_no_other_one() {
    let [one, other] = [crate::keeping::folder(), crate::keeping::folder()];
    let (first, _table) = host(&one, 1);
    let (second, _table) = host(&other, 2);
    let mut guest = Side::new(first.folder.clone());
    guest.joins(&words()).unwrap();
    guest.folder = second.folder;
    assert!(matches!(guest.joins(&words()), Err(NotJoined::AtAnother)));
    assert_eq!(guest.place().unwrap().table, first.place().unwrap().table);
}

#[test]
fn joining_that_is_cut_off_at_any_call_is_taken_up_with_the_same_key() {
    with_every_fault(|faults| {
        let root = crate::keeping::folder();
        let (host, mut table) = host(&root, 1);
        let guest = Side::new(host.folder.clone());
        faults.arm(&guest.disk);
        let joined = guest.joins(&words());
        let met = guest.disk.disarm();
        let is_joined = joined.is_ok();
        drop(joined);
        let kept = guest.place().map(|place| place.seat.credential());
        let mut theirs = match guest.joins(&words()) {
            Err(NotJoined::NoInvitation) => {
                let place = guest.place().unwrap();
                let (fs, beside) = (guest.fs(), guest.beside());
                let opened = SharedTable::open(fs, &guest.folder, &beside, &place.key, chance(8));
                let mut opened = opened.unwrap();
                opened.sit(place.seat, false).unwrap();
                opened
            }
            joined => joined.unwrap(),
        };
        let place = guest.place().unwrap();
        assert!(kept.is_none_or(|kept| kept == place.seat.credential()), "{faults:?}");
        assert!(kept.is_some() || !is_joined, "{faults:?}");
        lays(&mut theirs, place.seat.person(), "I am here");
        theirs.look();
        let told: Vec<Found> = table.look().into_iter().map(|it| it.what).collect();
        assert!(told.is_empty(), "{faults:?} {told:?}");
        assert_eq!(table.table().rows().len(), 1, "{faults:?}");
        met
    });
}

#[test]
fn parting_keeps_ones_own_copy_and_changes_nothing_that_the_other_sees() {
    let root = crate::keeping::folder();
    let (host, mut table) = host(&root, 1);
    lays(&mut table, host.place().unwrap().seat.person(), "lavender canary");
    let files = || -> Vec<_> {
        let names = std::fs::read_dir(&host.folder).unwrap().map(|it| it.unwrap().path());
        let mut files: Vec<_> =
            names.map(|path| (path.clone(), std::fs::read(path).unwrap())).collect();
        files.sort();
        files
    };
    let before = files();
    let key = host.place().unwrap().key;
    let copy = table.part(&host.fs(), host.paths(), Goes::Memory, &BTreeMap::new()).unwrap();
    assert_eq!(files(), before);
    assert!(holds(&std::fs::read(copy).unwrap(), "lavender canary"));
    assert!(host.place().is_none() && !host.paths().table_key().exists());
    let (fs, beside) = (host.fs(), host.beside());
    let opened = SharedTable::open(fs, &host.folder, &beside, &key, chance(8));
    assert!(matches!(opened, Err(NotOpened::None)));
}

#[test]
fn parting_that_is_cut_off_at_any_call_loses_no_word_and_can_be_done_again() {
    for goes in [Goes::Memory, Goes::Folder] {
        cut_off_at_any_call(goes);
    }
}

fn cut_off_at_any_call(goes: Goes) {
    with_every_fault(|faults| {
        let root = crate::keeping::folder();
        let (host, mut table) = host(&root, 1);
        let place = host.place().unwrap();
        lays(&mut table, place.seat.person(), "lavender canary");
        faults.arm(&host.disk);
        let parted = table.part(&host.fs(), host.paths(), goes, &BTreeMap::new());
        let met = host.disk.disarm();
        if parted.is_err() {
            let (fs, beside) = (host.fs(), host.beside());
            match SharedTable::open(fs.clone(), &host.folder, &beside, &place.key, chance(8)) {
                Ok(table) => drop(table.part(&fs, host.paths(), goes, &BTreeMap::new()).unwrap()),
                Err(NotOpened::None) => Place::leave(&*fs, &beside, &*fs, host.paths()).unwrap(),
                Err(err) => panic!("{faults:?}: {err}"),
            }
        }
        let copy = host.paths().parted(&place.table.to_string());
        assert!(holds(&std::fs::read(copy).unwrap(), "lavender canary"), "{faults:?}");
        assert!(host.place().is_none() && !host.paths().table_key().exists(), "{faults:?}");
        let left = host.home.files().into_iter().filter(|path| path.starts_with(host.beside()));
        let left: Vec<_> = left.filter(|path| !path.ends_with(".lock")).collect();
        assert!(left.is_empty(), "{faults:?} {left:?}");
        assert_eq!(host.folder.exists(), goes == Goes::Memory, "{faults:?}");
        met
    });
}

#[test]
fn the_keys_of_the_table_are_sealed_with_the_book_and_come_back_plain() {
    let root = crate::keeping::folder();
    let (host, table) = host(&root, 1);
    let person = host.place().unwrap().seat.person();
    drop(table);
    let unlocked = crate::sealed::lock(&host.home, host.fs()).unlocked;
    assert!(host.place().is_none() && !host.paths().table_key().exists());
    let place = Place::of_book(&*unlocked.fs(), host.paths()).unwrap().unwrap();
    assert_eq!(place.seat.person(), person);
    let mut store = host.home.store_on(unlocked.fs());
    trust_guide::store::sealed::switch_off(store.holding().unwrap(), &unlocked).unwrap();
    assert_eq!(host.place().unwrap().seat.person(), person);
}

#[test]
fn erasing_a_book_erases_its_keys_of_the_table_and_what_was_kept_of_another() {
    let root = crate::keeping::folder();
    let (host, table) = host(&root, 1);
    drop(table);
    std::fs::write(host.paths().parted("aaaaaaaa"), "{}").unwrap();
    let own =
        [host.paths().table_key(), host.paths().table_seat(), host.paths().parted("aaaaaaaa")];
    let listed = || host.home.quick().erasure(false, false).files;
    assert!(own.iter().all(|path| listed().contains(path)), "{:?}", listed());
    drop(crate::sealed::lock(&host.home, host.fs()));
    let is_sealed = |path: &PathBuf| trust_guide::store::sealed::sealed(path);
    assert!(own.iter().map(is_sealed).all(|path| path.exists() && listed().contains(&path)));
}

#[test]
fn the_age_of_the_system_opens_a_sealed_table_with_its_key_where_it_is_installed() {
    use std::process::Command;

    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("not tested here: `age` is not installed");
        return;
    }
    let root = crate::keeping::folder();
    let (host, mut table) = host(&root, 1);
    let seat = host.place().unwrap().seat;
    table.sit(seat.clone(), true).unwrap();
    lays(&mut table, seat.person(), "lavender canary");
    let files = std::fs::read_dir(&host.folder).unwrap().map(|it| it.unwrap().path());
    let is_log = |path: &PathBuf| path.to_string_lossy().ends_with(".log.age");
    let file = files.into_iter().find(is_log).unwrap();
    let mut command = Command::new("age");
    let opened = command.arg("-d").arg("-i").arg(host.paths().table_key()).arg(file).output();
    let opened = opened.unwrap();
    assert!(opened.status.success() && holds(&opened.stdout, "lavender canary"), "{opened:?}");
}
