//! What a name means, and what is told where it means more than one thing, or none.

use crate::{
    phrases::say,
    screens::listing::{Listed, Named, named},
    shell::stderr::{as_called, tell},
};

/// How many are told at most of what a name may mean.
const MOST: usize = 10;

/// Tells what a name or a code may mean; none of it was done.
pub fn several(rows: Vec<String>) {
    tell(say::name_several());
    for row in rows.iter().take(MOST) {
        tell(format_args!("  {row}"));
    }
    if MOST < rows.len() {
        tell(say::name_several_more(rows.len() - MOST));
    }
}

/// The one that a name means, by its id, its title, or how either begins. Else it is told what there is, and the name is
/// not repeated: somebody may have put private words there.
pub fn meant<'a>(all: &'a [(Listed, String)], name: &str, how: &str) -> Option<&'a Listed> {
    let names: Vec<(&str, &str)> =
        all.iter().map(|(it, _)| (it.id.as_str(), it.title.as_str())).collect();
    match named(name, &names) {
        Named::One(place) => return Some(&all[place].0),
        Named::Several(places) => {
            let rows = places.iter().map(|place| names[*place]);
            several(rows.map(|(id, title)| format!("{id}  {title}")).collect());
        }
        Named::Near(place) => {
            let (id, title) = names[place];
            tell(say::name_near(id, title));
        }
        Named::None => tell(as_called(how)),
    }
    None
}
