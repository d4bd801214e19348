//! Older formats become newer ones, one step at a time, as plain functions on JSON values; what changed
//! within a format is told by the records themselves.

mod marks;

use serde_json::Value;

pub use marks::{is_of_before, tell_apart};

use crate::store::version::{SCHEMA, Unreadable};

/// A step from one format to the next.
type Step = fn(Value) -> Value;

/// The first format that is read as it stands. From 2 on a log of changes may stand beside the file, and from 3 on what
/// can be undone, of which older programs do not know; in the file itself, what stands there is as it was in 1.
const AS_IT_STANDS: u64 = 1;

/// Steps from format 3 on; the first one lifts format 3 to 4. None is needed yet.
const STEPS: &[Step] = &[];

/// Whether a file of this format is read as one of the current format is.
pub fn reads_as_now(format: u64) -> bool {
    (AS_IT_STANDS..=SCHEMA).contains(&format)
}

/// The file in the current format.
///
/// # Errors
/// When the text is no JSON, or there is no step from its format.
pub fn to_current(text: &str, from: u64) -> Result<Vec<u8>, Unreadable> {
    let mut value: Value = serde_json::from_str(text)
        .map_err(|err| Unreadable::NotJson { line: err.line(), column: err.column() })?;
    for format in from..SCHEMA {
        let place = usize::try_from(format).ok().and_then(|format| format.checked_sub(3));
        let step = place.and_then(|place| STEPS.get(place)).ok_or(Unreadable::NoSchema)?;
        value = step(value);
        value["schema"] = Value::from(format + 1);
    }
    serde_json::to_vec(&value).map_err(|_| Unreadable::NoSchema)
}
