//! Where two write into one workbook, what is counted and found is theirs who is here.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day,
    journal::{Entry, WritingMode, circling},
    kinds::Record,
    look_back::{Look, Period},
    role::Role,
    summary::Summary,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    screens::whose::in_role,
};

/// An entry of somebody, so many days ago.
fn write(workbook: &mut Workbook, by: Option<Role>, back: i64, mode: WritingMode, tag: &str) {
    let at = stamp(NOW) - chrono::Duration::days(back);
    let id = format!("{by:?}-{back}").to_lowercase();
    let entry = Entry::begun(id.as_str().into(), at, Day::of(at, 4));
    let body = "three words here".into();
    let tags = vec![tag.into()];
    workbook.put(Record::Entry(Arc::new(Entry { by, mode, tags, body, ..entry })));
}

/// Two who write into one workbook: the one who was hurt on three days, the other on four.
pub fn of_two() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    for back in [1, 2, 365] {
        write(&mut workbook, Some(Role::Hurt), back, WritingMode::Plain, "mine");
    }
    for back in [5, 6, 7, 730] {
        write(&mut workbook, Some(Role::Broke), back, WritingMode::Feelings, "secret");
    }
    write(&mut workbook, None, 9, WritingMode::Body, "nobody");
    workbook
}

const HURT: Option<Role> = Some(Role::Hurt);
const BROKE: Option<Role> = Some(Role::Broke);
const BOTH: Option<Role> = Some(Role::Both);

#[test]
fn days_and_words_are_counted_of_who_is_here() {
    // What one wrote alone is no day of two, and is not told to them.
    for (reader, days, entries) in [(HURT, 4, 4), (BROKE, 5, 5), (BOTH, 1, 1)] {
        let mut workbook = of_two();
        workbook.edit_profile(|profile| profile.role = reader);
        let summary = Summary::of(&guide(), &workbook);
        assert_eq!(summary.days().len(), days, "{reader:?}");
        let today = Day::of(stamp(NOW), 4);
        let look = Look::of(&guide(), &workbook, &summary, reader, today, Period::All);
        assert_eq!(look.days_here.unwrap().count, days, "{reader:?}");
        let told: usize = look.written.iter().map(|way| way.entries).sum();
        assert_eq!(told, entries, "{reader:?}");
    }
}

#[test]
fn a_filter_finds_and_counts_what_is_of_who_is_here() {
    for (reader, tag, other) in [
        (HURT, "#mine  (3)", "#secret"),
        (BROKE, "#secret  (4)", "#mine"),
        (BOTH, "#nobody  (1)", "#mine"),
    ] {
        let mut play = in_role(&of_two(), reader);
        play.keys("Jf<down><down><enter>");
        let told = play.screen();
        assert!(told.contains(tag) && !told.contains(other), "{reader:?}: {told}");
        let mut play = in_role(&of_two(), reader);
        play.keys("Jf<down><enter>");
        let told = play.screen();
        assert_eq!(told.contains("feelings  ("), reader == BROKE, "{reader:?}: {told}");
        assert_eq!(told.contains("plain facts  ("), reader == HURT, "{reader:?}: {told}");
    }
}

#[test]
fn where_a_filter_leaves_out_what_one_wrote_alone_it_says_so() {
    let mut workbook = welcomed(Some(Role::Hurt));
    write(&mut workbook, Some(Role::Hurt), 1, WritingMode::Plain, "mine");
    write(&mut workbook, Some(Role::Broke), 2, WritingMode::Feelings, "secret");
    let mut play = in_role(&workbook, BOTH);
    play.keys("Jf<down><enter>");
    let told = play.screen();
    assert!(told.contains("What one of you"), "{told}");
    assert!(!told.contains("No entry has one yet"), "{told}");
}

#[test]
fn on_this_day_counts_what_is_of_who_is_here() {
    for (reader, count) in [(HURT, 1), (BROKE, 1), (BOTH, 2)] {
        let mut play = in_role(&of_two(), reader);
        play.keys("Jo");
        let told = play.screen();
        assert!(
            told.contains(&format!("There are {count} entries from"))
                || told.contains(&format!("There is {count} entry from")),
            "{told}"
        );
        play.keys("<down><enter>");
        let told = play.screen();
        assert!(told.contains(&format!("{count} of ")), "{told}");
        assert!(
            reader == BOTH || !(told.contains("by the one who") || told.contains("by who")),
            "{told}"
        );
    }
}

#[test]
fn the_heavy_days_of_the_other_one_are_no_circle_of_who_writes() {
    let mut workbook = of_two();
    for back in [5, 6, 7] {
        let at = stamp(NOW) - chrono::Duration::days(back);
        let of = |entry: &&Arc<Entry>| entry.created == at;
        let entry = workbook.journal.iter().find(of).map(|it| Entry::clone(it)).unwrap();
        let heavy = Entry { before: Some(5), after: Some(6), ..entry };
        workbook.put(Record::Entry(Arc::new(heavy)));
    }
    assert!(circling(&workbook.journal, |_| true).is_some());
    for (reader, offered) in [(HURT, false), (BROKE, true)] {
        let mut play: Play = in_role(&workbook, reader);
        play.keys("Jn");
        for _ in 0..5 {
            play.keys("<down>");
        }
        assert!(play.screen().contains("▸ feelings"), "{}", play.screen());
        play.keys("<enter>");
        assert_eq!(play.screen().contains("Another way, this time?"), offered, "{reader:?}");
    }
}

#[test]
fn days_that_are_not_to_be_counted_are_neither_shown_nor_counted_anywhere() {
    let mut workbook = crate::screens::look_back::lived();
    let open = |workbook: &Workbook, keys: &str| {
        let mut play = Play::of(workbook.clone(), 120, 60);
        let mut seen = play.keys(keys).screen();
        for _ in 0..8 {
            seen += play.keys("<pgdn>").screen().as_str();
        }
        seen.to_lowercase()
    };
    for keys in ["L", "LD"] {
        assert!(open(&workbook, keys).contains("you were here"), "{keys}");
    }
    let counted = trust_guide::domain::summary::Summary::of(&crate::harness::guide(), &workbook);
    assert!(!counted.days().is_empty());
    workbook.edit_profile(|profile| profile.count_days = false);
    for keys in ["0", "L", "LD", "Lh", "Lllll"] {
        let seen = open(&workbook, keys);
        assert!(
            !seen.contains("you were here") && !seen.contains("welcome back"),
            "{keys}: {seen}"
        );
    }
    // A page that is open as it is switched off follows.
    let mut play = Play::of(crate::screens::look_back::lived(), 120, 60);
    play.keys("L").setting("Count the days").keys("<enter>");
    assert!(!play.app.workbook().profile.count_days, "{}", play.screen());
    let seen = play.keys("<esc>").screen().to_lowercase();
    assert!(seen.contains("look back") && !seen.contains("you were here"), "{seen}");
    let summary = trust_guide::domain::summary::Summary::of(&crate::harness::guide(), &workbook);
    assert_eq!((summary.days().len(), summary.last_came(counted.days()[0].plus(9_999))), (0, None));
    workbook.edit_profile(|profile| *profile = welcomed(Some(Role::Hurt)).profile.clone());
    workbook.edit_profile(|profile| profile.count_days = false);
    let mut bare = Workbook::default();
    bare.edit_profile(|profile| *profile = workbook.profile.clone());
    assert!(!open(&bare, "L").contains("you were here"));
}
