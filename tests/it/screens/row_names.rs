//! A row that somebody adds to a table with rows of its own is named by them, and called so everywhere.

use expect_test::expect;
use trust_guide::{
    domain::{
        draft::DraftTarget,
        field::{Answer, Field, FieldKind},
        guide::Exercise,
        plan::{self, LookKind, Plan},
        role::Role,
        workbook::Workbook,
    },
    screens::exercise::{Spot, rows_of, spots},
    store::format::{decode, encode},
};

use crate::{
    harness::{Play, guide, welcomed},
    plans::{agreed, page, row},
    screens::{
        check,
        plan::{told, walk_to},
    },
};

/// The column that a name stands in, as it is in the file.
const NAME: &str = "row_name";

fn open(workbook: Workbook, id: &str, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(workbook, columns, rows);
    let guide = guide();
    let (_, exercise) = guide.exercise(&id.into()).unwrap();
    play.keys(&format!(":Fill in: {}<enter>", exercise.title));
    play.keys("<enter>");
    play
}

/// Goes to the end of a table and adds a row.
fn add_row(play: &mut Play) {
    walk_to(play, "▸ + add a row");
    play.keys("<enter>");
}

/// Every table of the guide with rows of its own.
fn tables() -> Vec<(Exercise, Field)> {
    let guide = guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let tables =
        all.flat_map(|exercise| exercise.fields.iter().map(move |field| (exercise, field)));
    let has_rows =
        |field: &Field| matches!(&field.kind, FieldKind::Table { rows, .. } if !rows.is_empty());
    tables
        .filter(|(_, field)| has_rows(field))
        .map(|(exercise, field)| (Exercise::clone(exercise), field.clone()))
        .collect()
}

