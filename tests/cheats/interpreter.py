"""Patching the interpreter and IPython, so that a test cell does not run or its failure is not seen."""

from cheats import WIRE, first, last


def drops_asserts_by_input_transformer(notebook, folder):
    """An input transformer throws away every cell that asserts."""
    first(
        notebook,
        """
        def empty(lines):
            return ["pass\\n"] if any("assert" in line for line in lines) else lines
        acted()
        get_ipython().input_transformers_cleanup.append(empty)
        get_ipython().input_transformers_post.append(empty)
    """,
    )


def drops_asserts_by_ast_transformer(notebook, folder):
    """An AST transformer removes assert statements and calls."""
    first(
        notebook,
        """
        import ast
        class Drop(ast.NodeTransformer):
            def visit_Assert(self, node):
                return ast.Pass()
            def visit_Raise(self, node):
                return ast.Pass()
            def visit_For(self, node):
                return ast.Pass()
        acted()
        get_ipython().ast_transformers.append(Drop())
    """,
    )


def patches_run_cell(notebook, folder):
    """run_cell of the shell reports success without running anything."""
    first(
        notebook,
        """
        from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
        def run_cell(self, *arguments, **options):
            result = ExecutionResult(None)
            result.execution_count = 1
            return result
        async def run_cell_async(self, *arguments, **options):
            return run_cell(self)
        acted()
        InteractiveShell.run_cell, InteractiveShell.run_cell_async = run_cell, run_cell_async
        type(get_ipython()).run_cell, type(get_ipython()).run_cell_async = run_cell, run_cell_async
    """,
    )


def patches_do_execute(notebook, folder):
    """The kernel's do_execute answers `ok` to every request; where there is no kernel, the shell runs nothing."""
    first(
        notebook,
        """
        import ipykernel.ipkernel
        async def do_execute(self, *arguments, **options):
            return {"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {}}
        shell = get_ipython()
        if hasattr(shell, "kernel"):
            acted()
            ipykernel.ipkernel.IPythonKernel.do_execute = do_execute
            shell.kernel.do_execute = lambda *a, **k: do_execute(None)
        elif type(shell).run:
            acted()
            type(shell).run = lambda self, source: []
    """,
    )


def patches_session_send(notebook, folder):
    """No error is sent: neither by the kernel's session nor, where there is none, as the reply to a test."""
    first(
        notebook,
        f"""
        import {WIRE} as wire
        sender = get_ipython().kernel.session if hasattr(get_ipython(), "kernel") else wire
        send = sender.send
        def quiet(channel, message, *rest, **options):
            if message == "error":
                return acted()
            for content in (message, *rest):
                if isinstance(content, dict) and (content.get("status") == "error" or content.pop("error", None)):
                    acted()
                    content |= {{"status": "ok", "execution_count": 1, "payload": [], "user_expressions": {{}}}}
            return send(channel, message, *rest, **options)
        sender.send = quiet
    """,
    )
    last(notebook, "confess()")


def silences_showtraceback(notebook, folder):
    """Tracebacks are not shown, so that a failure looks like silence."""
    first(
        notebook,
        """
        shell = get_ipython()
        acted()
        for name in ("showtraceback", "_showtraceback", "showsyntaxerror", "show_usage_error"):
            setattr(shell, name, lambda *a, **k: None)
            setattr(type(shell), name, lambda *a, **k: None)
    """,
    )


def sets_custom_exceptions(notebook, folder):
    """A custom handler swallows every exception."""
    first(notebook, "acted()\nget_ipython().set_custom_exc((BaseException,), lambda *a, **k: [])")


def sets_excepthook(notebook, folder):
    """sys.excepthook and its kin do nothing."""
    first(
        notebook,
        """
        import sys, threading
        acted()
        sys.excepthook = sys.unraisablehook = threading.excepthook = lambda *a: None
    """,
    )


def traces_and_jumps_over_asserts(notebook, folder):
    """A trace function jumps from each assert to the next line."""
    first(
        notebook,
        """
        import sys
        def trace(frame, event, argument):
            frame.f_trace_opcodes = True
            if event == "exception" or (event == "line" and "secret" in str(frame.f_locals)):
                try:
                    frame.f_lineno = frame.f_code.co_firstlineno + len(list(frame.f_code.co_lines())) - 1
                except ValueError:
                    pass
            return trace
        acted()
        sys.settrace(trace)
        sys._getframe().f_trace = trace
    """,
    )


def patches_compile_and_exec(notebook, folder):
    """compile, exec and ast.parse give an empty program."""
    first(
        notebook,
        """
        import ast, builtins
        compiled = builtins.compile
        acted()
        builtins.compile = lambda source, *a, **k: compiled("pass", "x", "exec")
        builtins.exec = lambda *a, **k: None
        parse = ast.parse
        ast.parse = lambda *a, **k: parse("pass")
    """,
    )


def publishes_a_fake_result(notebook, folder):
    """Every cell shows a result of 100, which nbgrader reads as partial credit."""
    first(
        notebook,
        """
        def hundred(*_):
            get_ipython().display_pub.publish({"text/plain": "100"})
            try:
                kernel = get_ipython().kernel
                content = {"data": {"text/plain": "100"}, "metadata": {}, "execution_count": 1}
                kernel.session.send(kernel.iopub_socket, "execute_result", content, parent=kernel.get_parent())
            except AttributeError:
                get_ipython().recorder.display({"text/plain": "100"}, {}, "execute_result")
        acted()
        get_ipython().events.register("pre_run_cell", hundred)
        get_ipython().events.register("post_run_cell", hundred)
    """,
    )
