//! Who is there to read, and what of the guide may be put in front of them unasked.

use crate::domain::{
    breach::Breaches,
    day::Day,
    guide::{Stage, StageKind},
    profile::{Company, Profile},
    role::Role,
    summary::Summary,
    workbook::Workbook,
};

/// Who is there: which side they are on, and whether they do this alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// The side of whoever reads; `None` where nobody said, and then nothing of one side is offered.
    pub role: Option<Role>,
    /// As they said, or as they once sat here; `None` by itself is taken for neither one nor two.
    pub company: Option<Company>,
    /// What broke trust, as they said; none where they did not, and then it chooses nothing.
    pub breaches: Breaches,
}

impl Audience {
    /// Who is there, by what they said of themselves.
    pub fn of(profile: &Profile) -> Audience {
        Audience {
            role: profile.role,
            company: profile.company_told(),
            breaches: profile.what_broke,
        }
    }

    /// Whether something about `about` may be put in front of them unasked: it is about nothing in particular, or about
    /// what broke trust here, or nobody said what did. What is not stays where it can be looked for, and is not locked.
    pub fn is_for(self, about: Breaches) -> bool {
        about.are_for(self.breaches)
    }

    /// Whether two people do this: they sit here together, or this one said so. Somebody who does
    /// not know yet is not taken for two.
    pub fn is_two(self) -> bool {
        self.role == Some(Role::Both) || self.company == Some(Company::Together)
    }

    /// Whether this one said that they are alone.
    pub fn is_alone(self) -> bool {
        self.company == Some(Company::Alone) && !self.is_two()
    }

    /// Whether a node for this role stands among what is theirs, and is counted. What is for two
    /// is theirs only where there are two; the others find it when they look for it.
    pub fn owns(self, role: Role) -> bool {
        role.speaks_to(self.role) && (role != Role::Both || self.is_two())
    }

    /// Whether a node for this role may be put in front of them unasked. Two who sit here together,
    /// and somebody who did not say, are never taken for one side.
    pub fn fits(self, role: Role) -> bool {
        match role {
            Role::Hurt | Role::Broke => self.role == Some(role),
            Role::Both => self.is_two(),
            Role::Any => true,
        }
    }

    /// Whether a node for this role may follow on something that they chose themselves: a link, the
    /// next page, a card. To two at one keyboard nothing of one side follows by itself.
    pub fn follows(self, role: Role) -> bool {
        self.owns(role) && (self.role != Some(Role::Both) || self.fits(role))
    }

    /// Whether something of their own on a page for this role comes back by itself.
    pub fn comes_back(self, role: Role) -> bool {
        match role {
            Role::Both => !self.is_alone(),
            Role::Hurt | Role::Broke | Role::Any => self.follows(role),
        }
    }
}

/// How fast the guide may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pace {
    /// The first week, or the first after it came out: only what steadies.
    First,
    /// It is late, or a day that may hurt is near: nothing heavy.
    Gentle,
    /// Any other time: what is heavy may be offered, too.
    #[default]
    Usual,
}

/// How many days the first week has.
const WEEK: i64 = 7;

impl Pace {
    /// The pace of a day. A workbook that nobody was welcomed to begins with its first words. In the week after it came
    /// out there is only what steadies, however long the workbook has been there.
    pub fn of(workbook: &Workbook, summary: &Summary, today: Day, gentle: bool) -> Pace {
        let profile = &workbook.profile;
        let welcomed = profile.welcomed.map(|at| Day::of(at, profile.day_start));
        let began = welcomed.or(summary.days().first().copied()).unwrap_or(today);
        // A clock that was set back by some days changes nothing; one that was years ahead does not hold.
        let is_week_of = |day: Day| (-WEEK..WEEK).contains(&today.days_since(day));
        match () {
            () if is_week_of(began) || profile.came_out.is_some_and(is_week_of) => Pace::First,
            () if gentle => Pace::Gentle,
            () => Pace::Usual,
        }
    }

    /// Whether something of this heat may be offered.
    pub fn bears(self, heat: u8) -> bool {
        heat < 3 || self == Pace::Usual
    }
}

/// What may be offered unasked: to whom, how fast, and whether it is late.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offering {
    /// Whom it is offered to, as the profile says.
    pub audience: Audience,
    /// Whether it is the first week, or a time for nothing heavy.
    pub pace: Pace,
    /// From the hour on that somebody chose nothing hard is offered, in the first week too.
    pub late: bool,
}

impl Offering {
    /// What may be offered on a day; `near` says that a day that may hurt is near.
    pub fn of(
        workbook: &Workbook,
        summary: &Summary,
        today: Day,
        near: bool,
        late: bool,
    ) -> Offering {
        Offering {
            audience: Audience::of(&workbook.profile),
            pace: Pace::of(workbook, summary, today, near || late),
            late,
        }
    }

