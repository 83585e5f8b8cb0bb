"""What the tokeniser is amended with: words, and patterns with what each is for.

The kinds were counted on the training parts of the treebanks and mend there clearly more words
than they break; a few come from the development parts ("b/c", "Drs.", ")("), and some words stand
here as others of a kind that was counted ("tn" beside "bn", "Sens." beside "Reps."). Left out,
because the treebanks cut them both ways or because context decides: "etc." and "No." (a stop may
end the sentence), "A&B", "l/c", "m16", "[...]", "its" for "it's", lists such as "[13,14]" (else
decimal commas break), years such as '72 after a straight quotation mark (which may open a
quotation).
"""

from __future__ import annotations

from typing import Final

# A word that starts with one of these and a hyphen is one word in UD: "non-state".
PREFIXES: Final = (
    *("anti", "arch", "co", "counter", "cross", "e", "ex", "inter", "intra", "mid", "mini"),
    *("multi", "non", "over", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "un"),
)

# A stop that belongs to the word and hardly ever ends a sentence.
ABBREVIATIONS: Final = (
    *("al.", "approx.", "ca.", "vs.", "eg.", "ie.", "Esp.", "esp.", "Attn.", "ext.", "Ext."),
    *("Mon.", "Tue.", "Tues.", "Wed.", "Thur.", "Thurs.", "Fri.", "Sat."),
    # before a name
    *("Ft.", "Lt.", "Maj.", "Capt.", "Col.", "Sgt.", "Brig.", "Cmdr.", "Adm.", "Pvt.", "Cpl."),
    *("Drs.", "Supt.", "Insp.", "Amb.", "Hon.", "Mlle.", "Mme.", "Reps.", "Sens.", "Sr."),
    # before a number
    *("Vol.", "vol.", "Sec.", "sec.", "Para.", "para.", "paras.", "Nos.", "pp.", "Ph."),
    # measures, provinces, degrees
    *("oz.", "lb.", "Ont.", "Que.", "B.Sc.", "M.Sc."),
)

# Other words that the patterns would cut.
WHOLE: Final = ("s/he", "S/he", "b/c", "b/t", "w/out", "Yahoo!")

# Words run together in speech, as UD takes them apart.
CONTRACTIONS: Final = (
    *(("wan", "na"), ("Wan", "na"), ("out", "ta"), ("Out", "ta")),
    *(("du", "n", "no"), ("Du", "n", "no"), ("ar", "nt"), ("Ar", "nt")),
)

# Emoticons, joined words and contractions that spaCy knows and UD does not, or that hide a
# bracket ("8)"), the stop after a sum of money ("$5m.") or another word ("id", "wed").
DROPPED: Final = (
    *("and/or", "):", "8)", "(8", "(=", "(:", "0)", ":0", ":1", ":3", ":x", ":X", ":p", ":P"),
    *("C++", "id", "wed", "k.", "m."),
)

# A row of one sign is one word, and no part of the word it stands at: "***update***", ">>".
ROWS: Final = (
    *(r"\*{2,}", r"={2,}", r"_{2,}", r"#{2,}", r"~+", r"\+{2,}", r"\${2,}", r"<{2,}", r">{2,}"),
    r"[!?]{2,}",
)

BEFORE: Final = (
    *ROWS,
    *("``", "‘’"),  # two single marks that stand for a double one
    r"-+(?=[A-Za-z0-9])",  # a dash without its space, "-more"; UD has no negative numbers
    r"’[0-9]{2}(?![0-9A-Za-z])",  # "’72"
    r"['’][0-9]0s(?![0-9A-Za-z])",  # "'60s"
    r"@(?=[0-9])",  # "@2.50"
    r"(?:USD|EUR|GBP|[Rr]s)(?=[0-9\[{])",  # "Rs1000"
)
"""Signs cut off where a word begins."""

