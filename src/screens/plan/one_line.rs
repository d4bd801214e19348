//! An act in one line: it is read as it is typed, told back, and kept as a row of its page.

use crate::{
    domain::{
        book::OpenBook,
        dates::{DateReader, Meant},
        day::Day,
        draft::{Draft, DraftTarget},
        field::{Answer, Field, TableRow},
        guide::{Guide, Meaning, OptionMeaning},
        history::Done,
        id::NodeId,
        named::Named,
        plan::{self, LineReader, Note, OneLine, Part, Way},
        profile::Profile,
        role::Role,
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        dates::ask_order,
        exercise::{ExerciseScreen, fresh, is_added},
        plan::{
            Blank, Plan, Typing,
            meant::{ask_meant, ask_who_does_it, doubted, noted},
            whose_to,
        },
    },
    ui::{
        action::{Choice, Command, Ctx, Effect, Flow, PlanChoice, Scene},
        page::Tone,
        widgets::editor::Editor,
    },
};

/// With fewer rows only what was understood is told.
const FEW_ROWS: u16 = 12;

impl Plan {
    /// A new line of a part: an act is said in one line, anything else is begun on its page.
    pub(super) fn add(&mut self, ctx: &mut Ctx<'_>, part: Part) -> Flow<Screen> {
        if !matches!(part, Part::Actions | Part::Own) {
            return super::rows::add(ctx, part);
        }
        if ctx.may_write() && table_of(ctx, part).is_some() {
            let id = ctx.ids.fresh();
            self.type_into(&id, Blank::Act { part, in_words: false, by: None }, "", true);
        }
        Flow::Stay
    }

    /// What a key does while an act is typed.
    pub(super) fn while_typing_act(
        &mut self,
        ctx: &mut Ctx<'_>,
        part: Part,
        command: Command,
    ) -> Flow<Screen> {
        match command {
            Command::NextPane => return self.open_form(ctx, part),
            Command::Open => return self.keep_line(ctx, part),
            Command::PreviousPane => self.turn_reading(),
            Command::Save => drop(self.put_act(ctx, part)),
            Command::Back => self.end_line(ctx, part),
            _ => (),
        }
        Flow::Stay
    }

    /// Shift-Tab: all of the line is words, or it is read again.
    fn turn_reading(&mut self) {
        if let Some(Typing { blank: Blank::Act { in_words, .. }, .. }) = &mut self.typing {
            *in_words = !*in_words;
        }
    }

    /// Enter: the act is kept. First is asked what in it is in doubt, and of two at one keyboard who does it.
    pub(super) fn keep_line(&mut self, ctx: &mut Ctx<'_>, part: Part) -> Flow<Screen> {
        let Some(typing) = &self.typing else { return Flow::Stay };
        let (found, reader) =
            (Plan::heard_in(ctx, typing), dates(&ctx.workbook.profile, ctx.today));
        let is_blank = typing.editor.is_blank();
        let asks = found.doubt.and_then(|doubt| {
            let order = |order| Choice::Plan(PlanChoice::DateOrder(order));
            ask_meant(&doubt).or_else(|| ask_order(reader, &doubt.text, order))
        });
        let asks = asks.or_else(|| {
            let is_open = found.by.is_none() && !is_blank && !says_who(typing);
            (is_open && is_asked_who(ctx, part)).then(ask_who_does_it)
        });
        if let Some(ask) = asks {
            return Flow::Push(Screen::Ask(ask));
        }
        self.end_line(ctx, part);
        Flow::Stay
    }

    /// What is meant by the words in doubt stands in their place; `None` keeps all of the line as words.
    pub(super) fn settle(&mut self, ctx: &mut Ctx<'_>, way: Option<Way>) -> Flow<Screen> {
        let Some(typing) = &self.typing else { return Flow::Stay };
        let part = part_of(typing);
        let doubt = Plan::heard_in(ctx, typing).doubt;
        if let (Some(typing), Some(way), Some(doubt)) = (&mut self.typing, way, doubt) {
            typing.editor = Editor::line(&doubt.settled(&typing.editor.text(), way));
        } else {
            self.turn_reading();
        }
        self.keep_line(ctx, part)
    }

