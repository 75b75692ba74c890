//! Patterns of file names, expanded by us against listings: `*`, `?`, `[...]`, `{a,b}`.

use globset::{GlobBuilder, GlobMatcher};

use super::Usage;
use crate::client::Session;
use crate::error::Error;
use crate::proto::entry::{Entry, Kind};
use crate::proto::list::Hints;
use crate::proto::path::RemotePath;

/// Tells whether a word is a pattern.
pub(super) fn is_pattern(word: &[u8]) -> bool {
    word.iter().any(|byte| matches!(byte, b'*' | b'?' | b'[' | b'{'))
}

/// Compiles the pattern of one path component. The matcher is linear in the name, whatever the pattern.
pub(super) fn matcher(pattern: &[u8]) -> anyhow::Result<Pattern> {
    let text = std::str::from_utf8(pattern).map_err(|_| Usage("a pattern must be UTF-8".to_owned()))?;
    let glob = GlobBuilder::new(text).literal_separator(true).backslash_escape(true).build();
    let glob = glob.map_err(|error| Usage(format!("`{text}` is no pattern: {}", error.kind())))?;
    Ok(Pattern { glob: glob.compile_matcher(), dots: text.starts_with('.') })
}

/// A compiled pattern of one component.
pub(super) struct Pattern {
    glob: GlobMatcher,
    dots: bool,
}

impl Pattern {
    /// Tells whether a name fits; hidden ones (`.name`) only do if the pattern begins with a dot.
    pub(super) fn matches(&self, name: &[u8]) -> bool {
        let path = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name);
        (self.dots || !name.starts_with(b".")) && self.glob.is_match(path)
    }
}

/// A match: where it is, and what the listing says of it.
pub(super) struct Found {
    pub(super) path: RemotePath,
    pub(super) entry: Entry,
}

/// Expands a pattern against the server's listings, component by component, sorted by name. Names that are no
/// single path component were refused by the listing's parser and are complained of, as is a listing that was cut off.
pub(super) fn expand(
    session: &mut Session,
    pattern: &RemotePath,
    hints: &Hints,
    complain: &mut dyn FnMut(Error),
) -> anyhow::Result<Vec<Found>> {
    let absolute = pattern.is_absolute();
    let mut bases: Vec<Option<RemotePath>> = vec![if absolute { Some(RemotePath::new("/")?) } else { None }];
    let parts: Vec<&[u8]> =
        pattern.as_bytes().split(|byte| *byte == b'/').filter(|part| !part.is_empty()).collect();
    let Some((last, directories)) = parts.split_last() else { return Ok(Vec::new()) };
    for part in directories {
        let mut next = Vec::new();
        for base in &bases {
            if is_pattern(part) {
                let found = matches(session, base.as_ref(), part, hints, complain)?;
                next.extend(
                    found.into_iter().filter(|found| found.entry.kind == Kind::Dir).map(|f| Some(f.path)),
                );
            } else {
                next.push(Some(below(base.as_ref(), part)?));
            }
        }
        bases = next;
    }
    let mut all = Vec::new();
    for base in &bases {
        all.extend(matches(session, base.as_ref(), last, hints, complain)?);
    }
    Ok(all)
}

fn below(base: Option<&RemotePath>, name: &[u8]) -> anyhow::Result<RemotePath> {
    Ok(match base {
        Some(base) => base.join(name)?,
        None => RemotePath::new(name)?,
    })
}

fn matches(
    session: &mut Session,
    base: Option<&RemotePath>,
    pattern: &[u8],
    hints: &Hints,
    complain: &mut dyn FnMut(Error),
) -> anyhow::Result<Vec<Found>> {
    let pattern = matcher(pattern)?;
    let listed = session.list(base, hints)?;
    for rejected in &listed.listing.rejected {
        complain(Error::Unsafe(rejected.to_string()));
    }
    if listed.cut {
        complain(Error::ListingCut);
    }
    let mut found = Vec::new();
    for entry in listed.listing.entries {
        if pattern.matches(entry.name.as_bytes()) {
            found.push(Found { path: below(base, &entry.path())?, entry });
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_names_and_slashes_are_not_matched_by_chance() {
        let all = matcher(b"*").unwrap();
        assert!(all.matches(b"a.txt") && !all.matches(b".profile"));
        assert!(matcher(b".*").unwrap().matches(b".profile"));
        assert!(matcher(b"{a,b}[0-9].tx?").unwrap().matches(b"b7.txt"));
        assert!(matcher(b"*\xff").is_err() && matcher(b"[a").is_err());
        assert!(matcher(b"caf*").unwrap().matches(b"caf\xe9"));
    }
}
