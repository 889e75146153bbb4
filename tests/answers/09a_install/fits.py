"""Answers to `fits`: the prefix is the verdict, the name the idea or the misconception."""


def right_every_combination(wheel, python, platforms):
    import itertools

    *_, tags, interfaces, systems = wheel[:-4].split("-")
    accepted = set(itertools.product((python, "py3"), (python, "none"), ("any", *platforms)))
    named = itertools.product(tags.split("."), interfaces.split("."), systems.split("."))
    return any(one in accepted for one in named)


def right_sets(wheel, python, platforms):
    stem, interfaces, systems = wheel[: -len(".whl")].rsplit("-", 2)
    tags = stem.rsplit("-", 1)[1]
    return not (
        {python, "py3"}.isdisjoint(tags.split("."))
        or {python, "none"}.isdisjoint(interfaces.split("."))
        or {"any", *platforms}.isdisjoint(systems.split("."))
    )


def wrong_from_the_front(wheel, python, platforms):
    """says: count from the end"""
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[2:5])
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in ("any", *platforms) for system in systems)


def wrong_part_of_a_name(wheel, python, platforms):
    """says: of the ten fit"""
    tags, interfaces, systems = wheel.removesuffix(".whl").split("-")[-3:]
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in systems for system in ("any", *platforms))


def wrong_several_are_one(wheel, python, platforms):
    """says: one is enough"""
    tag, interface, system = wheel.removesuffix(".whl").split("-")[-3:]
    return tag in (python, "py3") and interface in (python, "none") and system in ("any", *platforms)


def wrong_no_interface(wheel, python, platforms):
    """says: of the ten fit"""
    tags, _, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    return (python in tags or "py3" in tags) and any(system in ("any", *platforms) for system in systems)


def wrong_no_py3(wheel, python, platforms):
    """says: py3-none-any fits every machine"""
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = python in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in ("any", *platforms) for system in systems)


def wrong_any_is_not_any(wheel, python, platforms):
    """says: py3-none-any fits every machine"""
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in platforms for system in systems)


def wrong_one_of_three(wheel, python, platforms):
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return any(good) and any(system in ("any", *platforms) for system in systems)


def wrong_py3_interface(wheel, python, platforms):
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = (python in tags or "py3" in tags), ({python, "none", "py3", "abi3"} & {*interfaces})
    return all(map(bool, good)) and any(system in ("any", *platforms) for system in systems)


def wrong_newest_platform_only(wheel, python, platforms):
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in ("any", *platforms[:1]) for system in systems)


def wrong_py39_is_a_py3(wheel, python, platforms):
    tags, interfaces, systems = (part.split(".") for part in wheel.removesuffix(".whl").split("-")[-3:])
    good = any(tag == python or tag.startswith("py3") for tag in tags), python in interfaces or "none" in interfaces
    return all(good) and any(system in ("any", *platforms) for system in systems)


def wrong_letters_of_the_ending(wheel, python, platforms):
    tags, interfaces, systems = (part.split(".") for part in wheel.rstrip(".whl").split("-")[-3:])
    good = python in tags or "py3" in tags, python in interfaces or "none" in interfaces
    return all(good) and any(system in ("any", *platforms) for system in systems)
