//! The page before a talk begins: what should be true, who speaks first, and “not today”.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    domain::{
        history::Done, id::RecordId, kinds::Record, role::Role, script::Script, talk::Talk,
        workbook::Workbook,
    },
    screens::{
        Screen,
        ask::Ask,
        talk::{TalkScreen, parts_ways, resting::ask_when, sides, unended},
    },
    ui::{
        action::{Command, Ctx, Flow, Place, Scene},
        cursor::Cursor,
    },
};

/// What was said before a talk begins. None of it is kept but who speaks first.
#[derive(Clone, Debug, PartialEq)]
pub struct Before {
    /// Over what [`items`] gives.
    pub cursor: Cursor,
    /// Which of what should be true was ticked, counted from 0. It keeps nobody from beginning.
    pub ticked: BTreeSet<usize>,
    /// Who speaks first, `Hurt` or `Broke`; kept only where the script asks it.
    pub first: Role,
}

impl Default for Before {
    fn default() -> Before {
        Before { cursor: Cursor::from_the_start(), ticked: BTreeSet::new(), first: Role::Hurt }
    }
}

/// Something to choose before a talk begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// Go on with a talk of this script that was begun and not ended.
    GoOn(RecordId),
    /// Something that should be true before a talk, counted from 0, to be ticked.
    Check(usize),
    /// Who speaks first: Enter changes to the other one.
    First,
    /// The talk begins; where its first part sends the two apart, a time to come back is asked.
    Begin,
    /// Back to where one came from; nothing is kept.
    NotToday,
}

/// Everything there is to choose, in order. Who speaks first is a question at the table, where it is asked by names.
pub fn items(script: &Script, workbook: &Workbook, at_table: bool) -> Vec<Item> {
    let open = unended(workbook, &script.id).map(|talk| Item::GoOn(talk.id.clone()));
    let mut items: Vec<Item> = open.into_iter().collect();
    items.extend((0..script.before.len()).map(Item::Check));
    items.extend((script.asks_who_is_first() && !at_table).then_some(Item::First));
    items.extend([Item::Begin, Item::NotToday]);
    items
}

impl TalkScreen {
    pub(super) fn before(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        command: Command,
    ) -> Flow<Screen> {
        let items = items(script, ctx.workbook, ctx.talking.is_some());
        let cursor = &mut self.before.cursor;
        match command {
            Command::Move(go) => cursor.through(go, items.len()),
            Command::NextPane => {
                let begin = items.iter().position(|item| *item == Item::Begin);
                cursor.go(begin.unwrap_or(0));
            }
            Command::PreviousPane => cursor.go(0),
            Command::Left => return Flow::Pop,
            Command::New => return self.begin(ctx, script),
            Command::Open | Command::Tick => return self.choose(ctx, script, &items),
            Command::Pick => cursor.pick_by_letter(),
            Command::Letter(letter) if cursor.pick(letter).is_some() => {
                return self.choose(ctx, script, &items);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// Whether Enter begins the talk.
    pub(super) fn is_at_the_beginning(&self, scene: &Scene<'_>) -> bool {
        let script = scene.guide.script(&self.script);
        let at_table = scene.talking.is_some();
        let items = script.map(|script| items(script, scene.workbook, at_table));
        let items = items.unwrap_or_default();
        items.get(self.before.cursor.item) == Some(&Item::Begin)
    }

    fn choose(&mut self, ctx: &mut Ctx<'_>, script: &Script, items: &[Item]) -> Flow<Screen> {
        match items.get(self.before.cursor.item) {
            Some(Item::GoOn(id)) => return Flow::Go(Place::Talk(id.clone())),
            Some(Item::Check(place)) => {
                let ticked = &mut self.before.ticked;
                let was = ticked.remove(place);
                ticked.extend((!was).then_some(*place));
            }
            Some(Item::First) => {
                let other = if self.before.first == Role::Hurt { Role::Broke } else { Role::Hurt };
                self.before.first = other;
            }
            Some(Item::Begin) => return self.begin(ctx, script),
            Some(Item::NotToday) => return Flow::Pop,
            None => (),
        }
        Flow::Stay
    }

    fn begin(&mut self, ctx: &mut Ctx<'_>, script: &Script) -> Flow<Screen> {
        if !ctx.may_hold() {
            return Flow::Stay;
        }
        if let Some(talking) = &ctx.talking {
            let ask = sides::ask(talking, script);
            return ask.map_or_else(|| self.begin_between(ctx, script, (None, None)), push);
        }
        let first = script.asks_who_is_first().then_some(self.before.first);
        let id = ctx.ids.fresh();
        self.begin_with(ctx, script, id, first)
    }

    /// Begins it, with who speaks first where the script names nobody.
    pub(super) fn begin_with(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        id: RecordId,
        first: Option<Role>,
    ) -> Flow<Screen> {
        let mut talk = Talk::begun(id, script.id.clone(), ctx.now, ctx.today);
        talk.first = first;
        let talk = Arc::new(talk);
        ctx.keep(Done::TalkBegun, Record::Talk(Arc::clone(&talk)), false);
        self.talk = Some(Arc::clone(&talk));
        if parts_ways(script, &talk) {
            return ask_when(ctx);
        }
        let mut talk = Talk::clone(&talk);
        talk.start_clock(ctx.now);
        self.note(ctx, talk);
        Flow::Stay
    }
}

/// A question over the page.
pub(super) fn push(ask: Ask) -> Flow<Screen> {
    Flow::Push(Screen::Ask(ask))
}
