//! The phrases of a language, with the English ones below them.

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, OnceLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

use crate::phrases::{
    MESSAGES, Message, letters,
    rewording::{is_typed, reworded},
    source::{self, Fault, FaultKind},
    variety::Variety,
};

/// The code of the language that every phrase is written in.
const ENGLISH: &str = "en";

/// The phrases of a language. What it does not say, or cannot say, is said in English, message by message.
pub struct Phrasebook {
    /// The first of them that has a phrase says it.
    files: Vec<Bundle>,
    /// What was found for each message that says the same each time, kept for good.
    found: Vec<OnceLock<Option<&'static str>>>,
    /// The variety of English that says what no file does.
    varied: Option<Varied>,
}

/// The English phrases built in, in the words of a variety.
struct Varied {
    language: String,
    variety: Arc<Variety>,
    /// Each phrase that the variety says in another way, once it was said.
    said: Vec<OnceLock<Option<Box<Bundle>>>>,
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
        Arc::new(Phrasebook::of_files(files, None))
    }

    /// The same, with a variety of English: what no file says is said in its words.
    pub fn in_variety<'a>(
        language: &str,
        variety: Arc<Variety>,
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Arc<Phrasebook> {
        let said = MESSAGES.iter().map(|_| OnceLock::new()).collect();
        let varied = Varied { language: language.to_owned(), variety, said };
        Arc::new(Phrasebook::of_files(files, Some(varied)))
    }

    fn of_files<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        varied: Option<Varied>,
    ) -> Phrasebook {
        let files = files.into_iter().map(|(language, text)| bundle(language, text)).collect();
        Phrasebook { files, found: MESSAGES.iter().map(|_| OnceLock::new()).collect(), varied }
    }

    /// What a message says that is told with nothing; `None` where it is left to English.
    pub(super) fn fixed(&self, message: usize) -> Option<&'static str> {
        let say = || {
            let varied = || self.varied.as_ref()?.fixed(MESSAGES.get(message)?);
            let words = self.in_files(message, &FluentArgs::new()).or_else(varied)?;
            // Once a language and a message: a page is made of hundreds of them, and wants them for as long as it likes.
            Some(&*Box::leak(words.into_boxed_str()))
        };
        *self.found.get(message)?.get_or_init(say)
    }

    /// What a message says with these arguments; `None` where it is left to English.
    pub(super) fn told(&self, message: usize, arguments: &FluentArgs<'_>) -> Option<String> {
        let varied = || self.varied.as_ref()?.told(message, arguments);
        self.in_files(message, arguments).or_else(varied)
    }

    fn in_files(&self, message: usize, arguments: &FluentArgs<'_>) -> Option<String> {
        let id = MESSAGES.get(message)?.id;
        self.files.iter().find_map(|file| told(file, id, arguments))
    }
}

impl Varied {
    /// What a message says that is told with nothing, where the variety has other words for it.
    fn fixed(&self, message: &Message) -> Option<String> {
        let words = message.words.filter(|_| !is_typed(message.id))?;
        let own = letters::in_words(message);
        match self.variety.worded(own.as_deref().unwrap_or(words)) {
            Cow::Owned(words) => Some(words),
            Cow::Borrowed(_) => None,
        }
    }

    /// What a message says with these arguments, which stay as they are.
    fn told(&self, message: usize, arguments: &FluentArgs<'_>) -> Option<String> {
        let (said, message) = (self.said.get(message)?, MESSAGES.get(message)?);
        let worded = || {
            // Most phrases are the same in both, and need not be read for that.
            let is_other = !self.variety.find(message.source).is_empty();
            is_other.then(|| {
                let text = reworded(message.source, |piece| self.variety.word(piece));
                Box::new(bundle(&self.language, &text))
            })
        };
        told(said.get_or_init(worded).as_ref()?, message.id, arguments)
    }
}

/// What the English file built in says each time.
pub(super) fn english_fixed(message: usize) -> Option<&'static str> {
    static WITH_LETTERS: OnceLock<Vec<OnceLock<Option<&'static str>>>> = OnceLock::new();
    let known = MESSAGES.get(message)?;
    if !letters::are_chosen() {
        return known.words;
    }
    let all = WITH_LETTERS.get_or_init(|| MESSAGES.iter().map(|_| OnceLock::new()).collect());
    // Kept for good, as the phrases of a language are.
    let other = || letters::in_words(known).map(|words| &*Box::leak(words.into_boxed_str()));
    all.get(message)?.get_or_init(other).or(known.words)
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
    let file = match FluentResource::try_new(letters::in_text(text).into_owned()) {
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
