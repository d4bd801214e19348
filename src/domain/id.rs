//! Names of things: ids of the guide's nodes, and random ids of what a person wrote.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, de::Visitor};

/// The id of a node of the guide, such as `resp.b1`. It never changes and is never reused.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct NodeId(Arc<str>);

/// The id of a record in the workbook: 16 random hex digits, or a node's id for a mark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct RecordId(Arc<str>);

struct IdVisitor;

impl Visitor<'_> for IdVisitor {
    type Value = Arc<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id")
    }

    fn visit_str<E>(self, id: &str) -> Result<Arc<str>, E> {
        Ok(Arc::from(id))
    }
}

macro_rules! text_id {
    ($name:ident) => {
        impl $name {
            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> Deserialize<'de> for $name {
            /// Straight into its own memory, as words are.
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                deserializer.deserialize_str(IdVisitor).map($name)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> $name {
                $name(Arc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(NodeId);
text_id!(RecordId);

/// Makes record ids from a random seed that the shell provides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ids {
    state: u64,
}

impl Ids {
    /// Ids that follow from a seed: the same seed gives the same ids.
    pub fn seeded(seed: u64) -> Ids {
        Ids { state: seed }
    }

    /// The next id. `SplitMix64` visits every 64-bit value once before it repeats (Steele, Lea and
    /// Flood 2014), so that two ids of one run never clash.
    pub fn fresh(&mut self) -> RecordId {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        RecordId::from(format!("{:016x}", mixed ^ (mixed >> 31)).as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ids_of_one_run_never_clash() {
        let mut ids = Ids::seeded(7);
        let seen: HashSet<RecordId> = (0..10_000).map(|_| ids.fresh()).collect();
        assert_eq!(seen.len(), 10_000);
    }
}
