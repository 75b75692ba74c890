//! `nlist`: the server's own list of names.

use super::prelude::*;

/// Show the names in a directory as the server writes them (NLST)
#[derive(Debug, Args)]
pub struct Nlist {
    /// Remote directory, as path or URL
    #[arg(value_name = "REMOTE")]
    path: Option<Remote>,
}

impl Nlist {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        raw(cx, "NLST", self.path.as_ref())
    }
}

/// Shows a listing as the server writes it.
pub(super) fn raw(cx: &mut Context<'_>, verb: &'static str, path: Option<&Remote>) -> anyhow::Result<Flow> {
    let failed = || match path {
        Some(path) => format!("could not list `{}`", path.shown()),
        None => "could not list the directory".to_owned(),
    };
    let listing =
        cx.at(path, |_, session, path| Ok(session.raw_listing(verb, path.as_ref())?)).with_context(failed)?;
    cx.show(&Record::Raw { verb, bytes: &listing })?;
    Ok(Flow::Next)
}
