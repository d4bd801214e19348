//! The private safety check: what it asks, and what follows from each answer. Nothing of it is kept.

use serde::Deserialize;

use crate::domain::{helplines::Need, id::NodeId};

/// The questions, and what is said to somebody who answered them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Safety {
    /// Read before the first question.
    pub intro: String,
    /// In the order asked. Any of them may be left out.
    #[serde(rename = "question")]
    pub questions: Vec<SafetyQuestion>,
    /// In the order said, the most urgent first.
    #[serde(rename = "reply")]
    pub replies: Vec<SafetyReply>,
    /// Said where nothing was answered yes. It never says that somebody is safe.
    pub none: String,
}

/// A question of the private check, and what a yes to it is about.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SafetyQuestion {
    /// Unique over the guide. No answer is kept under it.
    pub id: NodeId,
    /// What a yes means: the replies follow from that.
    pub kind: SafetyKind,
    /// Worded so that yes or no is an answer.
    pub text: String,
}

/// What a question is about, and so what a yes means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SafetyKind {
    /// Felt by whoever answers. Nobody said that anything was done.
    Fear,
    /// Done to whoever answers: violence, control.
    Harm,
    /// Done to them, by a hand on the neck.
    Neck,
    /// Done to them, by a threat.
    Threat,
    /// Done to them: sex or touch that they did not want.
    Sexual,
    /// Feared from whoever may read what they write, or makes them write it. Nothing was done yet.
    Watched,
    /// Done by them.
    OwnHarm,
    /// Thoughts of ending their own life.
    OwnLife,
    /// Thoughts of ending somebody else's.
    OtherLife,
}

impl SafetyKind {
    /// All kinds, in the order of their names.
    pub const ALL: [SafetyKind; 9] = [
        SafetyKind::Fear,
        SafetyKind::Harm,
        SafetyKind::Neck,
        SafetyKind::Threat,
        SafetyKind::Sexual,
        SafetyKind::Watched,
        SafetyKind::OwnHarm,
        SafetyKind::OwnLife,
        SafetyKind::OtherLife,
    ];

    /// What content files call it.
    pub const NAMES: &[&str] = &[
        "fear",
        "harm",
        "neck",
        "threat",
        "sexual",
        "watched",
        "own-harm",
        "own-life",
        "other-life",
    ];
}

/// Something that is said after some answers and not after others.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SafetyReply {
    /// Unique over the guide.
    pub id: NodeId,
    /// One of these was answered yes,
    pub to: Vec<SafetyKind>,
    /// one of these as well, where any are named,
    #[serde(default)]
    pub with: Vec<SafetyKind>,
    /// and none of these.
    #[serde(default)]
    pub without: Vec<SafetyKind>,
    /// Whether it says what to do at once, and so must be seen before all else.
    #[serde(default)]
    pub urgent: bool,
    /// All that is said, in whole sentences.
    pub text: String,
    /// The same in fewer words, for a screen where not all that is urgent fits.
    pub brief: Option<String>,
}

impl SafetyReply {
    fn fits(&self, yes: &[SafetyKind]) -> bool {
        let any = |kinds: &[SafetyKind]| kinds.iter().any(|kind| yes.contains(kind));
        any(&self.to) && (self.with.is_empty() || any(&self.with)) && !any(&self.without)
    }
}

/// What helps somebody who answered yes to questions of these kinds, in the order it is called.
pub fn needs(yes: &[SafetyKind]) -> Vec<Need> {
    let any = |kinds: &[SafetyKind]| kinds.iter().any(|kind| yes.contains(kind));
    let fears = [
        SafetyKind::Fear,
        SafetyKind::Harm,
        SafetyKind::Neck,
        SafetyKind::Threat,
        SafetyKind::Sexual,
        SafetyKind::Watched,
    ];
    let is_afraid = any(&fears);
    let may_harm = any(&[SafetyKind::OwnHarm]) || (any(&[SafetyKind::OtherLife]) && !is_afraid);
    let wanted = [
        (any(&[SafetyKind::OwnLife, SafetyKind::OtherLife]), Need::Crisis),
        (may_harm, Need::OwnHarm),
        (any(&[SafetyKind::Sexual]), Need::SexualViolence),
        (is_afraid, Need::Abuse),
    ];
    wanted.into_iter().filter(|(is_wanted, _)| *is_wanted).map(|(_, need)| need).collect()
}

impl Safety {
    /// What is said to somebody who answered yes to questions of these kinds, in order. It follows
    /// from them alone: how many there are of a kind changes nothing, and nothing is counted.
    pub fn said(&self, yes: &[SafetyKind]) -> Vec<&SafetyReply> {
        self.replies.iter().filter(|reply| reply.fits(yes)).collect()
    }
}
