"""pyftpdlib on loopback: pyftpdlib_server.py ROOT PORT TLS CERTIFICATE UID GID"""

# Modules that Python itself would load later, when the user has changed and may be unable to read them.
import _strptime  # noqa: F401
import encodings.idna  # noqa: F401
import encodings.utf_8  # noqa: F401
import multiprocessing.popen_fork  # noqa: F401
import logging
import os
import socket
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
from pyftpdlib.servers import MultiprocessFTPServer


class Active(FTPHandler.active_dtp):
    """Takes a port when it knows where to: otherwise all of them are taken for a minute after 28,000 connections."""

    def create_socket(self, *args, **kwargs):
        super().create_socket(*args, **kwargs)
        # IP_BIND_ADDRESS_NO_PORT of Linux
        self.socket.setsockopt(socket.IPPROTO_IP, 24, 1)


class Implicit(TLS_FTPHandler):
    """TLS from the first byte on, which pyftpdlib does not know by itself."""

    def handle(self):
        self.secure_connection(self.ssl_context)
        self._pbsz = self._prot = True

    def handle_ssl_established(self):
        super().handle()


def main(root, port, tls, certificate, uid, gid):
    logging.basicConfig(level=logging.DEBUG)
    handler = FTPHandler
    if tls != "none":
        handler = Implicit if tls == "implicit" else TLS_FTPHandler
        handler.certfile = certificate
        handler.ssl_context = handler.get_ssl_context()
        handler.tls_control_required = handler.tls_data_required = tls != "explicit"
    if sys.platform == "linux":
        handler.active_dtp = Active
    os.umask(0o022)
    handler.banner = "pyftpdlib for the tests of ketch"
    handler.auth_failed_timeout = 0
    handler.authorizer = DummyAuthorizer()
    handler.authorizer.add_user("ketch", "s3cret word", root, perm="elradfmwMT")
    # A process for each session: when a single one serves a dozen at a time, some sessions hang.
    server = MultiprocessFTPServer(("127.0.0.1", int(port)), handler)
    server.max_cons = 500
    server.max_cons_per_ip = 0
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(int(gid))
        os.setuid(int(uid))
    server.serve_forever(handle_exit=False)


main(*sys.argv[1:])
