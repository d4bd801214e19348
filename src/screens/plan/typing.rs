//! Typing the words or the day of a promise. The words are in the workbook as they are typed.

use crate::{
    domain::{Day, Promise, RecordId, Words},
    screens::{
        Screen,
        exercise::read_day,
        plan::{Plan, asking::ask_when, keep_promise, reading::own_role},
    },
    ui::{
        action::{Command, Ctx, Flow},
        widgets::editor::{Editor, Stroke},
    },
};

/// What is being typed, and for which promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    pub promise: RecordId,
    pub blank: Blank,
    pub editor: Editor,
    /// Whether a promise is being made, so that the next thing is asked after this one.
    pub is_new: bool,
    /// What cannot be read as a day.
    pub trouble: bool,
}

/// What of a promise is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    What,
    Whom,
    Note,
    /// The day it is due.
    Day,
    /// The day it is moved to.
    NewDay,
}

impl Blank {
    pub fn label(self) -> &'static str {
        match self {
            Blank::What => "What do you promise?",
            Blank::Whom => "To whom? Enter goes on",
            Blank::Note => "A note on it",
            Blank::Day | Blank::NewDay => "Which day?",
        }
    }

    /// What is told under the line.
    pub fn hint(self) -> &'static str {
        match self {
            Blank::What => "So plain that anyone could see whether it was done.",
            Blank::Whom | Blank::Note => "It may stay empty.",
            Blank::Day | Blank::NewDay => "2026-12-01, 1.12.2026, today, tomorrow, or +7.",
        }
    }

    fn is_day(self) -> bool {
        matches!(self, Blank::Day | Blank::NewDay)
    }
}

impl Plan {
    /// A new promise, from its words on.
    pub(super) fn begin_promise(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if ctx.may_write() {
            let id = ctx.ids.fresh();
            self.type_into(&id, Blank::What, "", true);
        }
        Flow::Stay
    }

    pub(super) fn type_into(&mut self, id: &RecordId, blank: Blank, text: &str, is_new: bool) {
        let editor = Editor::line(text);
        self.typing = Some(Typing { promise: id.clone(), blank, editor, is_new, trouble: false });
    }

    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(typing) = &mut self.typing {
            typing.trouble = false;
            if typing.editor.apply(stroke) {
                self.put_words(ctx);
            }
        }
    }

    pub fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if let Some(typing) = &mut self.typing
            && typing.editor.paste(text)
        {
            self.put_words(ctx);
        }
    }

    /// Puts the words as they are into the workbook. Words of a day wait until it can be read.
    fn put_words(&mut self, ctx: &mut Ctx<'_>) {
        let Some(typing) = &self.typing else { return };
        if typing.blank.is_day() {
            return;
        }
        let words = Words::from(typing.editor.text().trim());
        let found = self.promise(ctx, &typing.promise);
        if found.is_none() && words.is_blank() {
            return;
        }
        let promise = found.unwrap_or_else(|| {
            let id = typing.promise.clone();
            Promise::made(id, Words::default(), own_role(ctx), ctx.now, ctx.today)
        });
        let (what, promise) = match typing.blank {
            // A promise without words is none: the last ones stay until there are others.
            Blank::What if words.is_blank() => return,
            Blank::What => ("promise", Promise { what: words, ..promise }),
            Blank::Whom => ("promise", Promise { whom: words, ..promise }),
            Blank::Note => ("note", Promise { note: words, ..promise }),
            Blank::Day | Blank::NewDay => return,
        };
        keep_promise(ctx, what, promise, true);
    }

    pub(super) fn while_typing(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Back => self.commit(ctx),
            Command::Open | Command::NextPane => return self.go_on(ctx),
            Command::PreviousPane => self.step_back(ctx),
            _ => (),
        }
        Flow::Stay
    }

    /// From the other one's name back to the words.
    fn step_back(&mut self, ctx: &mut Ctx<'_>) {
        let Some(typing) = &self.typing else { return };
        if typing.is_new && typing.blank == Blank::Whom {
            let id = typing.promise.clone();
            let what = self.promise(ctx, &id).map(|promise| promise.what).unwrap_or_default();
            self.type_into(&id, Blank::What, &what, true);
        }
    }

    /// Enter: on to what is asked next.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(typing) = self.typing.clone() else { return Flow::Stay };
        let id = &typing.promise;
        let flow = match typing.blank {
            Blank::What if typing.is_new && !typing.editor.is_blank() => {
                let whom = self.promise(ctx, id).map(|promise| promise.whom).unwrap_or_default();
                self.type_into(id, Blank::Whom, &whom, true);
                return Flow::Stay;
            }
            Blank::Whom if typing.is_new => Flow::Push(Screen::Ask(ask_when(ctx, id))),
            Blank::What | Blank::Whom | Blank::Note => Flow::Stay,
            Blank::Day | Blank::NewDay => match read_day(&typing.editor.text(), ctx.today) {
                Ok(Some(day)) => {
                    self.typing = None;
                    return self.take_day(ctx, &typing, day);
                }
                Ok(None) => Flow::Stay,
                Err(_) => {
                    self.typing = Some(Typing { trouble: true, ..typing });
                    return Flow::Stay;
                }
            },
        };
        self.typing = None;
        self.refresh(ctx);
        self.go_to(id, ctx);
        flow
    }

    fn take_day(&mut self, ctx: &mut Ctx<'_>, typing: &Typing, day: Day) -> Flow<Screen> {
        if typing.blank == Blank::NewDay {
            return self.move_to(ctx, &typing.promise, day);
        }
        self.set_due(ctx, &typing.promise, day)
    }

    /// Stops typing. The words are kept already; a day that can be read is taken, and one that
    /// cannot becomes a note.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        let Some(typing) = self.typing.take() else { return };
        let text = typing.editor.text();
        match (typing.blank.is_day(), read_day(&text, ctx.today)) {
            (true, Ok(Some(day))) => drop(self.take_day(ctx, &typing, day)),
            (true, Err(_)) => {
                if let Some(promise) = self.promise(ctx, &typing.promise) {
                    let both = [promise.note.trim(), text.trim()];
                    let note = both.into_iter().filter(|part| !part.is_empty());
                    let note = note.collect::<Vec<_>>().join(" · ");
                    keep_promise(
                        ctx,
                        "note",
                        Promise { note: Words::from(note), ..promise },
                        false,
                    );
                    ctx.tell("That is no day I can read, so it is kept as a note on the promise");
                }
            }
            (false, _) if typing.is_new && self.promise(ctx, &typing.promise).is_some() => {
                ctx.tell("It is on the plan, for today. u takes it back");
            }
            (true, Ok(None)) | (false, _) => (),
        }
        self.refresh(ctx);
        self.go_to(&typing.promise, ctx);
    }
}
