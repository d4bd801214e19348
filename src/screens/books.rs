//! A book for each: what this one is called, a book for somebody else, and closing this one.

mod shown;
pub mod view;

use crate::{
    domain::{
        book::OpenBook, daily::Daily, profile::Profile, table::TableThere, words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        locking::{Locking, What},
        parting::Parting,
        sharing::Sharing,
        who::{ask_to_part, ask_to_take_place},
    },
    ui::{
        action::{Command, Ctx, Effect, Flow, TableWish},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

/// What can be done about books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BooksRow {
    /// What this one is called.
    Name,
    /// This one gets a lock.
    Lock,
    /// Another passphrase is to open it.
    Passphrase,
    /// Another recovery code is to open it.
    Code,
    /// After how long without a key it closes by itself.
    After,
    /// It opens without a passphrase.
    Unlock,
    /// A book for somebody else.
    Begin,
    /// Make two books of one that two people used.
    TwoBooks,
    /// A table for the two whose books these are.
    Table,
    /// Moving it into a folder that another computer has, or back.
    MoveTable,
    /// Parting from that table.
    Part,
    /// Close this one, and ask who is here.
    Close,
}

/// The page about the books of a data folder, while one of them is open.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Books {
    /// Over [`rows`].
    pub cursor: Cursor,
    /// The name that is being typed, and whose it is.
    pub naming: Option<Naming>,
    /// Whether a book for somebody else was begun just now: the quiet time to tell that pages can go there.
    pub has_begun: bool,
}

/// A name that is being typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Naming {
    /// Whether it is that of a book to be begun, and not of this one.
    pub is_for_another: bool,
    /// Whether that of another is asked for next.
    pub then_another: bool,
    /// The line on which it is typed.
    pub editor: Editor,
}

/// Whether this book can become two: two people used it, or its parting is under way.
pub fn may_part(open: &OpenBook, daily: &Daily, workbook: &Workbook) -> bool {
    open.may_have_others && (daily.for_two || workbook.parting().is_some())
}

/// What there is to do: closing only where there is another to open.
pub fn rows(open: &OpenBook, may_part: bool) -> Vec<BooksRow> {
    let mut rows = vec![BooksRow::Name];
    if open.is_locked {
        rows.extend([BooksRow::After, BooksRow::Passphrase, BooksRow::Code, BooksRow::Unlock]);
    } else {
        rows.push(BooksRow::Lock);
    }
    rows.extend(open.may_have_others.then_some(BooksRow::Begin));
    let has_place = matches!(open.table, TableThere::Elsewhere | TableThere::PlaceLost);
    let is_at_one = open.table.is_at_it() || has_place;
    rows.extend(may_part.then_some(BooksRow::TwoBooks));
    rows.extend(open.may_have_others.then_some(BooksRow::Table));
    // While somebody is invited to it, they look for it where it lies.
    let may_move = matches!(open.table, TableThere::Laid | TableThere::Waits);
    rows.extend(may_move.then_some(BooksRow::MoveTable));
    rows.extend(is_at_one.then_some(BooksRow::Part));
    rows.extend(open.may_close().then_some(BooksRow::Close));
    rows
}

impl Books {
    fn pick(&mut self, row: BooksRow, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let what = match row {
            BooksRow::Name | BooksRow::Begin => {
                self.name(row == BooksRow::Begin, ctx.book);
                return Flow::Stay;
            }
            BooksRow::Close => return Flow::Do(Command::CloseBook),
            BooksRow::Table if ctx.book.table == TableThere::Laid => {
                ctx.tell(say::table_is_laid());
                return Flow::Stay;
            }
            BooksRow::Table if ctx.book.table == TableThere::PlaceLost => {
                ctx.tell(say::table_place_lost());
                return Flow::Stay;
            }
            // Who has a place may leave it, whatever else they have begun.
            BooksRow::Part => return Flow::Push(Screen::Ask(ask_to_part(ctx.book.is_locked))),
            _ if !ctx.may_write() => return Flow::Stay,
            BooksRow::Table if ctx.book.table == TableThere::Waits => {
                ctx.effects.push(Effect::Table(TableWish::Lay));
                return Flow::Stay;
            }
            BooksRow::Table if ctx.book.table == TableThere::Yours => {
                return Flow::Push(Screen::Ask(ask_to_take_place()));
            }
            BooksRow::Table => {
                let sharing = Sharing::begin(ctx.book.table);
                return Flow::Push(Screen::Sharing(Box::new(sharing)));
            }
            BooksRow::MoveTable => {
                let sharing = Sharing::moving(ctx.book);
                return Flow::Push(Screen::Sharing(Box::new(sharing)));
            }
            BooksRow::After => {
                ctx.workbook.edit_profile(Profile::turn_lock_after);
                return Flow::Stay;
            }
            BooksRow::TwoBooks => {
                return Flow::Push(Screen::Parting(Box::new(Parting::begin(ctx))));
            }
            BooksRow::Lock => What::On,
            BooksRow::Passphrase => What::Passphrase,
            BooksRow::Code => What::Code,
            BooksRow::Unlock => What::Off,
        };
        Flow::Push(Screen::Locking(Box::new(Locking::begin(what))))
    }

    /// Types the name of this book, or of one for somebody else. This one needs a name first: nobody could tell them
    /// apart.
    fn name(&mut self, is_for_another: bool, open: &OpenBook) {
        let then_another = is_for_another && open.name.is_none();
        let is_for_another = is_for_another && !then_another;
        let known = open.name.as_deref().filter(|_| !is_for_another).unwrap_or_default();
        self.naming = Some(Naming { is_for_another, then_another, editor: Editor::line(known) });
    }

    /// The name is typed. Says why it is none, where it is none.
    fn named(&mut self, ctx: &mut Ctx<'_>) {
        let Some(naming) = &self.naming else { return };
        let name = naming.editor.text();
        let name = name.trim();
        if name.is_empty() {
            self.naming = None;
            return;
        }
        if let Some(why) = ctx.book.refuses_name(name, naming.is_for_another) {
            ctx.tell(&why);
            return;
        }
        let name = Words::from(name);
        let effect =
            if naming.is_for_another { Effect::BeginBook(name) } else { Effect::NameBook(name) };
        ctx.effects.push(effect);
        self.has_begun |= naming.is_for_another;
        let another =
            Naming { is_for_another: true, then_another: false, editor: Editor::line("") };
        self.naming = naming.then_another.then_some(another);
    }
}
