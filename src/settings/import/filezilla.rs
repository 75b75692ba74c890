//! FileZilla: `sitemanager.xml`, sites in folders.

use roxmltree::{Document, Node};

use super::{Found, decoded};
use crate::proto::path::RemotePath;
use crate::proto::url::{Scheme, Url};
use crate::secret::Secret;
use crate::settings::Settings;

/// Reads the file. XML with a document type of its own is refused, and with it all entities that could grow.
pub(super) fn read(text: &str) -> Result<Found, String> {
    let document = Document::parse(text).map_err(|error| format!("it is no good XML: {error}"))?;
    let root = document.root_element();
    if root.tag_name().name() != "FileZilla3" {
        return Err("it is none of FileZilla's files: there is no `FileZilla3` around all".to_owned());
    }
    let mut found = Found::default();
    for site in root.descendants().filter(|node| node.has_tag_name("Server")) {
        let host = text_of(site, "Host");
        let name = match text_of(site, "Name") {
            // Where the name stood in older versions.
            "" => own_text(site),
            name => name,
        };
        let name = if name.is_empty() { host } else { name };
        match url(site) {
            Ok((url, tls)) => take(&mut found, name, url, (site, tls)),
            Err(why) => found.leave_out(name, why),
        }
    }
    Ok(found)
}

/// The text between the children.
fn own_text<'t>(node: Node<'t, '_>) -> &'t str {
    let texts = node.children().filter(Node::is_text).filter_map(|child| child.text());
    texts.map(str::trim).find(|text| !text.is_empty()).unwrap_or_default()
}

/// The text of a child, without the blanks around it.
fn text_of<'t>(node: Node<'t, '_>, name: &str) -> &'t str {
    let child = node.children().find(|child| child.has_tag_name(name));
    child.and_then(|child| child.text()).map(str::trim).unwrap_or_default()
}

/// Where a site is, and what `tls` has to be if its URL does not say that.
fn url(site: Node<'_, '_>) -> Result<(Url, Option<&'static str>), String> {
    let (scheme, tls) = match text_of(site, "Protocol") {
        "" | "0" => (Scheme::Ftp, None),
        "3" => (Scheme::Ftps, None),
        "4" => (Scheme::Ftpes, None),
        "6" => (Scheme::Ftp, Some("off")),
        "1" => return Err("it is no FTP, but SFTP".to_owned()),
        _ => return Err("it is no FTP".to_owned()),
    };
    let host = text_of(site, "Host");
    let host =
        if host.contains(':') && !host.starts_with('[') { format!("[{host}]") } else { host.to_owned() };
    let mut url = Url::parse_target(&host).map_err(|why| why.to_string())?;
    url.scheme = scheme;
    let usual = if scheme == Scheme::Ftps { "990" } else { "21" };
    if !matches!(text_of(site, "Port"), "" | "0") && text_of(site, "Port") != usual {
        let port = text_of(site, "Port");
        url.port = Some(port.parse().map_err(|_| format!("`{port}` is no port"))?);
    }
    // 0 is the anonymous login.
    let user = text_of(site, "User");
    if text_of(site, "Logontype") != "0" && !user.is_empty() && !user.chars().any(char::is_control) {
        url.user = Some(user.to_owned());
        url.password = password(site).map(Secret::from);
    }
    url.path = path(text_of(site, "RemoteDir")).and_then(|path| RemotePath::new(path).ok());
    Ok((url, tls))
}

/// The password, unless it is kept behind a master password.
fn password(site: Node<'_, '_>) -> Option<String> {
    let node = site.children().find(|child| child.has_tag_name("Pass"))?;
    let text = node.text().unwrap_or_default();
    let text = match node.attribute("encoding") {
        None => text.to_owned(),
        Some("base64") => decoded(text)?,
        Some(_) => return None,
    };
    (!text.is_empty() && !text.chars().any(char::is_control)).then_some(text)
}

/// A directory as FileZilla writes it: its kind, the length of a prefix and the prefix, then each name behind its
/// length. Those of Unix are of kind 1 (0 where nobody knows).
fn path(text: &str) -> Option<Vec<u8>> {
    let (kind, rest) = text.split_once(' ')?;
    if !matches!(kind, "0" | "1") {
        return None;
    }
    let (prefix, mut rest) = rest.split_once(' ').unwrap_or((rest, ""));
    if prefix != "0" {
        return None;
    }
    let mut path = Vec::new();
    while !rest.is_empty() {
        let (length, behind) = rest.split_once(' ')?;
        let length: usize = length.parse().ok()?;
        // The length counts characters.
        let end = behind.char_indices().nth(length).map_or(behind.len(), |(at, _)| at);
        let (name, behind) = behind.split_at_checked(end)?;
        path.push(b'/');
        path.extend_from_slice(name.as_bytes());
        rest = behind.strip_prefix(' ').unwrap_or(behind);
    }
    Some(if path.is_empty() { b"/".to_vec() } else { path })
}

