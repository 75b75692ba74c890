//! TYPE A: lines end in CRLF on the wire and in LF on disk, and no buffer border may come between the two.

/// Turns disk text into wire text: every LF becomes CRLF.
pub(crate) fn to_wire(disk: &[u8], wire: &mut Vec<u8>) {
    wire.clear();
    for &byte in disk {
        if byte == b'\n' {
            wire.push(b'\r');
        }
        wire.push(byte);
    }
}

/// Turns wire text into disk text: CRLF becomes LF, a lone CR or LF stays.
#[derive(Debug, Default)]
pub(crate) struct FromWire {
    /// A CR at the end of the last piece, which the next may turn into a line end.
    held: bool,
}

impl FromWire {
    /// Converts the next piece.
    pub(crate) fn piece(&mut self, wire: &[u8], disk: &mut Vec<u8>) {
        disk.clear();
        for &byte in wire {
            if std::mem::take(&mut self.held) && byte != b'\n' {
                disk.push(b'\r');
            }
            if byte == b'\r' {
                self.held = true;
            } else {
                disk.push(byte);
            }
        }
    }

    /// What is left at the end.
    pub(crate) fn rest(&mut self) -> &'static [u8] {
        if std::mem::take(&mut self.held) { b"\r" } else { b"" }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back_in_pieces_of_any_length() {
        let disk = b"one\ntwo\r\n\r\r\n\n\rx\r";
        let mut wire = Vec::new();
        to_wire(disk, &mut wire);
        for length in 1..=wire.len() {
            let (mut from, mut back, mut piece) = (FromWire::default(), Vec::new(), Vec::new());
            for part in wire.chunks(length) {
                from.piece(part, &mut piece);
                back.extend_from_slice(&piece);
            }
            back.extend_from_slice(from.rest());
            assert_eq!(back, disk, "pieces of {length}");
        }
    }
}
