"""Subjects of documents by the names in them."""

import numpy as np
import pytest

from pipeline.collection.ragged import hash_of, sets_of
from pipeline.collection.room import Room
from pipeline.collection.topics import Names, find_topics

FERRY = [
    "mbasi kilwara lamu",
    "mbasi kilwara lamu said",
    "kilwara lamu mbasi",
    "lamu mbasi kilwara",
    "mbasi lamu kilwara",
]
TRIAL = [
    "vasko zavresk horvat",
    "vasko zavresk horvat",
    "zavresk vasko horvat greb",
    "horvat vasko zavresk",
    "vasko horvat zavresk",
]
STRIKE = ["nordby holm teig"] * 4 + ["nordby holm teig vik aas"] * 2 + ["vik aas lunde"] * 3 + ["holm teig nordby"]
FLIGHT = ["alva orro pad quay lund teig"] * 6 + ["alva orro ka kel kim kos kun kyl"] * 3
MANY = ["ulm", "pisa lyon", "bath", "oslo riga", "bonn", "kiel graz"]


def topics(documents: list[str], backwards: bool = False) -> list[int]:
    words = sorted({word for text in documents for word in text.split()}, reverse=backwards)
    rows = [(row, words.index(word)) for row, text in enumerate(documents) for word in text.split()]
    owners, codes = np.array(rows, np.int64).reshape(-1, 2).T
    names = sets_of(owners, codes, len(documents))
    counts = np.bincount(codes, minlength=len(words))
    hashes = np.array(list(map(hash_of, words)), np.uint64)
    return find_topics(Names(names, np.log(1 + 1000 / counts), hashes), np.arange(len(documents)), Room()).tolist()


@pytest.mark.parametrize(
    ("documents", "expected"),
    [
        (FERRY, [{0, 1, 2, 3, 4}]),
        ([*FERRY, ""], [{0, 1, 2, 3, 4, 5}]),  # in a folder on one subject a document without names is on it
        ([*FERRY, *TRIAL], [{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}]),
        ([*FERRY, *TRIAL, ""], [{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}]),
        ([*FERRY, *MANY], [{0, 1, 2, 3, 4}]),
        # in a folder on one subject a few documents on another, or on some others
        ([*FERRY, *(f"{text} greb" for text in TRIAL[:2])], [{0, 1, 2, 3, 4}, {5, 6}]),
        ([*FERRY, f"{TRIAL[0]} greb", "ulm pisa lyon bath"], [{0, 1, 2, 3, 4}]),
        ([*FERRY, *FERRY, "vasko greb", "vasko greb"], [set(range(10)), {10, 11}]),
        # how a story began has names of its own, too
        ([*FLIGHT, *TRIAL, *FERRY], [set(range(9)), set(range(9, 14)), set(range(14, 19))]),
        # a name in both, as of two persons, makes them no one subject
        (
            [f"{text} daniel hassan omari" for text in FERRY] + [f"{text} daniel lom bran" for text in TRIAL] + MANY,
            [{0, 1, 2, 3, 4}, {5, 6, 7, 8, 9}],
        ),
        # parts of a story name persons of their own, but many documents are related to all
        (STRIKE, [set(range(10))]),
        # who was asked in one document alone tells little of the subject of a folder
        (
            [
                f"{name} ula{row} vik{row} ney{row}"
                for row, name in enumerate(("pike dalen", "dalen orre", "orre pike") * 3)
            ],
            [set(range(9))],
        ),
        ([f"pike {name} ula{row} vik{row} ney{row} rom{row} sel{row} teo{row}" for row, name in enumerate(MANY)], []),
        (MANY, []),
        (FERRY[:1], []),  # too few to tell
        (FERRY[:2], [{0, 1}]),  # two are enough if they are related and there are no others
        ([*FERRY[:2], "lamu"], [{0, 1, 2}]),
        ([*FERRY[:2], "ulm"], []),
        (["ulm", "ulm", "ulm"], []),  # one name, as of a town, makes no subject
        (FERRY[:3], [{0, 1, 2}]),  # a few are enough if all are related and there are no others
        ([*FERRY[:3], TRIAL[0]], []),
        ([], []),
    ],
)
def test_topics(documents, expected):
    for backwards in (False, True):
        found = topics(documents, backwards)
        groups = [{row for row, topic in enumerate(found) if topic == number} for number in set(found) - {0}]
        assert sorted(groups, key=min) == expected
