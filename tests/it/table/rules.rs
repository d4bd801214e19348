//! The rules of the table, each where it would be broken most easily.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use trust_guide::{
    domain::table::{
        Act, HowKept, HowSeen, Id, Nonce, OnTable, PersonId, Record, RowKind, Said, Standing,
        Table, deed, lay,
    },
    domain::{day::Day, plan::Recurrence},
};

use super::setting::{at, chance, people, said};

/// What both know at one place, and short ways to do things there.
struct Place {
    table: Table,
    number: u64,
}

impl Place {
    fn new() -> Place {
        let [one, other] = people();
        Place { table: Table::between(one, other), number: 0 }
    }

    /// A record as it would be written, with a nonce of its own.
    fn record(&mut self, by: PersonId, act: &Act, said: Option<Said>) -> Record {
        self.number += 1;
        let written = serde_json::to_string(act).unwrap();
        self.written(by, &written, said)
    }

    fn written(&mut self, by: PersonId, act: &str, said: Option<Said>) -> Record {
        self.number += 1;
        let nonce = Nonce::of([u8::try_from(self.number).unwrap(); 16]);
        let known = serde_json::from_str(act).ok();
        Record::new(by, (nonce, act), at(0), known, said).unwrap()
    }

    fn does(&mut self, by: PersonId, act: &Act) -> Id {
        let record = self.record(by, act, None);
        self.takes(record)
    }

    fn takes(&mut self, record: Record) -> Id {
        let id = record.id;
        self.table.take(record);
        id
    }

    fn lays(&mut self, by: PersonId, line: &str) -> Id {
        let said = said(&mut chance(self.number + 100), line);
        let record = self.record(by, &lay(RowKind::Action, &said), Some(said));
        self.takes(record)
    }

    fn row(&self, id: Id) -> trust_guide::domain::table::Row {
        self.table.rows().remove(&id).unwrap()
    }

    fn agrees(&mut self, by: PersonId, row: Id) -> Id {
        let it = self.row(row);
        let words = *it.wordings.keys().next().unwrap();
        let act = it.agree(by, words).unwrap();
        self.does(by, &act)
    }

    fn standing(&self, id: Id) -> Standing {
        self.row(id).standing
    }

    /// A row of one that both agreed to.
    fn agreed(&mut self) -> Id {
        let [one, other] = people();
        let row = self.lays(one, "first");
        self.agrees(other, row);
        assert_eq!(self.standing(row), Standing::Agreed);
        row
    }
}

#[test]
fn a_row_is_offered_until_the_other_agrees_to_its_words() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.lays(one, "first");
    assert_eq!(place.standing(row), Standing::Offered);
    assert!(place.row(row).agree(one, row).is_none(), "who wrote words has said yes to them");
    place.agrees(other, row);
    assert_eq!(place.standing(row), Standing::Agreed);
}

#[test]
fn new_words_make_a_row_offered_again_and_no_old_yes_is_one_to_them() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.agreed();
    let said = said(&mut chance(1), "second");
    let act = place.row(row).reword(&said).unwrap();
    let record = place.record(one, &act, Some(said));
    let words = place.takes(record);
    let it = place.row(row);
    assert_eq!(it.standing, Standing::Offered);
    assert_eq!(it.wordings.keys().collect::<Vec<_>>(), [&words]);
    assert_eq!(it.wordings[&words].yes, BTreeSet::from([one]));
    place.agrees(other, row);
    assert_eq!(place.standing(row), Standing::Agreed);
}

#[test]
fn one_takes_back_alone_and_to_agree_again_takes_a_new_yes_of_each() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.agreed();
    let act = place.row(row).take_back(other).unwrap();
    place.does(other, &act);
    assert_eq!(place.standing(row), Standing::TakenBack);
    assert!(place.row(row).wordings[&row].yes.is_empty());
    place.agrees(other, row);
    assert_eq!(place.standing(row), Standing::Offered, "the yes of the other was of before");
    place.agrees(one, row);
    assert_eq!(place.standing(row), Standing::Agreed);
}

