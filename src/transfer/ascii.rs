//! Line ends between here (LF) and the network (CRLF), right across the borders of buffers.

use std::io::{self, Read, Write};

/// Turns the network's CRLF into LF on the way into a file; a CR without its LF stays.
pub(super) struct FromNetwork<W> {
    inner: W,
    held_cr: bool,
}

impl<W: Write> FromNetwork<W> {
    pub(super) fn new(inner: W) -> FromNetwork<W> {
        FromNetwork { inner, held_cr: false }
    }

    /// Writes the CR that waits for its LF, which will not come any more.
    pub(super) fn finish(mut self) -> io::Result<()> {
        if self.held_cr { self.inner.write_all(b"\r") } else { Ok(()) }
    }
}

impl<W: Write> Write for FromNetwork<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut converted = Vec::with_capacity(bytes.len() + 1);
        for &byte in bytes {
            if std::mem::take(&mut self.held_cr) && byte != b'\n' {
                converted.push(b'\r');
            }
            if byte == b'\r' {
                self.held_cr = true;
            } else {
                converted.push(byte);
            }
        }
        self.inner.write_all(&converted)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Turns a file's LF into the network's CRLF; a CRLF that is there already stays one.
pub(super) struct ToNetwork<R> {
    inner: R,
    raw: Vec<u8>,
    ready: Vec<u8>,
    given: usize,
    after_cr: bool,
}

impl<R: Read> ToNetwork<R> {
    pub(super) fn new(inner: R) -> ToNetwork<R> {
        ToNetwork { inner, raw: vec![0; 32 * 1024], ready: Vec::new(), given: 0, after_cr: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        let n = self.inner.read(&mut self.raw)?;
        self.ready.clear();
        self.given = 0;
        for &byte in self.raw.get(..n).unwrap_or_default() {
            if byte == b'\n' && !self.after_cr {
                self.ready.push(b'\r');
            }
            self.after_cr = byte == b'\r';
            self.ready.push(byte);
        }
        Ok(())
    }
}

impl<R: Read> Read for ToNetwork<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.refill()?;
        }
        let rest = self.ready.get(self.given..).unwrap_or_default();
        let n = rest.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..n), rest.get(..n)) {
            to.copy_from_slice(from);
        }
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCAL: &[u8] = b"one\n\nlone \r stays\r\r\nlast";

    fn down(pieces: impl Iterator<Item = &'static [u8]>) -> Vec<u8> {
        let mut out = Vec::new();
        let mut writer = FromNetwork::new(&mut out);
        for piece in pieces {
            writer.write_all(piece).unwrap();
        }
        writer.finish().unwrap();
        out
    }

    #[test]
    fn a_line_end_cut_in_two_is_one_line_end() {
        let network: &[u8] = b"one\r\n\r\nlone \r stays\r\r\nlast\r";
        let expected = b"one\n\nlone \r stays\r\nlast\r";
        assert_eq!(down(std::iter::once(network)), expected);
        for size in 1..6 {
            assert_eq!(down(network.chunks(size)), expected, "pieces of {size}");
        }
    }

    #[test]
    fn what_goes_up_has_crlf_whatever_the_buffers() {
        struct Slowly<'a>(&'a [u8], usize);
        impl Read for Slowly<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let limit = self.1.min(buffer.len());
                self.0.read(&mut buffer[..limit])
            }
        }
        for size in 1..6 {
            let mut up = Vec::new();
            ToNetwork::new(Slowly(LOCAL, size)).read_to_end(&mut up).unwrap();
            assert_eq!(up, b"one\r\n\r\nlone \r stays\r\r\nlast", "pieces of {size}");
        }
    }
}
