//! `alias`, `unalias`, `macdef`: words and macros of the user's own, and what they stand for.

use std::collections::{BTreeMap, BTreeSet};

use super::Shorthand;
use super::each::done_with;
use super::line::{Arguments, Chain, Redirect, Statement, Word, chains, statements, takes_turns};
use super::outcome::Unknown;
use super::prelude::*;
use super::script::holds_secret;
use crate::escape::escape;

/// Show the words of your own, or make one: `alias ll 'ls -l'`
///
/// Words behind an alias are added to its end, or stand where it says `$1`, `$2` or `$@`. An alias that is called like a
/// command goes before it; within it the name is the command. `alias NAME` shows one.
#[derive(Debug, Args)]
pub struct Alias {
    /// The word
    #[arg(value_name = "NAME")]
    name: Option<AliasName>,
    /// The commands that it stands for, in quotes
    #[arg(value_name = "COMMANDS", allow_hyphen_values = true, num_args = 0.., trailing_var_arg = true)]
    text: Vec<String>,
}

/// Forget words of your own
#[derive(Debug, Args)]
pub struct Unalias {
    /// The words
    #[arg(value_name = "NAME", required = true)]
    names: Vec<AliasName>,
}

/// Make a macro: its commands follow, up to an empty line; `$NAME WORDS` runs it
///
/// In it `$1`, `$2` and so on are the words that it was called with, and `$@` is all of them; where it says `$i` it is
/// run once for each. Without a name, shows all macros. Those of the netrc file are here, too, as in ftp(1).
#[derive(Debug, Args)]
pub struct Macdef {
    /// Its name
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Its commands, in the lines below it; or in quotes
    #[arg(value_name = "COMMANDS", allow_hyphen_values = true)]
    text: Option<String>,
}

/// The name of an alias; its type is what completes it.
#[derive(Debug, Clone)]
pub struct AliasName(String);

impl From<String> for AliasName {
    fn from(text: String) -> AliasName {
        AliasName(text)
    }
}

/// The words of the user's own.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Aliases.
    pub(super) aliases: BTreeMap<String, String>,
    /// Macros.
    pub(super) macros: BTreeMap<String, String>,
    /// Macros of the netrc file, for the server in hand.
    pub(super) of_server: BTreeSet<String>,
    /// The aliases that are being run, in which their names mean the commands.
    pub(super) running: Vec<String>,
    /// What the macro that is being run was called with.
    pub(super) arguments: Vec<String>,
}

impl Names {
    /// The names of all aliases.
    pub fn aliases(&self) -> impl Iterator<Item = &str> {
        self.aliases.keys().map(String::as_str)
    }

    /// What an alias stands for.
    #[must_use]
    pub fn text_of(&self, alias: &str) -> Option<String> {
        self.aliases.get(alias).cloned()
    }

    /// Takes in the macros that there are for the server in hand, in the place of those for the last one. The user's
    /// own stay.
    pub(super) fn take_macros(&mut self, macros: &[(String, String)]) {
        for name in std::mem::take(&mut self.of_server) {
            self.macros.remove(&name);
        }
        for (name, text) in macros {
            if callable(name).is_ok() && !self.macros.contains_key(name) {
                self.macros.insert(name.clone(), text.clone());
                self.of_server.insert(name.clone());
            }
        }
    }

    /// The names of all macros.
    pub fn macros(&self) -> impl Iterator<Item = &str> {
        self.macros.keys().map(String::as_str)
    }
}

impl Alias {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some(AliasName(name)) = &self.name else {
            let all: Vec<_> = cx.names.aliases.clone().into_iter().collect();
            return show(cx, "alias", &all);
        };
        if self.text.is_empty() {
            let text = cx.names.aliases.get(name).cloned();
            let text = text.ok_or_else(|| unknown(name))?;
            return show(cx, "alias", &[(name.clone(), text)]);
        }
        let text = self.text.join(" ");
        let made = callable(name).and_then(|()| sound(&text));
        if made.is_ok() {
            cx.names.aliases.insert(name.clone(), text);
        }
        done_with(cx, "alias", (Some(name.as_bytes()), None), made)?;
        Ok(Flow::Next)
    }
}

