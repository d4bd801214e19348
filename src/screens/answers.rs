//! Questions and answers, the guide in short, and what people say that is not so.

mod shown;
pub mod view;

use crate::{
    domain::{
        audience::Audience,
        guide::{Guide, Question},
        id::NodeId,
    },
    ui::cursor::Cursor,
};

/// Questions and answers, one of them open at a time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Over all that [`rows`] gives just now.
    pub cursor: Cursor,
    /// The question or myth that is open.
    pub open: Option<NodeId>,
}

/// Something that can be chosen, in the order shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A question of the guide, by its id; Enter opens or closes it.
    Question(NodeId),
    /// A link of the open question.
    Link(NodeId),
    /// What people say that is not so, by its id; Enter opens or closes what is.
    Myth(NodeId),
    /// The guide in short: opens the stage.
    Takeaway(NodeId),
}

impl Answers {
    /// Opened at a question or myth, or at a stage in short, by the id of that.
    pub fn showing(guide: &Guide, id: &NodeId, audience: Audience) -> Answers {
        let mut screen = Answers { open: Some(id.clone()), ..Answers::default() };
        let in_short = guide.takeaways.iter().find(|it| it.id == *id).map(|it| &it.stage);
        let here = |row: &Row| match row {
            Row::Question(other) | Row::Myth(other) => other == id,
            Row::Takeaway(stage) => Some(stage) == in_short,
            Row::Link(_) => false,
        };
        let place = rows(guide, &screen, audience).iter().position(here).unwrap_or(0);
        screen.cursor = Cursor::at_top(place);
        screen
    }
}

/// What can be chosen. A link is shown only to those whose its node is.
pub fn rows(guide: &Guide, screen: &Answers, audience: Audience) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let is_asked = |question: &&Question| {
        !question.pair || audience.is_two() || screen.open.as_ref() == Some(&question.id)
    };
    for question in guide.questions.iter().filter(is_asked) {
        rows.push(Row::Question(question.id.clone()));
        if screen.open.as_ref() == Some(&question.id) {
            let fits = |id: &&NodeId| {
                let node = guide.node(id);
                node.is_some_and(|it| audience.follows(it.role()) && audience.is_for(it.about()))
            };
            let links = question.links.iter().filter(fits);
            rows.extend(links.cloned().map(Row::Link));
        }
    }
    rows.extend(guide.takeaways.iter().map(|takeaway| Row::Takeaway(takeaway.stage.clone())));
    rows.extend(guide.myths.iter().map(|myth| Row::Myth(myth.id.clone())));
    rows
}
