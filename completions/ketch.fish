# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_ketch_global_optspecs
    string join \n u/user= password-file= password-command= account= P/port= virtual-host= netrc-file= no-netrc on-login= config= no-config p/passive A/active mode= 4/ipv4 6/ipv6 bind= pasv-address= active-address= active-ports= noop= explain proxy= ftp-proxy= ftp-proxy-type= lock-step tls= prot= ccc ca-file= pin= insecure cert= key= tls-min= tls-max= timeout= connect-timeout= data-timeout= retries= retry-wait= min-rate= deadline= segments= parallel= limit-rate= verify= overwrite= i/no-ask g/no-glob atomic server-tz= charset= q/quiet v/verbose json json-file= progress= color= c= f= h/help V/version
end

function __fish_ketch_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_ketch_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_ketch_using_subcommand
    set -l cmd (__fish_ketch_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c ketch -n "__fish_ketch_needs_command" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_needs_command" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_needs_command" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_needs_command" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_needs_command" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_needs_command" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_needs_command" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_needs_command" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_needs_command" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_needs_command" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_needs_command" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_needs_command" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_needs_command" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_needs_command" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_needs_command" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_needs_command" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_needs_command" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_needs_command" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_needs_command" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_needs_command" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_needs_command" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_needs_command" -s c -d 'Run these commands up to a failure (`-COMMAND` may fail)' -r
complete -c ketch -n "__fish_ketch_needs_command" -s f -d 'Run the commands in FILE, or on standard input if it is -' -r -F
complete -c ketch -n "__fish_ketch_needs_command" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_needs_command" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_needs_command" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_needs_command" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_needs_command" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_needs_command" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_needs_command" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_needs_command" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_needs_command" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_needs_command" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_needs_command" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_needs_command" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_needs_command" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_needs_command" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_needs_command" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_needs_command" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_needs_command" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_needs_command" -s V -l version -d 'Print version'
complete -c ketch -n "__fish_ketch_needs_command" -a "open" -d 'Connect to a server and log in'
complete -c ketch -n "__fish_ketch_needs_command" -a "connect" -d 'Connect to a server and log in'
complete -c ketch -n "__fish_ketch_needs_command" -a "user" -d 'Log in again, as another user'
complete -c ketch -n "__fish_ketch_needs_command" -a "login" -d 'Log in again, as another user'
complete -c ketch -n "__fish_ketch_needs_command" -a "close" -d 'Close the connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "disconnect" -d 'Close the connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "bookmark" -d 'Keep servers under names of your own, with settings that hold there'
complete -c ketch -n "__fish_ketch_needs_command" -a "bookmarks" -d 'Keep servers under names of your own, with settings that hold there'
complete -c ketch -n "__fish_ketch_needs_command" -a "status" -d 'Show the connection, the mode, and the last data connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "doctor" -d 'Find out which data connections work with a server, and why others do not'
complete -c ketch -n "__fish_ketch_needs_command" -a "hosts" -d 'Show what is remembered of servers, or forget one'
complete -c ketch -n "__fish_ketch_needs_command" -a "trust" -d 'Show a server\'s certificate, and keep it as trusted'
complete -c ketch -n "__fish_ketch_needs_command" -a "quote" -d 'Send a command to the server as it is, and show the reply'
complete -c ketch -n "__fish_ketch_needs_command" -a "literal" -d 'Send a command to the server as it is, and show the reply'
complete -c ketch -n "__fish_ketch_needs_command" -a "raw" -d 'Send a command to the server as it is, and show the reply'
complete -c ketch -n "__fish_ketch_needs_command" -a "site" -d 'Send a SITE command, and show the reply'
complete -c ketch -n "__fish_ketch_needs_command" -a "passive" -d 'Open data connections ourselves (EPSV, PASV); without a word, toggle'
complete -c ketch -n "__fish_ketch_needs_command" -a "active" -d 'Let the server open data connections (PORT, EPRT)'
complete -c ketch -n "__fish_ketch_needs_command" -a "mode" -d 'Show or set how data connections are opened'
complete -c ketch -n "__fish_ketch_needs_command" -a "type" -d 'Show or set how files are transferred: binary or ascii'
complete -c ketch -n "__fish_ketch_needs_command" -a "ascii" -d 'Convert line ends of files from now on (TYPE A); for text files only'
complete -c ketch -n "__fish_ketch_needs_command" -a "binary" -d 'Transfer files as they are from now on (TYPE I), which is the default'
complete -c ketch -n "__fish_ketch_needs_command" -a "image" -d 'Transfer files as they are from now on (TYPE I), which is the default'
complete -c ketch -n "__fish_ketch_needs_command" -a "limit" -d 'Show or set the rate limit of all transfers, in bytes a second'
complete -c ketch -n "__fish_ketch_needs_command" -a "prompt" -d 'Switch the questions of mget, mput and mdelete on or off'
complete -c ketch -n "__fish_ketch_needs_command" -a "get" -d 'Download files'
complete -c ketch -n "__fish_ketch_needs_command" -a "recv" -d 'Download files'
complete -c ketch -n "__fish_ketch_needs_command" -a "reget" -d 'Go on with downloads that were cut off'
complete -c ketch -n "__fish_ketch_needs_command" -a "newer" -d 'Download files, unless what is here is as new'
complete -c ketch -n "__fish_ketch_needs_command" -a "pget" -d 'Download files, each over several connections at once'
complete -c ketch -n "__fish_ketch_needs_command" -a "put" -d 'Upload files'
complete -c ketch -n "__fish_ketch_needs_command" -a "send" -d 'Upload files'
complete -c ketch -n "__fish_ketch_needs_command" -a "reput" -d 'Go on with uploads that were cut off'
complete -c ketch -n "__fish_ketch_needs_command" -a "mget" -d 'Download all files that match patterns'
complete -c ketch -n "__fish_ketch_needs_command" -a "mput" -d 'Upload all local files that match patterns'
complete -c ketch -n "__fish_ketch_needs_command" -a "append" -d 'Append a local file to a remote one'
complete -c ketch -n "__fish_ketch_needs_command" -a "cat" -d 'Write remote files to standard output'
complete -c ketch -n "__fish_ketch_needs_command" -a "rm" -d 'Delete remote files'
complete -c ketch -n "__fish_ketch_needs_command" -a "delete" -d 'Delete remote files'
complete -c ketch -n "__fish_ketch_needs_command" -a "dele" -d 'Delete remote files'
complete -c ketch -n "__fish_ketch_needs_command" -a "mdelete" -d 'Delete all remote files that match patterns'
complete -c ketch -n "__fish_ketch_needs_command" -a "mrm" -d 'Delete all remote files that match patterns'
complete -c ketch -n "__fish_ketch_needs_command" -a "mkdir" -d 'Make remote directories'
complete -c ketch -n "__fish_ketch_needs_command" -a "rmdir" -d 'Remove empty remote directories'
complete -c ketch -n "__fish_ketch_needs_command" -a "mv" -d 'Rename a remote file or directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "rename" -d 'Rename a remote file or directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "ren" -d 'Rename a remote file or directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "size" -d 'Show the size of remote files, in bytes'
complete -c ketch -n "__fish_ketch_needs_command" -a "modtime" -d 'Show when remote files were last changed, in UTC'
complete -c ketch -n "__fish_ketch_needs_command" -a "hash" -d 'Show digests of remote files, or check files against a checksum file'
complete -c ketch -n "__fish_ketch_needs_command" -a "ls" -d 'List a directory, or the facts of a file'
complete -c ketch -n "__fish_ketch_needs_command" -a "dir" -d 'Show a listing as the server writes it (LIST)'
complete -c ketch -n "__fish_ketch_needs_command" -a "nlist" -d 'Show the names in a directory as the server writes them (NLST)'
complete -c ketch -n "__fish_ketch_needs_command" -a "find" -d 'Find files and directories below a directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "du" -d 'Show how much the files below a directory hold'
complete -c ketch -n "__fish_ketch_needs_command" -a "tree" -d 'Draw the tree below a directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "cd" -d 'Change the remote directory; without one, back to where the login began'
complete -c ketch -n "__fish_ketch_needs_command" -a "chdir" -d 'Change the remote directory; without one, back to where the login began'
complete -c ketch -n "__fish_ketch_needs_command" -a "cdup" -d 'Change to the parent of the remote directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "pwd" -d 'Show the remote directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "lcd" -d 'Change the local directory; without one, to the home directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "lls" -d 'List a local directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "lpwd" -d 'Show the local directory'
complete -c ketch -n "__fish_ketch_needs_command" -a "shell" -d 'Run a local command, or the local shell; `!` is the same'
complete -c ketch -n "__fish_ketch_needs_command" -a "help" -d 'Show the commands, or one of them in full'
complete -c ketch -n "__fish_ketch_needs_command" -a "?" -d 'Show the commands, or one of them in full'
complete -c ketch -n "__fish_ketch_needs_command" -a "set" -d 'Show the settings with what they do, or change one'
complete -c ketch -n "__fish_ketch_needs_command" -a "unset" -d 'Take a setting back: what the command line or `set` said of it'
complete -c ketch -n "__fish_ketch_needs_command" -a "exit" -d 'Leave, closing the connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "bye" -d 'Leave, closing the connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "quit" -d 'Leave, closing the connection'
complete -c ketch -n "__fish_ketch_needs_command" -a "generate" -d 'Write completions, man pages, or what the README shows of commands and modes'
complete -c ketch -n "__fish_ketch_needs_command" -a "debug" -d 'Read a listing from standard input, as a server sends it, and show what it means'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand open" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand open" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand open" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand open" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand open" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand connect" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand user" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand user" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand user" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand user" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand user" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand login" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand login" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand login" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand login" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand login" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand close" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand close" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand close" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand close" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand close" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand disconnect" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "list" -d 'Show the bookmarks, as without a word'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "ls" -d 'Show the bookmarks, as without a word'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "add" -d 'Keep a server, or the connection in hand, under a name; so are ketch\'s options behind it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "rm" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "remove" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "delete" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "del" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "edit" -d 'Edit the file of bookmarks in $VISUAL or $EDITOR; what makes no sense is not kept'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "import" -d 'Take bookmarks over from another client'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s f -l force -d 'Replace the bookmark of that name'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l passwords -d 'Keep the password, too: whoever reads the file of bookmarks reads it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from del" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s f -l force -d 'Replace bookmarks of the same names'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l passwords -d 'Take the passwords over, too: whoever reads the file of bookmarks reads them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmark; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "list" -d 'Show the bookmarks, as without a word'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "ls" -d 'Show the bookmarks, as without a word'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "add" -d 'Keep a server, or the connection in hand, under a name; so are ketch\'s options behind it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "rm" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "remove" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "delete" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "del" -d 'Forget bookmarks'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "edit" -d 'Edit the file of bookmarks in $VISUAL or $EDITOR; what makes no sense is not kept'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and not __fish_seen_subcommand_from list ls add rm remove delete del edit import" -f -a "import" -d 'Take bookmarks over from another client'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from ls" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s f -l force -d 'Replace the bookmark of that name'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l passwords -d 'Keep the password, too: whoever reads the file of bookmarks reads it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from rm" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from del" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s f -l force -d 'Replace bookmarks of the same names'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l passwords -d 'Take the passwords over, too: whoever reads the file of bookmarks reads them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bookmarks; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand status" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand status" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand status" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand status" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand status" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l fix -d 'Write the options that help into the section of the server in the configuration file'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and not __fish_seen_subcommand_from forget" -f -a "forget" -d 'Forget a server'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand hosts; and __fish_seen_subcommand_from forget" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l forget -d 'Forget a server, on all ports or on one' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l yes -d 'Keep it without asking'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l list -d 'Show what is kept'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand trust" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand quote" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand literal" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand raw" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand site" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand site" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand site" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand site" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand site" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand passive" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand active" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand active" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand active" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand active" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand active" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mode" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand type" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand type" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand type" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand type" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand type" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand ascii" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand binary" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand image" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand image" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand image" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand image" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand image" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand limit" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand prompt" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s o -l output -d 'Local name; all operands are then remote; `-` is standard output' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand get" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand get" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand get" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand get" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand get" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s o -l output -d 'Local name; all operands are then remote; `-` is standard output' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand recv" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s o -l output -d 'Local name; all operands are then remote; `-` is standard output' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand reget" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s o -l output -d 'Local name; all operands are then remote; `-` is standard output' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand newer" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s n -d 'Connections for each file, 16 at most' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s o -l output -d 'Local name; all operands are then remote; `-` is standard output' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand pget" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s o -l output -d 'Remote name; all operands are then local' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -s O -l output-dir -d 'Remote directory to put the files into' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand put" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand put" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand put" -s c -l continue -d 'Go on with what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l append -d 'Put it behind what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l no-times -d 'Do not keep the local file times'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand put" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand put" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s o -l output -d 'Remote name; all operands are then local' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -s O -l output-dir -d 'Remote directory to put the files into' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand send" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand send" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand send" -s c -l continue -d 'Go on with what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l append -d 'Put it behind what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l no-times -d 'Do not keep the local file times'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand send" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand send" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s o -l output -d 'Remote name; all operands are then local' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s O -l output-dir -d 'Remote directory to put the files into' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s c -l continue -d 'Go on with what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l append -d 'Put it behind what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l no-times -d 'Do not keep the local file times'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand reput" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s O -l output-dir -d 'Local directory to put the files into' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s c -l continue -d 'Go on with what an earlier run left; what is there is compared first'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l no-times -d 'Do not keep the server\'s file times'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mget" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s O -l output-dir -d 'Remote directory to put the files into' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s c -l continue -d 'Go on with what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l append -d 'Put it behind what is on the server already'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l no-times -d 'Do not keep the local file times'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mput" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand append" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand append" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand append" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand append" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand append" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s a -l ascii -d 'Convert line ends (TYPE A)'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand cat" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s r -s R -l recursive -d 'Directories with all that is in them, too'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s f -l force -d 'What is not there is as good as deleted'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s i -l interactive -d 'Ask before each operand'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand rm" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s r -s R -l recursive -d 'Directories with all that is in them, too'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s f -l force -d 'What is not there is as good as deleted'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s i -l interactive -d 'Ask before each operand'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand delete" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s r -s R -l recursive -d 'Directories with all that is in them, too'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s f -l force -d 'What is not there is as good as deleted'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s i -l interactive -d 'Ask before each operand'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand dele" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mdelete" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mrm" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mkdir" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand rmdir" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand mv" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand rename" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand ren" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand size" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand size" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand size" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand size" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand size" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand modtime" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l algorithm -d 'Which digest: SHA-256, SHA-512, SHA-1, MD5 or CRC32 [default: the best that the server offers]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l download -d 'Where the server computes none, download the files and compute it here'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s c -l check -d 'Check the files that a checksum file names'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l remote -d 'The checksum file is on the server, and so are the files that it names'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand hash" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s l -l long -d 'Everything that is known: mode, owner, size, time'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s 1 -l one -d 'One name a line'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s a -l all -d 'Names that begin with a dot, too'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand ls" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s a
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s C
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s c
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s d
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s F
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s f
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s G
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s g
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s i
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s k
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s l
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s L
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s m
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s n
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s o
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s Q
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s R
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s r
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s S
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s s
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s T
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s t
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s U
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s X
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s x
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s 1
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand dir" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s a
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s C
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s c
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s d
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s F
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s f
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s G
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s g
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s i
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s k
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s l
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s L
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s m
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s n
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s o
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s Q
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s R
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s r
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s S
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s s
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s T
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s t
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s U
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s X
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s x
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s 1
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand nlist" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l name -d 'The name fits this pattern' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l iname -d 'The name fits this pattern, in capitals or not' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l type -d 'It is a file (f), a directory (d), a link (l), or anything else (o)' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l size -d 'It is a file of N bytes, or of more (+N) or less (-N); with k, M or G behind it' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l newer -d 'It was changed later than a time (2026-01-31, 2026-01-31T12:00:00, in UTC), or than a local file' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l mtime -d 'It was changed N days ago, or more (+N) or less (-N)' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l mindepth -d 'At least so deep below the directory' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -s d -l maxdepth -d 'At most so deep below the directory' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l exec -d 'Run this command of ketch for each path' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l links -d 'What becomes of links: skip (they are found as such) or follow' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand find" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand find" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand find" -s l -l long -d 'Everything that is known, too: mode, size, time'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s 0 -l print0 -d 'Names as they are, with a NUL behind each, for programs'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand find" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand find" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s d -l max-depth -d 'Sums of directories so many levels deep only' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand du" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand du" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand du" -s h -l human -d 'Sizes for people, such as 1.5M'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s b -l bytes -d 'Sizes in bytes'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s s -l summarize -d 'One sum for each path only'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s a -l all -d 'A line for each file, too'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l help -d 'Show this help'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand du" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand du" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s L -l level -d 'Go only so many directories deep' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s a -l all -d 'Names that begin with a dot, too'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s d -l directories -d 'Directories only'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s s -l size -d 'The sizes of files, too'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand tree" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand cd" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand chdir" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand cdup" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand pwd" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand lcd" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s l -l long -d 'Everything that is known: mode, owner, size, time'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s 1 -l one -d 'One name a line'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s a -l all -d 'Names that begin with a dot, too'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand lls" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand lpwd" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand shell" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand help" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand help" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand help" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand help" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand help" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand ?" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand set" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand set" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand set" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand set" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand set" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand unset" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand exit" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand bye" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand quit" -s h -l help -d 'Print help'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand generate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l now -d 'The present, as 2026-03-01T12:00:00 in UTC, for dates without a year [default: now]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l tz -d 'The zone of the server\'s clock [default: UTC]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l system -d 'The server\'s system, as SYST names it' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s u -l user -d 'User name; without one the login is anonymous' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l password-file -d 'Read the password from the first line of FILE' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l password-command -d 'Run CMD in a shell when a password is asked for, and take the first line that it writes' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l account -d 'Account, for servers that ask for one' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s P -l port -d 'Port of the control connection [default: 21, or 990 with implicit TLS]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l virtual-host -d 'Virtual host to log in to (HOST): NAME, off, or auto (that of the server\'s own name, if it has one) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l netrc-file -d 'Take logins from FILE instead of ~/.netrc (or $NETRC)' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l on-login -d 'Send these FTP commands after every login, with `;` between them; those with a dash before them may fail' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l config -d 'Read settings from FILE instead of ~/.config/ketch/config' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l mode -d 'How data connections are opened: auto, passive, active, epsv, pasv, eprt or port [default: auto]' -r -f -a "auto\t''
passive\t''
active\t''
epsv\t''
pasv\t''
eprt\t''
port\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l bind -d 'Make connections from this address, or this network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l pasv-address -d 'Host of passive data connections: control (the server\'s host), reply (what it announces), auto (the one, then the other if that is safe), or an IP [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l active-address -d 'Address that active mode tells the server: that of the router in front of us, or of a network interface' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l active-ports -d 'Ports that active mode listens on; a router forwards those OFFSET higher to them' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l noop -d 'Send NOOP every S seconds during transfers, for firewalls that forget a silent control connection' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l proxy -d 'Go through a proxy: `socks5h://`, `socks5://` or `http://`, then `[USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l ftp-proxy -d 'Log in through an FTP proxy: `[ftp://|ftpes://|ftps://][USER[:PASSWORD]@]HOST[:PORT]`; or none' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l ftp-proxy-type -d 'What an FTP proxy is told: user, site, open, proxy-user@host, joined, joined-acct, or commands such as `OPEN %h; USER %u; PASS %p` [default: user]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l tls -d 'When to encrypt: auto (before a password is sent, if the server can), off, explicit (AUTH TLS or nothing) or implicit (from the first byte on) [default: auto]' -r -f -a "auto\t''
off\t''
explicit\t''
implicit\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l prot -d 'Whether data connections are encrypted, too: P (they are) or C (in clear) [default: P]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l ca-file -d 'Believe the authorities and certificates in FILE (PEM), beside those that this system believes' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l pin -d 'Believe the certificate, or key, with this SHA-256 digest, and no other' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l cert -d 'Show the certificate in FILE (PEM) to servers that ask for one' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l key -d 'The key of that certificate [default: in the same file]' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l tls-min -d 'The oldest version of TLS that will do: 1.2 or 1.3 [default: 1.2]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l tls-max -d 'The newest version of TLS to offer: 1.2 or 1.3 [default: 1.3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l timeout -d 'Seconds to wait for a reply, or for the next bytes of a transfer [default: 60]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l connect-timeout -d 'Seconds to wait for the control connection [default: 15]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l data-timeout -d 'Seconds to wait for a data connection [default: 10]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l retries -d 'Try a transfer again so often that failed in a way that may pass [default: 3]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l retry-wait -d 'Seconds before the first of these attempts; it doubles each time [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l min-rate -d 'Give up a transfer that moves less than RATE bytes a second for half a minute' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l deadline -d 'End the whole run after so many seconds' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l segments -d 'Download each file over up to N connections at once (16 at most) [default: 1]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l parallel -d 'Work on trees over up to N connections at once, or auto: as many as help and the server lets in [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l limit-rate -d 'Bytes a second of all transfers together, such as 500k or 2M; DOWN:UP for each direction' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l verify -d 'How transfers are verified: size, hash (size and a digest that the server computes, or nothing is transferred), or auto (size, or a hash where the server tells none) [default: auto]' -r -f -a "auto\t''
size\t''
hash\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l overwrite -d 'Where a file is in the way: always (replace it), never, newer, differ (replace it if it is older, or differs in size or time), rename (the new one), or ask [default: always]' -r -f -a "always\t''
never\t''
newer\t''
differ\t''
rename\t''
ask\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l server-tz -d 'Zone of the server\'s clock, which LIST does not tell: a name such as Europe/Berlin, an offset such as +02:00, local, or auto (compared with MDTM where it matters) [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l charset -d 'Character set of names that are no UTF-8, such as latin1, windows-1251 or shift_jis; names you type are sent in it [default: auto]' -r
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l json-file -d 'Write JSON lines to FILE, and leave standard output as it is' -r -F
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l progress -d 'When to show progress bars: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l color -d 'When to use colour: auto, always or never [default: auto]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l no-netrc -d 'Do not look into the netrc file'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l no-config -d 'Read no settings from files'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s p -l passive -d 'We open the data connections (EPSV, PASV): the usual way, through most firewalls'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s A -l active -d 'The server opens the data connections (PORT, EPRT): when its firewall blocks passive mode'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s 4 -l ipv4 -d 'IPv4 only'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s 6 -l ipv6 -d 'IPv6 only'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l explain -d 'Draw how data connections are opened, and what firewalls must let through'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l lock-step -d 'Send no command before the reply to the one before it'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l ccc -d 'Send commands in clear after the login (CCC), for firewalls that have to read them'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l insecure -d 'Believe any certificate: whoever is in between can read and change everything'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s i -l no-ask -d 'Do not ask before each file of mget, mput and mdelete'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s g -l no-glob -d 'Take `*`, `?`, `[` and `{` in names as they are'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l atomic -d 'Give uploads their name only when they are whole'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s q -l quiet -d 'Say nothing but results, warnings and errors'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s v -l verbose -d 'Show the conversation with the server, secrets masked'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -l json -d 'Write JSON lines to standard output, and nothing else there'
complete -c ketch -n "__fish_ketch_using_subcommand debug" -s h -l help -d 'Print help (see more with \'--help\')'
