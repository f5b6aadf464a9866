"""Drafts as files: good ones, and those that no reader can read."""

from io import BytesIO

import docx
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

SENTENCE = "Van de woningen was 3% koop."
FONT = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def word_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def pdf_file(*lines: str, pages: int = 1, password: str = "") -> bytes:
    """Lines of Helvetica on the first page, empty pages after it."""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 400)
    content = DecodedStreamObject()
    content.set_data(f"BT /F1 12 Tf {' '.join(f'1 0 0 1 40 {340 - 30 * n} Tm ({line}) Tj' for n, line in enumerate(lines))} ET".encode("latin-1"))
    font = DictionaryObject({NameObject(key): NameObject(value) for key, value in FONT.items()})
    page[NameObject("/Contents")] = content
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})})
    for _ in range(pages - 1):
        writer.add_blank_page()
    if password:
        writer.encrypt(password)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


ENCRYPTED_WORD_FILE = OLE + "EncryptedPackage".encode("utf-16-le")
OLD_WORD_FILE = OLE + "WordDocument".encode("utf-16-le")
