//! Typing the words or the day of a promise. Words are in a draft until their line is closed.

use crate::{
    domain::{
        day::Day, history::Done, id::RecordId, profile::Profile, promise::Promise, role::Role,
        words::Words, workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        dates::ask_order,
        plan::{
            Blank, Plan,
            asking::ask_when,
            days::{keep_unread, unread_day},
            keep_promise, own_role,
        },
    },
    ui::{
        action::{Choice, Command, Ctx, Effect, Flow, PlanChoice},
        widgets::editor::{Editor, Stroke},
    },
};

/// What is being typed, and for which promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typing {
    /// Its id, under which a new one is kept with its first words; empty for days away.
    pub promise: RecordId,
    /// What is typed about it.
    pub blank: Blank,
    /// One line, whose words reach the workbook when it closes. What is typed for a day is in no draft.
    pub editor: Editor,
    /// Whether a promise is being made, so that the next thing is asked after this one.
    pub is_new: bool,
    /// What cannot be read as a day.
    pub trouble: bool,
    /// The line of an act as it was kept while it is typed on; `None` before that.
    pub kept: Option<String>,
}

impl Plan {
    /// The plan with a new promise begun.
    pub fn promising(ctx: &mut Ctx<'_>) -> Plan {
        let mut plan = Plan::open(ctx);
        drop(plan.begin_promise(ctx));
        plan
    }

    /// A new promise, from its words on.
    pub(super) fn begin_promise(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if ctx.may_write() {
            let id = ctx.ids.fresh();
            self.making = Some(id.clone());
            self.type_into(&id, Blank::What, "", true);
        }
        Flow::Stay
    }

    pub(super) fn type_into(&mut self, id: &RecordId, blank: Blank, text: &str, is_new: bool) {
        let mut editor = Editor::line(text);
        if blank.is_day() {
            // A day that is typed now takes the place of what could not be read as one.
            editor.apply(Stroke::SelectAll);
        }
        self.typing =
            Some(Typing { promise: id.clone(), blank, editor, is_new, trouble: false, kept: None });
    }

    /// Which line is being typed. A promise that is being made is one line until its last question.
    pub fn line(&self, is_asked: bool) -> Option<String> {
        let making = self.making.as_ref().filter(|_| is_asked || self.typing.is_some());
        making.map(RecordId::to_string).or_else(|| {
            let typing = self.typing.as_ref()?;
            Some(format!("{} {:?}", typing.promise, typing.blank))
        })
    }

