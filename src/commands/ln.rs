//! `ln`, `symlink`: make links on the server.

use super::args::Operand;
use super::each::{done_with, with_path};
use super::prelude::*;
use crate::client::{LinkKind, Session};
use crate::proto::path::RemotePath;

/// Make a link on the server
///
/// It is SITE SYMLINK, or SITE LINK without -s: few servers have these.
#[derive(Debug, Args)]
pub struct Ln {
    /// A symbolic link: a name that stands for another path
    #[arg(short, long)]
    symbolic: bool,
    #[command(flatten)]
    ends: Ends,
}

/// Make a symbolic link on the server; it is `ln -s`
#[derive(Debug, Args)]
pub struct Symlink {
    #[command(flatten)]
    ends: Ends,
}

/// What a link joins.
#[derive(Debug, Args)]
struct Ends {
    /// What it leads to, as path
    #[arg(value_name = "TARGET")]
    target: Remote,
    /// Its name, or the directory to put it into, as path or URL [default: the name of the target]
    #[arg(value_name = "LINK")]
    link: Option<Remote>,
}

impl Ln {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.ends.link(cx, if self.symbolic { LinkKind::Symbolic } else { LinkKind::Hard })
    }
}

impl Symlink {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        self.ends.link(cx, LinkKind::Symbolic)
    }
}

impl Ends {
    fn link(&self, cx: &mut Context<'_>, kind: LinkKind) -> anyhow::Result<Flow> {
        let target = match self.target.parse()? {
            Operand::Path(path) => cx.placed(&self.target, path)?,
            Operand::Url(_) | Operand::Bookmark(..) => {
                return Err(Usage("a link leads to a path on the same server, not to a URL".into()).into());
            }
        };
        let named =
            || Usage(format!("`{}` has no name of its own; say how the link is called", target.display()));
        let name = target.file_name().map(<[u8]>::to_vec);
        let link = match (&self.link, &name) {
            (Some(link), _) => link.clone(),
            (None, name) => self.target.with_path(RemotePath::new(name.clone().ok_or_else(named)?)?),
        };
        let mut made = link.named();
        let done = with_path(cx, &link, "make the link", &mut |_, session: &mut Session, path| {
            let into = path.is_marked_directory() || session.is_directory(path)?;
            let path = match (&name, into) {
                (Some(name), true) => path.join(name)?,
                _ => path.clone(),
            };
            made = path.as_bytes().to_vec();
            Ok(session.make_link(kind, &target, &path)?)
        });
        done_with(cx, "ln", (Some(&made), Some(target.as_bytes())), done)?;
        Ok(Flow::Next)
    }
}
