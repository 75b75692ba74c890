//! `user`: log in as somebody else.

use super::prelude::*;
use crate::secret::Secret;

/// Log in again, as another user
#[derive(Debug, Args)]
#[command(visible_alias = "login")]
pub struct User {
    /// User name
    name: String,
    /// Password; better left out, it is asked for
    password: Option<Secret>,
    /// Account, for servers that ask for one
    #[arg(value_name = "ACCOUNT")]
    acct: Option<Secret>,
}

impl User {
    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if self.acct.is_some() {
            cx.closer.account.clone_from(&self.acct);
        }
        cx.relogin(&self.name, self.password.clone())?;
        Ok(Flow::Next)
    }
}
