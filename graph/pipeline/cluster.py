"""Read documents on the workers of a Dask cluster (distributed.dask.org), an extra.

Each document is a task of its own: one that dies with its worker is given to another. What comes
back comes in the order of the documents, so that the case has the same bytes as on one core.
"""

from __future__ import annotations

from collections import deque
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ...ontology.errors import CaseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Outcome = TypeVar("Outcome")

AHEAD = 64
"""Documents that are on their way at a time: enough for a few dozen cores."""


def on_cluster(
    address: str, read: Callable[[Any, Item], Outcome], job: Any, items: Iterable[Item]
) -> Iterator[Outcome]:
    """Yield ``read(job, item)`` for each item, in order, from the scheduler at ``address``.

    Raises ``CaseError`` where there is no cluster, or an item ends worker after worker; what was
    read before is kept, and the build goes on from there.
    """
    try:
        from distributed import Client, KilledWorker
    except ImportError as error:
        raise CaseError("--cluster needs Dask: pip install 'allegata[cluster]'") from error
    try:
        client: Any = cast("Any", Client)(address, set_as_default=False)
    except (OSError, ValueError) as error:
        raise CaseError(f"no Dask scheduler answers at {address}; is it running?") from error
    rest = iter(items)
    with client:
        shared = client.scatter(job, broadcast=True, hash=False)
        waiting = deque(_sent(client, read, shared, islice(rest, AHEAD)))
        while waiting:
            try:
                yield waiting.popleft().result()
            except KilledWorker as error:
                raise CaseError(
                    "a document ended several workers of the cluster (out of memory?); "
                    "build again without --cluster: what was read is kept"
                ) from error
            waiting.extend(_sent(client, read, shared, islice(rest, 1)))


def _sent(client: Any, read: Any, job: Any, items: Iterable[Any]) -> Iterator[Any]:
    return (client.submit(read, job, item, pure=False) for item in items)