#[test]
fn a_yes_that_did_not_know_of_a_take_back_does_not_count_whichever_comes_first() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.lays(one, "first");
    let it = place.row(row);
    let yes = place.record(other, &it.agree(other, row).unwrap(), None);
    let back = place.record(one, &it.take_back(one).unwrap(), None);
    for order in [[&yes, &back], [&back, &yes]] {
        let mut there = Place { table: place.table.clone(), number: 90 };
        for record in order {
            there.takes(record.clone());
        }
        assert_eq!(there.standing(row), Standing::TakenBack);
    }
}

#[test]
fn words_said_at_the_same_time_are_two_and_neither_is_agreed() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.agreed();
    let it = place.row(row);
    let records = [(one, "mine"), (other, "ours")].map(|(by, line)| {
        let said = said(&mut chance(line.len() as u64), line);
        place.record(by, &it.reword(&said).unwrap(), Some(said))
    });
    let [mine, ours] = records.map(|record| place.takes(record));
    assert_eq!(place.row(row).wordings.len(), 2);
    for (by, words) in [(one, ours), (other, mine)] {
        let act = place.row(row).agree(by, words).unwrap();
        place.does(by, &act);
        assert_eq!(place.standing(row), Standing::Offered);
    }
    let said = said(&mut chance(3), "both");
    let act = place.row(row).reword(&said).unwrap();
    let record = place.record(one, &act, Some(said));
    place.takes(record);
    assert_eq!(place.row(row).wordings.len(), 1);
}

#[test]
fn nobody_changes_what_the_other_marked_or_said_of_a_mark() {
    let [one, other] = people();
    let day = Day::parse("2026-11-28").unwrap();
    let mut place = Place::new();
    let row = place.agreed();
    let act = place.row(row).mark(one, day, HowKept::Kept).unwrap();
    let mark = place.does(one, &act);
    let act = place.row(row).say(other, mark, HowSeen::Otherwise).unwrap();
    let saying = place.does(other, &act);
    assert!(place.row(row).say(one, mark, HowSeen::Seen).is_none(), "nobody sees their own");
    for instead in [mark, saying, row] {
        let how = HowKept::Missed;
        place.does(other, &Act::Mark { row, day, how, instead: vec![mark, row] });
        place.does(one, &Act::Say { of: mark, how: HowSeen::Seen, instead: vec![instead] });
    }
    let it = place.row(row);
    assert_eq!((it.marks[&mark].by, it.marks[&mark].how), (one, HowKept::Kept));
    assert_eq!(it.marks[&mark].sayings.keys().collect::<Vec<_>>(), [&saying]);
    assert!(it.wordings.contains_key(&row), "a mark stands for no words");
}

#[test]
fn a_mark_that_was_changed_is_not_what_the_other_saw() {
    let [one, other] = people();
    let day = Day::parse("2026-11-28").unwrap();
    let mut place = Place::new();
    let row = place.agreed();
    let act = place.row(row).mark(one, day, HowKept::Kept).unwrap();
    let mark = place.does(one, &act);
    let act = place.row(row).say(other, mark, HowSeen::Seen).unwrap();
    place.does(other, &act);
    let act = place.row(row).mark(one, day, HowKept::Missed).unwrap();
    let again = place.does(one, &act);
    let it = place.row(row);
    assert_eq!(it.marks.keys().collect::<Vec<_>>(), [&again]);
    assert!(it.marks[&again].sayings.is_empty());
}

#[test]
fn who_erases_words_that_are_agreed_takes_them_back() {
    let [one, other] = people();
    let mut place = Place::new();
    let row = place.agreed();
    assert!(place.table.own_words(other, row).is_empty());
    place.does(other, &Act::Erase { what: row });
    assert_eq!(place.standing(row), Standing::Agreed, "they are not theirs to erase");
    assert_eq!(place.table.own_words(one, row), [row]);
    place.does(one, &Act::Erase { what: row });
    let it = place.row(row);
    assert_eq!((it.standing, &it.wordings[&row].words), (Standing::TakenBack, &None));
    assert!(it.agree(other, row).is_none(), "nobody says yes to what they cannot read");
    let blind = Act::Agree { row, to: row, after: it.taken_back.keys().copied().collect() };
    place.does(one, &blind);
    place.does(other, &blind);
    assert_ne!(place.standing(row), Standing::Agreed);
}

