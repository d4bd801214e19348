//! Whose pulse it is, where two sit at one keyboard: asked, handed over, and not shown again.

use std::sync::Arc;

use crate::{
    domain::{
        pulse::{BOTH, Pulse, has_answered},
        role::Role,
    },
    phrases::say,
    screens::pulse::PulseScreen,
    ui::{
        Move,
        action::{Command, Ctx},
    },
};

/// In whose hands the keyboard is, as far as a pulse knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// The reader said who they are: the pulse is theirs.
    Own,
    /// It is asked whose it is; which of the two the cursor is on.
    Whose(usize),
    /// The keyboard goes to this one, who says when they have it.
    To(Role),
    /// This one answers; and whether they had answered before.
    Of(Role, bool),
}

impl PulseScreen {
    /// Whether nobody answers yet.
    pub fn is_to_be_handed_over(&self) -> bool {
        matches!(self.hands, Hands::Whose(_) | Hands::To(_))
    }

    /// Who answers, where it was handed over.
    pub fn handed_to(&self) -> Option<Role> {
        if let Hands::Of(role, _) = self.hands { Some(role) } else { None }
    }

    /// Asks whose it is, then for the one whose it is. Keys typed ahead never answer for anybody.
    pub(super) fn hand_over(&mut self, ctx: &mut Ctx<'_>, command: Command) {
        match (self.hands, command) {
            (Hands::Whose(at), Command::Move(Move::Down)) => {
                self.hands = Hands::Whose((at + 1).min(BOTH.len() - 1));
            }
            (Hands::Whose(at), Command::Move(Move::Up)) => {
                self.hands = Hands::Whose(at.saturating_sub(1));
            }
            (Hands::Whose(at), Command::Open) => {
                self.hands = BOTH.get(at).map_or(self.hands, |role| Hands::To(*role));
            }
            (Hands::To(role), Command::Open) if ctx.may_write() => self.take_over(ctx, role),
            _ => (),
        }
    }

    /// This one has the keyboard: an empty page, whatever was answered before.
    fn take_over(&mut self, ctx: &Ctx<'_>, role: Role) {
        let kind = self.pulse.kind;
        let blank = PulseScreen::with(kind, Hands::Of(role, false), Some(role), ctx);
        let known = ctx.workbook.pulses.find(&blank.pulse.id);
        let answered = has_answered(ctx.guide, ctx.workbook, kind, role, ctx.today);
        let before = answered || known.is_some_and(|pulse| !pulse.is_blank());
        *self = PulseScreen { hands: Hands::Of(role, before), ..blank };
        self.go_to_the_next_question(ctx);
    }

    /// Nothing of one stays where the other may look next.
    pub fn put_away(&mut self, ctx: &Ctx<'_>) {
        if self.hands != Hands::Own {
            *self = PulseScreen::open(self.pulse.kind, ctx);
        }
    }

    /// What was answered since it was handed over, as far as it still stands in the workbook.
    pub(super) fn forget_what_is_not_kept(&mut self, ctx: &Ctx<'_>) {
        let known = ctx.workbook.pulses.find(&self.pulse.id);
        let mut pulse = Pulse::clone(&self.pulse);
        pulse
            .answers
            .retain(|key, value| known.is_some_and(|it| it.answers.get(key) == Some(value)));
        pulse.words.retain(|key, word| known.is_some_and(|it| it.words.get(key) == Some(word)));
        self.pulse = Arc::new(pulse);
    }

    /// Says that it was answered, and nothing of the answer.
    pub(super) fn tell_that_it_is_answered(&self, ctx: &mut Ctx<'_>) {
        if self.handed_to().is_some() && !self.pulse.is_blank() {
            ctx.tell(say::pulse_not_shown_again());
        }
    }
}
