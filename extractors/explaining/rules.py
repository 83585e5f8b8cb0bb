"""Every rule by its name: the stage it works in, and what it reads, with an example.

The rows of the event lexicons are rules too; their names are made of their type, part of speech
and first word ("killing-verb-kill"), and the words are their examples.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple


class Rule(NamedTuple):
    """A rule of the reader; ``stage`` is what it works on.

    That is a trigger, role, event, date, voice, commitment or act, or a ``refusal`` of a claim.
    """

    name: str
    stage: str
    example: str


RULES: Final = (
    Rule(
        "sharpened-by-words",
        "trigger",
        'what qualifies the event word tells a sharper type: "*arbitrarily* arrested"',
    ),
    Rule(
        "sharpened-by-instrument",
        "trigger",
        'the means of an attack tells which it is: "attacked the hospital *with mortars*"',
    ),
    Rule(
        "verb-subject",
        "role",
        'who does what the verb says, in either voice: "*rebels* shelled Homs"',
    ),
    Rule(
        "verb-object",
        "role",
        'whom or what it is done to, in either voice: "*Homs* was shelled by rebels"',
    ),
    Rule("verb-indirect-object", "role", 'who gets it: "sent *the rebels* rifles"'),
    Rule(
        "verb-preposition",
        "role",
        'a phrase whose preposition the verb\'s frame knows: "supplied rebels *with rifles*"',
    ),
    Rule("place-phrase", "role", 'a phrase of place: "killed two men *in Homs*"'),
    Rule("by-way-of", "role", 'through whom something is sent: "armed them *using a broker*"'),
    Rule("using-clause", "role", 'with what it is done: "attacked the village *using mortars*"'),
    Rule(
        "double-object",
        "role",
        'the first of two bare objects gets the second: "sold *the junta* jets"',
    ),
    Rule(
        "purpose-receives",
        "role",
        'whom those sent shall help: "sent troops to support *the mission*"',
    ),
    Rule(
        "noun-preposition",
        "role",
        'a phrase whose preposition the noun\'s frame knows: "the shelling *of Homs*"',
    ),
    Rule("noun-possessor", "role", 'the owner before the noun: "*Syria\'s* attack"'),
    Rule(
        "noun-modifier",
        "role",
        'a word before the noun: "*government* airstrikes", "*drone* strike"',
    ),
    Rule("carried-out-by", "role", 'who the noun says made it: "attacks carried out *by rebels*"'),
    Rule("supplier-bearer", "role", 'who is called the supplier: "*Russia*, the supplier of arms"'),
    Rule(
        "light-verb-subject",
        "role",
        'who does what a light verb carries: "*rebels* launched an assault"',
    ),
    Rule(
        "light-verb-phrase", "role", 'a phrase of the light verb: "launched an assault *on Homs*"'
    ),
    Rule(
        "light-verb-recipient",
        "role",
        'who gets what a light verb carries: "gave *the rebels* support"',
    ),
    Rule(
        "light-verb-place", "role", 'where the light verb was done: "carried out a raid *in Homs*"'
    ),
    Rule(
        "subjected-to", "role", 'who is made to suffer it: "*prisoners* were subjected to torture"'
    ),
    Rule("behind-it", "role", 'who stands behind it: "*rebels* were behind the bombing"'),
    Rule(
        "responsible-for", "role", 'who answers for it: "*the army* is responsible for the killing"'
    ),
    Rule("under-attack", "role", 'what is under it: "*the town* is under siege"'),
    Rule(
        "thwarted-attempt",
        "role",
        'who makes an attempt that others foil: "guards foiled an attempt *by rebels* to kidnap"',
    ),
    Rule(
        "weapon-points-to-user",
        "role",
        'who wields the weapon in the doer\'s place: "rockets fired *by troops* hit a market"',
    ),
    Rule(
        "attack-points-to-author",
        "role",
        'who makes the attack in the doer\'s place: "a raid *by the army* killed eleven"',
    ),
    Rule(
        "place-beside-party",
        "role",
        'a place named beside the party: "the kidnapping of pupils *in Kaduna*"',
    ),
    Rule(
        "addressee",
        "role",
        'who must do what is asked, whose plan is refused: "said that *Chad* must return it"',
    ),
    Rule(
        "accused-acts",
        "role",
        'whom an accusation names does it: "blamed *Rwanda* for the shelling"',
    ),
    Rule(
        "claims-it-himself",
        "role",
        'who says that it was he does it: "*the group* claimed responsibility for the attack"',
    ),
    Rule(
        "part-in-it", "role", 'whose part in it is spoken of: "*he* denied any role in the killing"'
    ),
    Rule(
        "antecedent",
        "role",
        'what a pronoun or bare noun stands for: "rebels came; *they* shot two men"',
    ),
    Rule(
        "read-role",
        "role",
        'the trained reader names who has part: "*police* firing left two dead"',
    ),
    Rule(
        "read-event",
        "trigger",
        'the trained reader takes a word that no row lists for an event: "flew ninety *sorties*"',
    ),
    Rule(
        "read-type",
        "trigger",
        'the trained reader knows a likelier type: "*struck* a clerk" is an assault on a person',
    ),
    Rule(
        "landed-attack",
        "event",
        'what strikes and what it hits are one attack: "mortar fire hit *the school*"',
    ),
    Rule(
        "legal-term", "event", 'a legal term is said of the event: "the shelling *is a war crime*"'
    ),
    Rule("toll", "event", 'how many the victim\'s own words state: "killed *30* people"'),
    Rule(
        "absorbed",
        "refusal",
        'a noun, or a verb of it, that another claim of its type is about: "delivered food *aid*"',
    ),
    Rule(
        "said-already",
        "refusal",
        'a political act that is the saying of a claim: "*called for* the release of the men"',
    ),
    Rule(
        "unlikely",
        "refusal",
        'the trained reader takes it for no event: "the team *attacked* in the second half"',
    ),
    Rule("not-said", "refusal", 'nobody is told to have said so: "has *not accused* the army of"'),
    Rule("without-parties", "refusal", 'who or whom is missing: "there were *clashes*"'),
    Rule(
        "date-of-own-clause",
        "date",
        'a date in the clause of the event: "shelled Homs *on 3 March*"',
    ),
    Rule("date-of-shared-clause", "date", "a date of the clause that the event's hangs on"),
    Rule(
        "reporting-verb",
        "voice",
        'a verb of saying above the event: "*witnesses said* that troops shot"',
    ),
    Rule(
        "reporting-noun",
        "voice",
        'a noun of saying above it: "*Amnesty\'s claim* that troops shot"',
    ),
    Rule(
        "evidence-of-verb",
        "voice",
        'a verb of saying whose object is evidence: "*found* no evidence that"',
    ),
    Rule(
        "aside",
        "voice",
        'a reporting clause set off by commas: "troops, *the UN says,* shot two men"',
    ),
    Rule("quotation", "voice", "direct speech and its speaker"),
    Rule("headline-speaker", "voice", 'who speaks in a headline: "*UN:* 14 aid workers killed"'),
    Rule(
        "own-pledge",
        "voice",
        'a pledge is the saying and what is said: "*France pledged* 40 vehicles"',
    ),
    Rule(
        "presupposed",
        "voice",
        "a demand or denial about more than the event takes the event for granted",
    ),
    Rule("left-open", "voice", '"did not deny" says it and leaves it open'),
    Rule("tense-of-verb", "commitment", "the form of the verb and its auxiliaries"),
    Rule(
        "tense-of-noun", "commitment", 'the clause or an adjective of the noun: "*ongoing* siege"'
    ),
    Rule("negation", "commitment", 'a negative particle on it: "did *not* shell"'),
    Rule("nobody", "commitment", 'a role is filled by nobody: "*no one* was killed"'),
    Rule("denial", "commitment", "a voice denies what another says"),
    Rule("hedging-word", "commitment", 'an adverb or adjective of doubt: "*allegedly* shelled"'),
    Rule("future-adjective", "commitment", 'an adjective of the future: "*planned* attack"'),
    Rule("no-longer", "commitment", '"no longer" does it: it is over'),
    Rule("modal", "commitment", 'a modal verb: "*may* have shelled"'),
    Rule("deontic", "commitment", 'a verb of duty: "*must* withdraw"'),
    Rule("must-have", "commitment", 'a verb of duty before a perfect: "*must* have known"'),
    Rule("condition", "commitment", 'a clause of condition: "*if* they attack"'),
    Rule(
        "without",
        "commitment",
        '"without" it is that it did not happen: "*without* killing anybody"',
    ),
    Rule("whether", "commitment", 'a question within: "*whether* they attacked"'),
    Rule("short-of", "commitment", "what somebody stops short *of* doing"),
    Rule("untrue", "commitment", "what is called false, or not true"),
    Rule("unknown", "commitment", 'what is called unknown: "it is *unclear* who shot"'),
    Rule("to-be-done", "commitment", 'what somebody has to do: "*have* to withdraw"'),
    Rule("outlook", "commitment", "what is likely, set or unable to happen"),
    Rule("ending-noun", "commitment", 'the end of it is spoken of: "*an end* to arms sales"'),
    Rule("irrealis-noun", "commitment", 'a noun of what is only supposed: "*the risk* of attacks"'),
    Rule(
        "no-evidence", "commitment", 'of evidence, that there is none: "*no evidence* of torture"'
    ),
    Rule("attempt", "commitment", 'an attempt at it: "*tried* to kill"'),
    Rule("plan", "commitment", 'a plan or promise of it: "*plans* to bomb"'),
    Rule("raising", "commitment", 'a verb of seeming: "*appears* to have shelled"'),
    Rule("failing", "commitment", 'a verb of failing: "*failed* to withdraw"'),
    Rule("ending", "commitment", 'a verb of ending: "*stopped* supplying"'),
    Rule("preventing", "commitment", 'a verb of preventing: "*prevented* the attack"'),
    Rule("continuing", "commitment", 'a verb of going on: "*continues* to arm"'),
    Rule("unsure-saying", "commitment", 'a verb of saying that admits doubt: "*suspects*"'),
    Rule("demanding-voice", "commitment", 'a voice that demands: "*called for* the release"'),
    Rule("unnamed-accuser", "commitment", 'an accusation by nobody named: "*is accused* of"'),
    Rule("announcing-voice", "commitment", "a threat or promise is of the future"),
    Rule("rumour", "commitment", "reports or rumours say it"),
    Rule(
        "would-under-voice",
        "commitment",
        '"would" under a voice is the future: "said it *would* send"',
    ),
    Rule(
        "read-status",
        "commitment",
        'the trained reader is sure: "*pressed for* a truce" is a demand, not a truce',
    ),
    Rule("question", "commitment", "a question asks it"),
    Rule(
        "act-of-correcting",
        "act",
        'what a text takes back is a Retract: "an earlier version said that *rebels shelled it*"',
    ),
    Rule("act-of-demanding", "act", "what is demanded is a Demand"),
    Rule(
        "act-of-the-text",
        "act",
        "nobody is named as speaking: the text reports, asserts, accuses or asks",
    ),
    Rule("act-of-denying", "act", "a denial that leaves it negative is a Deny"),
    Rule("act-of-a-medium", "act", "reporting is a medium's; others assert"),
    Rule("act-announced", "act", "a promise of harm is a threat, a threat of help a promise"),
    Rule("act-of-the-cue", "act", "the act of the verb or noun of saying"),
    Rule("act-of-asserting", "act", "plain saying asserts"),
    Rule(
        "act-bent-by-content",
        "act",
        "plain saying of one's own doing denies, threatens or testifies",
    ),
)


@cache
def by_name() -> dict[str, Rule]:
    """Return the rules by their names."""
    return {rule.name: rule for rule in RULES}
