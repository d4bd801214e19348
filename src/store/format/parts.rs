//! The two parts of a file, private and shared, brought together.

use std::sync::Arc;

use crate::domain::{
    kinds::{FilePart, Kind, Lists, Walk, walk},
    records::Records,
};

/// The records of both parts. Of a kind that may stand in either, one that stands in both is kept once,
/// and the other set aside.
pub fn both_parts(own: Lists, joint: Lists, aside: &mut Vec<String>) -> Lists {
    struct Both<'a> {
        own: Lists,
        joint: Lists,
        aside: &'a mut Vec<String>,
    }
    impl Walk for Both<'_> {
        fn kind<K: Kind>(&mut self) {
            match K::PLACE {
                FilePart::Private => (),
                FilePart::Shared => {
                    *K::list_mut(&mut self.own) = std::mem::take(K::list_mut(&mut self.joint));
                }
                FilePart::Either => {
                    let own = std::mem::take(K::list_mut(&mut self.own));
                    let joint = std::mem::take(K::list_mut(&mut self.joint));
                    *K::list_mut(&mut self.own) = either(own, joint, self.aside);
                }
            }
        }
    }
    let mut both = Both { own, joint, aside };
    walk(&mut both);
    both.own
}

fn either<K: Kind>(own: Records<K>, joint: Records<K>, aside: &mut Vec<String>) -> Records<K> {
    // Nobody else holds what was just read: nothing of it is copied.
    let part = |part: Records<K>, shared| {
        part.into_shared().into_iter().map(move |mut record| {
            Arc::make_mut(&mut record).found_in(shared);
            record
        })
    };
    let all: Vec<Arc<K>> = part(own, false).chain(part(joint, true)).collect();
    let kept = Records::of(all.clone());
    if kept.len() < all.len() {
        let lost =
            all.iter().filter(|record| kept.find(record.id()).is_some_and(|kept| kept != *record));
        aside.extend(lost.filter_map(|record| serde_json::to_string(record).ok()));
    }
    kept
}
