//! Going back to an earlier one of the book that is open: those there are, what would be, and a question.

mod shown;
pub mod view;

use crate::{
    phrases::{Phrase, say},
    screens::Screen,
    ui::{
        action::{Backup, BookDeed, Ctx, Effect, Flow},
        cursor::Cursor,
    },
};

/// Where somebody is on the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The backups are being read.
    Reading,
    /// They are shown.
    List,
    /// The disk looks what would be.
    Looking,
    /// What would be, line by line.
    Preview(Vec<String>),
    /// Whether to do it. Nothing is chosen before somebody chooses.
    Asked(bool),
    /// It is being done.
    Busy,
}

/// The page on which somebody goes back.
#[derive(Clone, Debug, PartialEq)]
pub struct GoingBack {
    /// Where somebody is.
    pub step: Step,
    /// Over the options of the step, or over its words.
    pub cursor: Cursor,
    /// Those there are, the newest first.
    pub backups: Vec<Backup>,
    /// Which of them was picked last.
    picked: usize,
    /// Why there is nothing to go back to, or why it was not done.
    told: Option<String>,
}

impl GoingBack {
    /// From the list on, which the disk is asked for.
    pub fn begin(ctx: &mut Ctx<'_>) -> GoingBack {
        ctx.effects.push(Effect::WholeBook(BookDeed::ListBackups));
        GoingBack {
            step: Step::Reading,
            cursor: Cursor::default(),
            backups: Vec::new(),
            picked: 0,
            told: None,
        }
    }

    /// What there is to go back to.
    pub fn listed(&mut self, backups: Vec<Backup>) {
        if self.step == Step::Reading {
            self.backups = backups;
            self.to(Step::List);
        }
    }

    /// What would be, line by line; or why that one cannot be gone back to.
    pub fn previewed(&mut self, preview: Result<Vec<String>, String>) {
        if self.step != Step::Looking {
            return;
        }
        match preview {
            Ok(lines) => self.to(Step::Preview(lines)),
            Err(why) => self.not_done(why),
        }
    }

    /// It was not done, and why. All is as it was.
    pub fn not_done(&mut self, why: String) {
        self.to(Step::List);
        self.told = Some(why);
    }

    /// What can be picked in this step, beside the backups.
    fn answers(&self) -> &'static [Phrase] {
        match self.step {
            Step::Asked(_) => &[say::going_back_leave, say::going_back_do],
            _ => &[],
        }
    }

    fn to(&mut self, step: Step) {
        self.cursor = match step {
            Step::List => Cursor::at(self.picked),
            _ => Cursor::default(),
        };
        (self.step, self.told) = (step, None);
    }

    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match &self.step {
            Step::List => {
                if let Some(backup) = self.backups.get(self.cursor.item)
                    && ctx.may_write()
                {
                    let deed = BookDeed::Preview(backup.number);
                    ctx.effects.push(Effect::WholeBook(deed));
                    self.picked = self.cursor.item;
                    self.to(Step::Looking);
                }
            }
            Step::Preview(_) if !self.cursor.is_at_the_end() => self.cursor.turn(1),
            Step::Preview(_) => self.to(Step::Asked(false)),
            Step::Asked(false) => ctx.tell(say::going_back_choose()),
            Step::Asked(true) if self.cursor.item == 0 => self.to(Step::List),
            Step::Asked(true) => {
                ctx.effects.push(Effect::WholeBook(BookDeed::GoBack));
                self.to(Step::Busy);
            }
            Step::Reading | Step::Looking | Step::Busy => (),
        }
        Flow::Stay
    }

    /// Esc: one step back, as long as nothing is done. Says whether there was one.
    fn back_a_step(&mut self) -> bool {
        match self.step {
            Step::Reading | Step::List | Step::Busy => return false,
            Step::Looking | Step::Preview(_) | Step::Asked(_) => self.to(Step::List),
        }
        true
    }
}
