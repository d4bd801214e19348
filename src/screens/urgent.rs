//! Words by which somebody looks for safety: what is urgent comes first in Find, the palette and Help.

mod control;
mod deeds;
pub mod erasing;

use crate::{text::fold::fold, ui::action::Place};

/// What people type who fear somebody.
const FEAR: &[&str] = &[
    "abuse",
    "abused",
    "abusive",
    "afraid",
    "assault",
    "assaulted",
    "attacked",
    "battered",
    "beat",
    "beaten",
    "beating",
    "beats",
    "blackmail",
    "bruise",
    "bruised",
    "bruises",
    "choke",
    "choked",
    "chokes",
    "coerced",
    "coercion",
    "coercive",
    "controlling",
    "crisis",
    "danger",
    "dangerous",
    "emergency",
    "escape",
    "fear",
    "forced",
    "frightened",
    "gaslighting",
    "gun",
    "harassed",
    "harassment",
    "helpline",
    "hit",
    "hits",
    "hitting",
    "hostage",
    "hotline",
    "intimidated",
    "kill",
    "kills",
    "knife",
    "leave",
    "leaving",
    "molested",
    "police",
    "prisoner",
    "rape",
    "raped",
    "refuge",
    "safe",
    "safety",
    "scared",
    "shelter",
    "spied",
    "spying",
    "stalked",
    "stalker",
    "stalking",
    "strangle",
    "strangled",
    "terrified",
    "threat",
    "threaten",
    "threatened",
    "threatens",
    "threats",
    "tracked",
    "tracking",
    "trapped",
    "unsafe",
    "violence",
    "violent",
    "weapon",
    "weapons",
];

/// Numbers that are called in danger somewhere in the world, or by who thinks of suicide.
const NUMBERS: &[&str] = &[
    "000", "100", "110", "111", "112", "113", "115", "116", "117", "118", "119", "122", "190",
    "911", "988", "991", "995", "997", "999",
];

/// What people type who think of ending their life, or of hurting themselves.
const OWN_LIFE: &[&str] =
    &["die", "hopeless", "overdose", "selfharm", "suicidal", "suicide", "worthless"];

/// The same in several words.
const OWN_LIFE_PHRASES: &[&str] = &[
    "better off dead",
    "better off without me",
    "cannot cope",
    "cannot go on",
    "cant cope",
    "cant go on",
    "cant take it",
    "cut myself",
    "cutting myself",
    "dont want to be here",
    "dont want to live",
    "end it",
    "end it all",
    "end my life",
    "ending it all",
    "ending my life",
    "harm myself",
    "harming myself",
    "hurt myself",
    "hurting myself",
    "kill myself",
    "killing myself",
    "no hope",
    "no reason to live",
    "no way out",
    "not want to live",
    "nothing to live for",
    "self harm",
    "take my life",
    "taking my life",
    "want it to be over",
    "want to disappear",
];

/// Words of which one alone does not say who does it.
const EITHER: &[&str] =
    &["abuse", "abusive", "coercion", "coercive", "controlling", "violence", "violent"];

/// How much of a word is enough while it is typed, in letters.
const ENOUGH: usize = 4;

/// What somebody looks for who types something urgent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgent {
    /// They fear somebody, or were hurt.
    Fear,
    /// They think of ending their life, or of hurting themselves.
    OwnLife,
    /// They hurt or scared somebody, or are afraid that they will.
    OwnHarm,
}

impl Urgent {
    /// Where they find whom to call, and what to do.
    pub fn place(self) -> Place {
        match self {
            Urgent::Fear | Urgent::OwnLife => Place::Help,
            Urgent::OwnHarm => Place::OwnHarm,
        }
    }

    /// What they find there, in their own words.
    pub fn told(self) -> &'static str {
        match self {
            Urgent::Fear => {
                "Hit, hurt, choked, raped, threatened, stalked or tracked; scared, or need to leave: whom to call."
            }
            Urgent::OwnLife => {
                "Thoughts of suicide, of wanting to die or end it, or of self-harm: whom to call now."
            }
            Urgent::OwnHarm => {
                "You hit, hurt, forced or scared someone, lost control, or fear you will: how to stop, and whom to call."
            }
        }
    }
}