    /// Who does it was picked, or left open.
    pub(super) fn done_by(&mut self, ctx: &mut Ctx<'_>, role: Role) -> Flow<Screen> {
        let Some(Typing { blank: Blank::Act { part, by, .. }, .. }) = &mut self.typing else {
            return Flow::Stay;
        };
        *by = Some(role);
        let part = *part;
        self.keep_line(ctx, part)
    }

    /// Tab: the whole form, with all that was understood.
    fn open_form(&mut self, ctx: &mut Ctx<'_>, part: Part) -> Flow<Screen> {
        let Some(typing) = self.typing.clone() else { return Flow::Stay };
        let Some((exercise, table)) = table_of(ctx, part) else { return Flow::Stay };
        let row = typing.promise.to_string();
        self.put_act(ctx, part);
        self.typing = None;
        self.refresh(ctx);
        let next = table.columns().get(1).map(|column| column.id.as_str());
        let cell = next.map(|column| (row.as_str(), column));
        let screen = if typing.editor.is_blank() {
            ExerciseScreen::adding(exercise, &table.id, &[], ctx)
        } else {
            ExerciseScreen::at(exercise, &table.id, cell, ctx)
        };
        Flow::Push(Screen::Exercise(Box::new(screen)))
    }

    /// Keeps the act and closes its line.
    pub(super) fn end_line(&mut self, ctx: &mut Ctx<'_>, part: Part) {
        let found = self.typing.as_ref().map(|typing| Plan::heard_in(ctx, typing));
        let is_kept = self.put_act(ctx, part);
        let Some(typing) = self.typing.take() else { return };
        self.refresh(ctx);
        self.show_row(part, typing.promise.as_str(), ctx);
        if let Some(found) = found.filter(|_| is_kept) {
            let told = found.told_back(ctx.today, |by| whose_to(by, ctx.audience()).label());
            ctx.tell(&say::plan_act_kept(told));
        }
    }

    /// Puts the act into its page as it is read now. Says whether it stands there.
    fn put_act(&mut self, ctx: &mut Ctx<'_>, part: Part) -> bool {
        let Some(typing) = self.typing.as_ref().filter(|typing| !typing.editor.is_blank()) else {
            return false;
        };
        let (id, text) = (typing.promise.clone(), typing.editor.text());
        let found = Plan::heard_in(ctx, typing);
        let Some((exercise, table)) = table_of(ctx, part) else { return false };
        let cells = cells(&table, &found).unwrap_or_else(|| {
            // A page of somebody else’s guide may have no place for what was understood.
            cells(&table, &OneLine::in_words(&text)).unwrap_or_default()
        });
        let latest = plan::latest(ctx.workbook, &exercise).cloned();
        let sitting =
            latest.map_or_else(|| fresh(&exercise, ctx), |latest| Sitting::clone(&latest));
        let mut sitting = Sitting { changed: ctx.now, ..sitting };
        let Answer::Table(mut rows) = Workbook::answer(&sitting, &table) else {
            return false;
        };
        if let Some(row) = rows.iter_mut().find(|row| row.id == id.as_str()) {
            let of_line = |column: &&Field| column.means.is_some_and(is_of_a_line);
            for column in table.columns().iter().filter(of_line) {
                row.cells.remove(&column.id);
            }
            row.cells.extend(cells);
        } else {
            // A row that nobody wrote in makes way.
            rows.pop_if(|row| row.is_blank() && is_added(&table, &row.id));
            rows.push(TableRow { cells, ..TableRow::blank(id.as_str()) });
        }
        sitting.answers.insert(table.id.clone(), Answer::Table(rows));
        let kept = ctx.keep_sitting(Done::Answer, sitting, typing.kept.is_some());
        if let Some(typing) = self.typing.as_mut().filter(|_| kept) {
            typing.kept = Some(text);
            ctx.effects.push(Effect::DropDraft);
        }
        kept
    }

