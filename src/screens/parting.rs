//! The gentle parting of a workbook that two people used: whose each page is, what will be done, and then it is done.

pub mod pages;
mod second;
mod shown;
pub mod view;
mod words;

use crate::{
    domain::{
        book::{Book, BookId},
        extra::Extra,
        kinds::Record,
        parting::{Belongs, Division, Parting as Begun},
        role::Role,
        secret::Secret,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        parting::pages::{Line, Pages, Then},
    },
    ui::{
        action::{BookDeed, Command, Ctx, Effect, Flow, SecondBooks, SecondLock},
        cursor::Cursor,
        widgets::{editor::Editor, hidden::Hidden},
    },
};

/// Where the two are on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// What it is and what will happen, before anything is said.
    About,
    /// What was sorted is to be forgotten, unless that is not meant.
    GivingUp,
    /// Which book the second one is, where others are there.
    Which,
    /// The name of this book is typed, as it has none.
    OwnName,
    /// The name of the second book is typed.
    TheirName,
    /// Whose this book is from here on.
    Whose,
    /// The pages.
    List,
    /// This one is to take the keyboard.
    HandOver(Role),
    /// The disk looks what the second book is.
    Looking,
    /// Whether the second book gets a lock, as this one has one.
    Lock,
    /// It is to have none, though this one has: that is to be said twice.
    NoLock,
    /// A passphrase for the second book is typed.
    First,
    /// It is typed once more.
    Again,
    /// The second book is locked: its owner types what opens it.
    Opens,
    /// What will be done.
    Last,
    /// It is being done.
    Busy,
    /// It is done.
    Done,
}

/// The page on which a workbook that two people used is parted.
#[derive(Clone, Debug, PartialEq)]
pub struct Parting {
    /// Where the two are.
    pub step: Step,
    /// Over what can be picked in the step.
    pub cursor: Cursor,
    /// The pages, as they are listed.
    pub pages: Pages,
    /// Why something was not done, or what was wrong with what was typed.
    told: Option<String>,
    /// What the second book can be, once the disk said so.
    books: Option<SecondBooks>,
    /// The one that was picked, before its name is typed and it is begun.
    picked: Option<(BookId, Option<Words>)>,
    name: Editor,
    typed: Hidden,
    passphrase: Secret,
    /// Whether the book that is open is locked, so that it is asked for the second.
    is_locked: bool,
    has_name: bool,
    /// The backups that held all of it were deleted since.
    are_backups_gone: bool,
}

impl Parting {
    /// From its first page, which says what it is.
    pub fn begin(ctx: &mut Ctx<'_>) -> Parting {
        ctx.effects.push(Effect::WholeBook(BookDeed::LookToPart));
        Parting {
            step: Step::About,
            cursor: Cursor::from_the_start(),
            pages: Pages::default(),
            told: None,
            books: None,
            picked: None,
            name: Editor::line(""),
            typed: Hidden::line(),
            passphrase: Secret::default(),
            is_locked: ctx.book.is_locked,
            has_name: ctx.book.name.is_some(),
            are_backups_gone: false,
        }
    }

