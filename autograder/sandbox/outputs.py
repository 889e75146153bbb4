"""What a child says its cells put out, reduced to what a notebook may hold and a page may show."""

import json

from autograder.cells import PICTURES, whole
from autograder.sandbox import limits
from autograder.sandbox.messages import Output

SAFE_TYPES = ("text/plain", *PICTURES)
TOO_LONG = "took too long and was stopped · 运行太久，已停止"
ENDED = "the notebook's process ended at an earlier cell · 笔记本的进程在前面的单元格中已终止"


def error(name: str, text: str) -> Output:
    """An error output."""
    return {"output_type": "error", "ename": name, "evalue": text, "traceback": [f"{name}: {text}"]}


def ended() -> list[Output]:
    """The outputs of a cell that had no process to run in."""
    return [error("AnswerError", ENDED)]


def failed(outputs: list[Output]) -> bool:
    return any(output["output_type"] == "error" for output in outputs)


def trim(outputs: list[list[Output]]) -> list[list[Output]]:
    """The outputs of all cells without those that come after `limits.SUBMISSION` characters.

    A cell's first error stays. Each output counts for `limits.OUTPUT` characters more than it has.
    """
    left = limits.SUBMISSION
    kept: list[list[Output]] = []
    for cell in outputs:
        kept.append([])
        for output in cell:
            left -= limits.OUTPUT + len(json.dumps(output))
            if left >= 0 or (output["output_type"] == "error" and not failed(kept[-1])):
                kept[-1].append(output)
    return kept


def clean(outputs: object) -> list[Output]:
    """The outputs among whatever a child sent as such."""
    return [new for old in outputs if (new := _clean(old))] if isinstance(outputs, list) else []


def _clean(output: object) -> Output | None:
    match output:
        case {"output_type": "stream", "name": "stdout" | "stderr" as name, "text": str(text)}:
            return {"output_type": "stream", "name": name, "text": whole(text)}
        case {"output_type": "error", "ename": str(name), "evalue": str(text), **rest}:
            kept, traceback = error(whole(name[: limits.ERROR]), whole(text[: limits.ERROR])), rest.get("traceback")
            if isinstance(traceback, list) and all(isinstance(line, str) for line in traceback):
                kept["traceback"] = [whole("\n".join(traceback)[-limits.ERROR :])]
            return kept
        case {"output_type": "display_data" | "execute_result", "data": dict(data)}:
            data = {mime: whole(data[mime]) for mime in SAFE_TYPES if isinstance(data.get(mime), str)}
            return {"output_type": "display_data", "data": data, "metadata": {}} if data else None
    return None