fn take(found: &mut Found, name: &str, url: Url, (site, tls): (Node<'_, '_>, Option<&str>)) {
    let mut settings = Settings::default();
    let mut set = |found: &mut Found, setting: &str, value: &str| {
        found.setting(name, &mut settings, (setting, value));
    };
    if let Some(tls) = tls {
        set(found, "tls", tls);
    }
    match text_of(site, "PasvMode") {
        "MODE_ACTIVE" => set(found, "mode", "active"),
        "MODE_PASSIVE" => set(found, "mode", "passive"),
        _ => {}
    }
    match text_of(site, "EncodingType") {
        "UTF-8" => set(found, "charset", "utf-8"),
        "Custom" => set(found, "charset", text_of(site, "CustomEncoding")),
        _ => {}
    }
    if text_of(site, "Logontype") == "4" && !text_of(site, "Account").is_empty() {
        set(found, "account", text_of(site, "Account"));
    }
    let commands =
        site.descendants().filter(|node| node.has_tag_name("Command")).filter_map(|node| node.text());
    let commands: Vec<String> =
        commands.map(|line| line.trim().replace('\\', "\\\\").replace(';', "\\;")).collect();
    if !commands.is_empty() {
        set(found, "on-login", &commands.join("; "));
    }
    if site.children().any(|child| child.has_tag_name("Pass")) && url.user.is_some() && url.password.is_none()
    {
        found.leave_out(name, "its password cannot be read");
    }
    if !matches!(text_of(site, "RemoteDir"), "") && url.path.is_none() {
        found.leave_out(name, "its directory is not one of Unix");
    }
    if !matches!(text_of(site, "TimezoneOffset"), "" | "0") {
        found.leave_out(name, format!("a time zone of {} minutes", text_of(site, "TimezoneOffset")));
    }
    found.take(name, url, settings, text_of(site, "Comments"));
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<FileZilla3 version="3.63.0" platform="*nix">
  <Servers>
    <Server>
      <Host>ftp.example.com</Host><Port>21</Port><Protocol>0</Protocol><Type>0</Type>
      <User>bob</User><Pass encoding="base64">czNjcmV0</Pass><Logontype>1</Logontype>
      <PasvMode>MODE_ACTIVE</PasvMode><EncodingType>Auto</EncodingType>
      <Comments>ask Ann&#xA;first</Comments><Name>Work &amp; play</Name>
      <RemoteDir>1 0 3 pub 3 a b</RemoteDir>
      <PostLoginCommands><Command>SITE UMASK 022</Command><Command>SITE A;B</Command></PostLoginCommands>
    </Server>
    <Folder expanded="1">Customers
      <Server>
        <Host>2001:db8::1</Host><Port>990</Port><Protocol>3</Protocol><User>ann</User>
        <Pass encoding="crypt" pubkey="x">AAAA</Pass><Logontype>1</Logontype><Account/>
        <Name>A/B: [x]</Name>
      </Server>
      <Server><Host>h</Host><Port>2121</Port><Protocol>4</Protocol><Logontype>0</Logontype><User>anonymous</User>
        <Name>Work &amp; play</Name><TimezoneOffset>60</TimezoneOffset></Server>
      <Server><Host>h</Host><Port>22</Port><Protocol>1</Protocol><Name>shell</Name></Server>
      <Server><Host>h</Host><Protocol>6</Protocol><Logontype>4</Logontype><User>eve</User><Account>books</Account>
        plain old</Server>
      <Server><Host/><Name>nowhere</Name></Server>
    </Folder>
  </Servers>
</FileZilla3>
"#;

    #[test]
    fn a_file_of_filezilla_is_understood() {
        let found = read(FILE).unwrap();
        let shown = |it: &super::super::Bookmark| {
            let settings = it.settings.said();
            let settings: Vec<String> =
                settings.iter().map(|(name, text)| format!("{name}={}", text.exact())).collect();
            format!("{} | {} | {}", it.name, it.url.exposed(), settings.join(" "))
        };
        assert_eq!(
            found.bookmarks.iter().map(shown).collect::<Vec<_>>(),
            [
                r"Work & play | ftp://bob:s3cret@ftp.example.com/%2Fpub/a%20b/ | on-login=SITE UMASK 022; SITE A\;B mode=active",
                "A-B- -x- | ftps://ann@[2001:db8::1]/ | ",
                "Work & play 2 | ftpes://h:2121/ | ",
                "plain old | ftp://eve@h/ | account=books tls=off",
            ]
        );
        assert_eq!(found.bookmarks[0].comment, "ask Ann\nfirst");
        let left = [
            ("A/B: [x]", "its password cannot be read"),
            ("Work & play", "a time zone of 60 minutes"),
            ("shell", "it is no FTP, but SFTP"),
            ("nowhere", "the host is missing"),
        ];
        assert_eq!(found.left_out, left.map(|(name, why)| (name.to_owned(), why.to_owned())));
    }

    #[test]
    fn what_is_none_of_its_files_is_refused() {
        for (text, why) in [
            ("", "it is no good XML: "),
            ("<a>", "it is no good XML: "),
            ("<!DOCTYPE a [<!ENTITY b \"cc\">]><FileZilla3>&b;</FileZilla3>", "it is no good XML: "),
            ("<a/>", "it is none of FileZilla's files"),
        ] {
            let told = read(text).unwrap_err();
            assert!(told.starts_with(why), "{text}: {told}");
        }
    }

    #[test]
    fn directories_are_read_by_their_lengths() {
        let path = |text| path(text).map(|path| String::from_utf8(path).unwrap());
        assert_eq!(path("1 0").as_deref(), Some("/"));
        assert_eq!(path("1 0 3 p b 2 \u{e4}\u{f6}").as_deref(), Some("/p b/\u{e4}\u{f6}"));
        for bad in ["", "1", "2 0 3 pub", "1 3 DSK 3 pub", "1 0 x", "1 0 x pub"] {
            assert_eq!(path(bad), None, "{bad}");
        }
    }
}
