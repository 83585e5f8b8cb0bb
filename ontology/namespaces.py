"""Prefixes and closed namespaces: a misspelt term is an error, not a silent new term.

>>> str(AL.claimer)
'https://w3id.org/allegata#claimer'
>>> AL.climer
Traceback (most recent call last):
    ...
AttributeError: term 'climer' not in namespace 'https://w3id.org/allegata#'
"""

from __future__ import annotations

from rdflib import Namespace, URIRef
from rdflib.namespace import DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, XSD, DefinedNamespace

from . import identity
from .errors import TermError

_CORE = """
Document Segment Passage ExtractionRun
Actor Person Organisation StateActor ArmedGroup PersonGroup UnidentifiedActor Membership
Location Thing Weapon Object
Claim Allegation Event Harm Assessment UnattributedVoice
claimer claimerAffiliation relays speechAct cue claimDate claimMedium inReplyTo stance
sourceConnection characterisedAs
eventType participant agent victim recipient target targetKind beneficiary intermediary instrument
material financier authority location quantity harm harmType countMin countMax ofWhom
eventStart eventEnd statedDate datePrecision dateBasis polarity certainty temporality evidence
confidence extractor extractedBy
describes supports refutes sameClaimAs
sha256 source inDocument inSegment start end quote segmentKind speaker
actorType stateOf anonymous post validFrom validTo weaponType within geonamesId lat long
geoPrecision
sensitivity pseudonym assesses status decision rationale assessedBy assessedOn tool version
pipeline configurationHash
allegedArmsTo allegedSupportTo accuses deniesTo
valuesFrom harmful mayBeLawful judges vowedAs toll outcome attackToldBy curbs stateWork
arms harms relation layer nounClass standsToState derivedEdge candidateOffence plover cameo acled
huridocs
hrdsattack factbank
"""

_VALUES = """
PolarityScheme Positive Negative
CertaintyScheme Certain Probable Possible Unknown
TemporalityScheme Past Ongoing Future Hypothetical Generic
SpeechActScheme Report Assert Testify Accuse Condemn Deny DenyResponsibility Admit
ClaimResponsibility Confirm Demand Threaten Promise Question Retract
StanceScheme Supportive Critical Mixed Neutral
SourceConnectionScheme Victim Witness Perpetrator RelativeOfVictim Colleague ThirdParty Lawyer
MedicalStaff NGO UnknownConnection
StatusScheme Unreviewed Unverified Alleged Corroborated Confirmed Disputed Denied Refuted
Retracted
DecisionScheme Accepted Edited Rejected NeedsSecondReader
DatePrecisionScheme DayPrecision WeekPrecision MonthPrecision YearPrecision RangePrecision
EstimatePrecision UnknownPrecision
DateBasisScheme Stated RelativeDate PublicationDate
GeoPrecisionScheme Exact PopulatedPlace Admin2 Admin1 CountryLevel UnknownLevel
HarmTypeScheme Killed Injured Detained Missing Displaced Property
SensitivityScheme Public Confidential
SegmentKindScheme Article ListingItem QuotedPost Comment Boilerplate OtherLanguage
DocumentTypeScheme NewsArticle PressRelease NGOReport BlogPost Listing SocialMediaThread
OfficialStatement OtherDocument
ActorTypeScheme Government Legislature Judiciary LocalGovernment Military Police Prison
Intelligence ProGovernmentMilitia Rebels Separatists TerroristGroup Militia Warlord
PrivateSecurity ForeignForce InternationalForce CriminalGang Company ArmsBroker Civilians
Protesters Rioters Refugees Journalist Media HumanRightsNGO HumanRightsDefender TradeUnion
Religious Medical Education IGO Court InvestigationBody MemberOfPublic Unidentified
LegalTermScheme EthnicCleansing ExtrajudicialExecution Terrorism CollectivePunishment
ViolationOfHumanitarianLaw
TargetKindScheme MedicalTarget EducationTarget ReligiousTarget AidTarget MarketTarget DwellingTarget
SettlementTarget MediaTarget DiplomaticTarget InfrastructureTarget
OffenceScheme WarCrimeMurder WarCrimeTorture WarCrimeSexualViolence WarCrimeHumanShields
WarCrimeChildSoldiers WarCrimeHostageTaking WarCrimeUnfairTrial WarCrimeAttackOnCivilians
WarCrimeAttackOnProtectedObject WarCrimeAttackOnAid WarCrimeStarvation WarCrimeProhibitedWeapons
WarCrimeDisplacement WarCrimeDestruction WarCrimePillage CAHMurder CAHExtermination
CAHDeportation CAHImprisonment CAHTorture CAHSexualViolence CAHPersecution
CAHEnforcedDisappearance CAHInhumaneActs ProhibitedArmsTransfer
"""

