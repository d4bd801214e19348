//! The phrases of a language, with the English ones below them.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::phrases::{
    MESSAGES,
    source::{self, Fault, FaultKind},
};

/// The code of the language that every phrase is written in.
const ENGLISH: &str = "en";

/// The phrases of a language. What it does not say, or cannot say, is said in English, message by message.
pub struct Phrasebook {
    /// The first of them that has a phrase says it.
    files: Vec<Bundle>,
    /// What was found for each message that says the same each time, kept for good.
    found: Vec<OnceLock<Option<&'static str>>>,
}

type Bundle = FluentBundle<FluentResource>;

/// What a message is told with.
#[derive(Clone, Copy, Debug)]
pub enum Argument<'a> {
    Count(usize),
    Text(&'a str),
}

impl fmt::Debug for Phrasebook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phrasebook({} files)", self.files.len())
    }
}

impl Phrasebook {
    /// The phrases of files, each with the code of its language; those of the first stand above the others.
    pub fn new<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Arc<Phrasebook> {
        let files = files.into_iter().map(|(language, text)| bundle(language, text)).collect();
        Arc::new(Phrasebook { files, found: MESSAGES.iter().map(|_| OnceLock::new()).collect() })
    }

    /// What a message says that is told with nothing; `None` where it is left to English.
    pub(super) fn fixed(&self, message: usize) -> Option<&'static str> {
        let say = || {
            let words = self.told(message, &FluentArgs::new())?;
            // Once a language and a message: a page is made of hundreds of them, and wants them for as long as it likes.
            Some(&*Box::leak(words.into_boxed_str()))
        };
        *self.found.get(message)?.get_or_init(say)
    }

    /// What a message says with these arguments; `None` where it is left to English.
    pub(super) fn told(&self, message: usize, arguments: &FluentArgs<'_>) -> Option<String> {
        let id = MESSAGES.get(message)?.id;
        self.files.iter().find_map(|file| told(file, id, arguments))
    }
}

/// What the English file built in says.
pub(super) fn english(message: usize, arguments: &FluentArgs<'_>) -> String {
    // In boxes: a few hundred of thousands are ever said, and one takes as much as twelve empty places.
    static BUILT_IN: OnceLock<Vec<OnceLock<Box<Bundle>>>> = OnceLock::new();
    let all = BUILT_IN.get_or_init(|| MESSAGES.iter().map(|_| OnceLock::new()).collect());
    let (Some(kept), Some(message)) = (all.get(message), MESSAGES.get(message)) else {
        return String::new();
    };
    // One by one, when it is first said: the start would wait for the whole file to be read.
    let file = kept.get_or_init(|| Box::new(bundle(ENGLISH, message.source)));
    told(file, message.id, arguments).unwrap_or_default()
}

pub(super) fn arguments<'a>(given: &[(&'static str, Argument<'a>)]) -> FluentArgs<'a> {
    let value = |argument| match argument {
        Argument::Count(count) => FluentValue::from(count),
        Argument::Text(text) => FluentValue::from(text),
    };
    given.iter().map(|&(name, argument)| (name, value(argument))).collect()
}

fn bundle(language: &str, text: &str) -> Bundle {
    let code = language.parse::<LanguageIdentifier>().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![code]);
    // The marks that keep a right-to-left name apart would take cells of the screen.
    bundle.set_use_isolating(false);
    let file = match FluentResource::try_new(text.to_owned()) {
        Ok(file) | Err((file, _)) => file,
    };
    // Of two messages with one id the first is said; the check names the second.
    let _ = bundle.add_resource(file);
    bundle
}

/// What a file says; `None` where it has no such message, or one that wants what is not given.
fn told(file: &Bundle, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let pattern = file.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let words = file.format_pattern(pattern, Some(arguments), &mut errors);
    errors.is_empty().then(|| words.into_owned())
}

/// Everything in a file of phrases that cannot be used.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut source = source::read(text);
    for said in &source.messages {
        let mut fault = |kind| source.faults.push(Fault { line: said.line, kind });
        let Some(message) = MESSAGES.iter().find(|message| message.id == said.id) else {
            fault(FaultKind::Stranger(said.id.clone()));
            continue;
        };
        for argument in &said.arguments {
            if !message.arguments.contains(&argument.as_str()) {
                let (id, argument) = (said.id.clone(), argument.clone());
                fault(FaultKind::Unfit { id, argument });
            }
        }
    }
    source.faults.sort_by_key(|fault| fault.line);
    source.faults
}

/// How many of the phrases a file says.
pub fn count(text: &str) -> usize {
    let is_known = |id: &str| MESSAGES.iter().any(|message| message.id == id);
    source::read(text).messages.iter().filter(|said| is_known(&said.id)).count()
}
