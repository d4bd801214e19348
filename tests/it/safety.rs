//! What the private check says follows from the answers, and from nothing else: every mixture of them.

use trust_guide::domain::{
    helplines::{Line, Need},
    safety::{Safety, SafetyKind, SafetyReply, needs},
};

use crate::harness::guide;

use SafetyKind::{Fear, Harm, Neck, OtherLife, OwnHarm, OwnLife, Sexual, Threat, Watched};

/// Every way of answering: a skipped question says as little as a no.
fn mixtures(safety: &Safety) -> impl Iterator<Item = Vec<SafetyKind>> {
    let kinds: Vec<SafetyKind> = safety.questions.iter().map(|question| question.kind).collect();
    (0..1_usize << kinds.len()).map(move |answers| {
        let yes = kinds.iter().enumerate().filter(|(place, _)| answers >> place & 1 == 1);
        yes.map(|(_, kind)| *kind).collect()
    })
}

/// What is to be said, by hand: what to do at once, then what is said to each.
fn wanted(yes: &[SafetyKind]) -> Vec<&'static str> {
    let is = |kind| yes.contains(&kind);
    let (does_harm, is_harmed) = (is(OwnHarm), is(Harm) || is(Neck) || is(Threat) || is(Sexual));
    let is_afraid = is(Fear) || is_harmed;
    let (own_life, others) = (is(OwnLife), does_harm || is(OtherLife));
    let all = [
        (own_life && others, "stop-both"),
        (others && !own_life, "stop"),
        (own_life && !others, "stay"),
        (is(Neck), "neck"),
        (is(Threat), "threat"),
        (own_life && !others, "good-that-you-spoke-of-your-life"),
        (is(OtherLife) && !does_harm && !own_life, "good-that-you-spoke-of-killing"),
        (does_harm && !is(OtherLife) && !own_life, "good-that-you-spoke-of-harm"),
        (own_life && others, "good-that-you-said-it"),
        (does_harm && is(OtherLife) && !own_life, "good-that-you-spoke-of-harm-and-killing"),
        (is(OtherLife), "other-life"),
        (is(OtherLife) && is_afraid && !does_harm, "other-life-in-fear"),
        (own_life, "own-life"),
        (own_life && !others, "company"),
        (own_life && others, "company-elsewhere"),
        (does_harm, "own-harm"),
        (does_harm && !own_life && !is_afraid, "partner-first"),
        (does_harm && own_life && !is_afraid, "partner-first-and-you"),
        (does_harm && is_harmed, "both-ways"),
        (does_harm && is(Fear) && !is_harmed, "own-harm-and-fear"),
        (is_harmed && !does_harm, "not-your-fault"),
        (is(Fear) && !is_harmed && !does_harm, "fear"),
        (is(Sexual), "sexual"),
        (is(Sexual), "sexual-more"),
        (is(Neck), "neck-more"),
        (is(Threat), "threat-more"),
        (is_afraid, "harm"),
        (is(Watched) && !does_harm, "watched"),
        (is(Watched) && does_harm, "watched-and-own-harm"),
        (is(Watched), "watched-more"),
        ((is_afraid || is(Watched)) && !does_harm, "pages-for-two"),
    ];
    all.into_iter().filter(|(said, _)| *said).map(|(_, id)| id).collect()
}

fn ids<'a>(said: &[&'a SafetyReply]) -> Vec<&'a str> {
    said.iter().map(|reply| reply.id.as_str().trim_start_matches("safety.reply.")).collect()
}

fn words(said: &[&SafetyReply]) -> String {
    said.iter().map(|reply| reply.text.clone() + "\n").collect()
}

#[test]
fn there_are_eleven_questions_and_one_s_own_life_is_one_and_another_s_life_another() {
    let guide = guide();
    let kinds: Vec<SafetyKind> =
        guide.safety.questions.iter().map(|question| question.kind).collect();
    assert_eq!(
        kinds,
        [Fear, Harm, Neck, Threat, Harm, Sexual, Watched, Watched, OwnHarm, OwnLife, OtherLife]
    );
    for question in &guide.safety.questions {
        assert_eq!(question.text.matches('?').count(), 1, "one thing is asked: {}", question.text);
    }
}

#[test]
fn all_answers_are_walked_and_each_says_its_own_texts_in_order() {
    let guide = guide();
    let mut count = 0;
    for yes in mixtures(&guide.safety) {
        let said = guide.safety.said(&yes);
        assert_eq!(ids(&said), wanted(&yes), "{yes:?}");
        count += 1;
    }
    assert_eq!(count, 1 << 11);
}

