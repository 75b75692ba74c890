//! What a background job begins with: all that the command in hand may touch, and how to make a session like its own.

use std::sync::Arc;

use super::asking::Asked;
use super::sessions::Held;
use super::{Context, Ends};
use crate::cancel::Cancel;
use crate::client::{Login, Recipe, TlsMode};
use crate::commands::Names;
use crate::error::Result;
use crate::net::Limits;
use crate::proto::proxy::ProxyUrl;
use crate::report::Reporter;
use crate::settings::bookmarks::Bookmark;
use crate::settings::file::Files;
use crate::settings::known_hosts::KnownHosts;
use crate::settings::memory::Memory;
use crate::settings::queue::Queue;
use crate::settings::{FromEnvironment, Settings};

/// What a job begins with.
pub(in crate::commands) struct Outfit {
    settings: Settings,
    environment: FromEnvironment,
    files: Files,
    limits: Limits,
    known_hosts: KnownHosts,
    memory: Memory,
    queue: Queue,
    here: std::path::PathBuf,
    width: usize,
    scripted: bool,
    names: Names,
    confined: bool,
    bound: Option<(crate::client::Site, String)>,
    berth: Option<Berth>,
}

/// A session that is to be like the one in hand.
struct Berth {
    recipe: Recipe,
    login: Login,
    tls: TlsMode,
    proxy: Option<ProxyUrl>,
    asked: Asked,
    bookmark: Option<Bookmark>,
    settings: Settings,
}

impl Context<'_> {
    /// What a job begins with that goes on from here.
    ///
    /// # Errors
    /// When there can be no other session like the one in hand.
    pub(in crate::commands) fn outfit(&mut self) -> Result<Outfit> {
        let berth = self.current.as_ref().map(|held| {
            Ok::<_, crate::error::Error>(Berth {
                recipe: held.session.recipe()?,
                login: held.login.clone(),
                tls: held.tls,
                proxy: held.proxy.clone(),
                asked: held.asked.clone(),
                bookmark: held.bookmark.clone(),
                settings: held.settings.clone(),
            })
        });
        Ok(Outfit {
            settings: self.settings.under(&self.closer),
            environment: self.environment.clone(),
            files: self.files.clone(),
            limits: self.limits.clone(),
            known_hosts: self.known_hosts.clone(),
            memory: self.memory.clone(),
            queue: self.queue.clone(),
            here: self.here.clone(),
            width: self.width,
            scripted: self.scripted,
            names: self.names.clone(),
            confined: self.confined,
            bound: self.bound.clone(),
            berth: berth.transpose()?,
        })
    }
}

impl Outfit {
    /// The context of the job, and what is to be done first in it: to connect, if what it comes from was connected.
    pub(in crate::commands) fn unpack<'a>(
        self,
        reporter: Arc<dyn Reporter>,
        cancel: Cancel,
        ends: Ends<'a>,
    ) -> (Context<'a>, impl FnOnce(&mut Context<'a>) -> Result<()>) {
        let mut cx = Context::new(
            self.settings,
            self.environment,
            Arc::clone(&reporter),
            cancel.clone(),
            self.here,
            ends,
        );
        cx.files = self.files;
        cx.limits = self.limits;
        cx.known_hosts = self.known_hosts;
        cx.memory = self.memory;
        cx.queue = self.queue;
        cx.width = self.width;
        (cx.scripted, cx.by_line, cx.confined) = (self.scripted, true, self.confined);
        cx.batch = true;
        cx.names = self.names;
        cx.bound = self.bound;
        let connect = |cx: &mut Context<'a>| {
            if let Some(Berth { recipe, login, tls, proxy, asked, bookmark, settings }) = self.berth {
                let session = recipe.reporting_to(reporter).make(cancel)?;
                cx.current =
                    Some(Held { login, tls, proxy, asked, bookmark, settings, session, before: None });
            }
            Ok(())
        };
        (cx, connect)
    }
}