#[test]
fn erased_words_do_not_come_back_from_another_file() {
    let [one, _] = people();
    let mut place = Place::new();
    let said = said(&mut chance(1), "gone");
    let words = place.record(one, &lay(RowKind::Limit, &said), Some(said));
    let erase = place.record(one, &Act::Erase { what: words.id }, None);
    for order in [[&words, &erase, &words], [&erase, &words, &words]] {
        let mut there = Place::new();
        for record in order {
            there.takes(record.clone());
        }
        assert_eq!(there.row(words.id).wordings[&words.id].words, None);
    }
}

#[test]
fn no_words_can_be_put_under_a_yes_that_was_said_to_others() {
    let [one, _] = people();
    let chosen = said(&mut chance(1), "what they agreed to");
    let others = said(&mut chance(1), "what they did not");
    let written = serde_json::to_string(&lay(RowKind::Limit, &chosen)).unwrap();
    let record = |said| {
        let act = serde_json::from_str(&written).ok();
        Record::new(one, (Nonce::of([1; 16]), &written), at(0), act, Some(said))
    };
    assert!(record(chosen).is_some());
    assert!(record(others).is_none());
}

#[test]
fn nobody_else_is_at_the_table() {
    let mut place = Place::new();
    let row = place.agreed();
    let third = PersonId::of([3; 32]);
    let before = place.table.clone();
    place.does(third, &Act::TakeBack { row });
    place.lays(third, "me too");
    assert_eq!(place.table, before);
}

