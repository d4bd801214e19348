//! The journal, as one of the screens.

use crate::{
    domain::{guide::Guide, history::Change, kinds::Record},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode, Move,
        action::{Choice, Command, Ctx, FilterKind, Flow, JournalChoice, Place, Scene},
        cursor::Cursor,
        page::Page,
    },
};

use super::{
    Journal,
    filter::{self, Filter},
    new_entry, on_this_day, unkept, view,
};

impl Shown for Journal {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Journal
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_journal().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.refresh(ctx);
        match command {
            Command::Move(Move::Up) => self.step(-1),
            Command::Move(Move::Down) => self.step(1),
            Command::Move(Move::PageUp) => {
                self.step(-isize::try_from(ctx.rows.max(4)).unwrap_or(10) + 2);
            }
            Command::Move(Move::PageDown) => {
                self.step(isize::try_from(ctx.rows.max(4)).unwrap_or(10) - 2);
            }
            Command::Move(Move::Top) => self.step(isize::MIN),
            Command::Move(Move::Bottom) => self.step(isize::MAX),
            Command::NextPane | Command::Right | Command::Edit
                if self.owner_kept_from(ctx).is_some() =>
            {
                return self.ask_before_showing(ctx);
            }
            Command::Delete if self.owner_kept_from(ctx).is_some() => {
                ctx.tell(say::theirs_to_delete());
            }
            Command::NextPane | Command::PreviousPane => self.reading = !self.reading,
            Command::Right => self.reading = true,
            Command::Left if self.reading => self.reading = false,
            Command::Left => return Flow::Pop,
            Command::New if ctx.may_write() => return new_entry(ctx),
            Command::WriteUnkept => return unkept(ctx),
            Command::Edit => {
                if let Some(entry) = self.entry(ctx.workbook) {
                    return Flow::Go(Place::Entry(entry.id.clone()));
                }
                return new_entry(ctx);
            }
            Command::Delete => return self.delete(ctx),
            Command::Filter => {
                return Flow::Push(Screen::Ask(filter::kinds(&self.filter)));
            }
            Command::OnThisDay => return Flow::Push(Screen::Ask(on_this_day(ctx))),
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn pane(&self) -> Option<&Cursor> {
        Some(&self.pane)
    }

    fn pane_mut(&mut self) -> Option<&mut Cursor> {
        Some(&mut self.pane)
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        match command {
            // Of an empty journal nothing is left out, and nothing is read.
            Command::Filter | Command::OnThisDay => {
                !self.shown.is_empty() || self.filter != Filter::default()
            }
            Command::Delete | Command::NextPane => !self.shown.is_empty(),
            _ => true,
        }
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        matches!(command, Command::New | Command::Edit | Command::Delete)
    }

    fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        if command != Command::Edit {
            return None;
        }
        match self.entry(scene.workbook) {
            None => Some(say::journal_edit_begins()),
            Some(entry) if self.kept_from(entry, scene).is_some() => {
                Some(say::journal_edit_shows())
            }
            Some(_) => None,
        }
    }

    /// Takes what was picked in a question of this screen.
    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::Journal(choice) = choice else { return Flow::Stay };
        match choice {
            JournalChoice::WriteIn(mode) => return Flow::Go(Place::Write(mode, None)),
            JournalChoice::WriteUnkept => return unkept(ctx),
            JournalChoice::ShowTheirs(id) => {
                self.shown_of_another = Some(id);
                self.reading = true;
            }
            JournalChoice::FilterBy(kind) => {
                return Flow::Push(Screen::Ask(filter::values(
                    kind,
                    ctx,
                    &Journal::all_for(ctx, kind == FilterKind::Date),
                )));
            }
            JournalChoice::Filter(change) => {
                self.filter.apply(change);
                self.gather_for(ctx);
                self.cursor = Cursor::default();
                self.pane = Cursor::from_the_start();
            }
        }
        Flow::Stay
    }

    /// Closes the reading pane or the filter before the screen itself.
    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        if self.is_found {
            return false;
        }
        if self.reading {
            self.reading = false;
        } else if self.filter != Filter::default() {
            self.filter = Filter::default();
            self.gather_for(ctx);
            self.cursor = Cursor::default();
        } else {
            return false;
        }
        true
    }

    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        // Nothing of one stays shown where the other may look next.
        self.shown_of_another = None;
        false
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Journal::refresh(self, ctx);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Entry(_)))
    }

    nothing! {
        asks_before_closing, commit, leave, passed, next_change, holds_unkept, holds_in_no_file,
        words, paste, ready, asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
}
