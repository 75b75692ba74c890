//! `trust`: certificates that cannot be checked, and are believed all the same.

use super::Target;
use super::hosts::host_and_port;
use super::outcome::Unknown;
use super::prelude::*;
use crate::certificate::{Certificate, Untrusted};
use crate::error::Error;
use crate::escape::escape;

/// Show a server's certificate, and keep it as trusted
///
/// The certificate is shown with the reasons not to believe it; after a yes it is kept, and from then on the server may
/// show no other. Compare the fingerprint with one that you have from the server's owner.
#[derive(Debug, Args)]
pub struct Trust {
    /// Server: a URL, `[USER@]HOST[:PORT]`, or a bookmark
    #[arg(value_name = "TARGET")]
    target: Option<Target>,
    /// Keep it without asking
    #[arg(long)]
    yes: bool,
    /// Show what is kept
    #[arg(long, conflicts_with_all = ["target", "forget"])]
    list: bool,
    /// Forget a server, on all ports or on one
    #[arg(long, value_name = "HOST[:PORT]", conflicts_with = "target")]
    forget: Option<String>,
}

impl Trust {
    /// The server whose certificate it is to see.
    pub(super) fn target(&mut self) -> &mut Option<Target> {
        &mut self.target
    }

    pub(super) fn run(&self, cx: &mut Context<'_>) -> anyhow::Result<Flow> {
        if let Some(host) = &self.forget {
            let (name, port) = host_and_port(host)?;
            return match cx.known_hosts.forget(name, port)? {
                0 => {
                    let (what, name) = ("known server", host.clone());
                    Err(Unknown { what, name, list: "trust --list" }.into())
                }
                _ => Ok(Flow::Next),
            };
        }
        match &self.target {
            _ if self.list => list(cx),
            Some(target) => self.meet(cx, target),
            None => {
                let help = if cx.by_line { "help trust" } else { "ketch trust --help" };
                Err(Usage(format!("`trust` lacks TARGET; see `{help}`")).into())
            }
        }
    }

    /// Looks at a server's certificate, and keeps it if it is not good by itself.
    fn meet(&self, cx: &mut Context<'_>, target: &Target) -> anyhow::Result<Flow> {
        let (site, shown) = cx.introduce(target)?;
        let host = escape(site.host.as_bytes()).to_string();
        let untrusted = match shown {
            Ok(encrypted) => {
                if let Some(certificate) = &encrypted.certificate {
                    show(cx, certificate)?;
                }
                cx.note(&format!("`{host}` needs no more trust: its certificate is {}", encrypted.trust));
                return Ok(Flow::Next);
            }
            Err(untrusted) => untrusted,
        };
        let Some(certificate) = untrusted.certificate.clone().filter(|_| !untrusted.is_hopeless()) else {
            return Err(Error::Certificate(Box::new(untrusted)).into());
        };
        show(cx, &certificate)?;
        doubts(cx, &untrusted);
        let agreed = self.yes || cx.person().confirm("trust it from now on?")?.unwrap_or(false);
        if !agreed {
            return Err(Error::Certificate(Box::new(untrusted)).into());
        }
        cx.known_hosts.keep(&site, Some(certificate.fingerprint))?;
        let host = escape(untrusted.host.as_bytes());
        cx.note(&format!("the certificate of `{host}` is trusted from now on"));
        Ok(Flow::Next)
    }
}

fn list(cx: &mut Context<'_>) -> anyhow::Result<Flow> {
    for known in cx.known_hosts.list()? {
        let host = escape(known.site.host.as_bytes()).to_string();
        let what = match known.fingerprint {
            Some(fingerprint) => fingerprint.to_string(),
            None => "has spoken TLS".to_owned(),
        };
        let text = format!("{host}:{}  {what}  since {}", known.site.port, known.since);
        cx.show(&Record::Text { name: "trust", text: &text })?;
    }
    Ok(Flow::Next)
}

fn show(cx: &mut Context<'_>, certificate: &Certificate) -> anyhow::Result<()> {
    Ok(cx.show(&Record::Text { name: "certificate", text: &description(certificate) })?)
}

fn doubts(cx: &Context<'_>, untrusted: &Untrusted) {
    let reasons: Vec<String> = untrusted.doubts.iter().map(ToString::to_string).collect();
    cx.note(&format!("not to be trusted by itself: {}", reasons.join("; ")));
}

/// A certificate as people compare it.
pub(super) fn description(certificate: &Certificate) -> String {
    let names =
        if certificate.names.is_empty() { "no host".to_owned() } else { certificate.names.join(", ") };
    format!(
        "certificate  {}\nfor          {names}\nissuer       {}\nvalid        {} to {}\nkey          {}, {}\n{}",
        certificate.subject,
        certificate.issuer,
        certificate.not_before.day(),
        certificate.not_after.day(),
        certificate.key,
        certificate.signature,
        certificate.fingerprint,
    )
}
