"""docs/deployment/, as far as it can be checked without Docker; and a real Prometheus, where there is one.

The files that Docker reads were never run: what is held here is that they parse, fit each other, and keep the promises
of docs/deployment/README.md. What Prometheus reads is given to Prometheus, together with the server of notebook 9c.
"""

import json
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import nbformat
import pytest
import yaml

from autograder import answers
from autograder.course import Course

ROOT = Path(__file__).resolve().parents[1]
HERE = ROOT / "docs" / "deployment"
COMPOSE = yaml.safe_load((HERE / "compose.yaml").read_text(encoding="utf-8"))
SERVICES = COMPOSE["services"]
DOCKERFILE = (HERE / "Dockerfile").read_text(encoding="utf-8")
DASHBOARDS = {
    p.stem: json.loads(p.read_text(encoding="utf-8")) for p in (HERE / "grafana" / "dashboards").glob("*.json")
}
RULES = HERE / "prometheus" / "rules.yml"
# From TensorFlow Serving's source, servables/tensorflow/util.cc; its exporter writes every slash as a colon.
SERVING = {":tensorflow:serving:request_count"}
SERVING |= {
    f":tensorflow:serving:{name}_{part}"
    for name in ("request_latency", "runtime_latency")
    for part in ("bucket", "sum", "count")
}
PROMETHEUS = shutil.which("prometheus")
needs_prometheus = pytest.mark.skipif(
    not (PROMETHEUS and shutil.which("promtool")), reason="no Prometheus here: apt-get install prometheus"
)


def expressions(dashboard: dict) -> list[str]:
    """What a dashboard asks Prometheus, with a fixed span in place of Grafana's variable."""
    asked = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    return [expr.replace("$__rate_interval", "5m") for expr in asked]


def alarms() -> list[str]:
    groups = yaml.safe_load(RULES.read_text(encoding="utf-8"))["groups"]
    return [rule["expr"] for group in groups for rule in group["rules"]]


def metrics(expression: str) -> set[str]:
    """The metrics in an expression: names before { or [, without what stands in quotes."""
    return set(re.findall(r"[A-Za-z_:][\w:]*(?=\s*[{\[])", re.sub(r'"[^"]*"', '""', expression)))


@pytest.fixture(scope="module")
def notebook() -> dict:
    """The names of notebook 9c's set-up."""
    return answers.setup(nbformat.read(Course(ROOT).source("09c_deployment"), as_version=4))


@pytest.fixture(scope="module")
def server(notebook: dict) -> Iterator:
    """The notebook's server, which has answered three requests, one of them to a wrong address."""
    reply = {"predictions": [[0.0] * 9 + [1.0]]}
    made = notebook["Server"](lambda method, path, token, body: (200, reply) if path == "/" else (404, {"error": "no"}))
    assert [notebook["send"](made.url + path)[0] for path in ("/", "/x", "/")] == [200, 404, 200]
    yield made
    made.loop.call_soon_threadsafe(made.loop.stop)


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_is_nobody_and_can_write_nowhere(name: str):
    service = SERVICES[name]
    assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", service["user"]), "a number other than root's"
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]
    assert not service.get("privileged")
    assert all(port.startswith("127.0.0.1:") for port in service["ports"]), "reached from this machine only"
    assert all(mount.endswith(":ro") for mount in service.get("volumes", []) if mount.startswith("."))


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_says_how_it_is(name: str):
    assert {"test", "interval", "timeout", "retries"} <= SERVICES[name]["healthcheck"].keys()
    waits = SERVICES[name].get("depends_on", {})
    assert waits.keys() <= SERVICES.keys()
    assert all(how == {"condition": "service_healthy"} for how in waits.values())


def test_images_are_pinned():
    images = [service["image"] for service in SERVICES.values()]
    images += re.findall(r"^FROM (\S+)", DOCKERFILE, flags=re.M)
    assert len(images) == 4
    assert [image for image in images if not re.fullmatch(r"[\w./-]+:v?\d[\w.-]*", image)] == []


def test_the_image_runs_as_nobody():
    users = re.findall(r"^USER (\S+)", DOCKERFILE, flags=re.M)
    assert users == [SERVICES["serving"]["user"]]
    assert DOCKERFILE.index("\nUSER ") < DOCKERFILE.index("\nENTRYPOINT ")
    assert "HEALTHCHECK" in DOCKERFILE


def test_what_the_dockerfile_says_as_json_is_json():
    """What is no JSON Docker takes for a shell's line, without a word."""
    lines = re.findall(r"(?:^|\s)(?:CMD|ENTRYPOINT) (\[.*\])$", DOCKERFILE, flags=re.M)
    assert len(lines) == 3
    check, *start = [json.loads(line) for line in lines]
    assert check == SERVICES["serving"]["healthcheck"]["test"][1:]
    assert "--monitoring_config_file=/etc/serving/monitoring.config" in start[0] + start[1]


def test_what_is_copied_or_mounted_is_there():
    mounts = [mount.split(":")[0] for service in SERVICES.values() for mount in service.get("volumes", [])]
    local = {mount for mount in mounts if mount.startswith(".")}
    assert len(local) == 4
    assert [mount for mount in local if not (HERE / mount).exists()] == []
    assert {mount for mount in mounts if mount not in local} == COMPOSE["volumes"].keys()
    copied = re.findall(r"^COPY (?:--\S+ )*(\S+)", DOCKERFILE, flags=re.M)
    assert [path for path in copied if not path.startswith("models/") and not (HERE / path).exists()] == []


