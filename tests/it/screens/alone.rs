//! Somebody who is alone: nothing for two, in no words of two, unless they look for it.

use trust_guide::domain::{Company, Role, Workbook};

use crate::harness::{Play, welcomed};

fn alone(role: Option<Role>) -> Workbook {
    let mut workbook = welcomed(role);
    workbook.profile.company = Some(Company::Alone);
    workbook
}

#[test]
#[ignore]
fn dump() {
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        for (c, r) in [(120, 40), (80, 24), (50, 16)] {
            println!("######## {role:?} {c}x{r}");
            for key in ["0", "P", "Pn", "T", "T+", "2", "2G", "5", "5G<enter>", "L", ",", ":", "A"]
            {
                let mut play = Play::of(alone(role), c, r);
                play.keys(key);
                println!("==== {key}\n{}", play.screen());
            }
        }
    }
}
