"""Answers to `repair`: the prefix is the verdict, the name the idea or the misconception."""


def right_pairs(machine):
    pairs = [(place, python) for place in machine["offers"] for python in machine["pythons"]]
    pairs = [(place, python) for place, python in pairs if python in machine["offers"][place]]
    if not pairs:
        return []
    place, python = pairs[-1]
    commands = [f"python{python} -m venv .venv"]
    how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
    commands.append(f".venv/bin/python -m pip install tensorflow {how}")
    for name in ("keras", "tensorflow", "numpy"):
        if name + ".py" in machine["files"]:
            commands.append(f"mv {name}.py my_{name}.txt")
    return [*commands, '.venv/bin/python -c "import tensorflow"']


def right_newest_python(machine):
    for python in sorted(machine["pythons"], key=lambda version: -int(version.split(".")[1])):
        for place in machine["offers"]:
            if python in machine["offers"][place]:
                how = "--no-index --find-links" if place[0] == "/" else "-i"
                moves = [f"mv {name} my_{i}.old" for i, name in enumerate(machine["files"]) if name[:-3] in PACKAGES]
                install = f".venv/bin/python -m pip install tensorflow {how} {place}"
                return moves + [f"python{python} -m venv .venv", install, IMPORT]
    return []


def wrong_sudo(machine):
    """says: externally-managed-environment"""
    return ["sudo pip install tensorflow", IMPORT]


def wrong_system_pip(machine):
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                return [f"python{python} -m pip install tensorflow -i {place}", IMPORT]
    return []


def wrong_only_tensorflow_hides(machine):
    """says: numpy.py hides"""
    moves = ["mv tensorflow.py my_tensorflow.py"] if "tensorflow.py" in machine["files"] else []
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                install = f".venv/bin/python -m pip install tensorflow {how}"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return []


def wrong_newest_python_always(machine):
    if not machine["pythons"] or not machine["offers"]:
        return []
    python = max(machine["pythons"], key=lambda version: int(version.split(".")[1]))
    place = next(iter(machine["offers"]))
    how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
    moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
    return [f"python{python} -m venv .venv", *moves, f".venv/bin/python -m pip install tensorflow {how}", IMPORT]


def wrong_first_place_only(machine):
    for place, offered in list(machine["offers"].items())[:1]:
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                install = f".venv/bin/python -m pip install tensorflow {how}"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return []


def wrong_always_an_address(machine):
    """says: a folder"""
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                install = f".venv/bin/python -m pip install tensorflow -i {place}"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return []


def wrong_pypi_without_a_place(machine):
    """says: a mirror"""
    for offered in machine["offers"].values():
        for python in machine["pythons"]:
            if python in offered:
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                install = ".venv/bin/python -m pip install tensorflow"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return []


def wrong_no_import(machine):
    """says: not the import"""
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                return [f"python{python} -m venv .venv", *moves, f".venv/bin/python -m pip install tensorflow {how}"]
    return []


def wrong_hopeless_gets_an_environment(machine):
    """says: return []"""
    moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                install = f".venv/bin/python -m pip install tensorflow {how}"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return ["python3.12 -m venv .venv", *moves]


def wrong_environment_last(machine):
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                install = f".venv/bin/python -m pip install tensorflow {how}"
                return [*moves, install, f"python{python} -m venv .venv", IMPORT]
    return []


def wrong_changes_the_machine(machine):
    """says: the machine was changed"""
    for place, offered in machine["offers"].items():
        for python in machine["pythons"]:
            if python in offered:
                how = f"-i {place}" if place.startswith("https://") else f"--no-index --find-links {place}"
                moves = [f"mv {name}.py my_{name}.py" for name in PACKAGES if f"{name}.py" in machine["files"]]
                machine["files"] = [name for name in machine["files"] if name[:-3] not in PACKAGES]
                install = f".venv/bin/python -m pip install tensorflow {how}"
                return [f"python{python} -m venv .venv", *moves, install, IMPORT]
    return []
