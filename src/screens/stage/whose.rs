//! Whose a tick is: at once where that is known, and asked where two sit at one keyboard.

use crate::{
    domain::{
        id::NodeId,
        pulse::BOTH,
        role::Role,
        tick::{Readers, Ticked, Whose},
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
    },
    ui::action::{Choice, Ctx, Flow},
};

/// Ticks or unticks a step or a sign for whom it is. What is each one's own is asked for, where nothing tells
/// which of the two is here.
pub fn tick(ctx: &mut Ctx<'_>, node: &NodeId) -> Flow<Screen> {
    match Whose::of(ctx.guide, ctx.workbook, node) {
        Some(whose) => {
            if let Some(on) = ctx.toggle(node, whose) {
                tell(ctx, whose.by, on);
            }
        }
        None if ctx.may_write() => return Flow::Push(Screen::Ask(ask(ctx, node))),
        None => (),
    }
    Flow::Stay
}

/// Says for whom something was ticked, unless it is for who sits here.
fn tell(ctx: &mut Ctx<'_>, by: Option<Role>, on: bool) {
    let Some(by) = by.filter(|by| Some(*by) != ctx.reader && !ctx.audience().is_alone()) else {
        return;
    };
    let whose = if by == Role::Both { say::stage_both_of_you() } else { by.person() };
    ctx.tell(&told(on, whose));
}

fn told(on: bool, whose: &str) -> String {
    if on { say::stage_ticked_for(whose) } else { say::stage_unticked_for(whose) }
}

/// Ticks or unticks a step for these, and tells it.
pub fn set_for(ctx: &mut Ctx<'_>, node: &NodeId, by: &[Role], on: bool) -> Flow<Screen> {
    if ctx.tick_for(node, by, on) {
        let whose = match by[..] {
            [one] => one.person(),
            _ => say::each_of_you(),
        };
        ctx.tell(&told(on, whose));
    }
    Flow::Stay
}

fn ask(ctx: &Ctx<'_>, node: &NodeId) -> Ask {
    let ticks = Ticked::on(&ctx.workbook.ticks, node);
    let readers = Readers::of(ctx.guide, ctx.workbook);
    let is_on = |by: &Role| ticks.day_for(*by, Role::Any, readers).is_some();
    let set = |by: &[Role], on: bool| Choice::Tick(node.clone(), by.to_vec(), on);
    let hint = |on: bool| if on { say::stage_takes_away() } else { "" };
    let all = BOTH.iter().all(is_on);
    let mut options = vec![AskOption::new(say::stage_of_each(), hint(all), set(&BOTH, !all))];
    options.extend(BOTH.iter().map(|by| {
        let on = is_on(by);
        AskOption::new(say::stage_of_one(by.person()), hint(on), set(&[*by], !on))
    }));
    options.push(AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing));
    Ask::new(say::stage_ask_whose(), say::stage_ask_whose_words(), options)
}
