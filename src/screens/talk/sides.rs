//! At the table people have names: who was hurt in a talk, and who begins, is asked once, and kept in memory only.

use crate::{
    domain::{
        script::Script,
        table::{PersonId, Talking},
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        talk::{TalkScreen, before::push},
    },
    ui::action::{Choice, Ctx, Flow, TalkChoice},
};

/// What is asked before a talk begins at the table; `None` where it has no turns.
pub(super) fn ask(talking: &Talking, script: &Script) -> Option<Ask> {
    if script.names_sides() {
        let was_hurt = |who| Choice::Talk(TalkChoice::WasHurt(who));
        let mut options: Vec<AskOption> = talking
            .seats
            .iter()
            .map(|seat| AskOption::new(seat.name.as_str(), "", was_hurt(Some(seat.person))))
            .collect();
        options.push(AskOption::new(say::talk_both_were_hurt(), "", was_hurt(None)));
        let ask = Ask::new(say::talk_who_was_hurt(), say::talk_who_was_hurt_told(), options);
        return Some(ask.with_none_marked());
    }
    script.asks_who_is_first().then(|| ask_who_begins(talking, script, None))
}

/// Who begins, where that follows from nothing.
fn ask_who_begins(talking: &Talking, script: &Script, hurt: Option<PersonId>) -> Ask {
    let begins = |first| Choice::Talk(TalkChoice::Begins { hurt, first });
    let option = |seat: &crate::domain::table::Sitter| {
        AskOption::new(seat.name.as_str(), "", begins(seat.person))
    };
    let in_some = script.names_sides() && hurt.is_some();
    let told = if in_some { say::talk_who_begins_in_some() } else { say::talk_who_begins_told() };
    Ask::new(say::talk_who_begins(), told, talking.seats.iter().map(option).collect())
}

impl TalkScreen {
    /// Who was hurt was said, or left open.
    pub(super) fn was_hurt(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        hurt: Option<PersonId>,
    ) -> Flow<Screen> {
        match &ctx.talking {
            Some(talking) if hurt.is_none() || script.asks_who_is_first() => {
                push(ask_who_begins(talking, script, hurt))
            }
            _ => self.begin_between(ctx, script, (hurt, None)),
        }
    }

    /// Begins a talk at the table, with who was hurt and who begins as far as that was said.
    pub(super) fn begin_between(
        &mut self,
        ctx: &mut Ctx<'_>,
        script: &Script,
        (hurt, begins): (Option<PersonId>, Option<PersonId>),
    ) -> Flow<Screen> {
        let id = ctx.ids.fresh();
        let Some(talking) = &mut ctx.talking else { return Flow::Stay };
        let first = talking.begin(id.clone(), script, hurt, begins);
        self.begin_with(ctx, script, id, first)
    }
}
