//! Prints a page as plain lines with its choices numbered: for whoever hears a screen, and for tests.

#[cfg(test)]
mod tests;
mod voice;

use crate::{
    domain::field::SCALE_TOP,
    phrases::say,
    text::markup,
    ui::page::{
        Block, Choice, Column, Field, List, Listed, Month, Page, Passage, Run, Sides, Stands, Text,
        Writing, Written,
    },
};

pub use voice::DOT;
pub(in crate::ui) use voice::leads_on;

/// Whether lines that are drawn of letters, such as a chart, are printed too. What they show is said in words
/// beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// As they are drawn on the screen.
    Shown,
    /// Only the words beside them: a voice would read out signs.
    LeftOut,
}

/// A line that is said of a page.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says, without the number of a choice; it may be private.
    pub words: String,
    /// Which choice of the page it is, counted from 0; `None` for all else.
    pub choice: Option<usize>,
}

/// How lines are made of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// For paper and for eyes: signs stay as they are.
    Print(Pictures),
    /// For whoever hears them: words in the place of signs, and nothing of what is being typed. Choices are told
    /// apart by numbers unless they are not chosen by any.
    Aloud {
        /// Whether choices are picked by their numbers.
        numbers: bool,
    },
}

/// A page, and what is being written on it, as lines that are not wrapped, one for each thing it says.
/// No two empty lines follow each other.
pub fn printed(page: &Page, written: Option<&Writing<'_>>, pictures: Pictures) -> Vec<String> {
    let lines = lines(page, written, Manner::Print(pictures));
    let numbered = |line: Line| match line.choice {
        Some(place) => format!("{}. {}", place + 1, line.words),
        None => line.words,
    };
    lines.into_iter().map(numbered).collect()
}

/// The same for whoever hears it: every choice in the order of the page, with `numbers` by which they are picked.
pub fn aloud(page: &Page, written: Option<&Writing<'_>>, numbers: bool) -> Vec<Line> {
    lines(page, written, Manner::Aloud { numbers })
}

/// Words of the program as they are heard: no sign that is only seen.
pub fn heard(words: &str) -> String {
    voice::said(words)
}

fn lines(page: &Page, written: Option<&Writing<'_>>, manner: Manner) -> Vec<Line> {
    let typed = written.map(|written| written.editor.text()).unwrap_or_default();
    let fields = match written.map(|written| &written.stands) {
        Some(Stands::InFields(fields)) => fields.as_slice(),
        _ => &[],
    };
    let mut print = Print { lines: Vec::new(), choices: 0, typed, fields, manner };
    if let Some(Stands::Above(sign)) = written.map(|written| &written.stands) {
        print.typed(sign);
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
            print.typed("");
            print.line(told);
        }
        Some(Stands::Below) => print.typed(""),
        Some(Stands::InPlace | Stands::Above(_) | Stands::InFields(_)) | None => (),
    }
    while print.lines.last().is_some_and(|line| line.words.is_empty()) {
        print.lines.pop();
    }
    print.lines
}

struct Print<'a> {
    lines: Vec<Line>,
    choices: usize,
    /// What is being written.
    typed: String,
    /// What stands in the places for words.
    fields: &'a [Written<'a>],
    manner: Manner,
}

