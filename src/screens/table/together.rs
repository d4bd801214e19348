//! What both say yes to at once, at one keyboard: each hand is asked for it, and only then it lies on the table.

use crate::{
    domain::{
        guide::Opens,
        table::{PersonId, RowKind, deed},
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        lock::Lock,
        table::TableScreen,
    },
    ui::action::{Choice, Ctx, Effect, Flow, TableChoice, TableWish},
};

/// What both say yes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Together {
    /// Each is a row of its own.
    words: Vec<Words>,
    /// Who said yes so far.
    yes: Vec<PersonId>,
}

impl TableScreen {
    /// Whether somebody has to show that it is them.
    pub(super) fn is_to_prove(&self, person: PersonId) -> bool {
        let book = self.laid.seat(person).and_then(|seat| seat.book.as_ref());
        book.is_some_and(|book| book.is_locked) && !self.proved.contains(&person)
    }

    /// Which page the two mark, each alone.
    pub(super) fn ask_what_is_marked(ctx: &Ctx<'_>) -> Flow<Screen> {
        let pages = ctx
            .guide
            .stages
            .iter()
            .flat_map(|stage| &stage.exercises)
            .filter(|it| it.opens == Some(Opens::Touch));
        let mut options: Vec<AskOption> = pages
            .map(|it| {
                let choice = Choice::Table(TableChoice::Touch(it.id.clone()));
                AskOption::new(it.title.as_str(), "", choice)
            })
            .collect();
        options.push(AskOption::new(say::table_met_no(), "", Choice::Nothing));
        let ask = Ask::new(say::table_ask_touch(), say::table_ask_touch_told(), options);
        Flow::Push(Screen::Ask(ask))
    }

    /// Both said yes to this: each hand is asked.
    pub(super) fn meets(&mut self, words: Vec<Words>) -> Option<Ask> {
        // What waited for a passphrase and was left is not done by one that is typed for this.
        self.waits = None;
        self.together = Some(Together { words, yes: Vec::new() });
        self.next_hand()
    }

    /// Whose hand is asked next for what both say yes to, if one still is.
    pub fn next_hand(&self) -> Option<Ask> {
        let together = self.together.as_ref()?;
        let left = |person: &PersonId| !together.yes.contains(person);
        let seat = self.laid.seats.iter().find(|seat| left(&seat.person))?;
        let name = seat.name.as_str();
        let options = vec![
            AskOption::new(say::table_met_no(), "", Choice::Nothing),
            AskOption::new(
                say::table_met_yes(name),
                "",
                Choice::Table(TableChoice::MetBy(seat.person)),
            ),
        ];
        let words: Vec<&str> = together.words.iter().map(Words::as_str).collect();
        let ask = Ask::new(&say::table_ask_met(name), say::table_told_met(), options);
        Some(ask.about(Words::from(words.join("\n"))))
    }

    /// This one said yes. Where their book is locked, their passphrase says first that it is them.
    pub(super) fn met_by(&mut self, ctx: &mut Ctx<'_>, person: PersonId) -> Flow<Screen> {
        let book = self.laid.seat(person).and_then(|seat| seat.book.clone());
        let Some(book) = book else {
            self.together = None;
            ctx.tell(say::table_not_theirs_here());
            return Flow::Stay;
        };
        if self.is_to_prove(person) {
            return Flow::Push(Screen::Lock(Box::new(Lock::proving(book, person))));
        }
        self.says_yes(person, ctx.effects);
        self.next_hand().map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)))
    }

    /// Somebody said yes, and showed that it is them. Once both did, it is laid.
    pub(super) fn says_yes(&mut self, person: PersonId, effects: &mut Vec<Effect>) {
        let Some(together) = &mut self.together else { return };
        together.yes.push(person);
        let all = self.laid.seats.iter().all(|seat| together.yes.contains(&seat.person));
        if let Some(together) = self.together.take_if(|_| all) {
            let rows = together.words.into_iter().map(deed::line).collect();
            self.busy = true;
            effects.push(Effect::Table(TableWish::LayTogether(RowKind::Rung, rows)));
        }
    }
}
