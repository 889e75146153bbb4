"""What learners get: the student editions of a language with an index, as one archive; and the course's address."""

import html
import re
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from autograder import settings
from autograder.build.readme import facts
from autograder.cells import LANGUAGES
from autograder.course import Course, CourseError

ADDRESS = re.compile(r'(?<=^Repository = ")[^"]*(?="$)', flags=re.M)
PLACEHOLDER = "OWNER"
WORDS = {  # by language: title, columns, how to hand in, how to open, what Colab is for
    "en": (
        "A TensorFlow course to do",
        ("Sitting", "Minutes", "Points"),
        "How to hand in",
        "Save the notebook and hand in the .ipynb file.",
        "Unpack the archive and open a notebook in JupyterLab or VS Code, or upload it to Google Colab.",
    ),
    "zh": (
        "动手学 TensorFlow",
        ("小节", "分钟", "分值"),
        "怎样提交",
        "保存笔记本，提交 .ipynb 文件。",
        "解压后，用 JupyterLab 或 VS Code 打开笔记本，也可以上传到 Google Colab。",
    ),
}
STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}"
STYLE += "td,th{text-align:left;padding:.2rem 1rem .2rem 0}"


def publish(course: Course, folder: Path, names: list[str], hand_in: str) -> Iterator[str]:
    """Write an archive of student editions for each language into `folder`; a sentence about each, as it is done.

    hand_in: what the index says of how to hand in; "" for a general line. Where the class has an exchange, the chapters
    are released there too.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        path = folder / f"tensorflow-course-{language}.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("index.html", index(course, names, language, hand_in))
            for name in names:
                archive.write(course.release(name, language), f"{name}.ipynb")
        yield f"{path}: {len(names)} notebooks and their index."
    config = settings.config(course, folder)
    if Path(config.Exchange.root) != Path(tempfile.gettempdir()):
        api = settings.api(config)
        for name in names:
            result = api.release_assignment(name)
            if not result["success"]:
                raise CourseError(f"{name} cannot be released to the exchange: {settings.reason(result)}")
        yield f"{config.Exchange.root}: {len(names)} chapters released for `nbgrader fetch_assignment`."
    if PLACEHOLDER in course.repository:
        yield "Colab's links lead nowhere yet: `make address REPO=user/name` sets the repository's address."


def index(course: Course, names: list[str], language: str, hand_in: str) -> str:
    """The page that lists the notebooks of an archive, in HTML."""
    title, heads, handing_in, line, opening = WORDS[language]
    rows = []
    for name in names:
        about = facts(course, name, language)
        link = f'<a href="{name}.ipynb">{html.escape(about.title)}</a>'
        rows.append(f"<tr><td>{link}</td><td>{about.minutes}</td><td>{about.points}</td></tr>")
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return f"""<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<style>{STYLE}</style></head>
<body><main><h1>{title}</h1>
<p>{opening}</p>
<h2>{handing_in}</h2>
<p>{html.escape(hand_in or line)}</p>
<table><thead><tr>{columns}</tr></thead>
<tbody>
{chr(10).join(rows)}
</tbody></table></main></body></html>
"""


def set_address(course: Course, repository: str) -> None:
    """Enter the course's address, user/name on GitHub, into pyproject.toml, and change nothing else.

    Raises CourseError for what is none.
    """
    if not re.fullmatch(r"[A-Za-z0-9-]+/[A-Za-z0-9._-]+", repository):
        raise CourseError(f"{repository!r} is no repository: name it as user/name, make address REPO=user/name.")
    path = course.root / "pyproject.toml"
    text, changed = ADDRESS.subn(f"https://github.com/{repository}", path.read_text(encoding="utf-8"))
    if changed != 1:
        raise CourseError(f'{path} has no line `Repository = "…"`, the one place that holds the address.')
    path.write_text(text, encoding="utf-8")
