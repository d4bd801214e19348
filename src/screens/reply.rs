//! What is answered where something weighs: one sentence, ways on, and a number where one fits.

use crate::{
    domain::{guide::Tool, helplines::Country, reply::Weighs},
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::action::{Choice, Ctx, Place, ProgramChoice},
};

/// The answer to what somebody said of themselves, if there is one now; that there was is remembered.
pub fn to(ctx: &mut Ctx<'_>, weighs: Option<Weighs>) -> Option<Ask> {
    let weighs = weighs?;
    let today = ctx.today;
    if ctx.read_only.is_some() || !ctx.workbook.profile.may_be_answered(today) {
        return None;
    }
    let ask = Ask::new(say::reply_title(), &words(weighs), ways(ctx, weighs));
    ctx.workbook.edit_profile(|profile| profile.replied = Some(today));
    Some(ask)
}

fn words(weighs: Weighs) -> String {
    match weighs {
        Weighs::Risen { before, after } => say::reply_risen(after.to_string(), before.to_string()),
        Weighs::LowAgain(..=3) => say::reply_low_again().to_owned(),
        Weighs::LowAgain(_) => say::reply_low_still().to_owned(),
        Weighs::NotSafe => say::reply_not_safe().to_owned(),
        Weighs::NotOn => say::reply_not_on().to_owned(),
    }
}

/// Through the wave, to a person, or enough for today; a number, where one fits; and no answers any more.
fn ways(ctx: &Ctx<'_>, weighs: Weighs) -> Vec<AskOption> {
    let to = |place| Choice::Program(ProgramChoice::To(place));
    let tool = |tool| ctx.guide.tool(tool).filter(|it| ctx.audience().follows(it.role));
    let wave = tool(Tool::Wave)
        .map(|it| AskOption::new(say::reply_wave(), &it.title, to(Place::Exercise(it.id.clone()))));
    let circle = tool(Tool::Circle).map_or(Place::Help, |it| Place::Exercise(it.id.clone()));
    let person = AskOption::new(say::reply_person(), say::reply_person_hint(), to(circle));
    let stop = Choice::Program(ProgramChoice::StopForToday);
    let stop = AskOption::new(say::reply_stop(), say::reply_stop_hint(), stop);
    let check = (weighs == Weighs::NotSafe)
        .then(|| AskOption::new(say::reply_check(), say::reply_check_hint(), to(Place::Safety)));
    let number = weighs.need().map(|need| {
        let code = ctx.country.as_ref().or(ctx.workbook.profile.country.as_ref());
        let country: Option<&Country> = code.and_then(|code| ctx.guide.helplines.country(code));
        let line = country.and_then(|it| it.lines_for(need).find(|line| line.is_number()));
        let told = line.map_or_else(
            || say::reply_numbers().to_owned(),
            |line| say::reply_call(line.name.as_str(), line.number.as_str()),
        );
        AskOption::new(told, "", to(Place::Help))
    });
    let close = AskOption::new(say::reply_close(), "", Choice::Nothing);
    let off = Choice::Program(ProgramChoice::NoReplies);
    let off = AskOption::new(say::reply_off(), say::reply_off_hint(), off);
    let ways = [wave, Some(person), check, number, Some(stop), Some(close), Some(off)];
    ways.into_iter().flatten().collect()
}
