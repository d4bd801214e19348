//! A book for each: what this one is called, a book for somebody else, and closing this one.

mod shown;
pub mod view;

use crate::{
    domain::{OpenBook, Words},
    phrases::say,
    ui::{
        action::{Ctx, Effect},
        cursor::Cursor,
        widgets::editor::Editor,
    },
};

/// The longest name, in letters: whatever is longer is none, and would not fit.
pub const LONGEST: usize = 40;

/// What can be done about books.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BooksRow {
    /// What this one is called.
    Name,
    /// A book for somebody else.
    Begin,
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

/// What there is to do: closing only where there is another to open.
pub fn rows(open: &OpenBook) -> Vec<BooksRow> {
    let mut rows = vec![BooksRow::Name];
    rows.extend(open.may_have_others.then_some(BooksRow::Begin));
    rows.extend(open.may_close().then_some(BooksRow::Close));
    rows
}

impl Books {
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
        if name.chars().count() > LONGEST {
            ctx.tell(&say::book_name_too_long(LONGEST));
            return;
        }
        let name = Words::from(name);
        let effect =
            if naming.is_for_another { Effect::BeginBook(name) } else { Effect::NameBook(name) };
        ctx.effects.push(effect);
        let another =
            Naming { is_for_another: true, then_another: false, editor: Editor::line("") };
        self.naming = naming.then_another.then_some(another);
    }
}
