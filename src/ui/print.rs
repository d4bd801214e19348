//! Prints a page as plain lines with its choices numbered: for whoever hears a screen, and for tests.

use crate::{
    domain::SCALE_TOP,
    text::markup,
    ui::page::{Block, Choice, Column, Course, Month, Page, Sides, Text},
};

/// Whether lines that are drawn of letters, such as a chart, are printed too. What they show is said in words
/// beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    Shown,
    LeftOut,
}

/// A page as lines that are not wrapped, one for each thing it says. No two empty lines follow each other.
pub fn printed(page: &Page, pictures: Pictures) -> Vec<String> {
    let mut print = Print { lines: Vec::new(), choices: 0, pictures };
    for block in page.pinned().iter().chain(page.blocks()) {
        print.add(block);
    }
    if let Some(beside) = page.beside() {
        print.gap();
        beside.blocks().iter().for_each(|block| print.add(block));
    }
    while print.lines.last().is_some_and(String::is_empty) {
        print.lines.pop();
    }
    print.lines
}

struct Print {
    lines: Vec<String>,
    choices: usize,
    pictures: Pictures,
}

impl Print {
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
            Block::Sides(sides) => self.sides(sides),
            Block::Excerpt { words, .. } => self.line(words),
            Block::Markdown(words) => self.line(&markup::plain(words)),
            Block::Line(text) => self.line(&joined(text)),
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
            Block::Month(month) => self.month(month),
            Block::Choice(choice) => self.choice(&words_of(choice)),
            Block::Under { said, .. } => self.line(&format!("   {}", said.long)),
            Block::Course(course) => self.choice(&told(course)),
            Block::Numbers { picked, marked, ends } => {
                if let Some((low, high)) = ends {
                    self.line(&format!("0 {low} – {SCALE_TOP} {high}"));
                }
                match (marked, picked) {
                    (Some(number), _) => self.line(&format!("‹{number}›, not kept yet")),
                    (None, Some(number)) => self.line(&format!("[{number}]")),
                    (None, None) => (),
                }
            }
            Block::Columns(columns) => columns.iter().for_each(|column| self.column(column)),
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
            let today = if day.is_today { " (today)" } else { "" };
            self.line(&format!("{}{today} {}", day.day, day.signs.concat()));
        }
    }
}

fn joined(text: &Text) -> String {
    text.iter().map(|run| run.text.as_str()).collect()
}

fn words_of(choice: &Choice) -> String {
    let words = format!("{}{}", choice.mark, choice.said.long);
    if choice.tail.is_empty() { words } else { format!("{words} ({})", choice.tail.long) }
}

fn told(course: &Course) -> String {
    let Course { mark, key, name, done, all } = course;
    let count = if *all > 0 { format!(" {done}/{all}") } else { String::new() };
    format!("{}{key} {}{count}", mark.text, name.long)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::page::{Asked, Tone};

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
            printed(&page, Pictures::LeftOut),
            ["steps", "1. [ ] one (together)", "   more of it", "", "2. [x] two"]
        );
    }

    #[test]
    fn what_two_people_wrote_is_printed_under_the_name_of_each() {
        let said = [vec![("• ", "hers".to_owned())], vec![("• ", "his".to_owned())]];
        let asked = vec![Asked { question: "What do you need?".to_owned(), said }];
        let mut page = Page::new();
        page.sides(Sides { names: ["One", "Other"], asked, beside: true });
        assert_eq!(
            printed(&page, Pictures::LeftOut),
            ["One", "What do you need?", "• hers", "", "Other", "What do you need?", "• his"]
        );
    }

    #[test]
    fn a_picture_is_printed_only_where_it_is_asked_for() {
        let mut page = Page::new();
        page.picture(vec!["●──●".to_owned()], Tone::Text);
        page.words("Steady.", Tone::Text);
        assert_eq!(printed(&page, Pictures::LeftOut), ["Steady."]);
        assert_eq!(printed(&page, Pictures::Shown), ["●──●", "Steady."]);
    }
}
