//! Draws words: how many by way of writing, which way calms, then and now, and nothing yet.

use crate::{
    domain::{
        guide::Exercise,
        journal::lighter,
        look_back::{About, Moment, Pair, Written},
    },
    phrases::say,
    screens::look_back::view::Told,
    text::{sentence::first_sentence, width::truncate},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// The widest a bar gets.
const BAR: usize = 22;

/// How much of a sentence is shown.
const SENTENCE: usize = 200;

/// The columns of a way's name.
const NAME: usize = 17;

impl Told<'_> {
    pub(super) fn written(&self, table: bool, page: &mut Page) {
        let written = &self.look.written;
        // Said to both whether or not there is any: it tells of nobody what they did.
        let alone = if self.look.is_of_one { "" } else { say::look_back_alone_apart() };
        if written.is_empty() && !self.look.is_of_one {
            let told = format!("{} {alone}", say::look_back_no_entry_of_both());
            return page.words(told, Tone::Text);
        }
        if written.is_empty() {
            return page.words(say::look_back_no_entry(), Tone::Text);
        }
        let most = written.iter().map(|way| way.words).max().unwrap_or(0).max(1);
        let room = self.columns.saturating_sub(NAME + 26).min(BAR);
        Told::columns(
            written.iter().map(|way| {
                let name = way.mode.label();
                let said = format!("{}, {}", entries(way.entries), amounts(way));
                let told = say::aloud_named(name, said.replace(" · ", ", "));
                if table || room < 4 {
                    return (format!("{name:<NAME$}{said}"), told);
                }
                let long = (way.words * room).div_ceil(most);
                (format!("{name:<NAME$}{} {}", "█".repeat(long), amounts(way)), told)
            }),
            page,
        );
        let total: usize = written.iter().map(|way| way.words).sum();
        let count: usize = written.iter().map(|way| way.entries).sum();
        let minutes: u32 = written.iter().map(|way| way.minutes).sum();
        let written = say::look_back_words_in_entries(entries(count), words(total));
        let time = if minutes == 0 { String::new() } else { spent(minutes) };
        let told = [&*written, &*time, alone].into_iter().filter(|part| !part.is_empty());
        page.words(told.collect::<Vec<_>>().join(" "), Tone::Text);
    }

    pub(super) fn calm(&self, table: bool, page: &mut Page) {
        let calm = &self.look.calm;
        if !self.look.is_of_one {
            return page.words(say::look_back_no_calm_of_two(), Tone::Text);
        }
        if table || calm.is_told() {
            Told::columns(
                calm.ways.iter().map(|way| {
                    let (name, count) = (way.mode.label(), entries(way.entries));
                    let said = format!("{}, {count}", lighter(way.lighter));
                    (format!("{name:<NAME$}{said}"), say::aloud_named(name, said))
                }),
                page,
            );
        }
        page.words(calm.in_words(), Tone::Text);
        if calm.rated > 0 {
            page.words(say::look_back_calm_over_all(), Tone::Muted);
        }
    }

    pub(super) fn then_and_now(&self, shown: Option<usize>, page: &mut Page) {
        let pairs = &self.look.pairs;
        if !self.look.is_of_one {
            return page.words(say::look_back_no_pair_of_two(), Tone::Text);
        }
        if pairs.is_empty() {
            return page.words(say::look_back_no_pair(), Tone::Text);
        }
        let Some((place, pair)) = shown.and_then(|place| Some((place, pairs.get(place)?))) else {
            return page.words(say::look_back_pair_offered(), Tone::Text);
        };
        page.words(self.about(pair), Tone::Muted);
        let then = say::look_back_then(self.when(pair.then.day));
        let now = say::look_back_now(self.when(pair.now.day));
        for (label, moment) in [(then, &pair.then), (now, &pair.now)] {
            page.gap();
            Told::moment(label, moment, page);
        }
        page.gap();
        let told = match pairs.len() {
            1 => say::look_back_only_pair().to_owned(),
            count => say::look_back_pair_of(place + 1, count),
        };
        page.words(&told, Tone::Muted);
    }

    fn moment(label: String, moment: &Moment, page: &mut Page) {
        page.words(label, Tone::Label);
        let sentence = truncate(first_sentence(&moment.words), SENTENCE);
        page.words(format!("“{sentence}”"), Tone::Text);
    }

    /// What both sentences were written to.
    fn about(&self, pair: &Pair) -> String {
        let guide = self.scene.guide;
        match &pair.about {
            About::Mode(mode) => say::look_back_both_written(mode.label()),
            About::Prompt(id) => {
                guide.prompt(id).map(|(_, prompt)| prompt.text.clone()).unwrap_or_default()
            }
            About::Field { exercise, field } => {
                let asked = |exercise: &Exercise| {
                    let field = exercise.fields.iter().find(|other| other.id == *field)?;
                    Some(format!("{}: {}", exercise.title, field.label))
                };
                let found = guide.exercise(exercise);
                found.and_then(|(_, exercise)| asked(exercise)).unwrap_or_default()
            }
        }
    }
}

fn amounts(way: &Written) -> String {
    let words = words(way.words);
    match usize::try_from(way.minutes) {
        Ok(minutes) if minutes > 0 => format!("{words} · {}", say::minutes_in_short(minutes)),
        _ => words,
    }
}

fn words(count: usize) -> String {
    say::look_back_words(count, grouped(count))
}

fn entries(count: usize) -> String {
    say::look_back_entries(count, grouped(count))
}

fn spent(minutes: u32) -> String {
    let minutes = usize::try_from(minutes).unwrap_or(usize::MAX);
    match (minutes / 60, minutes % 60) {
        (0 | 1, _) => say::look_back_minutes_spent(minutes),
        (hours, 0) => say::look_back_hours_spent(hours),
        (hours, minutes) => say::look_back_hours_and_minutes_spent(hours, minutes),
    }
}

/// `12,345`: long numbers can be read.
fn grouped(count: usize) -> String {
    if count < 1000 {
        return count.to_string();
    }
    say::look_back_thousands(format!("{:03}", count % 1000), grouped(count / 1000))
}

/// Nothing was written yet: what will be here, and when.
pub(super) fn nothing_yet(page: &mut Page, scene: &Scene<'_>) {
    page.words(say::look_back_nothing(), Tone::Text);
    page.gap();
    page.words(say::look_back_will_be(), Tone::Text);
    let counted = scene.workbook.profile.count_days.then(say::look_back_will_be_days);
    for told in counted.into_iter().chain([
        say::look_back_will_be_words(),
        say::look_back_will_be_promises(),
        say::look_back_will_be_pulses(),
        say::look_back_will_be_calm(),
        say::look_back_will_be_pairs(),
    ]) {
        page.words(format!("· {told}"), Tone::Text);
    }
    page.gap();
    page.words(say::look_back_no_score(), Tone::Muted);
}
