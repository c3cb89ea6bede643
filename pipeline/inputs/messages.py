"""E-mails, one or many in a file, and web pages saved with all their parts in one file (MHTML), which has the form of an e-mail.

Of an e-mail the text is read, else its page, and of its head the subject, the sender, and the date, on which it was written.
Of a saved page the date is when it was saved: a clock of its own, which never stands for the publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from pipeline.inputs.decode import decode
from pipeline.inputs.record import Record, UnreadableError
from pipeline.inputs.source import PageMode, Raw, Source
from pipeline.inputs.webpage import read_page

PLAIN, PAGE = "text/plain", "text/html"
_MAIL = b"From "
ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
"""Headers that name a saved page's address."""


def split_mbox(source: Source) -> Iterator[Raw]:
    """The mails of a mailbox: each opens with a line 'From …' behind a blank one."""
    mail: list[bytes] = []
    number, blank = 0, True
    with source.open() as stream:
        for line in stream:
            if blank and line.startswith(_MAIL):
                if number:
                    yield Raw(number, b"".join(mail))
                number, mail = number + 1, []
            elif not number and line.strip():
                raise UnreadableError("broken mailbox", "its first line does not begin with 'From '")
            else:
                mail.append(line[1:] if line.lstrip(b">").startswith(_MAIL) and line.startswith(b">") else line)
            blank = not line.strip()
    if not number:
        raise UnreadableError("empty")
    yield Raw(number, b"".join(mail))


def read_email(raw: Raw, mode: PageMode) -> Record:
    """The record of an e-mail. Raises UnreadableError if it has no text."""
    message = message_from_bytes(raw.content)
    record = _read(message, (PLAIN, PAGE), mode)
    name, address = parseaddr(_header(message, "From") or "")
    record.title, record.author = _header(message, "Subject") or record.title, name or address or record.author
    written = _header(message, "Date")
    record.dates = [("front matter", written)] if written else record.dates
    return record


def read_saved_page(raw: Raw, mode: PageMode) -> Record:
    """The record of a page saved as MHTML. Raises UnreadableError if it holds no page with a text."""
    message = message_from_bytes(raw.content)
    record = _read(message, (PAGE,), mode)
    addresses = (_header(message, name) or "" for name in ADDRESSES)
    record.url = next((address for address in addresses if address.startswith(("https:", "http:"))), record.url)
    record.captured = _moment(_header(message, "Date") or "")
    return record


def _read(message: Message, kinds: tuple[str, ...], mode: PageMode) -> Record:
    parts = list(_parts(message))
    part = next((part for kind in kinds for part in parts if part.get_content_type() == kind), None)
    body = part.get_payload(decode=True) if part else None
    if not part or not isinstance(body, bytes) or not body.strip():
        raise UnreadableError("no text", f"no part of type {' or '.join(kinds)}")
    charset = part.get_content_charset()
    if part.get_content_type() == PAGE:
        return read_page(body, mode, charset)
    text, encoding, flags = decode(body, charset)
    return Record(text, encoding, flags=flags)


def _parts(message: Message) -> Iterator[Message]:
    """The parts that are shown: no attachments."""
    return (part for part in message.walk() if part.get_content_disposition() != "attachment")


def _header(message: Message, name: str) -> str | None:
    """A header on one line, its encoded words decoded; as it stands where they cannot be."""
    value = message.get(name)
    if value is None:
        return None
    with suppress(LookupError, ValueError, MessageError):
        value = str(make_header(decode_header(value)))
    return " ".join(str(value).split()) or None


def _moment(text: str) -> str | None:
    """A date of a head as ISO 8601; None if it is none."""
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None
