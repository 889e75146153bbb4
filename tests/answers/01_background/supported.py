"""Answers to `supported`: the prefix is the verdict, the name the idea or the misconception; the set-up cell defines WHEELS."""

import numpy as np


def right_hundreds(python, tf_release, table=WHEELS):  # noqa: F821
    def size(version):
        major, minor, *_ = version.split(".")
        return 1000 * int(major) + int(minor)

    major, minor, *_ = tf_release.split(".")
    low, high = map(size, table[f"{major}.{minor}"])
    return size(python) in range(low, high + 1)


def right_packaging(python, tf_release, table=WHEELS):  # noqa: F821
    from packaging.version import Version

    for name, (low, high) in table.items():
        if Version(name).release == Version(tf_release).release[:2]:
            asked = Version(".".join(python.split(".")[:2]))
            return not (asked < Version(low) or asked > Version(high))
    raise KeyError(tf_release)


def right_numpy_bool(python, tf_release, table=WHEELS):  # noqa: F821
    row = table[".".join(tf_release.split(".", 2)[:2])]
    p, low, high = (np.array(v.split(".")[:2], int) @ [1000, 1] for v in (python, *row))
    return np.logical_and(low <= p, p <= high)


def wrong_compares_text(python, tf_release, table=WHEELS):  # noqa: F821
    """says: 3.10 is newer than 3.9"""
    low, high = table[".".join(tf_release.split(".")[:2])]
    return low <= ".".join(python.split(".")[:2]) <= high


def wrong_compares_floats(python, tf_release, table=WHEELS):  # noqa: F821
    """says: 3.1 is not 3.10"""
    low, high = table[".".join(tf_release.split(".")[:2])]
    return float(low) <= float(".".join(python.split(".")[:2])) <= float(high)


def wrong_compares_all_three_numbers(python, tf_release, table=WHEELS):  # noqa: F821
    """says: 3.13.2 is a 3.13"""
    low, high = (tuple(map(int, v.split("."))) for v in table[".".join(tf_release.split(".")[:2])])
    return low <= tuple(map(int, python.split("."))) <= high


def wrong_leaves_out_the_ends(python, tf_release, table=WHEELS):  # noqa: F821
    """says: both ends count"""
    low, high = (tuple(map(int, v.split("."))) for v in table[".".join(tf_release.split(".")[:2])])
    return low < tuple(map(int, python.split(".")[:2])) < high


def wrong_newer_is_always_fine(python, tf_release, table=WHEELS):  # noqa: F821
    """says: too new"""
    low, _ = (tuple(map(int, v.split("."))) for v in table[".".join(tf_release.split(".")[:2])])
    return low <= tuple(map(int, python.split(".")[:2]))


def wrong_false_for_an_unknown_release(python, tf_release, table=WHEELS):  # noqa: F821
    """says: 2.99 is not in the table"""
    row = table.get(".".join(tf_release.split(".")[:2]))
    if row is None:
        return False
    low, high = (tuple(map(int, v.split("."))) for v in row)
    return low <= tuple(map(int, python.split(".")[:2])) <= high


def wrong_ignores_the_table(python, tf_release, table=WHEELS):  # noqa: F821
    """says: look in `table`, not in WHEELS"""
    low, high = (tuple(map(int, v.split("."))) for v in WHEELS[".".join(tf_release.split(".")[:2])])  # noqa: F821
    return low <= tuple(map(int, python.split(".")[:2])) <= high


def wrong_looks_at_the_second_number_only(python, tf_release, table=WHEELS):  # noqa: F821
    """says: the first number counts too"""
    low, high = (int(v.split(".")[1]) for v in table[".".join(tf_release.split(".")[:2])])
    return low <= int(python.split(".")[1]) <= high


def wrong_asks_for_the_patch_release(python, tf_release, table=WHEELS):  # noqa: F821
    """says: releases of two numbers"""
    low, high = (tuple(map(int, v.split("."))) for v in table[tf_release])
    return low <= tuple(map(int, python.split(".")[:2])) <= high


def wrong_answers_in_words(python, tf_release, table=WHEELS):  # noqa: F821
    """says: return True or False"""
    low, high = (tuple(map(int, v.split("."))) for v in table[".".join(tf_release.split(".")[:2])])
    return "True" if low <= tuple(map(int, python.split(".")[:2])) <= high else "False"


def wrong_compares_each_number_alone(python, tf_release, table=WHEELS):  # noqa: F821
    """says: compare pairs"""
    row = table[".".join(tf_release.split(".")[:2])]
    low, high, asked = (list(map(int, v.split(".")[:2])) for v in (*row, python))
    return all(a <= b <= c for a, b, c in zip(low, asked, high, strict=True))


def wrong_leaves_out_the_upper_end(python, tf_release, table=WHEELS):  # noqa: F821
    """says: both ends count"""
    row = table[".".join(tf_release.split(".")[:2])]
    low, high, asked = (tuple(map(int, v.split(".")[:2])) for v in (*row, python))
    return low <= asked < high
