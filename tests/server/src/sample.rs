//! The tree that the demo serves: a little of everything that a listing or a transfer could trip over.

use std::fs;
use std::io;
use std::path::Path;

const README: &str = "\
Welcome aboard.

This is the sample tree of ketch-demo. Try, for example:

  ls -l               what is here
  get pub/noise.bin   3 MB of noise, to see the progress bar
  cat pub/tides.txt   a file, straight to the screen
  put FILE incoming/  anything of yours; it is gone when the demo ends
  mirror pub          a whole tree at once
  passive, active     who opens the data connection
";

const RIGS: &str = "\
sloop    one mast, one headsail
cutter   one mast, two headsails
ketch    two masts, the shorter one behind and before the rudder post
yawl     two masts, the shorter one behind the rudder post
schooner two masts or more, the foremost not the tallest
";

const TIDES: &str = "\
high 03:12  4.1 m
low  09:25  0.8 m
high 15:41  4.3 m
low  21:50  0.6 m
";

const LIMERICK: &str = "\
A sailor whose data went missing
Spent hours on the firewall, hissing;
\"It's passive,\" said she,
\"And PORT, as you see,
Wants a door that your rules are dismissing.\"
";

/// Fills an empty directory.
pub(crate) fn plant(root: &Path) -> io::Result<()> {
    let write = |name: &str, text: &[u8]| fs::write(root.join(name), text);
    for directory in ["pub/logs/2024/01/02", "incoming"] {
        fs::create_dir_all(root.join(directory))?;
    }
    write("README.txt", README.as_bytes())?;
    write("pub/rigs.txt", RIGS.as_bytes())?;
    write("pub/tides.txt", TIDES.as_bytes())?;
    write("pub/limerick.txt", LIMERICK.as_bytes())?;
    write("pub/noise.bin", &noise(3 * 1024 * 1024))?;
    write("pub/a name with blanks.txt", b"Quotes are for shells.\n")?;
    write("pub/Zoë's naïve café ☕.txt", "Names are bytes; these happen to be UTF-8.\n".as_bytes())?;
    write("pub/empty", b"")?;
    write("pub/logs/2024/01/02/voyage.log", b"06:00 weighed anchor\n18:30 dropped it again\n")
}

/// Bytes that do not compress and are the same every time (xorshift64).
fn noise(length: usize) -> Vec<u8> {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}
