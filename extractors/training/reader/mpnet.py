"""A larger encoder for teachers: all-mpnet-base-v2 (Song et al. 2020; Apache-2.0).

It reads the words of a window, not the parser's pieces, and is read from a folder with
`model.safetensors` and `tokenizer.json`.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from ..network.minilm import tensors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from .packed import Cutting

HEADS: Final = 12
_FIXED: Final = 3
"""The lowest of so many layers stays as it is, as the embeddings do."""
MIDST: Final = 8
"""The layer whose states are given beside the last."""
BEGIN, PAD, END = 0, 1, 2
"""The marks around a text, and what fills a row."""
_ROOM: Final = 510
"""Pieces of a window at most, with the marks."""
_MOST: Final = 6
"""Pieces of a word at most."""
_BINS, _FAR = 32, 128
"""Distances that are told apart, half of them before a piece; from where on all are alike."""
_DROP: Final = 0.1
_KEPT: Final = ("embeddings.word", "embeddings.position_embeddings", "embeddings.Lay", "encoder.")


class MPNet(nn.Module):
    """The encoder, its upper two thirds to be trained; ``lowest`` is the first layer of these."""

    def __init__(self, params: Mapping[str, Tensor]) -> None:
        super().__init__()
        own = {name: value for name, value in params.items() if name.startswith(_KEPT)}
        self.depth = 1 + max(map(_layer_of, own))
        self.lowest = self.depth // _FIXED
        self.own = nn.ParameterDict(
            {
                name.replace(".", "/"): nn.Parameter(
                    value.clone().float(), requires_grad=_layer_of(name) >= self.lowest
                )
                for name, value in own.items()
            }
        )
        self.width = self.own["embeddings/LayerNorm/weight"].shape[0]

    @classmethod
    def read(cls, folder: Path) -> MPNet:
        """Read the weights of a folder."""
        return cls(tensors((folder / "model.safetensors").read_bytes()))

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Return the states of pieces after ``MIDST`` and the last layer: (windows, pieces, width).

        ``ids`` (windows, pieces) with the marks, ``mask`` true of what is not filled in.
        """
        drop = _DROP if self.training else 0.0
        places = torch.arange(PAD + 1, PAD + 1 + ids.shape[1], device=ids.device)
        x = self._of("embeddings.word_embeddings")[ids]
        x = x + self._of("embeddings.position_embeddings")[places]
        x = self._normal("embeddings.LayerNorm", x)
        near = self._near(ids.shape[1]).masked_fill(~mask[:, None, None], -1e4)
        midst = x
        for number in range(self.depth):
            bent = number >= self.lowest
            x = self._layer(f"encoder.layer.{number}", x, near, drop if bent else 0.0)
            if number + 1 == min(MIDST, self.depth):
                midst = x
        return midst, x

    def depths(self) -> Iterator[tuple[int, nn.Parameter]]:
        """Yield the weights that are trained with how many layers stand above theirs."""
        for name, value in self.own.items():
            if value.requires_grad:
                yield self.depth - 1 - _layer_of(name.replace("/", ".")), value

    def _layer(self, at: str, x: Tensor, near: Tensor, drop: float) -> Tensor:
        count, length, width = x.shape
        query, key, value = (
            self._dense(f"{at}.attention.attn.{part}", x).view(count, length, HEADS, -1)
            for part in "qkv"
        )
        mixed = functional.scaled_dot_product_attention(
            query.transpose(1, 2),
            key.transpose(1, 2),
            value.transpose(1, 2),
            attn_mask=near.to(query.dtype).expand(count, HEADS, length, length),
        )
        mixed = mixed.transpose(1, 2).reshape(count, length, width)
        mixed = functional.dropout(self._dense(f"{at}.attention.attn.o", mixed), drop, drop > 0)
        x = self._normal(f"{at}.attention.LayerNorm", x + mixed)
        inner = functional.gelu(self._dense(f"{at}.intermediate.dense", x))
        outer = functional.dropout(self._dense(f"{at}.output.dense", inner), drop, drop > 0)
        return self._normal(f"{at}.output.LayerNorm", x + outer)

    def _near(self, length: int) -> Tensor:
        """Return what each head adds for the distance of two pieces: (1, heads, pieces, pieces).

        Near ones are told apart one by one, farther ones by the logarithm (Raffel et al. 2020).
        """
        table = self._of("encoder.relative_attention_bias")
        place = torch.arange(length, device=table.device)
        apart = place[:, None] - place[None]
        half, single = _BINS // 2, _BINS // 4
        far = apart.abs().clamp(min=1).float() / single
        far = single + (far.log() / math.log(_FAR / single) * (half - single)).long()
        bins = torch.where(apart.abs() < single, apart.abs(), far.clamp(max=half - 1))
        return table[bins + half * (apart < 0)].permute(2, 0, 1)[None]

    def _of(self, name: str) -> Tensor:
        value: Tensor = self.own[f"{name}.weight".replace(".", "/")]
        return value

    def _dense(self, name: str, x: Tensor) -> Tensor:
        return functional.linear(x, self._of(name), self.own[f"{name}.bias".replace(".", "/")])

    def _normal(self, name: str, x: Tensor) -> Tensor:
        bias = self.own[f"{name}.bias".replace(".", "/")]
        return functional.layer_norm(x, (self.width,), self._of(name), bias, 1e-5)


def _layer_of(name: str) -> int:
    """Return the layer of a weight, -1 if it is of none: those of distances serve all."""
    parts = name.split(".")
    return int(parts[2]) if parts[1] == "layer" else -1


def cutting(folder: Path) -> Cutting:
    """Return what cuts words into the encoder's pieces; words behind its room get none."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()  # as it lies in the folder it fills up each word to a whole text
    tokenizer.no_truncation()
    unknown = tokenizer.token_to_id("[UNK]")

    @lru_cache(maxsize=200_000)
    def cut(word: str) -> tuple[int, ...]:
        return tuple(tokenizer.encode(word, add_special_tokens=False).ids[:_MOST]) or (unknown,)

    def window(words: Sequence[str]) -> list[tuple[int, ...]]:
        room, found = _ROOM - 2, []
        for word in words:
            pieces = cut(word)
            found.append(pieces if len(pieces) <= room else ())
            room -= len(found[-1])
        return found

    return window
