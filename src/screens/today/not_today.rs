//! `x` on Today: what is not for today, and for whom.

use crate::{
    domain::{
        due::DueKind,
        pulse::{BOTH, PulseKind, has_answered},
        put_off::CanWait,
        role::Role,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        stage,
        today::{Row, Today},
    },
    ui::action::{Choice, Ctx, Flow},
};

/// Hides a row until tomorrow. A pulse is one person’s: where nothing tells who sits here, it is asked
/// whose, as the pulse itself does.
pub(super) fn not_today(ctx: &mut Ctx<'_>, row: &Row<'_>) -> Flow<Screen> {
    match row {
        Row::Due(due) if ctx.daily.asks_whose() && matches!(due.kind, DueKind::Pulse(_)) => {
            return ask_whose(ctx, PulseKind::Week, &due.kind.what());
        }
        Row::Pulse if ctx.daily.asks_whose() => {
            return ask_whose(ctx, PulseKind::Day, &CanWait::PULSE);
        }
        Row::Due(due) => ctx.put_off(&due.kind.what()),
        Row::Pulse => ctx.put_off(&CanWait::PULSE),
        Row::FromBefore(found) => ctx.put_off(&found.what()),
        Row::Own(own) => put_away(ctx, &own.what(), say::today_let_go()),
        Row::Stopped(stopped) => put_away(ctx, &stopped.what(), say::today_put_away()),
        // By what it is: what is refused on more than one day comes back rarer.
        Row::Suggested(found) => ctx.put_off(&CanWait::step(found.id())),
        Row::OnTable(_) => ctx.put_off(&CanWait::TABLE),
        Row::FolderLost => ctx.put_off(&CanWait::table_folder()),
        Row::Prompt(prompt) if ctx.may_write() => {
            ctx.offered(&prompt.id, true);
            ctx.put_off(&CanWait::PROMPT);
        }
        Row::Prompt(_) => (),
        Row::Done(done) => ctx.tell(done.told()),
        Row::More(..)
        | Row::Earlier
        | Row::Older(_)
        | Row::Away
        | Row::Leave(_)
        | Row::ForTomorrow(_)
        | Row::GoOn(_)
        | Row::Write
        | Row::Stage(_)
        | Row::Elsewhere(_)
        | Row::Answers
        | Row::Help => ctx.tell(say::today_always_here()),
    }
    Flow::Stay
}

/// Puts something of the reader’s own away until its page changes, and says so in these words.
fn put_away(ctx: &mut Ctx<'_>, what: &CanWait, told: &str) {
    ctx.put_off(what);
    if ctx.read_only.is_none() {
        ctx.tell(told);
    }
}

/// For whom a pulse is not for today, among those who have neither answered nor put it off.
fn ask_whose(ctx: &mut Ctx<'_>, kind: PulseKind, what: &CanWait) -> Flow<Screen> {
    if !ctx.may_write() {
        return Flow::Stay;
    }
    let is_left = |by: &Role| {
        !has_answered(ctx.guide, ctx.workbook, kind, *by, ctx.today)
            && !ctx.summary.is_put_off_for(what, Some(*by), ctx.today)
    };
    let left: Vec<Role> = BOTH.into_iter().filter(is_left).collect();
    let not_for = |by: &[Role]| Choice::NotToday(what.clone(), by.to_vec());
    let mut options: Vec<AskOption> = left
        .iter()
        .map(|by| AskOption::new(say::today_of_one(by.person()), "", not_for(&[*by])))
        .collect();
    if left.len() == BOTH.len() {
        options.push(AskOption::new(say::today_of_each(), "", not_for(&left)));
    }
    options.push(AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing));
    let words = say::today_whose_not_today_words();
    Flow::Push(Screen::Ask(Ask::new(say::today_whose_not_today(), words, options)))
}

impl Today {
    /// Takes what was picked in a question it asked. What is asked of nobody by name is the reader’s own.
    pub fn picked(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let own = ctx.daily.own.clone();
        let (what, by) = match choice {
            Choice::Tick(node, by, _) if by.is_empty() => {
                let own = own.filter(|own| own.node() == node);
                return own.map_or(Flow::Stay, |own| self.tick_own(ctx, &own));
            }
            Choice::NotToday(what, by) if by.is_empty() => {
                put_away(ctx, &what, say::today_let_go());
                return Flow::Stay;
            }
            Choice::NotToday(what, by) => (what, by),
            Choice::Tick(node, by, on) => return stage::set_for(ctx, &node, &by, on),
            _ => return Flow::Stay,
        };
        if ctx.put_off_for(&what, &by) {
            match by[..] {
                [one] => ctx.tell(&say::today_put_off_for(one.person())),
                _ => ctx.tell(say::today_put_off_for_each()),
            }
        }
        Flow::Stay
    }
}
