//! The seat of a person at the table: the key that signs what they do, and what shows that it is theirs.

use std::fmt;

use ed25519_dalek::{Signer, VerifyingKey};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use zeroize::Zeroizing;

use crate::domain::{
    day::Stamp,
    table::id::{ComputerId, Nonce, PersonId, PublicKey, Seed, Signature, TableId, sum},
};

/// A key that signs. It stands in the book of whose it is, and nowhere else; it is wiped when it is dropped, as far as
/// that goes, and its `Debug` shows nothing.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// Of bytes that nobody else knows and that were never used before.
    pub fn of(seed: &[u8; 32]) -> SigningKey {
        SigningKey(ed25519_dalek::SigningKey::from_bytes(seed))
    }

    /// What it is made of, to be kept.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// What shows that it signed.
    pub fn public(&self) -> PublicKey {
        PublicKey::of(self.0.verifying_key().to_bytes())
    }

    /// What shows that whoever holds the other key is who begins with this one: the one who is invited gets an id
    /// before there is a key that only they know.
    pub fn hand_over(&self, to: PublicKey) -> Credential {
        let sign = self.sign(&handing(to));
        Credential { key: to, handed: Some(Handed { by: self.public(), sign }) }
    }

    fn sign(&self, what: &[u8; 32]) -> Signature {
        Signature::of(self.0.sign(what).to_bytes())
    }
}

impl Serialize for SigningKey {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Seed::of(*self.seed()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SigningKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SigningKey, D::Error> {
        Seed::deserialize(deserializer).map(|seed| SigningKey::of(seed.bytes()))
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey")
    }
}

/// What shows that a key is that of a person. It stands in the first line of each of their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    key: PublicKey,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    handed: Option<Handed>,
}

/// That the key of an invitation gave its person to another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Handed {
    by: PublicKey,
    sign: Signature,
}

impl Credential {
    /// Of who begins with this key.
    pub fn of(key: PublicKey) -> Credential {
        Credential { key, handed: None }
    }

    /// Whose it is; `None` where it shows nothing.
    pub fn person(&self) -> Option<PersonId> {
        match &self.handed {
            None => Some(self.key.person()),
            Some(Handed { by, sign }) => {
                is_signed(by, &handing(self.key), sign).then(|| by.person())
            }
        }
    }

    /// Whether it follows from the id of a person. If not, the first one that was seen is theirs.
    pub fn is_sure(&self) -> bool {
        self.handed.is_none()
    }

    /// Whether who has this key signed that.
    pub fn has_signed(&self, signed: &Signed) -> bool {
        is_signed(&self.key, &signed.what, &signed.sign)
    }
}

/// Something that was signed, as far as it says so itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signed {
    what: [u8; 32],
    /// By which it is shown.
    pub sign: Signature,
}

impl Signed {
    /// That somebody did something at a table. Neither the words nor the file are in it: words can be erased, and a
    /// line can stand in another file, and it is theirs all the same.
    pub fn line(
        (table, by): (TableId, PersonId),
        (nonce, act): (Nonce, &str),
        at: Stamp,
        sign: Signature,
    ) -> Signed {
        Signed { what: line((table, by), (nonce, act), at), sign }
    }

    /// What tells this by this key from all others, for who remembers what was looked at.
    pub fn print(&self, by: &Credential) -> [u8; 32] {
        sum(&[b"checked", by.key.bytes(), &self.what, self.sign.bytes()])
    }
}

/// What somebody says of the lock of their book at a computer: while it is on, all that lies of the table is sealed. It
/// is signed, and the last of several counts, so that nobody takes the lock off for them by an older file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookLock {
    /// How many were said there before.
    pub turn: u64,
    /// Whether it is on.
    pub is_on: bool,
    sign: Signature,
}

impl BookLock {
    /// Whether who has this key said it of a computer.
    pub fn is_of(&self, by: &Credential, table: TableId, computer: ComputerId) -> bool {
        is_signed(&by.key, &lock((table, computer), (self.turn, self.is_on)), &self.sign)
    }
}

/// A person who sits at the table: with this, things are done in their name.
#[derive(Clone, Debug)]
pub struct Seat {
    key: SigningKey,
    credential: Credential,
    person: PersonId,
}

impl Seat {
    /// The seat of who begins with this key.
    pub fn own(key: SigningKey) -> Seat {
        let credential = Credential::of(key.public());
        Seat { person: key.public().person(), key, credential }
    }

