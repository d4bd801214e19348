//! First run: where your words live, how to leave, and a few questions that can each be skipped.

mod shown;
pub mod view;

use crate::{
    domain::{
        breach::{Breach, Breaches},
        came_out::Ago,
        profile::Company,
        role::Role,
    },
    phrases::{Phrase, say},
    screens::{
        Screen,
        locking::{Locking, What},
    },
    ui::{
        action::{Command, Ctx, Effect, Flow, Place},
        cursor::Cursor,
        moves::Move,
    },
};

/// The first words, and the questions that follow them.
#[derive(Clone, Debug, PartialEq)]
pub struct Welcome {
    /// What is shown or asked now.
    pub part: Part,
    /// Over the options of the part.
    pub cursor: Cursor,
    /// What was answered so far. It is kept with the last answer, and nothing is before that.
    pub role: Option<Role>,
    /// What was answered to whether this is done alone; unasked where two sit together.
    pub company: Option<Company>,
    /// What was said to have broken trust.
    pub what_broke: Breaches,
    /// How long ago it came out.
    pub came_out: Option<Ago>,
}

impl Default for Welcome {
    /// The first words are read from their start.
    fn default() -> Welcome {
        Welcome {
            part: Part::default(),
            cursor: Cursor::from_the_start(),
            role: None,
            company: None,
            what_broke: Breaches::default(),
            came_out: None,
        }
    }
}

/// The parts of the welcome, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// What this is, where the words live and how to leave: begin, or Help first.
    #[default]
    Hello,
    /// Who is here: hurt, broke trust, both, or unsaid.
    Role,
    /// Whether this is done alone or together.
    Company,
    /// What broke trust: any number of things are marked.
    WhatBroke,
    /// How long ago it came out.
    CameOut,
    /// Whether it is safe to work on this. The answer decides what is said next, and is kept nowhere. Two at one keyboard
    /// are not asked: nobody can say no with the other one looking on.
    Safe,
    /// Said where it may not be safe: the check and Help come first.
    SafetyFirst,
    /// Who else uses this account. The answer decides what is said next, and is kept nowhere.
    Account,
    /// Said when others may use the account.
    Care,
}

impl Part {
    /// What can be picked; no answer is picked beforehand.
    pub fn options(self) -> &'static [Phrase] {
        match self {
            Part::Hello => &[say::welcome_begin, say::welcome_help_first],
            Part::Role => &[
                say::welcome_role_hurt,
                say::welcome_role_broke,
                say::welcome_role_both,
                say::choice_role_unsaid,
            ],
            Part::Company => {
                &[say::welcome_alone, say::welcome_together, say::welcome_company_unsaid]
            }
            Part::WhatBroke => &[
                say::breach_affair,
                say::breach_messages,
                say::breach_money,
                say::breach_lies,
                say::breach_addiction,
                say::breach_promise,
                say::breach_agreement,
                say::breach_other,
                say::welcome_go_on,
            ],
            // The last is kept as no time: it sets no pace.
            Part::CameOut => &[
                say::ago_days,
                say::ago_weeks,
                say::ago_months,
                say::ago_longer,
                say::welcome_not_out,
            ],
            Part::Safe => {
                &[say::welcome_safe_yes, say::welcome_safe_not_sure, say::welcome_safe_no]
            }
            Part::SafetyFirst => {
                &[say::welcome_check, say::welcome_help, say::welcome_go_on, say::welcome_leave_now]
            }
            Part::Account => &[say::welcome_only_me, say::welcome_others, say::welcome_not_sure],
            Part::Care => &[say::welcome_lock, say::welcome_have_read, say::welcome_leave_now],
        }
    }

    /// What is asked in it.
    pub fn question(self) -> &'static str {
        match self {
            Part::Hello => "",
            Part::Role => say::welcome_which_is_you(),
            Part::Company => say::welcome_alone_or_together(),
            Part::WhatBroke => say::welcome_what_broke(),
            Part::CameOut => say::welcome_came_out(),
            Part::Safe => say::welcome_safe(),
            Part::SafetyFirst => say::welcome_safety_first(),
            Part::Account => say::welcome_who_else(),
            Part::Care => say::welcome_before_you_write(),
        }
    }
}

impl Welcome {
    fn back(&mut self) {
        let together = self.role == Some(Role::Both);
        self.to(match self.part {
            Part::Hello | Part::Role => Part::Hello,
            Part::Company => Part::Role,
            Part::WhatBroke if together => Part::Role,
            Part::WhatBroke => Part::Company,
            Part::CameOut => Part::WhatBroke,
            Part::Safe => Part::CameOut,
            Part::Account if together => Part::CameOut,
            Part::SafetyFirst | Part::Account => Part::Safe,
            Part::Care => Part::Account,
        });
    }

