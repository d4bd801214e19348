//! Stub until the editor lands.
use ratatui::{buffer::Buffer, layout::{Position, Rect}, style::Style};
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion { Left, Right, Up, Down, WordLeft, WordRight, RowStart, RowEnd, PageUp, PageDown, Top, Bottom }
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke { Insert(char), Newline, Backspace, Delete, DeleteWordBack, DeleteWordForward, DeleteToLineStart, DeleteToLineEnd, Move(Motion), Select(Motion), SelectAll, Cut, Copy, Yank, Undo, Redo, NextHit, PreviousHit }
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Editor { text: String }
#[derive(Clone, Copy)]
pub struct EditorStyles { pub text: Style, pub selection: Style, pub hit: Style }
impl Editor {
    pub fn with(text: &str) -> Editor { Editor { text: text.into() } }
    pub fn line(text: &str) -> Editor { Editor { text: text.into() } }
    pub fn text(&self) -> String { self.text.clone() }
    pub fn is_blank(&self) -> bool { self.text.trim().is_empty() }
    pub fn apply(&mut self, stroke: Stroke) -> bool { match stroke { Stroke::Insert(c) => { self.text.push(c); true } Stroke::Newline => { self.text.push('\n'); true } Stroke::Backspace => self.text.pop().is_some(), _ => false } }
    pub fn paste(&mut self, text: &str) -> bool { self.text.push_str(text); true }
    pub fn search(&mut self, _pattern: Option<&str>) {}
    pub fn words(&self) -> usize { self.text.split_whitespace().count() }
}
pub fn draw(editor: &Editor, area: Rect, buf: &mut Buffer, styles: EditorStyles) -> Position {
    for (y, line) in editor.text.lines().enumerate().take(area.height as usize) { buf.set_stringn(area.x, area.y + y as u16, line, area.width as usize, styles.text); }
    Position { x: area.x, y: area.y }
}
