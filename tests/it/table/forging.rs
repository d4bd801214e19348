//! Somebody who has the folder and every key but one, and writes in the name of who has that.

use std::path::Path;

use trust_guide::{
    domain::table::{Act, Credential, Id, Nonce, PersonId, RunId, Seat, SigningKey, TableId, lay},
    store::table::{Line, Owner, Writer, name::Named},
};

use super::{
    setting::{FOLDER, at, chance, invitation, people, said, seats},
    world::World,
};

/// The key of who forges.
fn forger() -> SigningKey {
    SigningKey::of(&[66; 32])
}

/// Seats that somebody can make up who wants to be taken for one of the two: a key of their own, handed over by the
/// key of the invitation, which who invites has too.
pub fn made_up() -> [Seat; 2] {
    let credential = invitation().hand_over(forger().public());
    [Seat::own(forger()), Seat::of(forger(), credential).unwrap()]
}

/// A line as one of the two would write it, signed with a key that is not theirs.
pub fn signed_by_another(table: TableId, number: u64, act: &Act) -> Line {
    let [own, handed] = made_up();
    let seat = if number.is_multiple_of(2) { own } else { handed };
    let words = said(&mut chance(number), "words that nobody said");
    let laid = lay(trust_guide::domain::table::RowKind::Promise, &words);
    let (act, words) = if number.is_multiple_of(3) { (&laid, Some(words)) } else { (act, None) };
    let nonce = Nonce::of([u8::try_from(number % 256).unwrap(); 16]);
    Line::new((table, &seat), nonce, at(0), (act, words), None).unwrap()
}

/// What one says whose first line names this key.
fn owner(table: TableId, writer: Writer, credential: Credential) -> Owner {
    Owner::new(table, writer, Some(credential))
}

/// A line without its signature, or with one of another line.
pub fn with_another_signature(owner: &Owner, line: &Line, sign: Option<&str>) -> Vec<u8> {
    let bytes = owner.line(line);
    let text = String::from_utf8(bytes[18..].to_vec()).unwrap();
    let begin = text.find(r#","sign":"#).unwrap();
    let end = text[begin + 9..].find('"').unwrap() + begin + 10;
    let sign = sign.map(|sign| format!(r#","sign":"{sign}""#)).unwrap_or_default();
    framed(owner, &format!("{}{sign}{}", &text[..begin], text[end..].trim_end()))
}

/// A line with the check that it has in the files of an owner.
pub fn framed(owner: &Owner, json: &str) -> Vec<u8> {
    let first = String::from_utf8(owner.first()).unwrap();
    let header = &first[18..first.find(r#","key""#).unwrap()];
    let check = crc32fast::hash(format!("{header}}}{json}").as_bytes());
    format!("{:08x} {check:08x} {json}\n", json.len()).into_bytes()
}

impl World {
    /// What stands in one’s file is laid into the other’s.
    pub fn forge(&mut self) {
        let computer = self.numbers.below(3);
        let lying = self.folder(computer);
        let [one, other] = people();
        let (by, of) = if self.numbers.chance(50) { (one, other) } else { (other, one) };
        let file = |person: PersonId| {
            lying
                .iter()
                .find(|(_, writer, named, _)| writer.person == person && *named == Named::Itself)
        };
        if let (Some((name, _, _, into)), Some((.., lines))) = (file(by), file(of)) {
            let bytes = [&into[..], lines].concat();
            self.computers[computer].shelf.put(&Path::new(FOLDER).join(name), bytes);
            self.counts.forged += 1;
        }
    }

    /// Acts that one of the two would have to sign are put under their name, into a file of theirs or one of its own.
    pub fn forge_signature(&mut self) {
        let computer = self.numbers.below(3);
        let (table, rows) = {
            let table = &self.computers[computer].table;
            (table.id(), table.table().rows())
        };
        let lying = self.folder(computer);
        let ids: Vec<Id> = rows.keys().copied().collect();
        let (Some(row), false) = (self.numbers.pick(&ids), lying.is_empty()) else { return };
        let (name, mut writer, _, mut bytes) = lying[self.numbers.below(lying.len())].clone();
        let known = seats().map(|seat| seat.credential());
        let is_of = |it: &Credential| it.person() == Some(writer.person);
        let credential = known.into_iter().find(is_of).unwrap();
        let to = *rows[&row].wordings.keys().next().unwrap_or(&row);
        let after = rows[&row].taken_back.keys().copied().collect();
        let act = [Act::Agree { row, to, after }, Act::TakeBack { row }, Act::Erase { what: to }]
            [self.numbers.below(3)]
        .clone();
        let line = signed_by_another(table, self.numbers.next(), &act);
        let mut place = Path::new(FOLDER).join(name);
        let mut first = Vec::new();
        let [_, handed] = made_up().map(|seat| seat.credential());
        if self.numbers.chance(50) {
            // A file of its own, under their id, that says so of the forger’s key.
            writer.run = RunId::of([u8::try_from(self.numbers.below(200)).unwrap(); 16]);
            place = Path::new(FOLDER).join(writer.to_string());
            bytes.clear();
            first = owner(table, writer, handed).first();
        }
        let theirs = owner(table, writer, credential);
        let forged = match self.numbers.below(3) {
            0 => with_another_signature(&theirs, &line, None),
            1 => {
                let sign = "ab".repeat(64);
                with_another_signature(&theirs, &line, Some(&sign))
            }
            _ => theirs.line(&line),
        };
        self.computers[computer].shelf.put(&place, [bytes, first, forged].concat());
        self.counts.signed_by_another += 1;
    }
}
