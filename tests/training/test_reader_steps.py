"""The steps of training: what is made and passed over, and how words are cut into pieces."""

from __future__ import annotations

import argparse
from dataclasses import replace

import numpy as np
import own_lessons
import pytest
from allegata.extractors.language.parsing.weights import UPPER, WEIGHTS, stored
from allegata.extractors.reader.labels import NONE
from allegata.extractors.reader.labels import read as read_model

pytest.importorskip("torch", reason="torch is not installed: nothing to train with")

from allegata.extractors.training.reader.command import add_arguments
from allegata.extractors.training.reader.encoder import Layers, Upper
from allegata.extractors.training.reader.making import make
from allegata.extractors.training.reader.model import Reader
from allegata.extractors.training.reader.mpnet import cutting
from allegata.extractors.training.reader.net import Shape
from allegata.extractors.training.reader.parts import ENCODER, keep_student, stand_where


def test_the_steps_leave_teachers_and_a_student_and_pass_over_what_lies_there(
    tmp_path, nlp, lessons, capsys
):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    told = ["--out", str(tmp_path), "--teachers", "7", "8", "--teaching-epochs", "1"]
    chosen = parser.parse_args([*told, "--epochs", "1"])
    unread = own_lessons.unread(nlp)
    late = [replace(lessons[0], id="late", wave=chosen.waves + 1)]
    make([*lessons, *late], unread, chosen)
    assert "student, epoch 1, late: F1 found" in capsys.readouterr().out
    assert {path.name for path in tmp_path.iterdir()} == {"teacher-7.pt", "teacher-8.pt", "student"}
    assert read_model(tmp_path / "student").labels.types == (NONE, *sorted(own_lessons.TYPES))
    make(lessons, unread, chosen)
    assert capsys.readouterr().out == ""


def test_a_student_goes_on_from_where_one_stood(tmp_path, nlp, lessons):
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    unread = own_lessons.unread(nlp)

    def student(name, *told):
        asked = ["--out", str(tmp_path), "--only", "fit", "--epochs", "1", *told]
        make(lessons, unread, parser.parse_args(asked))
        return (tmp_path / "student").rename(tmp_path / name)

    first = student("first")
    further = student("further", "--onward", str(first))
    assert read_model(further).labels == read_model(first).labels
    other = Reader(read_model(first).labels, 768, Shape(), Upper(Layers.read(ENCODER, "cpu")))
    stand_where(other, first)
    keep_student(tmp_path / "again", other, read_model(first).labels)
    for name in (WEIGHTS, UPPER):
        before, same, after = (stored(at / name) for at in (first, tmp_path / "again", further))
        assert all(np.allclose(same[key], value, atol=1e-6) for key, value in before.items())
        assert all(np.allclose(after[key], value, atol=0.05) for key, value in before.items())
        assert any(not np.array_equal(after[key], value) for key, value in before.items())


def test_words_are_cut_into_their_own_pieces_and_those_behind_the_room_into_none(tmp_path):
    tokenizers = pytest.importorskip("tokenizers", reason="tokenizers is not installed")
    words = {"<s>": 0, "<pad>": 1, "</s>": 2, "[UNK]": 3, "shell": 4, "##ed": 5}
    names = {"unk_token": "[UNK]"}
    tokenizer = tokenizers.Tokenizer(tokenizers.models.WordPiece(words, **names))
    tokenizer.enable_padding(length=128, pad_id=1)
    tokenizer.save(str(tmp_path / "tokenizer.json"))
    cut = cutting(tmp_path)
    assert cut(["shelled", "Velho", "shell"]) == [(4, 5), (3,), (4,)]
    assert list(map(len, cut(["shelled"] * 300))) == [2] * 254 + [0] * 46
