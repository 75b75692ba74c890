//! Transfers: RETR, STOR, APPE, STOU and ABOR; and the frame that listings share with them.

use crate::ascii::{self, FromWire};
use crate::data::{Failure, Pipe, Way};
use crate::faults::Phase;
use crate::files::refused;
use crate::parameters::Type;
use crate::reply::{Outcome, Reply};
use crate::secure::Direction;
use crate::session::Session;
use crate::tree;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::mem;
use std::sync::atomic::Ordering;
use std::time::Duration;

const BUFFER: usize = 64 * 1024;

/// The longest wait for a data connection.
const OPENING: Duration = Duration::from_secs(30);

/// Names that STOU tries before it gives up.
const UNIQUE: u32 = 10_000;

impl Session {
    pub(crate) fn retr(&mut self, argument: &[u8]) -> Outcome {
        let way = self.take_way();
        let offset = self.take_restart()?;
        let (real, found) = self.look(&self.path(argument))?;
        if !found.is_file() {
            return Err(Reply::new(550, "Not a plain file."));
        }
        let mut file = File::open(real).map_err(refused)?;
        let misdeeds = &self.shared.config.misdeeds;
        let offset = if misdeeds.ignores_rest { 0 } else { offset };
        let pace = misdeeds.pace.map(|pace| pace(self.shared.downloads.fetch_add(1, Ordering::Relaxed)));
        let left = seek(&mut file, found.len(), offset)?;
        let mode = self.mode_name();
        let before = format!("Opening {mode} mode data connection for ");
        let opening = Reply::about(150, &before, argument, &format!(" ({left} bytes)."));
        let kind = self.kind;
        self.transfer(way, Direction::Down, &opening, |pipe| {
            if let Some(rate) = pace {
                pipe.limit(rate);
            }
            download(pipe, &mut file, kind)
        })
    }

    pub(crate) fn stor(&mut self, argument: &[u8]) -> Outcome {
        let way = self.take_way();
        let offset = self.take_restart()?;
        self.writable(553)?;
        let mut options = OpenOptions::new();
        // After REST the rest of the file stays: several connections may each write a part.
        let options = options.write(true).create(true).truncate(offset == 0);
        let mut file = self.open_for_writing(&self.path(argument), options)?;
        let length = file.metadata().map_err(refused)?.len();
        seek(&mut file, length, offset)?;
        self.upload(way, file, argument)
    }

    pub(crate) fn appe(&mut self, argument: &[u8]) -> Outcome {
        let way = self.take_way();
        self.restart = 0;
        self.writable(553)?;
        let file =
            self.open_for_writing(&self.path(argument), OpenOptions::new().append(true).create(true))?;
        self.upload(way, file, argument)
    }

