//! What happens where a file is in the way: one rule for both directions.

use std::time::Duration;

use crate::client::{Facts, Overwrite};

/// Times nearer than this are the same: FAT keeps every second second.
const GRAIN: Duration = Duration::from_secs(2);

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Transfer it, over what is there.
    Go,
    /// Leave it, for that reason; nothing has failed.
    Skip(&'static str),
    /// Refuse it.
    Refuse,
    /// Transfer it under another name.
    Rename,
    /// Ask.
    Ask,
}

/// Decides from what is known of the source and of what is in the way, if something is.
#[must_use]
pub fn decide(policy: Overwrite, source: &Facts, target: Option<&Facts>) -> Decision {
    let Some(target) = target else { return Decision::Go };
    let apart = |older: &Facts, newer: &Facts| {
        let (older, newer) = (older.modified?.to_system()?, newer.modified?.to_system()?);
        Some(newer.duration_since(older).unwrap_or_default())
    };
    match policy {
        Overwrite::Always => Decision::Go,
        Overwrite::Never => Decision::Refuse,
        Overwrite::Rename => Decision::Rename,
        Overwrite::Ask => Decision::Ask,
        Overwrite::Newer => match apart(target, source) {
            Some(newer) if newer < GRAIN => Decision::Skip("it is not newer"),
            _ => Decision::Go,
        },
        Overwrite::Differ => {
            let size = source.size.is_some() && source.size == target.size;
            let time = match (apart(target, source), apart(source, target)) {
                (Some(newer), Some(older)) => newer < GRAIN && older < GRAIN,
                // Where one side does not tell the time, the size has to do.
                _ => true,
            };
            if size && time { Decision::Skip("it is the same already") } else { Decision::Go }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::time::Time;

    #[test]
    fn the_table_of_policies() {
        let facts = |size: u64, second: Option<u8>| Facts {
            size: Some(size),
            modified: second.and_then(|s| Time::parse_compact(format!("202601010000{s:02}").as_bytes())),
        };
        let there = facts(5, Some(10));
        let same = Decision::Skip("it is the same already");
        let old = Decision::Skip("it is not newer");
        let table = [
            // policy, source, decision
            (Overwrite::Always, facts(5, Some(10)), Decision::Go),
            (Overwrite::Never, facts(9, Some(50)), Decision::Refuse),
            (Overwrite::Rename, facts(5, Some(10)), Decision::Rename),
            (Overwrite::Ask, facts(5, Some(10)), Decision::Ask),
            (Overwrite::Newer, facts(5, Some(10)), old),
            (Overwrite::Newer, facts(9, Some(9)), old),
            (Overwrite::Newer, facts(5, Some(11)), old),
            (Overwrite::Newer, facts(5, Some(12)), Decision::Go),
            (Overwrite::Newer, facts(5, None), Decision::Go),
            (Overwrite::Differ, facts(5, Some(11)), same),
            (Overwrite::Differ, facts(5, Some(13)), Decision::Go),
            (Overwrite::Differ, facts(5, Some(7)), Decision::Go),
            (Overwrite::Differ, facts(6, Some(10)), Decision::Go),
            (Overwrite::Differ, facts(5, None), same),
            (Overwrite::Differ, Facts::default(), Decision::Go),
        ];
        for (policy, source, decision) in table {
            assert_eq!(decide(policy, &source, Some(&there)), decision, "{policy:?} {source:?}");
            assert_eq!(decide(policy, &source, None), Decision::Go, "nothing is in the way");
        }
    }
}
