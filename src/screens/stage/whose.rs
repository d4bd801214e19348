//! Whose a tick is: at once where that is known, and asked where two sit at one keyboard.

use crate::{
    domain::{BOTH, NodeId, Role, Ticked, Whose},
    screens::{
        Screen,
        ask::{Answer, Ask},
    },
    ui::action::{Choice, Ctx, Flow},
};

/// Ticks or unticks a step or a sign for whom it is. What is each one's own is asked for, where nothing tells
/// which of the two is here.
pub fn tick(ctx: &mut Ctx<'_>, node: &NodeId) -> Flow<Screen> {
    match Whose::of(ctx.guide, ctx.workbook, node) {
        Some(whose) => ctx.toggle(node, whose),
        None if ctx.may_write() => return Flow::Push(Screen::Ask(ask(ctx, node))),
        None => (),
    }
    Flow::Stay
}

/// It was said whose it is.
pub fn chosen(ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
    let Choice::Tick(node, by, on) = choice else { return Flow::Stay };
    if ctx.tick_for(&node, &by, on) {
        let whose = match by[..] {
            [one] => one.person(),
            _ => "each of you",
        };
        let done = if on { "Ticked" } else { "Unticked" };
        ctx.tell(&format!("{done} for {whose}. u takes it back"));
    }
    Flow::Stay
}

fn ask(ctx: &Ctx<'_>, node: &NodeId) -> Ask {
    let ticks = Ticked::on(&ctx.workbook.ticks, node);
    let is_on = |by: &Role| ticks.day_for(*by).is_some();
    let set = |by: &[Role], on: bool| Choice::Tick(node.clone(), by.to_vec(), on);
    let hint = |on: bool| if on { "it is ticked: takes that away" } else { "" };
    let all = BOTH.iter().all(is_on);
    let mut options = vec![Answer::new("Of each of us", hint(all), set(&BOTH, !all))];
    options.extend(BOTH.iter().map(|by| {
        let on = is_on(by);
        Answer::new(format!("Of {}", by.person()), hint(on), set(&[*by], !on))
    }));
    options.push(Answer::new("Leave it as it is", "", Choice::Nothing));
    Ask::new("Whose tick is it?", "It is each one’s own.", options)
}
