//! What is due today is the same on Today, on the board, on the agenda, and in what is printed.

use proptest::prelude::*;
use trust_guide::{
    domain::{
        due::due, field::Answer, profile::Company, promise::PromiseState, role::Role,
        summary::Summary, workbook::Workbook,
    },
    shell::Session,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    plans::{page, promised, row, today},
    screens::plan::told,
};

/// A plan of which nothing is due before today.
#[derive(Clone, Debug)]
struct Plan {
    role: Option<Role>,
    alone: bool,
    /// Acts: of whom, and how many days from now the first is; then whether it is looked at again that day.
    acts: Vec<(&'static str, i64, bool)>,
    promises: Vec<(Role, i64, PromiseState)>,
    asks: Vec<i64>,
}

fn plan() -> impl Strategy<Value = Plan> {
    let roles = vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
    let by = prop::sample::select(vec!["=each", "=hurt", "=broke"]);
    let maker = prop::sample::select(vec![Role::Hurt, Role::Broke, Role::Both]);
    let state = prop::sample::select(vec![
        PromiseState::Open,
        PromiseState::Open,
        PromiseState::Kept,
        PromiseState::Missed,
        PromiseState::Away,
    ]);
    (
        prop::sample::select(roles),
        any::<bool>(),
        prop::collection::vec((by, 0..3_i64, any::<bool>()), 0..4),
        prop::collection::vec((maker, 0..1_i64, state), 0..4),
        prop::collection::vec(0..3_i64, 0..3),
    )
        .prop_map(|(role, alone, acts, promises, asks)| Plan {
            role,
            alone,
            acts,
            promises,
            asks,
        })
}

fn lived(plan: &Plan) -> Workbook {
    let mut workbook = welcomed(plan.role);
    workbook.edit_profile(|profile| {
        profile.company = Some(if plan.alone { Company::Alone } else { Company::Together });
    });
    let acts = plan.acts.iter().enumerate().map(|(place, (by, from, looked))| {
        let from = format!("#{}", today().plus(*from));
        let mut cells = vec![("what", "Call"), ("by", *by), ("often", "=daily"), ("from", &from)];
        if *looked {
            cells.push(("review", &from));
        }
        row(&format!("a{place}"), &cells)
    });
    page(&mut workbook, "plan.t2", 1, vec![("actions", Answer::Table(acts.collect()))]);
    for (place, (by, ahead, state)) in plan.promises.iter().enumerate() {
        promised(&mut workbook, &format!("Promise {place}"), *ahead, *by, *state);
    }
    let asks = plan.asks.iter().enumerate().map(|(place, ahead)| {
        let by = format!("#{}", today().plus(*ahead));
        row(&format!("q{place}"), &[("what", "A lift"), ("by", &by)])
    });
    page(&mut workbook, "plan.a3", 1, vec![("asks", Answer::Table(asks.collect()))]);
    workbook
}

/// What the number after a name on the board is; 0 where there is none.
fn counted(board: &str, name: &str) -> usize {
    let after = board.split(name).nth(1).unwrap_or_default();
    after.split_whitespace().next().and_then(|word| word.parse().ok()).unwrap_or(0)
}

/// How many lines stand for something that waits, and how many more there are said to be.
fn lines(text: &str, is_one: impl Fn(&str) -> bool) -> usize {
    let more = text.lines().find_map(|line| {
        let rest = line.trim().to_lowercase();
        rest.strip_prefix("and ")?.split_whitespace().next()?.parse::<usize>().ok()
    });
    text.lines().filter(|line| is_one(line)).count() + more.unwrap_or(0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn every_place_tells_the_same_of_what_is_due_today(plan in plan()) {
        let workbook = lived(&plan);
        let now = stamp(NOW);
        let all = due(&guide(), &workbook, &Summary::of(&guide(), &workbook), now, today());
        let due = all.iter().filter(|due| due.kind.is_of_the_plan() && due.day == today()).count();
        let mut play = Play::of(workbook.clone(), 100, 80);
        let screen = play.screen();
        let rows = lines(&screen, |line| line.trim_end().ends_with("today") && line.contains(['○', '·']));
        prop_assert_eq!(rows, due, "Today: {}", screen);
        let printed = Session::of(guide(), workbook.clone(), now).today().join("\n");
        let rows = lines(&printed, |line| line.ends_with("today)"));
        prop_assert_eq!(rows, due, "printed: {}", printed);
        play.keys("P");
        let board = told(&play);
        prop_assert_eq!(counted(&board, "Today"), due, "board: {}", play.screen());
        prop_assert!(due == 0 || !board.contains("nothing is due"), "board: {}", play.screen());
        play.keys("v");
        let agenda = play.screen();
        let of_today = agenda.split("TODAY,").nth(1).unwrap_or_default();
        let of_today = of_today.split("FROM BEFORE").next().unwrap_or_default();
        let of_today = of_today.split("TOMORROW,").next().unwrap_or_default();
        let of_today = of_today.split("THE LAST WEEKS").next().unwrap_or_default();
        let of_today = of_today.split("WED 25").next().unwrap_or_default();
        let is_one = |line: &str| line.contains('○') || line.contains('◇');
        let rows = of_today.lines().filter(|line| is_one(line)).count();
        let others = of_today.lines().filter(|line| line.contains("your partner")).count();
        // Who is alone is held to nothing of the other one, though it stands there.
        prop_assert!(rows == due || plan.alone && rows <= due + others, "agenda: {}", agenda);
        prop_assert!(rows == 0 || !agenda.contains("nothing is due"), "agenda: {}", agenda);
    }
}
