//! lftp: a name, a tab, and a URL a line.

use super::Found;
use crate::proto::url::{BadUrl, Url};
use crate::settings::Settings;

/// Reads the file.
pub(super) fn read(text: &str) -> Result<Found, String> {
    let mut found = Found::default();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let Some((name, url)) = line.split_once(char::is_whitespace) else {
            return Err(format!("line {} is no name with a URL behind it", number + 1));
        };
        match Url::parse_target(url.trim_start()) {
            Ok(url) => found.take(name, url, Settings::default(), ""),
            Err(BadUrl::UnknownScheme(scheme)) => {
                found.leave_out(name, format!("it is no FTP, but `{scheme}`"))
            }
            Err(why) => found.leave_out(name, why.to_string()),
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by lftp 4.9.2.
    const FILE: &str = "\
b2\tftp://bob:s%20e@host.example/%2Fvar/www/
b3\tftps://ann@h:991/rel/dir
bare\t127.0.0.1
bl\tftp://h/a b
s1\tsftp://x@h/
bad\tftp://h:0/
";

    #[test]
    fn a_file_of_lftp_is_understood() {
        let found = read(FILE).unwrap();
        let urls: Vec<String> =
            found.bookmarks.iter().map(|it| format!("{} {}", it.name, it.url.exposed())).collect();
        assert_eq!(
            urls,
            [
                "b2 ftp://bob:s%20e@host.example/%2Fvar/www/",
                "b3 ftps://ann@h:991/rel/dir",
                "bare ftp://127.0.0.1/",
                "bl ftp://h/a%20b",
            ]
        );
        let left = [("s1", "it is no FTP, but `sftp`"), ("bad", "the port is not a number from 1 to 65535")];
        assert_eq!(found.left_out, left.map(|(name, why)| (name.to_owned(), why.to_owned())));
        assert_eq!(read("# mine\n\nalone\n").unwrap_err(), "line 3 is no name with a URL behind it");
    }
}
