//! ncftp 3: two lines of a head, then a bookmark a line, with commas between its fields; a backslash keeps a comma.

use super::{Found, decoded};
use crate::proto::path::RemotePath;
use crate::proto::url::{Scheme, TypeCode, Url};
use crate::secret::Secret;
use crate::settings::Settings;

/// What the file begins with.
const HEAD: &str = "NcFTP bookmark-file version:";

/// What stands before a password in Base64.
const ENCODED: &str = "*encoded*";

/// Reads the file.
pub(super) fn read(text: &str) -> Result<Found, String> {
    if !text.starts_with(HEAD) {
        return Err(format!("it does not begin with `{HEAD}`"));
    }
    let mut found = Found::default();
    for line in text.lines().skip(1) {
        if line.trim().is_empty() || line.starts_with("Number of bookmarks:") {
            continue;
        }
        let fields = fields(line);
        let field = |n: usize| fields.get(n).map(String::as_str).unwrap_or_default();
        let name = field(0);
        match url(field) {
            Ok(url) => take(&mut found, name, url, field),
            Err(why) => found.leave_out(name, why),
        }
    }
    Ok(found)
}

fn take<'f>(found: &mut Found, name: &str, url: Url, field: impl Fn(usize) -> &'f str) {
    let mut settings = Settings::default();
    let account = secret(field(4));
    if !field(4).is_empty() {
        found.setting(name, &mut settings, ("account", &account.unwrap_or_default()));
    }
    if !field(3).is_empty() && url.password.is_none() && url.user.is_some() {
        found.leave_out(name, "its password cannot be read");
    }
    found.take(name, url, settings, field(14));
}

/// The fields of a line.
fn fields(line: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut letters = line.chars();
    while let Some(letter) = letters.next() {
        match (letter, all.last_mut()) {
            (',', _) => all.push(String::new()),
            ('\\', Some(field)) => field.extend(letters.next()),
            (letter, Some(field)) => field.push(letter),
            (_, None) => {}
        }
    }
    all
}

/// Name, host, user, password, account, directory, type, port: these are the fields, and others behind them.
fn url<'f>(field: impl Fn(usize) -> &'f str) -> Result<Url, String> {
    let host = field(1);
    let host = if host.contains(':') { format!("[{host}]") } else { host.to_owned() };
    let mut url = Url::parse_target(&host).map_err(|why| why.to_string())?;
    url.scheme = Scheme::Ftp;
    url.user =
        Some(field(2).to_owned()).filter(|user| !user.is_empty() && !user.chars().any(char::is_control));
    if url.user.is_some() {
        url.password = secret(field(3)).map(Secret::from);
    }
    if !matches!(field(7), "" | "21" | "0") {
        let port = field(7).parse().map_err(|_| format!("`{}` is no port", field(7)))?;
        url.port = Some(port);
    }
    url.path = RemotePath::new(field(5).as_bytes()).ok();
    url.directory = true;
    url.transfer_type = (field(6) == "A").then_some(TypeCode::Ascii);
    Ok(url)
}

/// A secret, which may be encoded, and has a NUL behind it then.
fn secret(field: &str) -> Option<String> {
    let text = match field.strip_prefix(ENCODED) {
        Some(coded) => decoded(coded)?,
        None => field.to_owned(),
    };
    let text = text.trim_end_matches('\0');
    (!text.is_empty() && !text.chars().any(char::is_control)).then(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written by ncftp 3.2.6, but for the last two lines.
    const FILE: &str = "\
NcFTP bookmark-file version: 8
Number of bookmarks: ??
first,127.0.0.1,ketch,*encoded*czNjcmV0IHdvcmQA,,,I,26010,1795284154,1,1,-1,1,127.0.0.1,,,,,,S,-1,
second,127.0.0.1,ketch,,,pub/a\\,b,A,26010,1795284170,1,1,-1,1,127.0.0.1,,,,,,S,-1,
anyone,ftp.example.com,,,,,I,21,1795284170,1,1,-1,1,192.0.2.1,the usual\\, mirror,,,,,S,-1,
ann's,2001:db8::1,ann,*encoded*!,books,/pub,I,21,1795284170,1,1,-1,1,2001:db8::1,,,,,,S,-1,
broken,,ann,,,,I,21
";

    #[test]
    fn a_file_of_ncftp_is_understood() {
        let found = read(FILE).unwrap();
        let urls: Vec<String> =
            found.bookmarks.iter().map(|it| format!("{} {}", it.name, it.url.exposed())).collect();
        assert_eq!(
            urls,
            [
                "first ftp://ketch:s3cret%20word@127.0.0.1:26010/",
                "second ftp://ketch@127.0.0.1:26010/pub/a,b/;type=a",
                "anyone ftp://ftp.example.com/",
                "ann's ftp://ann@[2001:db8::1]/%2Fpub/",
            ]
        );
        assert_eq!(found.bookmarks[2].comment, "the usual, mirror");
        assert!(found.bookmarks[3].settings.account.is_some());
        let left = [("ann's", "its password cannot be read"), ("broken", "the host is missing")];
        assert_eq!(found.left_out, left.map(|(name, why)| (name.to_owned(), why.to_owned())));
        assert!(read("first,h").unwrap_err().starts_with("it does not begin with"));
    }
}
