//! How far a line for the local shell goes: to what ends a command here, unless the shell's own quotes, brackets or
//! words hold it together.

/// Words that begin something that holds commands together, and those that end it.
const OPENING: [&str; 6] = ["{", "if", "while", "until", "for", "case"];
const CLOSING: [&str; 4] = ["}", "fi", "done", "esac"];

/// Words behind which there is another command.
const LEADING: [&str; 8] = ["{", "if", "while", "until", "then", "do", "else", "elif"];

/// The bytes at the beginning of `text` that are for the local shell, and the quote that is open at their end.
pub(super) fn extent(text: &str) -> (usize, Option<char>) {
    let (mut quote, mut depth) = (None, 0_usize);
    // The next word is a command, or one that holds commands together.
    let mut first = true;
    let mut before = ' ';
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let rest = text.get(at..).unwrap_or_default();
        match (quote, c) {
            (None | Some('"' | '`'), '\\') => _ = chars.next(),
            (None, '\'' | '"' | '`') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '(') => depth += 1,
            (None, ')') => depth = depth.saturating_sub(1),
            (None, '\n' | ';') if depth == 0 => return (at, quote),
            (None, '|') if depth == 0 && rest.starts_with("||") => return (at, quote),
            // `2>&1` and `&> file` are for the shell, too.
            (None, '&') if before == '>' || rest.starts_with("&>") => {}
            (None, '&') if depth == 0 => return (at, quote),
            (None, _) if first && !c.is_whitespace() => {
                let word = rest.split(|c: char| c.is_whitespace() || ";|&()".contains(c)).next();
                let word = word.unwrap_or_default();
                if OPENING.contains(&word) {
                    depth += 1;
                } else if CLOSING.contains(&word) {
                    depth = depth.saturating_sub(1);
                }
                if !LEADING.contains(&word) {
                    first = false;
                }
                // The rest of the word says nothing more.
                for _ in 1..word.chars().count() {
                    before = chars.next().map_or(' ', |(_, c)| c);
                }
                continue;
            }
            _ => {}
        }
        first |= quote.is_none() && matches!(c, ';' | '|' | '&' | '(' | '\n');
        before = c;
    }
    (text.len(), quote)
}

#[cfg(test)]
mod tests {
    use super::extent;

    #[test]
    fn a_line_for_the_shell_ends_where_a_command_ends() {
        let table = [
            ("less; pwd", "less"),
            ("grep x|wc -l >out && pwd", "grep x|wc -l >out "),
            ("grep x || pwd", "grep x "),
            ("grep ';&|' 2>&1 & pwd", "grep ';&|' 2>&1 "),
            ("(sort; wc) \\; \"$(a; b)\" `c; d`; pwd", "(sort; wc) \\; \"$(a; b)\" `c; d`"),
            ("{ read x; echo $x; } && pwd", "{ read x; echo $x; } "),
            (
                "while read x; do if a; then b; else c; fi; done; pwd",
                "while read x; do if a; then b; else c; fi; done",
            ),
            ("for x in a b; do echo $x; done | cat; pwd", "for x in a b; do echo $x; done | cat"),
            ("grep done; pwd", "grep done"),
            ("echo {a} if; pwd", "echo {a} if"),
            ("echo fi\npwd", "echo fi"),
        ];
        for (text, told) in table {
            assert_eq!(&text[..extent(text).0], told, "{text}");
        }
        assert_eq!(extent("grep 'x; y"), (10, Some('\'')));
    }
}
