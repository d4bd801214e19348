//! A page of prose, read from top to end, with its exercise and its source one key away.

mod shown;
pub mod view;

use crate::{
    domain::{
        audience::{Audience, Offering},
        guide::{Guide, Page, Stage},
        id::NodeId,
    },
    screens::Screen,
    ui::{
        action::{Command, Ctx, Flow, Scene},
        cursor::Cursor,
    },
};

/// A page that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageScreen {
    /// Which page of the guide, by its id.
    pub page: NodeId,
    /// How far it is read.
    pub cursor: Cursor,
    /// Which of the links at the end is chosen, if any.
    pub link: Option<usize>,
    /// Whether it is said where the page comes from, and how sure that is.
    pub source_shown: bool,
}

impl PageScreen {
    /// A page, read from its start.
    pub fn at(page: NodeId) -> PageScreen {
        PageScreen { page, cursor: Cursor::from_the_start(), link: None, source_shown: false }
    }

    /// Whether a command does something on this page.
    pub fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        let Some((_, page)) = scene.guide.page(&self.page) else { return false };
        let links = links(scene.guide, page, scene.audience());
        match command {
            Command::Companion => links.first().is_some_and(|id| is_companion(page, id)),
            Command::Links => !links.is_empty(),
            _ => true,
        }
    }

    /// A page whose end was in view counts as read, even when it is left with Esc right there.
    pub fn commit(&self, ctx: &mut Ctx<'_>) {
        let at_end = self.cursor.is_at_the_end();
        let is_in_order = || ctx.guide.is_in_order(&self.page, ctx.audience());
        let found = ctx.guide.page(&self.page);
        let is_marked =
            |page: &Page| !page.unmarked || (page.is_marked_in_order() && is_in_order());
        let counts = at_end && found.is_some_and(|(_, page)| is_marked(page));
        if counts && ctx.read_only.is_none() {
            ctx.workbook.mark_read(&self.page, ctx.reads(&self.page), ctx.now, ctx.today);
        }
    }

    fn choose_link(&mut self, count: usize) {
        let next = self.link.map_or(0, |link| link + 1);
        self.link = (next < count).then_some(next);
        if self.link.is_some() {
            self.cursor = Cursor::from_the_end();
        }
    }
}

/// Nodes a page leads to: its exercise first, then its links. What is for two, or for one of two,
/// follows only on a page that is so itself.
pub fn links<'a>(guide: &Guide, page: &'a Page, audience: Audience) -> Vec<&'a NodeId> {
    let mut links: Vec<&NodeId> = page.exercise.iter().chain(&page.links).collect();
    let follows = |id: &&NodeId| {
        guide.node(id).is_some_and(|node| {
            let role = node.role();
            // Who opened a page about something else is led on by it.
            let is_for = audience.is_for(node.about()) || !audience.is_for(page.about);
            let follows = audience.follows(role) && is_for;
            follows || (is_companion(page, id) && role == page.role)
        })
    };
    links.retain(follows);
    links.dedup();
    links
}

/// Whether a node is the exercise of a page.
pub fn is_companion(page: &Page, id: &NodeId) -> bool {
    page.exercise.as_ref() == Some(id)
}

/// Opens any node of the guide.
pub fn follow(guide: &Guide, id: &NodeId) -> Flow<Screen> {
    guide.node(id).map_or(Flow::Stay, |node| Flow::Go(crate::screens::place_of(&node)))
}

/// The next page of the stage that may be offered: of those that are theirs, and nothing heavy while it
/// is to be gentle.
pub fn after<'a>(stage: &'a Stage, page: &Page, offering: Offering) -> Option<&'a Page> {
    let audience = offering.audience;
    let fits = |other: &&Page| {
        audience.follows(other.role) && audience.is_for(other.about) && offering.bears(other.heat)
    };
    stage.pages_in_order().skip_while(|other| other.id != page.id).skip(1).find(fits)
}

/// The page before it, in the same way; a heavy one only if they have read it.
fn before<'a>(ctx: &Ctx<'_>, stage: &'a Stage, page: &Page) -> Option<&'a Page> {
    let offering = ctx.daily.offering;
    let fits = |other: &&Page| {
        let is_borne = offering.bears(other.heat) || ctx.summary.is_ticked(&other.id);
        let audience = offering.audience;
        audience.follows(other.role) && audience.is_for(other.about) && is_borne
    };
    stage.pages_in_order().take_while(|other| other.id != page.id).filter(fits).last()
}
