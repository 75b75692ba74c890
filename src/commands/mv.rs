//! `mv`: rename or move on the server.

use super::args::Operand;
use super::each::done_with;
use super::prelude::*;

/// Rename a remote file or directory
#[derive(Debug, Args)]
#[command(visible_aliases = ["rename", "ren"])]
pub struct Mv {
    /// What to rename, as path or URL
    from: Remote,
    /// Its new name, as path
    to: Remote,
}

impl Mv {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        let failed = || format!("could not rename `{}`", self.from.shown());
        let to = match self.to.parse()? {
            Operand::Path(path) => path,
            Operand::Url(_) => {
                return Err(Usage("the new name is a path on the same server, not a URL".into()).into());
            }
        };
        let done = cx
            .at(Some(&self.from), |_, session, path| {
                let from = path.ok_or_else(|| Usage("the URL names no path".to_owned()))?;
                // As in a shell: a name that is written as a directory takes the old name in.
                let to = match from.file_name() {
                    Some(name) if to.is_marked_directory() => to.join(name)?,
                    _ => to.clone(),
                };
                Ok(session.rename(&from, &to)?)
            })
            .with_context(failed);
        done_with(cx, "mv", (Some(&self.from.named()), Some(&self.to.named())), done)?;
        Ok(Flow::Next)
    }
}
