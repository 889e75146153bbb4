# The course's table of contents. `make help` lists the targets; each sets up what it needs.

# The class: CLASS=autumn is classes/autumn, a path or a folder's name is that folder. Without it, to grade: nbgrader's
# folders here where you have collected submissions, else the bundled demo class.
CLASS   ?= $(if $(wildcard submitted),.,demo)
EDITION ?= en
PORT    ?=
CHAPTER ?=
EXERCISE ?=
# What the index of the published notebooks says of how to hand in; the repository on GitHub.
HANDIN  ?=
REPO    ?=
# What to collect: an archive or a folder; and who is in the class, the first time.
FROM    ?=
ROSTER  ?=
# When what is graded was to be handed in: DUE="2026-10-02 18:00".
DUE     ?=
# How to grade: submissions at a time, and whether the sandbox is required, used where it can be made (auto) or off.
WORKERS ?= $(shell getconf _NPROCESSORS_ONLN)
SANDBOX ?= required
# Numbers for names in the report.
ANONYMOUS ?=
# The address of a Dask scheduler, tcp://HOST:PORT, to grade a large class on its workers.
SCHEDULER ?=
VENV    := .venv

# The first Python on the path that the course is tested with.
PYTHON ?= $(shell for python in python3 python3.13 python3.12 python3.11; do \
	"$$python" -c 'import sys; raise SystemExit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null \
	&& { echo "$$python"; break; }; done)
RUN := PATH="$(CURDIR)/$(VENV)/bin:$$PATH" $(VENV)/bin/python
PIP := PYTHONWARNINGS=ignore $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check
COURSE := $(RUN) -m autograder $(if $(DEBUG),--debug)
PYTEST := $(RUN) -m pytest --durations 10 --durations-min 5
# A broken link in the site is an error.
SPHINX := .venv-site/bin/python -m sphinx --quiet --fail-on-warning --keep-going -j auto -c site
# A name as one word for the shell: downloads have spaces and brackets in theirs.
quoted = '$(subst ','\'',$(1))'
# $(call stage,NAME,COMMAND) runs it and notes how long it took, for the list at the end of `make test`.
STAGES := build/stages
stage = @start=$$(date +%s) && $(2) && printf '%5d s  %s\n' $$(($$(date +%s) - start)) "$(1)" >> $(STAGES)

.DEFAULT_GOAL := tour
.PHONY: tour help setup release notebooks demo publish address collect grade report give-back progress carry lab preview formgrader site check test lock answers mutants check-colab screenshots clean

tour: release  ## set up, build the student editions, grade a demo class, and say where to go next
	@$(MAKE) --no-print-directory demo CHAPTER=02a_neurons_tensors
	@echo && echo "The course is ready. To learn, type: make lab        中文：make lab EDITION=zh"
	@$(COURSE) grade --folder demo --sandbox auto --brief || [ $$? -eq 3 ] # its broken file is what it is
	@echo
	@echo "Why:    make grade  says what the demo class lost its points for"
	@echo "Teach:  make publish CLASS=autumn  is Monday of the week in docs/instructor.md"
	@echo "Write:  edit chapters/*.md, then make notebooks check: docs/author.md"

help:  ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

setup: $(VENV)/ready  ## make the virtual environment with everything the course needs

$(VENV)/ready: requirements.txt requirements-lock.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "The course needs Python 3.11, 3.12 or 3.13, and none is on the path: install one," \
		"or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version): a few minutes, once."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --upgrade pip # some that Python brings along (23.0) cannot use the lock file
	@$(PIP) -r requirements.txt -c requirements-lock.txt
	@touch $@

release: setup  ## build source notebooks and student editions from chapters/*.md
	@$(COURSE) release $(CHAPTER)

notebooks: release  ## build the reference editions: executed where code changed (FORCE=1: all)
	@$(COURSE) notebooks $(CHAPTER) $(if $(FORCE),--force)

demo: setup  ## make the demo class in demo/
	@$(RUN) tests/demo.py $(CHAPTER)

publish: release  ## pack the student editions for your learners, a zip a language (CLASS=autumn HANDIN="to Canvas, by Friday")
	@$(COURSE) publish $(CHAPTER) $(if $(filter file,$(origin CLASS)),,--folder $(call quoted,$(CLASS))) \
		--hand-in $(call quoted,$(HANDIN))

address: setup  ## set the repository's address, which Colab's links are made from: REPO=user/name
	@$(COURSE) address $(call quoted,$(REPO))

collect: setup  ## put what Canvas or Moodle gave you into a class: CLASS=autumn FROM=download.zip (ROSTER=file.csv)
	@$(COURSE) collect $(if $(filter file,$(origin CLASS)),,--folder $(call quoted,$(CLASS))) \
		--from $(call quoted,$(FROM)) --roster $(call quoted,$(ROSTER))

grade: setup  ## grade the class in CLASS=autumn (default: submitted/ here, else the demo class; JSON=1: no table; DUE=date)
	@$(COURSE) grade $(CHAPTER) --folder $(call quoted,$(CLASS)) --workers $(WORKERS) --sandbox $(SANDBOX) \
		$(if $(DUE),--due $(call quoted,$(DUE))) \
		$(if $(SCHEDULER),--scheduler $(SCHEDULER)) $(if $(JSON),--json)

report: setup  ## what the class in CLASS=autumn understood and what not, as a page (ANONYMOUS=1: no names; JSON=1: JSON)
	@$(COURSE) report $(CHAPTER) --folder $(call quoted,$(CLASS)) $(if $(ANONYMOUS),--anonymous) $(if $(JSON),--json)

