"""The network in torch, for training: the encoder and every head, all parameters by name.

The forward pass is that of `parsing/encoder.py` and `parsing/heads.py`, which read with numpy what
is learnt here: the same names, the same shapes, the `tanh` approximation of GELU.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.functional import dropout, gelu, layer_norm, linear, scaled_dot_product_attention

from ...language.parsing.pieces import GAPS, SHAPES
from ...language.parsing.weights import PIECES
from .minilm import HEADS, LAYERS, WIDTH, weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .batches import Batch
    from .labels import Labels

ARC, RELATION, ROLE = 256, 128, 128
"""Widths of the spaces in which words meet: as head and dependent, as predicate and argument."""
FROZEN = ("embeddings.word", "embeddings.position", "embeddings.token")

Parameters = dict[str, Tensor]


def fresh(labels: Labels, *, seed: int, device: str = "cpu") -> Parameters:
    """Return the pre-trained encoder with new heads, the same on every device."""
    torch.manual_seed(seed)
    sizes = labels.sizes()
    params = {name: value for name, value in weights().items() if not name.startswith("pooler")}
    params["shapes.weight"] = torch.zeros(len(SHAPES), WIDTH)
    params["gaps.weight"] = torch.zeros(len(GAPS), WIDTH)
    for name, size in (
        ("starts", 1),
        ("tags", sizes["tags"]),
        ("lemmas", sizes["lemmas"]),
        ("names", sizes["names"]),
        ("senses", sizes["senses"]),
        ("factuality", 1),
        ("roots", 1),
        ("arc_heads", ARC),
        ("arc_words", ARC),
        ("relation_heads", RELATION),
        ("relation_words", RELATION),
        ("predicates", ROLE),
        ("roles", ROLE),
    ):
        params[f"{name}.weight"] = torch.randn(size, WIDTH) * 0.03
        params[f"{name}.bias"] = torch.zeros(size)
    params["arcs.weight"] = torch.zeros(ARC, ARC + 1)
    params["relations.weight"] = torch.zeros(sizes["relations"], RELATION + 1, RELATION + 1)
    params["arguments.weight"] = torch.zeros(sizes["arguments"], ROLE + 1, ROLE + 1)
    return {
        name: value.to(device).requires_grad_(not name.startswith(FROZEN))
        for name, value in params.items()
    }


def words(params: Mapping[str, Tensor], batch: Batch, *, drop: float) -> Tensor:
    """Encode a batch and return the states of its words: (texts, words, WIDTH).

    A word's state is the mean over its pieces.
    """
    extra = params["shapes.weight"][batch.shapes] + params["gaps.weight"][batch.gaps]
    states = encode(params, batch.ids, batch.mask, extra=extra, drop=drop)
    texts, longest = batch.known.shape
    owners = batch.owners + torch.arange(texts, device=states.device)[:, None] * (longest + 1)
    sums = states.new_zeros(texts * (longest + 1), WIDTH)
    sums = sums.index_add(0, owners.flatten(), states.flatten(0, 1))
    counts = states.new_zeros(texts * (longest + 1))
    counts = counts.index_add(0, owners.flatten(), states.new_ones(owners.numel()))
    means = sums / counts.clamp(min=1)[:, None]
    return dropout(means.reshape(texts, longest + 1, WIDTH)[:, :longest], drop, drop > 0)


def encode(
    params: Mapping[str, Tensor], ids: Tensor, mask: Tensor, *, extra: Tensor, drop: float
) -> Tensor:
    """Compute the last hidden states: (texts, pieces, WIDTH); ``extra`` is added to the input."""
    x = embedded(params, ids, extra)
    for number in range(LAYERS):
        x = layer(params, number, x, mask, drop=drop)
    return x


def embedded(params: Mapping[str, Tensor], ids: Tensor, extra: Tensor) -> Tensor:
    """Return what the first layer is given: (texts, pieces, WIDTH)."""
    x = params[PIECES][ids] + extra
    x = x + params["embeddings.position_embeddings.weight"][: ids.shape[1]]
    x = x + params["embeddings.token_type_embeddings.weight"][0]
    return normal(params, "embeddings.LayerNorm", x)


def layer(
    params: Mapping[str, Tensor], number: int, x: Tensor, mask: Tensor, *, drop: float
) -> Tensor:
    """Compute one layer: (texts, pieces, width); ``mask`` (texts, pieces) is true of pieces."""
    count, length, width = x.shape
    allowed = mask[:, None, None, :].expand(count, HEADS, length, length)
    at = f"encoder.layer.{number}"
    q, k, v = (
        dense(params, f"{at}.attention.self.{part}", x)
        .reshape(count, length, HEADS, -1)
        .transpose(1, 2)
        for part in ("query", "key", "value")
    )
    mixed = scaled_dot_product_attention(q, k, v, attn_mask=allowed)
    mixed = mixed.transpose(1, 2).reshape(count, length, width)
    mixed = dropout(dense(params, f"{at}.attention.output.dense", mixed), drop, drop > 0)
    x = normal(params, f"{at}.attention.output.LayerNorm", x + mixed)
    inner = gelu(dense(params, f"{at}.intermediate.dense", x), approximate="tanh")
    inner = dropout(dense(params, f"{at}.output.dense", inner), drop, drop > 0)
    return normal(params, f"{at}.output.LayerNorm", x + inner)


def normal(params: Mapping[str, Tensor], name: str, x: Tensor) -> Tensor:
    """Apply one layer normalisation by name."""
    return layer_norm(x, x.shape[-1:], params[f"{name}.weight"], params[f"{name}.bias"], 1e-12)


def dense(params: Mapping[str, Tensor], name: str, x: Tensor) -> Tensor:
    """Apply one linear layer by name."""
    return linear(x, params[f"{name}.weight"], params[f"{name}.bias"])


def meet(params: Mapping[str, Tensor], name: str, x: Tensor, *, drop: float) -> Tensor:
    """Bring words into a space where they meet others: linear, GELU."""
    return dropout(gelu(dense(params, name, x), approximate="tanh"), drop, drop > 0)


def arcs(params: Mapping[str, Tensor], x: Tensor, *, drop: float) -> Tensor:
    """Score each word hanging on each other, itself meaning the root: (texts, words, words)."""
    heads = meet(params, "arc_heads", x, drop=drop)
    found = meet(params, "arc_words", x, drop=drop)
    scores = with_one(found) @ params["arcs.weight"].T @ heads.transpose(1, 2)
    roots = dense(params, "roots", x).squeeze(-1)
    return scores.diagonal_scatter(roots, dim1=1, dim2=2)


def within(scores: Tensor, batch: Batch) -> Tensor:
    """Rule out arcs from one sentence into another."""
    same = batch.sentence[:, :, None] == batch.sentence[:, None, :]
    return scores.masked_fill(~same, -1e4)


def relations(
    params: Mapping[str, Tensor], x: Tensor, words: Tensor, heads: Tensor, *, drop: float
) -> Tensor:
    """Score the labels of the arcs of ``words`` (words, 2) to ``heads`` (texts, words)."""
    text, word = words.unbind(1)
    above = meet(params, "relation_heads", x, drop=drop)[text, heads[text, word]]
    below = meet(params, "relation_words", x, drop=drop)[text, word]
    return pairs(params, "relations", above, below)


def arguments(
    params: Mapping[str, Tensor], x: Tensor, predicates: Tensor, *, drop: float
) -> Tensor:
    """Score every word as an argument of ``predicates`` (text, word).

    Returns (predicates, words, labels).
    """
    text, place = predicates.unbind(1)
    asking = with_one(meet(params, "predicates", x, drop=drop)[text, place])
    asked = torch.einsum("pj,lij->pli", asking, params["arguments.weight"])
    answering = with_one(meet(params, "roles", x, drop=drop))[text]
    return torch.einsum("pwi,pli->pwl", answering, asked)


def pairs(params: Mapping[str, Tensor], name: str, heads: Tensor, found: Tensor) -> Tensor:
    """Score the labels of chosen pairs of words: (pairs, labels)."""
    weight = params[f"{name}.weight"]
    left = torch.einsum("pi,lij->plj", with_one(found), weight)
    return torch.einsum("plj,pj->pl", left, with_one(heads))


def with_one(x: Tensor) -> Tensor:
    """Append a constant, so that a bilinear form has linear terms too."""
    return torch.cat([x, x.new_ones(*x.shape[:-1], 1)], dim=-1)
