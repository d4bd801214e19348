//! What time does to a screen, while nobody touches a key.

use crate::{
    domain::{Guide, Stamp},
    screens::{Screen, talk::Writing, today},
    ui::action::{Ctx, Scene},
};

impl Screen {
    /// Which line is being written here whose words are in the workbook as they are typed, or which row
    /// or promise is being made in steps, also while one of them `is_asked`. Its name says no word of it.
    pub fn line(&self, guide: &Guide, is_asked: bool) -> Option<String> {
        match self {
            Screen::Plan(screen) => screen.line(is_asked),
            Screen::Exercise(screen) => screen.added_row(guide),
            Screen::Talk(screen) => screen.writing.as_ref().map(|_| String::new()),
            Screen::Apart(screen) => {
                let writing = screen.writing.as_ref()?;
                Some(format!("{} {}", writing.field, writing.place))
            }
            _ => None,
        }
    }

    /// Forgets what an editor that is open here could undo.
    pub fn forget_undo(&mut self) {
        match self {
            Screen::Entry(screen) => {
                screen.title.forget_undo();
                screen.body.forget_undo();
                screen.tags.forget_undo();
            }
            Screen::Exercise(screen) => {
                screen.writing.iter_mut().for_each(|writing| writing.editor.forget_undo());
            }
            Screen::Plan(screen) => {
                screen.typing.iter_mut().for_each(|typing| typing.editor.forget_undo());
            }
            Screen::Apart(screen) => {
                screen.writing.iter_mut().for_each(|writing| writing.editor.forget_undo());
            }
            Screen::Talk(screen) => screen.writing.iter_mut().for_each(|writing| match writing {
                Writing::Line(editor) | Writing::Time(editor, _) => editor.forget_undo(),
            }),
            _ => (),
        }
    }

    /// The person goes away from it: a clock that runs stands still.
    pub fn leave(&mut self, ctx: &mut Ctx<'_>) {
        match self {
            Screen::Talk(screen) => screen.leave(ctx),
            Screen::Plan(screen) => screen.leave(ctx),
            _ => (),
        }
    }

    /// Time went from `then` to now, while it was `seen` or not.
    pub fn passed(&mut self, ctx: &mut Ctx<'_>, then: Stamp, seen: bool) {
        if let Screen::Talk(screen) = self {
            screen.passed(ctx, then, seen);
        }
    }

    /// When what it shows changes next, if nobody does anything.
    pub fn next_change(&self, scene: &Scene<'_>) -> Option<Stamp> {
        match self {
            Screen::Talk(screen) => screen.next_change(scene),
            Screen::Entry(screen) => screen.next_change(scene.now),
            Screen::Today(_) => Some(today::next_change(scene)),
            _ => None,
        }
    }
}