give-back: setup  ## feedback pages and grades of the class in CLASS=autumn, as Canvas and Moodle take them
	@$(COURSE) give-back --folder $(call quoted,$(CLASS))

progress: setup  ## grade your own notebooks in workspace/ and say what to look at next
	@$(COURSE) progress $(CHAPTER)

carry: setup  ## put your answers into the newest edition of a chapter (CHAPTER=02a_neurons_tensors), and keep the old file
	@$(COURSE) carry $(CHAPTER) --edition $(EDITION)

lab: setup  ## open your own notebooks in JupyterLab (EDITION=zh for Chinese, PORT=8889)
	@$(COURSE) lab --edition $(EDITION) $(if $(PORT),--port $(PORT))

preview: setup  ## open a chapter as a learner first sees it: CHAPTER=02a_neurons_tensors (EDITION=zh, PORT=8889)
	@$(COURSE) preview $(CHAPTER) --edition $(EDITION) $(if $(PORT),--port $(PORT))

formgrader: setup  ## open nbgrader's Formgrader on the class in CLASS=autumn (default as for grade)
	@COURSE_CLASS=$(call quoted,$(CLASS)) $(RUN) -m jupyterlab --LabApp.default_url=/formgrader \
		$(if $(PORT),--port $(PORT))

site: setup .venv-site/ready  ## make the site in both languages: open build/site/html/index.html
	@$(COURSE) site && cp site/index.html build/site/html/
	@$(SPHINX) -D language=en -D html_title='TensorFlow by doing' build/site/source/en build/site/html/en
	@$(SPHINX) -D language=zh_CN -D html_title='动手学 TensorFlow' build/site/source/zh build/site/html/zh
	@du -sh build/site/html && echo "The site is in build/site/html; open index.html there."

.venv-site/ready: site/requirements.txt
	@$(PYTHON) -m venv .venv-site && .venv-site/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

check: setup  ## the quick loop, in 20 seconds: style, types, texts, stale notebooks, links (CHAPTER=: its text only)
	@mkdir -p build && rm -f $(STAGES)
	$(call stage,style,$(RUN) -m ruff check --quiet .)
	$(call stage,format,$(RUN) -m ruff format --check --quiet autograder tests/*.py benchmarks nbgrader_config.py)
	$(call stage,types,$(RUN) -m mypy --no-error-summary)
	$(call stage,texts and notebooks,$(COURSE) check $(CHAPTER))
	$(call stage,repository,$(RUN) -m pytest tests/test_repository.py)

test: check  ## try everything that could be broken (CHAPTER=02a_neurons_tensors: all of this chapter, in two minutes)
ifdef CHAPTER
	$(call stage,answers and editions,$(PYTEST) tests/test_answers.py tests/test_editions.py \
		-k "$(subst $() , or ,$(strip $(CHAPTER)))" -n $(WORKERS) --dist loadgroup)
	$(call stage,reference edition,$(PYTEST) $(CHAPTER:%=notebooks/en/%.ipynb) --nbval --nbval-current-env)
else
	$(call stage,site,$(MAKE) --no-print-directory site)
	$(call stage,tests,$(PYTEST) -rs tests -n $(WORKERS) --dist loadgroup \
		--ignore tests/test_repository.py --ignore tests/test_cheats.py)
	@# alone: some of the cheats take all the machine they can get
	$(call stage,cheats,$(PYTEST) tests/test_cheats.py)
	$(call stage,reference editions,$(PYTEST) notebooks/en --nbval --nbval-current-env -n $(WORKERS) --dist loadscope)
endif
	@echo "Nothing is broken. Where the time went:" && sort -rn $(STAGES)

lock:  ## renew requirements-lock.txt: all that requirements.txt pulls in today (PYTHON=the oldest one the course names)
	@rm -rf build/lock && $(PYTHON) -m venv build/lock
	@PYTHONWARNINGS=ignore build/lock/bin/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@PYTHONWARNINGS=ignore build/lock/bin/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@{ echo "# Everything that requirements.txt pulls in, as \`make lock\` wrote it ($$($(PYTHON) --version), $$(uname))."; \
		build/lock/bin/python -m pip freeze --exclude-editable; } > build/lock.txt
	@mv build/lock.txt requirements-lock.txt && rm -rf build/lock
	@git --no-pager diff --stat requirements-lock.txt

answers: setup  ## try the tested answers of one chapter, or of one exercise: CHAPTER=02a_neurons_tensors EXERCISE=forward
	@$(RUN) -m pytest tests/test_answers.py -k "$(CHAPTER)$(if $(EXERCISE), and $(EXERCISE))"

mutants: setup  ## change the reference solutions of one sitting step by step, and see which changes keep all points
	@PYTHONPATH=. $(RUN) tests/mutants.py $(CHAPTER) $(EXERCISE)

check-colab:  ## run all notebooks and tested answers with the versions of Google Colab, in .venv-colab
	@test -d .venv-colab || { python3.13 -m venv .venv-colab 2>/dev/null || $(PYTHON) -m venv .venv-colab; }
	@.venv-colab/bin/python -m pip install --quiet --disable-pip-version-check \
		-r tests/colab/requirements.txt -c tests/colab/pip-freeze.txt
	@.venv-colab/bin/python tests/colab/run.py $(CHAPTER)
	@.venv-colab/bin/python tests/colab/answers.py $(CHAPTER)

screenshots: setup  ## take the pictures of README.md anew
	@SCREENSHOTS=docs/images $(RUN) -m pytest tests/test_browser.py

clean:  ## remove what was built here, but not your workspace, class or environment
	@rm -rf build demo