    pub(crate) fn stou(&mut self, argument: &[u8]) -> Outcome {
        let way = self.take_way();
        self.restart = 0;
        self.writable(553)?;
        let base = self.path(if argument.is_empty() { b"upload" } else { argument });
        for number in 0..UNIQUE {
            let suffix = if number == 0 { String::new() } else { format!(".{number}") };
            let path = [&base, suffix.as_bytes()].concat();
            let entry = self.shared.tree.entry(&path).map_err(refused)?;
            let file = match OpenOptions::new().write(true).create_new(true).open(entry) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(Reply::refusal(553, &error)),
            };
            // The form that RFC 1123, section 4.1.2.9, asks for.
            let (_, name) = tree::split(&path);
            let opening = Reply::about(150, "FILE: ", name, "");
            let (kind, mut file) = (self.kind, file);
            return self.transfer(way, Direction::Up, &opening, |pipe| receive(pipe, &mut file, kind));
        }
        Err(Reply::new(553, "No unique name found."))
    }

    /// Answered in its turn: the transfer it meant was ended when it arrived, and has had its 426.
    pub(crate) fn abor(&mut self, _: &[u8]) -> Outcome {
        self.way = Way::None;
        Ok(Reply::new(226, "Nothing is being transferred any more."))
    }

    /// The way to the data connection, which every transfer command uses up, refused ones too.
    pub(crate) fn take_way(&mut self) -> Way {
        mem::take(&mut self.way)
    }

    /// Opens the data connection, says `opening`, lets `run` move the bytes, and closes the connection.
    pub(crate) fn transfer(
        &mut self,
        way: Way,
        direction: Direction,
        opening: &Reply,
        run: impl FnOnce(&mut Pipe) -> Result<(), Failure>,
    ) -> Outcome {
        self.restart = 0;
        self.protected()?;
        if matches!(way, Way::None) {
            return Err(Reply::new(425, "Use PORT or PASV first."));
        }
        let cancel = self.inbox.begin();
        let culprit = self.shared.faults.befall(&self.stream, &self.inbox);
        let config = &self.shared.config;
        if let (Way::Active(address), Some(first)) = (&way, config.first) {
            first(*address);
        }
        let moved = way
            .open(self.peer.ip(), &cancel, config.idle.min(OPENING))
            .map_err(|_| Failure::NotOpened)
            .and_then(|socket| {
                Pipe::new(socket, cancel.clone(), config.idle, config.rate, (opening, culprit))
            })
            .and_then(|mut pipe| {
                let moved = self.move_all(&mut pipe, direction, run);
                let untold = pipe.is_untold();
                pipe.close();
                moved.map(|()| untold)
            });
        self.inbox.finish();
        match moved {
            Ok(false) => Ok(Reply::new(226, "Transfer complete.")),
            Ok(true) => Ok(Reply::silent()),
            Err(Failure::Fault(reply)) => Err(reply),
            Err(_) if cancel.is_cancelled() => Err(Reply::new(426, "Transfer aborted.")),
            Err(Failure::NotOpened) => Err(Reply::new(425, "Cannot open the data connection.")),
            Err(Failure::Tls) => Err(Reply::new(522, "TLS on the data connection failed.")),
            Err(Failure::NotResumed(refusal)) => {
                self.closing = refusal.hang_up;
                Err(Reply::from_text(refusal.reply))
            }
            Err(Failure::Connection) => Err(Reply::new(426, "Data connection broken.")),
            Err(Failure::File(error)) => Err(Reply::refusal(451, &error)),
        }
    }

    /// Moves the bytes of a transfer, with all that is said and may go wrong on the way.
    fn move_all(
        &self,
        pipe: &mut Pipe,
        direction: Direction,
        run: impl FnOnce(&mut Pipe) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        pipe.reach(Phase::Reply)?;
        let opening = pipe.opening();
        if !pipe.is_untold() {
            self.say(&opening).map_err(|_| Failure::Connection)?;
        }
        self.secured(pipe, direction)?;
        pipe.reach(Phase::Opened)?;
        run(pipe)?;
        pipe.reach(Phase::Verdict)
    }

    fn upload(&mut self, way: Way, mut file: File, name: &[u8]) -> Outcome {
        let mode = self.mode_name();
        let before = format!("Opening {mode} mode data connection for ");
        let opening = Reply::about(150, &before, name, ".");
        let kind = self.kind;
        self.transfer(way, Direction::Up, &opening, |pipe| receive(pipe, &mut file, kind))
    }

    fn open_for_writing(&self, path: &[u8], options: &OpenOptions) -> Result<File, Reply> {
        let refused = |error| Reply::refusal(553, &error);
        let real = self.shared.tree.writable(path).map_err(refused)?;
        // Opening a FIFO would wait for a reader.
        if real.metadata().is_ok_and(|found| !found.is_file()) {
            return Err(Reply::new(553, "Not a plain file."));
        }
        options.open(real).map_err(refused)
    }

    /// The offset of REST; in TYPE A nobody could say what it counts.
    fn take_restart(&mut self) -> Result<u64, Reply> {
        let offset = mem::take(&mut self.restart);
        if offset > 0 && self.kind == Type::Ascii {
            return Err(Reply::new(550, "REST needs TYPE I."));
        }
        Ok(offset)
    }

    fn mode_name(&self) -> &'static str {
        match self.kind {
            Type::Ascii => "ASCII",
            Type::Image => "BINARY",
        }
    }
}

/// Goes to the offset of REST; gives what lies behind it.
fn seek(file: &mut File, length: u64, offset: u64) -> Result<u64, Reply> {
    let Some(left) = length.checked_sub(offset) else {
        return Err(Reply::new(554, format!("The file has only {length} bytes.")));
    };
    if offset > 0 {
        file.seek(SeekFrom::Start(offset)).map_err(refused)?;
    }
    Ok(left)
}

fn download(pipe: &mut Pipe, file: &mut File, kind: Type) -> Result<(), Failure> {
    let mut buffer = vec![0; BUFFER];
    let mut wire = Vec::new();
    loop {
        let count = match file.read(&mut buffer) {
            Ok(0) => return Ok(()),
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Failure::File(error)),
        };
        let piece = buffer.get(..count).unwrap_or_default();
        match kind {
            Type::Image => pipe.send(piece)?,
            Type::Ascii => {
                ascii::to_wire(piece, &mut wire);
                pipe.send(&wire)?;
            }
        }
    }
}

/// Writes as the bytes come, so that what arrived before a break is on the disk.
fn receive(pipe: &mut Pipe, file: &mut File, kind: Type) -> Result<(), Failure> {
    let mut buffer = vec![0; BUFFER];
    let mut text = FromWire::default();
    let mut disk = Vec::new();
    loop {
        let piece = pipe.receive(&mut buffer)?;
        if piece.is_empty() {
            return file.write_all(text.rest()).map_err(Failure::File);
        }
        match kind {
            Type::Image => file.write_all(piece),
            Type::Ascii => {
                text.piece(piece, &mut disk);
                file.write_all(&disk)
            }
        }
        .map_err(Failure::File)?;
    }
}
