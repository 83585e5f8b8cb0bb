"""The relations between the actors of a case over time as GEXF 1.2, for Gephi (gexf.net)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from ...formats.dates import bounds

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

    from ...folder.case_folder import CaseFolder
    from ...relations.steps import Step

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">
<graph mode="dynamic" defaultedgetype="directed" timeformat="date">
<attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
<attributes class="edge"><attribute id="1" title="relation" type="string"/>
<attribute id="2" title="claim" type="string"/></attributes>
"""


def gexf(case: CaseFolder) -> Iterator[str]:
    """Yield the relations between actors as GEXF: an edge for each claim, on the days it tells of.

    An edge without days is there all the time.
    """
    from ...relations.fold import case_relations

    graph = case_relations(case)
    yield _HEAD
    yield "<nodes>\n"
    for actor, told in sorted(graph.nodes(data=True)):
        kind = f'<attvalue for="0" value={quoteattr(told["kind"])}/>'
        name = f"<node id={quoteattr(actor)} label={quoteattr(told['name'])}>"
        yield f"{name}<attvalues>{kind}</attvalues></node>\n"
    yield "</nodes>\n<edges>\n"
    yield from _edges(graph)
    yield "</edges>\n</graph>\n</gexf>\n"


def _edges(graph: nx.MultiDiGraph) -> Iterator[str]:
    steps = [step for _, _, step in graph.edges(data="step")]
    order = sorted(steps, key=lambda s: (s.source, s.target, s.relation, s.claim))
    for number, step in enumerate(order):
        ends = f"source={quoteattr(step.source)} target={quoteattr(step.target)}"
        told = f'<attvalue for="1" value={quoteattr(step.relation)}/>'
        told += f'<attvalue for="2" value={quoteattr(step.claim)}/>'
        yield f'<edge id="{number}" {ends}{_days(step)}><attvalues>{told}</attvalues></edge>\n'


def _days(step: Step) -> str:
    first, last = bounds(step.start, step.end)
    start = f" start={quoteattr(first)}" if first else ""
    return start + (f" end={quoteattr(last)}" if last else "")
