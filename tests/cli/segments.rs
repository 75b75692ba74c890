//! `--segments`: one file over several connections.

use crate::support::ketch::run;
use crate::support::site::Site;

/// Bytes of which no two blocks are alike.
fn noise(length: usize) -> Vec<u8> {
    (0..length.div_ceil(8) as u64)
        .flat_map(|n| (n.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ n).to_le_bytes())
        .take(length)
        .collect()
}

#[test]
fn a_file_comes_over_several_connections() {
    let site = Site::with(|config| config.rate = Some(4 << 20));
    let bytes = noise(10_000_000);
    site.write("f", &bytes);
    let home = tempfile::tempdir().unwrap();
    let ran = run(home.path(), &["-v", "get", "--segments", "4", &site.url("f")]);
    assert_eq!(ran.code, Some(0), "{ran}");
    assert!(std::fs::read(home.path().join("f")).unwrap() == bytes, "the bytes differ");
}
