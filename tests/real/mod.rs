//! ketch against the real servers.

use crate::support::ketch::run;
use crate::support::real;

#[test]
fn a_file_comes_down_in_both_modes() {
    real::for_each(|server| {
        let bytes: Vec<u8> = (0..300_000u32).flat_map(u32::to_le_bytes).collect();
        server.put("big.bin", &bytes);
        let password = server.password.replace(' ', "%20");
        let url = format!("ftp://{}:{password}@{}/big.bin", server.user, server.address);
        for mode in ["--passive", "--active"] {
            let home = tempfile::tempdir().unwrap();
            let ran = run(home.path(), &["get", mode, &url, "-o", "f"]);
            assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{} {mode}", server.kind.name());
            assert!(std::fs::read(home.path().join("f")).unwrap() == bytes, "{} {mode}", server.kind.name());
        }
    });
}

#[test]
fn a_listing_shows_what_is_there() {
    real::for_each(|server| {
        server.put("two words.txt", b"x");
        let home = tempfile::tempdir().unwrap();
        let target = format!("{}@{}", server.user, server.address);
        std::fs::write(home.path().join("pw"), &server.password).unwrap();
        let ran = run(home.path(), &["--password-file", "pw", &target, "ls", "-1"]);
        assert_eq!(
            (ran.code, ran.stdout.as_str(), ran.stderr.as_str()),
            (Some(0), "two words.txt\n", ""),
            "{}",
            server.kind.name()
        );
    });
}
