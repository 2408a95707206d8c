#!/usr/bin/env python3
"""Runs the notebooks of this folder in Jupyter, without a browser, and compares what they show.

    run.py [notebook ...]            run them all, or some, and compare with what is stored in them
    run.py --write [notebook ...]    run them and store what they show
    run.py --install                 install the kernel under the name 'genbound', for Jupyter itself

Needs Maven, a JDK 17, and Jupyter. To run them, this Python must have nbclient (Debian: apt-get install
python3-nbclient, for /usr/bin/python3; elsewhere: pip install nbclient nbformat ipykernel). The kernel is
rapaio-jupyter-kernel; it sees the library's classes as Maven built them last.
"""
import argparse, atexit, difflib, json, os, pathlib, subprocess, sys, tempfile, time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARIES = ROOT / "target" / "notebooks"
KERNEL = "rapaio-jupyter-kernel"
STARTS = 8  # a kernel of this kind may miss its first message and hang: start another


def maven(*arguments):
    subprocess.run(["mvn", "-B", "-ntp", "-q", *arguments], cwd=ROOT, check=True)


def kernel_spec():
    """What Jupyter has to know to start the kernel with the library on its class path."""
    maven("compile", "dependency:copy-dependencies", "-DincludeScope=compile",
          f"-DoutputDirectory={LIBRARIES}")
    jars = sorted(LIBRARIES.glob("*.jar"))
    kernel = [jar for jar in jars if jar.name.startswith(KERNEL)]
    wanted = [jar for jar in jars if jar.name.startswith(("ejml", "commons-math3"))]
    path = [ROOT / "target" / "classes", *wanted]
    return {
        "argv": ["java", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-jar", str(kernel[0]),
                 "{connection_file}"],
        "display_name": "Genbound (Java)",
        "language": "java",
        "interrupt_mode": "message",
        "env": {"RJK_CLASSPATH": ";".join(map(str, path)), "RJK_TIMEOUT_MILLIS": "-1"},
    }


def write_spec(folder, spec):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "kernel.json").write_text(json.dumps(spec, indent=1), encoding="utf-8")


def execute(notebook):
    """Runs the cells. Only a kernel that does not answer is tried again, never a cell."""
    import nbformat
    from nbclient import NotebookClient

    for start in range(1, STARTS + 1):
        fresh = nbformat.read(notebook, 4)
        client = NotebookClient(fresh, kernel_name="genbound", startup_timeout=15, timeout=120,
                                shutdown_kernel="immediate",
                                resources={"metadata": {"path": str(notebook.parent)}})
        try:
            with open(LIBRARIES / "kernel.log", "a", encoding="utf-8") as log:
                client.execute(stdout=log, stderr=log)
            return fresh
        except RuntimeError as refusal:
            atexit.unregister(client._cleanup_kernel)  # there is none to clean up
            if "respond" not in str(refusal) and "died" not in str(refusal) or start == STARTS:
                raise
            print(f"{notebook.name}: the kernel did not answer, start {start + 1}", flush=True)


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
        paths = [path.resolve() for path in arguments.notebooks] or sorted(HERE.glob("*.ipynb"))
        return 0 if all([check(path, arguments.write) for path in paths]) else 1


if __name__ == "__main__":
    sys.exit(main())
