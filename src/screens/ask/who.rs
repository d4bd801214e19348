//! Questions of who is here, in a window or as a setting.

use crate::{
    domain::role::Role,
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::{
        action::{Choice, Place, ProgramChoice, TrashChoice},
        cursor::Cursor,
    },
};

/// Everything that can be said to it, in the order shown.
pub const ROLES: [Option<Role>; 4] = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None];

impl Ask {
    /// Who is here, after another window said otherwise. `own` is the role of this window so far.
    pub fn who_is_here(own: Option<Role>, elsewhere: Option<Role>) -> Ask {
        let words = match elsewhere {
            Some(role) => say::ask_here_elsewhere(role.variant()),
            None => say::ask_changed_elsewhere().to_owned(),
        };
        let mut ask = Ask::of_roles(say::ask_who_is_here(), &words, own, |role| {
            Choice::Program(ProgramChoice::Here(role))
        });
        if own.is_none() {
            ask.cursor = Cursor::default();
        }
        ask
    }

    /// The four, with the cursor on one of them.
    pub fn of_roles(
        title: &str,
        words: &str,
        now: Option<Role>,
        choice: impl Fn(Option<Role>) -> Choice,
    ) -> Ask {
        let options = ROLES.map(|role| {
            let (label, hint) = match role {
                Some(Role::Hurt) => (say::name_hurt(), ""),
                Some(Role::Broke) => (say::name_broke(), ""),
                Some(Role::Both | Role::Any) => (say::ask_role_both(), ""),
                None => (say::choice_role_unsaid(), say::ask_role_unsaid_hint()),
            };
            AskOption::new(label, hint, choice(role))
        });
        let mut ask = Ask::new(title, words, options.to_vec());
        let now = now.map(|role| if role == Role::Any { Role::Both } else { role });
        ask.cursor = Cursor::at(ROLES.iter().position(|role| *role == now).unwrap_or(0));
        ask
    }

    /// Before a page is opened that one of two filled in alone.
    pub fn before_their_page(owner: Role, place: Place) -> Ask {
        let words = say::ask_filled_in_alone(owner.variant());
        let options = vec![
            AskOption::new(say::ask_leave_closed(), "", Choice::Nothing),
            AskOption::new(
                say::ask_show_it(),
                "",
                Choice::Program(ProgramChoice::OpenTheirs(place)),
            ),
        ];
        Ask::new(say::ask_before_shown(), &words, options)
    }

    /// Before that is put back, or deleted for good, which is one’s alone, where both sit at one keyboard.
    pub fn before_theirs_is_changed(owner: Role, choice: Choice) -> Ask {
        let who = owner.variant();
        let (words, deed) = match choice {
            Choice::Trash(TrashChoice::Erase(_)) => {
                (say::ask_theirs_to_delete(who), say::ask_delete_for_good())
            }
            _ => (say::ask_theirs_to_put_back(who), say::ask_put_it_back()),
        };
        let options = vec![
            AskOption::new(say::ask_leave_in_trash(), "", Choice::Nothing),
            AskOption::new(deed, "", choice),
        ];
        Ask::new(say::ask_whose_is_it(), &words, options)
    }

    /// Whether it is asked which of the two is here.
    pub fn asks_who_is_here(&self) -> bool {
        self.options
            .iter()
            .any(|option| matches!(option.choice, Choice::Program(ProgramChoice::Here(_))))
    }

    /// Whether it shows words that are in no record.
    pub fn holds_words(&self) -> bool {
        let waits = self.is_about_waiting_words() || self.is_about_unsaved_words();
        waits || self.is_about_draft() || self.shown_words().is_some()
    }
}
