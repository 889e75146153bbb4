"""From a submission to its grades: repair → execution → gradebook → feedback → report."""
