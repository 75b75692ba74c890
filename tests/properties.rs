//! What must hold for all bytes: the pure decoders never panic, do not care how a stream is cut, and read back what
//! was written.

#![allow(clippy::unwrap_used, reason = "a test may fail by it, its helpers too")]

use jiff::civil::DateTime;
use ketch::proto::address::{epsv, pasv};
use ketch::proto::checksum::{self, Algorithm, Checksum, Offer, Way};
use ketch::proto::decode::{DecodeError, Decoder};
use ketch::proto::entry::{Entry, Kind};
use ketch::proto::features::Features;
use ketch::proto::list::{self, Hints, System};
use ketch::proto::path::{Name, RemotePath};
use ketch::proto::reply::Reply;
use ketch::proto::sums;
use ketch::proto::time::{Precision, Time};
use ketch::proto::url::{Scheme, TypeCode, Url};
use ketch::proto::x509;
use ketch::secret::Secret;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject as _;

const HINTS: Hints = Hints::at(DateTime::constant(2026, 10, 1, 12, 0, 0, 0));

proptest! {
    #[test]
    fn a_stream_means_the_same_however_it_is_cut(stream in stream(), cuts in vec(0usize..20_000, 0..12)) {
        let whole = decode(&[&stream]);
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut % (stream.len() + 1)).collect();
        cuts.extend([0, stream.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|pair| &stream[pair[0]..pair[1]]).collect();
        prop_assert_eq!(&decode(&pieces), &whole);
        let bytes: Vec<&[u8]> = stream.chunks(1).collect();
        prop_assert_eq!(&decode(&bytes), &whole);
    }

    #[test]
    fn no_bytes_make_a_decoder_panic(bytes in anything()) {
        let _ = decode(&[&bytes]);
        let _ = (list::parse(&bytes, &HINTS), list::parse_mlsd(&bytes));
        let _ = (sums::parse(&bytes, sums::Format::Sums), sums::parse(&bytes, sums::Format::Sfv));
        let _ = sums::Sum::components(&bytes);
    }

    #[test]
    fn no_listing_makes_a_dialect_panic(
        whole in select(listings()),
        wrong in vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
        system in option::of(select(SYSTEMS)),
    ) {
        let mut bytes = whole.clone();
        for (place, byte) in wrong {
            bytes[place.index(whole.len())] = byte;
        }
        let hints = Hints { system, ..HINTS };
        for raw in [&bytes[..], &bytes[..cut.index(bytes.len())], &bytes[cut.index(bytes.len())..]] {
            let lines = raw.split(|byte| *byte == b'\n').count();
            for listing in [list::parse(raw, &hints), list::guess(raw, &hints), list::parse_mlsd(raw)] {
                prop_assert!(listing.entries.len() + listing.rejected.len() <= lines);
            }
        }
    }

    #[test]
    fn no_text_makes_a_url_panic(text in select(URLS), junk in ".{0,30}") {
        for text in [format!("{text}{junk}"), junk] {
            let _ = Url::parse(&text);
            if let Ok(url) = Url::parse_target(&text) {
                let _ = (url.to_string(), format!("{url:?}"));
            }
        }
    }

    #[test]
    fn no_certificate_makes_its_reader_panic(
        whole in select(certificates()),
        wrong in vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
        cut in any::<prop::sample::Index>(),
        junk in vec(any::<u8>(), 0..200),
    ) {
        let mut bytes = whole.clone();
        for (place, byte) in wrong {
            bytes[place.index(whole.len())] = byte;
        }
        let _ = (x509::parts(&bytes), x509::parts(&bytes[..cut.index(bytes.len())]), x509::parts(&junk));
        prop_assert!(x509::parts(&whole).is_some());
    }

    #[test]
    fn no_reply_makes_a_reader_panic(code in 100u16..600, lines in vec(reply_text(), 1..5)) {
        let reply = Reply::new(code, lines);
        let _ = (pasv(&reply), epsv(&reply), Time::parse_mdtm(&reply), reply.size(), reply.opening_size());
        let _ = (reply.path(), reply.system(), reply.text().to_string(), Features::parse(&reply));
        let _ = list::parse_mlst(&reply);
        let path = RemotePath::new("f").unwrap();
        for offer in checksum::offers(&Features::parse(&reply)) {
            let _ = (offer.selection(), offer.command(&path));
        }
        for algorithm in Algorithm::ALL {
            for way in [Way::Hash("x".to_owned()), Way::Verb("XMD5")] {
                let _ = Offer { algorithm, way }.read(&path, &reply);
            }
        }
    }

    #[test]
    fn a_line_of_a_checksum_file_reads_back_what_was_written(
        name in vec(any::<u8>().prop_filter("no name has it", |byte| *byte != 0), 1..30),
        value in vec(any::<u8>(), 16),
    ) {
        let checksum = Checksum::new(Algorithm::Md5, &value).unwrap();
        let read = sums::parse(&sums::line(&checksum, &name), sums::Format::Sums);
        let sum = sums::Sum { name: Some(name.clone()), checksum };
        // A name of nothing but blanks cannot be told from none.
        prop_assume!(!name.trim_ascii().is_empty());
        prop_assert_eq!(read, sums::Sums { sums: vec![sum], unread: 0 });
    }

    #[test]
    fn every_line_of_a_listing_is_an_entry_or_told_of(lines in vec("[!-~]{1,12}( [!-~]{1,8}){0,9}", 1..6)) {
        let listing = list::parse_mlsd(lines.join("\r\n").as_bytes());
        let itself = |line: &String| {
            let first = line.split_once(' ');
            // Facts that hold a blank end at the first semicolon with a blank behind it.
            let cut = match line.split_once("; ") {
                Some(cut) if !first.is_some_and(|(facts, _)| facts.ends_with(';')) => Some(cut),
                _ => first,
            };
            cut.is_some_and(|(facts, name)| facts.contains('=') && matches!(name, "." | ".."))
        };
        let told = listing.entries.len() + listing.rejected.len();
        prop_assert_eq!(told, lines.iter().filter(|line| !itself(line)).count());
    }

    #[test]
    fn unix_lines_come_back(entries in vec(unix_entry(), 1..5)) {
        let raw: Vec<u8> = entries.iter().flat_map(unix_line).collect();
        let listing = list::parse(&raw, &HINTS);
        prop_assert_eq!((listing.entries, listing.rejected), (entries, vec![]), "{}", String::from_utf8_lossy(&raw));
    }

    #[test]
    fn mlsd_lines_come_back(entries in vec(mlsd_entry(), 1..5)) {
        let raw: Vec<u8> = entries.iter().flat_map(mlsd_line).collect();
        let listing = list::parse_mlsd(&raw);
        prop_assert_eq!((listing.entries, listing.rejected), (entries, vec![]), "{}", String::from_utf8_lossy(&raw));
    }

    #[test]
    fn urls_come_back(url in url()) {
        let exposed = url.exposed();
        prop_assert_eq!(Url::parse(&exposed), Ok(url.clone()), "{}", exposed);
        // The password is not shown: it is put in behind the user, who stands at the first `@`, or behind the scheme.
        let mut text = url.to_string();
        if let Some(password) = &url.password {
            let password = format!(":{}@", every_byte(password.expose().as_bytes()));
            let (place, with) = match url.user {
                Some(_) => ("@", password),
                None => ("://", format!("://{password}")),
            };
            text = text.replacen(place, &with, 1);
        }
        prop_assert_eq!(Url::parse(&text), Ok(url), "{}", text);
    }
}

