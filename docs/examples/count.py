"""Counts figures by stricter side, page by page, with Python's standard library."""

import collections
import json
import os
import urllib.error
import urllib.parse
import urllib.request

P49 = os.environ.get("P49", "http://localhost:4949")


def get(address, etag=None):
    """The answer and its ETag; the answer is None when it is still the one that has the ETag given."""
    request = urllib.request.Request(urllib.parse.urljoin(P49, address))
    if etag is not None:
        request.add_header("If-None-Match", etag)
    try:
        with urllib.request.urlopen(request) as response:
            return json.load(response), response.headers["ETag"]
    except urllib.error.HTTPError as error:
        if error.code == 304:
            return None, etag
        problem = json.load(error)
        raise ValueError(problem["code"] + ": " + problem["detail"]) from error


first = "/v1/divergences?kind=quantity&limit=100"
counts = collections.Counter()
address = first
while address is not None:
    page, _ = get(address)
    counts.update(row["stringency"] for row in page["rows"])
    address = page["next"]  # None on the last page
for stringency in sorted(counts):
    print(stringency, counts[stringency], sep="\t")

# Asked again, what has not changed is not sent again.
_, etag = get(first)
assert get(first, etag)[0] is None

# What does not exist is refused rather than left out silently.
try:
    get("/v1/divergences?kinds=quantity")
    raise AssertionError("taken")
except ValueError as refusal:
    assert str(refusal).startswith("unknown-parameter: "), refusal
