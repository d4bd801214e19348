//! What the two do in the play, and what must be true whenever somebody looks.

use std::collections::{BTreeMap, BTreeSet};

use trust_guide::{
    domain::{
        day::{Day, Stamp},
        table::{Act, HowKept, HowSeen, Id, PersonId, Row, RowKind, Said, call, lay},
    },
    store::table::{Found, Notice},
};

use super::{
    setting::{at, chance, holds, people, said},
    world::{PLACES, World},
};

/// What somebody did, having seen what.
pub struct Deed {
    pub by: PersonId,
    pub at: Stamp,
    pub act: Act,
    pub said: Option<Said>,
    pub seen: BTreeSet<Id>,
}

impl World {
    /// Somebody looks, and does something about what is on their screen.
    pub fn deed(&mut self) -> Result<(), String> {
        let (person, computer) = PLACES[self.numbers.below(PLACES.len())];
        let by = people()[person];
        self.look(computer)?;
        let rows = self.computers[computer].table.table().rows();
        let Some((act, said)) = self.choose(computer, by, &rows) else { return Ok(()) };
        let seen = self.computers[computer].table.table().records().map(|it| it.id).collect();
        let at = at(i64::try_from(self.counts.deeds).unwrap());
        let before = self.folder(computer);
        let kept = self.computers[computer].table.keep(by, (&act, said.clone()), at);
        let kept = kept.map_err(|err| err.to_string())?;
        // A sealed copy that is damaged is opened by nobody, and is told of by whoever erases.
        let erases = matches!(act, Act::Erase { .. });
        let is_known = |it: &Notice| erases && matches!(it.what, Found::WordsRemain(_));
        if !kept.notices.iter().all(is_known) || kept.unconfirmed.is_some() {
            return Err(format!("{kept:?}"));
        }
        self.counts.erased += usize::from(erases);
        self.counts.called += usize::from(matches!(act, Act::Call { .. }));
        self.deeds.insert(kept.id, Deed { by, at, act, said, seen });
        self.counts.deeds += 1;
        self.note(computer);
        self.note_cut(computer, &before);
        Ok(())
    }

    fn said(&mut self) -> Said {
        self.words += 1;
        let line = format!("canary {} {:x}", self.words, self.numbers.next());
        said(&mut chance(self.numbers.next()), &line)
    }

    fn choose(
        &mut self,
        computer: usize,
        by: PersonId,
        rows: &BTreeMap<Id, Row>,
    ) -> Option<(Act, Option<Said>)> {
        if self.is_named && self.numbers.chance(12) {
            return self.call(computer, by);
        }
        let ids: Vec<Id> = rows.keys().copied().collect();
        let row = self.numbers.pick(&ids).map(|id| &rows[&id]);
        let (which, Some(row)) = (self.numbers.below(100), row) else {
            return Some(self.lay());
        };
        let act = match which {
            0..=11 if rows.len() < 5 => return Some(self.lay()),
            0..=24 => {
                let said = self.said();
                return row.reword(&said).map(|act| (act, Some(said)));
            }
            25..=59 => {
                let wordings: Vec<Id> = row.wordings.keys().copied().collect();
                row.agree(by, self.numbers.pick(&wordings)?)
            }
            60..=66 => row.take_back(by),
            67..=80 => {
                let day = Day::parse(["2026-11-27", "2026-11-28"][self.numbers.below(2)])?;
                let how = [HowKept::Kept, HowKept::Partly, HowKept::Missed][self.numbers.below(3)];
                row.mark(by, day, how)
            }
            81..=93 => {
                let marks: Vec<Id> = row.marks.keys().copied().collect();
                let how = [HowSeen::Seen, HowSeen::Otherwise][self.numbers.below(2)];
                row.say(by, self.numbers.pick(&marks)?, how)
            }
            _ => {
                let own = self.computers[computer].table.table().own_words(by, row.id);
                self.numbers.pick(&own).map(|what| Act::Erase { what })
            }
        };
        act.map(|act| (act, None))
    }

    fn lay(&mut self) -> (Act, Option<Said>) {
        let said = self.said();
        (lay(RowKind::Action, &said), Some(said))
    }

