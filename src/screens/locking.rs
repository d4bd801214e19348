//! Locking a book, and changing what opens it: a passphrase typed twice, and a recovery code that is shown once.

mod shown;
pub mod view;

use crate::{
    domain::secret::Secret,
    phrases::{Phrase, say},
    screens::Screen,
    ui::{
        action::{Ctx, Effect, Flow, LockChange},
        cursor::Cursor,
        widgets::hidden::Hidden,
    },
};

/// A passphrase of fewer signs is tried out in no time.
pub const SHORTEST: usize = 8;

/// The words of a recovery code that are asked for, to be sure that it was written down: the third and the ninth.
const ASKED: [usize; 2] = [2, 8];

/// So many first letters tell one word of a recovery code from all others.
const TELLING: usize = 4;

/// What is to become of the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A book without a lock gets one.
    On,
    /// Another passphrase opens it.
    Passphrase,
    /// Another recovery code opens it.
    Code,
    /// It opens without a passphrase from then on.
    Off,
}

/// Where somebody is on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// What it does and does not do, before anything is typed.
    About,
    /// The passphrase is typed.
    First,
    /// It is typed once more.
    Again,
    /// A recovery code is being drawn by lot.
    Drawing,
    /// The code is shown.
    Code(Secret),
    /// One of its words is asked for, by its place among those that are.
    Asked(Secret, usize),
    /// The disk works on it.
    Busy,
    /// It is done; what is not as it should be beside the book, in plain words.
    Done(Vec<String>),
}

/// The page on which the lock of the book that is open is changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Locking {
    /// What is to become of it.
    pub what: What,
    /// Where somebody is.
    pub step: Step,
    /// Over the options of the step.
    pub cursor: Cursor,
    typed: Hidden,
    passphrase: Secret,
    /// What was wrong with what was typed, or why nothing was changed.
    told: Option<String>,
}

impl Locking {
    /// From its first page.
    pub fn begin(what: What) -> Locking {
        Locking {
            what,
            step: Step::About,
            cursor: Cursor::default(),
            typed: Hidden::line(),
            passphrase: Secret::default(),
            told: None,
        }
    }

    /// What can be picked in this step.
    pub fn options(&self) -> &'static [Phrase] {
        match (&self.step, self.what) {
            (Step::About, What::Off) => &[say::locking_leave_locked, say::locking_take_off],
            (Step::About, _) => &[say::locking_go_on, say::locking_not_now],
            (Step::Code(_), What::On) => &[say::locking_written_down, say::locking_without_code],
            (Step::Code(_), _) => &[say::locking_written_down],
            (Step::Done(_), _) => &[say::locking_close],
            _ => &[],
        }
    }

    /// Whether something is typed in this step.
    fn types(&self) -> bool {
        matches!(self.step, Step::First | Step::Again | Step::Asked(..))
    }

    /// A recovery code was drawn, or could not be.
    pub fn drawn(&mut self, code: Result<Secret, String>) {
        if self.step == Step::Drawing {
            self.to(match code {
                Ok(code) => Step::Code(code),
                Err(_) => Step::About,
            });
        }
    }

    /// The lock was changed, or it is as it was, and why.
    pub fn changed(&mut self, result: Result<Vec<String>, String>) {
        self.passphrase.clear();
        match result {
            Ok(left) => self.to(Step::Done(left)),
            Err(why) => {
                self.to(Step::About);
                self.told = Some(why);
            }
        }
    }

    fn to(&mut self, step: Step) {
        self.typed = if matches!(step, Step::Asked(..)) { Hidden::seen() } else { Hidden::line() };
        self.step = step;
        self.cursor = Cursor::default();
        self.told = None;
    }

    /// Enter: picks an option, or takes what was typed.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let declines = usize::from(self.what != What::Off);
        match (self.step.clone(), self.what, self.cursor.item) {
            (Step::About, _, item) if item == declines => return Flow::Pop,
            (Step::About, What::Off, _) => self.change(LockChange::Off, ctx),
            (Step::About, What::Code, _) => self.draw(ctx),
            (Step::About, ..) => self.to(Step::First),
            (Step::First, ..) => self.first(),
            (Step::Again, ..) => self.again(ctx),
            (Step::Code(_), _, 1) => self.lock(None, ctx),
            (Step::Code(code), ..) => self.to(Step::Asked(code, 0)),
            (Step::Asked(code, place), ..) => self.asked(&code, place, ctx),
            (Step::Done(_), ..) => return Flow::Pop,
            (Step::Drawing | Step::Busy, ..) => (),
        }
        Flow::Stay
    }

    fn first(&mut self) {
        let typed = self.typed.take();
        if typed.count() < SHORTEST {
            self.told = Some(say::locking_too_short(SHORTEST));
            return;
        }
        self.passphrase = typed;
        self.to(Step::Again);
    }

    fn again(&mut self, ctx: &mut Ctx<'_>) {
        if self.typed.take() != self.passphrase {
            self.passphrase.clear();
            self.to(Step::First);
            self.told = Some(say::locking_not_the_same().to_owned());
        } else if self.what == What::Passphrase {
            let new = self.passphrase.clone();
            self.change(LockChange::Passphrase(new), ctx);
        } else {
            self.draw(ctx);
        }
    }

    fn asked(&mut self, code: &Secret, place: usize, ctx: &mut Ctx<'_>) {
        let start = |word: &str| word.to_lowercase().chars().take(TELLING).collect::<String>();
        let typed = self.typed.take();
        let word = code.as_str().split(' ').nth(ASKED[place]).unwrap_or_default();
        if start(typed.as_str().trim()) != start(word) {
            self.told = Some(say::locking_not_that_word().to_owned());
        } else if place + 1 < ASKED.len() {
            self.to(Step::Asked(code.clone(), place + 1));
        } else if self.what == What::Code {
            self.change(LockChange::Code(code.clone()), ctx);
        } else {
            self.lock(Some(code.clone()), ctx);
        }
    }

    fn draw(&mut self, ctx: &mut Ctx<'_>) {
        self.to(Step::Drawing);
        ctx.effects.push(Effect::DrawCode);
    }

    fn lock(&mut self, code: Option<Secret>, ctx: &mut Ctx<'_>) {
        let passphrase = self.passphrase.clone();
        self.change(LockChange::On { passphrase, code }, ctx);
    }

    fn change(&mut self, change: LockChange, ctx: &mut Ctx<'_>) {
        self.to(Step::Busy);
        ctx.effects.push(Effect::ChangeLock(change));
    }

    /// Esc: one step back, as long as nothing is changed yet. Says whether there was one.
    fn back_a_step(&mut self) -> bool {
        let before = match (&self.step, self.what) {
            (Step::First, _) | (Step::Code(_), What::Code) => Step::About,
            (Step::Again | Step::Code(_), _) => Step::First,
            (Step::Asked(code, _), _) => Step::Code(code.clone()),
            (Step::About | Step::Drawing | Step::Busy | Step::Done(_), _) => return false,
        };
        if before == Step::First {
            self.passphrase.clear();
        }
        self.to(before);
        true
    }
}
