//! The talks that two hold at the table, as far as the table itself has to do with them: the line that is laid of one.

use crate::{
    domain::{
        id::RecordId,
        table::{Deed, PersonId, RowKind, Talking, deed},
        talk::Talk,
        words::Words,
    },
    phrases::say,
    screens::{
        ask::{Ask, AskOption},
        table::LONGEST,
    },
    ui::action::{Choice, Scene, TableChoice},
};

/// The line of a talk that is on its way to the table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineOfTalk {
    /// Whose hand it is was said, and perhaps it waits for their passphrase.
    waits: Option<(RecordId, Deed)>,
    /// It is on its way to the disk.
    sent: Option<RecordId>,
    /// It lies there.
    laid: Option<RecordId>,
}

impl LineOfTalk {
    /// The line of this talk is to be laid.
    pub fn is_to_lie(&mut self, talk: RecordId, deed: Deed) {
        self.waits = Some((talk, deed));
    }

    /// Something goes to the disk, perhaps that line.
    pub fn is_sent(&mut self, deed: &Deed) {
        self.sent = self.waits.take_if(|(_, line)| line == deed).map(|(talk, _)| talk);
    }

    /// What went there lies on the table, or not.
    pub fn is_answered(&mut self, lies: bool) {
        self.laid = self.sent.take().filter(|_| lies);
    }

    /// The talk whose line lies on the table since the last action.
    pub fn take_laid(&mut self) -> Option<RecordId> {
        self.laid.take()
    }
}

/// Whether the line of a talk is too long to be read at one look on the table.
pub fn is_too_long(line: &str) -> bool {
    line.trim().chars().count() > LONGEST
}

/// Asks whose hand lays the line of a talk, which is called so; nobody’s is an answer, too.
pub fn ask_whose_line(talking: &Talking, talk: &Talk, title: &str) -> Option<Ask> {
    let told = say::table_from_talk(talk.day.full(), title);
    let parts = deed::parts(Words::from(talk.line.trim()), vec![told]);
    let lay = |by: PersonId| {
        let deed = Deed::Lay(RowKind::Talk, parts.clone());
        Choice::Table(TableChoice::LineOf(talk.id.clone(), by, Box::new(deed)))
    };
    let seats = talking.seats.iter().filter(|seat| seat.can_act());
    let mut options: Vec<AskOption> =
        seats.map(|seat| AskOption::new(seat.name.as_str(), "", lay(seat.person))).collect();
    if options.is_empty() {
        return None;
    }
    options.push(AskOption::new(say::table_nobody(), "", Choice::Nothing));
    let ask = Ask::new(say::table_ask_whose_line(), say::table_told_lay_line(), options);
    Some(ask.about(Words::from(talk.line.trim())).with_none_marked())
}

/// What is said of the talks on the table itself: that one is on, or that the line of one does not lie there.
pub fn told(scene: &Scene<'_>) -> Option<&'static str> {
    let talking = scene.talking?;
    let mut left = scene.workbook.talks.iter().filter(|talk| talking.would_lose(talk)).peekable();
    left.peek()?;
    let is_on = left.any(|talk| talk.ended.is_none());
    Some(if is_on { say::table_talk_waits() } else { say::table_line_waits() })
}
