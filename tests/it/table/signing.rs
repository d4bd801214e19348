//! What stands under somebody’s name is theirs only where they signed it.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use trust_guide::{
    domain::table::{Act, Seat, Standing},
    store::table::{Found, NotKept, Notice, Owner, SharedTable, Writer},
};

use super::{
    forging::{framed, made_up, signed_by_another, with_another_signature},
    setting::{
        FOLDER, at, did, joined, joined_unseated, laid, lays, opened_unseated, people, row, sat,
        seats,
    },
    shelf::Shelf,
};

/// A table on which one laid a row, and the file that stands in.
fn with_a_row() -> (Arc<Shelf>, SharedTable, Writer, Vec<u8>) {
    let shelf = Shelf::new();
    let mut table = laid(shelf.clone(), 1);
    lays(&mut table, people()[0], "we eat together");
    let (name, bytes) = file(&shelf);
    (shelf, table, Writer::of(&name).unwrap().0, bytes)
}

fn file(shelf: &Shelf) -> (String, Vec<u8>) {
    let mut files = shelf.within(Path::new(FOLDER)).into_iter();
    files.find(|(name, _)| Writer::of(name).is_some()).unwrap()
}

fn put(shelf: &Shelf, name: &str, bytes: Vec<u8>) {
    shelf.put(&Path::new(FOLDER).join(name), bytes);
}

/// The table as somebody sees it who comes to this folder for the first time.
fn elsewhere(shelf: &Shelf, of: &SharedTable) -> (Arc<Shelf>, SharedTable) {
    let other = Shelf::new();
    let table = joined_unseated(other.clone(), of, 7);
    for (name, bytes) in shelf.within(Path::new(FOLDER)) {
        put(&other, &name, bytes);
    }
    (other, table)
}

fn told(notices: &BTreeSet<Notice>) -> Vec<Found> {
    notices.iter().map(|it| it.what.clone()).collect()
}

