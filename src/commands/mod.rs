//! The commands: one file and one row each, the same in the command line, the shell and scripts.
//!
//! A row gives the name (with its aliases, on the type), the arguments, the help text, completion, and the man
//! page. Nothing here prints or exits: results go to [`Output`], facts to the reporter, and failures up.

pub mod alias;
mod args;
mod asking;
mod context;
mod editor;
mod glob;
mod grammar;
pub mod jobs;
pub mod line;
mod mistake;
mod outcome;
mod overwrite;
pub mod program;
mod record;
pub mod script;
mod spread;
mod sums;

mod append;
mod bookmark;
mod cat;
mod cd;
mod cdup;
mod chmod;
mod close;
mod debug;
mod df;
mod diff;
mod dir;
mod doctor;
mod du;
mod each;
mod echo;
mod edit;
mod exit;
mod features;
mod find;
mod foreign;
mod generate;
mod get;
mod hash;
mod head;
mod help;
mod history;
mod hosts;
mod idle;
mod job;
mod lcd;
mod letters;
mod limit;
mod lls;
mod lmkdir;
mod lmv;
mod ln;
mod lpwd;
mod lrm;
mod ls;
mod mdelete;
mod mget;
mod mirror;
mod mkdir;
mod mode;
mod modtime;
mod more;
mod mput;
mod mv;
mod newer;
mod nlist;
mod open;
mod pget;
mod prompt;
mod put;
mod pwd;
mod queue;
mod quote;
mod reget;
mod reput;
mod rhelp;
mod rm;
mod rmdir;
mod rstatus;
mod set;
mod shell;
mod site;
mod size;
mod source;
mod stat;
mod status;
mod system;
mod tail;
mod touch;
mod tree;
mod trust;
mod r#type;
mod umask;
mod user;

pub use alias::{AliasName, Names};
pub use args::{BOOKMARK, Remote, Target, shown};
pub use bookmark::{BookmarkName, lines as bookmark_lines};
pub use context::{Answer, Context, Ends, Person, Reader};
pub use generate::SUGGEST;
pub use glob::is_special;
pub use grammar::{Cli, Said, Unread, find, line_parser, read_line};
pub use hosts::line as host_line;
pub use job::JobName;
pub use jobs::{Deputy, JobView};
pub use mode::describe as describe_mode;
pub use outcome::{
    Advised, Different, Failed, Flow, NoMatch, NotConnected, Place, Usage, is_unconnected, is_unread, kind,
};
pub use queue::{QueueNumber, line_of as queue_line};
pub use record::{
    Diversion, Layout, Leaf, Look, Mirrored, Naming, Output, Planned, Record, Shorthand, Show, Title, Unit,
    Usage as Used, Value, Whereabouts,
};
pub use set::{SettingName, SettingValue, Shown};
pub use spread::Spelling;
pub use status::{Bearings, Link};

use clap::{Args, Command as Parser, Subcommand};

use crate::settings::Settings;

/// What a command's file needs.
mod prelude {
    pub(super) use anyhow::Context as _;
    pub(super) use clap::Args;

    pub(super) use super::{Context, Flow, Record, Remote, Usage};
}

/// The table: one row a command, grouped as help shows them.
macro_rules! table {
    ($($group:literal { $($variant:ident in $module:ident),* $(,)? })*) => {
        /// Any command.
        #[derive(Debug, Subcommand)]
        #[allow(missing_docs, reason = "each row's type is documented")]
        #[allow(clippy::large_enum_variant, reason = "there is one of them at a time")]
        pub enum Command {
            $($($variant($module::$variant),)*)*
        }

        impl Command {
            /// Does it.
            ///
            /// # Errors
            /// Whatever failed, with the user's object as context.
            pub fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
                match self {
                    $($(Command::$variant(command) => command.run(cx),)*)*
                }
            }
        }

        /// The groups with their commands, in the order of help.
        #[must_use]
        pub fn groups() -> Vec<(&'static str, Vec<Parser>)> {
            vec![$(($group, vec![$(row::<$module::$variant>(stringify!($variant)),)*]),)*]
        }
    };
}