AFTER: Final = (
    *ROWS,
    r"(?<=[a-z]{4})\.[?!]+",  # ".?"; shorter words may be abbreviations
    r"…\.",  # an ellipsis and the stop
    r"(?<=[a-z0-9][A-Z])\.",  # "11.5M.", "the CoM."
    r"(?<=[A-Za-z])\++",  # "A+++"
    # a dash without its space, "officials--"; one letter and a hyphen may be a false start, "s-"
    *(r"(?<=[A-Za-z0-9)])--+", r"(?<=[A-Za-z0-9][A-Za-z0-9])-"),
    r"(?<=[0-9])(?:[AaPp][Mm]|[AaPp]\.[Mm]\.)",  # "5pm", "8:30AM"
    r"(?<=[0-9])(?:b|bn|k|mn|tn|MM)",  # "$15bn"; spaCy knows m
    r"(?<=[0-9])(?:[kMG]?Hz|hh|lbs|mins?|hrs?|yrs?|days|hours|minutes|percent|persons)",
    r"(?<=[0-9])[º°]",
    r"[`´]s",  # for an apostrophe
    r"(?<=<)(?:https?://|[\w.+-]+@)[^\s<>]+",  # the address in "Julie"<julie@example.org>
    r"(?<=[a-z])n['’]t",  # where no exception is seen: "havn't", "So,don't"
)
"""Signs and units cut off where a word ends."""

BETWEEN: Final = (
    r"(?<=[A-Za-z]\.)-(?=[A-Za-z])",  # "U.N.-backed", "Calif.-based"
    r"(?<=[A-Za-z0-9)])[(\[{)](?=[A-Za-z0-9(])",  # brackets: "account(s)"
    r'(?<=\w)"(?=\w)|(?<=[A-Za-z]);(?=[A-Za-z])|(?<=[A-Za-z]):(?=[0-9])',  # marks without a space
    r"(?<=\w)-{2,}(?=\w)",
    r"(?<=(?<![0-9/])[1-5])/(?=[2-9](?![0-9/]))",  # "3/4", but not 9/11 or 7/7
    r"(?<=(?<![0-9/])[0-9]{4})/(?=[0-9]{2}(?![0-9/]))",  # "2001/02", but not S/2013/553
    r"(?<=[0-9])['’](?=[0-9])",  # five feet nine, "5'9"
    # ranges: "$4-$6", "2011–2013"
    r"(?<=[0-9])-(?=[$£€])|(?<=[0-9]-)[$£€](?=[0-9])|(?<=[0-9])[–—](?=[0-9])",
    # where a space is left out: "2pm-8pm", "Nov.28", "S.Korea"
    r"(?<=[0-9])(?=[AaPp][Mm]\b)",
    r"(?<=[a-z]{2}\.)(?=[0-9])",
    r"(?<=(?<![\w.])[A-Z]\.)(?=[A-Z][a-z])",
)
"""Signs, or places without one, at which a word is cut in two."""

LETTER_DIGIT: Final = r"(?<=[A-Za-z])-(?=[0-9])"
"""The hyphen of "AK-47", at which a word is cut unless one of `PREFIXES` stands before it."""

ONE_WORD: Final = (
    # telephone numbers and American postcodes; round numbers may be a range, "500-1000"
    r"(?:[0-9]{1,2}-)?[0-9]{3}[-/][0-9]{3}-[0-9]{4}|[0-9]{3}-[0-9]{2}(?!00)[0-9]{2}",
    r"\+[0-9]+(?:-[0-9]+)+|[0-9]{5}-[0-9]{4}|[xX]?[0-9]-[0-9]{2}(?!00)[0-9]{2}",
    r"[0-9]{1,2}-[0-9]{1,2}-(?:[0-9]{2}){1,2}",  # dates: "12-20-2000"
    r"(?:1[0-9])?[0-9]0['’]s",  # decades: "1960's"
    r"#[A-Za-z]\w+",
    r"[\w#&~-]+\.(?i:docx?|xlsx?|pptx?|pdf|zip|txt|jpe?g|gif|png|html?)",  # file names
    r"(?:[a-z]\.){2,}",  # "a.k.a."
    r"[-=]+>+|<+[-=]+",  # arrows
    r"[2-5]G",  # networks, where spaCy reads a gram
)
"""What is one word, whatever signs it holds."""
