//! `generate`: the files that are made from the table of commands.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap_complete::env::Shells;

use super::each::done_with;
use super::prelude::*;
use super::{Cli, groups};
use crate::doctor::draw;
use crate::error::Error;

/// The variable by which the script of a shell asks what the words behind `--` may become; its value is the shell.
pub const SUGGEST: &str = "KETCH_COMPLETE";

/// What is behind the script of zsh, which is a function's body where it is found in `fpath`: that call is the first.
const FIRST_CALL: &str = "[[ $funcstack[1] == _ketch ]] && _clap_dynamic_completer_ketch\n";

/// Write completions, man pages, or what the README shows of commands and modes
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct Generate {
    /// What to write
    what: What,
    /// Directory to write into, for completions and man pages
    #[arg(value_name = "DIR")]
    into: Option<PathBuf>,
}

/// The files that are generated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    /// Shell completions
    Completions,
    /// Man pages
    Man,
    /// The table of commands, on standard output
    Table,
    /// The drawing of the modes, on standard output
    Modes,
}

impl Generate {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        match (self.what, &self.into) {
            (What::Table, _) => cx.show(&Record::Text { name: "table", text: table().trim_end() })?,
            (What::Modes, _) => {
                let text = format!("```\n{}\n```", draw::modes(80));
                cx.show(&Record::Text { name: "modes", text: &text })?;
            }
            (_, None) => return Err(Usage("say which directory to write into".to_owned()).into()),
            (_, Some(into)) => {
                let into = cx.local(into);
                let made = if self.what == What::Man { man(&into) } else { completions(&into) };
                let path = into.as_os_str().as_encoded_bytes();
                done_with(cx, "generate", (Some(path), None), made.map_err(Into::into))?;
            }
        }
        Ok(Flow::Next)
    }
}

fn completions(into: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(into).map_err(Error::local("create", into))?;
    for shell in Shells::builtins().iter() {
        let name = match shell.name() {
            "elvish" => "ketch.elv",
            "powershell" => "_ketch.ps1",
            "zsh" => "_ketch",
            "fish" => "ketch.fish",
            _ => "ketch.bash",
        };
        let path = into.join(name);
        let mut text = Vec::new();
        let written =
            shell.write_registration(SUGGEST, "ketch", "ketch", "ketch", &mut text).and_then(|()| {
                if shell.name() == "zsh" {
                    text.extend_from_slice(FIRST_CALL.as_bytes());
                }
                std::fs::write(&path, &text)
            });
        written.map_err(Error::local("write", &path))?;
    }
    Ok(())
}

fn man(into: &Path) -> Result<(), Error> {
    std::fs::create_dir_all(into).map_err(Error::local("create", into))?;
    clap_mangen::generate_to(Cli::parser(), into).map_err(Error::local("write to", into))
}

/// The table of commands for the README.
fn table() -> String {
    let mut text = String::from("| command | what it does |\n| --- | --- |\n");
    for (group, rows) in groups() {
        text.push_str(&format!("| **{group}** | |\n"));
        for row in rows.iter().filter(|row| !row.is_hide_set()) {
            let mut names = vec![row.get_name()];
            names.extend(row.get_visible_aliases());
            let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
            let about = row.get_about().map(ToString::to_string).unwrap_or_default();
            text.push_str(&format!("| {} | {} |\n", names.join(", "), about.replace('|', "\\|")));
        }
    }
    text
}
