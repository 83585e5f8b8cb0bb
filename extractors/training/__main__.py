"""Make the embedded pipeline from the data, score it, count its tokens; keep the read text.

python -m allegata.extractors.training train --data DATA/language --out WORK
python -m allegata.extractors.training evaluate --data DATA/language --conflict DATA/re3d
python -m allegata.extractors.training tokens --data DATA/language
python -m allegata.extractors.training read check|take|agreement|split|count|score
python -m allegata.extractors.training reader --out WORK
python -m allegata.extractors.training signed CASE SHEET
python -m allegata.extractors.training muc4 DATA/muc4
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

PARTS = ("silver", "texts", "teachers", "fit", "polish", "assemble")
JUDGES = ("en_core_web_md", "en_core_web_sm")
EPOCHS, STOP, TEACHING_EPOCHS, POLISHING_EPOCHS, TEACHERS = 14, 13, 8, 3, (1, 2, 3, 4)
TEMPLATES = 6000
"""Made sentences that one polishing epoch reads."""
MODELS = Path(__file__).parents[1] / "models"
SILVER, LABELS = "silver.jsonl.gz", "labels.json"
TEXTS, POLISHING = "texts.jsonl.xz", "polishing.jsonl.xz"
FITTED, READER = "fitted", "reader"
"""What the steps of the training leave in the working folder."""


def main(arguments: list[str] | None = None) -> None:
    """Run one of the commands."""
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
            _add_training(command)
        if name == "evaluate":
            command.add_argument("--conflict", type=Path, help="folder of re3d")
            command.add_argument("--pipeline", help="another pipeline than the embedded one")
            command.add_argument(
                "--peers",
                action="store_true",
                help="a table of the embedded pipeline and every other that is installed",
            )
    from .reading import command as reading

    reading.add_arguments(commands.add_parser("read", help="the read text: claims in offsets"))
    from .reader import command as reader

    reader.add_arguments(commands.add_parser("reader", help="the trained reader, from read text"))
    from .reader import verdicts

    verdicts.add_arguments(commands.add_parser("signed", help="what readers judged of claims"))
    from . import muc4

    muc4.add_arguments(commands.add_parser("muc4", help="the weights of `score muc4`"))
    chosen = parser.parse_args(arguments)
    if chosen.command == "muc4":
        raise SystemExit(muc4.run(chosen))
    if chosen.command == "read":
        raise SystemExit(reading.run(chosen))
    if chosen.command == "reader":
        raise SystemExit(reader.run(chosen))
    if chosen.command == "signed":
        raise SystemExit(verdicts.run(chosen))
    if chosen.command == "train":
        train(chosen)
    elif chosen.command == "evaluate":
        evaluate(chosen.data, chosen.conflict, chosen.pipeline, peers=chosen.peers)
    else:
        tokens(chosen.data)


def _add_training(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--out", type=Path, required=True, help="folder for what is made on the way"
    )
    command.add_argument("--models", type=Path, default=MODELS, help="where the pipeline goes")
    command.add_argument("--articles", type=Path, help="raw news for silver names (HRDsAttack)")
    command.add_argument(
        "--judges", nargs=2, default=JUDGES, help="the pipelines that mark silver names"
    )
    command.add_argument("--only", choices=PARTS, nargs="*", default=PARTS)
    command.add_argument("--epochs", type=int, default=EPOCHS)
    command.add_argument(
        "--stop", type=int, default=STOP, help="after which epoch; in the last the rate is near 0"
    )
    command.add_argument("--teaching-epochs", type=int, default=TEACHING_EPOCHS)
    command.add_argument("--polishing-epochs", type=int, default=POLISHING_EPOCHS)
    command.add_argument(
        "--teachers", type=int, nargs="*", default=TEACHERS, help="seeds of the networks that teach"
    )
    command.add_argument("--device", default="cpu", help="where to fit, as torch calls it")
    command.add_argument("--workers", type=int, default=1, help="processes that prepare batches")
    command.add_argument("--version", default="2.1.0")


def train(chosen: argparse.Namespace) -> None:
    """Run all steps of the recipe, or the named ones; each reads what the one before it wrote."""
    work: Path = chosen.out
    work.mkdir(parents=True, exist_ok=True)
    if "silver" in chosen.only:
        from .data.silver import write as write_silver

        write_silver(chosen.data, chosen.articles, list(chosen.judges), work / SILVER)
    if "texts" in chosen.only:
        from .data.sources import Sources
        from .network.labels import write as write_labels

        sources = Sources(chosen.data, work / SILVER)
        write_labels(sources.labels(), work / LABELS)
        sources.write(work / TEXTS, epochs=chosen.epochs)
        sources.write(work / POLISHING, epochs=chosen.polishing_epochs, templates=TEMPLATES, seed=1)
    if {"teachers", "fit", "polish"} & set(chosen.only):
        _fit(chosen)
    if "assemble" in chosen.only:
        from .assemble import assemble, digest

        place = assemble(work / READER, chosen.models, version=chosen.version)
        print(f"{place.name} {chosen.version}, content {digest(place)}")


def _fit(chosen: argparse.Namespace) -> None:
    from .recipe import Recipe

    work: Path = chosen.out
    recipe = Recipe(
        chosen.data,
        work / SILVER,
        work / LABELS,
        work / TEXTS,
        device=chosen.device,
        workers=chosen.workers,
    )
    teachers = {seed: work / f"teacher-{seed}" for seed in chosen.teachers}
    if "teachers" in chosen.only:
        for seed, folder in teachers.items():
            recipe.make(folder, epochs=chosen.teaching_epochs, seed=seed)
    if "fit" in chosen.only:
        recipe.make(
            work / FITTED,
            epochs=chosen.epochs,
            stop=chosen.stop,
            seed=0,
            teachers=list(teachers.values()),
        )
    if "polish" in chosen.only:
        replace(recipe, texts=work / POLISHING).make(
            work / READER,
            epochs=chosen.polishing_epochs,
            seed=0,
            teachers=[work / FITTED],
            start=work / FITTED,
        )


def evaluate(data: Path, conflict: Path | None, pipeline: str | None, *, peers: bool) -> None:
    """Print every score of README.md, or with `peers` the table of installed pipelines."""
    from ..language.pipeline import describe, load
    from .judging.peers import comparison
    from .judging.report import report

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

    from .data.conllu import read
    from .data.tokens import amend, disagreements

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
