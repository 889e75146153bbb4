"""Answers to `drift`: the prefix is the verdict, the name the idea or the misconception."""

import re


def right_loop(lock, installed):
    def plain(name):
        return name.lower().replace("_", "-").replace(".", "-").replace("--", "-")

    result = {}
    for name in lock:
        there = None
        for other in installed:
            if plain(other) == plain(name):
                there = installed[other]
        if there != lock[name]:
            result[name] = there
    return result


def right_both_plain(lock, installed):
    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    written = {plain(name): name for name in lock}
    found = dict.fromkeys(written) | {plain(name): there for name, there in installed.items()}
    return {name: found[key] for key, name in written.items() if found[key] != lock[name]}


def wrong_names_to_the_letter(lock, installed):
    """says: the example"""
    return {name: installed.get(name) for name in lock if installed.get(name) != lock[name]}


def wrong_one_side_plain(lock, installed):
    """says: one package, two spellings"""
    plain = re.compile(r"[-_.]+")
    return {
        name: installed.get(plain.sub("-", name).lower())
        for name in lock
        if installed.get(plain.sub("-", name).lower()) != lock[name]
    }


def wrong_plain_names_in_the_result(lock, installed):
    """says: the example"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    found = {plain(name): there for name, there in installed.items()}
    return {plain(name): found.get(plain(name)) for name in lock if found.get(plain(name)) != lock[name]}


def wrong_missing_left_out(lock, installed):
    """says: numpy is not installed"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    found = {plain(name): there for name, there in installed.items()}
    return {n: found[plain(n)] for n in lock if plain(n) in found and found[plain(n)] != lock[n]}


def wrong_version_wanted(lock, installed):
    """says: the example"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    found = {plain(name): there for name, there in installed.items()}
    return {name: lock[name] for name in lock if found.get(plain(name)) != lock[name]}


def wrong_versions_as_numbers(lock, installed):
    """says: to the letter"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    def short(text):
        return None if text is None else re.sub(r"(\.0)+$", "", text)

    found = {plain(name): there for name, there in installed.items()}
    return {name: found.get(plain(name)) for name in lock if short(found.get(plain(name))) != short(lock[name])}


def wrong_extra_packages_too(lock, installed):
    """says: the example"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    found = {plain(name): there for name, there in installed.items()}
    locked = {plain(name) for name in lock}
    extra = {name: there for name, there in installed.items() if plain(name) not in locked}
    return {name: found.get(plain(name)) for name in lock if found.get(plain(name)) != lock[name]} | extra


def wrong_underscores_forgotten(lock, installed):
    found = {name.lower().replace("_", "-"): there for name, there in installed.items()}
    keys = {name: name.lower().replace("_", "-") for name in lock}
    return {name: found.get(keys[name]) for name in lock if found.get(keys[name]) != lock[name]}


def wrong_newer_is_fine(lock, installed):
    """says: the example"""

    def plain(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    found = {plain(name): there for name, there in installed.items()}
    return {n: found.get(plain(n)) for n in lock if not found.get(plain(n)) or found[plain(n)] < lock[n]}
