//! Options that the words beside them suggest. A person ticks them, or does not: nothing does it for them.

use crate::{
    domain::{
        field::Selection,
        linter::{LintKind, LintRule, LintRules},
    },
    text::linter::Linter,
};

/// What some options look for in words, made ready for finding: each for itself, since the same words
/// may suggest more than one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggesting(Vec<(String, Linter)>);

impl Suggesting {
    /// What is suggested among these options as somebody types.
    pub fn of(options: &[Selection]) -> Suggesting {
        let rule = |option: &Selection| LintRule {
            id: option.id.clone(),
            phrases: option.phrases.clone(),
            unless: option.unless.clone(),
            kind: None,
            why: String::new(),
            instead: String::new(),
        };
        let looking = options.iter().filter(|option| !option.phrases.is_empty());
        let one = |option: &Selection| {
            let rules = LintRules { rules: vec![rule(option)], ..LintRules::default() };
            (option.id.clone(), Linter::new(&rules.into()))
        };
        Suggesting(looking.map(one).collect())
    }

    /// The ids of the options that some texts suggest, each once, with the first words that do.
    pub fn find<'t>(&self, texts: impl IntoIterator<Item = &'t str>) -> Vec<(&str, &'t str)> {
        let texts: Vec<&str> = texts.into_iter().collect();
        let found = self.0.iter().map(|(id, linter)| (id.as_str(), first_words(linter, &texts)));
        found.filter_map(|(id, words)| Some((id, words?))).collect()
    }

    /// The first words in some texts that suggest one option, which is all that is looked for.
    pub fn find_for<'t>(
        &self,
        option: &str,
        texts: impl IntoIterator<Item = &'t str>,
    ) -> Option<&'t str> {
        let (_, linter) = self.0.iter().find(|(id, _)| id == option)?;
        first_words(linter, &texts.into_iter().collect::<Vec<_>>())
    }
}

fn first_words<'t>(linter: &Linter, texts: &[&'t str]) -> Option<&'t str> {
    texts.iter().find_map(|text| {
        let first = linter.find(LintKind::Ownership, text).into_iter().next()?;
        text.get(first.range)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_suggest_an_option_once_and_what_makes_them_fine_does_not() {
        let option = |id: &str, phrases: &[&str], unless: &[&str]| Selection {
            id: id.to_owned(),
            phrases: phrases.iter().map(|it| (*it).to_owned()).collect(),
            unless: unless.iter().map(|it| (*it).to_owned()).collect(),
            ..Selection::default()
        };
        let options = [
            option("people", &["sister", "without me"], &[]),
            option("work", &["work"], &["work on *"]),
            option("none", &[], &[]),
        ];
        let suggesting = Suggesting::of(&options);
        let found = |texts: &[&'static str]| suggesting.find(texts.iter().copied());
        assert_eq!(found(&["No calls to my Sister, sister!"]), [("people", "Sister")]);
        assert_eq!(found(&["Not out without me", "no late work"]).len(), 2);
        assert_eq!(found(&["We work on this. Sisterhood, homework."]), []);
        assert_eq!(found(&["", "   "]), []);
        let texts = ["Not out without me", "no late work"];
        let one = |id: &str| suggesting.find_for(id, texts);
        assert_eq!(["people", "work", "none"].map(one), [Some("without me"), Some("work"), None]);
    }
}
