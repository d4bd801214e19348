//! Arguments that are one of some names: what each means, and which a shell offers.

use std::ffi::OsStr;

use clap::{
    Arg, Command, Error,
    builder::{PossibleValue, TypedValueParser},
};

/// What a name means, or why it means nothing, and the names that are offered.
#[derive(Clone, Copy)]
pub(super) struct Named<T>(
    pub(super) fn(&str) -> Result<T, String>,
    pub(super) fn() -> Vec<&'static str>,
);

impl<T: Clone + Send + Sync + 'static> TypedValueParser for Named<T> {
    type Value = T;

    fn parse_ref(
        &self,
        command: &Command,
        argument: Option<&Arg>,
        value: &OsStr,
    ) -> Result<T, Error> {
        self.0.parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(self.1().into_iter().map(PossibleValue::new)))
    }
}
