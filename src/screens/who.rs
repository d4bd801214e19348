//! Who is here: the books that lie in the data folder, before one of them is opened.

mod shown;
pub mod view;

use crate::{
    domain::{book::Book, table::TableThere},
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        lock::Lock,
    },
    ui::{
        action::{Choice, Ctx, Effect, Flow, ProgramChoice, TableWish},
        cursor::Cursor,
    },
};

/// The books there are, none of them open.
#[derive(Clone, Debug, PartialEq)]
pub struct Who {
    /// In the order in which they were begun.
    pub books: Vec<Book>,
    /// Whether two of them have a table.
    pub table: TableThere,
    /// Over `books`, and what there is for both.
    pub cursor: Cursor,
    /// The one that is being opened.
    pub opens: Option<usize>,
    /// Why one was not opened, or what became of one that was erased.
    pub told: Vec<String>,
}

impl Who {
    /// With the first of them marked: none is more important than another.
    pub fn of(books: Vec<Book>, table: TableThere) -> Who {
        Who { books, table, cursor: Cursor::default(), opens: None, told: Vec::new() }
    }

    /// A book was not opened. It can be tried again.
    pub fn not_opened(&mut self, why: String) {
        self.opens = None;
        self.told = vec![why];
    }

    fn open(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let place = self.cursor.item;
        match self.books.get(place).filter(|_| self.opens.is_none()) {
            None if self.opens.is_some() => Flow::Stay,
            None => self.open_for_both(ctx),
            Some(book) if book.is_locked => Flow::Push(self.lock(book)),
            Some(book) => {
                ctx.effects.push(Effect::OpenBook(book.id.clone(), None));
                self.opens = Some(place);
                self.told.clear();
                Flow::Stay
            }
        }
    }

    /// How many things can be chosen.
    pub fn count(&self) -> usize {
        self.books.len() + usize::from(self.has_one_for_both())
    }

    /// Whether there is something for both of two.
    fn has_one_for_both(&self) -> bool {
        match self.table {
            TableThere::MayBeLaid | TableThere::Laid | TableThere::Locked => true,
            TableThere::None
            | TableThere::Waits
            | TableThere::Yours
            | TableThere::Invited
            | TableThere::FolderLost
            | TableThere::PlaceLost
            | TableThere::Elsewhere
            | TableThere::OfOthers => false,
        }
    }

    fn open_for_both(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let asks = match self.table {
            TableThere::MayBeLaid => Some(Screen::Ask(ask_to_lay())),
            _ => self.go_to_the_table(ctx.effects),
        };
        asks.map_or(Flow::Stay, Flow::Push)
    }

    /// The table is opened, by the passphrase of either where both are locked.
    pub fn go_to_the_table(&mut self, effects: &mut Vec<Effect>) -> Option<Screen> {
        match self.table {
            TableThere::None
            | TableThere::MayBeLaid
            | TableThere::Waits
            | TableThere::Yours
            | TableThere::Invited
            | TableThere::FolderLost
            | TableThere::PlaceLost
            | TableThere::Elsewhere
            | TableThere::OfOthers => return None,
            TableThere::Locked => {
                self.cursor = Cursor::at(self.books.len());
                return Some(Screen::Lock(Box::new(Lock::of_table())));
            }
            TableThere::Laid => (),
        }
        effects.push(Effect::Table(TableWish::Open(None)));
        self.cursor = Cursor::at(self.books.len());
        self.opens = Some(self.books.len());
        self.told.clear();
        None
    }

    /// Somebody said at the table that this book is theirs: it is opened, by its passphrase where it is locked.
    pub fn hand_over(&mut self, book: &Book, effects: &mut Vec<Effect>) -> Option<Screen> {
        let place = self.books.iter().position(|it| it.id == book.id)?;
        self.cursor = Cursor::at(place);
        let book = &self.books[place];
        if book.is_locked {
            return Some(self.lock(book));
        }
        effects.push(Effect::OpenBook(book.id.clone(), None));
        self.opens = Some(place);
        None
    }

    fn lock(&self, book: &Book) -> Screen {
        Screen::Lock(Box::new(Lock::of(book.clone(), self.books.len() == 1)))
    }

    /// The lock of the only book, where there is one and nothing is for both: then nobody else can be here.
    pub fn only_lock(&self) -> Option<Screen> {
        let [only] = &self.books[..] else { return None };
        if self.has_one_for_both() {
            return None;
        }
        only.is_locked.then(|| self.lock(only))
    }
}

/// Whether the place at the table that waits for the book that is open is to be taken.
pub fn ask_to_take_place() -> Ask {
    let options = vec![
        AskOption::new(say::table_lay_not_now(), "", Choice::Nothing),
        AskOption::new(say::table_take_place(), "", Choice::Program(ProgramChoice::TakePlace)),
    ];
    Ask::new(say::table_take_place_title(), say::table_take_place_told(), options)
}

/// Whether who has the book that is open parts from the table. A copy in a book without a lock lies there in plain, be
/// the table sealed or not.
pub fn ask_to_part(is_locked: bool) -> Ask {
    let options = vec![
        AskOption::new(say::table_part_not(), "", Choice::Nothing),
        AskOption::new(say::table_part_yes(), "", Choice::Program(ProgramChoice::PartFromTable)),
    ];
    let plain = (!is_locked).then_some(say::table_part_told_plain());
    let told: Vec<_> = std::iter::once(say::table_part_told()).chain(plain).collect();
    Ask::new(say::table_part_title(), &told.join(" "), options)
}

/// Whether a table is to be laid between the two books there are. It says first what that is.
pub fn ask_to_lay() -> Ask {
    let options = vec![
        AskOption::new(say::table_lay_not_now(), "", Choice::Nothing),
        AskOption::new(say::table_lay_now(), "", Choice::Program(ProgramChoice::LayTable)),
    ];
    Ask::new(say::table_lay_title(), say::table_lay_told(), options)
}