#[test]
fn a_line_that_its_person_did_not_sign_is_told_not_taken_in_and_deletes_nothing() {
    let [one, _] = people();
    let (shelf, table, writer, bytes) = with_a_row();
    let id = *table.table().rows().keys().next().unwrap();
    let owner = Owner::new(table.id(), writer, Some(seats()[0].credential()));
    let genuine = String::from_utf8(bytes.split(|byte| *byte == b'\n').nth(1).unwrap().to_vec());
    let genuine = genuine.unwrap();
    let moved = genuine[18..].replace("2026-11-23T", "2026-11-22T");
    assert_ne!(moved, genuine[18..]);
    let line = |number, act: &Act| signed_by_another(table.id(), number, act);
    let back = line(1, &Act::TakeBack { row: id });
    let erased = line(2, &Act::Erase { what: id });
    let sign = &genuine[genuine.find(r#""sign":""#).unwrap() + 8..][..128];
    for forged in [
        owner.line(&back),
        owner.line(&erased),
        owner.line(&line(3, &Act::TakeBack { row: id })),
        with_another_signature(&owner, &back, None),
        with_another_signature(&owner, &back, Some(sign)),
        // At another time than they said it.
        framed(&owner, &moved),
    ] {
        let (other, seen) = elsewhere(&shelf, &table);
        let mut seen = sat(seen, &[]);
        put(&other, &writer.to_string(), [bytes.clone(), forged.clone()].concat());
        let notices = seen.look();
        assert!(notices.contains(&Notice { whose: Some(one), what: Found::NotSigned }));
        assert_eq!(seen.table().records().count(), 1);
        assert_eq!(row(&seen, id), row(&table, id));
        // Nor when it comes alone, in place of what they wrote.
        put(&other, &writer.to_string(), [owner.first(), forged].concat());
        assert!(told(&seen.look()).contains(&Found::NotSigned));
        assert_eq!(row(&seen, id), row(&table, id));
        let mut again = sat(opened_unseated(other, 8), &[]);
        again.look();
        assert_eq!(row(&again, id), row(&table, id));
    }
}

#[test]
fn nobody_writes_under_an_id_with_another_key_than_the_one_it_is_made_of() {
    let [one, other] = people();
    let (shelf, mut table, writer, _) = with_a_row();
    let [own, handed] = made_up();
    assert_ne!(own.person(), one);
    // A first line that names a key of somebody else is none, before anything is known of who it is.
    let owner = Owner::new(table.id(), writer, Some(own.credential()));
    let id = *table.table().rows().keys().next().unwrap();
    let line = signed_by_another(table.id(), 2, &Act::TakeBack { row: id });
    let (elsewhere, mut seen) = elsewhere(&shelf, &table);
    put(&elsewhere, &writer.to_string(), [owner.first(), owner.line(&line)].concat());
    seen.look();
    assert_eq!(seen.table().records().count(), 0);
    // The key that who was invited came with first is theirs; another one is not, though the invitation gave it.
    let yes = row(&table, id).agree(other, id).unwrap();
    did(&mut table, other, &yes, None);
    let mut theirs = Writer { person: other, ..writer };
    let owner = Owner::new(table.id(), theirs, Some(handed.credential()));
    let line = signed_by_another(table.id(), 1, &Act::TakeBack { row: id });
    theirs.run = trust_guide::domain::table::RunId::of([9; 16]);
    put(&shelf, &theirs.to_string(), [owner.first(), owner.line(&line)].concat());
    let notices = table.look();
    assert!(!notices.is_empty() && notices.iter().all(|it| it.whose == Some(other)));
    assert_eq!(row(&table, id).standing, Standing::Agreed);
}

#[test]
fn who_sits_here_is_believed_before_who_came_first_under_their_name() {
    let [_, other] = people();
    let (shelf, table, writer, _) = with_a_row();
    let id = *table.table().rows().keys().next().unwrap();
    let [_, handed] = made_up();
    let forged = Writer { person: other, ..writer };
    let owner = Owner::new(table.id(), forged, Some(handed.credential()));
    let act = row(&table, id).agree(other, id).unwrap();
    let line = signed_by_another(table.id(), 1, &act);
    let (elsewhere, mut seen) = elsewhere(&shelf, &table);
    put(&elsewhere, &forged.to_string(), [owner.first(), owner.line(&line)].concat());
    seen.look();
    assert_eq!(row(&seen, id).standing, Standing::Agreed, "nobody else is known yet");
    seen.sit(seats()[1].clone(), false).unwrap();
    assert_eq!(row(&seen, id).standing, Standing::Offered);
    assert!(told(&seen.look()).contains(&Found::NotSigned));
    let mut again = opened_unseated(elsewhere, 9);
    again.look();
    assert_eq!(row(&again, id).standing, Standing::Offered);
}

#[test]
fn things_are_done_in_the_name_of_who_sits_here_and_of_nobody_else() {
    let [one, other] = people();
    let (shelf, ..) = with_a_row();
    let mut table = sat(opened_unseated(shelf, 2), &[0]);
    let id = *table.table().rows().keys().next().unwrap();
    let act = row(&table, id).agree(other, id).unwrap();
    let refused = |table: &mut SharedTable, by| {
        matches!(table.keep(by, (&act, None), at(1)), Err(NotKept::NoSeat))
    };
    assert!(refused(&mut table, other));
    table.sit(seats()[1].clone(), false).unwrap();
    table.get_up(other);
    assert!(refused(&mut table, other));
    did(&mut table, one, &Act::TakeBack { row: id }, None);
    table.get_up(one);
    assert!(refused(&mut table, one));
    let stranger: Seat = made_up()[0].clone();
    assert!(matches!(table.sit(stranger, false), Err(NotKept::NoSuchAct)));
}

#[test]
fn erased_words_leave_what_was_signed_as_it_was() {
    let [one, other] = people();
    let (shelf, mut table, ..) = with_a_row();
    let id = *table.table().rows().keys().next().unwrap();
    let yes = row(&table, id).agree(other, id).unwrap();
    did(&mut table, other, &yes, None);
    did(&mut table, one, &Act::Erase { what: id }, None);
    let (_, seen) = elsewhere(&shelf, &table);
    let mut seen = sat(seen, &[]);
    assert_eq!(seen.look(), BTreeSet::new());
    assert_eq!(seen.table().records().count(), 3);
    assert_eq!(row(&seen, id).wordings[&id].words, None);
}

#[test]
fn words_that_somebody_else_took_out_are_there_again_when_they_come() {
    let [one, _] = people();
    let (shelf, table, writer, bytes) = with_a_row();
    let id = *table.table().rows().keys().next().unwrap();
    let owner = Owner::new(table.id(), writer, Some(seats()[0].credential()));
    let lines = trust_guide::store::table::line::Read::of(&bytes, &owner, &[]).lines;
    let without = owner.file(&[lines[0].without_words()]);
    let elsewhere = Shelf::new();
    let mut seen = joined(elsewhere.clone(), &table, 7);
    let mark = shelf.within(Path::new(FOLDER))["table"].clone();
    put(&elsewhere, "table", mark);
    put(&elsewhere, &writer.to_string(), without.clone());
    assert_eq!(told(&seen.look()), [Found::Waits]);
    assert_eq!(row(&seen, id).wordings[&id].words, None);
    put(&elsewhere, &writer.to_string(), bytes);
    assert_eq!(seen.look(), BTreeSet::new());
    put(&elsewhere, &writer.to_string(), without);
    let mut again = opened_unseated(elsewhere, 9);
    again.look();
    assert_eq!(row(&again, id), row(&table, id));
    assert_eq!(row(&again, id).by, one);
}