    /// A seat that was kept. `None` where the credential does not show that this key is anybody’s.
    pub fn of(key: SigningKey, credential: Credential) -> Option<Seat> {
        let person = credential.person().filter(|_| credential.key == key.public())?;
        Some(Seat { key, credential, person })
    }

    /// Who sits there.
    pub fn person(&self) -> PersonId {
        self.person
    }

    /// What others know them by.
    pub fn credential(&self) -> Credential {
        self.credential
    }

    /// The key, to be kept.
    pub fn key(&self) -> &SigningKey {
        &self.key
    }

    /// Says whether their book is locked at a computer.
    pub fn say_lock(
        &self,
        (table, computer): (TableId, ComputerId),
        (turn, is_on): (u64, bool),
    ) -> BookLock {
        let sign = self.key.sign(&lock((table, computer), (turn, is_on)));
        BookLock { turn, is_on, sign }
    }

    /// Signs what they do.
    pub fn sign(&self, table: TableId, (nonce, act): (Nonce, &str), at: Stamp) -> Signature {
        self.key.sign(&line((table, self.person), (nonce, act), at))
    }
}

fn line((table, by): (TableId, PersonId), (nonce, act): (Nonce, &str), at: Stamp) -> [u8; 32] {
    let at = at.to_rfc3339();
    let parts = [table.bytes(), by.bytes(), nonce.bytes(), at.as_bytes(), act.as_bytes()];
    sum(&[b"line".as_slice()].into_iter().chain(parts).collect::<Vec<_>>())
}

fn lock((table, computer): (TableId, ComputerId), (turn, is_on): (u64, bool)) -> [u8; 32] {
    let turn = turn.to_le_bytes();
    sum(&[b"lock", table.bytes(), computer.bytes(), &turn, &[u8::from(is_on)]])
}

fn handing(to: PublicKey) -> [u8; 32] {
    sum(&[b"handed", to.bytes()])
}

/// Strictly: a signature that two programs may see otherwise is none.
fn is_signed(by: &PublicKey, what: &[u8; 32], sign: &Signature) -> bool {
    let sign = ed25519_dalek::Signature::from_bytes(sign.bytes());
    VerifyingKey::from_bytes(by.bytes()).is_ok_and(|key| key.verify_strict(what, &sign).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(byte: u8) -> SigningKey {
        SigningKey::of(&[byte; 32])
    }

    fn at() -> Stamp {
        Stamp::parse_from_rfc3339("2026-11-28T10:00:00+01:00").unwrap()
    }

    #[test]
    fn a_signature_is_of_one_person_table_act_and_time_and_by_one_key() {
        let (table, nonce) = (TableId::of([1; 16]), Nonce::of([2; 16]));
        let seat = Seat::own(key(1));
        let by = seat.person();
        let sign = seat.sign(table, (nonce, "{}"), at());
        let has = |credential: Credential, table, by, nonce, act, at| {
            credential.has_signed(&Signed::line((table, by), (nonce, act), at, sign))
        };
        let mine = seat.credential();
        assert!(has(mine, table, by, nonce, "{}", at()));
        let other = Seat::own(key(2));
        assert!(!has(other.credential(), table, by, nonce, "{}", at()));
        assert!(!has(mine, table, other.person(), nonce, "{}", at()));
        assert!(!has(mine, TableId::of([3; 16]), by, nonce, "{}", at()));
        assert!(!has(mine, table, by, Nonce::of([3; 16]), "{}", at()));
        assert!(!has(mine, table, by, nonce, "{ }", at()));
        assert!(!has(mine, table, by, nonce, "{}", at() + chrono::TimeDelta::seconds(1)));
    }

    #[test]
    fn who_is_invited_is_told_by_the_key_of_the_invitation_and_signs_with_their_own() {
        let (invitation, own) = (key(1), key(2));
        let credential = invitation.hand_over(own.public());
        let seat = Seat::of(own.clone(), credential).unwrap();
        assert_eq!(seat.person(), invitation.public().person());
        assert!(Seat::own(own.clone()).credential().is_sure() && !credential.is_sure());
        // What another key hands over is another person’s, and what none handed over is nobody’s.
        assert_ne!(key(3).hand_over(own.public()).person(), Some(seat.person()));
        let mut forged = credential;
        forged.key = key(3).public();
        assert_eq!(forged.person(), None);
        assert!(Seat::of(own, forged).is_none());
    }

    #[test]
    fn debug_shows_no_key() {
        let shown = format!("{:?}", Seat::own(key(7)));
        assert!(!shown.contains("0707") && !shown.contains("7, 7"), "{shown}");
    }
}
