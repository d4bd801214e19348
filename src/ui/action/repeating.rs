//! Which commands a held key may repeat: those that only move. No answer, tick or deletion does.

use crate::ui::{
    Move,
    action::Command,
    mode::{Held, Mode},
};

impl Command {
    /// Whether a key that is held down may do this again and again. Every command decides here; one that
    /// answers, changes, deletes, opens or skips something asks for a key that was let go before.
    pub fn may_repeat(self, mode: Mode) -> bool {
        match self {
            Command::Move(Move::Up | Move::Down) => mode.held() != Held::Nothing,
            Command::Move(Move::PageUp | Move::PageDown) => match mode.held() {
                Held::Moves | Held::Sideways | Held::Panes => true,
                Held::Lines | Held::Nothing => false,
            },
            // Sideways moves through the days of a month; elsewhere it opens, picks or goes back.
            Command::Left | Command::Right => mode.held() == Held::Sideways,
            Command::NextPane | Command::PreviousPane => mode.held() == Held::Panes,
            // A number moves under the hand, and stays where it is let go; letters of a name that is looked for
            // go back one after another. Leaving must always be heard,
            // and saving or drawing again harms nothing.
            Command::More
            | Command::Less
            | Command::EraseLetter
            | Command::Move(Move::Top | Move::Bottom)
            | Command::Leave
            | Command::Stop
            | Command::Repaint
            | Command::Save => true,
            // Several to a line, so that the whole list is seen at once.
            #[rustfmt::skip]
            Command::Open | Command::Tick | Command::Unfold | Command::New | Command::Edit
            | Command::Delete | Command::Back | Command::Quit | Command::Digit(_)
            | Command::Answer(_) | Command::Skip | Command::StepBack | Command::Miss
            | Command::GoOn | Command::Close | Command::PutInPlace | Command::NextPage
            | Command::PreviousPage | Command::NextLimit | Command::PreviousLimit | Command::Pick
            | Command::Letter(_) | Command::Go(_) | Command::Tool | Command::View | Command::Away | Command::Table
            | Command::Clock | Command::Rest | Command::AnotherTime | Command::ComeBack
            | Command::NextPart | Command::TakeTurnToo | Command::WriteDown | Command::EndTalk
            | Command::Shorter | Command::Longer | Command::AnotherPair | Command::Links
            | Command::Got(_) | Command::NotToday | Command::WriteUnkept
            | Command::Undo | Command::Redo | Command::Cover | Command::Suspend | Command::Source
            | Command::Companion | Command::Silence | Command::Filter | Command::OnThisDay
            | Command::Another | Command::Earlier | Command::Restore | Command::NextMode
            | Command::Rate | Command::Share | Command::CloseBook | Command::Agree
            | Command::EraseWords | Command::LayOut | Command::OwnEditor | Command::Mouse => false,
        }
    }
}