    /// What is being typed, as it goes into a draft: the words of the act on its page.
    pub(super) fn draft_of_act(&self, ctx: &Ctx<'_>) -> Option<Draft> {
        let typing = self.typing.as_ref()?;
        let Blank::Act { part, .. } = typing.blank else { return None };
        let (exercise, table) = table_of_guide(ctx.guide, part)?;
        let latest = plan::latest(ctx.workbook, &exercise).map(|sitting| sitting.id.clone());
        Some(Draft {
            target: DraftTarget::Answer {
                sitting: latest.unwrap_or_else(|| typing.promise.clone()),
                exercise,
                field: table.id.clone(),
                row: Some(typing.promise.to_string()),
                column: table.column(Meaning::What).map(|column| column.id.clone()),
            },
            title: Words::default(),
            body: Words::from(typing.editor.text()),
            tags: Words::default(),
            at: ctx.now,
        })
    }

    fn heard_in(ctx: &Ctx<'_>, typing: &Typing) -> OneLine {
        let found = table_of_guide(ctx.guide, part_of(typing));
        let asks_who = found.is_some_and(|(_, table)| table.column(Meaning::By).is_some());
        let dates = dates(&ctx.workbook.profile, ctx.today);
        heard(typing, (dates, asks_who), ctx.reader, ctx.book)
    }

    /// Goes to a row of a part, where it is shown.
    fn show_row(&mut self, part: Part, row: &str, ctx: &Ctx<'_>) {
        let is_it = |item: &super::Item| match &item.kind {
            super::Kind::Row { part: other, cell: Some((id, _)), .. } => {
                *other == part && id == row
            }
            _ => false,
        };
        let place = self.items(ctx.columns).position(is_it);
        self.cursor.go(place.unwrap_or(self.cursor.item));
    }
}

/// What is told under an act while it is typed.
pub(super) fn told(typing: &Typing, scene: &Scene<'_>) -> (String, Tone) {
    let Blank::Act { in_words: alone, .. } = typing.blank else {
        return (String::new(), Tone::Muted);
    };
    if typing.editor.is_blank() && scene.rows >= FEW_ROWS {
        return (say::plan_act_hint().to_owned(), Tone::Muted);
    }
    let found = table_of_guide(scene.guide, part_of(typing));
    let asks_who = found.is_some_and(|(_, table)| table.column(Meaning::By).is_some());
    let reader = dates(&scene.workbook.profile, scene.today);
    let found = heard(typing, (reader, asks_who), scene.reader, scene.book);
    let whose = |by| whose_to(by, scene.audience()).label();
    let mut lines = Vec::new();
    let asked = found.doubt.as_ref().map(|doubt| doubted(doubt, reader));
    let is_asked = found.doubt.as_ref().is_some_and(|doubt| !doubt.ways.is_empty());
    if found.is_understood() {
        lines.push(found.told_back(scene.today, whose));
    } else if is_asked || matches!(found.note, Some(Note::TwoActs | Note::MovingDay)) {
        // What is told below says it better.
    } else if alone {
        lines.push(say::plan_act_in_words().to_owned());
    } else {
        lines.push(say::plan_act_not_understood().to_owned());
    }
    lines.extend(asked);
    lines.extend(found.note.map(|note| noted(note).to_owned()));
    if found.often.is_none() && found.from.is_some() {
        lines.push(say::plan_act_once_until_said().to_owned());
    }
    let keys = if alone { say::plan_act_keys_in_words() } else { say::plan_act_keys() };
    lines.push(keys.to_owned());
    // Where there is little room, what is typed goes before what is told of it.
    if scene.rows < FEW_ROWS {
        lines.truncate(usize::from(found.is_understood() || is_asked));
    }
    let tone = if found.is_understood() { Tone::Heading } else { Tone::Muted };
    (lines.join("\n"), tone)
}

/// Whether it was asked who does the act, and answered.
fn says_who(typing: &Typing) -> bool {
    matches!(typing.blank, Blank::Act { by: Some(_), .. })
}

/// Who was picked to do the act, where that was not left open.
fn picked(typing: &Typing) -> Option<Role> {
    if let Blank::Act { by, .. } = typing.blank { by.filter(|by| *by != Role::Any) } else { None }
}

/// Whether it has to be asked who does an act: two sit at one keyboard, and the page has a place for it.
fn is_asked_who(ctx: &Ctx<'_>, part: Part) -> bool {
    let is_known = matches!(ctx.reader, Some(Role::Hurt | Role::Broke));
    let table = table_of_guide(ctx.guide, part);
    let has_place = table.is_some_and(|(_, table)| table.column(Meaning::By).is_some());
    ctx.audience().is_two() && !is_known && has_place
}

