//! The palette: every command and every place, by name.

mod shown;
mod offers;
pub mod view;

use std::sync::Arc;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::{
    domain::id::NodeId,
    phrases::say,
    screens::{
        find::asked::Table,
        place_of,
        urgent::{erasing, sought},
    },
    text::{fold::fold, index::bare},
    ui::{
        Mode,
        action::{Command, Ctx, each_typed},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

use offers::offers;

pub use offers::{Act, Offer};

/// Choosing by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    /// The line on which a name is typed.
    pub query: Editor,
    /// Those that it may mean, the likeliest first; all that fit the day while nothing is typed.
    pub found: Vec<Arc<Offer>>,
    /// All that can be picked, asked for once.
    offers: Vec<Arc<Offer>>,
    /// What people type for what the guide calls otherwise.
    everyday: Arc<Table>,
    /// Over `found`.
    pub cursor: Cursor,
}

/// Whether somebody names the ways out of the program by words that none of them is called by.
fn names_exit(typed: &str) -> bool {
    each_typed(say::palette_typed_exit()).any(|words| fold(words) == typed)
}

/// Whether somebody names the ways out of the program.
fn names_leaving(typed: &str) -> bool {
    let is_named = |words: &str| typed.contains(&*fold(words));
    names_exit(typed) || each_typed(say::palette_typed_leaving()).any(is_named)
}

/// How what is typed is found in a name, the best last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Found {
    /// Its letters stand there in this order, perhaps by chance.
    Letters,
    /// It is looked for anyway: what is typed says why.
    Asked,
    /// Words that mean the same begin there.
    Borrowed,
    /// All its words begin there.
    Words,
    /// It stands there as it is.
    AsItIs,
}

/// Where an offer stands among those found, the last first: what is said earlier counts more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order {
    is_whole: bool,
    urgent: Option<std::cmp::Reverse<usize>>,
    /// How much it helps who wants to delete; whether it is a way out for who wants one.
    leads: (usize, bool),
    is_theirs: bool,
    /// Whether its name says it, in whole words.
    is_named: bool,
    /// Whether everyday words lead there, the first of several first.
    lead: Option<std::cmp::Reverse<usize>>,
    stands: Found,
    /// Whether it is a place, or begins so; whether it is for who is there.
    first: (bool, bool),
    score: u32,
}

/// Of each term that is looked for the bare words: of what was typed first, then of each that is as good.
type Wanted<'a> = Vec<Vec<Vec<&'a str>>>;

/// How a name is found by words, which were taken apart once for all names.
fn by_words(offer: &Offer, typed: &str, wanted: &Wanted<'_>) -> Option<Found> {
    let (name, also) = (offer.folded.as_str(), &offer.also);
    // In the middle of a word it stands by chance: “sti” in “questions”.
    let begins_a_word = |(place, _): (usize, &str)| {
        name[..place].chars().next_back().is_none_or(|before| !before.is_alphanumeric())
    };
    let stands = name.match_indices(typed).any(begins_a_word);
    if stands || also.iter().any(|word| word == typed) {
        return Some(Found::AsItIs);
    }
    if wanted.is_empty() {
        return None;
    }
    let words: Vec<&str> = also.iter().map(String::as_str).chain([name]).flat_map(bare).collect();
    let begins =
        |term: &Vec<&str>| term.iter().all(|typed| words.iter().any(|it| it.starts_with(typed)));
    if wanted.iter().all(|term| term.first().is_some_and(begins)) {
        Some(Found::Words)
    } else {
        wanted.iter().all(|term| term.iter().any(begins)).then_some(Found::Borrowed)
    }
}

/// Where nodes of the guide are shown, for those whom they are about.
fn places_of(nodes: &[NodeId], ctx: &Ctx<'_>) -> Vec<Act> {
    let found = nodes.iter().filter_map(|id| ctx.guide.node(id));
    let theirs = found.filter(|node| ctx.audience().is_for(node.about()));
    theirs.map(|node| Act::Go(place_of(&node))).collect()
}

/// Whether a name says what is typed, in whole words: what one means by it is not looked for then.
fn says_whole(name: &str, typed: &str) -> bool {
    let (words, typed) = (bare(name), bare(typed));
    !typed.is_empty() && words.windows(typed.len()).any(|part| part == typed)
}

/// Whether a page that tells of danger is named: by whole words, or from its first letters on. Nobody is to
/// meet it because of letters that happen to fit.
fn names_danger(name: &str, typed: &str, little: &[String]) -> bool {
    let (words, name_words) = (bare(typed), bare(name));
    let is_whole = |word: &&str| name_words.contains(word);
    let last = words.last().is_some_and(|last| {
        is_whole(last) || (words.len() > 1 && name_words.iter().any(|word| word.starts_with(last)))
    });
    let is_little = |word: &&str| little.iter().any(|known| known == word);
    let says_something = words.iter().any(|word| !is_little(word));
    let is_named = last && says_something && words[..words.len() - 1].iter().all(is_whole);
    is_named || (typed.chars().nth(2).is_some() && name.starts_with(typed))
}

