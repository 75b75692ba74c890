//! Text in lines that fit the terminal: they end between words, and what goes on stands further in.

use unicode_width::UnicodeWidthStr;

use super::cli::WIDEST;

/// Where the second line of a message begins, and each line of a server's words.
pub(super) const BELOW: usize = 4;

/// How wide lines of prose are that are read on a terminal of so many columns: eyes get lost in wider ones. Where there is
/// no terminal, whoever reads it breaks lines as it pleases them.
pub(super) fn readable(columns: Option<usize>) -> usize {
    columns.map_or(usize::MAX, |columns| columns.min(WIDEST))
}

/// Breaks the lines of a text that are wider than `width`. What is broken goes on `below` columns in, or where its line
/// begins if that is further in. Words without blanks are never broken, and what stands in backticks only if it would
/// fill more than a line: paths, URLs and commands are there to be copied.
pub(super) fn wrapped(text: &str, width: usize, below: usize) -> String {
    let lines: Vec<String> = text.split('\n').map(|line| broken(line, width, below)).collect();
    lines.join("\n")
}

fn broken(line: &str, width: usize, below: usize) -> String {
    if line.width() <= width {
        return line.to_owned();
    }
    let front = line.len() - line.trim_start_matches(' ').len();
    let usual = front.max(below).min(width / 2);
    let mut text = " ".repeat(front);
    let mut column = front;
    let mut begun = false;
    let mut rest = line.get(front..);
    while let Some(all) = rest {
        let end = first_word(all, width);
        let (word, behind) = all.split_at_checked(end).unwrap_or((all, ""));
        rest = behind.get(1..);
        let wide = word.width();
        if begun && column + 1 + wide > width {
            // What fits into a line of its own only from its first column on begins there.
            let indent = if usual + wide > width && wide <= width { 0 } else { usual };
            text.push('\n');
            text.push_str(&" ".repeat(indent));
            (column, begun) = (indent, false);
        }
        if begun {
            text.push(' ');
            column += 1;
        }
        text.push_str(word);
        column += wide;
        begun = true;
    }
    text
}

/// Where the first word of a text ends: at a blank, but at none in backticks if all of that fits into a line.
fn first_word(text: &str, width: usize) -> usize {
    let blank =
        |from: usize| text.get(from..).and_then(|rest| rest.find(' ')).map_or(text.len(), |at| from + at);
    let end = blank(0);
    let open = text.get(..end).and_then(|word| word.find('`'));
    let close = open.and_then(|open| Some(open + 1 + text.get(open + 1..)?.find('`')?));
    let whole = close.filter(|close| *close > end).map(blank);
    whole.filter(|whole| text.get(..*whole).is_some_and(|span| span.width() <= width)).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_as_it_is() {
        for text in ["", " ", "a  b", "error: no such thing\n  hint: x ", "`a b\n\n"] {
            assert_eq!(wrapped(text, 20, BELOW), text);
        }
    }

    #[test]
    fn lines_end_between_words_and_go_on_further_in() {
        let text = "error: could not download `pub/big.iso`\n  caused by: the server refused the data connection: \
                    425 Can't open it.\n    for now, as far as it is concerned";
        let expected = "\
error: could not download
    `pub/big.iso`
  caused by: the server
    refused the data
    connection: 425 Can't open
    it.
    for now, as far as it is
    concerned";
        assert_eq!(wrapped(text, 30, BELOW), expected);
    }

    #[test]
    fn what_is_to_be_copied_stays_whole_where_that_is_possible() {
        let text = "hint: try `ketch trust --list` or `set x`; see";
        assert_eq!(wrapped(text, 24, 2), "hint: try\n  `ketch trust --list`\n  or `set x`; see");
        // From the first column on where that makes it fit, and broken where nothing does.
        assert_eq!(
            wrapped("cannot change to `/srv/some/where/else`", 22, 4),
            "cannot change to\n`/srv/some/where/else`"
        );
        let long = "/a/path/that/fits/nowhere";
        assert_eq!(
            wrapped(&format!("not in {long} at all"), 20, 4),
            format!("not in\n    {long}\n    at all")
        );
        assert_eq!(
            wrapped("see `one two three four five six`", 20, 4),
            "see `one two three\n    four five six`"
        );
    }

    #[test]
    fn odd_marks_and_wide_characters_do_not_matter() {
        assert_eq!(
            wrapped("it's ` alone and goes on and on", 14, 2),
            "it's ` alone\n  and goes on\n  and on"
        );
        assert_eq!(wrapped("漢字漢字 漢字漢字", 10, 2), "漢字漢字\n  漢字漢字");
        assert_eq!(wrapped("a b [y/N] ", 6, 4), "a b\n[y/N] ");
    }
}
