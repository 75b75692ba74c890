//! URLs as people write them, and what must not be one.

use super::*;

fn url(text: &str) -> Url {
    Url::parse(text).unwrap_or_else(|bad| panic!("{text}: {bad}"))
}

#[test]
fn paths() {
    let table = [
        ("ftp://h", None, true),
        ("ftp://h/", None, true),
        ("ftp://h/a", Some("a"), false),
        ("ftp://h/a/b/", Some("a/b"), true),
        ("ftp://h//a", Some("/a"), false),
        ("ftp://h/%2Fa", Some("/a"), false),
        ("ftp://h/%2f", Some("/"), true),
        ("ftp://h//", Some("/"), true),
        ("ftp://h//%2Fa//", Some("/a"), true),
        ("ftp://h/a?b#c", Some("a?b#c"), false),
        ("ftp://h/a%20b+c", Some("a b+c"), false),
        ("ftp://h/100%", Some("100%"), false),
        ("ftp://h/a;b", Some("a;b"), false),
        ("ftp://h/a%3Btype=a", Some("a;type=a"), false),
        ("ftp://h/../x", Some("../x"), false),
    ];
    for (text, path, directory) in table {
        let url = url(text);
        assert_eq!(url.path, path.map(|path| RemotePath::new(path).unwrap()), "{text}");
        assert_eq!(url.directory, directory, "{text}");
        assert_eq!(self::url(&url.to_string()), url, "{text}");
    }
}

#[test]
fn who_and_where() {
    let table = [
        ("FTP://h", Scheme::Ftp, None, None, "h", None),
        ("ftps://u@h:990/", Scheme::Ftps, Some("u"), None, "h", Some(990)),
        ("ftpes://u:p@h", Scheme::Ftpes, Some("u"), Some("p"), "h", None),
        ("ftp://u%40x:p%3A@w@h:", Scheme::Ftp, Some("u@x"), Some("p:@w"), "h", None),
        ("ftp://u:@h", Scheme::Ftp, Some("u"), Some(""), "h", None),
        ("ftp://@h", Scheme::Ftp, None, None, "h", None),
        ("ftp://:p@h", Scheme::Ftp, None, Some("p"), "h", None),
        ("ftp://[::1]:21", Scheme::Ftp, None, None, "::1", Some(21)),
        ("ftp://[fe80::1%25eth0]/", Scheme::Ftp, None, None, "fe80::1%eth0", None),
        ("ftp://[fe80::1%eth0]", Scheme::Ftp, None, None, "fe80::1%eth0", None),
        ("ftp://bücher.example", Scheme::Ftp, None, None, "bücher.example", None),
    ];
    for (text, scheme, user, password, host, port) in table {
        let url = url(text);
        assert_eq!(
            (url.scheme, url.user.as_deref(), url.host.as_str(), url.port),
            (scheme, user, host, port)
        );
        assert_eq!(url.password.as_ref().map(Secret::expose), password, "{text}");
        assert_eq!(self::url(&url.exposed()), url, "{text}");
    }
}

#[test]
fn types() {
    assert_eq!(url("ftp://h/a;type=A").transfer_type, Some(TypeCode::Ascii));
    assert_eq!(url("ftp://h/a;TYPE=i").transfer_type, Some(TypeCode::Image));
    let listing = url("ftp://h/a;type=d");
    assert_eq!((listing.transfer_type, listing.directory), (Some(TypeCode::Directory), true));
    assert_eq!(url(&listing.to_string()), listing);
}

#[test]
fn what_is_refused() {
    let table = [
        ("h/a", BadUrl::NoScheme),
        ("u:p@h://", BadUrl::NoScheme),
        ("http://h/", BadUrl::UnknownScheme("http".to_owned())),
        ("ftp://", BadUrl::NoHost),
        ("ftp:///a", BadUrl::NoHost),
        ("ftp://u:p@/a", BadUrl::NoHost),
        ("ftp://h:0/", BadUrl::Port),
        ("ftp://h:65536/", BadUrl::Port),
        ("ftp://h:+21/", BadUrl::Port),
        ("ftp://u:secret/x@h", BadUrl::Port),
        ("ftp://h?a", BadUrl::HostCharacter('?')),
        ("ftp://a b/", BadUrl::HostCharacter(' ')),
        ("ftp://h%2Fx/", BadUrl::HostCharacter('%')),
        ("ftp://::1/", BadUrl::BareIpv6),
        ("ftp://[::1", BadUrl::Ipv6),
        ("ftp://[::1]x", BadUrl::Ipv6),
        ("ftp://[h]", BadUrl::Ipv6),
        ("ftp://[::1%25]", BadUrl::Ipv6),
        ("ftp://h/a\r\nDELE b", BadUrl::Control("URL")),
        ("ftp://h/a%0D%0ADELE%20b", BadUrl::Control("path")),
        ("ftp://u%0a@h/", BadUrl::Control("user")),
        ("ftp://u:p%00@h/", BadUrl::Control("password")),
        ("ftp://u%ff@h/", BadUrl::NotUtf8("user")),
        ("ftp://h/a;type=x", BadUrl::Type),
    ];
    for (text, bad) in table {
        assert_eq!(Url::parse(text), Err(bad), "{text}");
    }
}

#[test]
fn a_target_is_taken_as_it_stands() {
    let target = Url::parse_target("ann@h:2121/a%20b;type=a").unwrap();
    assert_eq!((target.user.as_deref(), target.host.as_str(), target.port), (Some("ann"), "h", Some(2121)));
    assert_eq!(target.path, RemotePath::new("a%20b;type=a").ok());
    assert_eq!(Url::parse_target("h//a/").unwrap().path, RemotePath::new("/a").ok());
    assert_eq!(Url::parse_target("[::1]").unwrap().host, "::1");
    assert_eq!(Url::parse_target("ftps://h/a%20b").unwrap().path, RemotePath::new("a b").ok());
    for bad in ["", "/a", "a b", "h:x", "::1", "http://h", "h\n", "h/a\u{9b}"] {
        assert!(Url::parse_target(bad).is_err(), "{bad:?}");
    }
}

#[test]
fn a_url_is_shown_without_its_password() {
    let url = url("ftp://u%40x:sesame@[fe80::1%eth0]:2121/%2Fa%20b/c%25;type=i");
    assert_eq!(url.to_string(), "ftp://u%40x@[fe80::1%25eth0]:2121/%2Fa%20b/c%25;type=i");
    assert!(!format!("{url:?}").contains("sesame"));
}

#[test]
fn looks() {
    for (text, expected) in
        [("ftp://h", true), ("http://h", true), ("h", false), ("a/b://c", false), ("://", false)]
    {
        assert_eq!(looks_like_url(text), expected, "{text}");
    }
}
