//! Replies and listings that real servers send, collected from the tests of many clients: what each one means is a
//! fact in `tests/corpus/`, and ketch reads it so.

#![allow(clippy::unwrap_used, reason = "a test may fail by it, its helpers too")]

use ketch::proto::address::{epsv, pasv};
use ketch::proto::decode::Decoder;
use ketch::proto::entry::{Entry, Kind};
use ketch::proto::features::Features;
use ketch::proto::list::{self, Hints, System};
use ketch::proto::reply::{Class, Reply};
use ketch::proto::time::{Precision, Time};
use serde_json::{Map, Value};

const REPLIES: &str = include_str!("corpus/replies.jsonl");
const LISTINGS: &str = include_str!("corpus/listings.jsonl");

#[test]
fn replies_mean_what_the_corpus_says() {
    let cases = cases(REPLIES);
    assert!(cases.len() > 300, "{} cases", cases.len());
    report(cases.iter().filter(|case| !case.is_doubtful()).map(|case| (case, judge_reply(case))));
}

#[test]
fn listings_mean_what_the_corpus_says() {
    let cases = cases(LISTINGS);
    assert!(cases.len() > 300, "{} cases", cases.len());
    report(cases.iter().map(|case| (case, judge_listing(case))));
}

/// Fails with all the cases that went wrong, not only the first.
fn report<'c>(results: impl Iterator<Item = (&'c Case, Result<(), String>)>) {
    let wrong: Vec<String> = results
        .filter_map(|(case, result)| {
            result.err().map(|why| format!("{} ({}): {why}", case.text("id"), case.source()))
        })
        .collect();
    assert!(wrong.is_empty(), "{} cases went wrong:\n{}", wrong.len(), wrong.join("\n"));
}

fn judge_reply(case: &Case) -> Result<(), String> {
    let raw = case.encoded(case.text("reply"));
    let expect = &case.0["expect"];
    let (replies, rest) = decode(&raw);
    if case.text("kind") == "multiline" {
        return judge_framing(case, expect, &replies, rest);
    }
    let got = match (replies, rest) {
        (replies, Ok(_)) if !replies.is_empty() => meaning(case, &replies),
        _ => None,
    };
    let reject = Value::from("reject");
    same(expect, got.as_ref().unwrap_or(&reject))
}

/// Where the stream is cut.
fn judge_framing(
    case: &Case,
    expect: &Value,
    replies: &[Reply],
    rest: Result<usize, String>,
) -> Result<(), String> {
    let rest = match rest {
        Ok(rest) if expect != "reject" => rest,
        Err(_) if expect == "reject" => return Ok(()),
        other => return Err(format!("{replies:?}, rest {other:?}")),
    };
    let messages = expect["messages"].as_array().unwrap();
    let wanted: Vec<Reply> = messages
        .iter()
        .map(|message| {
            let lines =
                message["raw"].as_array().unwrap().iter().map(|line| case.encoded(line.as_str().unwrap()));
            Reply::new(u16::try_from(message["code"].as_u64().unwrap()).unwrap(), lines.collect())
        })
        .collect();
    let left = case.encoded(expect["rest"].as_str().unwrap());
    if replies != wanted {
        return Err(format!("want {wanted:?}\n got {replies:?}"));
    }
    if (rest == 0) == left.is_empty() { Ok(()) } else { Err(format!("{rest} bytes are left, not {left:?}")) }
}

/// What the replies say, in the words of the corpus; nothing if they are an error.
fn meaning(case: &Case, replies: &[Reply]) -> Option<Value> {
    let reply = replies.first()?;
    let words = |fields: &[(&str, Value)]| {
        Value::Object(fields.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect())
    };
    Some(match case.text("kind") {
        "pwd" => words(&[("path", case.decoded(reply.path().ok()?.as_bytes()).into())]),
        "pasv" => {
            let address = pasv(reply).ok()?;
            words(&[("host", address.ip().to_string().into()), ("port", address.port().into())])
        }
        "epsv" => words(&[("port", epsv(reply).ok()?.into())]),
        "mdtm" => {
            let time = Time::parse_mdtm(reply).ok()?;
            let fraction = format!("{:09}", time.at.subsec_nanosecond());
            words(&[("modified", shown(&time).into()), ("fraction", fraction.into())])
        }
        "size" => words(&[("size", reply.size().ok()?.into())]),
        "feat" => words(&[("features", Features::parse(reply).lines().to_vec().into())]),
        "syst" => words(&[("system", reply.system().ok()?.into())]),
        "opening" => words(&[("size", reply.opening_size().into())]),
        "greeting" => {
            let last = replies.iter().find(|reply| reply.code() != 120).unwrap_or(reply);
            let state = match (last.code(), last.class()) {
                (120, _) => "wait",
                (230, _) => "logged-in",
                (_, Class::Completion) => "ready",
                _ => "refused",
            };
            words(&[("code", last.code().into()), ("state", state.into()), ("waited", reply.code().into())])
        }
        kind => panic!("unknown kind {kind}"),
    })
}

