//! What was found in the paragraphs that were read last, so that a key costs no more than the one it is in.

use std::{collections::HashMap, fmt};

use foldhash::fast::FixedState;

use crate::{
    domain::linter::LintKind,
    text::linter::{Finding, Linter, Mark},
};

/// After so many bytes of paragraphs what was not read again in the meantime is forgotten.
const MOST: usize = 128 * 1024;

/// The findings of one linter. Private: `Debug` tells a number only.
#[derive(Default)]
pub struct Memory(Known);

#[derive(Default)]
struct Known {
    young: HashMap<String, (LintKind, Vec<Mark>), FixedState>,
    old: HashMap<String, (LintKind, Vec<Mark>), FixedState>,
    /// The bytes of the young ones.
    bytes: usize,
}

impl Memory {
    /// What [`Linter::find`] finds in a paragraph, which is not read again if it was learnt.
    pub fn find<'l>(
        &self,
        linter: &'l Linter,
        kind: LintKind,
        paragraph: &str,
    ) -> Vec<Finding<'l>> {
        let Memory(Known { young, old, .. }) = self;
        let known = young.get(paragraph).or(old.get(paragraph)).filter(|(own, _)| *own == kind);
        match known {
            Some((_, marks)) => linter.told(marks),
            None => linter.find(kind, paragraph),
        }
    }

    /// Reads a paragraph once, as long as it is remembered.
    pub fn learn(&mut self, linter: &Linter, kind: LintKind, paragraph: &str) {
        let Memory(known) = self;
        if paragraph.is_empty() || known.young.get(paragraph).is_some_and(|(own, _)| *own == kind) {
            return;
        }
        let before = known.old.remove_entry(paragraph).filter(|(_, (own, _))| *own == kind);
        let (paragraph, marks) = match before {
            Some((paragraph, (_, marks))) => (paragraph, marks),
            None => (paragraph.to_owned(), linter.marks(kind, paragraph)),
        };
        known.keep(paragraph, kind, marks);
    }

    /// How many paragraphs are remembered.
    fn count(&self) -> usize {
        self.0.young.len() + self.0.old.len()
    }
}

impl Known {
    fn keep(&mut self, paragraph: String, kind: LintKind, marks: Vec<Mark>) {
        if MOST < self.bytes {
            self.old = std::mem::take(&mut self.young);
            self.bytes = 0;
        }
        self.bytes += paragraph.len();
        self.young.insert(paragraph, (kind, marks));
    }
}

/// What is remembered is no state: a copy begins with nothing, and any two are equal.
impl Clone for Memory {
    fn clone(&self) -> Memory {
        Memory::default()
    }
}

impl PartialEq for Memory {
    fn eq(&self, _: &Memory) -> bool {
        true
    }
}

impl Eq for Memory {}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Memory({} read)", self.count())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        lazy::Lazy,
        linter::{LintRule, LintRules},
    };

    fn linter() -> Linter {
        let rule = |id: &str, kind| LintRule {
            id: id.to_owned(),
            phrases: vec![id.to_owned()],
            unless: Vec::new(),
            kind,
            why: "why".to_owned(),
            instead: "instead".to_owned(),
        };
        let rules = vec![rule("but", Some(LintKind::Ownership)), rule("always", None)];
        Linter::new(&Lazy::from(LintRules { rules, ..LintRules::default() }))
    }

    #[test]
    fn a_key_is_paid_for_with_the_paragraph_that_it_changes() {
        let (linter, mut memory) = (linter(), Memory::default());
        let mut look = |paragraphs: &[&str]| {
            for paragraph in paragraphs {
                memory.learn(&linter, LintKind::Ownership, paragraph);
            }
            memory.count()
        };
        assert_eq!(look(&["I lied", "", "but", "you always"]), 3);
        assert_eq!(look(&["I lied", "", "but", "you always"]), 3);
        assert_eq!(look(&["I lied", "", "but I", "you always"]), 4);
    }

    #[test]
    fn what_is_not_read_any_more_is_forgotten() {
        let (linter, mut memory) = (linter(), Memory::default());
        for key in 0..100 {
            let paragraph = format!("{} but {key}", "word ".repeat(2_000));
            memory.learn(&linter, LintKind::Ownership, &paragraph);
            memory.learn(&linter, LintKind::Ownership, "always");
            assert_eq!(memory.find(&linter, LintKind::Ownership, &paragraph).len(), 1);
            assert_eq!(memory.find(&linter, LintKind::Ownership, "always").len(), 1);
            assert!(memory.count() <= 2 * (MOST / paragraph.len() + 3));
        }
    }

    #[test]
    fn no_word_that_is_remembered_is_told() {
        let (linter, mut memory) = (linter(), Memory::default());
        memory.learn(&linter, LintKind::Ownership, "but my secret");
        assert_eq!(format!("{memory:?}"), "Memory(1 read)");
    }

    proptest! {
        #[test]
        fn what_is_remembered_is_what_is_found(
            texts in prop::collection::vec(
                ("(but|always|you| |,){0,6}", any::<bool>(), any::<bool>()), 0..20,
            ),
        ) {
            let (linter, mut memory) = (linter(), Memory::default());
            for (text, soft, learns) in texts {
                let kind = if soft { LintKind::SoftStart } else { LintKind::Ownership };
                if learns {
                    memory.learn(&linter, kind, &text);
                }
                prop_assert_eq!(memory.find(&linter, kind, &text), linter.find(kind, &text));
            }
        }
    }
}