table! {
    "Connection" {
        Open in open, User in user, Close in close, Bookmark in bookmark, Status in status, Doctor in doctor, Hosts in hosts, Trust in trust, Quote in quote, Site in site,
    }
    "Server" {
        Features in features, System in system, Rhelp in rhelp, Rstatus in rstatus, Df in df, Idle in idle,
        Umask in umask,
    }
    "Mode" {
        Passive in mode, Active in mode, Mode in mode, Type in r#type, Ascii in r#type, Binary in r#type,
        Limit in limit, Prompt in prompt,
    }
    "Files" {
        Get in get, Reget in reget, Newer in newer, Pget in pget, Put in put, Reput in reput, Mget in mget, Mput in mput,
        Append in append, Cat in cat, More in more, Head in head, Tail in tail, Edit in edit, Rm in rm, Mdelete in mdelete,
        Mkdir in mkdir, Rmdir in rmdir, Mv in mv, Chmod in chmod, Touch in touch, Ln in ln, Symlink in ln, Stat in stat, Size in size, Modtime in modtime, Hash in hash,
    }
    "Trees" {
        Mirror in mirror, Diff in diff, Find in find, Du in du, Tree in tree,
    }
    "Listing" {
        Ls in ls, Dir in dir, Nlist in nlist, Cd in cd, Cdup in cdup, Pwd in pwd,
    }
    "Local" {
        Lcd in lcd, Lls in lls, Lpwd in lpwd, Lmkdir in lmkdir, Lmv in lmv, Lrm in lrm, Shell in shell,
    }
    "Jobs" {
        Jobs in job, Fg in job, Wait in job, Kill in job, Queue in queue,
    }
    "Ketch" {
        Help in help, Set in set, Unset in set, Alias in alias, Unalias in alias, Macdef in alias, Source in source,
        History in history, Echo in echo, Exit in exit, Generate in generate, Debug in debug,
    }
}

impl Command {
    /// The server of a command that connects in a way of its own, and wants no session to be opened.
    pub fn server(&mut self) -> Option<&mut Option<Target>> {
        match self {
            Command::Doctor(doctor) => Some(doctor.target()),
            Command::Trust(trust) => Some(trust.target()),
            _ => None,
        }
    }
}

/// The parser of one row, for help and the table in the README.
fn row<C: Args>(variant: &str) -> Parser {
    C::augment_args(Parser::new(variant.to_ascii_lowercase()))
}

/// What the help of every command says of the options that are not its own.
const ELSEWHERE: &str =
    "The options of ketch itself may follow as well, such as --active or --timeout 5: see `ketch --help`.";

/// Lets every command of `parser` take ketch's own options as well; where a command has a letter of its own, that
/// one wins, and the long name still serves.
#[must_use]
pub fn with_settings(parser: Parser) -> Parser {
    parser.mut_subcommands(|command| {
        // All options for all commands are megabytes, and one command is run.
        if shows_settings(&command) { command } else { command.defer(complete) }
    })
}

/// A command with all that it takes, and all that is said of it.
fn complete(command: Parser) -> Parser {
    let more: Vec<String> = remarks(&command).into_iter().chain([ELSEWHERE.to_owned()]).collect();
    take_settings(command.after_help(more.join("\n\n")).long_about(None))
}

/// A command with all the options that it takes.
#[must_use]
pub fn with_all_options(command: &Parser) -> Parser {
    if shows_settings(command) { command.clone() } else { take_settings(command.clone()) }
}

/// Tells whether a command shows ketch's own options as its own, as `open` does.
fn shows_settings(command: &Parser) -> bool {
    command.get_arguments().any(|arg| arg.get_id() == "password_file")
}

/// The same command, with those below it, which takes ketch's own options as well.
fn take_settings(mut command: Parser) -> Parser {
    let taken: Vec<char> = command.get_arguments().filter_map(clap::Arg::get_short).collect();
    for arg in Settings::augment_args(Parser::new("settings")).get_arguments() {
        let mut arg = arg.clone().hide(true);
        if arg.get_short().is_some_and(|short| taken.contains(&short)) {
            arg = arg.short(None);
        }
        command = command.arg(arg);
    }
    command.mut_subcommands(|below| below.defer(take_settings))
}

/// What the help of a command says below its options: its other names, and the paragraphs behind the first.
fn remarks(command: &Parser) -> Option<String> {
    let aliases: Vec<String> = command.get_visible_aliases().map(|alias| format!("`{alias}`")).collect();
    let aliases = (!aliases.is_empty()).then(|| format!("{} is the same.", aliases.join(" or ")));
    let long = command.get_long_about().map(ToString::to_string);
    let rest = long.as_deref().and_then(|text| text.split_once("\n\n")).map(|(_, rest)| rest.to_owned());
    let all: Vec<String> = [rest, aliases].into_iter().flatten().collect();
    (!all.is_empty()).then(|| all.join("\n\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sound() {
        Cli::parser().debug_assert();
        line_parser().debug_assert();
    }

    #[test]
    fn every_command_says_what_it_does() {
        for (_, rows) in groups() {
            for row in rows {
                let about = row.get_about().map(ToString::to_string).unwrap_or_default();
                assert!(!about.is_empty() && !about.ends_with('.'), "{}: {about:?}", row.get_name());
            }
        }
    }
}
