//! A table for two whose books lie at two computers: laid in a folder that both have, joined with six words, found again.

mod shown;
pub mod view;

use crate::{
    domain::{book::OpenBook, secret::Secret, table::TableThere, words::Words},
    phrases::{Phrase, say},
    screens::{Screen, who::ask_to_lay},
    ui::{
        action::{Ctx, Effect, Flow, TableWish},
        cursor::Cursor,
        widgets::{editor::Editor, hidden::Hidden},
    },
};

/// What a folder is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A table is laid in it.
    Lay,
    /// The table that the other one laid there is joined.
    Join,
    /// The table lies there at which the book has its place.
    Find,
    /// The table of this computer goes into it.
    Move,
    /// The table comes back out of it.
    Back,
}

/// Where somebody is on the way to it.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// What can be done is shown.
    Rows,
    /// What it means is shown, before anything is typed.
    About(Way),
    /// What they are called there is typed, as their book has no name yet.
    Name(Way),
    /// The folder is typed.
    Folder(Way),
    /// What is to happen with the folder that was named is shown once more, before it does.
    Sure(Way),
    /// The folder that the table was to come out of is away, and why it is thought so: it can be waited for, or done
    /// without.
    Away(String),
    /// The six words are typed that were read aloud; the folder stays as it was typed.
    SixWords,
    /// The disk works on it.
    Busy,
    /// The six words are shown.
    Code(Secret),
    /// It is done.
    Done(String),
}

/// The page on which a table is laid or joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Sharing {
    /// How it stands with the table.
    pub there: TableThere,
    /// Where somebody is.
    pub step: Step,
    /// Over the options of the step.
    pub cursor: Cursor,
    name: Editor,
    folder: Editor,
    six_words: Hidden,
    /// What was asked for last, to be tried again.
    asked: Way,
    /// Why it was not done.
    told: Option<String>,
}

impl Sharing {
    /// From its first page.
    pub fn begin(there: TableThere) -> Sharing {
        Sharing {
            there,
            step: Step::Rows,
            cursor: Cursor::from_the_start(),
            name: Editor::line(""),
            folder: Editor::line(""),
            six_words: Hidden::seen(),
            asked: Way::Lay,
            told: None,
        }
    }

    /// About a table that is laid: it is moved into a folder, or comes back out of the one that it lies in.
    pub fn moving(open: &OpenBook) -> Sharing {
        let asked = if open.table_folder.is_some() { Way::Back } else { Way::Move };
        Sharing { step: Step::About(asked), asked, ..Sharing::begin(open.table) }
    }