    /// What can be picked in this step, from above to below.
    pub fn options(&self, workbook: &Workbook) -> Vec<String> {
        let told = |phrases: &[&'static str]| phrases.iter().map(|it| (*it).to_owned()).collect();
        match &self.step {
            Step::About if workbook.parting().is_some() => {
                told(&[say::parting_take_up(), say::locking_not_now(), say::parting_give_up()])
            }
            Step::About => told(&[say::locking_go_on(), say::locking_not_now()]),
            Step::GivingUp => told(&[say::parting_keep_sorted(), say::parting_forget_sorted()]),
            Step::Which => {
                let there = self.there().iter().map(called);
                there.chain([say::parting_new_book().to_owned()]).collect()
            }
            Step::Whose => told(&[say::locking_not_now(), say::name_hurt(), say::name_broke()]),
            Step::HandOver(_) => told(&[say::apart_have_it(), say::apart_not_yet()]),
            Step::Lock => told(&[
                say::parting_type_passphrase(),
                say::parting_without_lock(),
                say::locking_not_now(),
            ]),
            Step::NoLock => told(&[say::parting_back_to_lock(), say::parting_plain_is_known()]),
            Step::Last => told(&[say::going_back_leave(), say::parting_do()]),
            Step::Done if self.are_backups_gone => {
                told(&[say::parting_close_this(), say::parting_stay_here()])
            }
            Step::Done => told(&[
                say::parting_close_this(),
                say::parting_delete_backups(),
                say::parting_stay_here(),
            ]),
            _ => Vec::new(),
        }
    }

    /// Whether something can be picked in this step.
    fn picks(&self, workbook: &Workbook) -> bool {
        !self.options(workbook).is_empty()
    }

    /// The books that could be the second one.
    fn there(&self) -> &[Book] {
        self.books.as_ref().map_or(&[], |books| &books.there)
    }

    /// Whether a name is typed in this step.
    fn names(&self) -> bool {
        matches!(self.step, Step::OwnName | Step::TheirName)
    }

    /// Whether a passphrase is typed in this step.
    fn hides(&self) -> bool {
        matches!(self.step, Step::First | Step::Again | Step::Opens)
    }

    fn to(&mut self, step: Step) {
        self.cursor = match step {
            // One Enter too many shows nothing of one to the other.
            Step::HandOver(_) => Cursor::at(1),
            Step::NoLock | Step::Whose | Step::GivingUp => Cursor::default(),
            _ => Cursor::from_the_start(),
        };
        if matches!(step, Step::List | Step::About) {
            self.passphrase.clear();
        }
        self.typed = Hidden::line();
        (self.step, self.told) = (step, None);
    }

    /// Enter: picks an option, takes what was typed, or goes on from the list.
    fn go_on(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let item = self.cursor.item;
        match self.step.clone() {
            Step::About => return self.about_picked(item, ctx),
            Step::GivingUp => return self.give_up(item, ctx),
            Step::Which => self.pick(item, ctx),
            Step::OwnName | Step::TheirName => self.named(ctx),
            Step::Whose => self.whose(item, ctx),
            Step::List => self.leave_list(ctx),
            Step::HandOver(role) => {
                if item == 0 {
                    self.pages.hand_back();
                    self.pages.speaks = Some(role).filter(|role| Some(*role) != ctx.reader);
                    self.pages.cursor = Cursor::default();
                }
                self.show_list(ctx);
            }
            Step::Lock => match item {
                0 => self.to(Step::First),
                1 => self.to(Step::NoLock),
                _ => self.to(Step::List),
            },
            Step::NoLock if item == 0 => self.to(Step::Lock),
            Step::NoLock => self.to(Step::Last),
            Step::First | Step::Again | Step::Opens => self.typed_on(),
            Step::Last if item == 0 => self.to(Step::List),
            Step::Last => {
                if ctx.may_write() {
                    let typed = std::mem::take(&mut self.passphrase);
                    let lock = if typed.is_empty() {
                        SecondLock::None
                    } else {
                        SecondLock::Passphrase(typed)
                    };
                    ctx.effects.push(Effect::WholeBook(BookDeed::Part(lock)));
                    self.to(Step::Busy);
                }
            }
            Step::Done => {
                return match item {
                    0 => Flow::Do(Command::CloseBook),
                    1 if !self.are_backups_gone => Flow::Push(Screen::Ask(Ask::delete_backups())),
                    _ => Flow::Pop,
                };
            }
            Step::Looking | Step::Busy => (),
        }
        Flow::Stay
    }

    fn about_picked(&mut self, item: usize, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match item {
            0 if ctx.workbook.parting().is_some() => self.show_list(ctx),
            0 if self.books.is_none() => self.to(Step::Looking),
            0 => self.ask_for_names(),
            2 => self.to(Step::GivingUp),
            _ => return Flow::Pop,
        }
        Flow::Stay
    }

    /// Forgets what was sorted: no undo brings that back, so the second answer is asked for.
    fn give_up(&mut self, item: usize, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if item == 0 || !ctx.may_write() {
            self.to(Step::About);
            return Flow::Stay;
        }
        let all: Vec<_> = ctx.workbook.all().into_iter().filter(Record::is_somebodys).collect();
        ctx.workbook.decide(&all, None, ctx.now, ctx.today);
        ctx.workbook.edit_profile(|profile| profile.parting = None);
        ctx.tell(say::parting_is_given_up());
        Flow::Pop
    }

    /// This book needs a name first: nobody could tell the two apart.
    fn ask_for_names(&mut self) {
        if self.has_name { self.which() } else { self.type_name(Step::OwnName) }
    }

    fn which(&mut self) {
        if self.there().is_empty() { self.pick_new() } else { self.to(Step::Which) }
    }

    fn pick_new(&mut self) {
        if let Some(books) = &self.books {
            self.picked = Some((books.new.clone(), None));
            self.type_name(Step::TheirName);
        }
    }

    fn pick(&mut self, item: usize, _: &mut Ctx<'_>) {
        let found = self.there().get(item);
        let Some((id, name)) = found.and_then(|book| Some((book.id.clone()?, called(book)))) else {
            return self.pick_new();
        };
        self.picked = Some((id, Some(name.as_str().into())));
        self.to(Step::Whose);
    }

    fn type_name(&mut self, step: Step) {
        self.name = Editor::line("");
        self.to(step);
    }

    /// A name is typed. One that is too long is none, and an empty one goes a step back.
    fn named(&mut self, ctx: &mut Ctx<'_>) {
        let name = self.name.text();
        let name = name.trim();
        if name.is_empty() {
            return self.to(Step::About);
        }
        if let Some(why) = ctx.book.refuses_name(name, self.step != Step::OwnName) {
            ctx.tell(&why);
            return;
        }
        if self.step == Step::OwnName {
            ctx.effects.push(Effect::NameBook(name.into()));
            self.has_name = true;
            return self.which();
        }
        if let Some(picked) = &mut self.picked {
            picked.1 = Some(name.into());
        }
        self.to(Step::Whose);
    }

    fn whose(&mut self, item: usize, ctx: &mut Ctx<'_>) {
        let stays = match item {
            1 => Role::Hurt,
            2 => Role::Broke,
            _ => return self.to(Step::About),
        };
        let Some((book, Some(name))) = self.picked.take() else { return self.to(Step::About) };
        if ctx.may_write() {
            let parting = Begun { book, name, stays, extra: Extra::new() };
            ctx.workbook.edit_profile(|profile| profile.parting = Some(Box::new(parting)));
            self.show_list(ctx);
        }
    }

    fn show_list(&mut self, ctx: &Ctx<'_>) {
        self.to(Step::List);
        self.pages.refresh(ctx.guide, ctx.workbook, ctx.reader);
    }

    /// From the list on: what the second book is by now, the disk says first.
    fn leave_list(&mut self, ctx: &mut Ctx<'_>) {
        let Some(parting) = ctx.workbook.parting() else { return self.to(Step::About) };
        match (self.pages.current(), self.pages.speaks, ctx.side()) {
            (Some(Line::Alone(role)), ..) => return self.to(Step::HandOver(*role)),
            (Some(Line::Month(_)), ..) => {
                self.pages.unfold(ctx);
                return;
            }
            // Whoever took the keyboard gives it back first.
            (_, Some(_), Some(one)) => return self.to(Step::HandOver(one)),
            (_, Some(_), None) => return self.give_back(ctx),
            _ => (),
        }
        if Division::of(ctx.workbook, parting.stays).goes() == 0 {
            return ctx.tell(&say::parting_nothing_said(parting.name.as_str()));
        }
        self.picked = Some((parting.book.clone(), None));
        self.is_locked = ctx.book.is_locked;
        ctx.effects.push(Effect::WholeBook(BookDeed::LookToPart));
        self.to(Step::Looking);
    }

    /// Says of what is current whose it is to be.
    fn say(&mut self, ctx: &mut Ctx<'_>, to: Option<Belongs>) {
        match self.pages.say(ctx, to) {
            Then::HandOver(role) => self.to(Step::HandOver(role)),
            Then::Back => self.give_back(ctx),
            Then::Stay => (),
        }
    }

    fn give_back(&mut self, ctx: &Ctx<'_>) {
        self.pages.hand_back();
        self.pages.cursor = Cursor::default();
        self.show_list(ctx);
    }
}

/// What a book is called where it is told.
fn called(book: &Book) -> String {
    let name = book.name.as_ref().map(|name| name.as_str().to_owned());
    name.unwrap_or_else(|| say::books_no_name().to_owned())
}
