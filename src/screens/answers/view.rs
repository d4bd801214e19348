//! Draws questions and answers.

use crate::{
    domain::{guide::Question, role::Role},
    phrases::say,
    screens::answers::{Answers, Row, rows},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(screen: &Answers, scene: &Scene<'_>) -> Page {
    let guide = scene.guide;
    let mut page = Page::new();
    let mut group = "";
    for row in rows(guide, screen, scene.audience()) {
        let this = match row {
            Row::Question(_) | Row::Link(_) => say::answers_questions(),
            Row::Takeaway(_) => say::answers_in_short(),
            Row::Myth(_) => say::answers_myths(),
        };
        if this != group {
            group = this;
            page.group(match row {
                Row::Question(_) | Row::Link(_) => 'q',
                Row::Takeaway(_) => 's',
                Row::Myth(_) => 'm',
            });
            page.label(this);
        }
        match row {
            Row::Question(id) => {
                let Some(question) = guide.questions.iter().find(|other| other.id == id) else {
                    continue;
                };
                let open = screen.open.as_ref() == Some(&id);
                page.item(if open { "▾ " } else { "· " }, &question.text, "", Tone::Text);
                if open {
                    answer(&mut page, question, scene);
                }
            }
            Row::Link(id) => {
                let title = guide.node(&id).map(|node| node.title().to_owned());
                page.item("  → ", title.unwrap_or_default(), "", Tone::Accent);
            }
            Row::Myth(id) => {
                let Some(myth) = guide.myths.iter().find(|other| other.id == id) else { continue };
                let open = screen.open.as_ref() == Some(&id);
                page.item(
                    if open { "▾ " } else { "· " },
                    format!("“{}”", myth.claim),
                    "",
                    Tone::Text,
                );
                if open {
                    page.under(2, &myth.truth, Tone::Text);
                    page.gap();
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
                page.item("", name, "", Tone::Heading);
                page.under(0, words.unwrap_or_default(), Tone::Text);
            }
        }
    }
    page
}

fn answer(page: &mut Page, question: &Question, scene: &Scene<'_>) {
    page.gap();
    for (role, words) in question.answer.readings(scene.reader) {
        if scene.reader != Some(role) && role != Role::Any {
            page.words(role.label(), Tone::Label);
        }
        page.markdown(words);
        page.gap();
    }
}
