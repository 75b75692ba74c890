//! Patterns of file names, expanded by us against listings ([`expand`]): `*`, `?`, `[...]`, `{a,b}`, `**`.
//!
//! A word with none of these is a name, whatever else is in it. In any other a backslash takes the next character as it
//! is. Braces stand for several words, as in a shell; the rest is matched against what is there.

mod search;

use globset::{GlobBuilder, GlobMatcher};

pub(super) use self::search::{Found, Node, Tree, exactly, expand};
use super::Usage;

/// Words that the braces of one word may stand for.
const WORDS: usize = 10_000;

/// Tells whether a word is a pattern, or would be one but for backslashes.
pub(super) fn is_pattern(word: &[u8]) -> bool {
    word.iter().any(|byte| matches!(byte, b'*' | b'?' | b'[' | b'{'))
}

/// Tells whether a character may mean something in a pattern, or at the beginning of a path, so that a backslash before it
/// matters.
#[must_use]
pub fn is_special(c: char) -> bool {
    matches!(c, '*' | '?' | '[' | ']' | '{' | '}' | ',' | '~' | '\\')
}

/// The pattern that finds a name and nothing else.
pub(super) fn quoted(name: &[u8]) -> Vec<u8> {
    let mut word = Vec::new();
    for byte in name {
        if is_special(char::from(*byte)) {
            word.push(b'\\');
        }
        word.push(*byte);
    }
    word
}

/// The name that a word without wildcards stands for.
pub(super) fn name(word: &[u8]) -> Vec<u8> {
    marked(word).map(|(byte, _)| byte).collect()
}

/// Tells whether something in the word stands for other characters.
pub(super) fn has_wildcards(word: &[u8]) -> bool {
    word.split(|byte| *byte == b'/').any(is_wild)
}

fn is_wild(part: &[u8]) -> bool {
    let marked: Vec<(u8, bool)> = marked(part).collect();
    marked.iter().enumerate().any(|(at, byte)| match byte {
        (b'*' | b'?', false) => true,
        (b'[', false) => class_end(&marked, at).is_some(),
        _ => false,
    })
}

/// Where the class ends that begins at `at`; none of a bracket that nothing closes, which is one.
fn class_end(part: &[(u8, bool)], at: usize) -> Option<usize> {
    let negated = matches!(part.get(at + 1), Some((b'!' | b'^', false)));
    let first = at + 1 + usize::from(negated);
    // What stands first in it is of it, a bracket as well.
    let end = part.iter().skip(first + 1).position(|byte| *byte == (b']', false))?;
    Some(first + 1 + end)
}

/// The bytes of a word without the backslashes that take one as it is, and whether one stood before it.
fn marked(word: &[u8]) -> impl Iterator<Item = (u8, bool)> + Clone {
    let mut escaped = false;
    let last = word.len().saturating_sub(1);
    word.iter().enumerate().filter_map(move |(at, byte)| match (escaped, byte) {
        (false, b'\\') if at < last => {
            escaped = true;
            None
        }
        _ => Some((*byte, std::mem::take(&mut escaped))),
    })
}

/// The words that the braces of a word stand for; itself if it has none.
///
/// # Errors
/// When they are too many.
pub(super) fn braces(word: &[u8]) -> anyhow::Result<Vec<Vec<u8>>> {
    let mut words = Vec::new();
    let mut waiting = vec![word.to_vec()];
    while let Some(word) = waiting.pop() {
        if words.len() + waiting.len() > WORDS {
            return Err(Usage(format!("the braces stand for more than {WORDS} words")).into());
        }
        match alternatives(&word) {
            Some(several) => waiting.extend(several.into_iter().rev()),
            None => words.push(word),
        }
    }
    Ok(words)
}

/// The words that the first pair of braces with a comma between them stands for.
fn alternatives(word: &[u8]) -> Option<Vec<Vec<u8>>> {
    let (mut open, mut commas, mut escaped) = (Vec::<(usize, Vec<usize>)>::new(), None, false);
    for (at, byte) in word.iter().enumerate() {
        match byte {
            _ if std::mem::take(&mut escaped) => {}
            b'\\' => escaped = true,
            b'{' => open.push((at, Vec::new())),
            b',' => {
                if let Some((_, commas)) = open.last_mut() {
                    commas.push(at);
                }
            }
            b'}' => {
                if let Some((begin, inner)) = open.pop().filter(|(_, inner)| !inner.is_empty()) {
                    commas = Some((begin, inner, at));
                    // What is outermost is taken apart first, where it is closed at all.
                    if open.is_empty() {
                        break;
                    }
                }
            }
            _ => {}
        }
    }
    let (begin, commas, end) = commas?;
    let (front, back) = (word.get(..begin)?, word.get(end + 1..)?);
    let starts = std::iter::once(begin).chain(commas.iter().copied());
    let ends = commas.iter().copied().chain([end]);
    let parts = starts.zip(ends).filter_map(|(start, end)| word.get(start + 1..end));
    Some(parts.map(|part| [front, part, back].concat()).collect())
}

