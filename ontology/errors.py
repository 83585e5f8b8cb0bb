"""The tree of expected errors.

```
AllegataError            anything a user can mend; shown as one line, never as a traceback
├── TermError            a name that the ontology does not have
├── SourceError          a file that cannot be read as a document
├── PipelineError        a language pipeline that is missing or unfit   (extractors.language)
├── LanguageError        a language for which there are no words         (extractors.words)
├── ExtractorError       a plug-in or its claim that will not do        (extractors.plugin_claims)
├── CaseError            a folder that is no case, or a damaged one
├── QueryError           a question that does not exist or does not parse
├── DecisionError        a decision of a person that will not do
├── PseudonymError       a line of a list of pseudonyms that is wrong
└── LexiconError         a line of a lexicon file that is wrong
```

Each message names the value, the file and line where there is one, and the remedy.
"""

from __future__ import annotations


class AllegataError(Exception):
    """Base of every error that a user can mend."""


class TermError(AllegataError):
    """A name that the ontology does not have."""


class SourceError(AllegataError):
    """A file that cannot be read as a document."""


class CaseError(AllegataError):
    """A folder that is no case, or a damaged one."""


class QueryError(AllegataError):
    """A question that does not exist or does not parse."""


class DecisionError(AllegataError):
    """A decision of a person that cannot be read or taken."""


class PseudonymError(AllegataError):
    """A line of a list of pseudonyms that is wrong."""


class LexiconError(AllegataError):
    """A line of a lexicon file that is wrong."""
