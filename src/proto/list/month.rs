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

/// The other names, a row a month: Bulgarian, Catalan, Czech, Dutch, Estonian, Finnish, French, German, Greek,
/// Hungarian, Italian, Nordic, Polish, Portuguese, Romanian, Russian (also in Windows-1251 as Latin-1 has it), Slovene,
/// Spanish, Turkish and Ukrainian, where they do not begin as in English. No name stands for two months.
const OTHERS: [&[&str]; 12] = [
    &[
        "januar",
        "januari",
        "jän",
        "jänner",
        "janv",
        "janvier",
        "ene",
        "enero",
        "gen",
        "gennaio",
        "gener",
        "sty",
        "tammi",
        "led",
        "jaan",
        "ian",
        "oca",
        "ocak",
        "jaanuar",
        "ιαν",
        "янв",
        "январь",
        "января",
        "яну",
        "січ",
        "ÿíâ",
    ],
    &[
        "februar",
        "februari",
        "fév",
        "févr",
        "février",
        "fev",
        "fevr",
        "febr",
        "febrero",
        "febbraio",
        "lut",
        "helmi",
        "úno",
        "veebr",
        "şub",
        "şubat",
        "φεβ",
        "фев",
        "февраль",
        "февраля",
        "февр",
        "лют",
        "ôåâ",
    ],
    &[
        "märz",
        "mär",
        "mrz",
        "mars",
        "mrt",
        "maart",
        "marzo",
        "março",
        "març",
        "märts",
        "maalis",
        "bře",
        "márc",
        "mart",
        "μάρ",
        "мар",
        "март",
        "марта",
        "бер",
        "ìàð",
    ],
    &[
        "avr",
        "avril",
        "abr",
        "abril",
        "aprile",
        "kwi",
        "huhti",
        "dub",
        "ápr",
        "nis",
        "nisan",
        "απρ",
        "апр",
        "апрель",
        "апреля",
        "кві",
        "àïð",
    ],
    &[
        "mai", "mag", "maggio", "maig", "mayo", "maio", "mei", "maj", "touko", "kvě", "máj", "mayıs", "μάι",
        "май", "мая", "тра", "ìàé", "ìàÿ",
    ],
    &[
        "juni", "juin", "junio", "juny", "giu", "giugno", "cze", "kesä", "čer", "čen", "jún", "iun", "juuni",
        "haz", "haziran", "ιούν", "июн", "июнь", "июня", "юни", "чер", "èþí",
    ],
    &[
        "juli", "juil", "juillet", "jui", "julio", "lug", "luglio", "lip", "heinä", "čec", "júl", "iul",
        "juuli", "tem", "temmuz", "ιούλ", "июл", "июль", "июля", "юли", "лип", "èþë",
    ],
    &[
        "augustus",
        "augusti",
        "aoû",
        "août",
        "aou",
        "aout",
        "ago",
        "agosto",
        "agost",
        "sie",
        "elo",
        "avg",
        "avgust",
        "ağu",
        "ağustos",
        "αύγ",
        "авг",
        "август",
        "августа",
        "сер",
        "àâã",
    ],
    &[
        "septembre",
        "septiembre",
        "set",
        "settembre",
        "setembre",
        "wrz",
        "syys",
        "zář",
        "szept",
        "eyl",
        "eylül",
        "σεπ",
        "сен",
        "сентябрь",
        "сентября",
        "сент",
        "сеп",
        "вер",
        "ñåí",
    ],
    &[
        "oktober",
        "okt",
        "octobre",
        "octubre",
        "ott",
        "ottobre",
        "out",
        "outubro",
        "paź",
        "loka",
        "říj",
        "eki",
        "ekim",
        "οκτ",
        "окт",
        "октябрь",
        "октября",
        "жов",
        "îêò",
    ],
    &[
        "novembre",
        "noviembre",
        "novembro",
        "marras",
        "lis",
        "noi",
        "kas",
        "kasım",
        "νοέ",
        "ноя",
        "ноябрь",
        "ноября",
        "нояб",
        "ное",
        "лис",
        "íîÿ",
    ],
    &[
        "dezember",
        "dez",
        "déc",
        "décembre",
        "dic",
        "diciembre",
        "dicembre",
        "desember",
        "des",
        "gru",
        "joulu",
        "pro",
        "dets",
        "ara",
        "aralık",
        "δεκ",
        "дек",
        "декабрь",
        "декабря",
        "гру",
        "äåê",
    ],
];

/// The number of the month that a word names, whatever its case and with or without a full stop or a comma.
pub(super) fn month(word: &[u8]) -> Option<i8> {
    let word = word.strip_suffix(b",").unwrap_or(word);
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
        let table: [(&[u8], Option<i8>); 13] = [
            (b"Jan", Some(1)),
            (b"JUNE", Some(6)),
            (b"Sept", Some(9)),
            (b"Okt.", Some(10)),
            (b"Juli,", Some(7)),
            ("Mär".as_bytes(), Some(3)),
            (b"m\xe4r", Some(3)),
            ("МАЙ".as_bytes(), Some(5)),
            ("сентября".as_bytes(), Some(9)),
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
