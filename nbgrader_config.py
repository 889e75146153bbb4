"""nbgrader's settings for this course: `nbgrader …` typed here, Formgrader and `make grade` all read this file."""

import os
import tempfile
from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import CheckCellMetadata, Execute

from autograder.build.preprocessors import KeepLanguage, RunToTheEnd
from autograder.cells import NO_WORDS, NOT_ATTEMPTED
from autograder.course import Course
from autograder.grade.converters import Collect, Notebook, ReleaseFeedback, mend
from autograder.grade.execution import SafeExecute
from autograder.grade.feedback import Grades, HideHiddenTests, Page, SumUp
from autograder.grade.late import LatePolicy
from autograder.grade.page import FILTERS, Bounds
from autograder.grade.repair import RepairSubmission

ROOT = Path(__file__).resolve().parent

c = get_config()  # noqa: F821 (traitlets defines it)

c.CourseDirectory.course_id = "tensorflow"
# The class: this folder, or the one that the environment names, as `make formgrader CLASS=…` does.
c.CourseDirectory.root = str(Course(ROOT).class_folder(os.environ.get("COURSE_CLASS", str(ROOT))))
c.CourseDirectory.source_directory = str(ROOT / "source")
# The English edition; the Chinese one: --CourseDirectory.release_directory=release/zh --KeepLanguage.language=zh
c.CourseDirectory.release_directory = str(ROOT / "release" / "en")
# nbgrader refuses to start where the exchange folder is missing, even to grade: a folder that is always there. A course
# on a JupyterHub names its own, see docs/instructor.md.
c.Exchange.root = tempfile.gettempdir()

c.GenerateAssignment.preprocessors = [KeepLanguage, RunToTheEnd, *GenerateAssignment.preprocessors.default()]
c.ClearSolutions.code_stub = {
    "python": f'# Write your code here · 在此编写代码\nraise NotImplementedError("{NOT_ATTEMPTED}")'
}

c.ClearSolutions.text_stub = NO_WORDS

mend()
c.Autograde.exporter_class = Notebook
c.ExchangeFactory.collect = Collect
c.ExchangeFactory.release_feedback = ReleaseFeedback
# RepairSubmission writes all of nbgrader's marks itself: checking them, cell by cell and twice, is a tenth of the time.
c.Autograde.sanitize_preprocessors = [
    RepairSubmission,
    *(step for step in Autograde.sanitize_preprocessors.default() if step is not CheckCellMetadata),
]
c.Autograde.autograde_preprocessors = [
    SafeExecute if step is Execute else step
    for step in Autograde.autograde_preprocessors.default()
    if step is not CheckCellMetadata
]
c.AssignLatePenalties.plugin_class = LatePolicy
c.LatePolicy.percent_a_day = 0  # of the points, for each day that has begun after the due date
c.SafeExecute.store = str(Path(c.CourseDirectory.root) / ".executions")
c.SafeExecute.hidden = [str(ROOT), c.CourseDirectory.root, c.Exchange.root]

c.GenerateFeedback.exporter_class = Page
c.GenerateFeedback.preprocessors = [HideHiddenTests, Grades, SumUp]
c.Exporter.optimistic_validation = True  # once a notebook, not after each of a dozen steps
# What a learner writes is shown, not run, and only so much of it: in feedback pages and in Formgrader.
c.HTMLExporter.sanitize_html = True
c.HTMLExporter.preprocessors = [Bounds]
c.HTMLExporter.filters = FILTERS
