//! A few things by their names, such as the answers on a page: held side by side, in the order of their names.

use std::{fmt, marker::PhantomData, ops::Index};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
    ser::SerializeMap,
};

/// Things by name, each name once. Most have one or two: a tree would take three hundred bytes for each of the
/// thousands of numbers that ten years hold.
///
/// Invariant: sorted by name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Named<V>(Vec<(Box<str>, V)>);

impl<V> Default for Named<V> {
    fn default() -> Named<V> {
        Named::new()
    }
}

impl<V> Named<V> {
    /// Nothing yet.
    pub const fn new() -> Named<V> {
        Named(Vec::new())
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        // As a rule they come in order, as they stand in files.
        match self.0.last() {
            Some((last, _)) if **last < *name => Err(self.0.len()),
            _ => self.0.binary_search_by(|(other, _)| (**other).cmp(name)),
        }
    }

    /// What has this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.place(name).ok().map(|place| &self.0[place].1)
    }

    /// What has this name, to be changed.
    pub fn get_mut(&mut self, name: &str) -> Option<&mut V> {
        self.place(name).ok().map(|place| &mut self.0[place].1)
    }

    /// Whether anything has this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Gives something this name, and what had it before back.
    pub fn insert(&mut self, name: impl Into<Box<str>>, value: V) -> Option<V> {
        let name = name.into();
        match self.place(&name) {
            Ok(place) => Some(std::mem::replace(&mut self.0[place].1, value)),
            Err(place) => {
                if self.0.is_empty() {
                    self.0.reserve_exact(1);
                }
                self.0.insert(place, (name, value));
                None
            }
        }
    }

    /// What has this name, to be changed; this where nothing has.
    pub fn get_or_insert(&mut self, name: &str, value: V) -> &mut V {
        let place = self.place(name).unwrap_or_else(|place| {
            self.0.insert(place, (name.into(), value));
            place
        });
        &mut self.0[place].1
    }

    /// Takes out what has this name.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        self.place(name).ok().map(|place| self.0.remove(place).1)
    }

    /// Keeps only what this is true of.
    pub fn retain(&mut self, mut keep: impl FnMut(&str, &mut V) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    /// Each with its name, in their order.
    pub fn iter(&self) -> Iter<'_, V> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// The names, in their order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    /// All of them, in the order of their names.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// All of them, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Each with its name.
pub type Iter<'a, V> = std::iter::Map<
    std::slice::Iter<'a, (Box<str>, V)>,
    fn(&'a (Box<str>, V)) -> (&'a Box<str>, &'a V),
>;

impl<'a, V> IntoIterator for &'a Named<V> {
    type Item = (&'a Box<str>, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Iter<'a, V> {
        self.iter()
    }
}

impl<V> IntoIterator for Named<V> {
    type Item = (Box<str>, V);
    type IntoIter = std::vec::IntoIter<(Box<str>, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<V, N: Into<Box<str>>> Extend<(N, V)> for Named<V> {
    fn extend<T: IntoIterator<Item = (N, V)>>(&mut self, more: T) {
        for (name, value) in more {
            self.insert(name, value);
        }
    }
}

impl<V, N: Into<Box<str>>> FromIterator<(N, V)> for Named<V> {
    fn from_iter<T: IntoIterator<Item = (N, V)>>(all: T) -> Named<V> {
        let mut named = Named::new();
        named.extend(all);
        named
    }
}

impl<V, N: Into<Box<str>>, const COUNT: usize> From<[(N, V); COUNT]> for Named<V> {
    fn from(all: [(N, V); COUNT]) -> Named<V> {
        all.into_iter().collect()
    }
}

impl<V> Index<&str> for Named<V> {
    type Output = V;

    fn index(&self, name: &str) -> &V {
        self.get(name).expect("it is there")
    }
}

impl<V: Serialize> Serialize for Named<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.len()))?;
        for (name, value) in self {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Named<V> {
    /// Of what stands twice under one name the last counts.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Named<V>, D::Error> {
        struct ByName<V>(PhantomData<V>);
        impl<'de, V: Deserialize<'de>> Visitor<'de> for ByName<V> {
            type Value = Named<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named<V>, A::Error> {
                let mut named = Named::new();
                while let Some((name, value)) = map.next_entry::<Box<str>, V>()? {
                    named.insert(name, value);
                }
                named.0.shrink_to_fit();
                Ok(named)
            }
        }
        deserializer.deserialize_map(ByName(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn hash(of: &impl std::hash::Hash) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one(of)
    }

    proptest! {
        #[test]
        fn it_is_what_a_map_is_in_memory_and_in_a_file(
            acts in prop::collection::vec(("[a-d]{1,2}", any::<Option<u8>>()), 0..20),
        ) {
            let (mut named, mut map) = (Named::new(), BTreeMap::new());
            for (name, value) in acts {
                if let Some(value) = value {
                    prop_assert_eq!(named.insert(&*name, value), map.insert(name, value));
                } else {
                    prop_assert_eq!(named.remove(&name), map.remove(&name));
                }
            }
            let told = serde_json::to_string(&named).unwrap();
            prop_assert_eq!(&told, &serde_json::to_string(&map).unwrap());
            prop_assert_eq!(&serde_json::from_str::<Named<u8>>(&told).unwrap(), &named);
            // Ids are made of it, on every computer the same.
            prop_assert_eq!(hash(&named), hash(&map));
            prop_assert!(named.keys().eq(map.keys()) && named.values().eq(map.values()));
            for name in ["a", "b", "dd"] {
                prop_assert_eq!(named.get(name), map.get(name));
            }
        }
    }

    #[test]
    fn of_two_with_one_name_in_a_file_the_last_counts() {
        let read: Named<u8> = serde_json::from_str(r#"{"b": 1, "a": 2, "b": 3}"#).unwrap();
        assert_eq!(read, Named::from([("a", 2), ("b", 3)]));
    }
}
