#!/usr/bin/env bash
# Makes the certificates that the tests of TLS live on, and the keys to them, all for a hundred years. They are
# committed, so that no test needs openssl; running this again gives new ones, with other fingerprints.
set -eu -o pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -f ./*.pem

begin=20240101000000Z end=21240101000000Z
here=DNS:localhost,IP:127.0.0.1,IP:::1,DNS:ftp.example.test

curve() { openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out "$1.key.pem"; }
rsa() { openssl genrsa "$2" 2>/dev/null | openssl pkcs8 -topk8 -nocrypt -out "$1.key.pem"; }

# ca NAME KEY SUBJECT BEGIN END EXTENSIONS OPTION...: signs a certificate, by the authority unless an option says else.
ca() {
    local name=$1 key=$2 subject=$3 from=$4 to=$5 extensions=$6
    shift 6
    printf '%s\n' "[ca]" "default_ca=x" "[x]" "database=$work/index" "new_certs_dir=$work" "default_md=sha256" \
        "policy=p" "rand_serial=yes" "unique_subject=no" "[p]" "commonName=supplied" "organizationName=optional" \
        "[e]" $extensions >"$work/ca.cnf"
    : >"$work/index"
    openssl req -new -key "$key.key.pem" -subj "$subject" -out "$work/request" 2>/dev/null
    openssl ca -batch -notext -config "$work/ca.cnf" -extensions e -in "$work/request" -out "$name.pem" \
        -startdate "$from" -enddate "$to" "$@" 2>/dev/null
}
by_authority=(-cert authority.pem -keyfile authority.key.pem)
server="basicConstraints=critical,CA:FALSE subjectAltName=$here"

for name in authority server other client; do curve "$name"; done
rsa rsa 2048
rsa rsa-1024 1024

ca authority authority "/O=ketch/CN=ketch test authority" $begin $end \
    "basicConstraints=critical,CA:TRUE keyUsage=critical,keyCertSign,cRLSign" -selfsign -keyfile authority.key.pem
ca server server /CN=localhost $begin $end "$server" "${by_authority[@]}"
ca other other /CN=localhost $begin $end "$server" "${by_authority[@]}"
ca client client "/CN=a client" $begin $end \
    "basicConstraints=critical,CA:FALSE extendedKeyUsage=clientAuth" "${by_authority[@]}"
ca expired server /CN=localhost 20190101000000Z 20200101000000Z "$server" "${by_authority[@]}"
ca future server /CN=localhost 21230101000000Z $end "$server" "${by_authority[@]}"
ca wrong-name server /CN=elsewhere.example.test $begin $end \
    "basicConstraints=critical,CA:FALSE subjectAltName=DNS:elsewhere.example.test" "${by_authority[@]}"
ca common-name server /CN=localhost $begin $end "basicConstraints=critical,CA:FALSE" "${by_authority[@]}"
ca purpose server /CN=localhost $begin $end "$server extendedKeyUsage=clientAuth" "${by_authority[@]}"
ca sha1 rsa /CN=localhost $begin $end "$server" "${by_authority[@]}" -md sha1
ca self-signed server /CN=localhost $begin $end "$server" -selfsign -keyfile server.key.pem
# What `openssl req -x509` makes when nobody says otherwise: by far the commonest certificate of FTP servers.
ca self-signed-authority server /CN=localhost $begin $end \
    "basicConstraints=critical,CA:TRUE subjectAltName=$here" -selfsign -keyfile server.key.pem
ca everything-wrong server "/O=Old \"Iron\"/CN=box" 19990101000000Z 20100101000000Z \
    "basicConstraints=critical,CA:TRUE" -selfsign -keyfile server.key.pem -md sha1
ca rsa-1024 rsa-1024 /CN=localhost $begin $end "$server" -selfsign -keyfile rsa-1024.key.pem
openssl req -new -key rsa.key.pem -subj /CN=localhost |
    openssl x509 -req -signkey rsa.key.pem -days 36500 -out version-1.pem 2>/dev/null
chmod 644 ./*.pem
