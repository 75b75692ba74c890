//! The systems that servers run on, as SYST names them (RFC 959 section 4.1.3).

/// A system whose listings look like no other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum System {
    /// Anything that lists as `ls -l` does.
    Unix,
    /// Windows, also the small ones.
    Windows,
    /// OpenVMS.
    Vms,
    /// z/OS, which calls itself MVS.
    Mvs,
    /// z/VM, and VM/CMS before it.
    Vm,
    /// IBM i.
    Os400,
    /// NetWare.
    NetWare,
    /// OS/2.
    Os2,
    /// The Macintosh before it was a Unix.
    MacOs,
    /// HP NonStop.
    Guardian,
}

impl System {
    /// The system that the text of a 215 names, if it is one of these.
    #[must_use]
    pub fn of(text: &str) -> Option<System> {
        const NAMES: [(&str, System); 17] = [
            ("unix", System::Unix),
            ("windows", System::Windows),
            ("win32", System::Windows),
            ("vms", System::Vms),
            ("openvms", System::Vms),
            ("mvs", System::Mvs),
            ("z/os", System::Mvs),
            ("zvm", System::Vm),
            ("z/vm", System::Vm),
            ("vm", System::Vm),
            ("vm/cms", System::Vm),
            ("os/400", System::Os400),
            ("netware", System::NetWare),
            ("os/2", System::Os2),
            ("macos", System::MacOs),
            ("nonstop", System::Guardian),
            ("guardian", System::Guardian),
        ];
        let lower = text.to_ascii_lowercase();
        let mut words = lower.split(|c: char| !(c.is_ascii_alphanumeric() || c == '/'));
        words.find_map(|word| NAMES.iter().find(|(name, _)| *name == word)).map(|(_, system)| *system)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_servers_call_themselves() {
        let table = [
            ("UNIX Type: L8", Some(System::Unix)),
            ("Windows_NT", Some(System::Windows)),
            ("VMS OpenVMS V7.3", Some(System::Vms)),
            ("MVS is the operating system of this server. FTP Server is running on z/OS.", Some(System::Mvs)),
            ("z/VM Version 5 Release 4.0, service level 0901", Some(System::Vm)),
            ("VM/CMS", Some(System::Vm)),
            ("VM is the operating system of this server.", Some(System::Vm)),
            (" OS/400 is the remote operating system.", Some(System::Os400)),
            ("NETWARE  Type : L8", Some(System::NetWare)),
            ("MACOS Peter's Server", Some(System::MacOs)),
            ("Nonstop J-series Server.", Some(System::Guardian)),
            ("ABCDEF", None),
        ];
        for (text, system) in table {
            assert_eq!(System::of(text), system, "{text}");
        }
    }
}
