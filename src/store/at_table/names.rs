//! What those who sit at a table are called there: as their books are, said by each at their own computer.

use crate::{
    domain::{
        day::Stamp,
        table::{Act, PersonId, Said, call, deed::line},
        words::Words,
    },
    store::{
        at_table::{AtTable, NotAtTable},
        table::Found,
    },
};

impl AtTable {
    /// Says of each who sits here what their book is called, where the table lies in a folder that another computer may
    /// have, and this is not what they said here last. What they were called here before is erased. Tells what is not
    /// as it should be. A table beside the books needs no names: it shows those of the books.
    pub fn say_names(&mut self, at: Stamp) -> Vec<String> {
        if self.books.table_elsewhere().is_none() || !self.shared.may_write() {
            return Vec::new();
        }
        let mut told = Vec::new();
        for sitter in self.laid().seats {
            let name = sitter.book.and_then(|book| book.name).filter(|name| !name.is_blank());
            let Some(name) = name.filter(|_| self.shared.sits(sitter.person)) else { continue };
            match self.say_name(sitter.person, name, at) {
                Ok(more) => told.extend(more),
                Err(err) => told.push(err.to_string()),
            }
        }
        told
    }

    fn say_name(
        &mut self,
        person: PersonId,
        name: Words,
        at: Stamp,
    ) -> Result<Vec<String>, NotAtTable> {
        let before = self.shared.called_here(person);
        if before.first().is_some_and(|(_, last)| *last == name) {
            return Ok(Vec::new());
        }
        let instead = self.shared.table().names_of(person).into_iter().map(|it| it.id).collect();
        let said = Said::new(&mut self.chance, line(name));
        let mut notices =
            self.shared.keep(person, (&call(instead, &said), Some(said)), at)?.notices;
        for (what, _) in before {
            notices.extend(self.shared.keep(person, (&Act::Erase { what }, None), at)?.notices);
        }
        // Nobody laid anything: where the folder is away, the name goes there next time, and that it is away is told anyhow.
        notices.retain(|notice| !matches!(notice.what, Found::NotInFolder(_)));
        Ok(self.told(&notices))
    }
}
