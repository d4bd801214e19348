//! How well the source of an exercise was tested.

use serde::Deserialize;

use crate::phrases::say;

/// How well a source was tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// In a trial with a control group, in about this form.
    Trial,
    /// What it is drawn from was; this form is another one.
    #[serde(rename = "from a trial")]
    FromTrial,
    /// In a study without one.
    Study,
    /// By people who do this work, and not in a study.
    Practice,
    /// Not at all: it is common sense.
    #[serde(rename = "common sense")]
    CommonSense,
}

impl Strength {
    /// How strong the ground of an exercise is, in a word.
    pub fn label(self) -> &'static str {
        match self {
            Strength::Trial => say::strength_trial(),
            Strength::FromTrial => say::strength_from_trial(),
            Strength::Study => say::strength_study(),
            Strength::Practice => say::strength_practice(),
            Strength::CommonSense => say::strength_common_sense(),
        }
    }
}
