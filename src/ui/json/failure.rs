//! A failure as programs read it.

use super::events::certificate;
use super::object::Object;
use crate::cancel::Phase;
use crate::commands::kind;
use crate::error::{DataCause, DataFailure, Error, ErrorKind, Refusal};
use crate::ui::failure::{Words, without_numbers, words};

/// The fields of an `error`.
pub(super) fn failure(error: &anyhow::Error) -> Object {
    let Words { message, causes, hint, .. } = words(error);
    let object = in_words(kind(error), (&message, &causes), hint);
    match error.chain().find_map(|cause| cause.downcast_ref::<Error>()) {
        Some(core) => object.and(&details(core)),
        None => object,
    }
}

/// The same, for a failure of the core that nobody has said more of.
pub(super) fn of_core(error: &Error) -> Object {
    let causes = std::iter::successors(std::error::Error::source(error), |cause| cause.source());
    let causes: Vec<String> = causes.map(ToString::to_string).collect();
    in_words(error.kind(), (&error.to_string(), &causes), None).and(&details(error))
}

fn in_words(kind: ErrorKind, (message, causes): (&str, &[String]), hint: Option<String>) -> Object {
    let causes: Vec<String> = causes.iter().map(|cause| without_numbers(cause)).collect();
    Object::new()
        .put("kind", kind.name())
        .put("exit", kind.code())
        .put("class", class(kind))
        .put("message", without_numbers(message))
        .some("caused_by", Some(causes).filter(|causes| !causes.is_empty()))
        .some("hint", hint)
}

/// Who must act: somebody at this machine, somebody at the server, or nobody but time.
fn class(kind: ErrorKind) -> &'static str {
    match (kind, kind.code()) {
        (ErrorKind::Interrupted, _) | (_, 30..) => "transient",
        (ErrorKind::NoMatch | ErrorKind::Different | ErrorKind::Partial, _) | (_, 20..) => "permanent",
        _ => "local",
    }
}

/// What else the core knows of its failure.
fn details(error: &Error) -> Object {
    let refusal = match error {
        Error::Login(refusal)
        | Error::Refused { refusal, .. }
        | Error::OnLogin { refusal, .. }
        | Error::Denied { refusal, .. }
        | Error::IsDirectory { refusal, .. }
        | Error::NoTls(refusal)
        | Error::Downgraded(refusal)
        | Error::NoProt(refusal)
        | Error::NoClear(refusal)
        | Error::NotResumed(refusal) => Some(refusal),
        Error::NoData { tries, .. } => tries.last().and_then(|failure| refusal_of(&failure.cause)),
        _ => None,
    };
    let system = match error {
        Error::Connect { source, .. }
        | Error::Control(source)
        | Error::DataCut { source, .. }
        | Error::Local { source, .. }
        | Error::System { source, .. } => source.raw_os_error(),
        _ => None,
    };
    let path = match error {
        Error::Local { path, .. } | Error::Locked { path } => Some(path.as_os_str().as_encoded_bytes()),
        _ => None,
    };
    let object = Object::new().some("phase", phase(error)).and(&words_of_server(refusal));
    let object = object.some("os_error", system).some_name("path", path);
    match error {
        Error::NoData { tries, .. } => object.list("tries", tries.iter().map(attempt)),
        Error::Certificate(untrusted) => object
            .some_object("certificate", untrusted.certificate.as_ref().map(certificate).as_ref())
            .put("doubts", untrusted.doubts.iter().map(ToString::to_string).collect::<Vec<_>>()),
        _ => object,
    }
}

fn words_of_server(refusal: Option<&Refusal>) -> Object {
    match refusal {
        Some(refusal) => Object::new().put("ftp_code", refusal.code).put("ftp_text", refusal.text.trim_end()),
        None => Object::new(),
    }
}

