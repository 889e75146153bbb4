"""Runs stand beside each other; one that was disturbed is repeated alone before it counts."""

import threading
import time

import pytest

from autograder.sandbox import pool
from autograder.sandbox.pool import Job
from autograder.sandbox.session import Outcome


@pytest.fixture
def runs(monkeypatch):
    """What ran, in order, each with the number of runs beside it; the first run of a job called `disturbed` is that."""
    seen, running, lock = [], [], threading.Lock()

    def run(job):
        with lock:
            running.append(job.seed)
        time.sleep(0.05)
        with lock:
            beside = len(running) - 1
            seen.append((job.seed, beside))
            running.remove(job.seed)
        first = [seed for seed, _ in seen].count(job.seed) == 1
        return Outcome([[{"first": first}]], disturbed=first and job.names == ["disturbed"])

    monkeypatch.setattr(pool, "_run", run)
    return seen


def job(seed, *names):
    return Job([], list(names), seed, 1, 1, sandboxed=True)


def test_a_disturbed_run_is_repeated_and_only_the_second_counts(runs):
    assert pool.run(job(1, "disturbed")) == [[{"first": False}]]
    assert runs == [(1, 0), (1, 0)]


def test_others_run_once(runs):
    assert pool.run(job(1)) == [[{"first": True}]]
    assert len(runs) == 1


def test_nobody_is_beside_a_repeated_run(runs):
    jobs = [job(number, *(["disturbed"] if number % 3 == 0 else [])) for number in range(12)]
    threads = [threading.Thread(target=pool.run, args=[each]) for each in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again = [beside for i, (seed, beside) in enumerate(runs) if seed in [earlier for earlier, _ in runs[:i]]]
    assert again == [0] * 4
    assert len(runs) == 16
    assert max(beside for _, beside in runs) > 0, "nothing ran side by side"


def test_a_run_that_fails_leaves_the_room(runs, monkeypatch):
    monkeypatch.setattr(pool, "_run", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        pool.run(job(1))
    with pool._room.alone():
        pass
