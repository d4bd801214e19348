//! Arguments, and what each of them does.

use std::{
    error::Error,
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use clap::{
    Parser, Subcommand,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    content,
    phrases::say,
    shell::{
        options::{GuideChoice, Options, USAGE},
        stderr::tell,
        tty, verbs,
    },
    store,
};

const EXAMPLES: &str = "\
Examples:
  trust-guide                       open the workbook at Today
  trust-guide today                 print what Today tells, and leave
  trust-guide print plan            print a page in plain lines, such as the plan
  trust-guide write                 add a journal entry, as it is typed
  trust-guide write < entry.txt     or from a file
  trust-guide --workbook mine.json  use another workbook
  trust-guide check content         check a folder of content, for authors
  trust-guide --lang fi --content content
                                    read the guide in another language
  trust-guide doctor                where things are, without a private word

Private words are never arguments: they would stay in the shell's history.
Inside, ? shows the keys, F1 shows help, and Ctrl-X leaves at once.

Environment:
  TRUST_GUIDE_HOME  the folder for workbook, drafts and backups
  TRUST_GUIDE_LANG  the language of the guide, as --lang
  NO_COLOR          draw without colours

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 locked or refused.";

/// A guided workbook in the terminal, for the time after trust was broken.
#[derive(Debug, Parser)]
#[command(name = "trust-guide", version, after_help = EXAMPLES, max_term_width = 100)]
struct Arguments {
    /// The workbook to use
    #[arg(long, value_name = "FILE", global = true)]
    workbook: Option<PathBuf>,
    /// A folder whose files replace the built-in content, one by one
    #[arg(long, value_name = "DIR", global = true)]
    content: Option<PathBuf>,
    /// The language of the guide, by its code; what is not written in it is in English
    #[arg(long, value_name = "CODE", default_value = "en", global = true, env = "TRUST_GUIDE_LANG", value_parser = language)]
    lang: String,
    #[command(subcommand)]
    command: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Print what Today tells: what is due, and one small thing
    Today,
    /// Print a page as plain lines, for whoever hears it; without PLACE, what there is to print
    Print {
        /// A place such as plan, or the id of something in the guide
        place: Option<String>,
        /// Print charts too, drawn of signs; what they show is said in words beside them
        #[arg(long)]
        charts: bool,
    },
    /// Add a journal entry, as it is typed or from standard input
    Write,
    /// Check content files and tell every problem, with file, line and remedy
    Check {
        /// The folder to check; the built-in content when left out
        dir: Option<PathBuf>,
        /// Print what each stage holds for whom, and how far other languages are
        #[arg(long)]
        stats: bool,
    },
    /// Tell where things are and how they stand, without a private word
    Doctor,
}

/// A language code, as folders of content are named. Of one such as `fi_FI.UTF-8` the language counts.
fn language(code: &str) -> Result<String, String> {
    // A variable that is set to nothing is not set, and `C` and `POSIX` say no language.
    if matches!(code, "" | "C" | "C.UTF-8" | "POSIX") {
        return Ok("en".to_owned());
    }
    let named = code.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    if content::is_language(&named) {
        return Ok(named);
    }
    Err("a language code is two or three small letters, such as fi".to_owned())
}

/// Runs the program with these arguments and gives its exit code.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(err) => return explain(&err),
    };
    let options = {
        let guide = GuideChoice { language: arguments.lang, overrides: arguments.content };
        Options { workbook: arguments.workbook, guide }
    };
    let result = match arguments.command {
        None => tty::open(&options),
        Some(What::Today) => verbs::today(&options).map_err(not_printed),
        Some(What::Print { place, charts }) => {
            verbs::print(&options, place.as_deref(), charts).map_err(not_printed)
        }
        Some(What::Write) => verbs::write(&options),
        Some(What::Check { dir, stats }) => {
            verbs::check(dir.as_deref(), stats).map_err(not_printed)
        }
        Some(What::Doctor) => verbs::doctor(options).map_err(not_printed),
    };
    result.unwrap_or_else(|err| {
        if is_broken_pipe(&err) {
            return ExitCode::SUCCESS;
        }
        tell(format_args!("{err:#}"));
        ExitCode::from(verbs::code_of(&err))
    })
}

/// Help, the version, or what is wrong with the arguments. The arguments themselves are not
/// repeated: somebody may have put private words there, and they would stay on the screen.
fn explain(err: &clap::Error) -> ExitCode {
    // A closed pipe is not worth a word.
    match err.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = err.print();
            return ExitCode::SUCCESS;
        }
        // These name options only.
        ErrorKind::InvalidValue
        | ErrorKind::ArgumentConflict
        | ErrorKind::MissingRequiredArgument => drop(err.print()),
        ErrorKind::ValueValidation => {
            let name = err.get(ContextKind::InvalidArg).map(ToString::to_string);
            let (name, why) = (name.unwrap_or_default(), err.source().map(ToString::to_string));
            let why = why.unwrap_or_else(|| "it cannot be that".to_owned());
            let _ = writeln!(io::stderr(), "trust-guide: {name}: {why}. See `trust-guide --help`.");
        }
        _ => {
            let meant = meant(err).map(|it| format!("; `{it}` is one")).unwrap_or_default();
            let _ = writeln!(
                io::stderr(),
                "trust-guide: that is no command and no option{meant}. Words are never arguments: \
                 `write` takes them from standard input. See `trust-guide --help`."
            );
        }
    }
    ExitCode::from(USAGE)
}

/// The command or option that is most like what was asked for.
fn meant(err: &clap::Error) -> Option<&str> {
    let like = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg];
    like.into_iter().find_map(|kind| match err.get(kind)? {
        ContextValue::String(name) => Some(name.as_str()),
        ContextValue::Strings(names) => names.first().map(String::as_str),
        _ => None,
    })
}

/// What went wrong while something was printed, which changes nothing that is kept.
fn not_printed(err: anyhow::Error) -> anyhow::Error {
    match err.downcast_ref::<io::Error>() {
        Some(io) if io.kind() != io::ErrorKind::BrokenPipe => {
            anyhow::anyhow!(say::not_printed(store::because(io)))
        }
        _ => err,
    }
}

/// Whether somebody closed the pipe we print into, as `head` does.
fn is_broken_pipe(err: &anyhow::Error) -> bool {
    let io = err.downcast_ref::<io::Error>();
    io.is_some_and(|err| err.kind() == io::ErrorKind::BrokenPipe)
}
