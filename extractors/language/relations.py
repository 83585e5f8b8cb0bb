"""The relations of Universal Dependencies that the rules read, each under its name in syntax.

A relation is a set of labels: ``token.dep_ in relations.OBJECT``; sets are joined with ``|``.
Nothing outside ``language`` spells a label. Source of the labels: Universal Dependencies v2,
https://universaldependencies.org/u/dep/.
"""

from __future__ import annotations

from typing import Final

Relation = frozenset[str]
ROOT: Final[Relation] = frozenset({"ROOT", "root"})
COORDINATED: Final[Relation] = frozenset({"conj"})
CONJUNCTION: Final[Relation] = frozenset({"cc"})
BESIDE_CLAUSE: Final[Relation] = frozenset({"parataxis"})
"""A clause set beside another without a link, as speech and what is said in it."""
PUNCTUATION: Final[Relation] = frozenset({"punct"})
UNKNOWN: Final[Relation] = frozenset({"dep"})

# What a verb says something about, and whom it is done to.
NOMINAL_SUBJECT: Final[Relation] = frozenset({"nsubj"})
NOMINAL_PASSIVE_SUBJECT: Final[Relation] = frozenset({"nsubj:pass"})
NOMINAL_SUBJECTS: Final = NOMINAL_SUBJECT | NOMINAL_PASSIVE_SUBJECT
CLAUSAL_SUBJECT: Final[Relation] = frozenset({"csubj"})
CLAUSAL_PASSIVE_SUBJECT: Final[Relation] = frozenset({"csubj:pass"})
CLAUSAL_SUBJECTS: Final = CLAUSAL_SUBJECT | CLAUSAL_PASSIVE_SUBJECT
OUTER_SUBJECT: Final[Relation] = frozenset({"nsubj:outer"})
OUTER_CLAUSAL_SUBJECT: Final[Relation] = frozenset({"csubj:outer"})
SUBJECT: Final = NOMINAL_SUBJECT | CLAUSAL_SUBJECT | OUTER_SUBJECT
PASSIVE_SUBJECT: Final = NOMINAL_PASSIVE_SUBJECT | CLAUSAL_PASSIVE_SUBJECT
ANY_SUBJECT: Final = SUBJECT | PASSIVE_SUBJECT
EXPLETIVE: Final[Relation] = frozenset({"expl"})
OBJECT: Final[Relation] = frozenset({"obj"})
INDIRECT_OBJECT: Final[Relation] = frozenset({"iobj"})
UNDERGOER: Final = OBJECT | NOMINAL_PASSIVE_SUBJECT
DISLOCATED: Final[Relation] = frozenset({"dislocated"})

# Nominals that hang by a preposition or stand bare, on a verb or on a noun.
OBLIQUE: Final[Relation] = frozenset({"obl"})
PASSIVE_AGENT: Final[Relation] = frozenset({"obl:agent"})
BARE_OBLIQUE: Final[Relation] = frozenset({"obl:unmarked"})
NOUN_ON_NOUN: Final[Relation] = frozenset({"nmod"})
BARE_NOUN_ON_NOUN: Final[Relation] = frozenset({"nmod:unmarked"})
DESCRIPTION: Final[Relation] = frozenset({"nmod:desc"})
POSSESSIVE: Final[Relation] = frozenset({"nmod:poss"})
PREPOSITIONAL: Final = OBLIQUE | NOUN_ON_NOUN
NON_CORE: Final = PREPOSITIONAL | PASSIVE_AGENT | BARE_OBLIQUE | BARE_NOUN_ON_NOUN
NOUN_DEPENDENT: Final = NOUN_ON_NOUN | POSSESSIVE | BARE_NOUN_ON_NOUN | DESCRIPTION

# Clauses, by what they hang on.
FULL_CONTENT: Final[Relation] = frozenset({"ccomp"})
OPEN_CONTENT: Final[Relation] = frozenset({"xcomp"})
CONTENT: Final = FULL_CONTENT | OPEN_CONTENT
ADVERBIAL: Final[Relation] = frozenset({"advcl"})
ADNOMINAL: Final[Relation] = frozenset({"acl"})
RELATIVE: Final[Relation] = frozenset({"acl:relcl"})
CLAUSE_ON_NOUN: Final = ADNOMINAL | RELATIVE
OPEN_CLAUSE: Final = OPEN_CONTENT | ADVERBIAL | ADNOMINAL
"""A clause that may borrow its subject: "fled *to fight*", "fled *crying*", "plans *to flee*"."""
REPORT: Final = FULL_CONTENT | ADNOMINAL
"""A clause in full that a verb or a noun tells: "said *that* …", "evidence *that* …"."""
CONTENT_OF_NOUN: Final = NOUN_ON_NOUN | ADNOMINAL
"""What a noun is about: "the threat *of war*", "the threat *to bomb*"."""

# Words of a verb.
ADVERB: Final[Relation] = frozenset({"advmod"})
COPULA: Final[Relation] = frozenset({"cop"})
PLAIN_AUXILIARY: Final[Relation] = frozenset({"aux"})
PASSIVE_AUXILIARY: Final[Relation] = frozenset({"aux:pass"})
AUXILIARY: Final = PLAIN_AUXILIARY | PASSIVE_AUXILIARY | COPULA
PARTICLE: Final[Relation] = frozenset({"compound:prt"})
MARK: Final[Relation] = frozenset({"mark"})

# Words of a noun.
ADJECTIVAL: Final[Relation] = frozenset({"amod"})
NUMBER: Final[Relation] = frozenset({"nummod"})
DETERMINER: Final[Relation] = frozenset({"det"})
PREDETERMINER: Final[Relation] = frozenset({"det:predet"})
COMPOUND: Final[Relation] = frozenset({"compound"})
FLAT: Final[Relation] = frozenset({"flat"})
CASE: Final[Relation] = frozenset({"case"})
LINK: Final = MARK | CASE
"""Prepositions of nominals and marks of clauses."""
FIXED: Final[Relation] = frozenset({"fixed"})
SPLIT_WORD: Final[Relation] = frozenset({"goeswith"})
APPOSED: Final[Relation] = frozenset({"appos"})
NAME_PART: Final = COMPOUND | FLAT
NOUN_MODIFIER: Final = COMPOUND | BARE_NOUN_ON_NOUN
BESIDE: Final = NOUN_MODIFIER | DESCRIPTION
MODIFIER: Final = ADJECTIVAL | NOUN_MODIFIER | DESCRIPTION | FLAT
SPECIFYING: Final = DETERMINER | POSSESSIVE | ADJECTIVAL
