//! Those who connect to a client's port though nobody has asked them to.

use std::io::Write as _;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::time::Duration;

use socket2::{Domain, Socket, Type};

/// Where they come from: the second address of the server's machine.
const ADDRESS: Ipv4Addr = Ipv4Addr::new(203, 0, 113, 3);

/// Connects and says something, which must not end up in a file.
pub fn call(address: SocketAddr) {
    let call = || -> std::io::Result<()> {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
        socket.bind(&SocketAddr::from((ADDRESS, 0)).into())?;
        socket.connect_timeout(&address.into(), Duration::from_secs(5))?;
        TcpStream::from(socket).write_all(b"from a stranger\n")
    };
    // The client may refuse it: that is its right.
    let _ = call();
}
