//! Enumerations with their words, each declared once beside its value.
//!
//! Does not know what reads or writes them.

/// An enumeration whose words cross every border as they stand.
macro_rules! worded {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum $name { $($(#[$variant_doc])* $variant),* }

        impl $name {
            /// Every value, in the order of tables and files.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The word as it crosses every border.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),* }
            }
        }
    };
}
pub(crate) use worded;