/// What was typed as it is compared: however it is spelled, with or without apostrophes.
fn words_in(typed: &str) -> Vec<String> {
    let folded: String = fold(typed).chars().filter(|sign| !matches!(sign, '\'' | '’')).collect();
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What urgent thing was typed, the likeliest first; nothing where it is not urgent.
pub fn sought(typed: &str) -> Vec<Urgent> {
    let words = words_in(typed);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let begins = |known: &&str, word: &&str| {
        // Control alone is a check of the plan.
        let is_begun = ENOUGH <= word.len() && *word != "control" && known.starts_with(word);
        known == word || is_begun
    };
    let holds = |list: &[&str]| list.iter().any(|known| words.iter().any(|it| begins(known, it)));
    let line = format!(" {} ", words.join(" "));
    let says = |phrase: &&str| line.contains(&format!(" {phrase} "));
    let ends_a_bond = line.contains(" end it with ");
    let mut sought = Vec::new();
    if holds(OWN_LIFE) || (!ends_a_bond && OWN_LIFE_PHRASES.iter().any(says)) {
        sought.push(Urgent::OwnLife);
    }
    if deeds::are_own(&words) {
        sought.push(Urgent::OwnHarm);
    }
    let is_number = matches!(words[..], [number] if NUMBERS.contains(&number));
    if holds(FEAR) || is_number || deeds::were_suffered(&words) || control::is_told(&words) {
        sought.push(Urgent::Fear);
    }
    let is_unsaid = !deeds::names_somebody(&words) && words.iter().any(|it| EITHER.contains(it));
    if is_unsaid && !sought.contains(&Urgent::OwnHarm) {
        sought.push(Urgent::OwnHarm);
    }
    sought
}

/// The words themselves, by which Help is found.
pub fn words() -> String {
    [FEAR, OWN_LIFE].concat().join(" ")
}

/// Whether a place says whom to call, or what to do about danger.
pub fn is_of_safety(place: &Place) -> bool {
    matches!(place, Place::Help | Place::OwnHarm | Place::Calls | Place::Safety)
}

/// How early a place stands for somebody who looks for this: the place that is about it first.
pub fn rank(place: &Place, sought: &[Urgent]) -> Option<usize> {
    if !is_of_safety(place) || sought.is_empty() {
        return None;
    }
    let leads = |urgent: &Urgent| {
        urgent.place() == *place || (*urgent != Urgent::OwnHarm && *place == Place::Calls)
    };
    Some(sought.iter().position(leads).unwrap_or(sought.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_did_it_is_told_from_who_suffered_it() {
        use Urgent::{Fear, OwnHarm, OwnLife};
        for (typed, first) in [
            ("i hit her", OwnHarm),
            ("I hurt him", OwnHarm),
            ("i hit my wife", OwnHarm),
            ("I’ve pushed my partner", OwnHarm),
            ("ive slapped him", OwnHarm),
            ("i lost control", OwnHarm),
            ("I’m violent", OwnHarm),
            ("am i abusive", OwnHarm),
            ("i want to hurt", OwnHarm),
            ("I WANT TO KILL HIM", OwnHarm),
            ("going to hurt someone", OwnHarm),
            ("my wife says i scared her", OwnHarm),
            ("hit my girlfriend", OwnHarm),
            ("i choked her", OwnHarm),
            ("im afraid i will hurt her", OwnHarm),
            ("he hit me", Fear),
            ("he hurt me", Fear),
            ("hes hitting me", Fear),
            ("she’s violent", Fear),
            ("shes going to kill me", Fear),
            ("I was hit", Fear),
            ("i got choked by him", Fear),
            ("I am scared", Fear),
            ("im so scared of her", Fear),
            ("my husband hit my son", Fear),
            ("i think he hit her", Fear),
            ("violent", Fear),
            ("need to leave", Fear),
            ("he spies on me", Fear),
            ("hes spying on me", Fear),
            ("locked me in", Fear),
            ("my husband locks me out", Fear),
            ("controlling", Fear),
            ("my wife controls me", Fear),
            ("coercion", Fear),
            ("he has my passwords", Fear),
            ("she checks my phone", Fear),
            ("he takes my money", Fear),
            ("he reads my messages", Fear),
            ("my boyfriend reads all my texts", Fear),
            ("he made me have sex", Fear),
            ("makes me have sex", Fear),
            ("he hurts the kids", Fear),
            ("dad hits my brother", Fear),
            ("they follow me", Fear),
            ("he won’t let me see my friends", Fear),
            ("im not allowed to go out", Fear),
            ("she yells at me", Fear),
            ("my ex is harassing me", Fear),
            ("911", Fear),
            ("999", Fear),
            ("hotline", Fear),
            ("beaten", Fear),
            ("trapped", Fear),
            ("i track her phone", OwnHarm),
            ("I spy on him", OwnHarm),
            ("i locked her in", OwnHarm),
            ("i made her have sex", OwnHarm),
            ("i’m controlling", OwnHarm),
            ("hopeless", OwnLife),
            ("i cant cope", OwnLife),
            ("suicide", OwnLife),
            ("suic", OwnLife),
            ("kill myself", OwnLife),
            ("I want to hurt myself", OwnLife),
            ("end it", OwnLife),
            ("self-harm", OwnLife),
            ("I can’t go on", OwnLife),
            ("I don't want to live", OwnLife),
        ] {
            assert_eq!(sought(typed).first(), Some(&first), "{typed}: {:?}", sought(typed));
        }
        assert_eq!(sought("violent"), [Fear, OwnHarm], "it does not say who is");
        assert_eq!(sought("he is violent"), [Fear]);
    }

    #[test]
    fn what_is_not_urgent_is_left_alone() {
        for typed in [
            "trust",
            "i hurt",
            "i feel hurt",
            "i read his messages",
            "he follows through",
            "we watch a film",
            "she has my back",
            "he made me happy",
            "who knows my phone number",
            "lock",
            "control check",
            "10",
            "anger",
            "end it with her",
            "stay or part",
            "plan",
            "",
        ] {
            assert_eq!(sought(typed), [], "{typed}");
        }
    }
}
