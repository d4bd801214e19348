//! Prints a page as plain lines with its choices numbered: for whoever hears a screen, and for tests.

use crate::{
    domain::field::SCALE_TOP,
    phrases::say,
    text::markup,
    ui::page::{
        Block, Choice, Column, Field, List, Listed, Month, Page, Passage, Sides, Stands, Text,
        Writing, Written,
    },
};

/// Whether lines that are drawn of letters, such as a chart, are printed too. What they show is said in words
/// beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// As they are drawn on the screen.
    Shown,
    /// Only the words beside them: a voice would read out signs.
    LeftOut,
}

/// A page, and what is being written on it, as lines that are not wrapped, one for each thing it says.
/// No two empty lines follow each other.
pub fn printed(page: &Page, written: Option<&Writing<'_>>, pictures: Pictures) -> Vec<String> {
    let typed = written.map(|written| written.editor.text()).unwrap_or_default();
    let fields = match written.map(|written| &written.stands) {
        Some(Stands::InFields(fields)) => fields.as_slice(),
        _ => &[],
    };
    let mut print = Print { lines: Vec::new(), choices: 0, typed, fields, pictures };
    if let Some(Stands::Above(sign)) = written.map(|written| &written.stands) {
        print.line(&format!("{sign}{}", print.typed));
    }
    for block in page.pinned().iter().chain(page.blocks()) {
        print.add(block);
    }
    if let Some(list) = page.list() {
        print.list(list);
    }
    if let Some((text, more)) = page.foot() {
        print.gap();
        print.line(&format!("{}{}", joined(text), joined(more)));
    }
    if let Some(beside) = page.beside().or(page.pane()) {
        print.gap();
        beside.blocks().iter().for_each(|block| print.add(block));
    }
    match written.map(|written| &written.stands) {
        Some(Stands::Popup { title, told, .. }) => {
            print.gap();
            print.line(title);
            print.line(&print.typed.clone());
            print.line(told);
        }
        Some(Stands::Below) => print.line(&print.typed.clone()),
        Some(Stands::InPlace | Stands::Above(_) | Stands::InFields(_)) | None => (),
    }
    while print.lines.last().is_some_and(String::is_empty) {
        print.lines.pop();
    }
    print.lines
}

struct Print<'a> {
    lines: Vec<String>,
    choices: usize,
    /// What is being written.
    typed: String,
    /// What stands in the places for words.
    fields: &'a [Written<'a>],
    pictures: Pictures,
}

