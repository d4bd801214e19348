//! Fields this version does not know: kept as they were found, and written back.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

/// Unknown fields of a record, by name.
pub type Extra = BTreeMap<String, Unknown>;

/// A value this version does not understand. Invariant: `Debug` shows none of it, as it may hold
/// private words of a newer version.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Unknown {
    Null,
    Truth(bool),
    Natural(u64),
    Whole(i64),
    Real(f64),
    Text(String),
    List(Vec<Unknown>),
    Map(BTreeMap<String, Unknown>),
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unknown")
    }
}