    /// What can be picked in this step.
    pub fn options(&self) -> &'static [Phrase] {
        match (&self.step, self.there) {
            (Step::Rows, TableThere::MayBeLaid) => {
                &[say::sharing_here, say::sharing_lay, say::sharing_join]
            }
            (Step::Rows, TableThere::Invited) => &[say::sharing_invite_again],
            (Step::Rows, TableThere::Elsewhere) => &[say::sharing_find],
            (Step::Rows, TableThere::FolderLost) => &[say::sharing_find, say::sharing_without],
            (Step::Rows, TableThere::OfOthers) | (Step::Code(_) | Step::Done(_), _) => {
                &[say::locking_close]
            }
            (Step::Rows, _) => &[say::sharing_lay, say::sharing_join],
            (Step::About(Way::Back), _) => &[say::sharing_not_now, say::sharing_bring_back],
            (Step::Sure(Way::Lay), _) => &[say::sharing_not_now, say::sharing_lay_there],
            (Step::Sure(_), _) => &[say::sharing_not_now, say::sharing_move],
            (Step::Away(_), _) => &[say::sharing_not_now, say::sharing_find, say::sharing_without],
            (Step::About(_), _) => &[say::sharing_not_now, say::sharing_go_on],
            (Step::Name(_) | Step::Folder(_) | Step::SixWords | Step::Busy, _) => &[],
        }
    }

    fn types(&self) -> bool {
        matches!(self.step, Step::Name(_) | Step::Folder(_) | Step::SixWords)
    }

    /// The line on which something is typed in this step.
    fn line(&self) -> Option<&Editor> {
        match self.step {
            Step::Name(_) => Some(&self.name),
            Step::Folder(_) => Some(&self.folder),
            Step::SixWords => Some(self.six_words.shown()),
            _ => None,
        }
    }

    /// The other one is invited: these are the six words. Or nobody is, and why.
    pub fn invited(&mut self, code: Result<Secret, String>) {
        match code {
            Ok(code) => self.to(Step::Code(code)),
            Err(why) => self.not_done(why),
        }
    }

    /// The table was joined or found, and what is to be told of it. Or it was not, and why.
    pub fn joined(&mut self, result: Result<String, String>) {
        match result {
            Ok(told) => self.to(Step::Done(told)),
            Err(why) => self.not_done(why),
        }
    }

    /// The folder of the table is away, and why it is thought so.
    pub fn is_away(&mut self, why: String) {
        self.to(Step::Away(why));
    }

    /// What was typed stays, to be tried again.
    fn not_done(&mut self, why: String) {
        self.to(match (self.there, self.asked) {
            (TableThere::Invited, _) | (TableThere::FolderLost, Way::Back) => Step::Rows,
            (_, Way::Join) => Step::SixWords,
            (_, Way::Back) => Step::About(Way::Back),
            (_, way) => Step::Folder(way),
        });
        self.told = Some(why);
    }

    /// It stands otherwise with the table than when this was opened.
    fn is_now(&mut self, there: TableThere) {
        self.there = there;
        self.to(match there {
            TableThere::Laid => Step::Done(say::table_is_laid().to_owned()),
            TableThere::Waits => Step::Done(say::table_is_laid_and_waits().to_owned()),
            _ => Step::Rows,
        });
    }

    fn to(&mut self, step: Step) {
        (self.step, self.told, self.cursor) = (step, None, Cursor::from_the_start());
    }

    /// Enter: picks an option, or takes what was typed.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match self.step.clone() {
            Step::Rows => return self.pick(ctx),
            Step::About(Way::Move | Way::Back) | Step::Sure(_) | Step::Away(_)
                if self.cursor.item == 0 =>
            {
                return Flow::Pop;
            }
            Step::Sure(Way::Lay) if ctx.may_write() => {
                self.ask(Way::Lay, TableWish::Invite(Some(self.named_folder())), ctx);
            }
            Step::Sure(_) if ctx.may_write() => {
                self.ask(Way::Move, TableWish::Move(self.named_folder()), ctx);
            }
            Step::About(Way::Back) if ctx.may_write() => {
                self.ask(Way::Back, TableWish::BringBack, ctx);
            }
            Step::Away(_) if ctx.may_write() && self.cursor.item == 1 => {
                self.to(Step::Folder(Way::Find));
            }
            Step::Away(_) if ctx.may_write() => {
                self.ask(Way::Back, TableWish::BringBackRemembered, ctx);
            }
            Step::About(Way::Back) | Step::Sure(_) | Step::Away(_) | Step::Busy => (),
            Step::About(_) if self.cursor.item == 0 => return Flow::Pop,
            Step::About(way @ (Way::Lay | Way::Join)) if ctx.book.name.is_none() => {
                self.to(Step::Name(way));
            }
            Step::About(way) => self.to(Step::Folder(way)),
            Step::Name(way) => self.called(way, ctx),
            Step::Folder(way) => self.named(way, ctx),
            Step::SixWords if self.six_words.is_empty() => {
                self.to(Step::Folder(Way::Join));
            }
            Step::SixWords => {
                let words = self.six_words.take();
                self.ask(Way::Join, TableWish::Join(self.named_folder(), words), ctx);
            }
            Step::Code(_) | Step::Done(_) => return Flow::Pop,
        }
        Flow::Stay
    }

    fn pick(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(option) = self.options().get(self.cursor.item) else { return Flow::Stay };
        match option {
            _ if self.there == TableThere::OfOthers => return Flow::Pop,
            _ if !ctx.may_write() => (),
            _ if self.there == TableThere::Invited => {
                self.ask(Way::Lay, TableWish::Invite(None), ctx);
            }
            _ if self.there == TableThere::FolderLost && self.cursor.item == 1 => {
                self.ask(Way::Back, TableWish::BringBackRemembered, ctx);
            }
            _ if matches!(self.there, TableThere::Elsewhere | TableThere::FolderLost) => {
                self.to(Step::Folder(Way::Find));
            }
            _ => {
                let is_here = self.there == TableThere::MayBeLaid;
                match self.cursor.item + usize::from(!is_here) {
                    0 => return Flow::Push(Screen::Ask(ask_to_lay())),
                    1 => self.to(Step::About(Way::Lay)),
                    _ => self.to(Step::About(Way::Join)),
                }
            }
        }
        Flow::Stay
    }

    /// The name is typed: their book is called so. Without one they go on as “the other one”.
    fn called(&mut self, way: Way, ctx: &mut Ctx<'_>) {
        let name = self.name.text();
        let name = name.trim();
        if let Some(why) = ctx.book.refuses_name(name, false) {
            self.told = Some(why);
            return;
        }
        if !name.is_empty() && ctx.may_write() {
            ctx.effects.push(Effect::NameBook(Words::from(name)));
        }
        self.to(Step::Folder(way));
    }

    fn named(&mut self, way: Way, ctx: &mut Ctx<'_>) {
        let folder = self.named_folder();
        match way {
            Way::Move if folder.is_blank() => self.to(Step::About(way)),
            Way::Find if folder.is_blank() => self.to(self.before_finding()),
            _ if folder.is_blank() => self.to(Step::Rows),
            Way::Move | Way::Lay => self.to(Step::Sure(way)),
            Way::Back => (),
            Way::Find => self.ask(way, TableWish::Find(folder), ctx),
            Way::Join => self.ask(way, TableWish::LookForInvitation(folder), ctx),
        }
    }

    /// The six words are asked for where an invitation lies in the folder, and else the folder again.
    pub fn may_join(&mut self, result: Result<(), String>) {
        match result {
            Ok(()) => self.to(Step::SixWords),
            Err(why) => {
                self.to(Step::Folder(Way::Join));
                self.told = Some(why);
            }
        }
    }

    fn named_folder(&self) -> Words {
        Words::from(self.folder.text().trim())
    }

    fn ask(&mut self, way: Way, wish: TableWish, ctx: &mut Ctx<'_>) {
        self.asked = way;
        self.to(Step::Busy);
        ctx.effects.push(Effect::Table(wish));
    }

    /// Where somebody was who names the folder of a table: on the first page, or asked about one that is away.
    fn before_finding(&self) -> Step {
        match self.there {
            TableThere::Elsewhere | TableThere::FolderLost => Step::Rows,
            _ => Step::About(Way::Back),
        }
    }

    /// Esc: one step back. Says whether there was one.
    fn back_a_step(&mut self) -> bool {
        let before = match self.step {
            Step::Sure(way) => Step::Folder(way),
            Step::Away(_) => Step::About(Way::Back),
            Step::About(Way::Lay | Way::Join | Way::Find) => Step::Rows,
            Step::Folder(Way::Find) => self.before_finding(),
            Step::Name(way) | Step::Folder(way) => Step::About(way),
            Step::SixWords => Step::Folder(Way::Join),
            Step::About(Way::Move | Way::Back)
            | Step::Rows
            | Step::Busy
            | Step::Code(_)
            | Step::Done(_) => return false,
        };
        self.six_words = Hidden::seen();
        self.to(before);
        true
    }

    /// Whether words are on it that somebody else must not come upon.
    fn shows_words(&self) -> bool {
        matches!(self.step, Step::Code(_) | Step::SixWords)
    }
}
