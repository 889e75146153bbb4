"""Answers to `env_report`: the prefix is the verdict, the name the idea or the misconception."""

from collections import Counter
from importlib import metadata

import numpy as np

EQUIVALENT = {"return {'packages': versions, 'devices': Counter((name.split(':')[-2] for name in devices))}": "a Counter will do, says the contract"}


def right_asks_the_distribution(packages, devices):
    def ask(name):
        try:
            return metadata.distribution(name).metadata["Version"]
        except metadata.PackageNotFoundError:
            return None

    counts = {}
    for name in devices:
        kind = name.rsplit(":", 2)[1]
        counts[kind] = counts.get(kind, 0) + 1
    return {"devices": counts, "packages": {name: ask(name) for name in packages}}


def right_searches_the_distributions(packages, devices):
    versions = {}
    for name in packages:
        found = list(metadata.distributions(name=name))
        versions[name] = found[0].version if found else None
    kinds = [name.split(":")[-2] for name in devices]
    return {"packages": versions, "devices": {kind: kinds.count(kind) for kind in set(kinds)}}


def right_numpy_counts(packages, devices):
    from contextlib import suppress

    versions = dict.fromkeys(packages)
    for name in versions:
        with suppress(ImportError):
            versions[name] = metadata.version(name)
    kinds, counts = np.unique([name.split(":")[-2] for name in devices], return_counts=True)
    return {"packages": versions, "devices": dict(zip(kinds.tolist(), counts.tolist(), strict=True))}


def wrong_hard_codes_one_machine(packages, devices):
    known = {"numpy": "2.1.3", "scikit-learn": "1.6.1", "traitlets": "5.7.1", "tensorflow": "2.20.0"}
    counts = Counter(name.split(":")[-2] for name in devices)
    return {"packages": {name: known.get(name) for name in packages}, "devices": dict(counts)}


def wrong_remembers_the_packages_of_the_check(packages, devices):
    asked = ("numpy", "scikit-learn", "traitlets")
    counts = Counter(name.split(":")[-2] for name in devices)
    versions = {name: metadata.version(name) if name in asked else None for name in packages}
    return {"packages": versions, "devices": dict(counts)}


def wrong_leaves_missing_packages_out(packages, devices):
    """says: each of the four names is a key"""
    from contextlib import suppress

    versions = {}
    for name in packages:
        with suppress(metadata.PackageNotFoundError):
            versions[name] = metadata.version(name)
    return {"packages": versions, "devices": dict(Counter(name.split(":")[-2] for name in devices))}


def wrong_imports_the_package(packages, devices):
    """says: scikit-learn has another version than None"""
    import importlib

    versions = {}
    for name in packages:
        try:
            versions[name] = importlib.import_module(name).__version__
        except (ImportError, AttributeError):
            versions[name] = None
    return {"packages": versions, "devices": dict(Counter(name.split(":")[-2] for name in devices))}


def wrong_does_not_catch_the_error(packages, devices):
    """says: not installed means None"""
    counts = Counter(name.split(":")[-2] for name in devices)
    return {"packages": {name: metadata.version(name) for name in packages}, "devices": dict(counts)}


def wrong_text_for_a_missing_package(packages, devices):
    """says: not installed means None"""
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = "not installed"
    return {"packages": versions, "devices": dict(Counter(name.split(":")[-2] for name in devices))}


def wrong_counts_from_the_front(packages, devices):
    """says: the long name became"""
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return {"packages": versions, "devices": dict(Counter(name.split(":")[1] for name in devices))}


def wrong_highest_number_plus_one(packages, devices):
    """says: the long name became"""
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    counts = {name.split(":")[-2]: int(name.split(":")[-1]) + 1 for name in devices}
    return {"packages": versions, "devices": counts}


def wrong_number_as_count(packages, devices):
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return {"packages": versions, "devices": {n.split(":")[-2]: int(n.split(":")[-1]) for n in devices}}


def wrong_cuts_at_fixed_places(packages, devices):
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return {"packages": versions, "devices": dict(Counter(name[-5:-2] for name in devices))}


def wrong_asks_nothing_about_devices(packages, devices):
    """says: not one CPU and two GPU"""
    versions = {}
    for name in packages:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            versions[name] = None
    return {"packages": versions, "devices": {"CPU": len(devices)}}


def wrong_versions_as_a_list(packages, devices):
    """says: each of the four names is a key"""
    versions = []
    for name in packages:
        try:
            versions.append(metadata.version(name))
        except metadata.PackageNotFoundError:
            versions.append(None)
    return {"packages": versions, "devices": dict(Counter(name.split(":")[-2] for name in devices))}


def wrong_no_packages_yet(packages, devices):
    """says: each of the four names is a key"""
    return {"packages": None, "devices": dict(Counter(name.split(":")[-2] for name in devices))}
