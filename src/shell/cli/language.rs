//! The language of the guide, as an option, a variable, the file of settings or the system says it.

use std::{env, sync::OnceLock};

use crate::{content, phrases::say};

/// The variable that says the language where no option does.
pub(super) const LANGUAGE: &str = "TRUST_GUIDE_LANG";

/// Variables by which a system says the language of all programs; the first that is set counts.
const OF_THE_SYSTEM: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language where neither the option nor our variable says one. Of what a system says only a variety of English is
/// heard: for other languages the program does not know yet whether it has any word of them.
fn of_the_system() -> &'static str {
    let set = |name: &&str| env::var(name).ok().filter(|code| !code.is_empty());
    let code = OF_THE_SYSTEM.iter().find_map(set);
    code.and_then(|code| variety(&code)).unwrap_or(content::ENGLISH)
}

/// The variety of English that a code names, however it is written: `en_US.UTF-8`, `en-us`.
fn variety(code: &str) -> Option<&'static str> {
    let named = code.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    content::VARIETIES.iter().copied().find(|variety| variety.eq_ignore_ascii_case(&named))
}

/// The language that the file of settings says.
pub(super) static CONFIGURED: OnceLock<Option<String>> = OnceLock::new();

/// The language where neither an option nor a variable says one.
pub(in crate::shell) fn usual() -> &'static str {
    CONFIGURED.get().and_then(|code| code.as_deref()).unwrap_or_else(of_the_system)
}

/// A language code, as folders of content are named. Of one such as `fi_FI.UTF-8` the language counts.
pub(super) fn language(code: &str) -> Result<String, String> {
    // A variable that is set to nothing is not set.
    if code.is_empty() {
        return Ok(usual().to_owned());
    }
    // `C` and `POSIX` say no language.
    if matches!(code, "C" | "C.UTF-8" | "POSIX") {
        return Ok(content::ENGLISH.to_owned());
    }
    if let Some(variety) = variety(code) {
        return Ok(variety.to_owned());
    }
    let named = code.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
    if content::is_language(&named) {
        return Ok(named);
    }
    Err(say::cli_no_language().to_owned())
}
