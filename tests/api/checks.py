"""What holds for every response."""

import httpx


def check_common(response: httpx.Response) -> None:
    assert response.headers["api-version"] == "1.0.0"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["referrer-policy"] == "no-referrer"
    assert "server" not in response.headers


def check_problem(response: httpx.Response, status: int) -> dict[str, object]:
    """An RFC 9457 problem with this status; gives its members."""
    assert response.status_code == status, response.text
    check_common(response)
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    problem: dict[str, object] = response.json()
    assert {"type", "title", "status", "detail", "instance"} <= set(problem)
    assert problem["status"] == status
    assert str(problem["instance"]).startswith("urn:uuid:")
    assert "Traceback" not in response.text
    return problem
