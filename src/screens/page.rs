//! A page of prose, read from top to end, with its exercise and its source one key away.

pub mod view;

use std::cell::Cell;

use crate::{
    domain::{Audience, Guide, NodeId, Offering, Page, Stage},
    screens::Screen,
    ui::action::{Command, Ctx, Flow, Place, Scene},
};

/// A page that is being read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageScreen {
    pub page: NodeId,
    /// The first row shown.
    pub top: usize,
    /// Which of the links at the end is chosen, if any.
    pub link: Option<usize>,
    pub source_shown: bool,
    /// How many rows there are and fit, as last drawn: a memory of the view, not a choice.
    pub extent: Cell<(usize, usize)>,
}

impl PageScreen {
    pub fn at(page: NodeId) -> PageScreen {
        PageScreen { page, top: 0, link: None, source_shown: false, extent: Cell::new((0, 0)) }
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let guide = ctx.guide;
        let Some((stage, page)) = guide.page(&self.page) else { return Flow::Pop };
        let (rows, height) = self.extent.get();
        let last_top = rows.saturating_sub(height);
        let at_end = self.is_at_end();
        self.commit(ctx);
        let links = links(guide, page, ctx.audience());
        let offering = ctx.daily.offering;
        match command {
            Command::Down => self.top = self.top.saturating_add(1).min(last_top),
            Command::Up => self.top = self.top.min(last_top).saturating_sub(1),
            Command::PageUp if self.top.min(last_top) == 0 => {
                if let Some(before) = before(ctx, stage, page) {
                    let page = PageScreen { top: usize::MAX, ..PageScreen::at(before.id.clone()) };
                    return Flow::Replace(Screen::Page(page));
                }
            }
            Command::PageUp => self.top = self.top.min(last_top).saturating_sub(height.max(2) - 1),
            Command::Top => self.top = 0,
            Command::Bottom => self.top = last_top,
            Command::PageDown => {
                if let Some(link) = self.link.and_then(|link| links.get(link)) {
                    return follow(guide, link);
                }
                if !at_end {
                    self.top = (self.top + height.max(2) - 1).min(last_top);
                } else if let Some(next) = after(stage, page, offering) {
                    return Flow::Replace(Screen::Page(PageScreen::at(next.id.clone())));
                } else {
                    return Flow::Pop;
                }
            }
            Command::NextPane => {
                if let Some(next) = after(stage, page, offering) {
                    return Flow::Replace(Screen::Page(PageScreen::at(next.id.clone())));
                }
                ctx.tell("That was the last page of this stage");
            }
            Command::PreviousPane => match before(ctx, stage, page) {
                Some(before) => {
                    return Flow::Replace(Screen::Page(PageScreen::at(before.id.clone())));
                }
                None => return Flow::Pop,
            },
            Command::Another => self.choose_link(links.len(), last_top),
            Command::Source => {
                self.source_shown = !self.source_shown;
                self.top = if self.source_shown { usize::MAX } else { self.top };
            }
            Command::Companion => match links.first().filter(|id| is_companion(page, id)) {
                Some(&exercise) => return Flow::Go(Place::Exercise(exercise.clone())),
                None => ctx.tell("This page has no exercise of its own"),
            },
            _ => (),
        }
        Flow::Stay
    }

    /// Whether a command does something on this page.
    pub fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        let Some((_, page)) = scene.guide.page(&self.page) else { return false };
        let links = links(scene.guide, page, scene.audience());
        match command {
            Command::Companion => links.first().is_some_and(|id| is_companion(page, id)),
            Command::Another => !links.is_empty(),
            _ => true,
        }
    }

    /// A page whose end was in view counts as read, even when it is left with Esc right there.
    pub fn commit(&self, ctx: &mut Ctx<'_>) {
        let at_end = self.extent.get().0 > 0 && self.is_at_end();
        let counts = ctx.guide.page(&self.page).is_some_and(|(_, page)| !page.unmarked);
        if at_end && counts && ctx.read_only.is_none() {
            ctx.workbook.mark_read(&self.page, ctx.now, ctx.today);
        }
    }

    /// Whether its end is in view.
    pub fn is_at_end(&self) -> bool {
        let (rows, height) = self.extent.get();
        self.top >= rows.saturating_sub(height)
    }

    fn choose_link(&mut self, count: usize, last_top: usize) {
        let next = self.link.map_or(0, |link| link + 1);
        self.link = (next < count).then_some(next);
        self.top = if self.link.is_some() { last_top } else { self.top };
    }
}

/// Nodes a page leads to: its exercise first, then its links. What is for two, or for one of two,
/// follows only on a page that is so itself.
pub fn links<'a>(guide: &Guide, page: &'a Page, audience: Audience) -> Vec<&'a NodeId> {
    let mut links: Vec<&NodeId> = page.exercise.iter().chain(&page.links).collect();
    let follows = |id: &&NodeId| {
        let role = guide.node(id).map(|node| node.role());
        role.is_some_and(|role| {
            audience.follows(role) || (is_companion(page, id) && role == page.role)
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
    let fits =
        |other: &&Page| offering.audience.follows(other.role) && offering.pace.bears(other.heat);
    stage.pages_in_order().skip_while(|other| other.id != page.id).skip(1).find(fits)
}

/// The page before it, in the same way; a heavy one only if they have read it.
fn before<'a>(ctx: &Ctx<'_>, stage: &'a Stage, page: &Page) -> Option<&'a Page> {
    let Offering { audience, pace } = ctx.daily.offering;
    let fits = |other: &&Page| {
        let is_borne = pace.bears(other.heat) || ctx.workbook.is_ticked(&other.id);
        audience.follows(other.role) && is_borne
    };
    stage.pages_in_order().take_while(|other| other.id != page.id).filter(fits).last()
}
