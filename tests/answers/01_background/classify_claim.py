"""Answers to `classify_claim`: the prefix is the verdict, the name the idea or the misconception."""


def right_sorts_a_copy(claim):
    seen = sorted(claim["seen"], key=lambda entry: tuple(map(int, entry[0].split("."))))
    if not seen:
        return "opinion" if claim["test"] is None else "untested"
    *older, (_, now) = seen
    if now:
        return "true"
    return "outdated" if any(held for _, held in older) else "wrong"


def right_loop(claim):
    if claim["test"] is None:
        return "opinion"
    newest, verdict, ever = (-1, -1), "untested", False
    for release, held in claim["seen"]:
        major, minor = release.split(".")
        ever = ever or held
        if (int(major), int(minor)) > newest:
            newest, verdict = (int(major), int(minor)), "true" if held else "failed"
    return {"failed": "outdated" if ever else "wrong"}.get(verdict, verdict)


def right_newest_that_held(claim):
    releases = {tuple(int(n) for n in release.split(".")): held for release, held in claim["seen"]}
    holding = [release for release, held in releases.items() if held]
    match claim["test"], len(releases), len(holding):
        case None, _, _:
            return "opinion"
        case _, 0, _:
            return "untested"
        case _, _, 0:
            return "wrong"
    return "true" if max(holding) == max(releases) else "outdated"


def wrong_always_true(claim):
    return "true"


def wrong_compares_text(claim):
    """says: compare whole numbers"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    if max(claim["seen"], key=lambda entry: entry[0])[1]:
        return "true"
    return "outdated" if any(held for _, held in claim["seen"]) else "wrong"


def wrong_last_in_the_list(claim):
    """says: may stand anywhere"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    if claim["seen"][-1][1]:
        return "true"
    return "outdated" if any(held for _, held in claim["seen"]) else "wrong"


def wrong_held_once_is_true(claim):
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    return "true" if any(held for _, held in claim["seen"]) else "wrong"


def wrong_by_id(claim):
    verdicts = ["true", "outdated", "wrong", "wrong", "opinion", "untested", "outdated", "outdated"]
    return verdicts[(claim["id"] - 1) % 8]


def wrong_by_text(claim):
    for fragment, verdict in {
        "open": "true",
        "session": "outdated",
        "fit": "wrong",
        "half": "wrong",
        "flexib": "opinion",
        "own": "untested",
    }.items():
        if fragment in claim["text"]:
            return verdict
    return "outdated"


def wrong_untested_is_opinion(claim):
    """says: claim 6 gave"""
    if not claim["seen"]:
        return "opinion"
    newest = max(claim["seen"], key=lambda entry: [int(n) for n in entry[0].split(".")])
    if newest[1]:
        return "true"
    return "outdated" if any(held for _, held in claim["seen"]) else "wrong"



def wrong_minor_number_only(claim):
    """says: compare whole numbers"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    if max(claim["seen"], key=lambda entry: int(entry[0].split(".")[1]))[1]:
        return "true"
    return "outdated" if any(held for _, held in claim["seen"]) else "wrong"


def wrong_forgets_outdated(claim):
    """says: gave 'wrong', not 'outdated'"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    newest = max(claim["seen"], key=lambda entry: [int(n) for n in entry[0].split(".")])
    return "true" if newest[1] else "wrong"


def wrong_capital_letters(claim):
    """says: not 'outdated'"""
    if claim["test"] is None:
        return "Opinion"
    if not claim["seen"]:
        return "Untested"
    newest = max(claim["seen"], key=lambda entry: [int(n) for n in entry[0].split(".")])
    if newest[1]:
        return "True"
    return "Outdated" if any(held for _, held in claim["seen"]) else "Wrong"


def wrong_compares_floats(claim):
    """says: compare whole numbers"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    if max(claim["seen"], key=lambda entry: float(entry[0]))[1]:
        return "true"
    return "outdated" if any(held for _, held in claim["seen"]) else "wrong"


def wrong_true_only_if_it_always_held(claim):
    """says: the newest decides"""
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    held = [held for _, held in claim["seen"]]
    return "true" if all(held) else "outdated" if any(held) else "wrong"


def wrong_one_release_proves_nothing(claim):
    if claim["test"] is None:
        return "opinion"
    if not claim["seen"]:
        return "untested"
    newest, *older = sorted(claim["seen"], key=lambda entry: [int(n) for n in entry[0].split(".")])[::-1]
    if not older:
        return "wrong"
    return "true" if newest[1] else "outdated" if any(held for _, held in older) else "wrong"