    /// What can keep somebody safe, or is told of what happened, is answered by nobody who only wants to go on: no
    /// answer to that is marked.
    fn to(&mut self, part: Part) {
        self.part = part;
        self.cursor = match part {
            Part::WhatBroke | Part::CameOut | Part::Safe | Part::Account | Part::Care => {
                Cursor::unmarked()
            }
            Part::Hello | Part::Role | Part::Company | Part::SafetyFirst => Cursor::default(),
        };
    }

    /// That it may not be safe is on the screen only while somebody reads it: whoever comes back, or has the keyboard
    /// next, finds a question that nobody answered.
    fn hide_what_was_said(&mut self) {
        if self.part == Part::SafetyFirst {
            self.to(Part::Safe);
        }
    }

    /// A question is skipped, also one that was answered before.
    fn unanswered(&mut self) {
        match self.part {
            Part::Role => self.role = None,
            Part::Company => self.company = None,
            Part::WhatBroke => self.what_broke = Breaches::default(),
            Part::CameOut => self.came_out = None,
            Part::Hello | Part::Safe | Part::SafetyFirst | Part::Account | Part::Care => (),
        }
    }

    /// Goes over the answers; where none is marked, to the first or the last of them.
    fn through(&mut self, go: Move) {
        let count = self.part.options().len();
        if !self.cursor.is_unmarked() {
            return self.cursor.through(go, count);
        }
        self.cursor.go(match go {
            Move::Up | Move::PageDown | Move::Bottom => count - 1,
            Move::Down | Move::PageUp | Move::Top => 0,
        });
    }

    fn pick(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if self.cursor.is_unmarked() {
            ctx.tell(say::welcome_mark_one());
            return Flow::Stay;
        }
        if let (Part::WhatBroke, item) = (self.part, self.cursor.item) {
            let Some(breach) = Breach::ALL.get(item) else { return self.turn(ctx) };
            self.what_broke.turn(*breach);
            return Flow::Stay;
        }
        self.unanswered();
        match (self.part, self.cursor.item) {
            (Part::Hello, 1) => return Flow::Go(Place::Help),
            (Part::Hello, _) => *ctx.begins = true,
            (Part::Role, 0) => self.role = Some(Role::Hurt),
            (Part::Role, 1) => self.role = Some(Role::Broke),
            (Part::Role, 2) => self.role = Some(Role::Both),
            (Part::Company, 0) => self.company = Some(Company::Alone),
            (Part::Company, 1) => self.company = Some(Company::Together),
            (Part::CameOut, item) => self.came_out = Ago::ALL.get(item).copied(),
            // Whether it is safe decides what is said next, and is kept nowhere.
            (Part::Safe, 1..) => {
                self.to(Part::SafetyFirst);
                return Flow::Stay;
            }
            (Part::SafetyFirst, 3) | (Part::Care, 2) => return Flow::Do(Command::Leave),
            (Part::SafetyFirst, item @ (0 | 1)) => {
                self.hide_what_was_said();
                return Flow::Go(if item == 0 { Place::Safety } else { Place::Help });
            }
            // Who else uses the account decides what is said next, and is kept nowhere.
            (Part::Account, 1..) => {
                self.to(Part::Care);
                return Flow::Stay;
            }
            (Part::Care, 0) => {
                self.begin(ctx);
                return Flow::Replace(Screen::Locking(Box::new(Locking::begin(What::On))));
            }
            _ => (),
        }
        self.turn(ctx)
    }

    /// To the next part, or to Today after the last.
    fn turn(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        self.to(match self.part {
            Part::Hello => Part::Role,
            Part::Role if self.role == Some(Role::Both) => Part::WhatBroke,
            Part::Role => Part::Company,
            Part::Company => Part::WhatBroke,
            Part::WhatBroke => Part::CameOut,
            Part::CameOut if self.role == Some(Role::Both) => Part::Account,
            Part::CameOut => Part::Safe,
            Part::Safe | Part::SafetyFirst => Part::Account,
            Part::Account | Part::Care => {
                self.begin(ctx);
                return Flow::Go(Place::Today);
            }
        });
        Flow::Stay
    }

    /// The last question is answered or skipped: what was answered is kept, and nothing was before.
    fn begin(&self, ctx: &mut Ctx<'_>) {
        ctx.effects.push(Effect::Begin);
        let today = ctx.today;
        ctx.workbook.edit_profile(|profile| {
            if self.role.is_some() {
                profile.is_here(self.role);
            }
            if self.role != Some(Role::Both) {
                profile.company = self.company;
            }
            profile.what_broke = self.what_broke;
            profile.came_out = self.came_out.map(|ago| ago.day(today));
            profile.welcomed = Some(ctx.now);
        });
    }
}
