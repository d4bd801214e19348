//! The table as anybody can read it: a picture of what was last seen, beside the books and never read back.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::{
    domain::{
        table::{Mark, PersonId, Row, Standing, Wording},
        words::Words,
    },
    store::{
        error::because,
        table::{FORMAT, Found, Notice, SharedTable},
    },
};

/// The name of the picture.
pub(super) const NAME: &str = "table.json";

impl SharedTable {
    /// What was last seen, as anybody can read it. Who has no name on the table has the one that is given, if one is.
    pub(super) fn picture(&self, given: &BTreeMap<PersonId, Words>) -> Vec<u8> {
        let rows: Vec<Value> = self.table.rows().values().map(row).collect();
        let name = |person: &PersonId| {
            let called = given.get(person).map(|name| json!(name));
            let called = called.or_else(|| Some(json!(self.table.name_of(*person)?)))?;
            Some((person.to_string(), called))
        };
        let names: Map<String, Value> = self.table.people().iter().filter_map(name).collect();
        let id = self.here.id;
        let shown = json!({ "table": FORMAT, "id": id, "names": names, "rows": rows });
        format!("{shown:#}\n").into_bytes()
    }

    /// Writes the picture where it is not what was seen.
    pub(super) fn show(&mut self, notices: &mut BTreeSet<Notice>) {
        let bytes = self.picture(&BTreeMap::new());
        let known = match self.shown.take() {
            None => self.read(&self.beside, &self.named(NAME)).ok(),
            known => known,
        };
        if known.as_ref() != Some(&bytes) {
            let beside = self.beside.clone();
            if let Ok(Some(err)) | Err(err) = self.write_over(&beside, NAME, &bytes) {
                notices.insert(Notice { whose: None, what: Found::NotRemembered(because(&err)) });
                return;
            }
        }
        self.shown = Some(bytes);
    }
}

fn row(row: &Row) -> Value {
    let standing = match row.standing {
        Standing::Offered => "offered",
        Standing::Agreed => "agreed",
        Standing::TakenBack => "taken-back",
    };
    let wordings: Vec<Value> = row.wordings.values().map(wording).collect();
    let marks: Vec<Value> = row.marks.values().map(mark).collect();
    let (id, kind, by, at) = (row.id, row.kind, row.by, row.at);
    json!({ "row": id, "kind": kind, "by": by, "at": at, "standing": standing, "wordings": wordings, "marks": marks })
}

fn wording(wording: &Wording) -> Value {
    let Wording { by, at, words, yes } = wording;
    json!({ "by": by, "at": at, "words": words, "yes": yes })
}

fn mark(mark: &Mark) -> Value {
    let saying = |by, how| json!({ "by": by, "how": how });
    let sayings: Vec<Value> =
        mark.sayings.values().map(|it| saying(json!(it.by), json!(it.how))).collect();
    json!({ "by": mark.by, "at": mark.at, "day": mark.day, "how": mark.how, "sayings": sayings })
}
