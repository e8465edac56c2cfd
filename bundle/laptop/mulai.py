"""Starts the dashboard from its folder, without internet. Called by mulai.sh and mulai.bat.

Standard library only, and no syntax after Python 3.8: it is what tells an older Python that it is
too old. Without arguments the app opens in the browser; with arguments they are a command of the
program, such as `periksa` or `catatan keluar catatan.json`.
"""

import os
import platform
import shutil
import struct
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1]
PROGRAM, WHEELS = FOLDER / "program", FOLDER / "wheels"
ROOM = 1500 * 1024**2  # bytes that the installed packages take, with some to spare
MEANWHILE = "Untuk rapat sekarang juga: buka paparan.html di folder ini dengan peramban apa pun."
_MOVED = ("ANALYTICS_DATA", "ANALYTICS_GEO", "ANALYTICS_STATE", "ANALYTICS_DATABASE")


class Stopped(Exception):  # noqa: N818 - named for what it means
    """It cannot start; the text is one Indonesian sentence with the way out."""


def main(arguments):
    """Install what is missing, then run; the exit status."""
    try:
        wanted = requirements()
        fresh = install(wanted)
    except Stopped as told:
        print(told, MEANWHILE, sep="\n", file=sys.stderr)
        return 1
    command = [str(interpreter(wanted)), "-m", "analytics"]
    if arguments:
        return run([*command, *arguments])
    if fresh:
        run([*command, "periksa"])
    print("Membuka dasbor; jendela ini jangan ditutup selama rapat ...", flush=True)
    return run([*command, "run", "--host", "localhost", "--buka"])


def requirements():
    """The list of wheels for this system and this Python."""
    python = "%d.%d" % sys.version_info[:2]
    system = {"linux": "linux", "win32": "windows"}.get(sys.platform, sys.platform)
    known = sorted(WHEELS.glob(f"{system}-*.txt"), key=lambda path: path.stem)
    if not known:
        raise Stopped("Paket ini hanya untuk Windows dan Linux; pakai laptop lain.")
    wanted = WHEELS / f"{system}-{python}.txt"
    ours = platform.machine().lower() in {"x86_64", "amd64"} and struct.calcsize("P") == 8
    if wanted not in known or not ours:
        pythons = " atau ".join(path.stem.rpartition("-")[2] for path in known)
        found = f"{python} {8 * struct.calcsize('P')}-bit {platform.machine()}"
        raise Stopped(
            f"Paket ini memerlukan Python {pythons} 64-bit (x64), yang ada Python {found}; pasang "
            "versi itu selagi ada internet, atau minta pengelola membuat paket untuk versi ini "
            "(make bundle PYTHONS=...)."
        )
    return wanted


def interpreter(wanted):
    """The Python of the installed packages."""
    where = FOLDER / f".venv-{wanted.stem}"
    windows = sys.platform == "win32"
    return where / ("Scripts/python.exe" if windows else "bin/python")


def install(wanted):
    """Put the wheels where the program finds them, once; True if that was now."""
    where = FOLDER / f".venv-{wanted.stem}"
    mark, listed = where / "siap.txt", wanted.read_bytes()
    if mark.is_file() and mark.read_bytes() == listed and starts(interpreter(wanted)):
        return False
    print("Memasang dari folder ini, sekali saja, 1 sampai 3 menit ...", flush=True)
    log = FOLDER / "pemasangan.log"
    try:
        if shutil.disk_usage(FOLDER).free < ROOM:
            raise Stopped("Disk hampir penuh; sediakan 1,5 GB di disk ini, lalu mulai lagi.")
        shutil.rmtree(where, ignore_errors=True)  # what an interrupted installation left
        with log.open("w", encoding="utf-8") as said:
            steps = (
                [sys.executable, "-m", "venv", "--without-pip", str(where)],
                [
                    *(str(interpreter(wanted)), str(installer() / "pip"), "install", "--quiet"),
                    *("--isolated", "--no-cache-dir", "--no-index", "--no-deps"),
                    *("--disable-pip-version-check", "--no-warn-script-location"),
                    *("--require-hashes", "--find-links", str(WHEELS), "-r", str(wanted)),
                ],
            )
            for step in steps:
                done = subprocess.run(step, stdout=said, stderr=said, env=alone(), check=False)
                if done.returncode:
                    raise Stopped(
                        "Pemasangan gagal; salin ulang seluruh folder paket ke disk laptop (bukan "
                        "ke flashdisk), lalu mulai lagi. Rincian: pemasangan.log."
                    )
        mark.write_bytes(listed)
    except OSError as problem:
        raise Stopped(
            f"Folder ini tidak dapat ditulis ({problem.strerror}); salin seluruh folder ke disk "
            "laptop, lalu mulai dari sana."
        ) from None
    return True


def starts(python):
    """Whether an interpreter runs; that of a folder copied from another laptop may not."""
    try:
        done = subprocess.run([str(python), "-c", ""], env=alone(), check=False)
    except OSError:
        return False
    return done.returncode == 0


def installer():
    """The pip that is in the package; it runs as it is, from its wheel."""
    found = sorted(WHEELS.glob("pip-*.whl"))
    if not found:
        raise Stopped("Paket tidak lengkap (pip tidak ada); salin ulang seluruh folder.")
    return found[-1]


def alone():
    """The environment without what this laptop set for pip, Python or another copy of the app."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PIP_", "PYTHON", "STREAMLIT_")) and name not in _MOVED
    }
    return dict(kept, PYTHONUTF8="1", PYTHONNOUSERSITE="1", PIP_CONFIG_FILE=os.devnull)


def run(command):
    """Run a command of the program in the reader's own folder; its exit status."""
    environment = dict(alone(), PYTHONPATH=str(PROGRAM / "src"))
    with subprocess.Popen(command, env=environment) as running:
        while True:
            try:
                return running.wait()
            except KeyboardInterrupt:  # the program heard it as well, and is stopping
                continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
