//! Questions of who is here, in a window or as a setting.

use crate::{
    domain::Role,
    screens::ask::{Answer, Ask},
    ui::{
        action::{Choice, Place},
        cursor::Cursor,
    },
};

/// Everything that can be said to it, in the order shown.
pub const ROLES: [Option<Role>; 4] = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None];

impl Ask {
    /// Who is here, after another window said otherwise. `own` is the role of this window so far.
    pub fn who_is_here(own: Option<Role>, elsewhere: Option<Role>) -> Ask {
        let there = match elsewhere {
            Some(role @ (Role::Hurt | Role::Broke)) => {
                format!("In another window {} is here.", role.person())
            }
            Some(Role::Both | Role::Any) => "In another window both of you are here.".to_owned(),
            None => "In another window it was changed who is here.".to_owned(),
        };
        let words = format!("{there} Until you choose, this one shows nothing of either of you.");
        let mut ask = Ask::of_roles("Who is here?", &words, own, Choice::Here);
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
                Some(Role::Hurt) => ("The one who was hurt", ""),
                Some(Role::Broke) => ("The one who broke trust", ""),
                Some(Role::Both | Role::Any) => ("Both of us, together", ""),
                None => ("I do not say", "the pages of each are shown"),
            };
            Answer::new(label, hint, choice(role))
        });
        let mut ask = Ask::new(title, words, options.to_vec());
        let now = now.map(|role| if role == Role::Any { Role::Both } else { role });
        ask.cursor = Cursor::at(ROLES.iter().position(|role| *role == now).unwrap_or(0));
        ask
    }

    /// Before a page is opened that one of two filled in alone.
    pub fn before_their_page(owner: Role, place: Place) -> Ask {
        let words = format!("{} filled it in here, alone. Is that one here?", owner.person());
        let words = words.replacen('t', "T", 1);
        let options = vec![
            Answer::new("Leave it closed", "", Choice::Nothing),
            Answer::new("Show it", "", Choice::OpenTheirs(place)),
        ];
        Ask::new("Before it is shown", &words, options)
    }

    /// Before that is put back, or deleted for good, which is one’s alone, where both sit at one keyboard.
    pub fn before_theirs_is_changed(owner: Role, deed: &str, choice: Choice) -> Ask {
        let words = format!("Only {} may {deed}. Is that one here?", owner.person());
        let done = deed.replacen(|_| true, &deed[..1].to_uppercase(), 1);
        let options = vec![
            Answer::new("Leave it in the trash", "", Choice::Nothing),
            Answer::new(&done, "", choice),
        ];
        Ask::new("Whose is it?", &words, options)
    }

    pub fn asks_who_is_here(&self) -> bool {
        self.options.iter().any(|option| matches!(option.choice, Choice::Here(_)))
    }

    /// Whether it shows words that are in no record.
    pub fn holds_words(&self) -> bool {
        let waits = self.is_about_waiting_words() || self.is_about_unsaved_words();
        waits || self.is_about_draft() || self.shown_words().is_some()
    }
}
