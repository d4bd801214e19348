//! Fields this version does not know: kept as they were found, and written back.

use std::{
    collections::BTreeMap,
    fmt,
    hash::{Hash, Hasher},
};

use serde::{Deserialize, Serialize};

/// Unknown fields of a record, by name.
pub type Extra = BTreeMap<String, Unknown>;

/// A value this version does not understand. Invariant: `Debug` shows none of it, as it may hold
/// private words of a newer version.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Unknown {
    /// Nothing, which a file says as `null`.
    Null,
    /// Yes or no.
    Truth(bool),
    /// A whole number from 0 on.
    Natural(u64),
    /// A whole number below 0.
    Whole(i64),
    /// A number with a fraction, or one too large for the two above.
    Real(f64),
    /// Words, which may be private.
    Text(String),
    /// Values in the order in which they stand.
    List(Vec<Unknown>),
    /// Values by their names. Their order in the file is not kept.
    Map(BTreeMap<String, Unknown>),
}

impl Hash for Unknown {
    fn hash<H: Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
        match self {
            Unknown::Null => (),
            Unknown::Truth(truth) => truth.hash(state),
            Unknown::Natural(number) => number.hash(state),
            Unknown::Whole(number) => number.hash(state),
            // Zero has two signs that are equal.
            Unknown::Real(number) => (number + 0.0).to_bits().hash(state),
            Unknown::Text(text) => text.hash(state),
            Unknown::List(list) => list.hash(state),
            Unknown::Map(map) => map.hash(state),
        }
    }
}

impl fmt::Debug for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Unknown")
    }
}
