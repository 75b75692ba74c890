#!/usr/bin/env bash
# Runs one of the real FTP servers on loopback until its standard input ends:
#
#     run.sh vsftpd|proftpd|pure-ftpd|pyftpdlib DIRECTORY PORT [none|explicit|required|implicit|tls1.2|tls1.3]
#
# DIRECTORY must exist; it receives the configuration, the logs, and `root`, which is what the user sees as `/`.
# The account is `ketch` with the password `s3cret word`; no user is added to the system. The files belong to the
# system's `nobody` when root runs this, and the three servers in C need root, because they change users and chroot.
#
# `explicit` offers TLS, `required` demands it of logins and data, `tls1.2` and `tls1.3` also speak no other version, and
# with `implicit` it begins at once (which Pure-FTPd cannot).
#
# Of the three servers in C, the environment changes where they listen and what they announce:
#
#     KETCH_FTP_ADDRESS    the address to listen on, of either family, instead of 127.0.0.1
#     KETCH_FTP_PORTS      the passive ports, as LO-HI
#     KETCH_FTP_ANNOUNCE   the IPv4 address for 227 replies, instead of the one that they listen on
#     KETCH_FTP_MORE       lines to end the configuration with; for Pure-FTPd, more options
set -eu -o pipefail

name=$1 directory=$(cd "$2" && pwd) port=$3 tls=${4:-none}
here=$(cd "$(dirname "$0")" && pwd)
cache=${KETCH_SERVERS:-target/servers}
[[ $cache == /* ]] || cache=$(cd "$here/../.." && pwd)/$cache
binary=$cache/bin/$name
address=${KETCH_FTP_ADDRESS:-127.0.0.1} ports=${KETCH_FTP_PORTS:-} announce=${KETCH_FTP_ANNOUNCE:-}
more=${KETCH_FTP_MORE:-}
low=${ports%-*} high=${ports#*-}
uid=65534 gid=65534 # nobody and nogroup
# `s3cret word`, by `openssl passwd -6`
hash='$6$ketchtests$jQZSKnybu/IgeMA2QFBIfrKuUDtLU9zIMVvxGGyfb8/mY37J1wYhaqyL6JbhZTBKK0GLHcgRdjn9zL411w2AJ0'

[[ -x $binary ]] || { echo "$name is not installed: run $here/install.sh" >&2; exit 3; }
if [[ $name != pyftpdlib && $(id -u) != 0 ]]; then
    echo "$name needs root" >&2
    exit 3
fi

if [[ $tls == implicit && $name == pure-ftpd ]]; then
    echo "$name knows no implicit TLS" >&2
    exit 3
fi
demanded=no
[[ $tls == none || $tls == explicit ]] || demanded=yes

mkdir -p "$directory/root" "$directory/empty"
[[ $(id -u) != 0 ]] || chown "$uid:$gid" "$directory/root"
cd "$directory"

# The version is a matter of OpenSSL's own configuration: vsftpd has no word for it.
case $tls in
tls1.2 | tls1.3)
    printf '%s\n' 'openssl_conf = all' '[all]' 'ssl_conf = ssl' '[ssl]' 'system_default = versions' '[versions]' \
        "MinProtocol = TLSv${tls#tls}" "MaxProtocol = TLSv${tls#tls}" >openssl.cnf
    export OPENSSL_CONF=$directory/openssl.cnf
    ;;
esac

# Prints the configuration NAME.conf, with the lines of NAME.tls.conf after it if TLS is wanted, and then the arguments.
configuration() {
    local files=("$here/$name.conf")
    [[ $tls == none ]] || files+=("$here/$name.tls.conf")
    sed -e '/^#/d' -e "s|@DIRECTORY@|$directory|g" -e "s|@PORT@|$port|g" -e "s|@CACHE@|$cache|g" \
        -e "s|@ADDRESS@|$address|g" \
        -e "s|@USER@|$(getent passwd "$uid" | cut -d: -f1)|g" -e "s|@GROUP@|$(getent group "$gid" | cut -d: -f1)|g" \
        "${files[@]}"
    for line in "$@" "$more"; do [[ -z $line ]] || echo "$line"; done
}

# vsftpd wants a user of the system and asks PAM, which reads /etc/pam.d only: in a private mount namespace the server
# sees a /etc/passwd with `ketch` in it, and a /etc/pam.d with rules that check the password.
# Its sessions leave the process group, so it gets a process namespace as well, which dies as a whole. The shell stays
# the first process in there: vsftpd crashes when it inherits a process that it did not start.
# (pam_exec will not do: vsftpd takes the end of any child process for the end of the session.)
vsftpd() {
    local module lines=("listen_address=$address")
    # Of two lines with one name it takes the second.
    [[ $address != *:* ]] || lines=(listen=NO listen_ipv6=YES "listen_address6=$address")
    [[ -z $ports ]] || lines+=("pasv_min_port=$low" "pasv_max_port=$high")
    [[ -z $announce ]] || lines+=("pasv_address=$announce")
    [[ $demanded == no ]] || lines+=(force_local_logins_ssl=YES force_local_data_ssl=YES)
    [[ $tls != implicit ]] || lines+=(implicit_ssl=YES)
    module=$(find "$cache/vsftpd" -name pam_pwdfile.so)
    configuration "${lines[@]}" >vsftpd.conf
    mkdir -p pam.d
    (umask 077 && printf 'ketch:%s\n' "$hash" >password)
    cp /etc/passwd users && echo "ketch:x:$uid:$gid::$directory/root:/bin/sh" >>users
    printf '%s\n' "auth required $module pwdfile $directory/password nodelay" "account required pam_permit.so" \
        "auth optional pam_permit.so" >pam.d/ketch
    # shellcheck disable=SC2016 # the variables belong to the inner shell
    exec unshare --mount --propagation private --pid --fork --kill-child sh -c 'mount --bind "$1/users" /etc/passwd &&
        mount --bind "$1/pam.d" /etc/pam.d && "$0" "$1/vsftpd.conf"; exit "$?"' "$binary" "$directory"
}

proftpd() {
    local lines=("UseIPv6 off")
    [[ $address != *:* ]] || lines=("UseIPv6 on")
    [[ -z $ports ]] || lines+=("PassivePorts $low $high")
    [[ -z $announce ]] || lines+=("MasqueradeAddress $announce")
    [[ $demanded == no ]] || lines+=("TLSRequired on")
    [[ $tls != implicit ]] || lines+=("TLSOptions UseImplicitSSL")
    configuration "${lines[@]}" >proftpd.conf
    (umask 077 && printf 'ketch:%s:%s:%s::%s:/bin/sh\n' "$hash" "$uid" "$gid" "$directory/root" >passwd)
    exec "$binary" --nodaemon --quiet --config "$directory/proftpd.conf"
}

pure-ftpd() {
    # -A chroot, -E no anonymous, -H no reverse DNS, -D dotfiles without asking, -L limits of a listing, -p passive
    # ports, -P what to announce
    local options=(-l "puredb:$directory/accounts.pdb" -S "$address,$port" -A -E -H -D -L 100000:20 -c 500 -u 1
        -p "${low:-33000}:${high:-60999}" -U 133:022 -F "$directory/banner"
        -O "clf:$directory/transfer.log" -g "$directory/pid")
    (umask 077 && printf 'ketch:%s:%s:%s::%s/./::::::::::::\n' "$hash" "$uid" "$gid" "$directory/root" >accounts)
    "$cache/bin/pure-pw" mkdb accounts.pdb -f accounts
    echo 'Pure-FTPd for the tests of ketch' >banner
    [[ $address == *:* ]] && options+=(-6) || options+=(-4)
    [[ -z $announce ]] || options+=(-P "$announce")
    # shellcheck disable=SC2206 # a list of words
    options+=($more)
    local level=1
    [[ $demanded == no ]] || level=3
    [[ $tls == none ]] || options+=(-Y "$level" -2 "$cache/tls/cert.pem,$cache/tls/key.pem")
    exec "$binary" "${options[@]}"
}

pyftpdlib() {
    exec "$binary" "$here/pyftpdlib_server.py" "$directory/root" "$port" "$tls" "$cache/tls/both.pem" "$uid" "$gid"
}

# The server and its sessions form a process group of their own, which ends with our input and with us.
set -m
"$name" </dev/null &
server=$!
set +m
exec 3<&0
cat <&3 >/dev/null &
input=$!
trap 'kill -KILL -- "-$server" "$input" 2>/dev/null; wait' EXIT
trap 'exit 1' HUP INT TERM
wait -n "$server" "$input" || status=$?
exit "${status:-0}"
