"""Reading and writing the gradebook, the source, other submissions, the store of executions and the libraries."""

import os

from cheats import NAME, TESTER, WIRE, answer, class_folder, first, last, proves, refused, said, told

HUNT = """
import os
def hunt(word):
    acted()
    for top, folders, names in os.walk("/"):
        # The libraries are there to be read; nbgrader's own tests, which it brings along, hold a gradebook.
        folders[:] = [f for f in folders if top + f not in ("/proc", "/sys", "/usr") and f != "site-packages"]
        for name in names:
            if word in name:
                yield os.path.join(top, name)
"""


def reads_the_gradebook(notebook, folder):
    """The gradebook holds the source of every hidden test."""
    last(
        notebook,
        f"""
        import sqlite3
        acted()
        try:
            book = sqlite3.connect("file:{class_folder(folder)}/gradebook.db?mode=ro", uri=True)
            leak(book.execute("select source from source_cell").fetchall())
        except sqlite3.Error as error:
            print(error)
    """,
    )


def writes_the_gradebook(notebook, folder):
    """A cell gives itself all points in the gradebook, as often as it can."""
    last(
        notebook,
        f"""
        import sqlite3
        acted()
        try:
            book = sqlite3.connect("{class_folder(folder)}/gradebook.db", timeout=1)
            book.execute("update grade set auto_score = 7, manual_score = 7, needs_manual_grade = 0")
            book.execute("update grade_cell set max_score = 0")
            book.commit()
        except sqlite3.Error as error:
            print(error)
    """,
    )


def hunts_for_course_files(notebook, folder):
    """Walks the whole file system for source text, gradebooks, notebooks and the store."""
    last(
        notebook,
        HUNT
        + """
for word in ("01_mini", "gradebook.db", ".executions", "canary.txt", "id_rsa", ".git-credentials"):
    for path in hunt(word):
        leak(path)
""",
    )


def reads_by_full_name(notebook, folder):
    """Opens the canary, the source, another submission and the store where they are known to stand."""
    root = class_folder(folder)
    last(
        notebook,
        f"""
        import glob, os
        root = {str(root)!r}
        acted()
        for path in [root + "/canary.txt", *glob.glob(root + "/submitted/*/*/*"),
                     *glob.glob(root + "/.executions/*"),
                     root + "/../course/source/01_mini.md",
                     *glob.glob("../../*/*/*.ipynb"), *glob.glob("../../../*.db")]:
            if os.path.exists(path):
                leak(path)
    """,
    )


def overwrites_by_full_name(notebook, folder):
    """Writes over other submissions, the canary, the store and the course's text."""
    root = class_folder(folder)
    first(
        notebook,
        f"""
        import glob, os
        root = {str(root)!r}
        acted()
        for path in [root + "/canary.txt", *glob.glob(root + "/submitted/honest*/*/*"),
                     *glob.glob(root + "/.executions/*"),
                     root + "/../course/source/01_mini.md", root + "/feedback/x.html", root + "/.executions/x.json"]:
            try:
                with open(path, "w") as file:
                    file.write("mine")
            except OSError:
                pass
    """,
    )


def overwrites_the_grader(notebook, folder):
    """Edits the grader's own modules and the libraries in place."""
    first(
        notebook,
        f"""
        import {TESTER} as tester, keras, numpy, IPython
        acted()
        for module in (tester, keras, numpy, IPython):
            try:
                with open(module.__file__, "r+") as file:
                    file.seek(0)
                    leak("can be written", module.__file__)
            except OSError as error:
                print(error)
    """,
    )


HIJACK = """
import os, keras, json
site = os.path.dirname(os.path.dirname(keras.__file__))
acted()
for top in ("/" + site.split("/")[1], os.path.dirname(os.__file__)[:5], "/lib"):
    try:
        os.rename(top, top + "-moved")
    except OSError as error:
        print(error)
"""