/// The part of the work that failed.
fn phase(error: &Error) -> Option<&'static str> {
    Some(match error {
        Error::Resolve { .. } | Error::Connect { .. } | Error::Proxy { .. } => "connect",
        Error::Login(_)
        | Error::NoSecret(_)
        | Error::NoAnswer
        | Error::PasswordCommand(_)
        | Error::OnLogin { .. } => "login",
        Error::NoData { .. } => "data",
        Error::Certificate(_)
        | Error::Tls(_)
        | Error::NoTls(_)
        | Error::ReadByProxy
        | Error::Downgraded(_)
        | Error::NoProt(_)
        | Error::NoClear(_)
        | Error::DataTls(_)
        | Error::NotResumed(_) => "tls",
        Error::DataCut { .. } | Error::ListingCut | Error::TooSlow { .. } | Error::Undeclared { .. } => {
            "transfer"
        }
        Error::SizeMismatch { .. } | Error::Hasty => "finalize",
        Error::Timeout { phase, .. } | Error::Closed(phase) => match phase {
            Phase::Resolve | Phase::Connect | Phase::Greeting => "connect",
            Phase::Tls => "tls",
            Phase::DataConnect | Phase::DataAccept => "data",
            Phase::Transfer => "transfer",
            Phase::Verdict => "finalize",
            Phase::Reply => return None,
        },
        _ => return None,
    })
}

/// One way of opening a data connection that came to nothing.
pub(super) fn attempt(failure: &DataFailure) -> Object {
    Object::new()
        .put("mode", failure.method.to_ascii_lowercase())
        .put("reason", reason(&failure.cause))
        .put("message", without_numbers(&failure.cause.to_string()))
        .some("announced", failure.announced)
        .and(&words_of_server(refusal_of(&failure.cause)))
}

fn refusal_of(cause: &DataCause) -> Option<&Refusal> {
    match cause {
        DataCause::Refused(refusal) | DataCause::NotOpened(refusal) => Some(refusal),
        _ => None,
    }
}

/// Why a data connection could not be opened, in a word.
pub(super) fn reason(cause: &DataCause) -> &'static str {
    match cause {
        DataCause::Refused(_) => "refused",
        DataCause::Unusable(_) => "unusable",
        DataCause::NoAnswer { .. } => "no_answer",
        DataCause::Unreachable { .. } => "unreachable",
        DataCause::Proxied { .. } => "proxied",
        DataCause::NotCome { .. } => "not_come",
        DataCause::NotOpened(_) => "not_opened",
        DataCause::Impossible { .. } => "impossible",
    }
}

/// The failure of a transfer whose command came to no end of its own.
pub(super) fn interrupted() -> Object {
    of_core(&Error::Cancelled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tens_digit_is_the_class() {
        let table = [
            (ErrorKind::Other, "local"),
            (ErrorKind::Usage, "local"),
            (ErrorKind::Exists, "local"),
            (ErrorKind::NoMatch, "permanent"),
            (ErrorKind::NotFound, "permanent"),
            (ErrorKind::Busy, "transient"),
            (ErrorKind::Interrupted, "transient"),
        ];
        for (kind, expected) in table {
            assert_eq!(class(kind), expected, "{}", kind.name());
        }
    }

    #[test]
    fn a_failure_keeps_all_that_is_known_of_it() {
        let refusal = Refusal { code: 552, text: "Quota exceeded".to_owned() };
        let error = anyhow::Error::from(Error::Refused { verb: "STOR".to_owned(), refusal });
        let shown = failure(&error.context("could not upload `a`")).text();
        assert_eq!(
            shown,
            "{\"kind\":\"remote_full\",\"exit\":25,\"class\":\"permanent\",\"message\":\"could not upload `a`\",\
             \"caused_by\":[\"the server refused `STOR`: 552 Quota exceeded\"],\
             \"hint\":\"the disk there is full, or your share of it; `df` asks how much is left\",\"ftp_code\":552,\
             \"ftp_text\":\"Quota exceeded\"}"
        );
    }
}