def test_secrets_stay_outside():
    """No password stands in a file, in an image or in the environment: a file is named that git does not take."""
    assert all(source["file"].startswith("./secrets/") for source in COMPOSE["secrets"].values())
    assert "secrets/" in (HERE / ".gitignore").read_text(encoding="utf-8").split()
    assert (HERE / ".dockerignore").read_text(encoding="utf-8").splitlines()[1] == "*", "only what is named"
    named = [key for service in SERVICES.values() for key in service.get("environment", {})]
    assert [key for key in named if re.search("PASSWORD|SECRET|TOKEN", key) and not key.endswith("__FILE")] == []


def test_the_scraped_address_is_the_served_one():
    config = yaml.safe_load((HERE / "prometheus" / "prometheus.yml").read_text(encoding="utf-8"))
    job = next(job for job in config["scrape_configs"] if job["job_name"] == "serving")
    assert job["static_configs"] == [{"targets": ["serving:8501"]}]
    assert f'path: "{job["metrics_path"]}"' in (HERE / "serving" / "monitoring.config").read_text(encoding="utf-8")
    assert set(SERVICES["serving"]["networks"]) & set(SERVICES["prometheus"]["networks"])


def test_grafana_finds_its_dashboards():
    provisioning = HERE / "grafana" / "provisioning"
    (source,) = yaml.safe_load((provisioning / "datasources" / "prometheus.yml").read_text())["datasources"]
    (provider,) = yaml.safe_load((provisioning / "dashboards" / "course.yml").read_text())["providers"]
    assert f"./grafana/dashboards:{provider['options']['path']}:ro" in SERVICES["grafana"]["volumes"]
    used = {
        asked["datasource"]["uid"]
        for dashboard in DASHBOARDS.values()
        for panel in dashboard["panels"]
        for asked in (panel, *panel["targets"])
    }
    assert used == {source["uid"]}
    assert len({dashboard["uid"] for dashboard in DASHBOARDS.values()}) == len(DASHBOARDS) == 2


def test_serving_is_asked_for_what_it_counts():
    asked = set().union(*map(metrics, expressions(DASHBOARDS["serving"]) + alarms()))
    assert {":tensorflow:serving:request_count", ":tensorflow:serving:request_latency_bucket"} <= asked
    assert asked <= SERVING | {"up"}


def test_the_notebook_is_asked_for_what_it_counts(notebook: dict, server):
    status, page = notebook["send"](server.url + "/metrics")
    exported = {sample.name for family in notebook["text_string_to_metric_families"](page) for sample in family.samples}
    asked = set().union(*map(metrics, expressions(DASHBOARDS["notebook"])))
    assert status == 200
    assert "model_requests_total" in asked
    assert asked <= exported


@needs_prometheus
def test_prometheus_takes_the_configuration_and_every_expression(tmp_path: Path):
    asked = [expr for dashboard in DASHBOARDS.values() for expr in expressions(dashboard)]
    rules = [{"record": f"asked{i}", "expr": expr} for i, expr in enumerate(asked)]
    (tmp_path / "asked.yml").write_text(yaml.safe_dump({"groups": [{"name": "asked", "rules": rules}]}))
    for command in (
        ["check", "config", str(HERE / "prometheus" / "prometheus.yml")],
        ["check", "rules", str(tmp_path / "asked.yml")],
    ):
        done = subprocess.run(["promtool", *command], capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def prometheus(tmp_path: Path, server) -> Iterator[str]:
    """The address of a Prometheus on this machine's loopback that scrapes the notebook's server every second."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    config = {"scrape_configs": [{"job_name": "notebook", "scrape_interval": "1s", "scrape_timeout": "1s"}]}
    config["scrape_configs"][0]["static_configs"] = [{"targets": [f"127.0.0.1:{server.port}"]}]
    (tmp_path / "prometheus.yml").write_text(yaml.safe_dump(config))
    command = [str(PROMETHEUS), f"--config.file={tmp_path}/prometheus.yml", f"--storage.tsdb.path={tmp_path}/data"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, f"--web.listen-address=127.0.0.1:{port}"], stdout=log, stderr=subprocess.STDOUT
        )
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@needs_prometheus
def test_a_real_prometheus_reads_the_notebooks_server(notebook: dict, server, prometheus: str):
    def ask(expression: str) -> list:
        try:
            status, text = notebook["send"](f"{prometheus}/api/v1/query?{urlencode({'query': expression})}")
        except OSError:  # it is not up yet
            return []
        return json.loads(text)["data"]["result"] if status == 200 else []

    end = time.monotonic() + 60
    while len(ask("model_requests_total")) < 2 and time.monotonic() < end:
        time.sleep(0.2)
    counted = {row["metric"]["status"]: float(row["value"][1]) for row in ask("model_requests_total")}
    assert counted == {"200": 2.0, "404": 1.0}
    assert ask("up")[0]["value"][1] == "1"
    assert ask("model_answers_total")[0]["metric"]["digit"] == "9"
    assert ask("histogram_quantile(0.5, model_request_seconds_bucket)") != []
    notebook["send"](server.url + "/")  # a rate needs two scrapes
    asked = expressions(DASHBOARDS["notebook"])
    while not all(map(ask, asked)) and time.monotonic() < end:
        time.sleep(0.2)
    assert [expression for expression in asked if not ask(expression)] == []
