//! Draws words: how many by way of writing, which way calms, then and now, and nothing yet.

use crate::{
    domain::{
        Exercise, lighter,
        look_back::{About, Moment, Pair, Written},
    },
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
        let alone = if self.look.is_of_one {
            ""
        } else {
            "What one of you wrote alone is counted for that one, and is not told here."
        };
        if written.is_empty() && !self.look.is_of_one {
            let told = format!("No entry of both of you in this time. {alone}");
            return page.words(told, Tone::Text);
        }
        if written.is_empty() {
            return page.words("No entry in this time. One line makes one.", Tone::Text);
        }
        let most = written.iter().map(|way| way.words).max().unwrap_or(0).max(1);
        let room = self.columns.saturating_sub(NAME + 26).min(BAR);
        Told::rows(
            written.iter().map(|way| {
                let name = way.mode.label();
                if table || room < 4 {
                    return format!("{name:<NAME$}{}, {}", entries(way.entries), amounts(way));
                }
                let long = (way.words * room).div_ceil(most);
                format!("{name:<NAME$}{} {}", "█".repeat(long), amounts(way))
            }),
            page,
        );
        let total: usize = written.iter().map(|way| way.words).sum();
        let count: usize = written.iter().map(|way| way.entries).sum();
        let minutes: u32 = written.iter().map(|way| way.minutes).sum();
        let time = if minutes == 0 { String::new() } else { format!(" {}.", spent(minutes)) };
        let told = format!("{} in {}.{time} {alone}", words(total), entries(count));
        page.words(told.trim_end(), Tone::Text);
    }

    pub(super) fn calm(&self, table: bool, page: &mut Page) {
        let calm = &self.look.calm;
        if !self.look.is_of_one {
            let told = "Two people are never one number, so none is shown where both of you read. \
                        Each of you has this alone, once Settings says who is here.";
            return page.words(told, Tone::Text);
        }
        if table || calm.is_told() {
            Told::rows(
                calm.ways.iter().map(|way| {
                    let (name, count) = (way.mode.label(), entries(way.entries));
                    format!("{name:<NAME$}{}, {count}", lighter(way.lighter))
                }),
                page,
            );
        }
        page.words(calm.in_words(), Tone::Text);
        if calm.rated > 0 {
            page.words("This is over all your entries.", Tone::Muted);
        }
    }

    pub(super) fn then_and_now(&self, shown: Option<usize>, page: &mut Page) {
        let pairs = &self.look.pairs;
        if !self.look.is_of_one {
            let told = "What one of you wrote is not shown where both of you read. Each of you has \
                        this alone, once Settings says who is here.";
            return page.words(told, Tone::Text);
        }
        if pairs.is_empty() {
            let told = "Nothing to set side by side yet. This needs two pages or entries about the \
                        same thing, two weeks apart.";
            return page.words(told, Tone::Text);
        }
        let Some((place, pair)) = shown.and_then(|place| Some((place, pairs.get(place)?))) else {
            let told = "A sentence of yours from early on, beside one from lately. Enter asks first. \
                        Not today is fine.";
            return page.words(told, Tone::Text);
        };
        page.words(self.about(pair), Tone::Muted);
        for (name, moment) in [("Then", &pair.then), ("Now", &pair.now)] {
            page.gap();
            self.moment(name, moment, page);
        }
        page.gap();
        let told = match pairs.len() {
            1 => "This is the only pair so far. Esc puts it away.".to_owned(),
            count => format!("{} of {count}. a shows another, Esc puts it away.", place + 1),
        };
        page.words(&told, Tone::Muted);
    }

    fn moment(&self, name: &str, moment: &Moment, page: &mut Page) {
        page.words(format!("{name}, {}", self.when(moment.day)), Tone::Label);
        let sentence = truncate(first_sentence(&moment.words), SENTENCE);
        page.words(format!("“{sentence}”"), Tone::Text);
    }

    /// What both sentences were written to.
    fn about(&self, pair: &Pair) -> String {
        let guide = self.scene.guide;
        match &pair.about {
            About::Mode(mode) => format!("Both written as “{}”.", mode.label()),
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
    let time = if way.minutes == 0 { String::new() } else { format!(" · {} min", way.minutes) };
    format!("{}{time}", words(way.words))
}

fn words(count: usize) -> String {
    if count == 1 { "1 word".to_owned() } else { format!("{} words", grouped(count)) }
}

fn entries(count: usize) -> String {
    if count == 1 { "1 entry".to_owned() } else { format!("{} entries", grouped(count)) }
}

fn spent(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0 | 1, _) if minutes == 1 => "1 minute of writing".to_owned(),
        (0 | 1, _) => format!("{minutes} minutes of writing"),
        (hours, 0) => format!("{hours} hours of writing"),
        (hours, minutes) => format!("{hours} hours and {minutes} minutes of writing"),
    }
}

/// `12,345`: long numbers can be read.
fn grouped(count: usize) -> String {
    if count < 1000 {
        return count.to_string();
    }
    format!("{},{:03}", grouped(count / 1000), count % 1000)
}

/// Nothing was written yet: what will be here, and when.
pub(super) fn nothing_yet(page: &mut Page, scene: &Scene<'_>) {
    page.words("There is nothing to look back on yet, and that is fine.", Tone::Text);
    page.gap();
    page.words("What will be here, from your own words and ticks:", Tone::Text);
    let days = ("From the first day: ", "the days you came. There is no streak to keep.");
    let counted = scene.workbook.profile.count_days.then_some(days);
    for (when, what) in counted.into_iter().chain([
        ("From the first entry: ", "how much you wrote, and in which way."),
        ("From the first promise: ", "promises by week, as dots."),
        ("From three pulses: ", "whether anything changed. Fewer say nothing yet."),
        ("From ten rated entries: ", "which way of writing leaves you calmer."),
        ("After two weeks: ", "a sentence from then beside one from now. It asks first."),
    ]) {
        page.words(format!("· {when}{what}"), Tone::Text);
    }
    page.gap();
    page.words("It is for you, and it is no score.", Tone::Muted);
}
