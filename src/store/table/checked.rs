//! Signatures that were looked at once: that takes a while, and a folder is looked at often.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use crate::domain::table::{Credential, Signed};

/// What was signed and looked at once. It is remembered while the program runs, and nowhere else.
#[derive(Default)]
pub struct Checked(Mutex<HashSet<[u8; 32]>>);

impl Checked {
    /// Whether who has this key signed it.
    pub fn is_signed(&self, by: &Credential, signed: &Signed) -> bool {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let print = signed.print(by);
        if known().contains(&print) {
            return true;
        }
        let is_signed = by.has_signed(signed);
        if is_signed {
            known().insert(print);
        }
        is_signed
    }
}
