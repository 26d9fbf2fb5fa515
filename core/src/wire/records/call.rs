//! What a call is: a name, its description, the forms of its input and answer, and its function.
//!
//! Each area of calls ends with its own table, made by `calls!`; the door lists the areas.

use crate::code::Errors;
use crate::policy_book::PolicyBook;

pub(crate) type Answer = Result<String, Errors>;

pub(crate) type Answered<T> = Result<T, Errors>;

/// One call, as it stands in the table of its area.
pub(crate) struct Call {
    pub name: &'static str,
    /// What it does, a line an item.
    #[cfg(feature = "schema")]
    pub doc: &'static [&'static str],
    /// The answer to a document, which has a book when the call needs one.
    pub run: fn(&str) -> Answer,
    /// The answer by a book that was compiled before, for a call that needs one.
    pub run_on_book: Option<fn(&PolicyBook, &str) -> Answer>,
    /// The forms of its input, without `book`, and of its answer.
    #[cfg(feature = "schema")]
    pub forms: fn(&mut schemars::SchemaGenerator) -> [schemars::Schema; 2],
}

/// The table of an area: each call with its description, its input, its answer, and the function of its name; then those on a book.
/// Bindings and their documentation are generated from what stands here.
macro_rules! calls {
    (
        $($(#[doc = $doc:literal])+ $name:ident($input:ty) -> $answer:ty;)*
        $(on a book: $($(#[doc = $book_doc:literal])+ $book_name:ident($rest:ty) -> $book_answer:ty;)*)?
    ) => {
        pub(crate) const CALLS: &[$crate::wire::records::call::Call] = &[
            $($crate::wire::records::call::Call {
                name: stringify!($name),
                #[cfg(feature = "schema")]
                doc: &[$($doc),+],
                run: |input| Ok($crate::wire::text::write::to_json(&$name($crate::wire::text::read::document(input)?)?)),
                run_on_book: None,
                #[cfg(feature = "schema")]
                forms: |generator| $crate::wire::text::form::of_call::<$input, $answer>(generator),
            },)*
            $($($crate::wire::records::call::Call {
                name: stringify!($book_name),
                #[cfg(feature = "schema")]
                doc: &[$($book_doc),+],
                run: |input| Ok($crate::wire::text::write::to_json(&$book_name($crate::wire::text::read::document(input)?)?)),
                run_on_book: Some(|book, input| {
                    let rest = $crate::wire::text::read::document(input)?;
                    let input = $crate::wire::records::on_book::OnBook::prepared(book, rest);
                    Ok($crate::wire::text::write::to_json(&$book_name(input)?))
                }),
                #[cfg(feature = "schema")]
                forms: |generator| $crate::wire::text::form::of_call::<$rest, $book_answer>(generator),
            },)*)?
        ];
    };
}
pub(crate) use calls;
