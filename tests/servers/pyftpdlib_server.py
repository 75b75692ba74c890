"""pyftpdlib on loopback: pyftpdlib_server.py ROOT PORT none|explicit CERTIFICATE UID GID"""

# Modules that Python itself would load later, when the user has changed and may be unable to read them.
import _strptime  # noqa: F401
import encodings.idna  # noqa: F401
import encodings.utf_8  # noqa: F401
import multiprocessing.popen_fork  # noqa: F401
import logging
import os
import sys

from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler, TLS_FTPHandler
from pyftpdlib.servers import MultiprocessFTPServer


def main(root, port, tls, certificate, uid, gid):
    logging.basicConfig(level=logging.DEBUG)
    handler = FTPHandler
    if tls == "explicit":
        handler = TLS_FTPHandler
        handler.certfile = certificate
        handler.ssl_context = handler.get_ssl_context()
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
