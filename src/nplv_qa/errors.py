"""The error tree: everything that this package raises on purpose is an `NplvError`."""


class NplvError(Exception):
    """Something that the person at the keyboard can act on; the message is in plain language."""


class CorpusError(NplvError):
    """A corpus file breaks its own format."""


class DocumentError(NplvError):
    """One document can not be read; the others still can."""


class DamagedDocument(DocumentError):
    """The file is not what its name says, or it is broken."""


class EncryptedDocument(DocumentError):
    """The file asks for a password."""


class EmptyDocument(DocumentError):
    """The file holds no text."""


class IndexUnavailable(NplvError):
    """There is no index, or it belongs to another corpus, model or version."""


class FeedbackUnavailable(NplvError):
    """The database for feedback can not be reached or written."""


class UnknownResource(NplvError):
    """A source, page, indicator or passage that does not exist was asked for."""


class InvalidInput(NplvError):
    """What was asked for can not be understood; says what would be."""
