//! `doctor`: finds out what gets through, and why the rest does not.

use super::Target;
use super::prelude::*;
use crate::doctor::{advise, examine};
use crate::error::Error;
use crate::settings::{file, paths};

/// Find out which data connections work with a server, and why others do not
///
/// Every step is shown with what was seen: names and addresses, the greeting, the login, and each of EPSV, PASV, EPRT
/// and PORT with a real listing. Then come the causes of what does not work, and the options that help. It takes less
/// than 30 seconds and changes nothing on the server.
///
/// It exits with 0 if a data connection can be opened in one of the modes, with 33 if not, and with the code of what
/// went wrong if it got no further than the login.
#[derive(Debug, Args)]
pub struct Doctor {
    /// Server: a URL, `[USER@]HOST[:PORT]`, or a bookmark; without one, the one that is connected
    #[arg(value_name = "TARGET")]
    target: Option<Target>,
    /// Write the options that help into the section of the server in the configuration file
    #[arg(long)]
    fix: bool,
}

impl Doctor {
    /// The server that it is to examine.
    pub(super) fn target(&mut self) -> &mut Option<Target> {
        &mut self.target
    }

    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let (patient, asked) = cx.patient(self.target.as_ref())?;
        let hints = cx.hints();
        let (mut asking, output) = cx.ends(&asked);
        let findings =
            examine(&patient, &mut asking, &hints, &mut |check| output.record(&Record::Check(check)))?;
        let advice = advise(&findings);
        let lines: Vec<String> = advice
            .options
            .iter()
            .map(|option| option.trim_start_matches("--").replacen('=', " ", 1))
            .collect();
        let host = &patient.site.host;
        let section = match lines.is_empty() {
            true => Vec::new(),
            false => std::iter::once(format!("[{host}]")).chain(lines.iter().cloned()).collect(),
        };
        cx.show(&Record::Verdict { advice: &advice, section: &section })?;
        if self.fix {
            let path = cx.effective().config.map(|file| cx.local(&file)).or_else(paths::config);
            match (lines.is_empty(), path) {
                (true, _) => cx.note("there is nothing to write: ketch needs no options for this server"),
                (false, None) => {
                    return Err(Usage("there is no home directory to write to".to_owned()).into());
                }
                (false, Some(path)) => {
                    file::amend(&path, host, &lines)?;
                    let shown = crate::escape::escape(path.as_os_str().as_encoded_bytes());
                    cx.note(&format!("written to `{shown}`"));
                }
            }
        }
        match advice.failure {
            None => Ok(Flow::Next),
            Some(kind) => Err(Error::Examined(kind).into()),
        }
    }
}
