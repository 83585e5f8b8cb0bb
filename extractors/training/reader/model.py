"""A network with the encoder that it learns from, as it is trained and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from .mpnet import BEGIN, END, PAD, MPNet
from .net import Net, Shape, sizes_of
from .texts import means

if TYPE_CHECKING:
    from pathlib import Path

    from ...reader.labels import Labels
    from .batches import Batch
    from .encoder import Upper

_ALIKE = 16
"""Windows of the parser, of like length, that upper layers read at once: they are filled up."""


class Reader(nn.Module):
    """A network on the frozen encoder's states of words and, if there is one, on another's beside.

    ``frozen`` is the width of those states. `texts.Texts.read` must have computed them.
    """

    def __init__(
        self, labels: Labels, frozen: int, shape: Shape, encoder: Upper | MPNet | None = None
    ) -> None:
        super().__init__()
        self.shape, self.encoder = shape, encoder
        more = encoder.width * (2 if isinstance(encoder, MPNet) else 1) if encoder else 0
        self.net = Net(sizes_of(labels, frozen + more), shape)

    def hidden(self, batch: Batch, *, forget: float = 0) -> Tensor:
        """Return the words of a batch (words, width) as the heads take them."""
        texts, owners = batch.packed.texts, batch.owners
        tokens = texts.tokens[batch.packed.text[batch.windows]] + batch.packed.place[batch.windows]
        tokens = tokens[owners] + batch.places
        states = [texts.words[tokens].float()]
        if isinstance(self.encoder, MPNet):
            states += _read(self.encoder, batch)
        elif self.encoder is not None:
            states.append(_upper(self.encoder, batch, tokens))
        return self.net.hidden(torch.cat(states, 1), batch, forget=forget)


def _upper(encoder: Upper, batch: Batch, tokens: Tensor) -> Tensor:
    """Return what upper layers of one's own make of the windows of the parser: (words, width)."""
    texts = batch.packed.texts
    unlike, which = batch.packed.text[batch.windows].unique(return_inverse=True)
    many = texts.parts[unlike + 1] - texts.parts[unlike]
    owners = torch.repeat_interleave(torch.arange(len(unlike), device=many.device), many)
    begin = many.cumsum(0) - many
    parts = texts.parts[unlike][owners] + torch.arange(len(owners), device=many.device)
    parts = parts - begin[owners]
    lengths = texts.tokens[unlike + 1] - texts.tokens[unlike]
    moved = lengths.cumsum(0) - lengths - texts.tokens[unlike]
    found, places = [], []
    for alike in texts.ids.counts(parts).argsort(stable=True).split(_ALIKE):
        cells, mask = texts.ids.cells(parts[alike])
        states = encoder(texts.branch[cells].float(), mask)
        rows, settled, begins, ends = texts.wanted(parts[alike])
        found.append(means(states, rows, begins, ends))
        places.append(settled + moved[owners[alike]][rows])
    page = found[0].new_zeros(int(lengths.sum()), encoder.width)
    page = page.index_copy(0, torch.cat(places), torch.cat(found))
    return page[tokens + moved[which][batch.owners]]


def _read(encoder: MPNet, batch: Batch) -> list[Tensor]:
    """Return what another encoder says of the words of windows: (words, width) twice."""
    pieces = batch.packed.pieces
    assert pieces is not None
    counts = pieces.counts(batch.words)
    lengths = torch.zeros_like(batch.first).index_add(0, batch.owners, counts)
    across = torch.arange(int(lengths.max()) + 2, device=counts.device)[None]
    starts = pieces.starts[batch.words[batch.first]][:, None]
    inside = (across > 0) & (across <= lengths[:, None])
    ids = pieces.values[torch.where(inside, starts + across - 1, 0)]
    marks = torch.where(across == lengths[:, None] + 1, END, PAD)
    ids = torch.where(inside, ids, torch.where(across == 0, BEGIN, marks))
    before = counts.cumsum(0) - counts
    begins = before - before[batch.first][batch.owners] + 1
    states = encoder(ids, across <= lengths[:, None] + 1)
    return [means(one, batch.owners, begins, begins + counts) for one in states]


def autocast(device: torch.device) -> torch.autocast:
    """Return what lets a device compute in half precision, where it is made for that."""
    made = device.type == "cuda" or torch.cpu.get_capabilities().get("avx512_bf16", False)
    return torch.autocast(device.type, torch.bfloat16, enabled=made)


def keep(reader: Reader, path: Path) -> None:
    """Write a reader in half precision; it is there whole or not at all."""
    half = {name: value.half() for name, value in reader.state_dict().items()}
    whole = path.with_suffix(".part")
    torch.save({"shape": tuple(reader.shape), "state": half}, whole)
    whole.rename(path)


def kept(path: Path, labels: Labels, frozen: int, encoder: Upper | MPNet | None) -> Reader:
    """Return the reader that `keep` wrote; ``encoder`` is one of its kind."""
    found: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    reader = Reader(labels, frozen, Shape(*found["shape"]), encoder)
    reader.load_state_dict({name: value.float() for name, value in found["state"].items()})
    reader.eval()
    return reader