impl Print<'_> {
    fn is_aloud(&self) -> bool {
        matches!(self.manner, Manner::Aloud { .. })
    }

    /// What the program says, or content.
    fn line(&mut self, words: &str) {
        if self.is_aloud() {
            words.lines().for_each(|line| self.own(&voice::said(line)));
        } else {
            self.own(words);
        }
    }

    /// Words of a person, sign by sign.
    fn own(&mut self, words: &str) {
        let lines = words.lines().map(|line| line.trim_end().to_owned());
        self.lines.extend(lines.map(|words| Line { words, choice: None }));
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.words.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// What is being typed: whoever hears it typed it just now.
    fn typed(&mut self, sign: &str) {
        if !self.is_aloud() {
            self.own(&format!("{sign}{}", self.typed));
        }
    }

    /// A choice, with the number that picks it.
    fn choice(&mut self, words: &str) {
        let place = self.choices;
        self.choices += 1;
        let (words, choice) = match self.manner {
            Manner::Print(_) => (words.trim_start().to_owned(), Some(place)),
            Manner::Aloud { numbers } => (voice::said(words), numbers.then_some(place)),
        };
        let mut lines = words.lines().map(|line| line.trim_end().to_owned());
        self.lines.push(Line { words: lines.next().unwrap_or_default(), choice });
        self.lines.extend(lines.map(|words| Line { words, choice: None }));
    }

    /// What belongs to the choice before it.
    fn under(&mut self, words: &str) {
        if self.is_aloud() { self.line(words) } else { self.own(&format!("   {words}")) }
    }

    fn add(&mut self, block: &Block) {
        match block {
            Block::Gap => self.gap(),
            Block::Label(words) | Block::Heading(words) => {
                self.gap();
                self.line(words);
            }
            Block::Words { lead, said, .. } if self.is_aloud() && voice::leads_on(lead) => {
                self.choice(&said.long);
            }
            Block::Words { lead, said, .. } => self.line(&format!("{lead}{}", said.long)),
            Block::Brief { said, .. } => self.line(&said.long),
            Block::Sides(sides) => self.sides(sides),
            Block::Excerpt { words, .. } => self.own(words),
            Block::Markdown(words) => self.line(&markup::plain(words)),
            Block::Act(text) if self.is_aloud() => self.choice(&joined(text)),
            Block::Line(text) | Block::Act(text) => self.line(&joined(text)),
            Block::Pieces(pieces) => {
                let aloud = self.is_aloud();
                let said =
                    |piece: &Run| if aloud { heard(&piece.text) } else { piece.text.clone() };
                let pieces: Vec<String> = pieces.iter().map(said).collect();
                self.line(&pieces.join(if aloud { ", " } else { "   " }));
            }
            Block::Named { name, words, .. } if self.is_aloud() => {
                self.line(&voice::named(&name.text, words));
            }
            Block::Named { name, words, .. } => {
                self.line(&format!("{}  {words}", name.text.trim_end()));
            }
            Block::Picture { lines, .. } if self.manner == Manner::Print(Pictures::Shown) => {
                for line in lines {
                    self.line(line);
                }
            }
            // Each as it stands: a code is the words of somebody, and no sign of them is only seen.
            Block::Picture { told, .. } => told.iter().for_each(|line| self.own(line)),
            Block::Legend(said) if !self.is_aloud() => self.line(&said.long),
            Block::Legend(_) | Block::Group(_) => (),
            Block::Ends { left, right } => {
                self.line(&format!("{}   {}", joined(left), joined(right)));
            }
            Block::Fitting { said, .. } => {
                self.line(said.first().map(String::as_str).unwrap_or_default());
            }
            Block::Field(field) => self.field(field),
            Block::Passage(passage) => self.passage(passage),
            Block::Month(month) => self.month(month),
            Block::Choice(choice) if self.is_aloud() => self.choice(&voice::choice(choice)),
            Block::Choice(choice) if choice.is_written => {
                self.choice(&format!("{}{}", choice.mark, self.typed));
            }
            Block::Choice(choice) => self.choice(&words_of(choice)),
            Block::Under { said, .. } | Block::Told { said, .. } | Block::Barred { said, .. } => {
                self.under(&said.long);
            }
            Block::Numbers { picked, marked, ends, is_choice } if self.is_aloud() => {
                let words = voice::scale(*picked, *marked, ends.as_ref());
                if *is_choice { self.choice(&words) } else { self.line(&words) }
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
            Block::Flow(names) => {
                let aloud = self.is_aloud();
                let bare =
                    |name: &String| if aloud { voice::without_a_key(name) } else { name.clone() };
                names.iter().map(bare).for_each(|name| self.choice(&name));
            }
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
                    let lead = if self.is_aloud() { "" } else { lead };
                    self.own(&format!("{lead}{words}"));
                }
            }
        }
    }

    fn list(&mut self, list: &List) {
        self.choices += list.first;
        for Listed { lead, said, tail, below, then, .. } in &list.said {
            let parts = [&lead.text, &said.text, &tail.text].map(|part| part.trim());
            let is_left_out =
                |part: &&str| part.is_empty() || (self.is_aloud() && voice::is_key(part));
            let mut parts = parts.into_iter().filter(|part| !is_left_out(part));
            let whole = if self.is_aloud() {
                voice::joined(parts.next().unwrap_or_default(), parts)
            } else {
                parts.collect::<Vec<_>>().join("  ")
            };
            self.choice(&whole);
            if !below.text.is_empty() {
                self.under(&below.text);
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
        if self.is_aloud() {
            // What is typed there just now was heard already.
            if !field.is_here {
                let text = written.editor.text();
                let words = if written.editor.is_blank() { field.blank } else { &text };
                self.own(&voice::named(field.label, words));
            }
            return;
        }
        let is_blank = written.editor.is_blank() && !field.is_here;
        let words = if is_blank { field.blank.to_owned() } else { written.editor.text() };
        self.own(&format!("{}{words}", field.label));
    }

    fn passage(&mut self, passage: &Passage) {
        let written = passage.of.and_then(|place| self.fields.get(place));
        match written {
            Some(_) if self.is_aloud() => self.choice(""),
            None if self.is_aloud() => self.choice(&passage.said),
            Some(written) => self.own(&written.editor.text()),
            None => self.own(&passage.said),
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
            if self.is_aloud() {
                self.choice(&voice::marked(&card.mark, card.text.as_str()));
            } else {
                self.choice(&format!("{} {}", card.mark, card.text.as_str()));
            }
            for (words, _) in &card.under {
                self.under(words.as_str());
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
            if self.is_aloud() {
                self.line(&voice::day(&named, &day.signs));
            } else {
                self.line(&format!("{named} {}", day.signs.concat()));
            }
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
