//! Digests that the server computes: what `--verify hash` and `hash` make of them.

use super::runner::checks;
use super::scene::{Scene, holds, like, noise};

checks! {
    Moves transfers_are_verified_by_a_digest {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
    Moves what_is_continued_is_verified_as_a_whole {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
    Talks hash_shows_every_digest {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
    Talks hash_of_a_missing_file_is_exit_23 {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
    Talks files_are_checked_where_they_are {
        Vsftpd: "it computes no digests",
        PureFtpd: "it computes no digests",
        Pyftpdlib: "it computes no digests",
    },
    Moves a_digest_that_cannot_be_had_is_refused_first {
        ProFtpd: "it computes digests",
    },
    Moves hash_downloads_what_the_server_does_not_compute,
}

const HELLO: [(&str, &str); 5] = [
    ("sha-256", "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"),
    (
        "SHA512",
        "e7c22b994c59d9cf2b48e549b1e24666636045930d3da7c1acb299d1c3b7f931\
         f94aae41edda2c2b207a36e10f8bcb8d45223e54878f5b316e7ce3b6bc019629",
    ),
    ("sha1", "f572d396fae9206628714fb2ce00f72e94f2258f"),
    ("md5", "b1946ac92492d2347c6235b4d2611184"),
    ("crc32", "363a3020"),
];

fn transfers_are_verified_by_a_digest(s: &Scene<'_>) {
    for (name, bytes) in
        [("file", noise(3_000_000)), ("two words", b"hello\n".to_vec()), ("empty", Vec::new())]
    {
        s.put_here(name, &bytes);
        s.ok(&["--verify", "hash", "put", name]);
        holds(&s.there(name), &bytes);
        s.ok(&["--verify", "hash", "get", name, "copy"]);
        holds(&s.here("copy"), &bytes);
    }
    assert_eq!(s.ok(&["--verify", "hash", "cat", "two words"]), "hello\n");
    let run = s.run(&["-v", "--verify", "hash", "get", "file", "copy"]);
    let hashed: Vec<&str> = run.requests().into_iter().filter(|line| line.contains("HASH")).collect();
    assert_eq!((run.code, hashed), (Some(0), vec!["OPTS HASH SHA-256", "HASH file"]));
}

fn what_is_continued_is_verified_as_a_whole(s: &Scene<'_>) {
    let bytes = noise(3_000_000);
    s.put_there("file", &bytes);
    s.put_here("file", &bytes[..2_000_000]);
    s.ok(&["--verify", "hash", "get", "-c", "file"]);
    holds(&s.here("file"), &bytes);
    // Damaged where nothing is fetched again.
    let mut damaged = bytes[..2_000_000].to_vec();
    damaged[1000] ^= 1;
    s.put_here("file", damaged);
    let run = s.run(&["--verify", "hash", "get", "-c", "file"]);
    like(&run.stderr, "note: starting `file` over: the SHA-256 is …, and should be …\n");
    assert_eq!(run.code, Some(0));
    holds(&s.here("file"), &bytes);
    s.put_there("file", &bytes[..2_000_000]);
    s.server.hand_over();
    s.ok(&["--verify", "hash", "put", "-c", "file"]);
    holds(&s.there("file"), &bytes);
}

fn hash_shows_every_digest(s: &Scene<'_>) {
    s.put_there("f", "hello\n");
    s.put_there("two words", "hello\n");
    for (algorithm, value) in HELLO {
        let shown = s.ok(&["hash", "--algorithm", algorithm, "f", "two words"]);
        assert_eq!(shown, format!("{value}  f\n{value}  two words\n"));
    }
    assert_eq!(s.ok(&["hash", "f"]), format!("{}  f\n", HELLO[0].1));
}

fn hash_of_a_missing_file_is_exit_23(s: &Scene<'_>) {
    let words =
        "error: could not tell the digest of `missing`\n  caused by: the server refused `HASH`: 550 …\n";
    s.fails(23, &["hash", "missing"], words);
}

fn files_are_checked_where_they_are(s: &Scene<'_>) {
    s.put_there("f", "hello\n");
    s.put_there("sub/g", "other\n");
    let sums = format!("{0}  f\n{0}  sub/g\n{1} *./f\n", HELLO[0].1, HELLO[3].1);
    s.put_there("SUMS", &sums);
    let run = s.run(&["hash", "--check", "--remote", "SUMS"]);
    like(
        &run.stderr,
        "error: could not verify `sub/g`\n  caused by: the SHA-256 is …, and should be …\nerror: 1 of 3 failed\n",
    );
    assert_eq!((run.code, run.stdout.as_str()), (Some(27), "f: OK\nsub/g: FAILED\n./f: OK\n"));
    s.put_there("f.sfv", format!("; made for this\r\nf {}\r\n", HELLO[4].1));
    assert_eq!(s.ok(&["hash", "--check", "--remote", "f.sfv"]), "f: OK\n");
}

fn a_digest_that_cannot_be_had_is_refused_first(s: &Scene<'_>) {
    s.put_there("f", "hello\n");
    s.put_here("g", "hello\n");
    let words = "error: could not download `f`\n  caused by: this server computes no hashes, so that `--verify hash` \
                 cannot be done\n";
    s.fails(26, &["--verify", "hash", "get", "f"], words);
    let words = words.replace("download `f`", "upload `g`");
    s.fails(26, &["--verify", "hash", "put", "g"], &words);
    assert_eq!((s.names_here(""), s.names_there("")), (vec!["g".to_owned()], vec!["f".to_owned()]));
    s.fails(
        26,
        &["hash", "f"],
        "error: could not tell the digest of `f`\n  caused by: this server computes no SHA-256 of files; \
         `--download` computes it here\n",
    );
}

fn hash_downloads_what_the_server_does_not_compute(s: &Scene<'_>) {
    s.put_there("f", "hello\n");
    s.put_there("SUMS", format!("{}  f\n", HELLO[3].1));
    for (algorithm, value) in HELLO {
        let shown = s.ok(&["hash", "--download", "--algorithm", algorithm, "f"]);
        assert_eq!(shown, format!("{value}  f\n"));
    }
    assert_eq!(s.ok(&["hash", "--download", "--check", "--remote", "SUMS"]), "f: OK\n");
}
