//! Workbooks that tests begin with.

use trust_guide::domain::{
    profile::Company,
    role::Role,
    workbook::{Contents, Workbook},
};

use super::{NOW, stamp};

/// Changes a workbook as another program, or somebody's hand, might.
pub fn by_hand(workbook: &mut Workbook, edit: impl FnOnce(&mut Contents)) {
    let mut contents = workbook.contents().clone();
    edit(&mut contents);
    workbook.replace(Workbook::of(contents));
}

/// A workbook whose owner went through the welcome, and does this together with their partner.
pub fn welcomed(role: Option<Role>) -> Workbook {
    let mut workbook = Workbook::default();
    workbook.edit_profile(|profile| {
        profile.company = Some(Company::Together);
    });
    workbook.edit_profile(|profile| profile.role = role);
    workbook.edit_profile(|profile| profile.welcomed = Some(stamp(NOW)));
    workbook
}
