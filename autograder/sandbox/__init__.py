"""The process boundary: a submission's cells go in, their outputs come out, and nothing else passes.

pool → session → client → fork server → a learner's process and a tests' process. It imports nothing of the package but
the contract of a cell, because its children can read what it imports: a learner's process sees this folder and no more.
"""


class SandboxError(Exception):
    """Submissions cannot be run here. The message is one sentence that says why and what to do."""
