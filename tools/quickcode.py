"""Quicker C in place of some of what mypyc writes: used by `compiled.py`.

What is looked up by a name that cannot change is kept where it was asked for: functions and classes of other libraries among the
globals of a module, builtins, and the word lists of a language (`words["titles"]`), for as long as the same lists are asked. What
is asked most of all, whether a set has a word and what a list has at a place, is answered on the spot where that is simple. Lines
that are written otherwise by another mypyc stay as they are.
"""

from __future__ import annotations

import re

HEADER = """
/* What a dictionary that nobody changes has by a name: it is found once. */
#define KEPT(found, lookup) do { \\
    static PyObject *kept; \\
    if (likely(kept != NULL)) found = kept; else found = kept = lookup; \\
    Py_XINCREF(found); \\
} while (0)

/* The same where another dictionary may come; the last one is kept alive, so that no other has its address. */
#define KEPT_OF(found, table, lookup) do { \\
    static PyObject *of, *kept; \\
    if (unlikely(of != table)) { \\
        PyObject *now = lookup; \\
        if (now == NULL) { found = NULL; break; } \\
        Py_INCREF(table); Py_XSETREF(of, table); Py_XSETREF(kept, now); \\
    } \\
    found = kept; \\
    Py_INCREF(found); \\
} while (0)

/* PySet_Contains: most words are not in a set, and most of these meet an empty place at once. */
static inline int Quick_Contains(PyObject *set, PyObject *key) {
    if (PyUnicode_CheckExact(key)) {
        Py_hash_t hash = ((PyASCIIObject *)key)->hash;
        setentry *entry = &((PySetObject *)set)->table[(size_t)hash & ((PySetObject *)set)->mask];
        if (hash != -1 && entry->key == NULL) return 0;
        if (entry->key == key) return 1;
    }
    return PySet_Contains(set, key);
}

/* CPyList_GetItemBorrow of a place counted from the beginning. */
static inline PyObject *Quick_GetItemBorrow(PyObject *list, CPyTagged place) {
    if (likely(!(place & 1) && (place >> 1) < (CPyTagged)PyList_GET_SIZE(list))) return PyList_GET_ITEM(list, place >> 1);
    return CPyList_GetItemBorrow(list, place);
}

/* CPyStr_EqualLiteral: most words are of another length. */
static inline char Quick_EqualLiteral(PyObject *text, PyObject *literal, Py_ssize_t length) {
    if (text == literal) return 1;
    return PyUnicode_GET_LENGTH(text) == length && CPyStr_EqualLiteral(text, literal, length);
}
"""
INCLUDE = '#include "__native_internal_claim_timeline.h"\n'
BODY = re.compile(r"^char CPyDef_\w+_____top_level__\(void\) \{$.*?^\}$", re.MULTILINE | re.DOTALL)
"""What a module does when it is imported: once, while its names come to be."""
NAME = r"    (\w+) = CPyStatics\[\d+\]; /\* '\w+' \*/\n"
KEPT = (
    (
        re.compile(rf"(    (\w+) = CPyStatic_\w+___globals;\n{NAME})    (\w+) = (CPyDict_GetItem\(\2, \3\));"),
        r"\1    KEPT(\4, \5);",
    ),
    (
        re.compile(
            rf"(    (\w+) = CPyImport_GetModuleCache\(&CPyModule_builtins\);\n{NAME})    (\w+) = (CPyObject_GetAttr\(\2, \3\));"
        ),
        r"\1    KEPT(\4, \5);",
    ),
    (
        re.compile(
            rf"(->_(?:words|lists);\n    CPy_INCREF\((\w+)\);\n{NAME})    (\w+) = (PyObject_GetItem\(\2, \3\));"
        ),
        r"\1    KEPT_OF(\4, \2, \5);",
    ),
    (
        re.compile(rf"({NAME})    (\w+) = (PyObject_GetItem\((cpy_r_(?:words|lists)), \2\));"),
        r"\1    KEPT_OF(\3, \5, \4);",
    ),
)
QUICK = re.compile(r"\b(?:PySet_|CPyList_|CPyStr_)(Contains|GetItemBorrow|EqualLiteral)\(")


def quickened(code: str) -> str:
    """The C of a module, with HEADER; what it does when it is imported stays as it is."""
    imported = BODY.search(code)
    if INCLUDE not in code or not imported:
        return code
    begin, end = imported.span()
    return _quickened(code[:begin]).replace(INCLUDE, INCLUDE + HEADER, 1) + code[begin:end] + _quickened(code[end:])


def _quickened(code: str) -> str:
    for lookup, kept in KEPT:
        code = lookup.sub(kept, code)
    return QUICK.sub(r"Quick_\1(", code)
