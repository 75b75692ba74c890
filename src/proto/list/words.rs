//! The words of a line and where they stand, and the numbers they may be. For all dialects that have columns.

/// How many words of a line are looked at; the name may have any number more.
const LIMIT: usize = 24;

/// A word between blanks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'a> {
    /// Its bytes.
    pub text: &'a [u8],
    /// Where it begins in its line.
    pub start: usize,
    /// Where it ends: the place of the blank behind it.
    pub end: usize,
}

/// The first words of a line.
pub(super) fn words(line: &[u8]) -> Vec<Word<'_>> {
    let mut at = 0;
    let parts = line.split(|byte| is_blank(*byte)).filter_map(move |text| {
        let start = at;
        at = start + text.len() + 1;
        (!text.is_empty()).then_some(Word { text, start, end: start + text.len() })
    });
    parts.take(LIMIT).collect()
}

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// The line without the blanks in front.
pub(super) fn without_indent(line: &[u8]) -> &[u8] {
    let start = line.iter().position(|byte| !is_blank(*byte)).unwrap_or(line.len());
    line.get(start..).unwrap_or_default()
}

/// The bytes of the line from the first of `words` to the last.
pub(super) fn span(line: &[u8], words: &[Word<'_>]) -> Option<Vec<u8>> {
    line.get(words.first()?.start..words.last()?.end).map(<[u8]>::to_vec)
}

/// A number in digits of `radix` and nothing else.
pub(super) fn number<T: TryFrom<u64>>(text: &[u8], radix: u32) -> Option<T> {
    if text.is_empty() || !text.iter().all(|byte| char::from(*byte).is_digit(radix)) {
        return None;
    }
    T::try_from(u64::from_str_radix(std::str::from_utf8(text).ok()?, radix).ok()?).ok()
}

/// A size as listings write it: `1234`, `1,234`, `-1` (some servers, of files past 2 GiB), `?`, `33.5k`. The outer
/// option tells whether it is one, the inner one whether it can be believed.
pub(super) fn size(text: &[u8]) -> Option<Option<u64>> {
    if text == b"?" {
        return Some(None);
    }
    if let Some(digits) = text.strip_prefix(b"-") {
        return number::<u64>(digits, 10).map(|_| None);
    }
    if text.is_empty() || !text.first().is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if text.iter().all(u8::is_ascii_digit) {
        return Some(number(text, 10));
    }
    if text.iter().all(|byte| byte.is_ascii_digit() || *byte == b',') {
        return grouped(text).map(Some);
    }
    rounded(text).map(Some)
}

/// Digits in groups of three, the first of which may be shorter.
fn grouped(text: &[u8]) -> Option<u64> {
    let mut groups = text.split(|byte| *byte == b',');
    let fits = groups.next().is_some_and(|first| matches!(first.len(), 1..=3))
        && groups.all(|group| group.len() == 3);
    let digits: Vec<u8> = text.iter().copied().filter(|byte| *byte != b',').collect();
    number(&digits, 10).filter(|_| fits)
}

/// `33.5k` and its like, in powers of 1024.
fn rounded(text: &[u8]) -> Option<u64> {
    let (unit, digits) = text.split_last()?;
    let power =
        b"kmgtp".iter().zip(1u32..).find_map(|(letter, n)| unit.eq_ignore_ascii_case(letter).then_some(n))?;
    let factor = 1024u64.checked_pow(power)?;
    let (whole, tenths) = match digits {
        [whole @ .., b'.', tenth] => (number::<u64>(whole, 10)?, number::<u64>(&[*tenth], 10)?),
        whole => (number::<u64>(whole, 10)?, 0),
    };
    whole.checked_mul(factor)?.checked_add(factor / 10 * tenths + factor % 10 * tenths / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_their_places() {
        let found: Vec<_> = words(b" a\t bc ").iter().map(|w| (w.text.to_vec(), w.start, w.end)).collect();
        assert_eq!(found, [(b"a".to_vec(), 1, 2), (b"bc".to_vec(), 4, 6)]);
        assert_eq!(words(b"").len(), 0);
    }

    #[test]
    fn sizes() {
        let table: [(&str, Option<Option<u64>>); 12] = [
            ("0", Some(Some(0))),
            ("5000000000", Some(Some(5_000_000_000))),
            ("99999999999999999999", Some(None)),
            ("-528", Some(None)),
            ("9,730", Some(Some(9730))),
            ("1,3", None),
            ("33.5k", Some(Some(34304))),
            ("12K", Some(Some(12288))),
            ("99999999999P", None),
            ("k", None),
            ("", None),
            ("1x", None),
        ];
        for (text, expected) in table {
            assert_eq!(size(text.as_bytes()), expected, "{text}");
        }
    }
}
