"""Every limit of grading, with its unit and its reason. What runs out costs the cell that used it, nobody else."""

import os

# Seconds that a submission's two processes work, or idle: both are counted, the wait for a busy processor is not, see
# `meter`. So neighbours may slow a submission down, but they cannot have it stopped.
SECONDS_A_CELL = 20  # the course's longest test takes about 1 s: room for slow machines and learners' detours
SECONDS_A_SUBMISSION = 120  # of work: a chapter takes up to 15 s, and five cells may loop without end beside it
IDLE_SHARE = 0.25  # of these, the seconds that it may idle in all: no exercise waits for anything
SECONDS_TO_STOP = 5  # from the interrupt of a cell that took too long until its process is killed

# Seconds of the clock
PATIENCE = 20  # times the above, whatever the kernel counts: a processor shared with some twenty others
SECONDS_BETWEEN_READINGS = 0.5  # of what was used: seldom enough to cost nothing, often enough for a limit of seconds
SECONDS_TO_READ = 10  # until a child that waits for it has read a message: one of 4 MB takes 0.01 s
SECONDS_TO_START = 120  # until the fork server is ready: 4 s as a rule, a minute from a cold network disk

# What one process of a submission may use
CPU_SECONDS = 600  # of processor: more than any number of cells can use within their own limit
MEMORY = 4 * 2**30  # bytes of address space beyond the fork server's: TensorFlow reserves a lot, and uses a tenth
SCRATCH = 64 * 2**20  # bytes in its scratch folder, and of one file: a saved model of the course is 1 MiB
PROCESSES = 64 + 4 * (os.cpu_count() or 1)  # that it starts, threads counted: TensorFlow starts twenty on two cores

# What passes between two processes of a submission
VALUE = 64 * 2**20  # bytes of one packed value: a thousand images as float64 are 6 MiB
MESSAGE = 2 * VALUE  # bytes of one message: arguments or a result, and its head
DEPTH = 30  # levels of nesting: no data of a test has five
MODEL_VALUES = 50_000  # numbers, names and lists in a model's description: a layer has some sixty
MODEL_DEPTH = 40  # levels of nesting there: a convolution's initializer stands on the sixth
MODEL_TEXT = 200  # characters of a name in it

# What a submission puts out: a browser has to open its page
CELL_TEXT = 200_000  # characters a cell; the rest is dropped
CELL_PICTURES = 2 * 2**20  # characters of one output's pictures: a figure of the course has 60,000
TEST_TEXT = 20_000  # characters that a test prints
EXCEPTION = 2_000  # characters of an exception's message, on its way from the learner's process
ERROR = 20_000  # characters of an error output: name, message and traceback each
REPLY = 16 * 2**20  # bytes of one cell's outputs, on their way to the grader
SUBMISSION = 4 * 2**20  # characters of all outputs together
OUTPUT = 2_000  # characters that each output counts for besides its own: nbgrader looks at each a dozen times

# What a report shows of text from outside: longer text would push the points out of sight
SHOWN_NAME = 40  # characters of a learner's or chapter's name
SHOWN_SENTENCE = 300  # characters of a reason or problem: those of the course have at most 200

# What is handed in beside the notebook: nbgrader copies it, file by file
FILES = 1_000  # and folders of one submission: a hundred take a second
HANDED_IN = 64 * 2**20  # bytes of all of them, holes in a file included: a notebook with its pictures has 1 MiB
TIMESTAMP = 100  # bytes of timestamp.txt: a date has 30

# What a notebook may hold, outputs included: what Python makes of it can take hundreds of times its bytes
NOTEBOOK = 32 * 2**20  # bytes: ten photographs, or a film as long as Matplotlib lets one be
CELLS = 2_000  # the longest sitting has 90
PARTS = 50_000  # JSON objects: a sitting has 300, a chart of all that Altair draws 5,000

RUNS_AHEAD = 64  # started before their turn in the books: enough for every worker, few enough for the memory

# What a page may take that shows a submission. Of what goes beyond, text is shown as it was typed, a picture not at all
PAGE_SECONDS = 20  # of processor: a page takes 0.2
PAGE_MEMORY = 2**30  # bytes of address space beyond what making pages needs at all
PAGE_TEXT = 200_000  # characters of all cells: the longest chapter has 130,000
PROSE = 6_000  # characters of a prose cell: those of the course have at most 2,600; so many take half a second
CODE = 20_000  # characters of a code cell: those of the course have at most 2,700
CODE_LINE = 1_000  # characters of a line of code: what Pygments takes grows with their square
PAGE_PICTURES = 8 * 2**20  # characters of the pictures in prose: a photograph has three million
COLOURS = 2_000  # changes of colour in one output: a traceback has hundreds
