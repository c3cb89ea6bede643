"""Sources: where a subject begins and ends, and who the subject is; outermost attributions."""

from __future__ import annotations

import pytest

from tests.said_helpers import read

# text, then source, cue, content
CASES = [
    ("A closely watched survey shows that it is late.", [("A closely watched survey", "shows", "that it is late")]),
    ("One highly placed sailor said it was late.", [("One highly placed sailor", "said", "it was late")]),
    (
        "On April 8, sailors, wondering how he had left, searched the mill.",
        [("sailors", "wondering", "how he had left")],
    ),
    ("A sailor said the end of that story was sad.", [("A sailor", "said", "the end of that story was sad")]),
    ("Sailors said the mayor himself met with Berg.", [("Sailors", "said", "the mayor himself met with Berg")]),
    (
        "They are sailors, who left in May and who said they think Lee is ill.",
        [("who", "said", "they think Lee is ill")],
    ),
    (
        'Mills warned that costs would rise, with Ann Lee telling Alba News: "We all pay."',
        [("Mills", "warned", "that costs would rise"), ("Ann Lee", "telling", '"We all pay."')],
    ),
    (
        'Mills warned that costs would rise, with their head, Ann Lee, telling Alba News: "We all pay."',
        [("Mills", "warned", "that costs would rise"), ("their head, Ann Lee", "telling", '"We all pay."')],
    ),
    ("(Nova) - A mill burned down on Monday, sailors said.", [("sailors", "said", "A mill burned down on Monday")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_cases(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text).triples() == expected
