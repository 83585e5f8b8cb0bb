"""The network is trained in batches on a device; the product computes the same in numpy."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import numpy as np
import own_lessons
import pytest
from allegata.extractors.language.parsing import weights
from allegata.extractors.reader.labels import NONE, Labels
from allegata.extractors.reader.labels import read as read_model
from allegata.extractors.reader.network import Network
from allegata.extractors.training.reader.pieces import Listening
from allegata.extractors.training.reading.records import ROLES

torch = pytest.importorskip("torch", reason="torch is not installed: nothing to train with")

from allegata.extractors.training.reader import fit as fitting  # noqa: E402
from allegata.extractors.training.reader import parts  # noqa: E402
from allegata.extractors.training.reader.batches import batch, together  # noqa: E402
from allegata.extractors.training.reader.encoder import Layers, Upper  # noqa: E402
from allegata.extractors.training.reader.fit import Plan, fit, loss  # noqa: E402
from allegata.extractors.training.reader.judge import judged  # noqa: E402
from allegata.extractors.training.reader.labels import labels_of  # noqa: E402
from allegata.extractors.training.reader.model import Reader, keep, kept  # noqa: E402
from allegata.extractors.training.reader.mpnet import MPNet  # noqa: E402
from allegata.extractors.training.reader.net import Shape  # noqa: E402
from allegata.extractors.training.reader.packed import packed  # noqa: E402
from allegata.extractors.training.reader.teaching import teach  # noqa: E402
from allegata.extractors.training.reader.texts import means, texts_of  # noqa: E402

SMALL = Shape(width=32, depth=2, drop=0.1)
PLAN = Plan(epochs=1, together=8, rate=1e-2, lower=1e-3, fading=0.9, kept=0.9)
WIDTH = 24


@pytest.fixture(scope="module")
def layers() -> Layers:
    return Layers.read(parts.ENCODER, "cpu")


@pytest.fixture(scope="module")
def labels(lessons) -> Labels:
    types = (NONE, *sorted(own_lessons.TYPES))
    return replace(labels_of(lessons * 9), types=types, roles=(NONE, *ROLES))


def pieces(words):
    return [tuple(3 + ord(letter) % 40 for letter in word[:3]) for word in words]


@pytest.fixture(scope="module")
def pack(labels, layers):
    def made(those):
        found = packed(those, labels, "cpu", pieces)
        found.texts.read(layers)
        return found

    return made


@pytest.fixture(scope="module")
def mpnet_weights():
    torch.manual_seed(5)
    names = {
        "embeddings.word_embeddings.weight": (48, WIDTH),
        "embeddings.position_embeddings.weight": (514, WIDTH),
        "encoder.relative_attention_bias.weight": (32, 12),
    }
    sides = {"attention.attn.q": (WIDTH, WIDTH), "attention.attn.k": (WIDTH, WIDTH)}
    sides |= {"attention.attn.v": (WIDTH, WIDTH), "attention.attn.o": (WIDTH, WIDTH)}
    sides |= {"intermediate.dense": (48, WIDTH), "output.dense": (WIDTH, 48)}
    norms = ["embeddings.LayerNorm"]
    for n in range(2):
        for name, size in sides.items():
            names[f"encoder.layer.{n}.{name}.weight"] = size
            names[f"encoder.layer.{n}.{name}.bias"] = size[:1]
        norms += [f"encoder.layer.{n}.{part}LayerNorm" for part in ("attention.", "output.")]
    found = {name: torch.randn(size) * 0.1 for name, size in names.items()}
    return (
        found
        | {f"{name}.weight": torch.ones(WIDTH) for name in norms}
        | {f"{name}.bias": torch.zeros(WIDTH) for name in norms}
    )


@pytest.fixture(params=["frozen", "upper", "mpnet"])
def reader(request, labels, layers, mpnet_weights):
    torch.manual_seed(3)
    encoder = {"upper": lambda: Upper(layers), "mpnet": lambda: MPNet(mpnet_weights)}
    made = encoder.get(request.param, lambda: None)()
    return Reader(labels, 2 * layers.width, SMALL, made).eval()


_HEADS = ("role", "voice", "reference")


def test_numpy_computes_what_torch_was_trained_to_compute(lessons, labels, layers, pack):
    torch.manual_seed(1)
    reader = Reader(labels, 2 * layers.width, SMALL).eval()
    for weight in reader.net.parameters():
        torch.nn.init.normal_(weight, 0, 0.1)
    found = pack(lessons)
    one = batch(found, range(len(lessons)))
    with torch.no_grad():
        hidden, net = reader.hidden(one), reader.net
        events, mentions = one.events(), one.mentions()
        types = net.events(hidden).softmax(-1).numpy()
        roles = net.role(hidden, events).softmax(-1).numpy()
        voices = net.voice(hidden, events).softmax(-1).numpy()
        meant = net.reference(hidden, mentions).softmax(-1).numpy()
        status = {name: s.softmax(-1).numpy() for name, s in net.commitment(hidden, events).items()}
    plain, row, mention = Network(parts.arrays(net)), 0, 0
    for n, lesson in enumerate(lessons):
        start = int(found.texts.tokens[found.text[n]]) + lesson.place
        states = found.texts.words[start : start + len(lesson.words)].float().numpy()
        features = [labels.numbers("features", names) for names in lesson.words]
        seen = plain.hidden(plain.words(states, features))
        heads = {name: plain.around(name, seen, lesson.parties) for name in _HEADS}
        first, many = int(one.first[n]), len(lesson.parties)
        assert _near(plain.events(seen), types[first : first + len(lesson.words)])
        for token, rows in sorted(lesson.pairs.items()):
            kind = labels.types.index(lesson.events[token].type)
            pairs = [labels.numbers("pairs", names) for names in rows]
            asked = (seen[token], kind, pairs)
            assert _near(plain.pairs(heads["role"], *asked), roles[row, :many])
            assert _near(plain.links(heads["voice"], *asked), voices[row, : many + 2])
            governing = labels.numbers("governing", lesson.governing[token])
            told = plain.commitment(list(status), seen[token], kind, governing)
            assert all(_near(told[name], values[row]) for name, values in status.items())
            row += 1
        for token, rows in sorted(lesson.links.items()):
            links = [labels.numbers("links", names) for names in rows]
            answers = plain.links(heads["reference"], seen[token], 0, links)
            assert _near(answers, meant[mention, : many + 1])
            mention += 1
    assert row == len(events) > 4
    assert mention == len(mentions) > 1


def _near(mine, theirs) -> bool:
    return mine.shape == theirs.shape and abs(mine - theirs).max() < 0.003


def test_the_states_of_a_text_of_several_windows_are_those_that_the_parser_gives(nlp, layers):
    sentence = "Guards beat the {} prisoners who had asked for a lawyer on Monday in Velho.  "
    long = "".join(sentence.format(n) for n in range(30))
    listening = Listening(nlp)
    docs = list(listening.pipe([long, "The minister denied it.", " "]))
    cut = listening.cut()
    assert len(cut.parts) > 3
    assert cut.length == sum(map(len, docs))
    texts, numbers = texts_of([cut, cut], "cpu")
    assert numbers.tolist() == [0, 0]
    texts.read(layers)
    given = np.vstack([doc.tensor for doc in docs if doc.tensor.size]).astype("float32")
    found = texts.words.float().numpy()
    assert abs(found[: len(given)] - given[:, : found.shape[1]]).max() < 0.02
    assert not found[len(given) :].any()


def test_upper_layers_give_what_the_parser_gives_with_the_same_weights(nlp, layers, pack):
    (lesson,) = own_lessons.unread(nlp)[:1]
    upper = Upper(layers)
    for name, value in weights.stored(parts.ENCODER / weights.UPPER).items():
        upper.own[name.replace(".", "/")].data = torch.from_numpy(value)
    found = pack([lesson]).texts
    cells, mask = found.ids.cells(torch.arange(len(lesson.text.parts)))
    with torch.no_grad():
        states = upper.eval()(found.branch[cells].float(), mask)
    rows, tokens, begins, ends = found.wanted(torch.arange(len(lesson.text.parts)))
    mine = means(states, rows, begins, ends).numpy()
    given = nlp(own_lessons.TEXTS[0]).tensor.astype("float32")[:, 2 * layers.width :]
    assert abs(mine - given[tokens.numpy()]).max() < 0.02


def test_one_step_of_training_lowers_the_loss(reader, lessons, pack):
    found, windows = pack(lessons), list(range(len(lessons)))
    with torch.no_grad():
        before = float(loss(reader, found, windows, None))
    assert list(fit(reader, found, windows, PLAN, seed=1)) == [1]
    with torch.no_grad():
        assert float(loss(reader, found, windows, None)) < before


def test_a_fitting_goes_on_where_it_was_stopped(
    lessons, labels, layers, pack, tmp_path, monkeypatch
):
    found, windows = pack(lessons), list(range(len(lessons)))
    plan = PLAN._replace(epochs=3, together=1)

    def fitted(course=None, steps=None):
        torch.manual_seed(3)
        reader = Reader(labels, 2 * layers.width, SMALL)
        left = iter(range(steps)) if steps is not None else None

        def stopping(*asked):
            if left is not None and next(left, None) is None:
                raise InterruptedError
            return loss(*asked)

        monkeypatch.setattr(fitting, "loss", stopping)
        with contextlib.suppress(InterruptedError):
            list(fit(reader, found, windows, plan, seed=1, course=course))
        return reader.state_dict()

    monkeypatch.setattr(fitting, "_BETWEEN", 0)
    whole, course = fitted(), tmp_path / "it.course"
    assert not course.exists()
    count = len(windows)
    for steps in (1, count, count):
        half = fitted(course, steps)
        assert any((half[name] != whole[name]).any() for name in whole)
    again = fitted(course)
    assert all((again[name] == whole[name]).all() for name in whole)
    assert all((value == whole[name]).all() for name, value in fitted(course, 0).items())


def test_what_is_learnt_by_heart_is_judged_right(lessons, labels, layers, pack):
    torch.manual_seed(2)
    found, windows = pack(lessons), list(range(len(lessons)))
    reader = Reader(labels, 2 * layers.width, SMALL)
    for _ in fit(reader, found, windows, PLAN._replace(epochs=150), seed=1):
        pass
    line = judged([reader, reader], found, windows, labels)
    assert line.startswith("F1 found 100.0, typed 100.0, core 100.0, agents 100.0")
    assert "voices 100.0, wrong agents 0.0, polarity 100.0" in line


def test_teaching_marks_punctuation_as_no_event_and_asks_of_likely_ones_alone(
    reader, nlp, labels, pack
):
    unread = own_lessons.unread(nlp)
    found = pack(unread)
    taught = teach([reader, reader], found, labels)
    marks = [not asked for asked in found.asked.tolist()]
    words = [word for one in unread for word in one.tokens]
    assert {"."} <= {word for word, mark in zip(words, marks, strict=True) if mark} <= {".", ","}
    assert (taught.types[~found.asked][:, 0] == 1).all()
    assert taught.types.float().sum(1).sub(1).abs().max() < 0.01
    assert taught.kinds.min() > 0
    places = found.words.starts[found.events.windows] + found.events.places.values
    assert ((1 - taught.types[places, 0].float() > 0.2) == taught.asked).all()


def test_a_student_learns_what_the_teachers_say(nlp, lessons, labels, layers, pack):
    torch.manual_seed(4)
    found, more = pack(lessons), pack(own_lessons.unread(nlp))
    teacher = Reader(labels, 2 * layers.width, SMALL)
    for _ in fit(teacher, found, [0, 1], PLAN._replace(epochs=40), seed=1):
        pass
    taught = teach([teacher], more, labels)
    assert taught.asked.any()
    student = Reader(labels, 2 * layers.width, SMALL, Upper(layers)).eval()
    windows = [0, 1, 2]
    with torch.no_grad():
        before = float(loss(student, more, windows, taught))
    for _ in fit(student, found, [0], PLAN, seed=1, unread=(more, taught)):
        pass
    with torch.no_grad():
        assert float(loss(student, more, windows, taught)) < before


def test_a_student_is_installed_as_the_product_reads_it(tmp_path, labels, layers):
    student = Reader(labels, 2 * layers.width, SMALL, Upper(layers))
    parts.keep_student(tmp_path / "student", student, labels)
    network, encoder = tmp_path / "reader", tmp_path / "encoder"
    network.mkdir()
    encoder.mkdir()
    parts.install(tmp_path / "student", network, encoder)
    model = read_model(network)
    assert model.labels == labels
    assert model.network.weights["states.weight"].shape == (SMALL.width, 3 * layers.width)
    names = set(weights.stored(encoder / weights.UPPER))
    assert names == set(student.encoder.named())
    assert names >= set(weights.stored(parts.ENCODER / weights.UPPER))


def test_a_teacher_says_the_same_when_it_is_read_again(tmp_path, reader, labels, layers, lessons,
                                                       pack):  # fmt: skip
    keep(reader, tmp_path / "teacher.pt")
    again = kept(tmp_path / "teacher.pt", labels, 2 * layers.width, reader.encoder)
    one = batch(pack(lessons), [0, 1])
    with torch.no_grad():
        assert (reader.hidden(one) - again.hidden(one)).abs().max() < 0.02


def test_windows_of_one_text_are_put_together(nlp, pack):
    unread = own_lessons.unread(nlp)
    found = pack([*unread, *unread])
    groups = list(together(found, range(6), 1))
    assert sorted(groups) == [[0, 3], [1, 4], [2, 5]]
    lengths = [len(unread[group[0]].words) for group in groups]
    assert lengths == sorted(lengths)
    assert len(set(lengths)) > 1