/// The systems whose listings need to be told from others.
const SYSTEMS: &[System] =
    &[System::Unix, System::Windows, System::Vms, System::Mvs, System::Vm, System::Os400, System::Guardian];

/// One listing of each dialect, and some more.
fn listings() -> Vec<Vec<u8>> {
    let cases = include_str!("corpus/listings.jsonl").lines().map(|line| {
        let case: serde_json::Value = serde_json::from_str(line).unwrap();
        let lines: Vec<&str> =
            case["lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
        (case["dialect"].as_str().unwrap().to_owned(), lines.join("\r\n").into_bytes())
    });
    let mut seen = std::collections::HashMap::<String, usize>::new();
    let few = cases.filter(|(dialect, raw)| {
        let count = seen.entry(dialect.clone()).or_default();
        *count += usize::from((1..2000).contains(&raw.len()));
        (1..2000).contains(&raw.len()) && *count <= 12
    });
    few.map(|(_, raw)| raw).collect()
}

/// All replies, and how the stream ends.
fn decode(pieces: &[&[u8]]) -> (Vec<Reply>, Result<usize, DecodeError>) {
    let mut decoder = Decoder::new();
    let mut replies = Vec::new();
    for piece in pieces {
        decoder.feed(piece);
        loop {
            match decoder.next() {
                Ok(Some(reply)) => replies.push(reply),
                Ok(None) => break,
                Err(why) => return (replies, Err(why)),
            }
        }
    }
    (replies, Ok(decoder.pending()))
}

/// Bytes that are, more or less, replies.
fn stream() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        8 => select(vec!["220 ", "220-", "226 ok", "150-a", "\r\n", "\n", "\r", " text", "500 ", "1", "99"])
            .prop_map(|text| text.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..8),
        // Near the limit of a line.
        1 => select(vec![4090, 4096, 8187, 8188]).prop_map(|length| vec![b'x'; length]),
    ];
    vec(token, 0..40).prop_map(|tokens| tokens.concat())
}