fn part_of(typing: &Typing) -> Part {
    if let Blank::Act { part, .. } = typing.blank { part } else { Part::Actions }
}

fn dates(profile: &Profile, today: Day) -> DateReader {
    let order = profile.date_order();
    DateReader { today, meant: Meant::Future, order, stands: None, may_be_ahead: false }
}

/// What is said in the line. Nobody’s name is in it where it is not known who reads.
fn heard(
    typing: &Typing,
    (dates, asks_who): (DateReader, bool),
    reader: Option<Role>,
    book: &OpenBook,
) -> OneLine {
    let text = typing.editor.text();
    if matches!(typing.blank, Blank::Act { in_words: true, .. }) {
        return OneLine { by: picked(typing), ..OneLine::in_words(&text) };
    }
    let own = reader.filter(|role| matches!(role, Role::Hurt | Role::Broke));
    let mut names: Vec<(Words, Role)> = Vec::new();
    if let Some(own) = own {
        names.extend(book.name.clone().map(|name| (name, own)));
        let other = if own == Role::Hurt { Role::Broke } else { Role::Hurt };
        if let [name] = book.other_names.as_slice() {
            names.push((name.clone(), other));
        }
    }
    let found = LineReader { dates, asks_who, own, names: &names }.read(&text);
    OneLine { by: found.by.or(picked(typing)), ..found }
}

/// The page of a part that holds acts, and the table they are in.
fn table_of(ctx: &Ctx<'_>, part: Part) -> Option<(NodeId, Field)> {
    let (exercise, table) = table_of_guide(ctx.guide, part)?;
    Some((exercise, table.clone()))
}

fn table_of_guide(guide: &Guide, part: Part) -> Option<(NodeId, &Field)> {
    let page = part.exercise(guide)?;
    Some((page.id.clone(), page.field(part.rows())?))
}

/// What a line fills of a row.
fn is_of_a_line(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::What
            | Meaning::By
            | Meaning::Often
            | Meaning::Rhythm
            | Meaning::Days
            | Meaning::From
            | Meaning::Ends
    )
}

/// The cells of a row that say what was understood; `None` where the table has no place for a part of it.
fn cells(table: &Field, found: &OneLine) -> Option<Named<Answer>> {
    let mut cells = Named::new();
    let mut put = |meaning: Meaning, held: Answer| {
        let column = table.column(meaning)?;
        cells.insert(column.id.clone(), held);
        Some(())
    };
    let option = |meaning: Meaning, wanted: OptionMeaning| {
        Some(table.column(meaning)?.option(wanted)?.id.clone())
    };
    put(Meaning::What, Answer::Line(found.what.clone()))?;
    if let Some(by) = found.by {
        let by = match by {
            Role::Hurt => OptionMeaning::Hurt,
            Role::Broke => OptionMeaning::Broke,
            Role::Both | Role::Any => OptionMeaning::Each,
        };
        put(Meaning::By, Answer::Choice(Some(option(Meaning::By, by)?)))?;
    }
    if let Some(often) = found.often {
        let often = option(Meaning::Often, often.meaning())?;
        put(Meaning::Often, Answer::Choice(Some(often)))?;
    }
    let rhythm = found.often.and_then(|often| plan::rhythm_in_words(often, &found.weekdays));
    let is_named = rhythm.is_none();
    if let Some(rhythm) = rhythm {
        put(Meaning::Rhythm, Answer::Line(Words::from(rhythm)))?;
    }
    if is_named && !found.weekdays.is_empty() {
        let named = |day: &chrono::Weekday| {
            let place = usize::try_from(day.num_days_from_monday()).ok()?;
            option(Meaning::Days, *OptionMeaning::WEEK.get(place)?)
        };
        let days = found.weekdays.iter().map(named).collect::<Option<_>>()?;
        put(Meaning::Days, Answer::Check(days))?;
    }
    if let Some(from) = found.from {
        put(Meaning::From, Answer::Date(Some(from)))?;
    }
    if let Some(until) = found.until {
        put(Meaning::Ends, Answer::Date(Some(until)))?;
    }
    Some(cells)
}
