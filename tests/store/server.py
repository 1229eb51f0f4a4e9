#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL server for tests: its own data in a temporary folder, reached by a socket there
and by nothing else.

    tests/store/server.py COMMAND [ARG]...      runs the command with $PRISCUS_TEST_SERVER: the
                                                URL of a database, without its name
or  with server.Server() as s: s.url("name")

The programs are those of Debian's package postgresql; the server does not run as root, so root
becomes the user of that package."""
import ctypes
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def programs():
    """The folder of initdb and postgres: the newest that Debian has, or what is on the path."""
    found = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb"),
                   key=lambda p: float(p.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if not on_path:
        sys.exit("no PostgreSQL server here: install the package postgresql (scripts/deps.sh does)")
    return pathlib.Path(on_path).resolve().parent


def other_user():
    """Who may run it when we are root."""
    if os.geteuid() != 0:
        return {}
    for name in ("postgres", "nobody"):
        try:
            who = pwd.getpwnam(name)
            return {"user": who.pw_uid, "group": who.pw_gid, "extra_groups": []}
        except KeyError:
            continue
    sys.exit("neither the user postgres nor nobody exists; run the tests as an ordinary user")


def end_with_parent():
    """The server stops when the test is gone, however it ended (Linux)."""
    death_signal = 1  # PR_SET_PDEATHSIG
    ctypes.CDLL(None).prctl(death_signal, signal.SIGINT)


class Server:
    def __init__(self, *settings):
        self.bin = programs()
        self.who = other_user()
        self.settings = settings
        self.process = None

    def run(self, name, *args, **more):
        """A program of PostgreSQL, to its end; what it prints."""
        return subprocess.run([self.bin / name, *args], check=True, text=True, cwd=self.folder,
                              stdout=subprocess.PIPE, env=self.env, **self.who, **more).stdout

    def __enter__(self):
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that __exit__ is met
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="priscus-pg-", dir="/tmp"))
        if self.who:
            os.chown(self.folder, self.who["user"], self.who["group"])
        self.env = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
        self.env.update(LC_ALL="C.UTF-8", PGHOST=str(self.folder), PGUSER="priscus")
        self.run("initdb", "-D", "data", "-U", "priscus", "-E", "UTF8", "-A", "trust", "-N",
                 "--locale=C.UTF-8")
        (self.folder / "data" / "pg_hba.conf").write_text(
            "local all guarded scram-sha-256\nlocal all all trust\n")
        self.start()
        return self

    def start(self):
        options = ["-c", "listen_addresses=", "-c", "unix_socket_directories=" + str(self.folder),
                   "-c", "fsync=off"]
        for s in self.settings:
            options += ["-c", s]
        self.log = open(self.folder / "log", "ab")
        self.process = subprocess.Popen([self.bin / "postgres", "-D", "data", *options],
                                        cwd=self.folder, env=self.env, stdout=self.log,
                                        stderr=self.log, start_new_session=True,
                                        preexec_fn=end_with_parent, **self.who)
        for _ in range(600):
            ready = subprocess.run([self.bin / "pg_isready", "-q"], env=self.env, cwd=self.folder)
            if ready.returncode == 0:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.1)
        self.stop()
        sys.exit("the server does not start:\n" + (self.folder / "log").read_text())

    def stop(self, how=signal.SIGINT):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait()
        self.log.close()

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database, user="priscus"):
        return "postgresql://%s@/%s?host=%s" % (user, database, self.folder)

    def create(self, *databases):
        for d in databases:
            self.run("createdb", "-T", "template0", d)

    def sql(self, database, text):
        """Rows of a statement, each a tuple of texts."""
        out = self.run("psql", "-X", "-q", "-A", "-t", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-d",
                       database, "-c", text)
        return [tuple(line.split("\x1f")) for line in out.splitlines()]


def main():
    with Server() as s:
        env = dict(os.environ, PRISCUS_TEST_SERVER="postgresql://priscus@/%s?host=" +
                   str(s.folder))
        s.create(*["t%d" % i for i in range(24)])
        sys.exit(subprocess.run(sys.argv[1:], env=env).returncode)


if __name__ == "__main__":
    main()