impl Palette {
    /// With all that can be picked, where one can go first; `idle` does nothing on the screen below just now.
    pub fn open(below: Mode, idle: Vec<Command>, ctx: &Ctx<'_>) -> Palette {
        let (query, cursor) = (Editor::line(""), Cursor::default());
        let offers = offers(below, &idle, ctx).into_iter().map(Arc::new).collect();
        let everyday = Arc::new(Table::of(&ctx.guide.everyday));
        let mut palette = Palette { query, found: Vec::new(), offers, everyday, cursor };
        palette.look(ctx);
        palette
    }

    /// Looks for what is typed.
    fn look(&mut self, ctx: &Ctx<'_>) {
        let query = self.query.text();
        self.cursor = Cursor::default();
        if query.trim().is_empty() {
            self.found = self.offers.iter().filter(|offer| !offer.asked).cloned().collect();
            return;
        }
        let pattern = Pattern::parse(query.trim(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let typed = fold(query.trim());
        // Safety comes first for who looks for it. What holds the typed words as they stand comes before
        // what only holds their letters, a place before a deed unless its name begins so, and what is for
        // who is there before what is not.
        let leaves = names_leaving(&typed);
        let sought = if leaves { Vec::new() } else { sought(&ctx.guide.typed, &typed) };
        let erases = erasing::is_sought(&ctx.guide.typed, &typed);
        let little = &ctx.guide.everyday.little;
        let asked = self.everyday.read(&query, &[]);
        let leads = places_of(&asked.leads, ctx);
        let terms = asked.terms;
        let wanted = terms.iter().map(|term| term.words().map(bare).collect()).collect();
        // A title that is typed out is wanted, whoever it is for.
        let is_title = typed.contains(' ');
        // So does whoever typed a whole name, whatever its words are.
        let mut scored: Vec<(Order, &Arc<Offer>)> = self
            .offers
            .iter()
            .filter_map(|offer| {
                let name = offer.folded.as_str();
                let literal = name.contains(&typed);
                let is_also = || offer.also.contains(&typed);
                let is_named = says_whole(name, &typed);
                let is_whole = name == typed || (!offer.for_two && is_also());
                let is_leaving = offer.is_leaving();
                // Nobody is thrown out by letters that happen to fit, or by what is said of leaving.
                if is_leaving && !((literal || names_exit(&typed)) && leaves) {
                    return None;
                }
                let urgent = offer.rank(&sought);
                let is_urgent = urgent.is_some();
                let lead =
                    leads.iter().position(|act| *act == offer.act).filter(|_| !offer.for_two);
                let is_sought = is_urgent || lead.is_some() || names_danger(name, &typed, little);
                if offer.tells_of_danger() && !is_sought {
                    return None;
                }
                let by_words = by_words(offer, &typed, &wanted);
                let first = offer.leads() || name.starts_with(&typed);
                // “Kept” is looked for by who looks for what was kept, and not to tick something.
                let ticks = matches!(offer.act, Act::Do(Command::Tick | Command::NotToday));
                let name = Utf32Str::new(&offer.name, &mut letters);
                let score = pattern.score(name, &mut matcher);
                let urgent = urgent.map(std::cmp::Reverse);
                let erases = if erases { offer.erases() } else { 0 };
                let is_asked = erases > 0 || is_urgent || is_leaving || lead.is_some();
                let found = by_words.or(is_asked.then_some(Found::Asked));
                let found = found.or(score.is_some().then_some(Found::Letters))?;
                let score = score.unwrap_or(0);
                let stands = if first || !ticks { found } else { found.min(Found::Borrowed) };
                let fits = !is_leaving && !offer.asked;
                let is_theirs = !offer.for_two || (literal && is_title);
                let leads = (erases, is_leaving && leaves);
                let order = Order {
                    is_whole,
                    urgent,
                    leads,
                    is_theirs,
                    is_named,
                    lead: lead.map(std::cmp::Reverse),
                    stands,
                    first: (first, fits),
                    score,
                };
                Some((order, offer))
            })
            .collect();
        // Letters that happen to fit are a guess, for where no word does.
        let stands = |(order, _): &(Order, &Arc<Offer>)| order.stands > Found::Letters;
        if scored.iter().any(stands) {
            scored.retain(stands);
        }
        scored.sort_by_key(|(order, _)| std::cmp::Reverse(*order));
        self.found = scored.into_iter().map(|(_, offer)| Arc::clone(offer)).collect();
    }
}
