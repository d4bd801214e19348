//! Two people, their computers, and short ways to do things at their table.

use std::{collections::BTreeMap, path::Path, sync::Arc};

use trust_guide::{
    domain::{
        day::Stamp,
        table::{Act, Chance, Id, PersonId, Row, RowKind, Said, Seat, SigningKey, lay},
        words::Words,
    },
    store::{
        Fs,
        table::{Kept, SharedTable, TableKey},
    },
};

/// The folder that is carried, and what stays on a computer.
pub const FOLDER: &str = "/carried";
pub const BESIDE: &str = "/here/table";

/// What the second of the two was invited with.
pub fn invitation() -> SigningKey {
    SigningKey::of(&[5; 32])
}

/// The seats of the two: of who laid the table, and of who was invited to it.
pub fn seats() -> [Seat; 2] {
    let [one, other] = [1, 2].map(|byte| SigningKey::of(&[byte; 32]));
    let credential = invitation().hand_over(other.public());
    [Seat::own(one), Seat::of(other, credential).unwrap()]
}

/// The two.
pub fn people() -> [PersonId; 2] {
    seats().map(|seat| seat.person())
}

/// What opens the table where it is sealed.
pub fn key() -> TableKey {
    let kept = "AGE-SECRET-KEY-1GQ9778VQXMMJVE8SK7J6VT8UJ4HDQAJUVSFCWCM02D8GEWQ72PVQ2Y5J33\n";
    TableKey::read(kept.into()).unwrap()
}

/// Lets some of the two sit down, who know each other.
pub fn sat(mut table: SharedTable, who: &[usize]) -> SharedTable {
    for (place, seat) in seats().into_iter().enumerate() {
        table.meet(seat.credential()).unwrap();
        if who.contains(&place) {
            table.sit(seat, false).unwrap();
        }
    }
    table
}

/// A seed that no other number gives.
pub fn chance(number: u64) -> Chance {
    let mut seed = [9; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    Chance::of(seed)
}

/// So many minutes into the day.
pub fn at(minutes: i64) -> Stamp {
    crate::keeping::later(minutes)
}

/// One line of words.
pub fn said(chance: &mut Chance, line: &str) -> Said {
    Said::new(chance, BTreeMap::from([("line".to_owned(), Words::from(line))]))
}

/// A table of the two on a disk.
pub fn laid(fs: Arc<dyn Fs>, number: u64) -> SharedTable {
    let (folder, beside) = (Path::new(FOLDER), Path::new(BESIDE));
    let laid = SharedTable::lay(fs, folder, beside, &key(), people(), chance(number));
    sat(laid.unwrap(), &[0, 1])
}

/// The same table on another disk.
pub fn joined(fs: Arc<dyn Fs>, of: &SharedTable, number: u64) -> SharedTable {
    sat(joined_unseated(fs, of, number), &[0, 1])
}

/// The same, where nobody has sat down yet, and nobody is known.
pub fn joined_unseated(fs: Arc<dyn Fs>, of: &SharedTable, number: u64) -> SharedTable {
    let (folder, beside) = (Path::new(FOLDER), Path::new(BESIDE));
    fs.create_folder(folder).unwrap();
    SharedTable::join(fs, folder, beside, &key(), (of.id(), people()), chance(number)).unwrap()
}

/// The table as the program opens it again.
pub fn opened(fs: Arc<dyn Fs>, number: u64) -> SharedTable {
    sat(opened_unseated(fs, number), &[0, 1])
}

/// The same, where nobody has sat down yet.
pub fn opened_unseated(fs: Arc<dyn Fs>, number: u64) -> SharedTable {
    let (folder, beside) = (Path::new(FOLDER), Path::new(BESIDE));
    SharedTable::open(fs, folder, beside, &key(), chance(number)).unwrap()
}

/// Does something, and holds that nothing went wrong.
pub fn did(table: &mut SharedTable, by: PersonId, act: &Act, said: Option<Said>) -> Kept {
    let kept = table.keep(by, (act, said), at(0)).unwrap();
    assert!(kept.unconfirmed.is_none(), "{kept:?}");
    kept
}

/// Lays a line both keep.
pub fn lays(table: &mut SharedTable, by: PersonId, line: &str) -> Id {
    let said = said(&mut chance(line.len() as u64 + 77), line);
    did(table, by, &lay(RowKind::Expectation, &said), Some(said)).id
}

/// A row as it is seen.
pub fn row(table: &SharedTable, id: Id) -> Row {
    table.table().rows().remove(&id).unwrap()
}

/// Whether words stand anywhere in these bytes.
pub fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}