impl Unalias {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        for AliasName(name) in &self.names {
            let gone = cx.names.aliases.remove(name).ok_or_else(|| unknown(name).into());
            done_with(cx, "unalias", (Some(name.as_bytes()), None), gone)?;
        }
        Ok(Flow::Next)
    }
}

impl Macdef {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let Some(name) = &self.name else {
            let all: Vec<_> = cx.names.macros.clone().into_iter().collect();
            return show(cx, "macdef", &all);
        };
        let text = self.text.as_deref().unwrap_or_default();
        let made = callable(name).and_then(|()| sound(text));
        if made.is_ok() {
            cx.names.of_server.remove(name);
            cx.names.macros.insert(name.clone(), text.to_owned());
        }
        done_with(cx, "macdef", (Some(name.as_bytes()), None), made)?;
        Ok(Flow::Next)
    }
}

fn show(cx: &mut Context<'_>, kind: &'static str, all: &[(String, String)]) -> anyhow::Result<Flow> {
    for (name, text) in all {
        // What a password may be in is kept, and not shown.
        let text = if statements(text).iter().any(holds_secret) { "***" } else { text };
        cx.show(&Record::Shorthand(&Shorthand { kind, name, text }))?;
    }
    Ok(Flow::Next)
}

fn unknown(name: &str) -> Unknown {
    Unknown { what: "alias", name: name.to_owned(), list: "alias" }
}

/// A name by which a command can be called.
fn callable(name: &str) -> anyhow::Result<()> {
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'\\;|&>#$!".contains(c);
    if name.is_empty() || name.contains(odd) || name.starts_with(['-', '@']) {
        let name = escape(name.as_bytes());
        return Err(Usage(format!("`{name}` cannot be called: use letters, digits, `-`, `_` or `.`")).into());
    }
    Ok(())
}

/// Text of commands that makes sense as such.
pub(super) fn sound(text: &str) -> anyhow::Result<()> {
    let statements = statements(text);
    let flaw = statements.iter().find_map(|statement| statement.flaw);
    let open = || statements.iter().flat_map(|statement| &statement.words).find_map(|word| word.open);
    match (flaw, open()) {
        (Some(flaw), _) => Err(Usage(flaw.to_owned()).into()),
        (None, Some(open)) => Err(Usage(format!("the quote {open} is not closed")).into()),
        (None, None) if statements.is_empty() => Err(Usage("no commands are in it".to_owned()).into()),
        (None, None) => Ok(()),
    }
}

/// What a shorthand stands for.
pub(super) struct Expansion {
    /// How it is called in messages, where it is a text of several lines.
    pub(super) script: Option<String>,
    /// The alias that it is.
    pub(super) alias: Option<String>,
    /// Its commands.
    pub(super) chains: Vec<Chain>,
    /// The words that it was called with.
    pub(super) arguments: Vec<String>,
}

/// What the first word of a command stands for, if it is no command.
pub(super) fn expand(names: &Names, statement: &Statement) -> Option<anyhow::Result<Expansion>> {
    let (first, words) = statement.words.split_first()?;
    if let Some(name) = first.text.strip_prefix('$') {
        return Some(called(names, name, words));
    }
    let name = &first.text;
    let text = names.aliases.get(name).filter(|_| !names.running.contains(name))?;
    let arguments = Arguments { words: words.to_vec(), turn: None };
    let mut chains = chains(text, Some(&arguments));
    // Where it does not say what becomes of the words, they are more of the last command.
    if !["$1", "$2", "$3", "$4", "$5", "$6", "$7", "$8", "$9", "$@", "$*"]
        .iter()
        .any(|word| text.contains(word))
        && let Some(last) = chains.last_mut().and_then(|chain| chain.statements.last_mut())
    {
        match &mut last.redirect {
            // The local shell knows the words by itself.
            Some(Redirect::Program(line)) if !words.is_empty() => line.text.push_str(" \"$@\""),
            _ => last.words.extend_from_slice(words),
        }
    }
    Some(Ok(Expansion { script: None, alias: Some(name.clone()), chains, arguments: texts(words) }))
}

