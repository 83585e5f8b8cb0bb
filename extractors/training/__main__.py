"""Make the embedded pipeline from the data, score it, or count its disagreeing tokens.

python -m allegata.extractors.training train --data DATA/language --out WORK
python -m allegata.extractors.training evaluate --data DATA/language --conflict DATA/re3d
python -m allegata.extractors.training tokens --data DATA/language
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

from ..language import EMBEDDED, describe, load
from . import names, treebank  # noqa: F401  # spaCy finds the readers they register

HERE = Path(__file__).parent
PARTS = ("vectors", "teacher", "parser", "names", "assemble")


def main(arguments: list[str] | None = None) -> None:
    """Run one of the three commands."""
    parser = argparse.ArgumentParser(
        prog="python -m allegata.extractors.training", description=__doc__
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("train", "evaluate", "tokens"):
        command = commands.add_parser(name)
        command.add_argument(
            "--data", type=Path, required=True, help="folder of the corpora (README.md)"
        )
        if name == "train":
            command.add_argument(
                "--out", type=Path, required=True, help="folder for what is made on the way"
            )
            command.add_argument(
                "--models", type=Path, default=EMBEDDED.parent, help="where the pipeline goes"
            )
            command.add_argument("--only", choices=PARTS, nargs="*", default=PARTS)
            command.add_argument("--version", default="1.0.0")
        if name == "evaluate":
            command.add_argument("--conflict", type=Path, help="folder of re3d")
            command.add_argument("--pipeline", help="another pipeline than the embedded one")
            command.add_argument(
                "--peers",
                action="store_true",
                help="a table of the embedded pipeline and every other that is installed",
            )
    chosen = parser.parse_args(arguments)
    if chosen.command == "train":
        train(chosen.data, chosen.out, chosen.models, only=chosen.only, version=chosen.version)
    elif chosen.command == "evaluate":
        evaluate(chosen.data, chosen.conflict, chosen.pipeline, peers=chosen.peers)
    else:
        tokens(chosen.data)


def train(data: Path, out: Path, models: Path, *, only: list[str], version: str) -> None:
    """Every step of the recipe, or the named ones; the parser and the names learn side by side."""
    out.mkdir(parents=True, exist_ok=True)
    vectors, taught = out / "vectors", out / "taught.jsonl.gz"
    if "vectors" in only:
        from .vectors import write as write_vectors

        write_vectors(data, vectors)
    if "teacher" in only:
        from .teacher import write as write_taught

        for line in write_taught(data, taught):
            print(line, flush=True)
    runs = [_run(part, data, out, vectors, taught) for part in ("parser", "names") if part in only]
    if any(run.wait() for run in runs):
        sys.exit("a training run failed; its log is in the output folder")
    if "assemble" in only:
        from .assemble import assemble, digest

        place = assemble(
            out / "parser" / "model-best", out / "names" / "model-best", models, version=version
        )
        print(f"{place.name} {version}, content {digest(place)}")


def _run(part: str, data: Path, out: Path, vectors: Path, taught: Path) -> subprocess.Popen[bytes]:
    """Start one `spacy train` on one core, with its log beside what it makes."""
    command = [
        sys.executable,
        "-m",
        "spacy",
        "train",
        str(HERE / f"{part}.cfg"),
        "--output",
        str(out / part),
    ]
    command += [
        "--code",
        str(HERE / "register.py"),
        "--paths.data",
        str(data),
        "--paths.vectors",
        str(vectors),
    ]
    if part == "names":
        command += ["--paths.taught", str(taught)]
    threads = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
    with (out / f"{part}.log").open("wb") as log:
        return subprocess.Popen(command, stdout=log, stderr=log, env={**os.environ, **threads})


def evaluate(data: Path, conflict: Path | None, pipeline: str | None, *, peers: bool) -> None:
    """Print every score of README.md, or with `peers` the table of installed pipelines."""
    from .peers import comparison
    from .report import report

    if peers:
        for line in comparison(data, conflict):
            print(line, flush=True)
        return
    nlp = load(pipeline)
    print(describe(nlp))
    for line in report(nlp, data, conflict):
        print(line, flush=True)


def tokens(data: Path) -> None:
    """Print how many gold words the plain and the amended tokeniser miss, and which."""
    from spacy.lang.en import English

    from .conllu import read
    from .tokens import amend, disagreements

    for file in (
        "ewt-train.conllu.gz",
        "gum-train.conllu.gz",
        "ewt-test.conllu.gz",
        "gum-test.conllu.gz",
    ):
        for kind, nlp in (("plain", English()), ("amended", amend(English()))):
            words, missed, cases = disagreements(nlp, read(data / file))
            print(
                f"{file:22}{kind:9}{missed} of {words} words missed ({100 * missed / words:.2f} %)"
            )
        print("   ", ", ".join(f"{text} ×{count}" for text, count in cases.most_common(12)))


if __name__ == "__main__":
    main()
