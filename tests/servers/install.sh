#!/usr/bin/env bash
# Fetches the FTP servers that the tests talk to, a certificate for them, and the tools that build networks for them
# (`ip` and `nft`) into ${KETCH_SERVERS:-target/servers}.
#
# Nothing is installed on the system: Debian's packages conflict with each other, so they are unpacked side by side,
# each with the shared libraries the machine lacks. Safe to run at any time and any number of times at once.
# A server that cannot be had is reported as `unavailable: NAME: why`; that is a failure only when CI is set.
set -u -o pipefail

recipe=2 # raise it when this script would install something else than before
here=$(cd "$(dirname "$0")" && pwd)
cache=${KETCH_SERVERS:-target/servers}
[[ $cache == /* ]] || cache=$(cd "$here/../.." && pwd)/$cache
mkdir -p "$cache/bin" || exit 1
exec 9>"$cache/.lock" && flock 9

release=$(. /etc/os-release 2>/dev/null && echo "${ID-}${VERSION_ID-}")
failures=0
updated=no
why= # of the last failure

say() { echo "install: $*"; }
fail() { why=$*; return 1; }

# run WHAT COMMAND...: runs it quietly; its last line of output becomes the reason when it fails.
run() {
    local what=$1 out
    shift
    out=$("$@" 2>&1 </dev/null) || fail "$what failed: $(tail -n 1 <<<"$out")"
}

# Downloads packages into the working directory; refreshes the lists, once, only if the first attempt fails.
download() {
    command -v apt-get >/dev/null || { fail "no apt-get on this machine"; return; }
    run "download of $*" apt-get -q -o APT::Sandbox::User=root download "$@" && return
    [[ $updated == no && $(id -u) == 0 ]] || return
    say "refreshing the package lists"
    updated=yes
    run "apt-get update" apt-get -q update || return
    run "download of $*" apt-get -q -o APT::Sandbox::User=root download "$@"
}

# The libraries, and theirs, that the packages in the working directory need and the machine lacks.
missing_libraries() {
    local deb named
    named=$(for deb in ./*.deb; do dpkg-deb -f "$deb" Depends; done |
        tr ',' '\n' | sed -n 's/^ *\(lib[^ |:(]*\).*/\1/p' | sort -u)
    # shellcheck disable=SC2086 # a list of words
    apt-get -qq -y -o Debug::NoLocking=1 --no-install-recommends --no-upgrade --print-uris install $named 2>/dev/null |
        sed -n "s/^'[^']*' \([^_]*\)_.*/\1/p" | grep '^lib' | grep -v '^libc6'
}

# The directories in the prefix $1 that hold shared libraries.
library_path() {
    find "$1/usr/lib" "$1/lib" -path '*-linux-gnu*' -name '*.so*' -printf '%h\n' 2>/dev/null | sort -u | paste -sd:
}

# wrap PREFIX PROGRAM: makes bin/NAME, which runs the unpacked program with its libraries.
wrap() {
    local name=${2##*/}
    printf '#!/bin/sh\nLD_LIBRARY_PATH=%q exec %q "$@"\n' "$(library_path "$1")" "$1/$2" >"$cache/bin/.$name" &&
        chmod 755 "$cache/bin/.$name" && mv "$cache/bin/.$name" "$cache/bin/$name"
}

# debian NAME PROGRAMS PACKAGE...: unpacks the packages and what they need.
debian() {
    local name=$1 programs=$2 fresh=$cache/.$1.new program libraries
    shift 2
    rm -rf "$fresh" && mkdir -p "$fresh/debs" && cd "$fresh/debs" || return
    download "$@" || return
    libraries=$(missing_libraries)
    # shellcheck disable=SC2086 # a list of words
    [[ -z $libraries ]] || download $libraries || return
    for deb in ./*.deb; do
        say "$name: unpacking ${deb#./}"
        run "unpacking $deb" dpkg-deb -x "$deb" "$fresh" || return
    done
    cd "$cache" && rm -rf "$fresh/debs" "${cache:?}/$name" && mv "$fresh" "$cache/$name" || return
    for program in $programs; do
        if LD_LIBRARY_PATH=$(library_path "$cache/$name") ldd "$cache/$name/$program" | grep 'not found'; then
            fail "$program lacks shared libraries"
            return
        fi
        wrap "$cache/$name" "$program" || return
    done
}

# tool NAME PACKAGE PROGRAM: the machine's own program, or else Debian's, unpacked.
tool() {
    local own
    own=$(PATH=$PATH:/usr/sbin:/sbin type -P "$1")
    if [[ -n $own ]]; then
        ln -sf "$own" "$cache/bin/$1"
    else
        debian "$1" "$3" "$2"
    fi
}

# pip ARGUMENTS: the machine's pip, or else Debian's, unpacked and not installed.
pip() {
    if ! "$python" -m pip --version >/dev/null 2>&1; then
        local own=$cache/.pip
        [[ -d $own/usr ]] || {
            say "pyftpdlib: this python3 has no pip, unpacking Debian's"
            mkdir -p "$own" && cd "$own" || return
            download python3-pip python3-setuptools python3-wheel python3-distutils || return
            for deb in ./*.deb; do run "unpacking $deb" dpkg-deb -x "$deb" "$own" || return; done
            rm -f ./*.deb && cd "$cache" || return
        }
        local -x PYTHONPATH=$own/usr/lib/python3/dist-packages:$own/usr/lib/python3.11
    fi
    run "pip $1" "$python" -m pip "$@"
}

# A plain directory of modules, not a virtual environment: those need python3-venv, which Debian splits off.
pyftpdlib() {
    local fresh=$cache/.pyftpdlib.new
    [[ -n $python ]] || { fail "no python3 on this machine"; return; }
    rm -rf "$fresh"
    say "pyftpdlib: fetching version 2.2.0 for $python"
    pip install --quiet --target "$fresh" pyftpdlib==2.2.0 PyOpenSSL || return
    rm -rf "${cache:?}/pyftpdlib" && mv "$fresh" "$cache/pyftpdlib" || return
    run "import of pyftpdlib" env PYTHONPATH="$cache/pyftpdlib" "$python" -c 'import pyftpdlib.handlers, OpenSSL' || return
    printf '#!/bin/sh\nPYTHONPATH=%q exec %q "$@"\n' "$cache/pyftpdlib" "$python" >"$cache/bin/.pyftpdlib" &&
        chmod 755 "$cache/bin/.pyftpdlib" && mv "$cache/bin/.pyftpdlib" "$cache/bin/pyftpdlib"
}

# One self-signed certificate for them all; the key lies beside it.
certificate() {
    local fresh=$cache/.tls.new
    rm -rf "$fresh" && mkdir -p "$fresh" || return
    say "certificate: making a self-signed one for localhost"
    run "openssl req" openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj /CN=localhost \
        -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -addext basicConstraints=critical,CA:FALSE \
        -keyout "$fresh/key.pem" -out "$fresh/cert.pem" || return
    cat "$fresh/key.pem" "$fresh/cert.pem" >"$fresh/both.pem" && chmod 600 "$fresh/key.pem" "$fresh/both.pem" || return
    rm -rf "$cache/tls" && mv "$fresh" "$cache/tls"
}

# once NAME VERSION COMMAND...: runs the command unless NAME is already there in this version.
once() {
    local name=$1 version=$2 stamp=$cache/.$1.installed
    shift 2
    [[ -f $stamp && $(<"$stamp") == "$version" ]] && return
    cd "$cache" && rm -f "$stamp" "$cache/bin/$name" || exit 1
    if "$@"; then
        echo "$version" >"$stamp"
        say "$name: done"
    else
        echo "unavailable: $name: ${why:-could not write to $cache}"
        failures=$((failures + 1))
    fi
    cd "$cache" && rm -rf "$cache/.$name.new"
}

python=$(python3 -c 'import sys; print(sys.executable)' 2>/dev/null)
once tls "$recipe" certificate
once vsftpd "$release-$recipe" debian vsftpd usr/sbin/vsftpd vsftpd libpam-pwdfile
once proftpd "$release-$recipe" debian proftpd usr/sbin/proftpd proftpd-core proftpd-mod-crypto
once pure-ftpd "$release-$recipe" debian pure-ftpd "usr/sbin/pure-ftpd usr/bin/pure-pw" pure-ftpd pure-ftpd-common
once ip "$release-$recipe" tool ip iproute2 bin/ip
once nft "$release-$recipe" tool nft nftables usr/sbin/nft
once pyftpdlib "2.2.0-$("${python:-false}" -V 2>&1)-$python-$recipe" pyftpdlib

[[ $failures == 0 || -z ${CI:-} ]]