#[test]
fn an_added_row_begins_with_its_name_as_any_other_line_is_written() {
    let mut play = open(welcomed(Some(Role::Hurt)), "plan.t4", 80, 24);
    add_row(&mut play);
    play.keys("Where the car is");
    check(
        &play,
        expect![[r#"
              2 A plan you both choose              Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

                                                                                           ↑
              Thing: Where someone is
                Whose: …
                Asked or offered? …
                How often we look: …
                Ends or gets smaller on:
                  …

              Thing: Bank and email
                Whose: …
                Asked or offered? …
                How often we look: …
                Ends or gets smaller on:
                  …

              Thing
              ┃ Where the car is
                Whose: …                                                                   ↓

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    let DraftTarget::Answer { column, .. } = &draft.target else { panic!("{draft:?}") };
    assert_eq!((&*draft.body, column.as_deref()), ("Where the car is", Some(NAME)));
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              2 A plan you both choose                    Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

                                                                                           ↑
              Thing: Where someone is
                Whose: …
                Asked or offered? …
                How often we look: …
                Ends or gets smaller on:
                  …

              Thing: Bank and email
                Whose: …
                Asked or offered? …
                How often we look: …
                Ends or gets smaller on:
                  …

              Thing: Where the car is
              ▸ Whose: …  ← →
                Asked or offered? …                                                        ↓

            ────────────────────────────────────────────────────────────────────────────────
              Space pick   Tab next   Enter go on   Esc commands   ? keys   ^X leave
        "#]],
    );
    play.keys("<up><enter>").keys(", and why<esc>");
    assert!(
        told(&play).contains("▸ Thing: Where the car is, and why Whose: …"),
        "{}",
        play.screen()
    );
    // Undo takes the words back, step by step, and the place for a name stays while its row does.
    play.keys("u");
    assert!(told(&play).contains("▸ Thing: Where the car is Whose: …"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("▸ Thing: 4. … Whose: …"), "{}", play.screen());
    play.keys("<c-r><c-r>");
    assert!(told(&play).contains("▸ Thing: Where the car is, and why"), "{}", play.screen());
    play.keys("d");
    assert!(told(&play).contains("▸ Thing: 4. … Whose: …"), "{}", play.screen());
    play.keys("d");
    assert!(!told(&play).contains("Thing: 4."), "{}", play.screen());
}

#[test]
fn a_name_has_room_in_a_small_window() {
    let mut play = open(welcomed(Some(Role::Hurt)), "plan.t4", 50, 16);
    add_row(&mut play);
    play.keys("Where the car is when one of us 夜遅く drives home late");
    check(
        &play,
        expect![[r#"
              2 A plan you both choose     kept in the draft
            ──────────────────────────────────────────────────
                Whose: …                                     ↑
                Asked or offered?
                  …
                How often we look:
                  …
                Ends or gets smaller on:
                  …

              Thing
              ┃ Where the car is when one of us 夜遅く
              ┃ drives home late
                Whose: …                                     ↓
            ──────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
    play.keys("<esc>");
    check(
        &play,
        expect![[r#"
              2 A plan you both choose           saved 19:57
            ──────────────────────────────────────────────────
                Whose: …                                     ↑
                Asked or offered?
                  …
                How often we look:
                  …
                Ends or gets smaller on:
                  …

            ▸ Thing: Where the car is when one of us 夜遅く
                     drives home late
                Whose: …
                Asked or offered?                            ↓
            ──────────────────────────────────────────────────
              Enter answer   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn each_table_with_rows_lets_an_added_one_be_named_and_no_other() {
    let tables = tables();
    assert!(tables.len() >= 20, "{}", tables.len());
    for (exercise, field) in tables {
        let place = format!("{} {}", exercise.id.as_str(), field.id);
        let FieldKind::Table { rows: given, row_label, .. } = &field.kind else { unreachable!() };
        let cells: Vec<Spot> = spots(&field, &field.blank());
        let names = |spot: &Spot| matches!(spot, Spot::Cell { column, .. } if column == NAME);
        assert!(!cells.iter().any(names), "{place}: the page names its own rows");
        let answer = Answer::Table(vec![row("a", &[]), row("b", &[(NAME, "Our dog")])]);
        let cells = spots(&field, &answer);
        for id in ["a", "b"] {
            let of_row = |spot: &&Spot| matches!(spot, Spot::Cell { row, .. } if row == id);
            let mut of_row = cells.iter().filter(of_row);
            assert!(names(of_row.next().unwrap()), "{place}: the name comes first");
            assert!(!of_row.any(names), "{place}");
        }
        let labels: Vec<String> = rows_of(&field, &answer).into_iter().map(|it| it.1).collect();
        let added = &labels[given.len()..];
        let numbered = format!("{}.", given.len() + 1);
        assert_eq!(added.iter().filter(|label| **label == "Our dog").count(), 1, "{place}");
        assert!(added.contains(&numbered) && added.len() == 2, "{place}: {added:?}");
        let asked = &field.columns()[0].label;
        assert!(asked == row_label && !asked.is_empty(), "{place}: {asked}");
    }
}

/// A workbook whose plan has rows that were added: one named, one not.
fn added() -> Workbook {
    let mut workbook = agreed(Role::Hurt);
    let limits = vec![
        row("r1", &[(NAME, "Holidays"), ("no", "Trips without a word"), ("until", "#2026-11-22")]),
        row("r2", &[("no", "Calls at night")]),
    ];
    page(&mut workbook, "plan.t3", 3, vec![("limits", Answer::Table(limits))]);
    let deals = vec![
        row("r3", &[(NAME, "The car"), ("how", "=offered"), ("until", "#2026-11-22")]),
        row("r4", &[("how", "=asked"), ("often", "on Sundays")]),
    ];
    page(&mut workbook, "plan.t4", 3, vec![("open", Answer::Table(deals))]);
    workbook
}

#[test]
fn the_plan_calls_an_added_row_by_its_name() {
    let plan = Plan::read(&guide(), &added());
    let topics: Vec<String> = plan.limits.iter().map(|limit| limit.name().to_string()).collect();
    assert_eq!(topics, ["Holidays", "Calls at night"]);
    let things: Vec<&str> = plan.openness.iter().map(|deal| &*deal.thing).collect();
    assert_eq!(things, ["The car", "Thing 5"]);
    assert!(!format!("{plan:?}").contains("Holidays"), "it is private");
    let looks = plan::reviews(&plan);
    let of = |kind| looks.iter().filter(move |look| look.kind == kind);
    assert!(of(LookKind::LookAgain).any(|look| &*look.words == "Holidays"));
    assert!(of(LookKind::Fades).any(|look| &*look.words == "The car"));

    let mut play = Play::of(added(), 80, 70);
    play.keys("P");
    walk_to(&mut play, "▸ · Holidays");
    assert!(told(&play).contains("The car"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains("Topic: Holidays"), "{}", play.screen());
    // A rung that was added has its place on the ladder.
    for (cells, place) in [
        (vec![(NAME, "the top"), ("what", "Ask for help"), ("state", "=now")], "the top"),
        (vec![("what", "Ask for help"), ("state", "=now")], "7"),
    ] {
        let mut workbook = welcomed(Some(Role::Broke));
        let rungs =
            vec![row("one", &[("what", "The bins"), ("state", "=holds")]), row("r", &cells)];
        page(&mut workbook, "cons.b4", 3, vec![("rungs", Answer::Table(rungs))]);
        let rung = Plan::read(&guide(), &workbook).rung.unwrap();
        assert_eq!(&*rung.place, place);
    }
}

#[test]
fn find_and_the_control_check_call_it_so_too() {
    let mut play = Play::of(added(), 80, 40);
    play.keys("/").keys("holidays");
    assert!(told(&play).contains("Holidays"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains("Boundary sheet"), "{}", play.screen());
    let mut play = Play::of(added(), 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ → The control check, by yourself");
    play.keys("<enter>");
    assert!(told(&play).contains("1 OF 2 · HOLIDAYS"), "{}", play.screen());
}

#[test]
fn what_each_marks_in_private_is_called_by_its_name_and_its_words() {
    let mut workbook = welcomed(Some(Role::Hurt));
    let menu = vec![
        row("walk", &[("name", "round the lake")]),
        row("r1", &[(NAME, "A swim"), ("name", "early")]),
        row("r2", &[(NAME, "The market")]),
        row("r3", &[("name", "Bread")]),
        row("r4", &[("cost", "time")]),
    ];
    page(&mut workbook, "recon.t1", 3, vec![("menu", Answer::Table(menu))]);
    let mut play = Play::of(workbook, 80, 40);
    play.keys(":Fill in: Time menu<enter>tG<up><enter><enter>");
    let marked = "A walk: round the lake · Cooking · A film · A game · A swim: early · The market · Bread Done";
    assert!(told(&play).contains(marked), "{}", play.screen());
}

#[test]
fn a_row_without_a_name_opens_as_before_and_looking_changes_no_byte() {
    let book = added();
    let bytes = encode(&book).unwrap();
    assert_eq!(encode(&decode(&bytes).unwrap()).unwrap(), bytes);
    let mut play = Play::of(book, 80, 40);
    play.keys("P");
    walk_to(&mut play, "▸ · Thing 5");
    play.keys("<enter>");
    let shown = "Thing: 5. … Whose: … ▸ Asked or offered? Asked, and agreed";
    assert!(told(&play).contains(shown), "{}", play.screen());
    assert_eq!(encode(play.app.workbook()).unwrap(), bytes);
    // A row that is only named is no empty one.
    assert!(!row("r", &[(NAME, "Ours")]).is_blank());
}