    /// Says what they are called, or erases a name of theirs.
    fn call(&mut self, computer: usize, by: PersonId) -> Option<(Act, Option<Said>)> {
        let own: Vec<Id> = {
            let names = self.computers[computer].table.table().names_of(by);
            names.iter().filter(|name| name.said.is_some()).map(|name| name.id).collect()
        };
        if self.numbers.chance(20) {
            return self.numbers.pick(&own).map(|what| (Act::Erase { what }, None));
        }
        let said = self.said();
        let names = self.computers[computer].table.table().names_of(by);
        Some((call(names.iter().map(|name| name.id).collect(), &said), Some(said)))
    }

    /// What must be true at every moment, on every computer.
    pub fn check(&self, computer: usize) -> Result<(), String> {
        self.all_that_came_is_known(computer)?;
        for (id, row) in self.computers[computer].table.table().rows() {
            if !matches!(self.did(id, row.by)?.act, Act::Lay { .. }) {
                return Err(format!("{id} is no row"));
            }
            for (id, wording) in &row.wordings {
                let said = &self.did(*id, wording.by)?.said;
                match &wording.words {
                    Some(words) if said.as_ref().map(|said| &said.words) != Some(words) => {
                        return Err(format!("{id}: other words"));
                    }
                    None if !self.is_erased(*id) => return Err(format!("{id}: words are lost")),
                    _ => (),
                }
                for person in &wording.yes {
                    self.said_yes(&row, *person, *id)?;
                }
            }
            for (id, mark) in &row.marks {
                if !matches!(self.did(*id, mark.by)?.act, Act::Mark { how, .. } if how == mark.how)
                {
                    return Err(format!("{id}: another mark"));
                }
                for (id, saying) in &mark.sayings {
                    if !matches!(self.did(*id, saying.by)?.act, Act::Say { how, .. } if how == saying.how)
                    {
                        return Err(format!("{id}: another saying"));
                    }
                }
            }
        }
        Ok(())
    }

    fn did(&self, id: Id, by: PersonId) -> Result<&Deed, String> {
        let deed = self.deeds.get(&id).ok_or_else(|| format!("{id}: nobody did this"))?;
        if deed.by == by { Ok(deed) } else { Err(format!("{id}: another did this")) }
    }

    /// Whether somebody said a yes that they have not taken back, nor the other.
    fn said_yes(&self, row: &Row, person: PersonId, words: Id) -> Result<(), String> {
        let is_yes = |(id, deed): &(&Id, &Deed)| {
            let agrees = matches!(deed.act, Act::Agree { to, .. } if to == words);
            deed.by == person && (agrees || **id == words)
        };
        let knew = |deed: &Deed| row.taken_back.keys().all(|back| deed.seen.contains(back));
        let has = self.deeds.iter().filter(is_yes).any(|(_, deed)| knew(deed));
        if has { Ok(()) } else { Err(format!("{words}: a yes of {person} that does not count")) }
    }

    pub fn is_erased(&self, id: Id) -> bool {
        self.deeds.values().any(|deed| matches!(deed.act, Act::Erase { what } if what == id))
    }

    /// No erased word stands in what a computer remembers or shows, nor in a file that it writes or wrote, but for what is
    /// told of: plain words that somebody put behind sealed ones, which nobody opens.
    pub fn erased_is_gone(&self) -> Result<(), String> {
        let erased = self.deeds.iter().filter(|(id, _)| self.is_erased(**id));
        for words in
            erased.filter_map(|(_, deed)| deed.said.as_ref()).flat_map(|said| said.words.values())
        {
            for (place, computer) in self.computers.iter().enumerate() {
                for (path, bytes) in computer.shelf.files() {
                    let name = path.file_name().unwrap().to_str().unwrap();
                    let writer =
                        trust_guide::store::table::Writer::of(name).map(|(writer, _)| writer);
                    let is_ours = path.starts_with(super::setting::BESIDE)
                        || writer.is_none_or(|writer| self.wrote(place, writer));
                    let is_told = computer.words_remain
                        && name.ends_with(trust_guide::store::sealed::ENDING)
                        && trust_guide::store::sealed::is_sealed(&bytes);
                    if is_ours && !is_told && holds(&bytes, words) {
                        return Err(format!("erased words stand in {}", path.display()));
                    }
                }
            }
        }
        Ok(())
    }
}
