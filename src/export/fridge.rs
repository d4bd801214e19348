//! The plan as one page to hang up: what was agreed, on which days, and nothing of why.

use std::{collections::BTreeSet, fmt::Write};

use chrono::{Datelike, Weekday};

use crate::{
    domain::{
        audience::Audience,
        day::{Day, OF_A_WEEK, weekday_name_in_short},
        plan::{Action, Often, Part, Plan},
        role::Role,
    },
    export::{
        Source,
        html::{element, escaped, page},
        outline::one_line,
        preview::set_in,
    },
    phrases::say,
    text::{width::width, wrap::wrap_words},
};

/// How the page is to be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fridge {
    /// What stands at its head; where nothing was chosen, that it is the plan.
    pub title: String,
    /// What the one who was hurt and the one who broke trust are called on it; no name stands there without.
    pub names: [String; 2],
    /// The lines that are left out, by their number in the list that is shown before.
    pub left_out: BTreeSet<usize>,
}

/// A line of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The row of the plan it is, for good.
    pub id: String,
    /// What is done.
    pub what: String,
    /// Who does it, and when.
    pub told: String,
    /// On which days of the week it falls, where it comes by these.
    pub days: Vec<Weekday>,
}

/// The page: its head, its lines, and what stands below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    title: String,
    until: Option<String>,
    /// All lines, those that are left out too.
    pub lines: Vec<Line>,
    left_out: BTreeSet<usize>,
    is_of_two: bool,
}

/// The columns of the page as text, and those before the squares.
const COLUMNS: usize = 72;
const BEFORE_SQUARES: usize = 50;

