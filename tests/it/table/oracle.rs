//! The table by definition: from who did what having seen what, with no file and no id that an act names.

use std::collections::{BTreeMap, BTreeSet};

use trust_guide::domain::table::{Act, Id, Mark, Row, Saying, Standing, Wording};

use super::{deed::Deed, setting::people, world::World};

impl World {
    /// Whether somebody did something of a kind who had seen this.
    fn is_answered(&self, id: Id, by: impl Fn(&Deed) -> bool) -> bool {
        self.deeds.values().any(|deed| by(deed) && deed.seen.contains(&id))
    }

    pub fn oracle(&self) -> BTreeMap<Id, Row> {
        let laid = self.deeds.iter().filter_map(|(id, deed)| match deed.act {
            Act::Lay { kind, .. } => Some((*id, self.row(*id, kind, deed))),
            _ => None,
        });
        laid.collect()
    }

    fn row(&self, id: Id, kind: trust_guide::domain::table::RowKind, laid: &Deed) -> Row {
        let mut row = Row {
            id,
            kind,
            by: laid.by,
            at: laid.at,
            wordings: BTreeMap::new(),
            taken_back: BTreeMap::new(),
            marks: BTreeMap::new(),
            said_before: BTreeMap::new(),
            standing: Standing::Offered,
            is_only_read: false,
        };
        let rewords = |deed: &Deed| matches!(deed.act, Act::Reword { row, .. } if row == id);
        for (at, deed) in &self.deeds {
            if (*at == id || rewords(deed)) && !self.is_answered(*at, rewords) {
                let words = deed.said.as_ref().map(|said| said.words.clone());
                let words = words.filter(|_| !self.is_erased(*at));
                let yes = BTreeSet::new();
                row.wordings.insert(*at, Wording { by: deed.by, at: deed.at, words, yes });
            }
            if let Act::Mark { row: of, day, how, .. } = deed.act {
                let again = |other: &Deed| {
                    other.by == deed.by
                        && matches!(other.act, Act::Mark { row, day: on, .. } if row == id && on == day)
                };
                if of == id && !self.is_answered(*at, again) {
                    let sayings = self.sayings(*at);
                    row.marks.insert(*at, Mark { by: deed.by, at: deed.at, day, how, sayings });
                }
            }
        }
        for (mark, deed) in &self.deeds {
            if let Act::Mark { row: of, day, .. } = deed.act
                && of == id
                && !row.marks.contains_key(mark)
            {
                let said = self.sayings(*mark).into_iter();
                row.said_before.extend(said.map(|(at, saying)| (at, (day, saying))));
            }
        }
        for (at, deed) in &self.deeds {
            let is_back = match deed.act {
                Act::TakeBack { row } => row == id,
                Act::Erase { what } => row.wordings.contains_key(&what),
                _ => false,
            };
            if is_back {
                row.taken_back.insert(*at, deed.by);
            }
        }
        self.stand(&mut row);
        row
    }

    fn sayings(&self, mark: Id) -> BTreeMap<Id, Saying> {
        let mut sayings = BTreeMap::new();
        for (at, deed) in &self.deeds {
            let Act::Say { of, how, .. } = deed.act else { continue };
            let again = |other: &Deed| {
                other.by == deed.by && matches!(other.act, Act::Say { of, .. } if of == mark)
            };
            if of == mark && !self.is_answered(*at, again) {
                sayings.insert(*at, Saying { by: deed.by, how });
            }
        }
        sayings
    }

    fn stand(&self, row: &mut Row) {
        // Who has heard of an erasing, but not of the words, does not know what was taken back.
        let knew = |deed: &Deed, back: &Id| {
            let knew_of_what = match self.deeds[back].act {
                Act::Erase { what } => deed.seen.contains(&what),
                _ => true,
            };
            deed.seen.contains(back) && knew_of_what
        };
        let mut answered = BTreeSet::new();
        for (at, deed) in &self.deeds {
            let to = match deed.act {
                Act::Agree { to, .. } => to,
                _ => *at,
            };
            let Some(wording) = row.wordings.get_mut(&to) else { continue };
            let known: Vec<Id> =
                row.taken_back.keys().copied().filter(|back| knew(deed, back)).collect();
            if known.len() == row.taken_back.len() {
                wording.yes.insert(deed.by);
            }
            answered.extend(known);
        }
        let of_both = |it: &Wording| {
            it.words.is_some() && people().iter().all(|person| it.yes.contains(person))
        };
        let is_agreed = row.wordings.len() == 1 && row.wordings.values().all(of_both);
        row.standing = match () {
            () if is_agreed => Standing::Agreed,
            () if row.taken_back.keys().any(|back| !answered.contains(back)) => Standing::TakenBack,
            () => Standing::Offered,
        };
    }

    /// Whether each is called everywhere what they said last, of what they had not seen anything newer of; by the clock
    /// where they said two at once.
    pub fn names_are_their_own(&self) -> Result<(), String> {
        for person in people() {
            let is_own = |deed: &Deed| deed.by == person && matches!(deed.act, Act::Call { .. });
            let stands = self.deeds.iter().filter(|(id, deed)| {
                is_own(deed) && !self.is_answered(**id, is_own) && !self.is_erased(**id)
            });
            let name = stands.max_by_key(|(id, deed)| (deed.at, **id)).map(|(_, deed)| {
                deed.said.as_ref().unwrap().words.values().next().unwrap().clone()
            });
            for computer in &self.computers {
                let called = computer.table.table().name_of(person);
                if called.as_deref()
                    != name.as_ref().map(|it| it.as_str().get(..40).unwrap_or(it.as_str()).trim())
                {
                    return Err(format!("{person}: called {called:?}, and not {name:?}"));
                }
            }
        }
        Ok(())
    }

    pub fn count(&mut self, rows: &BTreeMap<Id, Row>) {
        for row in rows.values() {
            self.counts.rows += 1;
            self.counts.agreed += usize::from(row.standing == Standing::Agreed);
            self.counts.taken_back += usize::from(row.standing == Standing::TakenBack);
            self.counts.two_wordings += usize::from(row.wordings.len() > 1);
        }
    }
}