impl Print<'_> {
    fn line(&mut self, words: &str) {
        self.lines.extend(words.lines().map(|line| line.trim_end().to_owned()));
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    /// A choice, with the number that picks it.
    fn choice(&mut self, words: &str) {
        self.choices += 1;
        self.line(&format!("{}. {}", self.choices, words.trim_start()));
    }

    fn add(&mut self, block: &Block) {
        match block {
            Block::Gap => self.gap(),
            Block::Label(words) | Block::Heading(words) => {
                self.gap();
                self.line(words);
            }
            Block::Words { lead, said, .. } => self.line(&format!("{lead}{}", said.long)),
            Block::Brief { said, .. } => self.line(&said.long),
            Block::Sides(sides) => self.sides(sides),
            Block::Excerpt { words, .. } => self.line(words),
            Block::Markdown(words) => self.line(&markup::plain(words)),
            Block::Line(text) | Block::Act(text) => self.line(&joined(text)),
            Block::Pieces(pieces) => {
                let pieces: Vec<&str> = pieces.iter().map(|piece| piece.text.as_str()).collect();
                self.line(&pieces.join("   "));
            }
            Block::Named { name, words, .. } => {
                self.line(&format!("{}  {words}", name.text.trim_end()));
            }
            Block::Picture { lines, .. } if self.pictures == Pictures::Shown => {
                for line in lines {
                    self.line(line);
                }
            }
            Block::Picture { .. } | Block::Group(_) => (),
            Block::Ends { left, right } => {
                self.line(&format!("{}   {}", joined(left), joined(right)));
            }
            Block::Fitting { said, .. } => {
                self.line(said.first().map(String::as_str).unwrap_or_default());
            }
            Block::Field(field) => self.field(field),
            Block::Passage(passage) => self.passage(passage),
            Block::Month(month) => self.month(month),
            Block::Choice(choice) if choice.is_written => {
                self.choice(&format!("{}{}", choice.mark, self.typed));
            }
            Block::Choice(choice) => self.choice(&words_of(choice)),
            Block::Under { said, .. } | Block::Told { said, .. } | Block::Barred { said, .. } => {
                self.line(&format!("   {}", said.long));
            }
            Block::Numbers { picked, marked, ends, .. } => {
                if let Some((low, high)) = ends {
                    self.line(&format!("0 {low} – {SCALE_TOP} {high}"));
                }
                match (marked, picked) {
                    (Some(number), _) => self.line(&say::number_not_kept_yet(number.to_string())),
                    (None, Some(number)) => self.line(&format!("[{number}]")),
                    (None, None) => (),
                }
            }
            Block::Columns(columns) => columns.iter().for_each(|column| self.column(column)),
            Block::Shared(page) => page.blocks().iter().for_each(|block| self.add(block)),
            Block::Flow(names) => names.iter().for_each(|name| self.choice(name)),
        }
    }

    /// One person after the other, by name: never a line of one right behind a line of the other.
    fn sides(&mut self, sides: &Sides) {
        for (place, name) in sides.names.iter().enumerate() {
            self.gap();
            self.line(name);
            for asked in &sides.asked {
                self.line(&asked.question);
                for (lead, words) in &asked.said[place] {
                    self.line(&format!("{lead}{words}"));
                }
            }
        }
    }

    fn list(&mut self, list: &List) {
        self.choices += list.first;
        for Listed { lead, said, tail, below, then, .. } in &list.said {
            let parts = [&lead.text, &said.text, &tail.text].map(|part| part.trim());
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            self.choice(&parts.join("  "));
            if !below.text.is_empty() {
                self.line(&format!("   {}", below.text));
            }
            if !then.text.is_empty() {
                self.gap();
                self.line(&then.text);
            }
        }
        if list.count == 0 {
            self.line(list.none);
        }
    }

    /// The words in a place for them, or what is said where there are none.
    fn field(&mut self, field: &Field) {
        let Some(written) = self.fields.get(field.of) else { return };
        let is_blank = written.editor.is_blank() && !field.is_here;
        let words = if is_blank { field.blank.to_owned() } else { written.editor.text() };
        self.line(&format!("{}{words}", field.label));
    }

    fn passage(&mut self, passage: &Passage) {
        match passage.of.and_then(|place| self.fields.get(place)) {
            Some(written) => self.line(&written.editor.text()),
            None => self.line(&passage.said),
        }
        if let Some(under) = &passage.under {
            self.line(under);
        }
    }

    fn column(&mut self, column: &Column) {
        self.gap();
        self.line(&column.title);
        self.line(&column.none);
        for card in &column.cards {
            if let Some(label) = card.label {
                self.line(label);
            }
            self.choice(&format!("{} {}", card.mark, card.text.as_str()));
            for (words, _) in &card.under {
                self.line(&format!("   {}", words.as_str()));
            }
        }
    }

    /// A month by those of its days that have a sign, or are looked at.
    fn month(&mut self, month: &Month) {
        self.line(&month.title);
        let own = month.days.iter().filter(|day| day.is_own);
        for day in own.filter(|day| !day.signs.is_empty() || day.is_here || day.is_today) {
            let number = day.day.to_string();
            let named = if day.is_today { say::day_of_month_today(number) } else { number };
            self.line(&format!("{named} {}", day.signs.concat()));
        }
    }
}

fn joined(text: &Text) -> String {
    text.iter().map(|run| run.text.as_str()).collect()
}

