//! Draws what can be chosen: one row at a time, with the question it answers before it.

use crate::{
    domain::{
        field::{Answer, FieldKind},
        guide::OptionMeaning,
        id::{NodeId, RecordId},
        role::Role,
    },
    phrases::say,
    screens::apart::{
        Mark, Row, Sits, Step, lines_of,
        opened::fates,
        view::{Part, who, who_first},
    },
    ui::page::{Page, Tone},
};

impl Part<'_> {
    /// One row, after the one `before` it.
    pub(super) fn row(&self, page: &mut Page, row: &Row, before: Option<&Row>) {
        match row {
            Row::Option(field, option) => {
                self.asked(page, field, before);
                self.option(page, row, field, option);
            }
            Row::Item(field, place) | Row::Words(field, place) => {
                self.asked(page, field, before);
                self.line(page, field, *place);
            }
            Row::Look(sealed) => {
                if !matches!(before, Some(Row::Look(_))) {
                    page.label(say::apart_opened_before());
                }
                page.item("", self.pages_of(sealed), "", Tone::Text);
            }
            Row::Rung(place) => self.rung(page, *place),
            Row::AddLine if self.screen.writing.is_some() => page.written("• ", self.line_rows()),
            Row::AddLine => page.item("+ ", say::apart_add_line(), "", Tone::Muted),
            Row::Line(place) => self.opened_line(page, *place, before),
            Row::Marked(place) => {
                let mark = self.screen.marks.at(*place).map_or("·", Mark::label);
                page.item(&format!("{mark:<8} "), self.marked(*place), "", Tone::Text);
            }
            Row::Keep(place) => {
                let kept = self.screen.marks.is_kept(*place);
                if self.screen.sits == Sits::AtTable {
                    let mark = if kept { "[x] " } else { "[ ] " };
                    return page.item(mark, self.marked(*place), "", Tone::Text);
                }
                let (tail, style) = if kept {
                    (self.scene.keeping.told(say::apart_kept()), Tone::Kept)
                } else {
                    ("", Tone::Text)
                };
                page.item("✓ ", self.marked(*place), tail, style);
            }
            Row::Next(node) => page.item("→ ", self.title(node), "", Tone::Text),
            Row::Turn(role) if self.screen.sits == Sits::Own(Some(*role)) => {
                page.item("", say::apart_own_write(), "", Tone::Text);
            }
            Row::Turn(role) if self.screen.sits.is_own() => {
                page.item("", who_first(*role), "", Tone::Text);
            }
            Row::Turn(role) => {
                page.item("", who_first(*role), self.state(*role), Tone::Text);
            }
            Row::Seal | Row::LayOut | Row::LayMet | Row::Done | Row::Page => {
                page.gap();
                page.item("", self.name(row), "", Tone::Text);
            }
            Row::Leave => {
                if !matches!(self.screen.step, Step::Side(_) | Step::Laying(_)) {
                    page.gap();
                }
                page.item("", self.name(row), "", Tone::Text);
            }
            Row::LayIt
            | Row::HaveIt
            | Row::SayOpen
            | Row::TakeBack
            | Row::OneByOne
            | Row::Begin => {
                page.item("", self.name(row), "", Tone::Text);
            }
            Row::Erase => page.item("", self.name(row), "", Tone::Muted),
        }
    }

    /// What a row is called that always says the same.
    fn name(&self, row: &Row) -> &'static str {
        match (row, &self.screen.step) {
            (Row::HaveIt, Step::Ready(_)) => say::apart_show_both(),
            (Row::HaveIt, _) => say::apart_have_it(),
            (Row::Leave, Step::Side(_)) => say::apart_leave_for_now(),
            (Row::Leave, Step::Laying(_)) => say::apart_lay_not(),
            (Row::Leave, _) => say::choice_close(),
            (Row::LayOut, _) => say::apart_lay_row(),
            (Row::LayMet, _) => say::apart_lay_met(),
            (Row::LayIt, _) => say::apart_lay_yes(),
            (Row::SayOpen, _) if self.said_open() => say::apart_not_yet(),
            (Row::SayOpen, _) => say::apart_say_open(),
            (Row::Seal, _) => say::apart_seal_mine(),
            (Row::Done, _) => say::apart_done(),
            (Row::Page, _) => say::apart_page_of_exercise(),
            (Row::TakeBack, _) => say::apart_take_mine_back(),
            (Row::OneByOne, _) => say::apart_one_by_one(),
            (Row::Begin, _) => say::apart_begin(),
            (Row::Erase, _) => say::apart_delete_pages(),
            (
                Row::Turn(_)
                | Row::Option(..)
                | Row::Item(..)
                | Row::Words(..)
                | Row::Look(_)
                | Row::Line(_)
                | Row::Next(_)
                | Row::Marked(_)
                | Row::Rung(_)
                | Row::AddLine
                | Row::Keep(_),
                _,
            ) => "",
        }
    }

    fn said_open(&self) -> bool {
        let Step::Side(role) = self.screen.step else { return false };
        let page = self.screen.page_of(self.scene.workbook);
        page.and_then(|page| page.side(role)).is_some_and(|side| side.opens)
    }

    fn pages_of(&self, page: &RecordId) -> String {
        let page = self.scene.workbook.sealed.find(page);
        let day = page.map(|page| page.day.short(self.scene.today));
        say::apart_pages_of(day.unwrap_or_default())
    }

    fn title(&self, node: &NodeId) -> String {
        self.scene.guide.node(node).map(|node| node.title().to_owned()).unwrap_or_default()
    }

    fn marked(&self, place: usize) -> String {
        let words = self.screen.marks.words.get(place);
        words.map(|words| words.as_str().to_owned()).unwrap_or_default()
    }

    fn option(&self, page: &mut Page, row: &Row, id: &str, option: &str) {
        let picked = self.screen.is_picked(self.scene.workbook, Some(row));
        let field = self.exercise.fields.iter().find(|other| other.id == id);
        let options = field.map(crate::domain::field::Field::options).unwrap_or_default();
        let label = options.iter().find(|one| one.id == option).map_or("", |one| &one.label);
        let mark = if picked { "(•) " } else { "( ) " };
        let style = if picked { Tone::Kept } else { Tone::Text };
        page.item(mark, label, "", style);
    }

    /// Whether a side is sealed. Nothing else of it may be told.
    fn state(&self, role: Role) -> &'static str {
        let page = self.screen.page_of(self.scene.workbook);
        let sealed =
            page.and_then(|page| page.side(role)).is_some_and(|side| side.sealed.is_some());
        if sealed { say::apart_is_sealed() } else { say::apart_is_not_sealed() }
    }

    /// The question, before its first row.
    fn asked(&self, page: &mut Page, id: &str, before: Option<&Row>) {
        let same = matches!(before, Some(Row::Option(other, _) | Row::Item(other, _) | Row::Words(other, _)) if other == id);
        let field = self.exercise.fields.iter().find(|field| field.id == *id);
        if let Some(field) = field.filter(|_| !same) {
            page.heading(&field.label);
            if !field.help.is_empty() {
                page.words(&field.help, Tone::Muted);
            }
            if matches!(field.kind, FieldKind::List | FieldKind::Line) && !field.example.is_empty()
            {
                page.words(&field.example, Tone::Quoted);
            }
        }
    }

    fn is_list(&self, id: &str) -> bool {
        let field = self.exercise.fields.iter().find(|field| field.id == *id);
        field.is_some_and(|field| matches!(field.kind, FieldKind::List))
    }

    fn line(&self, page: &mut Page, field: &str, place: usize) {
        let here = self.screen.writing.as_ref();
        if here.is_some_and(|writing| writing.field == field && writing.place == place) {
            return page.written("• ", self.line_rows());
        }
        match self.screen.held(self.scene.workbook, field) {
            Some(Answer::List(lines)) if place < lines.len() => {
                page.item("• ", lines[place].as_str(), "", Tone::Text);
            }
            Some(Answer::Line(words)) if !words.is_blank() => {
                page.item("• ", words.as_str(), "", Tone::Text);
            }
            _ if self.is_list(field) => page.item("+ ", say::add_a_line(), "", Tone::Muted),
            _ => page.item("+ ", say::apart_write_if_you_want(), "", Tone::Muted),
        }
    }

    /// A line that is written at the table to be marked.
    fn rung(&self, page: &mut Page, place: usize) {
        if self.screen.writing.as_ref().is_some_and(|writing| writing.place == place) {
            return page.written("• ", self.line_rows());
        }
        match self.screen.added.get(place) {
            Some(words) => page.item("• ", words.as_str(), "", Tone::Text),
            None => page.item("+ ", say::add_a_line(), "", Tone::Muted),
        }
    }

    fn opened_line(&self, page: &mut Page, place: usize, before: Option<&Row>) {
        let Step::Lines(sealed) = &self.screen.step else { return };
        let lines = lines_of(self.exercise, self.scene.workbook, sealed);
        let Some(line) = lines.get(place) else { return };
        let last = if let Some(Row::Line(place)) = before { lines.get(*place) } else { None };
        if last.is_none_or(|last| last.whose != line.whose) {
            page.label(match line.whose {
                OptionMeaning::Hurt => who(Role::Hurt),
                OptionMeaning::Broke => who(Role::Broke),
                _ => say::apart_on_each_list(),
            });
        }
        let fates = fates(self.exercise);
        let fate = fates.iter().find(|(id, _)| Some(*id) == line.fate.as_deref());
        let tail = fate.map_or("–", |(_, label)| label);
        page.item("• ", line.words.as_str(), tail, Tone::Text);
    }
}
