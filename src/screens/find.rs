//! Find: everything a person wrote and everything the guide says, as they type.

mod shown;
pub mod asked;
mod corpus;
mod told;
pub mod view;

use std::sync::Arc;

use crate::{
    domain::{
        dates::{DateOrder, Days, days_asked},
        day::Day,
        guide::Guide,
    },
    screens::{
        place_of,
        urgent::{self, Urgent, erasing, sought},
    },
    text::index::{Fit, Hit, Index, Match, Term, Wanted},
    ui::{
        action::{Corpus, Ctx, Place},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

use asked::{Asked, Table};
pub use corpus::{Described, corpus_of, describe};
pub use told::ToldHit;

/// How many documents of each kind are shown at most.
const LIMIT: usize = 400;

/// How one's own words rank among what holds the words alike.
const OWN: u8 = 2;

/// Where to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// In one's own words and in the guide.
    #[default]
    Everywhere,
    /// In what of the workbook the reader may see.
    OwnWords,
    /// In the guide and in Help alone.
    Guide,
}

impl Where {
    /// The variant of a phrase that is told of this place.
    fn variant(self) -> &'static str {
        match self {
            Where::Everywhere => "everywhere",
            Where::OwnWords => "own",
            Where::Guide => "guide",
        }
    }
}

/// Finding something.
#[derive(Clone, Debug, PartialEq)]
pub struct Find {
    /// The line on which what is looked for is typed.
    pub query: Editor,
    /// Where it is looked for; Tab goes to the next.
    pub place: Where,
    /// In the order they are shown, each place once.
    pub hits: Vec<Place>,
    /// So many of each kind are shown at most.
    most: usize,
    /// Whether there are more than are shown.
    pub more: bool,
    /// So many of the hits hold all that is looked for; those after them hold some of it.
    pub whole: usize,
    /// The words that are looked for.
    pub terms: Vec<Term>,
    /// What people type for what the guide calls otherwise, once something was looked for.
    everyday: Option<Arc<Table>>,
    /// The days that are looked for, where what was typed looks like a date.
    pub days: Vec<Days>,
    /// Over `hits`.
    pub cursor: Cursor,
}

/// Where a hit stands among the others, the first with the lowest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    /// Safety comes first for who looks for it.
    urgent: usize,
    /// Then a name that is typed out.
    is_no_name: bool,
    /// Then what answers all that was typed, in its order.
    lead: usize,
    matched: Match,
    rank: u8,
}

impl Default for Order {
    fn default() -> Order {
        let (matched, last) = (Match::default(), usize::MAX);
        Order { urgent: last, is_no_name: false, lead: last, matched, rank: 0 }
    }
}

/// What is found on one corpus, in the order in which it is shown: so many at most, and how many there are.
fn in_order(
    index: &Index<Place>,
    query: &str,
    terms: &[Term],
    sought: &[Urgent],
    corpus: Option<&Corpus>,
    (of, most, is_wanted): (Where, usize, impl Fn(Match) -> bool),
) -> (Vec<(Order, Place)>, usize) {
    let is_aside = |place: &Place| corpus.is_some_and(|corpus| corpus.aside.contains(place));
    let wanted = Wanted::of(query, terms);
    let has_words = query.trim().contains(' ');
    let in_order = |hit: Hit| {
        let place = index.key(hit.document)?;
        let fit = index.fit(hit.document, &wanted);
        // One's own words stay in the order of their days. What is for who is there comes before what is not.
        let rank = match fit {
            Fit::Name => 1,
            _ if of == Where::OwnWords => OWN,
            // A step and a question to write from are called by all they say: no word of that is a name.
            Fit::PartOfName if matches!(place, Place::Step(..)) && !is_aside(place) => 5,
            _ if matches!(place, Place::Write(..)) => 6,
            // Several words of a name are looked for by its name.
            Fit::PartOfName if !is_aside(place) => 3,
            Fit::PartOfName if has_words => 4,
            _ if is_aside(place) => 7,
            Fit::PartOfName | Fit::Text => 5,
        };
        let urgent = urgent::rank(place, sought).unwrap_or(usize::MAX);
        let (is_no_name, matched) = (fit != Fit::Name, hit.matched);
        let order = Order { urgent, is_no_name, matched, rank, ..Order::default() };
        Some((order, place))
    };
    let hits = index.search(terms).into_iter().filter(|hit| is_wanted(hit.matched));
    let mut found: Vec<_> = hits.filter_map(in_order).collect();
    found.sort_by_key(|(order, _)| *order);
    let count = found.len();
    // Only what is shown is copied: a common word stands on every page.
    let shown = found.into_iter().take(most).map(|(order, place)| (order, place.clone()));
    (shown.collect(), count)
}

