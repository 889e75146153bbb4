"""Runs submissions ahead of their turn in the books, side by side, on this machine or on a cluster."""

from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial

from nbformat import NotebookNode

from autograder.course import CourseError
from autograder.grade.execution import SafeExecute, key
from autograder.sandbox import pool


def workers(number: int, scheduler: str | None) -> Executor:
    """Where submissions run: threads that each wait for their processes here, or a Dask cluster."""
    if not scheduler:
        return ThreadPoolExecutor(number)
    from distributed import Client

    try:
        return Client(scheduler, timeout=10).get_executor()
    except OSError as error:
        raise CourseError(f"There is no Dask scheduler at {scheduler}: {error}.") from error


class Ahead:
    """Runs submissions in `workers`, each distinct one once, and puts what they put out into the store."""

    def __init__(self, workers: Executor, execute: SafeExecute):
        self.workers, self.execute, self.store = workers, execute, execute.kept
        self.runs: dict[str, Future] = {}

    def start(self, notebook: NotebookNode) -> str:
        """Run a repaired submission unless the store has it; returns its key."""
        job = self.execute.job(notebook)
        name = key(job)
        if name not in self.runs and not self.store.has(name):
            self.runs[name] = self.workers.submit(pool.run, job)
            self.runs[name].add_done_callback(partial(self._keep, name))
        return name

    def _keep(self, name: str, run: Future) -> None:
        """Put what a run put out into the store, where it went well."""
        if not run.cancelled() and not run.exception():
            self.store.put(name, run.result())

    def finish(self, name: str) -> None:
        """Wait until the store has it; raises what the run raised."""
        if name in self.runs:
            outputs = self.runs[name].result()
            if not self.store.has(name):  # the callback may still be on its way
                self.store.put(name, outputs)
            del self.runs[name]  # and the outputs with it: a class may not fit into memory

    def stop(self) -> None:
        """Start no more runs: whoever stops the grading does not want to wait for the rest of the class."""
        for run in self.runs.values():
            run.cancel()
