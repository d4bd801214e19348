//! The reading grade of pages, exercises, answers and summaries, and the length of sentences.

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Said},
        shape::Graded,
    },
    text::reading::{self, Reading},
};

/// The highest grade a page, exercise, answer or summary may have.
const HIGHEST: f64 = 7.0;
/// The most words its sentences may have on average.
const LONGEST: f64 = 15.0;
/// Shorter sentences swing wildly, so that they are not named as the hardest.
const TELLING: u32 = 6;

/// The texts of a file that are graded as one: a page or exercise whole, answers one by one.
pub fn units<'s, 'a>(inspection: &'s Inspection<'a>) -> Vec<Vec<&'s Said<'a>>> {
    let of = |graded| inspection.said.iter().filter(move |said| said.wording.graded == graded);
    let mut units: Vec<Vec<&Said<'_>>> = of(Graded::Alone).map(|said| vec![said]).collect();
    let together: Vec<&Said<'_>> = of(Graded::Together).collect();
    if !together.is_empty() {
        units.push(together);
    }
    units
}

pub fn reading(unit: &[&Said<'_>]) -> Reading {
    unit.iter().map(|said| Reading::of(&said.text)).sum()
}

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    for unit in units(inspection) {
        let measured = reading(&unit);
        if HIGHEST < measured.grade() {
            let what = format!("the reading grade is {:.1}", measured.grade());
            let remedy = format!("bring it to {HIGHEST} or less; plainer words, to begin with in");
            problems.extend(pointed(inspection, &unit, Reading::grade, &what, &remedy));
        }
        if LONGEST < measured.words_per_sentence() {
            let average = measured.words_per_sentence();
            let what = format!("a sentence has {average:.1} words on average");
            let remedy = format!("bring it to {LONGEST} or less; part this one:");
            let length = |reading: Reading| f64::from(reading.words);
            problems.extend(pointed(inspection, &unit, length, &what, &remedy));
        }
    }
}

/// The problem, at the sentence where `hardness` is greatest.
fn pointed(
    inspection: &Inspection<'_>,
    unit: &[&Said<'_>],
    hardness: impl Fn(Reading) -> f64,
    what: &str,
    remedy: &str,
) -> Option<Problem> {
    let sentences = unit.iter().flat_map(|said| {
        reading::sentences(&said.text).into_iter().map(move |sentence| (said, sentence))
    });
    let measured = sentences.map(|(said, sentence)| {
        let reading = Reading::of_sentence(&sentence.words);
        let weight = if reading.words < TELLING { 0.0 } else { hardness(reading) };
        (weight, said, sentence)
    });
    let (_, said, sentence) = measured.max_by(|one, other| one.0.total_cmp(&other.0))?;
    let opening: Vec<&str> = reading::words(&sentence.words).take(6).collect();
    Some(Problem::new(
        inspection.file,
        said.line_at(sentence.at),
        what,
        format!("{remedy} “{} …”", opening.join(" ")),
    ))
}
