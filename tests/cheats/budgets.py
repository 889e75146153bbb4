"""Little by little: no cell and no file is too much, all together are."""

from cheats import last, prints, proves, refused


@proves(prints("what the whole notebook may use"))
def sleeps_in_every_cell(notebook, folder):
    """Twelve cells that sleep, each as long as a cell may."""
    for number in range(12):
        last(notebook, f"import time\ntime.sleep(2.5)  # {number}")


@proves(refused("the folder holds more than"))
def many_files(notebook, folder):
    """Two thousand files beside the notebook, which nbgrader copies one by one."""
    for number in range(2000):
        (folder / f"{number}.txt").touch()


@proves(refused("the folder holds more than"))
def file_of_holes(notebook, folder):
    """A file of 400 MB that takes no room, until it is copied."""
    with (folder / "holes.bin").open("wb") as file:
        file.truncate(400 * 2**20)


@proves(refused("holds no date"))
def endless_date(notebook, folder):
    """A time stamp of a million blanks, in which its reader looks for a date from each of them on."""
    (folder / "timestamp.txt").write_text(" " * 10**6, encoding="utf-8")