/// Puts what answers all that was typed before all that only holds the words, in this order, but for one's own words.
fn lead_with(found: &mut Vec<(Order, Place)>, leads: impl Iterator<Item = Place>) {
    let mut leads = leads.enumerate().peekable();
    if leads.peek().is_none() {
        return;
    }
    let says_it = |order: &Order| order.matched.missing == 0 && !order.matched.borrowed;
    for (order, _) in found.iter_mut().filter(|(order, _)| order.rank == OWN && says_it(order)) {
        order.lead = 0;
    }
    for (lead, place) in leads {
        let order = Order { is_no_name: true, lead: lead + 1, ..Order::default() };
        match found.iter_mut().find(|(_, known)| *known == place) {
            Some((known, _)) if known.is_no_name => {
                *known = Order { urgent: known.urgent, ..order };
            }
            Some(_) => (),
            None => found.push((order, place)),
        }
    }
}

impl Find {
    /// With nothing typed yet.
    pub fn open() -> Find {
        Find {
            query: Editor::line(""),
            place: Where::default(),
            hits: Vec::new(),
            most: LIMIT,
            more: false,
            whole: 0,
            terms: Vec::new(),
            everyday: None,
            days: Vec::new(),
            cursor: Cursor::default(),
        }
    }

    /// Looks again, after the query, the place or the corpus changed.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        let order = ctx.workbook.profile.date_order();
        self.look(ctx.guide, ctx.corpus.map(|corpus| &**corpus), ctx.today, order);
    }

    /// Looks for what is typed, on one day, which counts where a day is looked for.
    pub fn look(
        &mut self,
        guide: &Guide,
        corpus: Option<&Corpus>,
        today: Day,
        order: Option<DateOrder>,
    ) {
        let query = self.query.text();
        let nothing = Index::default();
        let (own, of_guide) =
            corpus.map_or((&nothing, &nothing), |corpus| (&corpus.own, &corpus.guide));
        let looks_in = |place: Where| self.place == place || self.place == Where::Everywhere;
        let shelves = [(own, Where::OwnWords), (of_guide, Where::Guide)];
        let shelves = || shelves.into_iter().filter(|(_, place)| looks_in(*place));
        let only: Vec<&Index<Place>> = shelves().map(|(corpus, _)| corpus).collect();
        let everyday = self.everyday.get_or_insert_with(|| Arc::new(Table::of(&guide.everyday)));
        let Asked { terms, leads } = everyday.read(&query, &only);
        let sought = sought(&guide.typed, &query);
        let mut found: Vec<(Order, Place)> = Vec::new();
        self.more = false;
        self.days = days_asked(&query, today, order);
        for (index, place) in shelves() {
            // Whoever looks for a day does not look for what has one of its numbers.
            let by_day = !self.days.is_empty();
            let of = (place, self.most, |matched: Match| !by_day || matched.missing == 0);
            let (mut hits, count) = in_order(index, &query, &terms, &sought, corpus, of);
            self.more |= self.most < count;
            found.append(&mut hits);
        }
        if let Some(corpus) = corpus.filter(|_| looks_in(Where::OwnWords)) {
            let is_meant = |day: &Day| self.days.iter().any(|days| days.contains(day));
            let of_days: Vec<&Place> = corpus
                .days
                .iter()
                .filter(|(day, _)| is_meant(day))
                .map(|(_, place)| place)
                .collect();
            found.retain(|(_, place)| !of_days.contains(&place));
            self.more |= self.most < of_days.len();
            let first = |place: &Place| (Order::default(), place.clone());
            found.extend(of_days.into_iter().take(self.most).map(first));
        }
        if let Some(corpus) = corpus.filter(|_| looks_in(Where::Guide) && self.days.is_empty()) {
            let places = leads.iter().filter_map(|id| Some(place_of(&guide.node(id)?)));
            let is_theirs =
                |place: &Place| corpus.guide.has(place) && !corpus.aside.contains(place);
            lead_with(&mut found, places.filter(is_theirs));
        }
        // Whom to call is there whatever else was typed beside such a word.
        for (urgent, place) in sought.iter().map(|urgent| urgent.place()).enumerate() {
            if corpus.is_some() && !found.iter().any(|(_, known)| *known == place) {
                found.push((Order { urgent, ..Order::default() }, place));
            }
        }
        if corpus.is_some() && erasing::is_sought(&guide.typed, &query) {
            let first = Order { urgent: 0, ..Order::default() };
            found.extend([Place::Settings, Place::Limits].map(|place| (first, place)));
        }
        found.sort_by_key(|(order, _)| *order);
        self.whole = found.iter().filter(|(order, _)| order.matched.missing == 0).count();
        self.terms = terms;
        let current = self.hits.get(self.cursor.item).cloned();
        self.hits = found.into_iter().map(|(_, place)| place).collect();
        // Where the same query is looked for again, the same result stays current.
        let same = current.and_then(|current| self.hits.iter().position(|hit| *hit == current));
        let last = self.hits.len().saturating_sub(1);
        let item = self.cursor.item;
        self.cursor.go(same.filter(|_| item > 0).unwrap_or(item.min(last)));
    }
}
