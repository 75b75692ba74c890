//! The prompt of the shell, and the title of the terminal: what they say of the connection.

use unicode_width::UnicodeWidthStr;

use super::progress::shortened;
use crate::commands::Context;
use crate::escape::escape;

/// What there is to be said, escaped.
#[derive(Debug, Default)]
pub(super) struct Facts {
    user: String,
    host: String,
    port: String,
    place: String,
    mode: String,
    here: String,
    jobs: String,
    connected: bool,
}

/// A text with its colours, and without.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Filled {
    pub(super) plain: String,
    pub(super) styled: String,
}

/// Colours and the like by name, and what a terminal is told.
const STYLES: [(&str, &str); 12] = [
    ("reset", "0"),
    ("bold", "1"),
    ("dim", "2"),
    ("underline", "4"),
    ("black", "30"),
    ("red", "31"),
    ("green", "32"),
    ("yellow", "33"),
    ("blue", "34"),
    ("magenta", "35"),
    ("cyan", "36"),
    ("white", "37"),
];

impl Facts {
    /// Those of now.
    pub(super) fn of(cx: &mut Context<'_>) -> Facts {
        let jobs = cx.jobs.running();
        let here = escape(cx.here.as_os_str().as_encoded_bytes()).to_string();
        let told = Facts { here, jobs: jobs.to_string(), ..Facts::default() };
        let Some(session) = cx.session() else { return told };
        Facts {
            user: escape(session.user().as_bytes()).to_string(),
            host: escape(session.site().host.as_bytes()).to_string(),
            port: session.site().port.to_string(),
            place: session.place().map(|path| path.display().to_string()).unwrap_or_default(),
            mode: session.mode().to_string(),
            connected: true,
            ..told
        }
    }

    /// The last part of the directory.
    fn last(&self) -> String {
        match self.place.trim_end_matches('/').rsplit_once('/') {
            Some((above, last)) if !above.is_empty() => format!("…/{last}"),
            _ => self.place.clone(),
        }
    }

    /// `user@host:/dir [mode]> `, and less of it the narrower the terminal: the line that is typed needs half of it.
    pub(super) fn usual(&self, width: usize) -> String {
        if !self.connected {
            return "ketch> ".to_owned();
        }
        let Facts { user, host, place, mode, .. } = self;
        let last = self.last();
        let room = width / 2;
        let all = [
            format!("{user}@{host}:{place} [{mode}]> "),
            format!("{host}:{place} [{mode}]> "),
            format!("{host}:{last} [{mode}]> "),
            format!("{host}:{last}> "),
            format!("{last}> "),
        ];
        let fitting = all.into_iter().find(|prompt| prompt.width() <= room);
        fitting.unwrap_or_else(|| format!("{}> ", shortened(&last, room.saturating_sub(2))))
    }

    /// A text of the user's own, in which `%h` and the like stand for what there is to be said. What stands for nothing
    /// stays as it is.
    pub(super) fn fill(&self, text: &str) -> Filled {
        let mut filled = Filled::default();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('%') {
            filled.push(before);
            let style = behind.strip_prefix('{').and_then(|behind| behind.split_once('}'));
            if let Some((name, behind)) = style
                && let Some((_, code)) = STYLES.iter().find(|(known, _)| *known == name)
            {
                filled.styled.push_str(&format!("\x1b[{code}m"));
                rest = behind;
                continue;
            }
            let mut chars = behind.chars();
            let said = match chars.next() {
                Some('h' | 'M') => self.host.clone(),
                Some('u' | 'n') => self.user.clone(),
                Some('p') => self.port.clone(),
                Some('d' | '/') => self.place.clone(),
                Some('D') => self.last(),
                Some('m') => self.mode.clone(),
                Some('l') => self.here.clone(),
                Some('j') => self.jobs.clone(),
                Some('%') => "%".to_owned(),
                _ => {
                    filled.push("%");
                    rest = behind;
                    continue;
                }
            };
            filled.push(&said);
            rest = chars.as_str();
        }
        filled.push(rest);
        if filled.styled.contains('\x1b') {
            filled.styled.push_str("\x1b[0m");
        }
        filled
    }

    /// The prompt that the user wants: while there is no connection, the usual one.
    pub(super) fn prompt(&self, wanted: Option<&str>, (width, colour): (usize, bool)) -> Filled {
        let filled = match wanted.filter(|_| self.connected) {
            Some(text) => self.fill(text),
            None => Filled { plain: self.usual(width), styled: self.usual(width) },
        };
        if colour { filled } else { Filled { styled: filled.plain.clone(), ..filled } }
    }
}

impl Filled {
    /// Text, of which nothing moves a cursor.
    fn push(&mut self, text: &str) {
        let text = escape(text.as_bytes()).to_string();
        self.plain.push_str(&text);
        self.styled.push_str(&text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts() -> Facts {
        Facts {
            user: "bob".to_owned(),
            host: "ftp.example.com".to_owned(),
            port: "21".to_owned(),
            place: "/pub/linux".to_owned(),
            mode: "auto".to_owned(),
            here: "/home/bob".to_owned(),
            jobs: "2".to_owned(),
            connected: true,
        }
    }

    #[test]
    fn placeholders_stand_for_what_there_is() {
        let filled = facts().fill("%n@%M:%p %d %D %/ [%m] %l %j 100%% %x %{red");
        let plain = "bob@ftp.example.com:21 /pub/linux …/linux /pub/linux [auto] /home/bob 2 100% %x %{red";
        assert_eq!(filled, Filled { plain: plain.to_owned(), styled: plain.to_owned() });
        let filled = facts().fill("%{bold}%h%{reset}> ");
        assert_eq!(filled.plain, "ftp.example.com> ");
        assert_eq!(filled.styled, "\x1b[1mftp.example.com\x1b[0m> \x1b[0m");
    }

    #[test]
    fn nothing_but_our_colours_reaches_the_terminal() {
        let filled = facts().fill("a\x1b[2Jb\u{7}%{bold}");
        assert_eq!(filled.plain, "a\\x1b[2Jb\\x07");
        let prompt = facts().prompt(Some("%{red}%h> "), (80, false));
        assert_eq!(prompt.styled, "ftp.example.com> ");
    }

    #[test]
    fn the_usual_prompt_leaves_half_of_the_line() {
        assert_eq!(facts().usual(80), "bob@ftp.example.com:/pub/linux [auto]> ");
        assert_eq!(facts().usual(60), "ftp.example.com:…/linux [auto]> ".replace(" [auto]", ""));
        assert_eq!(facts().usual(30), "…/linux> ");
        assert_eq!(Facts::default().prompt(Some("%h> "), (80, true)).plain, "ketch> ");
    }
}
