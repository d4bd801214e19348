//! Draws questions and answers.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Question, Role},
    screens::answers::{Answers, Row, rows},
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(screen: &Answers, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let guide = scene.guide;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    let mut group = "";
    for row in rows(guide, screen, scene.audience()) {
        let this = match row {
            Row::Question(_) | Row::Link(_) => "questions people ask",
            Row::Takeaway(_) => "the guide in short",
            Row::Myth(_) => "what people say, and what is true",
        };
        if this != group {
            group = this;
            outline.group(match row {
                Row::Question(_) | Row::Link(_) => 'q',
                Row::Takeaway(_) => 's',
                Row::Myth(_) => 'm',
            });
            outline.label(this);
        }
        match row {
            Row::Question(id) => {
                let Some(question) = guide.questions.iter().find(|other| other.id == id) else {
                    continue;
                };
                let open = screen.open.as_ref() == Some(&id);
                outline.item(if open { "▾ " } else { "· " }, &question.text, "", theme.text());
                if open {
                    answer(&mut outline, question, scene);
                }
            }
            Row::Link(id) => {
                let title = guide.node(&id).map(|node| node.title().to_owned());
                outline.item("  → ", &title.unwrap_or_default(), "", theme.accent());
            }
            Row::Myth(id) => {
                let Some(myth) = guide.myths.iter().find(|other| other.id == id) else { continue };
                let open = screen.open.as_ref() == Some(&id);
                outline.item(
                    if open { "▾ " } else { "· " },
                    &format!("“{}”", myth.claim),
                    "",
                    theme.text(),
                );
                if open {
                    outline.under(2, &myth.truth, theme.text());
                    outline.gap();
                }
            }
            Row::Takeaway(stage) => {
                let found = guide.takeaways.iter().find(|takeaway| takeaway.stage == stage);
                let words = found.map(|takeaway| {
                    let readings = takeaway.text.readings(scene.reader);
                    readings.into_iter().map(|(_, text)| text).collect::<Vec<_>>().join(" ")
                });
                let name =
                    guide.stage(&stage).map(|stage| stage.short.as_str()).unwrap_or_default();
                outline.item("", name, "", theme.heading());
                outline.under(0, &words.unwrap_or_default(), theme.text());
            }
        }
    }
    outline.draw(&screen.cursor, area, buf)
}

fn answer(outline: &mut Outline, question: &Question, scene: &Scene<'_>) {
    outline.gap();
    for (role, words) in question.answer.readings(scene.reader) {
        if scene.reader != Some(role) && role != Role::Any {
            outline.words(role.label(), scene.theme.label());
        }
        outline.markdown(words);
        outline.gap();
    }
}
