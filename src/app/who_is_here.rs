//! Who is here was changed in another window: this one stays whose it was, and asks before it shows more.

use crate::{
    app::{App, places::put_away},
    domain::{for_two::kept_from, plan, role::Role},
    screens::{Screen, Sort, ask::Ask},
    ui::{
        Effect,
        action::{PageAt, Place},
    },
};

/// What this window knows of who is here, beside the role it was opened with or was told.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WhoIsHere {
    /// The role that the file had when it was last read.
    in_file: Option<Role>,
    /// Whether it is to be asked. Until then nothing of one person is shown.
    asks: bool,
}

impl App {
    /// The workbook was read for the first time: this window is theirs who are here by the file.
    pub(super) fn is_here_by_the_file(&mut self) {
        let in_file = self.workbook.profile.role;
        self.who_is_here = WhoIsHere { in_file, asks: false };
    }

    /// The workbook was read anew: what was told in another window of who is here is not told of this
    /// one, which goes on in its `own` role. Where that is news, it asks.
    pub(super) fn stay_in_role(&mut self, own: Option<Role>) {
        let found = self.workbook.profile.role;
        let is_news = self.who_is_here.in_file != found;
        self.who_is_here.in_file = found;
        // Of that nothing is saved before somebody says who is here.
        self.without_saving(|app| {
            app.workbook.edit_profile(|profile| profile.role = own);
        });
        self.who_is_here.asks |= is_news && found != own;
    }

    /// The same for a window that writes from here on: it asks wherever the file says otherwise.
    pub(super) fn write_in_role(&mut self, own: Option<Role>) {
        let found = self.workbook.profile.role;
        self.stay_in_role(own);
        self.who_is_here.asks |= found != own;
    }

    /// Whether nothing of one person may be drawn, as nobody has said yet who is here.
    pub(super) fn hides_all(&self) -> bool {
        self.who_is_here.asks
    }

    /// Whose a page is that stands at a place, where one of two filled it in and it is not known that
    /// this one is here.
    pub(super) fn page_kept_from(&self, place: &Place) -> Option<Role> {
        let sitting = match place.page()? {
            PageAt::Latest(exercise) => plan::latest(&self.workbook, exercise),
            PageAt::This(page) => self.workbook.sittings.find(page),
        };
        let sitting = sitting.filter(|sitting| sitting.answered() > 0)?;
        kept_from(sitting.owner(&self.guide), self.reader(), self.daily.for_two)
    }

    /// As long as it is not answered, the question stands over everything but help.
    pub(super) fn ask_who_is_here(&mut self, effects: &mut Vec<Effect>) {
        let helps = |screen: &Screen| match screen.sort() {
            Sort::Helps | Sort::LooksOn => true,
            Sort::Page | Sort::TakesWords | Sort::BeforeABook | Sort::Welcomes | Sort::OfTalks => {
                false
            }
        };
        let stands = match self.top() {
            Screen::Ask(ask) => ask.asks_who_is_here(),
            top => helps(top),
        };
        if !self.who_is_here.asks || stands || ends(effects) {
            return;
        }
        let is_question =
            |screen: &Screen| matches!(screen, Screen::Ask(it) if it.asks_who_is_here());
        if !self.screens.iter().any(is_question) {
            put_away(self, false, effects);
        }
        self.screens.retain(|screen| !is_question(screen));
        let (own, elsewhere) = (self.reader(), self.who_is_here.in_file);
        self.screens.push(Screen::Ask(Ask::who_is_here(own, elsewhere)));
    }

    /// Somebody said who is here. Whoever was here before goes on where they were; for anybody else it
    /// begins with Today, and what was being written is kept.
    pub(super) fn is_here(&mut self, role: Option<Role>, effects: &mut Vec<Effect>) {
        self.who_is_here.asks = false;
        if role != self.reader() {
            let screens = std::mem::take(&mut self.screens);
            let (mut stay, mut go) = (Vec::new(), Vec::new());
            for (place, screen) in screens.into_iter().enumerate() {
                let holds_words = match &screen {
                    Screen::Ask(ask) => ask.holds_words(),
                    screen => screen.asks_before_closing().is_some(),
                };
                let list = if place == 0 || holds_words { &mut stay } else { &mut go };
                list.push(screen);
            }
            self.screens = stay;
            self.with_ctx(effects, |_, ctx| {
                for screen in go.iter_mut().rev() {
                    screen.commit(ctx);
                    screen.leave(ctx);
                }
            });
            self.workbook.edit_profile(|profile| profile.is_here(role));
        }
        if self.read_only.is_none() {
            // The file may say somebody else is.
            self.saving.revisions.owe();
        }
        self.read_again();
        self.refresh_all(effects);
        effects.push(Effect::BuildIndex);
    }
}

/// Whether the program is about to be left.
pub(super) fn ends(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::Leave | Effect::Quit))
}
