//! The course of a talk along its script: from part to part, from turn to turn, and back.

use crate::domain::{
    role::Role,
    script::{PartKind, Script, TalkPart},
    talk::{Got, Phase, Talk},
};

/// What is going on in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment<'a> {
    /// This part of its script is on.
    Part(&'a TalkPart),
    /// One of the two says, in private, how heard they felt.
    Heard(Role),
    /// One line is kept of it.
    Line,
    /// It is over, and nothing is left to do.
    Held,
}

const MINUTE: u64 = 60_000;

impl Talk {
    /// Where the talk is in its script.
    pub fn moment<'a>(&self, script: &'a Script) -> Moment<'a> {
        if self.ended.is_some() {
            return Moment::Held;
        }
        match (script.parts.get(self.part), script.heard.get(self.turn)) {
            (Some(part), _) => Moment::Part(part),
            (None, Some(role)) => Moment::Heard(*role),
            (None, None) => Moment::Line,
        }
    }

    /// Who speaks in a part with turns.
    pub fn speaker(&self, part: &TalkPart) -> Option<Role> {
        let first = part.turns()?.first.or(self.first).unwrap_or(Role::Hurt);
        let taken = self.taken.contains(&self.turn);
        Some(if taken || self.turn.is_multiple_of(2) == (first == Role::Hurt) {
            Role::Hurt
        } else {
            Role::Broke
        })
    }

    /// How long what is going on may take, in milliseconds, where a clock runs for it. Saying back
    /// takes the time it needs.
    pub fn whole(&self, script: &Script) -> Option<u64> {
        let Moment::Part(part) = self.moment(script) else { return None };
        match (part.turns(), self.phase) {
            (Some(turns), Phase::Speaking) => Some(u64::from(turns.minutes) * MINUTE),
            (Some(_), Phase::SayingBack) => None,
            (None, _) if part.kind == PartKind::Apart => None,
            (None, _) => Some(u64::from(part.minutes) * MINUTE),
        }
    }

    /// Goes on: to saying back, to the next turn, to the next part. After saying back, only an
    /// answer goes on.
    pub fn go_on(&mut self, script: &Script) {
        match self.moment(script) {
            Moment::Part(part) if part.says_back() && self.phase == Phase::Speaking => {
                self.at(self.turn, self.round, Phase::SayingBack);
            }
            Moment::Part(part) => self.next_turn(part),
            Moment::Heard(_) => self.at(self.turn + 1, 0, Phase::Speaking),
            Moment::Line | Moment::Held => (),
        }
    }

    /// Takes the answer to “did I get it?” Partly or no goes round once more.
    pub fn answer(&mut self, script: &Script, got: Got) {
        let Moment::Part(part) = self.moment(script) else { return };
        self.got.push(got);
        match got {
            Got::Yes => self.next_turn(part),
            Got::Partly | Got::No => self.at(self.turn, self.round + 1, Phase::Speaking),
        }
    }

    /// The part after this one, whatever is left of this one.
    pub fn next_part(&mut self, script: &Script) {
        if self.part < script.parts.len() {
            self.part += 1;
            self.taken.clear();
            self.at(0, 0, Phase::Speaking);
        }
    }

    /// A step back. The turn gets its whole time again. Says whether there was one.
    pub fn go_back(&mut self, script: &Script) -> bool {
        let in_part = self.part < script.parts.len();
        match self.phase {
            Phase::SayingBack => self.at(self.turn, self.round, Phase::Speaking),
            Phase::Speaking if in_part && self.round > 0 => {
                self.got.pop();
                self.at(self.turn, self.round - 1, Phase::SayingBack);
            }
            Phase::Speaking if self.turn > 0 => {
                self.taken.retain(|turn| *turn < self.turn);
                self.reopen(self.turn - 1, script);
            }
            Phase::Speaking if self.part > 0 => {
                self.part -= 1;
                self.taken.clear();
                let turns = script.parts.get(self.part).and_then(TalkPart::turns);
                let last = turns.map_or(0, |turns| usize::from(turns.count).saturating_sub(1));
                self.reopen(last, script);
            }
            Phase::Speaking => return false,
        }
        true
    }

    /// Whether the one who was hurt may take this turn, or give it back.
    pub fn may_take(&self, part: &TalkPart) -> bool {
        let Some(turns) = part.turns() else { return false };
        let first = turns.first.or(self.first).unwrap_or(Role::Hurt);
        let given = self.taken.contains(&self.turn) || self.speaker(part) == Some(Role::Broke);
        first == Role::Hurt && self.phase == Phase::Speaking && self.round == 0 && given
    }

    /// The one who was hurt takes this turn, or gives it back.
    pub fn take_turn(&mut self) {
        let turn = self.turn;
        if self.taken.contains(&turn) {
            self.taken.retain(|other| *other != turn);
        } else {
            self.taken.push(turn);
        }
        self.at(turn, 0, Phase::Speaking);
    }

    fn next_turn(&mut self, part: &TalkPart) {
        let last = part.turns().map_or(1, |turns| usize::from(turns.count));
        if self.turn + 1 < last {
            self.at(self.turn + 1, 0, Phase::Speaking);
        } else {
            self.part += 1;
            self.taken.clear();
            self.at(0, 0, Phase::Speaking);
        }
    }

    /// To where a turn that was over ended.
    fn reopen(&mut self, turn: usize, script: &Script) {
        let says_back = script.parts.get(self.part).is_some_and(TalkPart::says_back);
        if !says_back {
            return self.at(turn, 0, Phase::Speaking);
        }
        if self.got.last() == Some(&Got::Yes) {
            self.got.pop();
        }
        let round = self.got.iter().rev().take_while(|got| **got != Got::Yes).count();
        self.at(turn, round, Phase::SayingBack);
    }

    fn at(&mut self, turn: usize, round: usize, phase: Phase) {
        (self.turn, self.round, self.phase) = (turn, round, phase);
        self.ran = 0;
        self.runs_since = None;
        self.away = false;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        day::Day,
        guide::{Source, Strength},
        id::{NodeId, RecordId},
        script::Turns,
    };

    fn part(kind: PartKind) -> TalkPart {
        TalkPart {
            id: "a".to_owned(),
            title: String::new(),
            minutes: 5,
            kind,
            read: Vec::new(),
            speaker: Vec::new(),
            listener: Vec::new(),
            exercise: None,
        }
    }

    fn script() -> Script {
        let turns = |first| Turns { count: 4, minutes: 2, first };
        Script {
            id: NodeId::from("talk.turns"),
            role: Role::Both,
            title: String::new(),
            why: String::new(),
            minutes: 20,
            heat: 2,
            warning: String::new(),
            settle: String::new(),
            source: Source { text: String::new(), strength: Strength::Practice },
            before: Vec::new(),
            heard: vec![Role::Hurt, Role::Broke],
            parts: vec![
                part(PartKind::Together),
                part(PartKind::SayBack(turns(None))),
                part(PartKind::Turns(turns(Some(Role::Broke)))),
                part(PartKind::Apart),
            ],
        }
    }

    fn talk() -> Talk {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        Talk::begun(RecordId::from("a"), NodeId::from("talk.turns"), now, Day::of(now, 4))
    }

    #[test]
    fn saying_back_goes_round_until_yes() {
        let (script, mut talk) = (script(), talk());
        talk.go_on(&script);
        talk.go_on(&script);
        assert_eq!((talk.turn, talk.phase), (0, Phase::SayingBack));
        for (round, got) in [(1, Got::No), (2, Got::Partly)] {
            talk.answer(&script, got);
            assert_eq!((talk.turn, talk.round, talk.phase), (0, round, Phase::Speaking));
            talk.go_on(&script);
        }
        talk.answer(&script, Got::Yes);
        assert_eq!((talk.part, talk.turn, talk.round, talk.phase), (1, 1, 0, Phase::Speaking));
        assert!(talk.go_back(&script));
        assert_eq!((talk.turn, talk.round, talk.phase), (0, 2, Phase::SayingBack));
    }

    #[test]
    fn the_one_who_was_hurt_may_take_every_turn() {
        let (script, mut talk) = (script(), talk());
        talk.part = 1;
        let part = &script.parts[1];
        for turn in 0..4 {
            if talk.speaker(part) == Some(Role::Broke) {
                assert!(talk.may_take(part));
                talk.take_turn();
            }
            assert_eq!((talk.turn, talk.speaker(part)), (turn, Some(Role::Hurt)));
            talk.go_on(&script);
            talk.answer(&script, Got::Yes);
        }
        assert_eq!(talk.part, 2);
        assert_eq!(talk.speaker(&script.parts[2]), Some(Role::Broke));
        assert!(!talk.may_take(&script.parts[2]), "their own list is theirs to read");
    }

    #[test]
    fn saying_back_and_being_apart_have_no_clock() {
        let (script, mut talk) = (script(), talk());
        assert_eq!(talk.whole(&script), Some(5 * MINUTE));
        talk.part = 1;
        assert_eq!(talk.whole(&script), Some(2 * MINUTE));
        talk.go_on(&script);
        assert_eq!(talk.whole(&script), None);
        talk.part = 3;
        assert_eq!(talk.whole(&script), None);
    }

    proptest! {
        #[test]
        fn every_step_forward_can_be_gone_back(steps in prop::collection::vec(0u8..4, 0..40)) {
            let (script, mut talk) = (script(), talk());
            for step in steps {
                let before = talk.clone();
                match (step, talk.phase) {
                    (0, Phase::SayingBack) => talk.answer(&script, Got::Partly),
                    (_, Phase::SayingBack) => talk.answer(&script, Got::Yes),
                    (_, Phase::Speaking) => talk.go_on(&script),
                }
                if talk != before {
                    let mut back = talk.clone();
                    prop_assert!(back.go_back(&script));
                    prop_assert_eq!(back, before);
                }
            }
            let mut steps = 0;
            while talk.go_back(&script) {
                steps += 1;
                prop_assert!(steps < 200);
            }
            prop_assert_eq!((talk.part, talk.turn), (0, 0));
        }
    }
}