#[test]
fn how_many_answers_of_a_kind_there_are_changes_nothing() {
    let guide = guide();
    for yes in mixtures(&guide.safety) {
        let once: Vec<SafetyKind> =
            SafetyKind::ALL.into_iter().filter(|kind| yes.contains(kind)).collect();
        assert_eq!(guide.safety.said(&yes), guide.safety.said(&once), "{yes:?}");
    }
}

#[test]
fn what_to_do_at_once_stands_before_all_else() {
    let guide = guide();
    for yes in mixtures(&guide.safety) {
        let said = guide.safety.said(&yes);
        let calm = said.iter().position(|reply| !reply.urgent).unwrap_or(said.len());
        assert!(said[calm..].iter().all(|reply| !reply.urgent), "{yes:?}");
        let acute = [Neck, Threat, OwnHarm, OwnLife, OtherLife];
        assert_eq!(calm > 0, acute.iter().any(|kind| yes.contains(kind)), "{yes:?}");
    }
}

#[test]
fn nobody_is_told_what_they_did_not_answer() {
    let guide = guide();
    for yes in mixtures(&guide.safety) {
        let told = words(&guide.safety.said(&yes));
        let is = |kinds: &[SafetyKind]| kinds.iter().any(|kind| yes.contains(kind));
        let only = |phrases: &[&str], kinds: &[SafetyKind]| {
            for phrase in phrases {
                assert!(is(kinds) || !told.contains(phrase), "{yes:?} reads “{phrase}”: {told}");
            }
        };
        only(
            &["not your fault", "is done to you", "was done to you", "hurts you"],
            &[Harm, Neck, Threat, Sexual],
        );
        only(&["to leave, or decide"], &[Fear, Harm, Neck, Threat, Sexual]);
        only(&["abuse line"], &[Fear, Harm, Neck, Threat, Sexual, Watched]);
        only(&["you are afraid", "Being afraid", "Your fear"], &[Fear]);
        only(&["to use this", "makes you use this", "whoever uses this account"], &[Watched]);
        only(&["any smaller"], &[OwnHarm]);
        only(&["your neck", "doctor who choked you"], &[Neck]);
        only(&["threat"], &[Threat]);
        only(&["sexual", "a pregnancy"], &[Sexual]);
        only(
            &[
                "end your life",
                "ending your life",
                "ending their life",
                "keeping you alive",
                "want to go on",
            ],
            &[OwnLife],
        );
        only(&["is not a deed", "of killing"], &[OtherLife]);
        only(
            &["learn to stop", "Your partner’s safety", "you have done harm", "harm you have done"],
            &[OwnHarm],
        );
        only(&["leave the room"], &[OwnHarm, OtherLife]);
        only(&["not your fault, and you did not"], &[Harm, Neck, Threat, Sexual]);
        assert!(!told.contains("nothing wrong"), "{told}");
        // Whoever might hurt somebody is not sent to be near them.
        if is(&[OwnHarm, OtherLife]) {
            assert!(!told.contains("Stay near") && !told.contains("where someone is"), "{told}");
        }
        // Whoever is choked, or afraid, is not told that the other one’s safety comes first.
        if is(&[Fear, Harm, Neck, Threat, Sexual]) {
            assert!(!told.contains("Your partner’s safety"), "{yes:?}: {told}");
        }
    }
}

#[test]
fn who_does_harm_reads_of_it_before_anything_about_harm_done_to_them() {
    let guide = guide();
    for yes in mixtures(&guide.safety).filter(|yes| yes.contains(&OwnHarm)) {
        let told = words(&guide.safety.said(&yes));
        assert!(told.starts_with("If you might hurt"), "{yes:?}: {told}");
        let first = told.lines().next().unwrap();
        for word in ["stop", "leave the room", "call"] {
            assert!(first.contains(word), "{yes:?}: {first}");
        }
        let own = told.find("People can learn to stop").unwrap();
        for about_them in ["not your fault", "You do not have to leave", "tell the doctor"] {
            assert!(told.find(about_them).is_none_or(|at| own < at), "{yes:?}: {told}");
        }
        assert!(!told.contains("is not your fault, and"), "{yes:?}: {told}");
    }
}

/// What a reply is about: one’s own life and what one did or thinks of doing, or what was done to one.
fn subject(id: &str) -> Option<bool> {
    let own = ["good-", "other-life", "own-life", "company", "own-harm", "partner-first"];
    let theirs = ["not-your-fault", "fear", "sexual", "neck-more", "threat-more", "harm"];
    match id {
        "both-ways" | "own-harm-and-fear" | "pages-for-two" => None,
        id if own.iter().any(|own| id.starts_with(own)) => Some(true),
        id if theirs.contains(&id) || id == "sexual-more" => Some(false),
        _ => None,
    }
}

