//! One JSON object, put together field by field, in the order in which it is to be read.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde::Serialize;
use serde_json::Value;

use crate::escape::is_deceptive;

/// A line, with its end, is shorter than this.
const LINE: usize = 64 * 1024;

/// A JSON object without its braces.
#[derive(Debug, Clone, Default)]
pub(super) struct Object {
    fields: String,
}

impl Object {
    /// An object without fields.
    pub(super) fn new() -> Object {
        Object::default()
    }

    /// An object of this type.
    pub(super) fn of(kind: &'static str) -> Object {
        Object::new().put("type", kind)
    }

    /// With a field.
    pub(super) fn put(self, key: &str, value: impl Serialize) -> Object {
        // What is written here (numbers, texts, lists of them) can always be written.
        let value = serde_json::to_string(&value).unwrap_or_else(|_| "null".to_owned());
        self.raw(key, &harmless(&value))
    }

    /// With a field, if there is a value for it.
    pub(super) fn some(self, key: &str, value: Option<impl Serialize>) -> Object {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// With a name. One that is no UTF-8 has its bytes in a second field, `KEY_b64`.
    pub(super) fn name(self, key: &str, bytes: &[u8]) -> Object {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.put(key, text),
            Err(_) => {
                let text = String::from_utf8_lossy(bytes);
                self.put(key, text).put(&format!("{key}_b64"), BASE64_STANDARD.encode(bytes))
            }
        }
    }

    /// With a name, if there is one.
    pub(super) fn some_name(self, key: &str, bytes: Option<&[u8]>) -> Object {
        match bytes {
            Some(bytes) => self.name(key, bytes),
            None => self,
        }
    }

    /// With an object in it.
    pub(super) fn object(self, key: &str, object: &Object) -> Object {
        self.raw(key, &object.text())
    }

    /// With an object in it, if there is one.
    pub(super) fn some_object(self, key: &str, object: Option<&Object>) -> Object {
        match object {
            Some(object) => self.object(key, object),
            None => self,
        }
    }

    /// With a list of objects in it.
    pub(super) fn list(self, key: &str, objects: impl IntoIterator<Item = Object>) -> Object {
        let texts: Vec<String> = objects.into_iter().map(|object| object.text()).collect();
        self.raw(key, &format!("[{}]", texts.join(",")))
    }

    /// With the fields of another object behind its own.
    pub(super) fn and(mut self, other: &Object) -> Object {
        if !other.fields.is_empty() {
            self.separate();
            self.fields.push_str(&other.fields);
        }
        self
    }

    fn separate(&mut self) {
        if !self.fields.is_empty() {
            self.fields.push(',');
        }
    }

    fn raw(mut self, key: &str, value: &str) -> Object {
        self.separate();
        self.fields.push_str(&format!("\"{key}\":{value}"));
        self
    }

    /// The object as text.
    pub(super) fn text(&self) -> String {
        format!("{{{}}}", self.fields)
    }

    /// The object as a line, which is never too long: of one that would be, long texts and lists are cut short, and
    /// a field says so.
    pub(super) fn line(&self) -> String {
        let mut line = self.text();
        line.push('\n');
        if line.len() < LINE {
            return line;
        }
        let Ok(mut value) = serde_json::from_str::<Value>(&line) else { return String::new() };
        let mut room = LINE;
        while line.len() >= LINE && room > 1 {
            room /= 2;
            shorten(&mut value, room);
            if let Value::Object(fields) = &mut value {
                fields.insert("truncated".to_owned(), Value::Bool(true));
            }
            line = format!("{}\n", harmless(&value.to_string()));
        }
        line
    }
}

/// Cuts texts and lists in a value to so many bytes and items.
fn shorten(value: &mut Value, room: usize) {
    match value {
        Value::String(text) => text.truncate(text.floor_char_boundary(room)),
        Value::Array(items) => {
            items.truncate(room);
            items.iter_mut().for_each(|item| shorten(item, room));
        }
        Value::Object(fields) => fields.values_mut().for_each(|field| shorten(field, room)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// JSON in which no character is left that a terminal would obey; those can only be within its texts.
fn harmless(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for c in json.chars() {
        if is_deceptive(c) {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                text.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            text.push(c);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_no_text_come_twice() {
        let object = Object::new().name("path", b"caf\xe9").name("to", b"b");
        assert_eq!(object.text(), "{\"path\":\"caf\u{fffd}\",\"path_b64\":\"Y2Fm6Q==\",\"to\":\"b\"}");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_in_a_line() {
        let evil = "\u{1b}[2J\u{9b}31m\u{7f}\u{202e}\u{e0041}\n\"";
        let line = Object::new().put("name", evil).line();
        assert_eq!(line, "{\"name\":\"\\u001b[2J\\u009b31m\\u007f\\u202e\\udb40\\udc41\\n\\\"\"}\n");
        let back: Value = serde_json::from_str(&line).unwrap();
        assert_eq!(back["name"], evil);
    }

    #[test]
    fn a_line_is_never_too_long() {
        let long = "ü\u{1b}".repeat(100_000);
        let line = Object::of("entry").put("name", &long).put("lines", vec!["x"; 100_000]).line();
        assert!(line.len() < LINE && line.ends_with("}\n"), "{}", line.len());
        let back: Value = serde_json::from_str(&line).unwrap();
        assert_eq!((&back["type"], &back["truncated"]), (&"entry".into(), &true.into()));
    }
}