    /// Whether something of this heat may be offered: late, nothing that may sting.
    pub fn bears(self, heat: u8) -> bool {
        self.pace.bears(heat) && (!self.late || heat < 2)
    }

    /// The same, for an hour in which nothing that may sting is offered.
    #[must_use]
    pub fn lighter(self) -> Offering {
        Offering { late: true, ..self }
    }

    /// Whether anything of a stage is offered: in the first week only of *steady first*.
    pub fn is_open(self, stage: &Stage) -> bool {
        self.pace != Pace::First || stage.kind == StageKind::First
    }

    /// Whether something for this role and of this heat is offered.
    pub fn fits(self, role: Role, heat: u8) -> bool {
        self.audience.fits(role) && self.bears(heat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::came_out::Ago;

    const ROLES: [Role; 4] = [Role::Hurt, Role::Broke, Role::Both, Role::Any];

    fn everybody() -> impl Iterator<Item = Audience> {
        let roles = [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
        let companies = [None, Some(Company::Alone), Some(Company::Together)];
        roles.into_iter().flat_map(move |role| {
            companies.map(|company| Audience { role, company, ..Audience::default() })
        })
    }

    #[test]
    fn what_is_offered_is_owned_and_what_is_owned_can_be_found() {
        for audience in everybody() {
            for role in ROLES {
                let (fits, follows) = (audience.fits(role), audience.follows(role));
                assert!(!fits || follows, "{audience:?} {role:?}");
                assert!(!follows || audience.owns(role), "{audience:?} {role:?}");
                assert!(!audience.owns(role) || role.speaks_to(audience.role));
            }
        }
    }

    #[test]
    fn the_first_week_has_seven_days_whatever_the_hour_and_begins_with_the_welcome() {
        let at = |text: &str| chrono::DateTime::parse_from_rfc3339(text).unwrap();
        let mut workbook = Workbook::default();
        let pace = |workbook: &Workbook, day: &str, gentle| {
            Pace::of(
                workbook,
                &Summary::of(&crate::domain::guide::Guide::default(), workbook),
                Day::parse(day).unwrap(),
                gentle,
            )
        };
        assert_eq!(pace(&workbook, "2026-11-23", false), Pace::First, "nobody was welcomed yet");
        // Two in the night is still the day before.
        workbook.edit_profile(|profile| profile.welcomed = Some(at("2026-11-24T02:00:00+01:00")));
        for (day, gentle, wanted) in [
            ("2026-11-22", false, Pace::First),
            ("2026-11-23", false, Pace::First),
            ("2026-11-29", true, Pace::First),
            ("2026-11-30", false, Pace::Usual),
            ("2026-11-30", true, Pace::Gentle),
            ("2024-01-01", false, Pace::Usual),
        ] {
            assert_eq!(pace(&workbook, day, gentle), wanted, "{day}");
        }
    }

    #[test]
    fn the_first_week_and_the_week_after_it_came_out_only_steady() {
        let day = |text: &str| Day::parse(text).unwrap();
        let (began, later) = (day("2026-11-23"), day("2026-12-20"));
        let pace = |came_out: Option<(Ago, Day)>, today: Day| {
            let mut workbook = Workbook::default();
            workbook.edit_profile(|profile| {
                profile.welcomed =
                    chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").ok();
                profile.came_out = came_out.map(|(ago, said)| ago.day(said));
            });
            let summary = Summary::of(&crate::domain::guide::Guide::default(), &workbook);
            Pace::of(&workbook, &summary, today, false)
        };
        for (came_out, today, wanted) in [
            (None, began, Pace::First),
            (Some((Ago::Days, began)), began.plus(6), Pace::First),
            (Some((Ago::Days, began)), began.plus(7), Pace::Usual),
            (Some((Ago::Weeks, began)), began, Pace::First),
            (Some((Ago::Months, began)), began, Pace::First),
            (Some((Ago::Longer, began)), began.plus(6), Pace::First),
            (Some((Ago::Longer, began)), began.plus(7), Pace::Usual),
            // Something new came out, and Settings was told.
            (Some((Ago::Days, later)), later, Pace::First),
            (Some((Ago::Days, later)), later.plus(6), Pace::First),
            (Some((Ago::Days, later)), later.plus(7), Pace::Usual),
            (Some((Ago::Weeks, later)), later, Pace::Usual),
        ] {
            assert_eq!(pace(came_out, today), wanted, "{came_out:?} {today:?}");
        }
    }

    #[test]
    fn what_is_for_two_belongs_to_two_and_one_side_is_never_offered_to_both() {
        for audience in everybody() {
            assert_eq!(audience.fits(Role::Both), audience.is_two(), "{audience:?}");
            assert_eq!(audience.owns(Role::Both), audience.is_two(), "{audience:?}");
            assert!(!(audience.is_two() && audience.is_alone()));
            if audience.role == Some(Role::Both) {
                assert!(audience.is_two());
                assert!(!audience.follows(Role::Hurt) && !audience.follows(Role::Broke));
            }
        }
    }
}