#[test]
fn one_subject_is_finished_before_the_other_and_each_has_its_own_noun() {
    let guide = guide();
    for yes in mixtures(&guide.safety) {
        let said = guide.safety.said(&yes);
        let calm: Vec<_> = said.iter().filter(|reply| !reply.urgent).copied().collect();
        let subjects: Vec<bool> = ids(&calm).into_iter().filter_map(subject).collect();
        let changes = subjects.windows(2).filter(|pair| pair[0] != pair[1]).count();
        assert!(changes <= 1, "{yes:?}: {:?}", ids(&calm));
        for reply in calm {
            // Read straight down, what “it” or “this” means may stand two subjects above.
            for unclear in ["It is not your fault", "said it", "carry it", "think of this"] {
                assert!(!reply.text.contains(unclear), "{}: {}", reply.id, reply.text);
            }
        }
    }
}

#[test]
fn nobody_is_ever_told_that_they_are_safe_or_what_they_scored() {
    let guide = guide();
    let mut all = guide.safety.none.to_lowercase();
    for reply in &guide.safety.replies {
        all += &reply.text.to_lowercase();
    }
    for phrase in
        ["you are safe", "you're safe", "no danger", "nothing to fear", "score", "low risk"]
    {
        assert!(!all.contains(phrase), "{phrase}");
    }
}

#[test]
fn who_fears_a_reader_is_told_of_an_abuse_line_and_of_no_harm_nobody_named() {
    let guide = guide();
    let told = words(&guide.safety.said(&[Watched]));
    assert!(told.starts_with("You do not have to use this, or show it to anyone."), "{told}");
    assert!(told.contains("abuse line") && told.contains("write nothing"), "{told}");
    assert_eq!(needs(&[Watched]), [Need::Abuse]);
    // Who did harm is told the same of their pages, and nothing that excuses it.
    let told = words(&guide.safety.said(&[OwnHarm, Watched]));
    assert!(told.contains("Your partner’s safety comes first"), "{told}");
    assert!(!told.contains("You do not have to use") && !told.contains("harm is done"), "{told}");
    assert_eq!(needs(&[OwnHarm, Watched]), [Need::OwnHarm, Need::Abuse]);
}

#[test]
fn who_is_afraid_and_said_no_more_is_told_of_no_harm_done_to_them() {
    let guide = guide();
    let told = words(&guide.safety.said(&[Fear, OwnHarm]));
    assert!(told.contains("you have done harm, and that you are afraid. Tell the line"), "{told}");
    assert_eq!(needs(&[Fear, OwnHarm]), [Need::OwnHarm, Need::Abuse]);
    let told = words(&guide.safety.said(&[Fear]));
    assert!(told.starts_with("Being afraid is reason enough to ask for help."), "{told}");
    assert!(told.contains("abuse line can think it through"), "{told}");
    assert_eq!(needs(&[Fear]), [Need::Abuse]);
}

#[test]
fn a_neck_of_long_ago_is_not_sent_to_a_doctor_today() {
    let guide = guide();
    let said = guide.safety.said(&[Neck]);
    let told = &said[0].text;
    assert!(told.starts_with("If you were choked in the last days or weeks, see a doctor today"));
    assert!(told.contains("even if you feel well"), "{told}");
}

#[test]
fn who_was_pushed_into_sex_reads_of_a_line_for_that_early_and_finds_its_number_among_the_first() {
    let guide = guide();
    let told = words(&guide.safety.said(&[Sexual]));
    assert!(told.starts_with("What was done to you is not your fault"), "{told}");
    assert!(
        told.lines().nth(1).unwrap().contains("A helpline for sexual violence will listen"),
        "{told}"
    );
    assert_ne!(told, words(&guide.safety.said(&[Harm])));
    assert_eq!(needs(&[Sexual]), [Need::SexualViolence, Need::Abuse]);
    assert_eq!(needs(&[Harm]), [Need::Abuse]);
    for yes in mixtures(&guide.safety).filter(|yes| yes.contains(&Sexual)) {
        let needs = needs(&yes);
        for country in guide.helplines.choices() {
            let has = country.lines_for(Need::SexualViolence).any(Line::is_number);
            let shown = country.fitting(&needs);
            let place = shown.iter().position(|line| line.needs.contains(&Need::SexualViolence));
            assert_eq!(has, place.is_some_and(|place| place < 3), "{} {yes:?}", country.code);
        }
    }
    let first = |code: &str| {
        guide.helplines.country(code).unwrap().fitting(&needs(&[Harm, Sexual]))[0].name.clone()
    };
    assert_eq!(first("UK"), "Rape and Sexual Abuse Support Line");
    assert_eq!(first("US"), "RAINN");
}