/// Every field that is expected is there. A fraction is told in as many digits as the server sent.
fn same(expect: &Value, got: &Value) -> Result<(), String> {
    let fits = match (expect.as_object(), got.as_object()) {
        (Some(expect), Some(got)) => {
            expect.iter().filter(|(key, _)| *key != "use_host").all(|(key, wanted)| {
                match (key.as_str(), wanted.as_str(), got[key].as_str()) {
                    ("fraction", Some(wanted), Some(got)) => format!("{wanted:0<9}")[..9] == *got,
                    _ => *wanted == got[key],
                }
            })
        }
        _ => expect == got,
    };
    if fits { Ok(()) } else { Err(format!("want {expect}, got {got}")) }
}

/// The replies, and how many bytes are left or why there is no more.
fn decode(raw: &[u8]) -> (Vec<Reply>, Result<usize, String>) {
    let mut decoder = Decoder::new();
    decoder.feed(raw);
    let mut replies = Vec::new();
    loop {
        match decoder.next() {
            Ok(Some(reply)) => replies.push(reply),
            Ok(None) => return (replies, Ok(decoder.pending())),
            Err(why) => return (replies, Err(why.to_string())),
        }
    }
}

fn judge_listing(case: &Case) -> Result<(), String> {
    let (got, guessed) = (case.entries(), list::guess(&case.raw(), &case.hints()).entries);
    if got != guessed {
        return Err(format!("{} entries, but {} if the command is not known", got.len(), guessed.len()));
    }
    let none = Vec::new();
    let wanted = case.0["expect"].as_array().unwrap_or(&none);
    let mut rest: Vec<&Entry> = got.iter().collect();
    let mut wrong = Vec::new();
    for wanted in wanted.iter().map(|wanted| wanted.as_object().unwrap()) {
        let is_it = |entry: &&Entry| case.fits(wanted, "name", &case.decoded(&entry.path()).into());
        let found = rest.iter().enumerate().filter(|(_, entry)| is_it(entry));
        let best = found.map(|(place, entry)| (differences(case, wanted, entry), place)).min();
        match best {
            Some((differences, place)) => {
                wrong.extend(differences);
                rest.remove(place);
            }
            None if wanted.get("optional") == Some(&Value::Bool(true)) => {}
            None => wrong.push(format!("{} is not there", wanted["name"])),
        }
    }
    wrong.extend(rest.iter().map(|entry| format!("{} is not expected", entry.name.display())));
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

/// What of the stated fields is not so.
fn differences(case: &Case, wanted: &Map<String, Value>, entry: &Entry) -> Vec<String> {
    let text = |bytes: &Option<Vec<u8>>| Value::from(bytes.as_ref().map(|bytes| case.decoded(bytes)));
    let name = entry.name.as_bytes();
    let kind = match entry.kind {
        Kind::File => "file",
        Kind::Dir => "dir",
        Kind::Link => "link",
        Kind::Other => "other",
    };
    // The corpus leaves out what its sources leave out: seconds, or the hour.
    let digits = match wanted.get("precision").and_then(Value::as_str) {
        Some("day") => 10,
        Some("minute") => 16,
        _ => 19,
    };
    let modified = entry.modified.map(|time| shown(&time).chars().take(digits).collect::<String>());
    let fields = [
        ("name_hex", name.iter().map(|byte| format!("{byte:02x}")).collect::<String>().into()),
        ("type", kind.into()),
        ("size", entry.size.into()),
        ("modified", modified.into()),
        ("link_target", text(&entry.target)),
        ("owner", text(&entry.owner)),
        ("group", text(&entry.group)),
        ("mode", entry.mode.into()),
    ];
    let counts = |key: &str| match key {
        // Of anything but a file, the size means little.
        "size" => entry.kind == Kind::File,
        // What other systems than Unix have are no bits.
        "mode" => entry.mode.is_some(),
        _ => true,
    };
    let fields = fields.into_iter().filter(|(key, _)| counts(key));
    fields
        .filter(|(key, got)| !case.fits(wanted, key, got))
        .map(|(key, got)| format!("{:?}: {key}: want {}, got {got}", entry.name, wanted[key]))
        .collect()
}

/// `-rwsr-xr-x+` or `0755` as bits; nothing if some are missing.
fn mode(text: &str) -> Option<u32> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return u32::from_str_radix(text, 8).ok().map(|mode| mode & 0o7777);
    }
    let letters = text.as_bytes().get(1..10)?;
    let mut bits = 0;
    for (i, letter) in letters.iter().enumerate() {
        bits |= if b"rwxst".contains(letter) { 0o400 >> i } else { 0 };
        bits |= if b"sStT".contains(letter) { 0o4000 >> (i / 3) } else { 0 };
    }
    Some(bits)
}

