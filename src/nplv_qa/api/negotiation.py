"""Which form of a resource a client wants (RFC 9110, section 12.5.1), and whether it has it already."""

import hashlib

from fastapi import Depends, Request, Response

from nplv_qa.api.problems import Refused

JSON = "application/json"
CSV = "text/csv"
PNG = "image/png"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def choose(request: Request, *offers: str) -> str | None:
    """The offer with the highest quality in the Accept header (the first of equals), or None."""
    header = ",".join(request.headers.getlist("accept")).strip()
    ranges = [_media_range(part) for part in header.split(",") if part.strip()] or [("*/*", 1.0)]
    scored = [(_quality(offer, ranges), -place, offer) for place, offer in enumerate(offers)]
    quality, _, best = max(scored)
    return best if quality > 0 else None


def _media_range(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip().lower() for piece in part.split(";"))
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return name, min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return name, 0.0
    return name, 1.0


def _quality(offer: str, ranges: list[tuple[str, float]]) -> float:
    for pattern in (offer, f"{offer.split('/', maxsplit=1)[0]}/*", "*/*"):  # the most specific range decides
        found = [quality for name, quality in ranges if name == pattern]
        if found:
            return max(found)
    return 0.0


async def json_only(request: Request) -> None:
    """A dependency for resources that have one form."""
    if choose(request, JSON) is None:
        raise Refused(406)


ONLY_JSON = [Depends(json_only)]


def require_json(request: Request) -> None:
    """Refuse a body that does not say that it is JSON."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    empty = request.headers.get("content-length", "0") == "0" and "transfer-encoding" not in request.headers
    if kind != JSON and not (kind.startswith("application/") and kind.endswith("+json")) and (kind or not empty):
        raise Refused(415)


def conditional(request: Request, response: Response, version: str) -> Response:
    """The response with its ETag (the corpus version and a digest), or 304 where the client has it already."""
    if response.status_code != 200:
        return response
    digest = hashlib.blake2b(bytes(response.body), digest_size=6).hexdigest()
    safe = "".join(char for char in version if char.isascii() and char.isalnum())[:16]
    tag = f'"{safe}-{digest}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept"}
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    response.headers.update(headers)
    return response


def _has(header: str, tag: str) -> bool:
    return any(each.strip().removeprefix("W/") in (tag, "*") for each in header.split(","))