const STYLE: &str = "\
:root{color-scheme:light dark}
body{overflow-wrap:anywhere;font-family:Georgia,'Times New Roman',serif;font-size:15pt;line-height:1.5;max-width:60ch;margin:2em auto;padding:0 1em;color:#1b1816;background:#fff}
h1{font-size:24pt;line-height:1.2;margin:0}
.until{font-size:11pt;margin:0 0 1.5em}
.line{display:flex;justify-content:space-between;align-items:flex-end;gap:1em;margin:0 0 1em;break-inside:avoid}
.line p{margin:0}
.what{font-weight:600}
.told{font-size:11pt}
.days{display:flex;flex:none;list-style:none;margin:0;padding:0;font-size:10pt;line-height:1.2;text-align:center}
.days li{width:7.5mm}
.square{display:block;width:6mm;height:6mm;margin:0 auto;border:1pt solid currentColor;box-sizing:border-box}
.foot{font-size:10pt;margin:.2em 0 0}
.line+.foot{margin-top:3em}
@media (prefers-color-scheme:dark){body{color:#ece5dc;background:#1b1816}}
@page{size:A4;margin:20mm}
@media print{body{max-width:none;margin:0;padding:0;color:#000;background:#fff}}
";

impl Source<'_> {
    /// The page. With `private` it has what one does on one’s own as well, and what one of two keeps to themselves.
    pub fn fridge(&self, wish: &Fridge, private: bool) -> Sheet {
        let plan = Plan::read(self.guide, self.workbook);
        let is_of_two = Audience::of(&self.workbook.profile).is_two() || self.is_for_two();
        let is_open = |action: &&Action| action.ends.is_none_or(|ends| self.today <= ends);
        // Alone nothing is shared with anybody, and the page is for who asks for it.
        let may_stand = |part: Part| private || !is_of_two || !plan.is_private(part);
        let agreed = plan.actions.iter().filter(|_| may_stand(Part::Actions));
        let own = plan.own.iter().filter(|_| private);
        let acts = agreed.chain(own).filter(is_open);
        let acts = acts.map(|action| line(action, &wish.names));
        let expected = plan.expectations.iter().filter(|_| may_stand(Part::Expectations));
        let kept = expected.map(|kept| Line {
            id: format!("line.{}", kept.row),
            what: one_line(&kept.line),
            told: if is_of_two { say::export_both_of_us().to_owned() } else { String::new() },
            days: Vec::new(),
        });
        let usual = if is_of_two { say::export_our_plan() } else { say::export_my_plan() };
        let title = one_line(&wish.title);
        Sheet {
            title: if title.is_empty() { usual.to_owned() } else { title },
            until: plan
                .review
                .as_ref()
                .map(|(_, day)| *day)
                .filter(|day| self.today <= *day)
                .map(until),
            lines: acts.chain(kept).collect(),
            left_out: wish.left_out.clone(),
            is_of_two,
        }
    }
}

fn until(day: Day) -> String {
    say::export_until(day.in_month())
}

fn line(action: &Action, names: &[String; 2]) -> Line {
    let who = match action.by {
        Some(Role::Hurt) => one_line(&names[0]),
        Some(Role::Broke) => one_line(&names[1]),
        Some(Role::Both) => say::export_both_of_us().to_owned(),
        Some(Role::Any) | None => String::new(),
    };
    let often = action.how_often().unwrap_or_default();
    let told: Vec<String> =
        [who, one_line(&often)].into_iter().filter(|it| !it.is_empty()).collect();
    let own = || action.from.map(|day| day.date().weekday());
    let days = match action.often {
        Some(Often::Daily) => OF_A_WEEK.to_vec(),
        Some(Often::Weekdays) => OF_A_WEEK[..5].to_vec(),
        Some(Often::Weekly) if action.days.is_empty() => own().into_iter().collect(),
        Some(Often::Weekly) => action.days.clone(),
        _ => Vec::new(),
    };
    let (id, what) = (action.id.to_string(), one_line(&action.what));
    Line { id, what, told: told.join(", "), days }
}

fn letter(day: Weekday) -> String {
    weekday_name_in_short(day).chars().take(1).collect()
}

impl Sheet {
    /// What stands at its head.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// Whether it is of two, so that each line may be one’s of them.
    pub fn is_of_two(&self) -> bool {
        self.is_of_two
    }

    /// The lines that stand on it.
    fn shown(&self) -> impl Iterator<Item = &Line> {
        let lines = self.lines.iter().enumerate();
        lines.filter(|(place, _)| !self.left_out.contains(&(place + 1))).map(|(_, line)| line)
    }

    /// Whether no line is left on it.
    pub fn is_empty(&self) -> bool {
        self.shown().next().is_none()
    }

    /// All lines with their numbers, and which of them are left out.
    pub fn preview(&self) -> Vec<String> {
        if self.lines.is_empty() {
            return vec![say::export_nothing_leaves().to_owned(), say::export_no_plan().to_owned()];
        }
        let mut told = vec![say::export_lines_of_the_page().to_owned()];
        for (place, line) in self.lines.iter().enumerate() {
            let number = place + 1;
            let mut words = vec![line.what.as_str(), line.told.as_str()];
            words.retain(|it| !it.is_empty());
            let words = format!("{number}. {}", words.join(" · "));
            told.push(set_in(if self.left_out.contains(&number) {
                say::export_left_out(words)
            } else {
                words
            }));
        }
        told
    }

    /// As one A4 page of HTML.
    pub fn html(&self) -> String {
        let mut body = String::new();
        element(&mut body, "h1", &self.title);
        if let Some(until) = &self.until {
            let _ = writeln!(body, "<p class=\"until\">{}</p>", escaped(until));
        }
        for line in self.shown() {
            body.push_str("<div class=\"line\">\n<div>\n");
            let _ = writeln!(body, "<p class=\"what\" dir=\"auto\">{}</p>", escaped(&line.what));
            if !line.told.is_empty() {
                let _ =
                    writeln!(body, "<p class=\"told\" dir=\"auto\">{}</p>", escaped(&line.told));
            }
            body.push_str("</div>\n");
            if !line.days.is_empty() {
                body.push_str("<ul class=\"days\">\n");
                for day in OF_A_WEEK {
                    let square = if line.days.contains(&day) {
                        format!("{}<span class=\"square\"></span>", escaped(&letter(day)))
                    } else {
                        String::new()
                    };
                    let _ = writeln!(body, "<li>{square}</li>");
                }
                body.push_str("</ul>\n");
            }
            body.push_str("</div>\n");
        }
        for foot in self.foot() {
            let _ = writeln!(body, "<p class=\"foot\">{}</p>", escaped(foot));
        }
        page(&self.title, STYLE, &body)
    }

    /// As plain text of 72 columns.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut centred = |words: &str| {
            let before = COLUMNS.saturating_sub(width(words)) / 2;
            let _ = writeln!(text, "{}{words}", " ".repeat(before));
        };
        centred(&self.title);
        if let Some(until) = &self.until {
            centred(until);
        }
        text.push('\n');
        for line in self.shown() {
            text.push('\n');
            let mut left = wrap_words(&line.what, BEFORE_SQUARES - 4);
            left.extend(wrap_words(&line.told, BEFORE_SQUARES - 4));
            let squares = squares(&line.days);
            for place in 0..left.len().max(squares.len()) {
                let words = left.get(place).map_or("", String::as_str);
                let gap = BEFORE_SQUARES.saturating_sub(2 + width(words));
                let right = squares.get(place).map_or("", String::as_str);
                let row = format!("  {words}{}{right}", " ".repeat(gap));
                let _ = writeln!(text, "{}", row.trim_end());
            }
        }
        text.push('\n');
        for foot in self.foot() {
            let _ = writeln!(text, "\n  {foot}");
        }
        text
    }

    fn foot(&self) -> Vec<&'static str> {
        let mut foot = vec![say::export_say_before(), say::export_say_first()];
        foot.extend(self.is_of_two.then(say::export_made_by_two));
        foot
    }
}

/// The letters of the days over their squares, in the columns of a week.
fn squares(days: &[Weekday]) -> Vec<String> {
    if days.is_empty() {
        return Vec::new();
    }
    let (mut letters, mut open) = (String::new(), String::new());
    for day in OF_A_WEEK {
        if days.contains(&day) {
            let letter = letter(day);
            let after = 2_usize.saturating_sub(width(&letter));
            let _ = write!(letters, " {letter}{}", " ".repeat(after));
            open.push_str("[ ]");
        } else {
            letters.push_str("   ");
            open.push_str("   ");
        }
    }
    vec![letters, open]
}
