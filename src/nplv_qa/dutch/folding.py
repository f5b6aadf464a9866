"""One spelling for text that people and documents spell differently."""

import unicodedata

_PLAIN = str.maketrans(
    {
        "’": "'", "‘": "'", "‚": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
        "–": "-", "—": "-", "−": "-", "‑": "-", "\u00ad": "", "\u200b": "",
    }
)  # fmt: skip


def fold(text: str) -> str:
    """NFKC, lower case, plain quotes and dashes, no accents: 'Één’ -> "een'"."""
    if text.isascii():
        return text.replace("`", "'").lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_PLAIN))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower()
