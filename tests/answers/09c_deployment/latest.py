"""Answers to `latest`: the prefix is the verdict, the name the idea or the misconception."""

EQUIVALENT = {}


def right_a_loop(names):
    best = None
    for name in names:
        if name and all(letter in "0123456789" for letter in name):
            best = int(name) if best is None or int(name) > best else best
    return best


def right_a_pattern(names):
    import re

    versions = sorted(int(name) for name in names if re.fullmatch("[0-9]+", name))
    return versions[-1] if versions else None


def wrong_as_text(names):
    """says: 9 came back"""
    return max((name for name in names if name.isdigit()), default=None)


def wrong_as_text_then_a_number(names):
    """says: 9 came back"""
    found = max((name for name in names if name.isdigit()), default=None)
    return None if found is None else int(found)


def wrong_a_name_comes_back(names):
    """says: a text came back"""
    return max((name for name in names if name.isdigit()), key=int, default=None)


def wrong_zero_for_none(names):
    """says: without a version: None"""
    return max((int(name) for name in names if name.isdigit()), default=0)


def wrong_zero_is_no_version(names):
    return max((int(name) for name in names if name.isdigit()), default=None) or None


def wrong_digits_anywhere(names):
    import re

    return max((int(found[0]) for name in names if (found := re.search("[0-9]+", name))), default=None)


def wrong_whatever_int_takes(names):
    versions = []
    for name in names:
        try:
            versions.append(int(name))
        except ValueError:
            pass
    return max(versions, default=None)


def wrong_how_many(names):
    return sum(name.isdigit() for name in names) or None


def wrong_the_last_one(names):
    return next((int(name) for name in reversed(names) if name.isdigit()), None)


def wrong_raises_without_versions(names):
    return max(int(name) for name in names if name.isdigit())


def wrong_starts_with_a_digit(names):
    import re

    return max((int(found[0]) for name in names if (found := re.match("[0-9]+", name))), default=None)


def wrong_no_leading_zeros(names):
    return max((int(name) for name in names if name.isdigit() and str(int(name)) == name), default=None)


def wrong_by_length(names):
    versions = [name for name in names if name.isdigit()]
    return int(max(versions, key=lambda name: (len(name), name))) if versions else None
