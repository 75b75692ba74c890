//! What the server says of itself: SYST, FEAT, OPTS, HELP, NOOP, STAT.

use crate::entry::Facts;
use crate::login::Login;
use crate::parameters::Type;
use crate::reply::{Outcome, Reply};
use crate::session::Session;
use crate::verbs::{self, TABLE};

/// FEAT lines, each with the verbs it rests on.
const FEATURES: [(&str, &[&str]); 13] = [
    ("AUTH TLS", &["AUTH"]),
    ("CCC", &["CCC"]),
    ("EPRT", &["EPRT"]),
    ("EPSV", &["EPSV"]),
    ("MDTM", &["MDTM"]),
    ("MFMT", &["MFMT"]),
    ("PASV", &["PASV"]),
    ("PBSZ", &["PBSZ"]),
    ("PROT", &["PROT"]),
    ("REST STREAM", &["REST"]),
    ("SIZE", &["SIZE"]),
    ("TVFS", &["TVFS"]),
    ("UTF8", &["UTF8"]),
];

impl Session {
    pub(crate) fn syst(&mut self, _: &[u8]) -> Outcome {
        Ok(Reply::new(215, "UNIX Type: L8"))
    }

    pub(crate) fn feat(&mut self, _: &[u8]) -> Outcome {
        let config = &self.shared.config;
        let mut features: Vec<String> = FEATURES
            .iter()
            .filter(|(_, verbs)| !verbs.iter().any(|verb| config.lacks(verb)))
            .map(|(feature, _)| format!(" {feature}"))
            .collect();
        if !config.lacks("MLST") && !config.lacks("MLSD") {
            features.push(format!(" MLST {}", self.facts.feature()));
        }
        features.sort();
        Ok(Reply::long(211, "Features:", features.into_iter().map(String::into_bytes).collect(), "End"))
    }

    pub(crate) fn opts(&mut self, argument: &[u8]) -> Outcome {
        let upper = argument.to_ascii_uppercase();
        let config = &self.shared.config;
        match upper.as_slice() {
            // Names are bytes here, whatever a client takes them for.
            b"UTF8 ON" | b"UTF8" if !config.lacks("UTF8") => Ok(Reply::new(200, "UTF8 is always on.")),
            b"MLST" => {
                self.facts = Facts::wanted(b"");
                Ok(Reply::new(200, "MLST OPTS"))
            }
            _ if upper.starts_with(b"MLST ") && !config.lacks("MLST") => {
                self.facts = Facts::wanted(argument.get(5..).unwrap_or_default());
                Ok(Reply::new(200, format!("MLST OPTS {}", self.facts.chosen())))
            }
            _ => Err(Reply::new(501, "Option not understood.")),
        }
    }

    pub(crate) fn help(&mut self, argument: &[u8]) -> Outcome {
        let known = |name: &str| !self.shared.config.lacks(name);
        if !argument.is_empty() {
            let found = verbs::find(&argument.to_ascii_uppercase()).filter(|verb| known(verb.name));
            let verb = found.ok_or_else(|| Reply::new(502, "Unknown command."))?;
            return Ok(Reply::new(214, format!("Syntax: {} {}", verb.name, verb.syntax).trim_end()));
        }
        let names: Vec<&str> = TABLE.iter().map(|verb| verb.name).filter(|name| known(name)).collect();
        let rows = names.chunks(8).map(|row| format!(" {}", row.join(" ")).into_bytes()).collect();
        Ok(Reply::long(214, "Commands:", rows, "End"))
    }

    pub(crate) fn noop(&mut self, _: &[u8]) -> Outcome {
        Ok(Reply::new(200, "Fine."))
    }

    pub(crate) fn stat(&mut self, argument: &[u8]) -> Outcome {
        if !argument.is_empty() {
            let lines = self.long_lines(argument)?;
            return Ok(Reply::long(213, "Status follows:", lines, "End of status"));
        }
        let lines = [
            format!(" Connected from {} to {}", self.peer, self.local),
            match &self.login {
                Login::In => " Logged in".to_owned(),
                Login::Named(_) | Login::Nobody => " Not logged in".to_owned(),
            },
            format!(" TYPE: {}, STRU: F, MODE: S", if self.kind == Type::Ascii { "A" } else { "I" }),
            format!(" Control connections: {}", self.shared.connections()),
        ];
        Ok(Reply::long(211, "Status:", lines.map(String::into_bytes).to_vec(), "End of status"))
    }
}