fn shown(time: &Time) -> String {
    let pattern = match time.precision {
        Precision::Day => "%Y-%m-%d",
        Precision::Minute => "%Y-%m-%dT%H:%M",
        Precision::Second => "%Y-%m-%dT%H:%M:%S",
    };
    time.at.strftime(pattern).to_string()
}

fn cases(lines: &str) -> Vec<Case> {
    lines.lines().map(|line| Case(serde_json::from_str(line).unwrap())).collect()
}

/// One line of a corpus.
struct Case(Map<String, Value>);

impl Case {
    fn text(&self, key: &str) -> &str {
        self.0[key].as_str().unwrap()
    }

    fn source(&self) -> &str {
        self.0.get("dialect").or(self.0.get("kind")).and_then(Value::as_str).unwrap_or_default()
    }

    /// The sources disagree on it, or it is a matter of taste.
    fn is_doubtful(&self) -> bool {
        ["soft", "disputed"].iter().any(|key| self.0.get(*key).and_then(Value::as_bool) == Some(true))
    }

    /// The bytes of a text in the encoding of the case.
    fn encoded(&self, text: &str) -> Vec<u8> {
        match self.text("encoding") {
            "latin-1" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
            _ => text.as_bytes().to_vec(),
        }
    }

    fn decoded(&self, bytes: &[u8]) -> String {
        match self.text("encoding") {
            "latin-1" => bytes.iter().copied().map(char::from).collect(),
            _ => String::from_utf8_lossy(bytes).into_owned(),
        }
    }

    fn raw(&self) -> Vec<u8> {
        let end = if self.text("eol") == "crlf" { "\r\n" } else { "\n" };
        let lines = self.0["lines"].as_array().unwrap().iter().map(|line| line.as_str().unwrap());
        self.encoded(&lines.flat_map(|line| [line, end]).collect::<String>())
    }

    /// The entries that ketch reads.
    fn entries(&self) -> Vec<Entry> {
        let replies = || decode(&self.raw()).0;
        match self.text("dialect") {
            "mlsd" => list::parse_mlsd(&self.raw()).entries,
            "mlst" => replies().iter().filter_map(|reply| list::parse_mlst(reply).ok()).collect(),
            "stat" => {
                replies().iter().flat_map(|reply| list::parse_stat(reply, &self.hints()).entries).collect()
            }
            _ => list::parse(&self.raw(), &self.hints()).entries,
        }
    }

    /// The clock, and what SYST said.
    fn hints(&self) -> Hints {
        let system = self.0.get("hint").and_then(Value::as_str).and_then(System::of);
        Hints { system, ..Hints::at(self.text("now").parse().unwrap()) }
    }

    /// Tells whether a field is as it is wanted, or as another source has it, or not stated.
    fn fits(&self, wanted: &Map<String, Value>, key: &str, got: &Value) -> bool {
        let Some(value) = wanted.get(key) else { return true };
        let value = match value.as_str() {
            Some(text) if key == "mode" => mode(text).into(),
            _ => value.clone(),
        };
        let others = wanted.get("alt").and_then(|alt| alt.get(key)).and_then(Value::as_array);
        value == *got || others.is_some_and(|others| others.contains(got))
    }
}
