//! Records that stand in the private part of the file or in the shared one, as their owner wishes.

use serde::Serialize;

use crate::domain::{Kept, Promise, Records, Sitting};

/// A record that stands in the private part of the file or in the shared one.
pub trait InEitherPart: Kept + Clone + PartialEq + Serialize {
    /// The same record, in that part.
    fn placed(&self, shared: bool) -> Self;
}

impl InEitherPart for Sitting {
    fn placed(&self, shared: bool) -> Sitting {
        Sitting { shared, ..self.clone() }
    }
}

impl InEitherPart for Promise {
    fn placed(&self, shared: bool) -> Promise {
        Promise { private: !shared, ..self.clone() }
    }
}

/// The records of both parts. One that stands in both is kept once, and the other set aside.
pub fn both_parts<T: InEitherPart>(
    own: &Records<T>,
    joint: &Records<T>,
    aside: &mut Vec<String>,
) -> Records<T> {
    let part = |part: &Records<T>, shared| -> Vec<T> {
        part.iter().map(|record| record.placed(shared)).collect()
    };
    let all = [part(own, false), part(joint, true)].concat();
    let kept = Records::gather(all.iter().cloned());
    if kept.len() < all.len() {
        let lost = all
            .iter()
            .filter(|record| kept.find(record.id()).is_some_and(|kept| **kept != **record));
        aside.extend(lost.filter_map(|record| serde_json::to_string(record).ok()));
    }
    kept
}
