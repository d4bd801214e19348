//! What two people share: what they agreed, what one of them offered, and what was taken back.

mod acting;
mod asking;
mod days;
mod line;
mod marks;
mod order;
mod shown;
pub mod talking;
mod together;
pub mod told;
pub mod view;

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        plan::Recurrence,
        table::{
            Accord, Deed, Id, Laid, PersonId, Row, RowKind,
            deed::{DAYS, Doer, LINE, MORE, Parts},
        },
        words::Words,
    },
    phrases::say,
    ui::{
        action::{AtTable, Effect, TableNews, TableWish},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

pub use line::{Line, LineAct};
use talking::LineOfTalk;
use together::Together;

/// The longest line, in letters: it is read at one look, by two.
pub const LONGEST: usize = 200;

/// The screen of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableScreen {
    /// What lies there, as it was seen last. Shared, as a key that may be taken back copies the program.
    pub laid: Arc<Laid>,
    /// Over all lines, group by group.
    pub cursor: Cursor,
    /// The line that is open, if one is.
    pub line: Option<Line>,
    /// The words that are being typed.
    pub typing: Option<Typing>,
    /// Who showed that it is them, since the table was opened.
    proved: BTreeSet<PersonId>,
    /// What waits for a passphrase, and whose it is.
    waits: Option<(PersonId, Deed)>,
    /// What both say yes to, until each hand was asked.
    together: Option<Together>,
    /// Whether something is on its way to the disk, so that nothing is done twice.
    busy: bool,
    /// The line of a talk that was held here, on its way.
    pub talks: LineOfTalk,
    /// Whether something of it was told not to be as it should be, so that what is not shown may lie there all the same.
    pub is_amiss: bool,
}

/// Words that are being typed for the table. They are in no file before they lie there.
#[derive(Clone, Debug, PartialEq)]
pub struct Typing {
    /// What they are for.
    pub what: Typed,
    /// The line on which they are typed.
    pub editor: Editor,
}

/// What words are typed for.
#[derive(Clone, Debug, PartialEq)]
pub enum Typed {
    /// A new line of this kind.
    New(RowKind),
    /// Other words for the row as it was on the screen.
    Instead(Box<Row>),
}

impl TableScreen {
    /// With the first line marked.
    pub fn of(laid: Laid) -> TableScreen {
        TableScreen {
            laid: Arc::new(laid),
            cursor: Cursor::default(),
            line: None,
            typing: None,
            proved: BTreeSet::new(),
            waits: None,
            together: None,
            busy: false,
            talks: LineOfTalk::default(),
            is_amiss: false,
        }
    }

    /// Every line, in the order shown.
    pub fn rows(&self) -> Vec<&Row> {
        order::groups(&self.laid).into_iter().flat_map(|(_, rows)| rows).collect()
    }

    /// The line that the keys are about: the one that is open, or the one that is marked.
    fn row(&self) -> Option<&Row> {
        match &self.line {
            Some(line) => self.laid.row(line.row),
            None => self.rows().get(self.cursor.item).copied(),
        }
    }

    /// Hears what came of something that was done here. What is to be told is given back.
    pub fn hear(&mut self, news: TableNews, effects: &mut Vec<Effect>) -> Option<String> {
        match news {
            // These are heard elsewhere.
            TableNews::Opened(_)
            | TableNews::Invited(_)
            | TableNews::MayJoin(_)
            | TableNews::Joined(_)
            | TableNews::Parted(..)
            | TableNews::Away(_) => None,
            TableNews::Changed(laid, told) => {
                self.is_amiss = !told.is_empty();
                self.show(*laid, false);
                Some(told.join(" ")).filter(|told| !told.is_empty())
            }
            TableNews::Is(laid, told) => {
                self.busy = false;
                self.talks.is_answered(true);
                self.typing = None;
                self.show(*laid, true);
                Some(told.join(" ")).filter(|told| !told.is_empty())
            }
            TableNews::NotDone(why) => {
                self.busy = false;
                self.talks.is_answered(false);
                Some(why)
            }
            TableNews::Proved(person) => {
                self.proved.insert(person);
                let waits = self.waits.take().filter(|(by, _)| *by == person);
                if let Some((by, deed)) = waits {
                    self.send(by, deed, effects);
                } else {
                    self.says_yes(person, effects);
                }
                None
            }
            TableNews::NotProved(why) => Some(why),
        }
    }

