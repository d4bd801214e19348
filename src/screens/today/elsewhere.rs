//! The places that no row of Today leads to, for whoever has only arrows and Enter.

use crate::{phrases::say, ui::action::Place};

/// A place that has a key of its own everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// `J` leads there.
    Journal,
    /// `P` leads there.
    Plan,
    /// `T` leads there.
    Talks,
    /// `L` leads there.
    LookBack,
    /// `,` leads there.
    Settings,
}

impl Elsewhere {
    /// All of them, in the order shown.
    pub const ALL: [Elsewhere; 5] = [
        Elsewhere::Journal,
        Elsewhere::Plan,
        Elsewhere::Talks,
        Elsewhere::LookBack,
        Elsewhere::Settings,
    ];

    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Elsewhere::Journal => say::name_of_journal(),
            Elsewhere::Plan => say::today_plan(),
            Elsewhere::Talks => say::name_of_talks(),
            Elsewhere::LookBack => say::name_of_look_back(),
            Elsewhere::Settings => say::place_settings(),
        }
    }

    pub(super) fn place(self) -> Place {
        match self {
            Elsewhere::Journal => Place::Journal,
            Elsewhere::Plan => Place::Plan,
            Elsewhere::Talks => Place::Talks,
            Elsewhere::LookBack => Place::LookBack,
            Elsewhere::Settings => Place::Settings,
        }
    }
}
