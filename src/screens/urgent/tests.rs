//! What urgent words are heard as, and what is left alone.

use super::*;

/// The words of the English guide.
pub(super) fn english() -> TypedWords {
    toml::from_str(include_str!("../../../content/en/typed.toml")).unwrap()
}

fn sought(typed: &str) -> Vec<Urgent> {
    static ENGLISH: std::sync::LazyLock<TypedWords> = std::sync::LazyLock::new(english);
    super::sought(&ENGLISH, typed)
}

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
