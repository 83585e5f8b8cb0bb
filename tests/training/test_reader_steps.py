"""The steps of training: what is made and passed over, and how words are cut into pieces."""

from __future__ import annotations

import argparse
from dataclasses import replace

import own_lessons
import pytest
from allegata.extractors.reader.labels import NONE
from allegata.extractors.reader.labels import read as read_model

pytest.importorskip("torch", reason="torch is not installed: nothing to train with")

from allegata.extractors.training.reader.command import add_arguments
from allegata.extractors.training.reader.making import make
from allegata.extractors.training.reader.mpnet import cutting


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