/// Bytes that are, more or less, listings.
fn anything() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        8 => select(vec![
            "-rw-r--r--", "lrwxrwxrwx", "crw-rw-rw-", " ", "  ", "1", "8,", "5", "12,345", "Mar", "5", "2015", "12:30",
            "3月", "2日", "2015-03-05", "03-05-15", "01:02PM", "<DIR>", "<JUNCTION>", " -> ", "name", "\r\n", "\n",
            "type=", "OS.unix=slink:", "size=", "modify=20150305000000", ";", "=", "0100644", "9223372036854775808",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..8),
    ];
    vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

/// Beginnings of URLs.
const URLS: &[&str] =
    &["ftp://", "ftps://u:p@h:1/", "ftp://[fe80::1%", "ftp://h/a;type=", "h//", "u@", "ftp://%"];

/// What may stand in a line of a reply.
fn reply_text() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        6 => select(vec![
            "227 ", "229 ", "213 ", "257 ", "(", ")", "|", "|||", ",", "1", "255", "256", "65536", "20150305000000",
            ".", "\"", "\"\"", "=", " type=file; ", "size=1; a", "(5 bytes)", " ",
        ])
        .prop_map(|text| text.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..6),
    ];
    vec(token, 0..16).prop_map(|tokens| tokens.concat())
}

/// Names of any bytes that can stand in a listing; not of blanks alone, and with nothing that looks like an arrow.
fn name() -> impl Strategy<Value = Name> {
    let bytes = prop_oneof![
        "[ -~]{1,20}".prop_map(String::into_bytes),
        "\\PC{1,8}".prop_map(String::into_bytes),
        vec(any::<u8>(), 1..12),
    ];
    bytes.prop_filter_map("no name", |bytes| {
        let has_text = bytes.iter().any(|byte| !matches!(byte, b' ' | b'\t'));
        let has_arrow = bytes.windows(2).any(|pair| pair == b"->");
        Name::new(&bytes).ok().filter(|_| has_text && !has_arrow)
    })
}

