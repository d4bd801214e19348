//! The phrases of the linter by the two words that they can begin with.

use crate::text::linter::words::{ANY, UNKNOWN, Word, WordId};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Begun {
    /// The two words and the place of each phrase, in order once they are sorted; [`ANY`] stands for
    /// any word, and comes before those that are known.
    all: Vec<(WordId, WordId, u32)>,
    /// Where each first word begins in `seconds`.
    firsts: Vec<u32>,
    /// The second words of each first one, and where they begin in `all`.
    seconds: Vec<(WordId, u32)>,
}

impl Begun {
    /// Adds a phrase with the words it can begin with; [`sort`](Begun::sort) makes it findable.
    pub fn extend(&mut self, place: usize, begins: &[(WordId, WordId)]) {
        let Ok(place) = u32::try_from(place) else { return };
        self.all.extend(begins.iter().map(|(first, second)| (*first, *second, place)));
    }

    pub fn sort(&mut self) {
        self.all.sort_by_key(|(first, second, _)| u64::from(*first) << 32 | u64::from(*second));
        let mut last = None;
        for (place, &(first, second, _)) in (0..).zip(&self.all) {
            if last == Some((first, second)) {
                continue;
            }
            last = Some((first, second));
            self.firsts.resize(first as usize + 1, to_u32(self.seconds.len()));
            self.seconds.push((second, place));
        }
        self.firsts.push(to_u32(self.seconds.len()));
        self.seconds.push((UNKNOWN, to_u32(self.all.len())));
    }

    /// The places of the phrases that can begin with the first of `words`: first those that know both
    /// words, then those that know one, then the others.
    pub fn at(&self, words: &[Word]) -> impl Iterator<Item = usize> {
        let first = words.first().map_or(UNKNOWN, |word| word.id);
        let second = words.get(1).map_or(UNKNOWN, |word| word.id);
        let known = if second == UNKNOWN { &[] } else { self.with(first, second) };
        let all = known.iter().chain(self.with(first, ANY)).chain(self.with(ANY, ANY));
        all.map(|(_, _, place)| *place as usize)
    }

    fn with(&self, first: WordId, second: WordId) -> &[(WordId, WordId, u32)] {
        let first = first as usize;
        let (Some(from), Some(to)) = (self.firsts.get(first), self.firsts.get(first + 1)) else {
            return &[];
        };
        let from = *from as usize;
        let own = &self.seconds[from..*to as usize];
        // Phrases that know one word only come first, and are asked for at every word.
        let found = match own.first() {
            Some((ANY, _)) if second == ANY => Ok(0),
            _ if second == ANY => return &[],
            _ => own.binary_search_by_key(&second, |(second, _)| *second),
        };
        let Ok(place) = found else { return &[] };
        let place = from + place;
        &self.all[self.seconds[place].1 as usize..self.seconds[place + 1].1 as usize]
    }
}

fn to_u32(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
