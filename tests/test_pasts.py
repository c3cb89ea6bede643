"""Past tense or participle: the word behind the bar."""

from __future__ import annotations

import pytest

from pipeline.language import load_language
from pipeline.model import Sentence
from pipeline.words import tag_sentence

LANGUAGE = load_language("en")
PARTICIPLES = """
The bank confirmed the return of goods |sent to Alba.
Clerk |accused in harbour case to face trial.
A poll |released Sunday by the Herald shows Lee ahead.
They heard from clerks |concerned that the mill may close.
A plan |based entirely on fear was dropped.
She feared that the faults |identified in Alba were old.
Clerks |interviewed at the port left.
The student Ann Lee |accused of theft fled.
Minutes of the meeting |held on Monday
They got more than the votes of the party |needed for it.
But Ann Lee, at a firm |called Lund Arts, argues it is late.
He sailed on a ship |named Nes through Alba.
A new group |called Nes Roads, led by Kim, met.
It was in the interview |taped and released on Monday.
Once |accepted, the plan was law.
The list – |held at the port – was long.
It was earlier than the one |held in 2018.
They told the return of eight Russians |detained in Alba.
The clerks felt |betrayed and left.
He lives off the fees of a firm |paid in May.
They discussed a strike of clerks and nurses |planned for May.
"""
PASTS = """
As her party |sent out messages in May, he left.
Kim |handed in his notice on Monday.
The mayor |canceled Monday talks.
Lee described as false the claim, and the board |rejected as late the plan.
The storm |sent frightened clerks home.
The board |supported closing the mill.
It was late, a plan the mayor Ann Lee |adopted.
The phrase Kim |cited in May was old.
It met what her aides |described as a wall.
The sum that some states |committed to it was small.
Critics |charged that the mill was old.
The crew |brought in a robot.
The clerk openly |backed away from it.
The head of the port |set out on Monday.
It is a deal that the heads of the firms |reached in Alba.
She spoke to make sure clerks |left the port.
It fell after two port clerks |moved to Alba.
It rained as one of them |left.
A law that she said |hurt them fell.
The terms imposed |ranged from three to five years.
Some of those asked |shared their fears.
The search for the ten missing |continued.
A judge |jailed convicted thief Bo Kim on Monday.
The plan that will split Alba, the third town, |made it through the house.
The two |held a vote in May.
It is one nobody |wanted in May.
It is the same one Lee |enjoyed in 2008.
He fought a plan clerks |made in May.
The clerk once |lived in Alba.
A clerk |called Lee “a fraud”.
A clerk |called Lee.
The board |named Ann Lee on Monday.
He left, and Lee, a clerk, |let them go.
"""

BASES = """
If clerks want to go, |let them go.
If you come, please |let her know.
“|Let me go,” he said.
It has no towns, |let alone cities.
"""


def _read(line):
    before, behind = line.split("|")
    text = before + behind
    tokens = tag_sentence(Sentence(0, 0, len(text), text, "body", 0), LANGUAGE)
    token = next(token for token in tokens if token.start == len(before))
    return token.pos, token.form, token.tense


@pytest.mark.parametrize("line", PARTICIPLES.strip().splitlines())
def test_participles(line):
    assert _read(line) == ("VERB", "part", "")


@pytest.mark.parametrize("line", PASTS.strip().splitlines())
def test_past_tenses(line):
    assert _read(line) == ("VERB", "fin", "past")


@pytest.mark.parametrize("line", BASES.strip().splitlines())
def test_base_forms(line):
    assert _read(line) == ("VERB", "inf", "")
