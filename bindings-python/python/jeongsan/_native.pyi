"""The compiled part."""

from typing import final

__all__ = ["CompiledBook", "call", "compile"]

@final
class CompiledBook:
    """A book compiled once."""

    def call(self, name: str, document: str) -> str:
        """Answers a call on this book; other threads run meanwhile."""

def compile(document: str) -> CompiledBook | str:
    """Compiles a book, or answers its errors as a document."""

def call(name: str, document: str) -> str:
    """Answers a call that needs no compiled book; other threads run meanwhile."""
