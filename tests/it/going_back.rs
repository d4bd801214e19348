//! Going back to an earlier workbook: what was there is kept first, and nothing is lost wherever it is cut off.

use std::{fs, path::Path};

use trust_guide::{
    domain::{history::Done, id::RecordId, kinds::Record, workbook::Workbook},
    store::{NotSaved, Opening, Store, format},
};

use crate::{
    faults::with_every_fault,
    golden::V1,
    keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, now, workbook},
};

/// A home that holds newer words than the file beside it, some of them in the log alone.
fn lived_in() -> (Home, Workbook, std::path::PathBuf) {
    let home = Home::with(&entries(&[("a", "old"), ("b", "gone since")]));
    let file = home.root.path().join("copy.json");
    let earlier = home.kept().unwrap();
    home.quick().copy_to(&earlier, &file, false, now()).unwrap();
    let mut store = home.opened();
    let mut words = earlier;
    words.record(Done::Entry, later(1), Record::Entry(changed_entry("a", "new", 1)), false);
    words.erase(&RecordId::from("b"), later(1));
    store.save(&words, later(1)).unwrap();
    words.record(Done::Entry, later(2), Record::Entry(entry("c", "in the log")), false);
    words.was_saved_as(home.kept().unwrap().saves);
    store.save(&words, later(2)).unwrap();
    assert!(home.log().exists());
    drop(store);
    let words = home.kept().unwrap();
    assert_eq!(bodies(&words), ["in the log", "new"]);
    (home, words, file)
}

/// Goes back as a verb does.
fn go_back(home: &Home, store: &mut Store, file: &Path) -> Result<Option<String>, String> {
    let shown = match home.store().peek() {
        Opening::Opened { workbook, .. } => Some(workbook),
        _ => None,
    };
    let earlier = store.read_earlier(file)?;
    store.open(later(5));
    let went = store.go_back(&earlier, shown.as_ref(), later(5)).map_err(|err| err.to_string())?;
    store.after_save(later(5));
    store.leave(later(5));
    Ok(went.kept.map(|kept| kept.display().to_string()))
}

#[test]
fn an_earlier_workbook_takes_the_place_of_a_newer_one_which_is_kept_with_its_log() {
    let (home, before, file) = lived_in();
    let mut store = home.quick();
    let kept = go_back(&home, &mut store, &file).unwrap().unwrap();
    let copy = format::decode(&fs::read(&kept).unwrap()).unwrap();
    assert!(copy.says_the_same(&before), "{kept}");
    assert!(store.backups().iter().any(|info| kept.contains(&info.name)), "it is listed");
    drop(store);
    assert!(!home.log().exists());
    // It is the newest: no window takes it for an older copy.
    let opened = home.quick().open(later(6));
    let Opening::Opened { workbook, notices } = opened else { panic!("{opened:?}") };
    assert_eq!((bodies(&workbook), notices), (vec!["gone since", "old"], Vec::<String>::new()));
    assert!(workbook.saves > before.saves && workbook.history.steps() == 0);
    // And back again, by the backup.
    let mut store = home.quick();
    go_back(&home, &mut store, Path::new(&kept)).unwrap();
    drop(store);
    assert_eq!(bodies(&home.kept().unwrap()), ["in the log", "new"]);
}

#[test]
fn where_nothing_was_kept_a_copy_is_the_beginning() {
    let (_donor, _, file) = lived_in();
    let home = Home::new();
    let mut store = home.quick();
    assert_eq!(go_back(&home, &mut store, &file).unwrap(), None);
    drop(store);
    assert_eq!(bodies(&workbook(home.quick().open(later(6)))), ["gone since", "old"]);
}

#[test]
fn a_damaged_workbook_is_kept_beside_and_what_its_log_holds_comes_in() {
    let (home, _, file) = lived_in();
    home.put(b"{ broken");
    let mut store = home.quick();
    let kept = go_back(&home, &mut store, &file).unwrap().unwrap();
    drop(store);
    assert_eq!(fs::read(&kept).unwrap(), b"{ broken");
    let found = workbook(home.quick().open(later(6)));
    assert!(bodies(&found).contains(&"in the log"), "{:?}", bodies(&found));
}

