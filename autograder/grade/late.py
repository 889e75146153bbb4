"""What lateness costs: a share of the points for each day that has begun, set in `nbgrader_config.py`."""

import math

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Float

from autograder.grade.result import DAY


class LatePolicy(LateSubmissionPlugin):
    """Stands in for nbgrader's own plugin, which takes nothing or everything."""

    percent_a_day = Float(0, min=0, max=100, help="Percent of the points that each day begun costs.").tag(config=True)
    percent_at_most = Float(100, min=0, max=100, help="Percent of the points that lateness costs at most.").tag(
        config=True
    )
    grace_minutes = Float(0, min=0, help="Minutes after the due date that cost nothing.").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float:
        """The points that a submission loses."""
        days = math.ceil(max(total_seconds_late - 60 * self.grace_minutes, 0) / DAY)
        return score * min(days * self.percent_a_day, self.percent_at_most) / 100