#[test]
fn what_a_newer_version_did_to_a_row_makes_it_one_that_is_only_read_and_not_agreed() {
    let [one, other] = people();
    for name in ["row", "mark", "newer"] {
        let mut place = Place::new();
        let row = place.agreed();
        let untouched = place.lays(one, "another row");
        let day = Day::parse("2026-11-28").unwrap();
        let act = place.row(row).mark(one, day, HowKept::Kept).unwrap();
        let mark = place.does(one, &act);
        let record = place.written(other, &format!(r#"{{"do":"turn","what":["{mark}"]}}"#), None);
        let newer = if name == "newer" { place.takes(record) } else { mark };
        let named = if name == "row" { row } else { newer };
        let act = format!(r#"{{"do":"set-aside","which":{{"it":"{named}"}}}}"#);
        let record = place.written(other, &act, None);
        place.takes(record);
        let it = place.row(row);
        assert!(it.is_only_read && it.standing != Standing::Agreed, "{name}");
        assert!(it.agree(other, row).is_none() && it.take_back(other).is_none(), "{name}");
        assert!(it.mark(one, day, HowKept::Kept).is_none(), "{name}");
        assert!(!place.row(untouched).is_only_read, "{name}");
    }
    // So is an act that is known, but says more than this version knows.
    let mut place = Place::new();
    let row = place.agreed();
    let act = format!(r#"{{"do":"agree","row":"{row}","to":"{row}","after":[],"unless":"rain"}}"#);
    let record = place.written(other, &act, None);
    place.takes(record);
    assert!(place.row(row).is_only_read);
}

#[test]
fn debug_shows_no_word_of_a_table() {
    let [one, _] = people();
    let mut place = Place::new();
    let row = place.lays(one, "canary");
    assert!(!format!("{:?} {:?}", place.table, place.row(row)).contains("canary"));
    let shelf = super::shelf::Shelf::new();
    let mut table = super::setting::laid(Arc::<super::shelf::Shelf>::clone(&shelf), 1);
    super::setting::lays(&mut table, one, "canary");
    assert!(!format!("{table:?}").contains("canary"));
    assert!(shelf.files().keys().any(|path| path.starts_with(Path::new(super::setting::FOLDER))));
}

/// What is told of the table to one of the two on a day.
fn told(place: &Place, person: PersonId, day: Day) -> (Vec<String>, usize) {
    let lies = OnTable::of(&place.table, person, &BTreeSet::new());
    let words = lies.for_day(day).iter().map(|words| words.as_str().to_owned()).collect();
    (words, lies.offered(day))
}

#[test]
fn each_is_told_of_what_falls_on_a_day_until_they_marked_it_and_of_what_waits_for_their_answer() {
    let (mut place, [one, other]) = (Place::new(), people());
    let day = Day::of(at(0), 0);
    let daily = deed::falls_on(deed::line("Home by seven".into()), Some(Recurrence::once(day)));
    let said = Said::new(&mut chance(7), deed::Doer::Both.put(daily));
    let record = place.record(one, &lay(RowKind::Action, &said), Some(said));
    let row = place.takes(record);
    // It is offered to the other one alone, and to nobody as something for today.
    assert_eq!(told(&place, one, day), (vec![], 0));
    assert_eq!(told(&place, other, day), (vec![], 1));
    // Nobody is pressed: after a week it waits on the table and is not told of.
    assert_eq!(told(&place, other, day.plus(6)), (vec![], 1));
    assert_eq!(told(&place, other, day.plus(7)), (vec![], 0));
    place.agrees(other, row);
    for person in [one, other] {
        assert_eq!(told(&place, person, day), (vec!["Home by seven".to_owned()], 0));
        assert_eq!(told(&place, person, day.plus(1)), (vec![], 0));
    }
    // A mark of one is no mark of the other, where each has a part.
    let mark = place.row(row).mark(one, day, HowKept::Kept).unwrap();
    place.does(one, &mark);
    assert_eq!(told(&place, one, day), (vec![], 0));
    assert_eq!(told(&place, other, day), (vec!["Home by seven".to_owned()], 0));
    // What is a copy of a line of one’s own book is told of by that.
    let own = OnTable::of(&place.table, other, &BTreeSet::from([row]));
    assert!(!own.tells(day));
    // Taken back, it is nothing of today any more.
    let back = place.row(row).take_back(other).unwrap();
    place.does(other, &back);
    assert!(!OnTable::of(&place.table, other, &BTreeSet::new()).tells(day));
}

#[test]
fn what_one_of_the_two_does_is_told_to_that_one_and_other_words_are_offered_anew() {
    let (mut place, [one, other]) = (Place::new(), people());
    let day = Day::of(at(0), 0);
    let parts = deed::falls_on(deed::line("Show the app".into()), Some(Recurrence::once(day)));
    let said = Said::new(&mut chance(8), deed::Doer::Other.put(parts));
    let record = place.record(one, &lay(RowKind::Openness, &said), Some(said));
    let row = place.takes(record);
    place.agrees(other, row);
    assert_eq!(told(&place, one, day), (vec![], 0));
    assert_eq!(told(&place, other, day), (vec!["Show the app".to_owned()], 0));
    let words = said_words(&mut place, "Show the app on Sundays");
    let act = place.row(row).reword(&words).unwrap();
    let record = place.record(other, &act, Some(words));
    place.takes(record);
    assert_eq!(told(&place, one, day), (vec![], 1));
    assert_eq!(told(&place, other, day), (vec![], 0));
}

fn said_words(place: &mut Place, line: &str) -> Said {
    said(&mut chance(place.number + 100), line)
}

#[test]
fn of_what_one_of_them_does_and_nobody_said_which_the_mark_of_either_is_enough() {
    let (mut place, [one, other]) = (Place::new(), people());
    let day = Day::of(at(0), 0);
    for (kind, of_other) in [(RowKind::Action, 1), (RowKind::Promise, 0)] {
        let parts = deed::falls_on(deed::line("Ring the bank".into()), Some(Recurrence::once(day)));
        let said = Said::new(&mut chance(place.number + 100), parts);
        let record = place.record(one, &lay(kind, &said), Some(said));
        let row = place.takes(record);
        place.agrees(other, row);
        assert_eq!(told(&place, one, day).0.len(), 1, "{kind:?}");
        // A promise of one’s own is nothing for the other one to do.
        assert_eq!(told(&place, other, day).0.len(), of_other, "{kind:?}");
        let mark = place.row(row).mark(one, day, HowKept::Kept).unwrap();
        place.does(one, &mark);
        assert_eq!((told(&place, one, day).0, told(&place, other, day).0), (vec![], vec![]));
    }
}