/// Compiles the pattern of one path component. The matcher is linear in the name, whatever the pattern.
fn matcher(pattern: &[u8]) -> anyhow::Result<Pattern> {
    let text = std::str::from_utf8(pattern).map_err(|_| Usage("a pattern must be UTF-8".to_owned()))?;
    let glob = GlobBuilder::new(&plain(text)).literal_separator(true).backslash_escape(true).build();
    let glob = glob.map_err(|error| Usage(format!("`{text}` is no pattern: {}", error.kind())))?;
    Ok(Pattern { glob: glob.compile_matcher(), dots: text.starts_with('.') })
}

/// A pattern in which nothing but wildcards is left that means something: braces without a comma, and brackets that
/// nothing closes, are characters like others.
fn plain(text: &str) -> String {
    let part: Vec<(u8, bool)> = marked(text.as_bytes()).collect();
    let mut plain = Vec::new();
    let mut class = 0;
    for (at, (byte, escaped)) in part.iter().copied().enumerate() {
        if at >= class && (byte, escaped) == (b'[', false) {
            class = class_end(&part, at).map_or(class, |end| end + 1);
        }
        let wild = matches!(byte, b'*' | b'?') || at < class;
        if escaped || !wild && matches!(byte, b'[' | b']' | b'{' | b'}' | b'\\') {
            plain.push(b'\\');
        }
        plain.push(byte);
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

/// A compiled pattern of one component.
struct Pattern {
    glob: GlobMatcher,
    dots: bool,
}

impl Pattern {
    /// Tells whether a name fits; hidden ones (`.name`) only do if the pattern begins with a dot.
    fn matches(&self, name: &[u8]) -> bool {
        let path = <std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(name);
        (self.dots || !name.starts_with(b".")) && self.glob.is_match(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_stand_for_words() {
        let table: [(&str, &[&str]); 12] = [
            ("{a,b}.txt", &["a.txt", "b.txt"]),
            ("x{a,b{1,2}}y", &["xay", "xb1y", "xb2y"]),
            ("{a,b}/{c,d}", &["a/c", "a/d", "b/c", "b/d"]),
            ("{a/b,c}/d", &["a/b/d", "c/d"]),
            ("{,x}a", &["a", "xa"]),
            ("{a}", &["{a}"]),
            ("{a,b", &["{a,b"]),
            ("{{a,b}", &["{a", "{b"]),
            ("a,b}", &["a,b}"]),
            ("\\{a,b\\}", &["\\{a,b\\}"]),
            ("{a\\,b,c}", &["a\\,b", "c"]),
            ("plain", &["plain"]),
        ];
        for (word, expected) in table {
            let words: Vec<String> =
                braces(word.as_bytes()).unwrap().into_iter().map(|w| String::from_utf8(w).unwrap()).collect();
            assert_eq!(words, expected, "{word}");
        }
        assert!(braces("{a,b}".repeat(20).as_bytes()).is_err());
    }

    #[test]
    fn backslashes_make_names() {
        let table = [
            ("a\\*b", "a*b"),
            ("\\[x\\]", "[x]"),
            ("\\{a\\,b\\}", "{a,b}"),
            ("a\\\\\\?", "a\\?"),
            ("end\\", "end\\"),
        ];
        for (word, named) in table {
            assert!(!has_wildcards(word.as_bytes()), "{word}");
            assert_eq!(braces(word.as_bytes()).unwrap(), [word.as_bytes()], "{word}");
            assert_eq!(name(word.as_bytes()), named.as_bytes());
        }
        for name in ["a*b", "[x]", "{a,b}", "a\\?", "caf\u{e9}"] {
            assert_eq!(super::name(&quoted(name.as_bytes())), name.as_bytes());
        }
        assert!(!has_wildcards(b"open[bracket") && has_wildcards(b"[x]") && !has_wildcards(b"[a/b]"));
    }

    #[test]
    fn hidden_names_and_bytes_are_not_matched_by_chance() {
        let all = matcher(b"*").unwrap();
        assert!(all.matches(b"a.txt") && !all.matches(b".profile"));
        assert!(matcher(b".*").unwrap().matches(b".profile"));
        assert!(matcher(b"[0-9].tx?").unwrap().matches(b"7.txt"));
        assert!(matcher(b"*\xff").is_err());
        assert!(matcher(b"caf*").unwrap().matches(b"caf\xe9"));
        for (pattern, name) in [
            ("*{x}", "a{x}"),
            ("*\\{x", "a{x"),
            ("[{}]*", "{b"),
            ("*[b", "a[b"),
            ("[]]*", "]x"),
            ("*[!]]", "]x"),
            ("*\\]", "a]"),
            ("a\\\\*", "a\\b"),
            ("[^x]\\*?", "y*z"),
        ] {
            assert!(matcher(pattern.as_bytes()).unwrap().matches(name.as_bytes()), "{pattern} {name}");
        }
    }
}
