//! What a 331 asks for when it does not ask for the password: the answer to a challenge (RFC 2289, S/Key), or a code.

/// What kind of answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Challenge {
    /// One that counts once, computed from a sequence number and a seed: what was given beforehand cannot be it.
    OneTime,
    /// Something that the text describes; it may be the password, and may be a code.
    Described,
}

/// Words by which servers ask for something that is not the password alone.
const WORDS: [&str; 9] = [
    "challenge",
    "one-time",
    "one time",
    "passcode",
    "tokencode",
    "token",
    "verification code",
    "authenticator",
    "two-factor",
];

/// What the text of a 331 asks for; none where it is the password, as usual.
#[must_use]
pub fn challenge(text: &str) -> Option<Challenge> {
    let text = text.to_ascii_lowercase();
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(['[', ']', '(', ')', ','])).collect();
    let is_one_time = |three: &[&str]| match three {
        [scheme, number, seed] => is_scheme(scheme) && number.parse::<u32>().is_ok() && is_seed(seed),
        _ => false,
    };
    // `[ otp-md5 498 se1234 ]` has its brackets apart.
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    if words.windows(3).any(is_one_time) {
        return Some(Challenge::OneTime);
    }
    WORDS.iter().any(|word| text.contains(word)).then_some(Challenge::Described)
}

/// `otp-md5` and the like (RFC 2289 section 6), and what S/Key wrote before that.
fn is_scheme(word: &str) -> bool {
    word.starts_with("otp-") || matches!(word, "s/key" | "skey")
}

/// A seed is 1 to 16 letters and digits (RFC 2289 section 6.0).
fn is_seed(word: &str) -> bool {
    (1..=16).contains(&word.len()) && word.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges_are_told_from_passwords() {
        let table = [
            ("Please specify the password.", None),
            ("Password required for bob.", None),
            ("User bob OK. Password required", None),
            ("Anonymous login ok, send your complete email address as your password", None),
            ("Response to otp-md5 498 se1234 ext required for bob.", Some(Challenge::OneTime)),
            ("Password [ otp-sha1 98 KE9876 ] for bob required.", Some(Challenge::OneTime)),
            ("[s/key 98 ke1234]", Some(Challenge::OneTime)),
            ("s/key of old", None),
            ("Enter your PASSCODE", Some(Challenge::Described)),
            ("Challenge \"123456\", response:", Some(Challenge::Described)),
            ("Verification code:", Some(Challenge::Described)),
        ];
        for (text, kind) in table {
            assert_eq!(challenge(text), kind, "{text}");
        }
    }
}