    /// Shows what lies there now. The mark stays on the line it was on, wherever that stands, and goes to a new line only
    /// where that was laid `by_hand` here.
    fn show(&mut self, laid: Laid, by_hand: bool) {
        let on = self.rows().get(self.cursor.item).map(|row| row.id);
        let act = self.line.as_ref().and_then(|line| self.acts().get(line.cursor.item).copied());
        let known: BTreeSet<Id> = self.rows().iter().map(|row| row.id).collect();
        self.laid = Arc::new(laid);
        let new = self.rows().iter().position(|row| !known.contains(&row.id)).filter(|_| by_hand);
        let same = || self.rows().iter().position(|row| Some(row.id) == on);
        let place = new.or_else(same).unwrap_or(self.cursor.item);
        self.cursor.item = place.min(self.rows().len().saturating_sub(1));
        self.stay_on(act);
    }

    /// What is marked of the open line stays marked, wherever it stands now: what a key does is what was read.
    fn stay_on(&mut self, act: Option<LineAct>) {
        let place = act.and_then(|act| self.acts().iter().position(|it| *it == act));
        if let (Some(line), Some(place)) = (&mut self.line, place) {
            line.cursor.item = place;
        }
    }

    /// Whether words were typed that lie nowhere yet.
    pub fn would_be_lost(&self) -> bool {
        self.typing.as_ref().is_some_and(|typing| {
            let words = typing.editor.text();
            let known = match &typing.what {
                Typed::Instead(row) if row.wordings.len() == 1 => title(row),
                Typed::Instead(_) | Typed::New(_) => String::new(),
            };
            !words.trim().is_empty() && words != known
        })
    }

    fn send(&mut self, by: PersonId, deed: Deed, effects: &mut Vec<Effect>) {
        self.busy = true;
        self.talks.is_sent(&deed);
        effects.push(Effect::Table(TableWish::Do(AtTable { by, deed })));
    }
}

/// The words of a row that are read first: those of its only wording, or that there are two.
pub fn title(row: &Row) -> String {
    let mut wordings = row.wordings.values();
    match (wordings.next(), wordings.next()) {
        (Some(_), Some(_)) => say::table_two_wordings().to_owned(),
        (Some(only), None) => part(only, LINE).unwrap_or_else(|| say::table_erased().to_owned()),
        (None, _) => say::table_erased().to_owned(),
    }
}

/// Whether a row is a side of a page, which is read and never agreed to.
fn is_side(row: &Row) -> bool {
    row.kind.accord() == Accord::Sides
}

/// What more is said of a row in its only wording: who does it, on which days it falls, and the rest.
pub fn more(laid: &Laid, row: &Row) -> Option<String> {
    let parts = row.parts()?;
    let does = Doer::of(parts).map(|doer| match doer {
        Doer::Layer => say::table_does(laid.name(row.by)),
        Doer::Other => say::table_does(laid.other(row.by).name.as_str()),
        Doer::Both => say::table_both_do().to_owned(),
    });
    let said: Vec<String> = [does, said_beside(parts)].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What is said beside the line in the parts of a wording: on which days it falls, and the rest.
pub fn said_beside(parts: &Parts) -> Option<String> {
    let part = |name| parts.get(name).map(|words: &Words| words.to_string());
    let days = part(DAYS).and_then(|text| Recurrence::read(&text)).map(|days| days.label());
    let more = part(MORE).filter(|words| !words.trim().is_empty());
    let said: Vec<String> = [days, more].into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

fn part(wording: &crate::domain::table::Wording, name: &str) -> Option<String> {
    Some(wording.words.as_ref()?.get(name)?.to_string())
}

/// What a row is called by its kind.
pub fn kind_label(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Expectation => say::table_kind_expectation(),
        RowKind::Action => say::table_kind_action(),
        RowKind::Limit => say::table_kind_limit(),
        RowKind::Openness => say::table_kind_openness(),
        RowKind::Slip => say::table_kind_slip(),
        RowKind::Promise => say::table_kind_promise(),
        RowKind::Talk => say::table_kind_talk(),
        RowKind::Opened => say::table_kind_opened(),
        RowKind::Rung => say::table_kind_rung(),
    }
}
