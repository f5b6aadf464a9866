"""The permanent address of a passage: its page, and an anchor made from its own words."""

import hashlib

from nplv_qa.dutch.folding import fold


def anchor(text: str) -> str:
    """A short name for a sentence, a passage or a row; the same words have it on every page and in every version."""
    return "z-" + hashlib.blake2b(" ".join(fold(text).split()).encode(), digest_size=5).hexdigest()


def page_path(source: str, page: int, fragment: str = "") -> str:
    """Where a page can be opened in the browser, at a fragment of it."""
    return f"/bronnen/{source}/paginas/{page}" + (f"#{anchor(fragment)}" if fragment else "")