fn words_of(choice: &Choice) -> String {
    // The bar of what leads is only seen.
    let mark = choice.mark.trim_start_matches("┃ ");
    let words = format!("{mark}{}", choice.said.long);
    if choice.tail.is_empty() { words } else { format!("{words} ({})", choice.tail.long) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{
        page::{Asked, Marked, Room, Run, Tone},
        widgets::editor::Editor,
    };

    #[test]
    fn choices_are_numbered_and_all_else_is_not() {
        let mut page = Page::new();
        page.label("steps");
        page.item("[ ] ", "one", "together", Tone::Text);
        page.under(2, "more of it", Tone::Muted);
        page.gap();
        page.gap();
        page.item("[x] ", "two", "", Tone::Kept);
        page.gap();
        assert_eq!(
            printed(&page, None, Pictures::LeftOut),
            ["steps", "1. [ ] one (together)", "   more of it", "", "2. [x] two"]
        );
    }

    #[test]
    fn what_two_people_wrote_is_printed_under_the_name_of_each() {
        let said = [vec![("• ", "hers".to_owned())], vec![("• ", "his".to_owned())]];
        let asked = vec![Asked { question: "What do you need?".to_owned(), said }];
        let mut page = Page::new();
        page.sides(Sides { names: ["One".to_owned(), "Other".to_owned()], asked, beside: true });
        assert_eq!(
            printed(&page, None, Pictures::LeftOut),
            ["One", "What do you need?", "• hers", "", "Other", "What do you need?", "• his"]
        );
    }

    #[test]
    fn what_is_being_written_is_printed_where_it_stands() {
        let editor = Editor::line("a walk");
        let mut page = Page::new();
        page.item("[ ] ", "one", "", Tone::Text);
        page.written("[ ] ", 1);
        let said =
            |stands| printed(&page, Some(&Writing { editor: &editor, stands }), Pictures::LeftOut);
        assert_eq!(said(Stands::InPlace), ["1. [ ] one", "2. [ ] a walk"]);
        assert_eq!(said(Stands::Above("/ "))[0], "/ a walk");
        assert_eq!(said(Stands::Below)[2], "a walk");
        let (title, told) = ("Name it".to_owned(), "Enter keeps it".to_owned());
        let popup = said(Stands::Popup { title, told, tone: Tone::Muted });
        assert_eq!(popup[2..], ["", "Name it", "a walk", "Enter keeps it"]);
    }

    #[test]
    fn a_long_list_is_printed_with_its_own_numbers() {
        let listed = |words| Listed {
            lead: Run::new("Fri", Tone::Muted),
            said: Marked::new(words, Tone::Text),
            below: Marked::new("free writing", Tone::Muted),
            ..Listed::default()
        };
        let said = vec![listed("one"), listed("two")];
        let page = Page::new().with_list(List { count: 9, first: 4, said, ..List::default() });
        assert_eq!(
            printed(&page, None, Pictures::LeftOut),
            ["5. Fri  one", "   free writing", "6. Fri  two", "   free writing"]
        );
    }

    #[test]
    fn words_are_printed_in_the_places_for_them() {
        let mut page = Page::new();
        let line =
            Field { of: 0, label: "Title ", blank: "none", room: Room::Line, is_here: false };
        page.field(line.clone());
        page.field(Field { of: 1, label: "", room: Room::Open, is_here: true, ..line.clone() });
        page.field(Field { of: 2, label: "Tags  ", ..line });
        page.fitting(vec!["3 words · 5 min".to_owned(), "3 words".to_owned()], Tone::Muted);
        let editors = ["A walk", "one two\n\nthree", ""].map(Editor::with);
        let fields = editors.iter().map(|editor| Written { editor, marks: Vec::new() }).collect();
        let written = Writing { editor: &editors[1], stands: Stands::InFields(fields) };
        assert_eq!(
            printed(&page, Some(&written), Pictures::LeftOut),
            ["Title A walk", "one two", "", "three", "Tags  none", "3 words · 5 min"]
        );
    }

    #[test]
    fn a_picture_is_printed_only_where_it_is_asked_for() {
        let mut page = Page::new();
        page.picture(vec!["●──●".to_owned()], Tone::Text);
        page.words("Steady.", Tone::Text);
        assert_eq!(printed(&page, None, Pictures::LeftOut), ["Steady."]);
        assert_eq!(printed(&page, None, Pictures::Shown), ["●──●", "Steady."]);
    }
}
