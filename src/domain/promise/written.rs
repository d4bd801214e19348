//! How a promise stands in the file where that is not how it stands in memory.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::{Promise, PromiseState};

impl Serialize for Promise {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.state != PromiseState::Away {
            return Promise::serialize(self, serializer);
        }
        // Older versions know no such state: to them it is open, and they keep `away` beside it.
        let open = Promise { state: PromiseState::Open, ..self.clone() };
        Promise::serialize(&open, serializer)
    }
}

impl<'de> Deserialize<'de> for Promise {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Promise, D::Error> {
        let promise = Promise::deserialize(deserializer)?;
        if promise.state == PromiseState::Open && promise.away.is_some() {
            return Ok(Promise { state: PromiseState::Away, ..promise });
        }
        Ok(promise)
    }
}
