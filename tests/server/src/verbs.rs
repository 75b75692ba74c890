//! The table of commands.

use crate::reply::Outcome;
use crate::session::Session;

/// Whether a command takes an argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Argument {
    None,
    Optional,
    Needed,
}

/// Who may give a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum When {
    Always,
    LoggedIn,
}

/// One command.
pub(crate) struct Verb {
    pub(crate) name: &'static str,
    pub(crate) syntax: &'static str,
    pub(crate) argument: Argument,
    pub(crate) when: When,
    pub(crate) run: fn(&mut Session, &[u8]) -> Outcome,
}

const fn verb(
    name: &'static str,
    syntax: &'static str,
    argument: Argument,
    when: When,
    run: fn(&mut Session, &[u8]) -> Outcome,
) -> Verb {
    Verb { name, syntax, argument, when, run }
}

use Argument::{Needed, None as Bare, Optional};
use When::{Always, LoggedIn};

/// Every command there is, in the order in which HELP shows them.
#[rustfmt::skip]
pub(crate) const TABLE: &[Verb] = &[
    verb("USER", "name", Needed, Always, Session::user),
    verb("PASS", "password", Optional, Always, Session::pass),
    verb("ACCT", "account", Needed, Always, Session::acct),
    verb("REIN", "", Bare, Always, Session::rein),
    verb("QUIT", "", Bare, Always, Session::quit),
    verb("AUTH", "TLS|SSL", Needed, Always, Session::auth),
    verb("PBSZ", "0", Needed, Always, Session::pbsz),
    verb("PROT", "C|P", Needed, Always, Session::prot),
    verb("CCC", "", Bare, Always, Session::ccc),
    verb("SYST", "", Bare, Always, Session::syst),
    verb("FEAT", "", Bare, Always, Session::feat),
    verb("OPTS", "command [options]", Needed, Always, Session::opts),
    verb("HELP", "[command]", Optional, Always, Session::help),
    verb("NOOP", "", Optional, Always, Session::noop),
    verb("STAT", "[path]", Optional, LoggedIn, Session::stat),
    verb("TYPE", "A|I|L 8", Needed, LoggedIn, Session::type_),
    verb("MODE", "S", Needed, LoggedIn, Session::mode),
    verb("STRU", "F", Needed, LoggedIn, Session::stru),
    verb("ALLO", "bytes [R bytes]", Needed, LoggedIn, Session::allo),
    verb("REST", "offset", Needed, LoggedIn, Session::rest),
    verb("PASV", "", Bare, LoggedIn, Session::pasv),
    verb("EPSV", "[1|2|ALL]", Optional, LoggedIn, Session::epsv),
    verb("PORT", "h1,h2,h3,h4,p1,p2", Needed, LoggedIn, Session::port),
    verb("EPRT", "|protocol|address|port|", Needed, LoggedIn, Session::eprt),
    verb("PWD", "", Bare, LoggedIn, Session::pwd),
    verb("XPWD", "", Bare, LoggedIn, Session::pwd),
    verb("CWD", "directory", Needed, LoggedIn, Session::cwd),
    verb("XCWD", "directory", Needed, LoggedIn, Session::cwd),
    verb("CDUP", "", Bare, LoggedIn, Session::cdup),
    verb("XCUP", "", Bare, LoggedIn, Session::cdup),
    verb("MKD", "directory", Needed, LoggedIn, Session::mkd),
    verb("XMKD", "directory", Needed, LoggedIn, Session::mkd),
    verb("RMD", "directory", Needed, LoggedIn, Session::rmd),
    verb("XRMD", "directory", Needed, LoggedIn, Session::rmd),
    verb("DELE", "file", Needed, LoggedIn, Session::dele),
    verb("RNFR", "path", Needed, LoggedIn, Session::rnfr),
    verb("RNTO", "path", Needed, LoggedIn, Session::rnto),
    verb("SIZE", "file", Needed, LoggedIn, Session::size),
    verb("MDTM", "path", Needed, LoggedIn, Session::mdtm),
    verb("MFMT", "YYYYMMDDHHMMSS path", Needed, LoggedIn, Session::mfmt),
    verb("MLST", "[path]", Optional, LoggedIn, Session::mlst),
    verb("MLSD", "[directory]", Optional, LoggedIn, Session::mlsd),
    verb("LIST", "[path]", Optional, LoggedIn, Session::list),
    verb("NLST", "[path]", Optional, LoggedIn, Session::nlst),
    verb("RETR", "file", Needed, LoggedIn, Session::retr),
    verb("STOR", "file", Needed, LoggedIn, Session::stor),
    verb("APPE", "file", Needed, LoggedIn, Session::appe),
    verb("STOU", "[file]", Optional, LoggedIn, Session::stou),
    verb("ABOR", "", Optional, LoggedIn, Session::abor),
    verb("SITE", "HELP|CHMOD|UTIME", Needed, LoggedIn, Session::site),
];

/// The command of that name, which must be in capitals.
pub(crate) fn find(name: &[u8]) -> Option<&'static Verb> {
    TABLE.iter().find(|verb| verb.name.as_bytes() == name)
}