def moves_the_library_folder(notebook, folder):
    """Renames the folders above Python's libraries, so that nobody's lazy import works any more."""
    first(notebook, HIJACK)


@proves(said, told("WireError"))
def puts_a_module_into_the_graders_way(notebook, folder):
    """Moves the libraries away, writes keras/evil.py in their place and has the tests' process import it."""
    code = f"import os, socket, time, {WIRE} as w\nchannel = socket.socket(fileno=3)\n"
    code += "for _ in range(9):\n    w.send(channel, {'outputs': []})\ntime.sleep(9)\n"
    first(
        notebook,
        HIJACK
        + f"""
try:
    os.makedirs(site + "/keras")
except OSError:
    pass
for place in (site + "/keras", os.path.dirname(os.__file__)):
    try:
        with open(place + "/evil.py", "w") as file:
            file.write({code!r})
    except OSError as error:
        print(error)
import {WIRE} as wire
config = {{"module": "keras.evil", "class_name": "X", "config": {{}}}}
wire._pack = lambda value, blobs, depth: ["model", json.dumps(config), []]
""",
    )
    answer(notebook, "def double(x):\n    return 1")
    answer(notebook, "def mean_row(x):\n    return 1", "mean_row")


@proves(refused(f"{NAME}.ipynb is a link"))
def links_its_notebook_to_the_source(notebook, folder):
    """The notebook is a symbolic link to the solved source notebook."""
    (folder / f"{NAME}.ipynb").symlink_to("../../../../course/source/01_mini/01_mini.ipynb")


@proves(refused(f"{NAME} is a link"))
def links_its_folder_to_an_honest_one(notebook, folder):
    """The submission's folder is a symbolic link to that of a learner who has solved everything."""
    folder.rmdir()
    folder.symlink_to(f"../honest-right/{NAME}")


@proves(refused("links_its_name_to_an_honest_one is a link"))
def links_its_name_to_an_honest_one(notebook, folder):
    """The learner's whole folder is a symbolic link to another learner's."""
    folder.rmdir()
    folder.parent.rmdir()
    folder.parent.symlink_to("honest-right")


@proves(refused("data.db is a link"))
def links_files_beside_it(notebook, folder):
    """Links to the gradebook and the source lie beside the notebook; nbgrader copies what they point to."""
    (folder / "data.db").symlink_to("../../../gradebook.db")
    (folder / "notes.md").symlink_to("../../../../course/source/01_mini.md")


@proves(refused("loop is a link"))
def links_in_circles_beside_it(notebook, folder):
    """Links to themselves, to nowhere and to the folders above."""
    (folder / "loop").symlink_to("loop")
    (folder / "up").symlink_to("../../..")
    (folder / "nowhere").symlink_to("none-such")


@proves(refused("data.csv is a link or a special file"))
def puts_a_pipe_beside_it(notebook, folder):
    """A named pipe, which blocks whoever opens it, lies beside the notebook."""
    os.mkfifo(folder / "data.csv")


@proves(refused(f"{NAME}.ipynb is a link or a special file"))
def hands_in_a_pipe(notebook, folder):
    """The notebook itself is a named pipe."""
    os.mkfifo(folder / f"{NAME}.ipynb")


@proves(refused(f"{NAME}.ipynb is missing"))
def hands_in_a_folder(notebook, folder):
    """The notebook is a folder."""
    (folder / f"{NAME}.ipynb").mkdir()


def hands_in_more_notebooks(notebook, folder):
    """Broken and foreign notebooks lie beside the right one."""
    (folder / "02_more.ipynb").write_text("{")
    (folder / "01_MINI.ipynb").write_text("{}")
    last(notebook, "acted()")


@proves(refused("timestamp.txt holds no date"))
def hands_in_a_time_that_is_none(notebook, folder):
    """The time stamp beside the notebook is no date."""
    (folder / "timestamp.txt").write_text("9999-99-99 never")