_EVENTS = """
EventTypeScheme
ViolenceToPersons Killing UnlawfulKilling MassKilling DeathInCustody Torture SexualViolence
PhysicalAssault Intimidation HumanShielding ChildRecruitment
Liberty Detention ArbitraryDetention EnforcedDisappearance Kidnapping Trial UnfairTrial
ArmedAttack ArmedClash Attack AerialAttack DroneStrike Shelling Bombing SuicideAttack
ChemicalAttack AttackOnProtectedObject Siege TerritoryTaken WeaponsSeizure BaseEstablished Coup
Repression CrowdControlForce Censorship AssemblyRestriction Raid
DisplacementAndProperty ForcedDisplacement Destruction
Support ArmsTransfer MilitarySupport Financing IntelligenceSharing SafeHaven HumanitarianAid
Measures Sanction Investigation Indictment Veto Negotiation Ceasefire Withdrawal Release
Reparation
Protest PeacefulProtest Riot MobViolence Strike
Politics Meeting Agreement PoliticalSupport Cooperation Commitment Request Criticism
Rejection Threat Concession Mobilisation ChangeOfSides
LegalTerm HumanRightsViolation WarCrime CrimeAgainstHumanity Genocide
"""


class AL(DefinedNamespace):
    """Every term of core.ttl, values.ttl and events.ttl, and no other."""

    _NS = Namespace(f"{identity.BASE}#")
    _fail = True
    _extras = f"{_CORE} {_VALUES} {_EVENTS}".split()


ID = Namespace(identity.ID)
DOC = Namespace(identity.DOCUMENT)
G = Namespace(identity.GRAPH)

GEO = Namespace("http://www.opengis.net/ont/geosparql#")
OA = Namespace("http://www.w3.org/ns/oa#")
SCHEMA = Namespace("https://schema.org/")
SEM = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
WD = Namespace("http://www.wikidata.org/entity/")

PREFIXES: dict[str, str] = {
    "al": str(AL),
    "id": str(ID),
    "doc": str(DOC),
    "g": str(G),
    "dct": str(DCTERMS),
    "foaf": str(FOAF),
    "geo": str(GEO),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "sem": str(SEM),
    "skos": str(SKOS),
    "wd": str(WD),
    "xsd": str(XSD),
}
"""The one table of prefixes, for SPARQL and for every serialisation."""


def prologue() -> str:
    """Return the PREFIX lines of SPARQL for every prefix of the table."""
    return "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())


def expand(curie: str) -> URIRef:
    """Return the IRI that a prefixed name stands for.

    >>> str(expand("id:usa"))
    'https://w3id.org/allegata/id/usa'
    """
    prefix, colon, local = curie.partition(":")
    if not colon or prefix not in PREFIXES:
        known = ", ".join(PREFIXES)
        raise TermError(f"no prefix {prefix!r} in {curie!r}: write one of {known}, or a whole IRI")
    return URIRef(PREFIXES[prefix] + local)


def compact(iri: str) -> str:
    """Return ``iri`` as a prefixed name where the table has its namespace, else in brackets.

    >>> compact("https://w3id.org/allegata/id/usa")
    'id:usa'
    """
    fitting = [(ns, prefix) for prefix, ns in PREFIXES.items() if iri.startswith(ns)]
    if not fitting:
        return f"<{iri}>"
    namespace, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri.removeprefix(namespace)}"
