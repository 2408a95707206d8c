#!/usr/bin/env python3
"""Runs the notebooks of this folder in Jupyter, without a browser, and compares what they show.

    run.py [notebook ...]            run them all, or some, and compare with what is stored in them
    run.py --write [notebook ...]    run them and store what they show
    run.py --install                 install the kernel under the name 'genbound', for Jupyter itself
    run.py --starts 40               start as many kernels, ask each at once, and count those that do not answer

Needs Maven, a JDK 17, and Jupyter. To run them, this Python must have nbclient (Debian: apt-get install
python3-nbclient, for /usr/bin/python3; elsewhere: pip install nbclient nbformat ipykernel). The kernel is
rapaio-jupyter-kernel, started by src/notebooks; it sees the library's classes as Maven built them last.
"""
import argparse, difflib, json, os, pathlib, queue, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARIES = ROOT / "target" / "notebooks"
KERNEL = "rapaio-jupyter-kernel"
LAUNCHER = "org.rapaio.jupyter.kernel.channels.LoopThread"
PATIENCE = 120  # seconds for a kernel to start on a busy machine


def maven(*arguments):
    subprocess.run(["mvn", "-B", "-ntp", "-q", *arguments], cwd=ROOT, check=True)


def kernel_spec():
    """What Jupyter has to know to start the kernel with the library on its class path."""
    maven("compile", "dependency:copy-dependencies", "-DincludeScope=compile",
          f"-DoutputDirectory={LIBRARIES}")
    jars = sorted(LIBRARIES.glob("*.jar"))
    kernel = [jar for jar in jars if jar.name.startswith(KERNEL)]
    launcher = LIBRARIES / "launcher"
    subprocess.run(["javac", "--release", "17", "-cp", str(kernel[0]), "-d", str(launcher),
                    str(ROOT / "src" / "notebooks" / "java" / f"{LAUNCHER.replace('.', '/')}.java")], check=True)
    wanted = [jar for jar in jars if jar.name.startswith(("ejml", "commons-math3"))]
    path = [ROOT / "target" / "classes", *wanted]
    return {
        "argv": ["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                 os.pathsep.join(map(str, [launcher, kernel[0]])), LAUNCHER, "{connection_file}"],
        "display_name": "Genbound (Java)",
        "language": "java",
        "interrupt_mode": "message",
        "env": {"RJK_CLASSPATH": ";".join(map(str, path)), "RJK_TIMEOUT_MILLIS": "-1"},
    }


def write_spec(folder, spec):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1), encoding="utf-8")


def execute(notebook):
    """Runs the cells."""
    import nbformat
    from nbclient import NotebookClient

    fresh = nbformat.read(notebook, 4)
    client = NotebookClient(fresh, kernel_name="genbound", startup_timeout=PATIENCE, timeout=PATIENCE,
                            shutdown_kernel="immediate",
                            resources={"metadata": {"path": str(notebook.parent)}})
    with open(LIBRARIES / "kernel.log", "a", encoding="utf-8") as log:
        client.execute(stdout=log, stderr=log)
    return fresh


def answers(number):
    """Starts a kernel, sends it two requests before it can have started, and tells whether it answers both."""
    from jupyter_client import KernelManager

    began = time.time()
    manager = KernelManager(kernel_name="genbound")
    with open(LIBRARIES / "kernel.log", "a", encoding="utf-8") as log:
        manager.start_kernel(stdout=log, stderr=log)
    client = manager.blocking_client()
    client.start_channels()
    asked = {client.kernel_info(), client.execute("1 + 1")}
    try:
        while asked:
            asked.discard(client.get_shell_msg(timeout=PATIENCE)["parent_header"].get("msg_id"))
        print(f"start {number}: answered after {time.time() - began:.1f} s", flush=True)
    except queue.Empty:
        print(f"start {number}: no answer", flush=True)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return not asked


def shown(notebook):
    """What the cells print, their last values as text, and in which forms these are shown."""
    cells = []
    for cell in notebook.cells:
        if cell.cell_type == "code":
            text = ""
            for output in cell.outputs:
                data = output.get("data", {})
                text += output.get("text", "") or data.get("text/plain", data.get("text/html", "")) + "\n"
                text += "".join(f"[{form}]\n" for form in sorted(data))
            cells.append(text)
    return cells


def store(notebook, path):
    """Stores what was shown, without what differs from run to run."""
    import nbformat

    for cell in notebook.cells:
        cell.metadata.pop("execution", None)
    notebook.metadata["kernelspec"] = {"name": "genbound", "display_name": "Genbound (Java)", "language": "java"}
    nbformat.write(notebook, path)


def check(path, write):
    import nbformat
    from nbclient.exceptions import CellExecutionError

    began = time.time()
    before = shown(nbformat.read(path, 4))
    try:
        fresh = execute(path)
    except CellExecutionError as failure:
        print(f"{path.name}: {failure}")
        return False
    after = shown(fresh)
    if write:
        store(fresh, path)
    elif before != after:
        for number, (stored, now) in enumerate(zip(before, after), 1):
            for line in difflib.unified_diff(stored.splitlines(), now.splitlines(),
                                             f"cell {number}, stored", "now", lineterm=""):
                print(line)
        print(f"{path.name}: shows something else than what is stored")
        return False
    print(f"{path.name}: {len(after)} cells in {time.time() - began:.1f} s", flush=True)
    return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--install", action="store_true")
    parser.add_argument("--starts", type=int, metavar="N", default=0)
    parser.add_argument("notebooks", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    spec = kernel_spec()
    if arguments.install:
        asked = subprocess.run(["jupyter", "--data-dir"], stdout=subprocess.PIPE, text=True, check=True)
        folder = pathlib.Path(asked.stdout.strip()) / "kernels" / "genbound"
        write_spec(folder, spec)
        print(f"installed in {folder}")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        write_spec(pathlib.Path(folder) / "kernels" / "genbound", spec)
        os.environ["JUPYTER_PATH"] = folder
        if arguments.starts:
            answered = sum(answers(number) for number in range(1, arguments.starts + 1))
            print(f"{answered} of {arguments.starts} kernels answered")
            return 0 if answered == arguments.starts else 1
        paths = [path.resolve() for path in arguments.notebooks] or sorted(HERE.glob("*.ipynb"))
        return 0 if all([check(path, arguments.write) for path in paths]) else 1


if __name__ == "__main__":
    sys.exit(main())
