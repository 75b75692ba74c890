//! The names of months that servers put into listings, in the languages that were met.

/// The English names; a listing has their first letters, three or more.
const ENGLISH: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The other names, a row a month: German, French, Spanish, Italian, Portuguese, Dutch, Polish, Finnish, Slovene,
/// Russian, and Russian in Windows-1251 as Latin-1 has it. No name stands for two months.
const OTHERS: [&[&str]; 12] = [
    &["jän", "janv", "ene", "gen", "sty", "tammi", "янв", "ÿíâ"],
    &["fév", "févr", "fev", "fevr", "lut", "helmi", "фев", "ôåâ"],
    &["mär", "mrz", "mars", "mrt", "maalis", "мар", "ìàð"],
    &["avr", "abr", "kwi", "huhti", "апр", "àïð"],
    &["mai", "mag", "mei", "maj", "touko", "май", "мая", "ìàé", "ìàÿ"],
    &["juin", "giu", "cze", "kesä", "июн", "èþí"],
    &["juil", "jui", "lug", "lip", "heinä", "июл", "èþë"],
    &["aoû", "août", "aou", "aout", "ago", "sie", "elo", "avg", "авг", "àâã"],
    &["set", "wrz", "syys", "сен", "ñåí"],
    &["okt", "ott", "out", "paź", "loka", "окт", "îêò"],
    &["marras", "ноя", "íîÿ"],
    &["dez", "déc", "dic", "gru", "joulu", "дек", "äåê"],
];

/// The number of the month that a word names, whatever its case and with or without a full stop.
pub(super) fn month(word: &[u8]) -> Option<i8> {
    let word = word.strip_suffix(b".").unwrap_or(word);
    if word.len() < 3 || word.iter().any(u8::is_ascii_digit) {
        return None;
    }
    let lower = match std::str::from_utf8(word) {
        Ok(text) => text.to_lowercase(),
        Err(_) => word.iter().copied().map(char::from).collect::<String>().to_lowercase(),
    };
    let english = ENGLISH.iter().position(|name| name.starts_with(&lower));
    let place = english.or_else(|| OTHERS.iter().position(|names| names.contains(&lower.as_str())))?;
    i8::try_from(place + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_in_many_tongues() {
        let table: [(&[u8], Option<i8>); 11] = [
            (b"Jan", Some(1)),
            (b"JUNE", Some(6)),
            (b"Sept", Some(9)),
            (b"Okt.", Some(10)),
            ("Mär".as_bytes(), Some(3)),
            (b"m\xe4r", Some(3)),
            ("МАЙ".as_bytes(), Some(5)),
            (b"\xe0\xef\xf0", Some(4)),
            (b"Ja", None),
            (b"nobody", None),
            (b"", None),
        ];
        for (word, expected) in table {
            assert_eq!(month(word), expected, "{word:?}");
        }
    }

    #[test]
    fn no_name_stands_for_two_months() {
        let all: Vec<&str> = OTHERS.iter().copied().flatten().copied().collect();
        for (i, name) in all.iter().enumerate() {
            assert!(!all.iter().skip(i + 1).any(|other| other == name), "{name}");
        }
    }
}
