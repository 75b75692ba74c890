//! SITE: what RFC 959 left to each server; here HELP, CHMOD and UTIME.

use crate::files::refused;
use crate::reply::{Outcome, Reply};
use crate::session::Session;
use crate::time;
use std::fs::{self, FileTimes, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::time::SystemTime;

impl Session {
    pub(crate) fn site(&mut self, argument: &[u8]) -> Outcome {
        let (verb, rest) = word(argument);
        let verb = String::from_utf8_lossy(verb).to_ascii_uppercase();
        if self.shared.config.lacks(&format!("SITE {verb}")) {
            return Err(Reply::new(502, "SITE command not implemented."));
        }
        match verb.as_str() {
            "HELP" => Ok(Reply::long(
                214,
                "SITE commands:",
                vec![
                    b" CHMOD mode path".to_vec(),
                    b" UTIME YYYYMMDDHHMM[SS] path".to_vec(),
                    b" UTIME path accessed modified created UTC".to_vec(),
                ],
                "End",
            )),
            "CHMOD" => self.chmod(rest),
            "UTIME" => self.utime(rest),
            _ => Err(Reply::new(504, "SITE knows HELP, CHMOD and UTIME.")),
        }
    }

    fn chmod(&self, argument: &[u8]) -> Outcome {
        let syntax = || Reply::new(501, "Syntax: SITE CHMOD mode path");
        let (mode, name) = word(argument);
        let octal =
            !mode.is_empty() && mode.len() <= 4 && mode.iter().all(|byte| matches!(byte, b'0'..=b'7'));
        if !octal || name.is_empty() {
            return Err(syntax());
        }
        let mode = std::str::from_utf8(mode).ok().and_then(|mode| u32::from_str_radix(mode, 8).ok());
        let mode = mode.ok_or_else(syntax)?;
        self.writable(550)?;
        let (real, _) = self.look(&self.path(name))?;
        // No setuid, setgid or sticky bits by remote control.
        fs::set_permissions(real, Permissions::from_mode(mode & 0o777)).map_err(refused)?;
        Ok(Reply::new(200, "SITE CHMOD command successful."))
    }

    fn utime(&self, argument: &[u8]) -> Outcome {
        let (name, times) = utime_times(argument)
            .ok_or_else(|| Reply::new(501, "Syntax: SITE UTIME YYYYMMDDHHMM[SS] path"))?;
        self.touch(&self.path(name), times)?;
        Ok(Reply::new(200, "SITE UTIME command successful."))
    }
}

/// Both forms there are: the time first, or the name first, then three times and `UTC`.
fn utime_times(argument: &[u8]) -> Option<(&[u8], FileTimes)> {
    if let Some(long) = argument.strip_suffix(b" UTC") {
        let (rest, _created) = last_time(long)?;
        let (rest, modified) = last_time(rest)?;
        let (name, accessed) = last_time(rest)?;
        let times = FileTimes::new().set_modified(modified).set_accessed(accessed);
        return (!name.is_empty()).then_some((name, times));
    }
    let (stamp, name) = word(argument);
    let modified = time::parse(stamp)?;
    (!name.is_empty()).then_some((name, FileTimes::new().set_modified(modified)))
}

/// Takes a time off the end.
fn last_time(text: &[u8]) -> Option<(&[u8], SystemTime)> {
    let blank = text.iter().rposition(|&byte| byte == b' ')?;
    let (rest, stamp) = text.split_at(blank);
    Some((rest, time::parse(stamp.strip_prefix(b" ")?)?))
}

/// The first word, and what follows the one blank behind it.
fn word(text: &[u8]) -> (&[u8], &[u8]) {
    match text.iter().position(|&byte| byte == b' ') {
        Some(blank) => {
            let (first, rest) = text.split_at(blank);
            (first, rest.strip_prefix(b" ").unwrap_or(rest))
        }
        None => (text, b""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_blanks_in_both_forms_of_utime() {
        assert_eq!(utime_times(b"20240229123456 a b").unwrap().0, b"a b");
        let long = b"a b 20240101000000 20240229123456 20240101000000 UTC";
        assert_eq!(utime_times(long).unwrap().0, b"a b");
        for bad in ["20240229123456", "x a", "20240229123456 ", "a 20240229123456 UTC"] {
            assert!(utime_times(bad.as_bytes()).is_none(), "{bad}");
        }
    }
}