fn time(precision: Precision) -> impl Strategy<Value = Time> {
    (1970i16..2026, 1i8..=12, 1i8..=28, 0i8..24, 0i8..60, 0i8..60).prop_map(
        move |(year, month, day, hour, minute, second)| {
            let at = match precision {
                Precision::Day => DateTime::constant(year, month, day, 0, 0, 0, 0),
                // Without a year, only what is less than a year old comes back.
                Precision::Minute => DateTime::constant(2026, month.min(9), day, hour, minute, 0, 0),
                Precision::Second => DateTime::constant(year, month, day, hour, minute, second, 0),
            };
            Time { at, precision }
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    select(vec![Kind::File, Kind::Dir, Kind::Link, Kind::Other])
}

fn person() -> impl Strategy<Value = Option<Vec<u8>>> {
    "[a-z0-9][a-z0-9_-]{0,12}".prop_map(|text| Some(text.into_bytes()))
}

fn unix_entry() -> impl Strategy<Value = Entry> {
    let modified = prop_oneof![time(Precision::Day), time(Precision::Minute)];
    let words = (name(), kind(), any::<u64>(), modified, 0u32..0o10000, person(), person(), name());
    words.prop_map(|(name, kind, size, modified, mode, owner, group, target)| Entry {
        size: Some(size),
        modified: Some(modified),
        mode: Some(mode),
        owner,
        group,
        target: (kind == Kind::Link).then(|| target.as_bytes().to_vec()),
        ..Entry::new(name, kind)
    })
}

fn unix_line(entry: &Entry) -> Vec<u8> {
    let kind = match entry.kind {
        Kind::File => '-',
        Kind::Dir => 'd',
        Kind::Link => 'l',
        Kind::Other => 's',
    };
    let time = entry.modified.unwrap();
    let date = time.at.strftime(if time.precision == Precision::Day { "%b %e  %Y" } else { "%b %e %H:%M" });
    let text = |bytes: &Option<Vec<u8>>| String::from_utf8(bytes.clone().unwrap()).unwrap();
    let (mode, owner, group) = (letters(entry.mode.unwrap()), text(&entry.owner), text(&entry.group));
    let mut line =
        format!("{kind}{mode}   1 {owner:<8} {group:<8} {:>12} {date} ", entry.size.unwrap()).into_bytes();
    line.extend_from_slice(entry.name.as_bytes());
    if let Some(target) = &entry.target {
        line.extend_from_slice(b" -> ");
        line.extend_from_slice(target);
    }
    line.extend_from_slice(b"\r\n");
    line
}

/// The nine letters of a mode.
fn letters(mode: u32) -> String {
    let letter = |place: u32| {
        let (set, special) =
            (mode >> place & 1 == 1, place.is_multiple_of(3) && mode >> (9 + place / 3) & 1 == 1);
        match (special, place, set) {
            (true, 0, true) => 't',
            (true, 0, false) => 'T',
            (true, _, true) => 's',
            (true, _, false) => 'S',
            (false, _, true) => ['x', 'w', 'r'][place as usize % 3],
            (false, _, false) => '-',
        }
    };
    (0..9).rev().map(letter).collect()
}

fn mlsd_entry() -> impl Strategy<Value = Entry> {
    let modified = option::of(time(Precision::Second));
    let facts = (option::of(any::<u64>()), modified, option::of(0u32..0o10000), person(), person(), name());
    (name(), kind(), facts).prop_map(|(name, kind, (size, modified, mode, owner, group, target))| {
        let target = target.as_bytes().to_vec();
        let is_fact = !target.iter().any(|byte| matches!(byte, b' ' | b';'));
        let target = (kind == Kind::Link && is_fact).then_some(target);
        Entry { size, modified, mode, owner, group, target, ..Entry::new(name, kind) }
    })
}

fn mlsd_line(entry: &Entry) -> Vec<u8> {
    let mut line = match entry.kind {
        Kind::File => b"type=file".to_vec(),
        Kind::Dir => b"Type=dir".to_vec(),
        Kind::Link => b"type=OS.unix=slink:".to_vec(),
        Kind::Other => b"type=OS.unix=socket".to_vec(),
    };
    line.extend_from_slice(entry.target.as_deref().unwrap_or_default());
    let facts = [
        ("size", entry.size.map(|size| size.to_string().into_bytes())),
        ("modify", entry.modified.map(|time| time.compact().into_bytes())),
        ("UNIX.mode", entry.mode.map(|mode| format!("0{mode:o}").into_bytes())),
        ("UNIX.owner", entry.owner.clone()),
        ("UNIX.group", entry.group.clone()),
    ];
    for (fact, value) in facts.into_iter().filter_map(|(fact, value)| Some((fact, value?))) {
        line.extend_from_slice(format!(";{fact}=").as_bytes());
        line.extend_from_slice(&value);
    }
    line.extend_from_slice(b"; ");
    line.extend_from_slice(entry.name.as_bytes());
    line.extend_from_slice(b"\r\n");
    line
}

fn url() -> impl Strategy<Value = Url> {
    let scheme = select(vec![Scheme::Ftp, Scheme::Ftps, Scheme::Ftpes]);
    let host = select(vec!["h", "ftp.example.com", "192.0.2.1", "::1", "fe80::1%eth0", "bücher.example"]);
    let path = prop_oneof![
        1 => Just(b"/".to_vec()),
        6 => "/?[ -.0-~é]{1,8}(/[ -.0-~é]{1,8}){0,2}".prop_map(String::into_bytes),
        1 => vec(0x80u8.., 1..6),
    ];
    let transfer_type = option::of(select(vec![TypeCode::Ascii, TypeCode::Image, TypeCode::Directory]));
    let login = (option::of("[ -~é]{1,12}"), option::of("[ -~é]{0,12}"));
    let parts = (scheme, login, host, option::of(1u16..), option::of(path), any::<bool>(), transfer_type);
    parts.prop_map(|(scheme, (user, password), host, port, path, marked, transfer_type)| {
        let is_place = path.as_ref().is_none_or(|path| path == b"/");
        Url {
            scheme,
            user,
            password: password.map(Secret::from),
            host: host.to_owned(),
            port,
            path: path.map(|path| RemotePath::new(path).unwrap()),
            directory: marked || is_place || transfer_type == Some(TypeCode::Directory),
            transfer_type,
        }
    })
}

/// Every byte percent-encoded, needed or not.
fn every_byte(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("%{byte:02X}")).collect()
}

/// Certificates as servers show them, in DER.
fn certificates() -> Vec<Vec<u8>> {
    use ketch_demo::certificates::{EVERYTHING_WRONG, RSA_1024, SERVER, SHA1, VERSION_1};
    let all = [SERVER, SHA1, VERSION_1, RSA_1024, EVERYTHING_WRONG];
    all.iter().map(|one| CertificateDer::from_pem_slice(one.pem.as_bytes()).unwrap().to_vec()).collect()
}