    /// Takes a key where words are written.
    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(typing) = &mut self.typing {
            typing.trouble = false;
            *ctx.typed |= typing.editor.apply(stroke);
        }
    }

    /// Takes pasted words.
    pub fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if let Some(typing) = &mut self.typing {
            *ctx.typed |= typing.editor.paste(text);
        }
    }

    /// Puts the words as they are into the workbook. Words of a day wait until it can be read.
    pub(super) fn put_words(&mut self, ctx: &mut Ctx<'_>) {
        let Some(typing) = &self.typing else { return };
        if typing.blank.is_day() || typing.blank.is_act() {
            return;
        }
        let words = Words::from(typing.editor.text().trim());
        let found = self.promise(ctx, &typing.promise);
        if words == typing.blank.words_of(found.as_ref()) {
            return;
        }
        let promise = found.unwrap_or_else(|| {
            let id = typing.promise.clone();
            // Where two sit here, it is nobody's before somebody has said whose.
            let by = if own_role(ctx) == Role::Both { Role::Any } else { own_role(ctx) };
            let made = Promise::made(id, Words::default(), by, ctx.now, ctx.today);
            // Nobody has said by when: it has no day before somebody has.
            Promise { undated: true, ..made }
        });
        let (what, promise) = match typing.blank {
            // A promise without words is none: the last ones stay until there are others.
            Blank::What if words.is_blank() => return,
            Blank::What => (Done::Promise, Promise { what: words, ..promise }),
            Blank::Whom => (Done::Promise, Promise { whom: words, ..promise }),
            Blank::Note => (Done::Note, Promise { note: words, ..promise }),
            Blank::Day | Blank::NewDay | Blank::AwayFrom | Blank::AwayTo(_) | Blank::Act { .. } => {
                return;
            }
        };
        keep_promise(ctx, what, promise, true);
        ctx.effects.push(Effect::DropDraft);
    }

    pub(super) fn while_typing(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if let Some(Blank::Act { part, .. }) = self.typing.as_ref().map(|typing| typing.blank) {
            return self.while_typing_act(ctx, part, command);
        }
        match command {
            Command::Back => self.commit(ctx),
            Command::Open | Command::NextPane => return self.go_on(ctx),
            Command::PreviousPane => self.step_back(ctx),
            Command::Save => {
                self.put_words(ctx);
                self.leave(ctx);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// From the other one's name back to the words.
    fn step_back(&mut self, ctx: &mut Ctx<'_>) {
        let Some(typing) = &self.typing else { return };
        if typing.is_new && typing.blank == Blank::Whom {
            let id = typing.promise.clone();
            self.put_words(ctx);
            let what = self.promise(ctx, &id).map(|promise| promise.what).unwrap_or_default();
            self.type_into(&id, Blank::What, &what, true);
        }
    }

    /// Enter: on to what is asked next.
    pub(super) fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(typing) = self.typing.clone() else { return Flow::Stay };
        let id = &typing.promise;
        self.put_words(ctx);
        let flow = match typing.blank {
            Blank::Act { part, .. } => return self.keep_line(ctx, part),
            Blank::What if typing.is_new && !typing.editor.is_blank() => {
                let whom = self.promise(ctx, id).map(|promise| promise.whom).unwrap_or_default();
                self.type_into(id, Blank::Whom, &whom, true);
                return Flow::Stay;
            }
            Blank::Whom if typing.is_new => Flow::Push(Screen::Ask(ask_when(ctx, id))),
            Blank::What | Blank::Whom | Blank::Note => Flow::Stay,
            Blank::Day | Blank::NewDay | Blank::AwayFrom | Blank::AwayTo(_) => {
                let reader = typing.blank.reader(&ctx.workbook.profile, ctx.today);
                let text = typing.editor.text();
                match reader.read(&text) {
                    Ok(Some(found)) => {
                        self.typing = None;
                        return self.take_day(ctx, &typing, found.day);
                    }
                    Ok(None) => {
                        self.keep_unread(ctx, &typing, "");
                        Flow::Stay
                    }
                    Err(_) => {
                        self.typing = Some(Typing { trouble: true, ..typing });
                        let order = |order| Choice::Plan(PlanChoice::DateOrder(order));
                        let asks = ask_order(reader, &text, order);
                        return asks.map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)));
                    }
                }
            }
        };
        self.typing = None;
        self.refresh(ctx);
        self.show_and_say(id, ctx);
        flow
    }

    fn take_day(&mut self, ctx: &mut Ctx<'_>, typing: &Typing, day: Day) -> Flow<Screen> {
        let stands = |promise: Promise| !promise.undated && promise.day == day;
        match typing.blank {
            Blank::NewDay if self.promise(ctx, &typing.promise).is_some_and(stands) => {
                self.keep_unread(ctx, typing, "");
                Flow::Stay
            }
            Blank::NewDay => self.move_to(ctx, &typing.promise, day),
            Blank::AwayFrom => {
                self.type_into(&typing.promise, Blank::AwayTo(day), "", false);
                Flow::Stay
            }
            Blank::AwayTo(from) => self.were_away(ctx, from, day),
            _ => self.set_due(ctx, &typing.promise, day),
        }
    }

    /// Keeps words that are no day with their promise, so that they stand in the field when it is
    /// opened again; none where there are none.
    fn keep_unread(&mut self, ctx: &mut Ctx<'_>, typing: &Typing, text: &str) {
        let Some(mut promise) = self.promise(ctx, &typing.promise) else { return };
        let before = promise.extra.clone();
        keep_unread(&mut promise, text.trim());
        if promise.extra != before {
            // A promise that is being made is one change.
            let what = if typing.is_new { Done::Promise } else { Done::NoDay };
            keep_promise(ctx, what, promise, true);
        }
    }

    /// Whether a day is being typed that is not with its promise as it is.
    pub fn types_a_day_not_kept(&self, workbook: &Workbook) -> bool {
        let typing = self.typing.as_ref().filter(|typing| typing.blank.is_day());
        typing.is_some_and(|typing| {
            let promise = workbook.promises.find(&typing.promise);
            let kept = promise.and_then(|promise| unread_day(promise)).unwrap_or_default();
            typing.editor.text().trim() != kept.trim()
        })
    }

    /// The program ends, or ^S: what is typed for a day is in no workbook yet.
    pub fn leave(&mut self, ctx: &mut Ctx<'_>) {
        if let Some(typing) = self.typing.clone().filter(|typing| typing.blank.is_day()) {
            self.keep_unread(ctx, &typing, &typing.editor.text());
        }
    }

    /// What is typed for a day the two were away and is none: no promise keeps it.
    pub fn words_of_no_day(&self, profile: &Profile, today: Day) -> Option<String> {
        let typing = self.typing.as_ref().filter(|typing| typing.blank.is_away())?;
        let text = typing.editor.text();
        typing.blank.reader(profile, today).read(&text).is_err().then_some(text)
    }

    /// Stops typing. The words are kept; a day that can be read is taken, and what cannot stays with the
    /// promise as it was written.
    pub fn commit(&mut self, ctx: &mut Ctx<'_>) {
        if let Some(Blank::Act { part, .. }) = self.typing.as_ref().map(|typing| typing.blank) {
            return self.end_line(ctx, part);
        }
        self.put_words(ctx);
        let Some(typing) = self.typing.take() else { return };
        if typing.blank.is_away() {
            // Half a span closes nothing: Esc gives it up.
            if !typing.editor.is_blank() {
                ctx.tell(say::plan_away_not_closed());
            }
            return;
        }
        let text = typing.editor.text();
        let reader = typing.blank.reader(&ctx.workbook.profile, ctx.today);
        match (typing.blank.is_day(), reader.read(&text)) {
            (true, Ok(Some(found))) => drop(self.take_day(ctx, &typing, found.day)),
            (true, Err(_)) => {
                self.keep_unread(ctx, &typing, &text);
                ctx.tell(say::plan_type_no_day());
            }
            (true, Ok(None)) => self.keep_unread(ctx, &typing, ""),
            (false, _) if typing.is_new && self.promise(ctx, &typing.promise).is_some() => {
                ctx.tell(say::plan_kept_without_day());
            }
            (false, _) => (),
        }
        self.refresh(ctx);
        self.show_and_say(&typing.promise, ctx);
    }
}