/// The macro that `$NAME WORDS` or `$ NAME WORDS` calls.
fn called(names: &Names, name: &str, words: &[Word]) -> anyhow::Result<Expansion> {
    let (name, words) = match (name, words.split_first()) {
        ("", Some((first, words))) => (first.text.as_str(), words),
        ("", None) => {
            return Err(Usage("`$` lacks the name of a macro; `macdef` lists them".to_owned()).into());
        }
        _ => (name, words),
    };
    let text = names.macros.get(name).ok_or_else(|| {
        let name = escape(name.as_bytes());
        Usage(format!("there is no macro `{name}`; `macdef` lists them, and `macdef {name}` makes it"))
    })?;
    let turns: Vec<Option<Word>> = match takes_turns(text) {
        true => words.iter().cloned().map(Some).collect(),
        false => vec![None],
    };
    let runs = turns.into_iter().map(|turn| chains(text, Some(&Arguments { words: words.to_vec(), turn })));
    let script = Some(format!("macro {}", escape(name.as_bytes())));
    Ok(Expansion { script, alias: None, chains: runs.flatten().collect(), arguments: texts(words) })
}

fn texts(words: &[Word]) -> Vec<String> {
    words.iter().map(|word| word.text.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The commands that a line stands for.
    fn expanded(names: &Names, line: &str) -> Vec<String> {
        let expansion = expand(names, &statements(line)[0]).unwrap().unwrap();
        let statements = expansion.chains.into_iter().flat_map(|chain| chain.statements);
        statements.map(|statement| texts(&statement.words).join(" ")).collect()
    }

    #[test]
    fn words_go_where_the_alias_says_or_to_its_end() {
        let mut names = Names::default();
        for (name, text) in [("ll", "ls -l"), ("up", "cd $1; put $2"), ("q", "pwd; ls")] {
            names.aliases.insert(name.to_owned(), text.to_owned());
        }
        assert_eq!(expanded(&names, "ll 'a b' c"), ["ls -l a b c"]);
        assert_eq!(expanded(&names, "up d f"), ["cd d", "put f"]);
        assert_eq!(expanded(&names, "q x"), ["pwd", "ls x"]);
        names.aliases.insert("lg".to_owned(), "ls | grep".to_owned());
        let expansion = expand(&names, &statements("lg 'a b'")[0]).unwrap().unwrap();
        let redirect = expansion.chains[0].statements[0].redirect.clone();
        assert!(matches!(redirect, Some(Redirect::Program(line)) if line.text == "grep \"$@\""));
        assert_eq!(expansion.arguments, ["a b"]);
        assert!(expand(&names, &statements("ls x")[0]).is_none());
        names.running.push("ll".to_owned());
        assert!(expand(&names, &statements("ll")[0]).is_none(), "within itself it is the command");
    }

    #[test]
    fn a_macro_is_called_by_its_name_behind_a_dollar() {
        let mut names = Names::default();
        names.macros.insert("m".to_owned(), "cd $1\nls $2".to_owned());
        names.macros.insert("each".to_owned(), "get $i".to_owned());
        assert_eq!(expanded(&names, "$m a b"), ["cd a", "ls b"]);
        assert_eq!(expanded(&names, "$ m a"), ["cd a", "ls"]);
        assert_eq!(expanded(&names, "$each a 'b c'"), ["get a", "get b c"]);
        assert!(expanded(&names, "$each").is_empty());
        let error = expand(&names, &statements("$x")[0]).unwrap().err().unwrap().to_string();
        assert_eq!(error, "there is no macro `x`; `macdef` lists them, and `macdef x` makes it");
    }

    #[test]
    fn what_cannot_be_called_or_makes_no_sense_is_refused() {
        for name in ["", "a b", "a;b", "-x", "$x", "!x", "\u{7}"] {
            assert!(callable(name).is_err(), "{name:?}");
        }
        assert!(callable("ll").is_ok() && callable("é-1.x").is_ok());
        for text in ["", " ", "ls >", "ls 'x", "&& ls", "# x"] {
            assert!(sound(text).is_err(), "{text:?}");
        }
        assert!(sound("ls -l; !x").is_ok());
    }
}