#[test]
fn what_is_no_workbook_damaged_or_newer_is_told_and_nothing_is_touched() {
    let (home, before, file) = lived_in();
    let whole = fs::read_to_string(&file).unwrap();
    let packed = fs::read_dir(&home.paths.backups).unwrap().next().unwrap().unwrap().path();
    let gz = home.root.path().join("cut.json.gz");
    let mut store = home.opened();
    while store.pack_backups(later(3)) {}
    drop(store);
    let packed = if packed.exists() { packed } else { packed.with_extension("json.gz") };
    let bytes = fs::read(packed).unwrap();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        fs::write(&gz, &bytes[..bytes.len() / 2]).unwrap();
        assert!(home.store().read_earlier(&gz).unwrap_err().contains("damaged"));
    }
    let both = home.both();
    for (text, told) in [
        (String::new(), "empty"),
        (whole[..whole.len() / 2].to_owned(), "line"),
        (whole.replacen("\"schema\": 3", "\"schema\": 9", 1), "newer"),
        ("{\"schema\": 1, \"draft\": {}}".to_owned(), "not a workbook"),
        ("{\"name\": \"else\"}".to_owned(), "version"),
    ] {
        let other = home.root.path().join("other.json");
        fs::write(&other, text).unwrap();
        let why = home.store().read_earlier(&other).unwrap_err();
        assert!(why.contains(told), "{told}: {why}");
    }
    assert!(home.store().read_earlier(&home.root.path().join("none")).is_err());
    assert!(home.store().read_earlier(home.root.path()).is_err());
    assert_eq!(home.both(), both);
    assert!(home.kept().unwrap().says_the_same(&before));
}

#[test]
fn a_workbook_of_an_older_format_can_be_gone_back_to() {
    let (home, _, _) = lived_in();
    let file = home.root.path().join("first.json");
    fs::write(&file, V1).unwrap();
    let mut store = home.quick();
    let first = store.read_earlier(&file).unwrap().workbook;
    go_back(&home, &mut store, &file).unwrap();
    drop(store);
    assert!(home.kept().unwrap().says_the_same(&first));
}

#[test]
fn nothing_is_done_to_what_was_not_shown_or_is_open_elsewhere() {
    let (home, before, file) = lived_in();
    let mut window = home.opened();
    assert!(home.store().is_open_elsewhere());
    let mut store = home.quick();
    let earlier = store.read_earlier(&file).unwrap();
    store.open(later(5));
    let busy = store.go_back(&earlier, Some(&before), later(5));
    assert!(matches!(busy, Err(NotSaved::Busy)), "{busy:?}");
    let mut words = before.clone();
    words.put(Record::Entry(entry("d", "meanwhile")));
    window.save(&words, later(4)).unwrap();
    drop(window);
    assert!(!home.store().is_open_elsewhere());
    let both = home.both();
    let mut store = home.quick();
    store.open(later(5));
    for shown in [Some(&before), None] {
        let changed = store.go_back(&earlier, shown, later(5));
        assert!(changed.unwrap_err().to_string().contains("changed in the meantime"));
    }
    assert_eq!(home.both(), both);
}

#[test]
fn going_back_that_fails_at_any_call_leaves_the_one_or_the_other_and_the_newer_one_somewhere() {
    for disk in [Faulty::sound as fn() -> _, Faulty::simple] {
        with_every_fault(|faults| {
            let (home, before, file) = lived_in();
            let disk = disk();
            let mut store = home.store_on(disk.clone());
            let earlier = store.read_earlier(&file).unwrap();
            store.open(later(5));
            faults.arm(&disk);
            let went = store.go_back(&earlier, Some(&before), later(5));
            store.after_save(later(5));
            let met = disk.disarm();
            drop(store);
            let found = home.kept().unwrap();
            let is_back = found.says_the_same(&earlier.workbook);
            assert!(is_back || found.says_the_same(&before), "{faults:?}: {:?}", bodies(&found));
            assert!(is_back || went.is_err(), "{faults:?}: {went:?}");
            if is_back {
                let listed = home.quick().backups();
                let is_kept = listed.iter().any(|info| {
                    format::decode(&fs::read(&info.path).unwrap()).unwrap().says_the_same(&before)
                });
                assert!(is_kept, "{faults:?}");
            }
            // The next window opens it, and saves on.
            let mut again = home.quick();
            let mut words = workbook(again.open(later(6)));
            assert!(words.says_the_same(&found), "{faults:?}");
            words.put(Record::Entry(entry("e", "typed since")));
            again.save(&words, later(7)).unwrap();
            assert!(bodies(&home.kept().unwrap()).contains(&"typed since"), "{faults:?}");
            assert!(home.unfinished().is_empty(), "{faults:?}");
            met
        });
    }
}
