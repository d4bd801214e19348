//! What the keys do at the table. Each thing that is done belongs to one of the two, and asks whose hand it is.

use crate::{
    domain::{
        table::{Deed, Id, PersonId, Row, Standing, deed},
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        lock::Lock,
        table::{
            LONGEST, Line, LineAct, TableScreen, Typed, Typing,
            asking::{ask_earlier, ask_how, ask_kind, ask_seen, ask_whose_hand, nobody_can},
            days::{self, ask_day, ask_days},
            is_side, line, marks, title,
        },
    },
    ui::{
        action::{Choice, Command, Ctx, Flow, Place, TableChoice},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

impl TableScreen {
    pub(super) fn carry_out(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.typing.is_some() {
            return match command {
                Command::Open | Command::NextPane => self.typed(ctx),
                Command::Back if self.would_be_lost() => {
                    Flow::Push(Screen::Ask(TableScreen::ask_before_letting_go()))
                }
                Command::Back => {
                    self.typing = None;
                    Flow::Stay
                }
                _ => Flow::Stay,
            };
        }
        // Whoever closed what each is asked for said no to it.
        self.together = None;
        let acts = self.acts();
        match command {
            Command::Move(go) => {
                let count = if self.line.is_some() { acts.len() } else { self.rows().len() };
                let cursor = self.line.as_mut().map_or(&mut self.cursor, |line| &mut line.cursor);
                cursor.through(go, count);
            }
            Command::Left => self.line = None,
            Command::Open | Command::Right => return self.open(ctx, &acts),
            _ if !self.laid.may_write => ctx.tell(say::table_not_kept_only_reading()),
            _ if self.busy => (),
            Command::Tool => return TableScreen::ask_what_is_marked(ctx),
            Command::New => return Flow::Push(Screen::Ask(ask_kind())),
            Command::Tick => return self.begin(ctx, LineAct::Mark),
            Command::Edit => return self.begin(ctx, LineAct::Words),
            Command::Delete => return self.begin(ctx, LineAct::TakeBack),
            Command::Agree => {
                let words = self.row().and_then(|row| row.wordings.keys().next().copied());
                let several = self.row().is_some_and(|row| row.wordings.len() > 1);
                match words.filter(|_| !several) {
                    Some(words) => return self.begin(ctx, LineAct::Agree(words)),
                    // Which of the words is meant can be seen where they stand side by side.
                    None => self.open_line(),
                }
            }
            Command::EraseWords => {
                let erases = acts.iter().find(|act| matches!(act, LineAct::Erase(_)));
                match (erases, &self.line) {
                    (Some(act), Some(_)) => return self.begin(ctx, *act),
                    _ => self.open_line(),
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    /// What can be done with the line that is open.
    pub(super) fn acts(&self) -> Vec<LineAct> {
        let row = self.line.as_ref().and_then(|line| self.laid.row(line.row));
        row.map(|row| line::acts(&self.laid, row)).unwrap_or_default()
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, acts: &[LineAct]) -> Flow<Screen> {
        let Some(line) = &mut self.line else {
            self.open_line();
            return Flow::Stay;
        };
        if line.cursor.reads_on() {
            return Flow::Stay;
        }
        let Some(act) = acts.get(line.cursor.item).copied() else { return Flow::Stay };
        if !self.laid.may_write {
            ctx.tell(say::table_not_kept_only_reading());
            return Flow::Stay;
        }
        if self.busy { Flow::Stay } else { self.begin(ctx, act) }
    }

    fn open_line(&mut self) {
        self.line = self.row().map(|row| Line {
            row: row.id,
            // The words of both are read first, and then something is done about them.
            cursor: if is_side(row) { Cursor::from_the_start() } else { Cursor::default() },
        });
    }

    /// Begins something with the line that is marked or open: it is asked how, and whose hand it is.
    fn begin(&mut self, ctx: &mut Ctx<'_>, act: LineAct) -> Flow<Screen> {
        let Some(row) = self.row().cloned() else { return Flow::Stay };
        let told = match act {
            LineAct::Mark if !row.takes_marks() => {
                ctx.tell(say::table_no_marks());
                return Flow::Stay;
            }
            LineAct::Mark => {
                // A day that has gone by, and is the last it fell on, is the one that is shown beside it.
                let day = marks::day_shown(&row, ctx.today);
                return Flow::Push(Screen::Ask(ask_how(&row, day, ctx.today)));
            }
            LineAct::Days => {
                return Flow::Push(Screen::Ask(ask_days(Some(row.id), &title(&row), ctx.today)));
            }
            LineAct::Seen(of) => {
                let ask = ask_seen(&self.laid, &row, of, ctx.today);
                return ask.map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)));
            }
            LineAct::Words if row.is_only_read => {
                ctx.tell(say::table_only_read());
                return Flow::Stay;
            }
            LineAct::Words if !row.is_answered_here() => {
                ctx.tell(say::table_nobody_can());
                return Flow::Stay;
            }
            LineAct::Words => {
                let known = if row.wordings.len() == 1 { title(&row) } else { String::new() };
                let editor = Editor::line(&known);
                self.typing = Some(Typing { what: Typed::Instead(Box::new(row)), editor });
                return Flow::Stay;
            }
            LineAct::Agree(_) => say::table_told_agree(),
            LineAct::TakeBack if is_side(&row) => say::table_told_take_back_side(),
            LineAct::TakeBack if row.standing != Standing::Agreed => {
                say::table_told_take_back_offer()
            }
            LineAct::TakeBack => say::table_told_take_back(),
            LineAct::Erase(_) => say::table_told_erase(),
        };
        let laid = &self.laid;
        let deed = |by| line::deed(laid, &row, act, by);
        let ask = ask_whose_hand(laid, told, deed);
        // Which words it is about is read once more, wherever the list stands.
        let words = match act {
            LineAct::Agree(words) | LineAct::Erase(words) => laid.words(words).cloned(),
            _ => None,
        };
        let ask = ask.map(|ask| ask.about(words.unwrap_or_else(|| title(&row).into())));
        if ask.is_none() {
            ctx.tell(&nobody_can(laid, deed));
        }
        ask.map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)))
    }

    /// The words are typed: whose they are is asked.
    fn typed(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(typing) = &self.typing else { return Flow::Stay };
        let words = typing.editor.text();
        let words = words.trim();
        if words.is_empty() {
            self.typing = None;
            return Flow::Stay;
        }
        if words.chars().count() > LONGEST {
            ctx.tell(&say::table_line_too_long(LONGEST));
            return Flow::Stay;
        }
        let ask = match &typing.what {
            Typed::New(kind) if days::are_asked(*kind) => Some(ask_days(None, words, ctx.today)),
            Typed::New(_) => self.fall(None, None),
            Typed::Instead(row) => {
                // What stood beside the line stays beside it.
                let mut parts = row.common_parts();
                parts.extend(deed::line(Words::from(words)));
                let rewords = |_| Some(Deed::Reword(row.clone(), parts.clone()));
                let ask = ask_whose_hand(&self.laid, say::table_told_reword(), rewords);
                ask.map(|ask| ask.about(Words::from(words)))
            }
        };
        ask.map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)))
    }

    pub(super) fn was_chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Table(choice) = choice else { return Flow::Stay };
        let row = |id: Id| self.laid.row(id).cloned();
        let asks = match choice {
            TableChoice::LetGo => {
                self.typing = None;
                None
            }
            TableChoice::New(kind) => {
                self.typing = Some(Typing { what: Typed::New(kind), editor: Editor::line("") });
                None
            }
            TableChoice::WhichDay(of, often) => Some(ask_day(of, often, ctx.today)),
            TableChoice::Falls(of, days) => self.fall(of, days.map(|days| *days)),
            TableChoice::MarkOn(id, day) => row(id).map(|row| ask_how(&row, day, ctx.today)),
            TableChoice::Earlier(id) => row(id).map(|row| ask_earlier(&row, ctx.today)),
            TableChoice::Mark(id, day, how) => {
                let asks = row(id).and_then(|row: Row| {
                    let mark = |by| line::mark(&row, by, day, how);
                    let ask = ask_whose_hand(&self.laid, say::table_told_mark(), mark)?;
                    let what = format!("{} · {} · {}", title(&row), day.long(), marks::label(how));
                    Some(ask.about(Words::from(what)))
                });
                if asks.is_none() {
                    ctx.tell(say::table_is_marked_so());
                }
                asks
            }
            TableChoice::Saw { row: id, of, how } => row(id).and_then(|row| {
                let deed = |by| line::saw(&row, by, of, how);
                ask_whose_hand(&self.laid, say::table_told_saw(), deed)
            }),
            TableChoice::By(person, deed) => return self.by(ctx, person, *deed),
            TableChoice::LineOf(..) if self.busy => None,
            TableChoice::LineOf(talk, person, deed) => {
                self.talks.is_to_lie(talk, Deed::clone(&deed));
                return self.by(ctx, person, *deed);
            }
            TableChoice::Touch(page) => return Flow::Go(Place::Apart(page)),
            TableChoice::Met(words) => self.meets(words),
            TableChoice::MetBy(person) => return self.met_by(ctx, person),
        };
        asks.map_or(Flow::Stay, |ask| Flow::Push(Screen::Ask(ask)))
    }

    /// It is their hand. Where their book is locked, their passphrase says so, once a sitting.
    fn by(&mut self, ctx: &mut Ctx<'_>, person: PersonId, deed: Deed) -> Flow<Screen> {
        let book = self.laid.seat(person).and_then(|seat| seat.book.clone());
        match book {
            Some(book) if self.is_to_prove(person) => {
                self.waits = Some((person, deed));
                Flow::Push(Screen::Lock(Box::new(Lock::proving(book, person))))
            }
            Some(_) => {
                self.send(person, deed, ctx.effects);
                Flow::Stay
            }
            None => Flow::Stay,
        }
    }
}
