//! Pages that two filled in apart are read only once both sides stand, and a rung is a row only by both.

use proptest::prelude::*;
use trust_guide::domain::{
    table::{
        Act, Chance, Id, Laid, OpenedPage, Record, RowKind, Said, Sitter, Standing, Table,
        agree_at_once, deed, deed::PAGE, lay,
    },
    words::Words,
};

use super::setting::{at, people};

/// A table as it is written to, with the place of who does something.
struct Writes {
    table: Table,
    chance: Chance,
    minute: i64,
}

impl Writes {
    fn new() -> Writes {
        let [one, other] = people();
        Writes { table: Table::between(one, other), chance: Chance::of([7; 32]), minute: 0 }
    }

    fn does(&mut self, place: usize, act: Act, said: Option<Said>) -> Id {
        self.minute += 1;
        let written = serde_json::to_string(&act).unwrap();
        let by = (self.chance.nonce(), written.as_str());
        let record = Record::new(people()[place], by, at(self.minute), Some(act), said).unwrap();
        let id = record.id;
        self.table.take(record);
        id
    }

    fn lays(&mut self, place: usize, page: &str) -> Id {
        let said = [("Five things".to_owned(), Words::from("a canary"))];
        let said = Said::new(&mut self.chance, deed::side("A page".into(), page, said));
        self.does(place, lay(RowKind::Opened, &said), Some(said))
    }

    fn laid(&self) -> Laid {
        let seat =
            |person| Sitter { person, name: "somebody".into(), book: None, has_place: false };
        Laid::of(self.table.clone(), people().map(seat), true)
    }
}

#[test]
fn the_newest_side_of_each_stands_and_older_ones_follow() {
    let mut writes = Writes::new();
    let first = writes.lays(0, "a");
    writes.lays(0, "b");
    let second = writes.lays(0, "a");
    let theirs = writes.lays(1, "a");
    let laid = writes.laid();
    let pages = laid.pages();
    assert_eq!(pages.iter().map(|page| page.page).collect::<Vec<_>>(), ["a", "b"]);
    let read = pages[0].read().unwrap();
    let ids = read.each_ref().map(|sides| sides.iter().map(|it| it.row.id).collect::<Vec<_>>());
    assert_eq!(ids, [vec![second, first], vec![theirs]]);
    assert_eq!(pages[0].row().map(|row| row.id), Some(theirs));
    assert!(pages[1].read().is_none());
}

#[test]
fn by_one_side_somebody_takes_back_all_of_theirs_and_one_that_is_back_is_of_no_page() {
    let mut writes = Writes::new();
    let [first, _, second] = ["a", "b", "a"].map(|page| writes.lays(0, page));
    let theirs = writes.lays(1, "a");
    let laid = writes.laid();
    let [one, other] = people();
    let row = |id| laid.row(id).unwrap();
    for side in [first, second, theirs] {
        // The one that is read is the last to go: no older one is read in its place.
        assert_eq!(laid.own_sides(row(side), one), [first, second]);
        assert_eq!(laid.own_sides(row(side), other), [theirs]);
    }
    writes.does(0, Act::TakeBack { row: second }, None);
    let laid = writes.laid();
    let row = laid.row(second).unwrap();
    assert!(laid.page(row).is_none(), "what stands of the page is none of what was taken back");
    assert!(laid.own_sides(row, one).is_empty() && laid.own_sides(row, other).is_empty());
    assert_eq!(laid.together(row), [row]);
    assert_eq!(laid.own_of(row, other), None);
}

#[test]
fn nobody_says_yes_to_a_side_or_writes_other_words_there() {
    let mut writes = Writes::new();
    let side = writes.lays(0, "a");
    let before = writes.laid().row(side).unwrap().clone();
    let said = Said::new(&mut writes.chance, deed::line("other words".into()));
    assert!(before.agree(people()[1], side).is_none() && before.reword(&said).is_none());
    assert!(before.take_back(people()[1]).is_none() && before.take_back(people()[0]).is_some());
    // A file may hold them all the same: they change nothing.
    writes.does(1, agree_at_once(side), None);
    let reword =
        Act::Reword { row: side, words: said.commitment(), instead: vec![side], after: Vec::new() };
    writes.does(1, reword, Some(said));
    assert_eq!(writes.laid().row(side), Some(&before));
}

#[test]
fn a_rung_is_a_row_only_once_both_said_yes_to_it_and_is_not_answered_later() {
    let mut writes = Writes::new();
    let said = Said::new(&mut writes.chance, deed::line("a hug by the door".into()));
    let rung = writes.does(0, lay(RowKind::Rung, &said), Some(said));
    assert_eq!(writes.laid().row(rung), None, "only one said yes");
    writes.does(1, agree_at_once(rung), None);
    let row = writes.laid().row(rung).unwrap().clone();
    assert_eq!(row.standing, Standing::Agreed);
    assert!(people().iter().all(|person| row.take_back(*person).is_some()));
    writes.does(1, Act::TakeBack { row: rung }, None);
    let row = writes.laid().row(rung).unwrap().clone();
    assert_eq!(row.standing, Standing::TakenBack);
    assert!(people().iter().all(|person| row.agree(*person, rung).is_none()));
}

#[test]
fn a_question_with_the_name_of_another_part_loses_no_words() {
    let asked = ["line", "page", "more", "days", "Why", "Why"];
    let said = asked.iter().map(|it| ((*it).to_owned(), Words::from("words")));
    let parts = deed::side("A page".into(), "a", said);
    assert_eq!(deed::said(&parts).count(), asked.len());
    assert_eq!((parts[deed::LINE].as_str(), parts[PAGE].as_str()), ("A page", "a"));
}

proptest! {
    #[test]
    fn no_word_of_a_side_is_read_before_both_stand_nor_after_one_is_gone(
        steps in prop::collection::vec((0..4_u8, 0..2_usize, 0..2_usize), 0..24)
    ) {
        let mut writes = Writes::new();
        let pages = ["a", "b"];
        // What stands, by page and by person.
        let mut stand: [[Vec<Id>; 2]; 2] = Default::default();
        for (what, page, place) in steps {
            match what {
                0 | 1 => {
                    let id = writes.lays(place, pages[page]);
                    stand[page][place].push(id);
                }
                2 => if let Some(id) = stand[page][place].pop() {
                    writes.does(place, Act::TakeBack { row: id }, None);
                },
                _ => if let Some(id) = stand[page][place].pop() {
                    writes.does(place, Act::Erase { what: id }, None);
                },
            }
            let laid = writes.laid();
            for (number, name) in pages.iter().enumerate() {
                let found = laid.pages().into_iter().find(|it| it.page == *name);
                let is_open = stand[number].iter().all(|sides| !sides.is_empty());
                prop_assert_eq!(found.as_ref().is_some_and(OpenedPage::is_open), is_open);
                let read = found.as_ref().and_then(OpenedPage::read);
                prop_assert_eq!(read.is_some(), is_open);
                for (place, sides) in read.into_iter().flatten().enumerate() {
                    let ids: Vec<Id> = sides.iter().rev().map(|it| it.row.id).collect();
                    prop_assert_eq!(&ids, &stand[number][place]);
                }
            }
        }
    }
}
