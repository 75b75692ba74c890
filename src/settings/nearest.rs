//! Names that were misspelt.

/// The name that a misspelt word was meant to be, if one is near enough.
#[must_use]
pub fn nearest<'n>(word: &str, names: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let room = word.chars().count().div_ceil(3).min(3);
    let near = names.map(|name| (distance(word, name), name)).filter(|(away, _)| *away <= room);
    near.min_by_key(|(away, _)| *away).map(|(_, name)| name)
}

/// How many slips of the finger are between two words: a letter too many, too few, another, or two of them swapped.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    let at = |rows: &[Vec<usize>], i: usize, j: usize| rows.get(i).and_then(|row| row.get(j)).copied();
    for (i, from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, to) in b.iter().enumerate() {
            let other = at(&rows, i, j).unwrap_or_default() + usize::from(from != to);
            let fewer = at(&rows, i, j + 1).unwrap_or_default() + 1;
            let more = row.last().copied().unwrap_or_default() + 1;
            let swapped = (i > 0 && j > 0 && a.get(i - 1) == Some(to) && b.get(j - 1) == Some(from))
                .then(|| at(&rows, i - 1, j - 1).unwrap_or_default() + 1);
            row.push(other.min(fewer).min(more).min(swapped.unwrap_or(usize::MAX)));
        }
        rows.push(row);
    }
    at(&rows, a.len(), b.len()).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (a, b, slips) in
            [("get", "get", 0), ("gte", "get", 1), ("sl", "ls", 1), ("pasive", "passive", 1), ("", "ab", 2)]
        {
            assert_eq!(distance(a, b), slips, "{a} {b}");
            assert_eq!(distance(b, a), slips, "{b} {a}");
        }
    }

    #[test]
    fn only_what_is_near_is_meant() {
        let names = ["get", "site", "mget", "binary", "x"];
        let meant = |word| nearest(word, names.into_iter());
        assert_eq!(meant("gte"), Some("get"));
        assert_eq!(meant("biney"), Some("binary"));
        assert_eq!(meant("ftp.example.com"), None);
        assert_eq!(meant("xyzzy"), None);
    }
}
