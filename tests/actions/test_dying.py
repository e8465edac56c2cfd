"""What is left of an import that is killed, and of two at once."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select
from tests.actions.test_imports import APPROVER, OPERATOR, SOURCE, claims, quiet, told

from analytics.actions import imports, renewal
from analytics.store import places, proposals, records, tables, versions
from analytics.store.records import AuditEntry
from analytics.vocabulary.deed import Deed

ROOT = places.project_root()


def test_killed_at_twenty_moments_it_leaves_the_last_good_version(state):
    done = subprocess.run(
        [sys.executable, "-m", "tests.actions.dying"],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)])},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    *wrong, last = done.stdout.splitlines()
    assert wrong == []
    assert last == "killed 20", "each of them dies before it is done"
    with records.reading() as session:
        told_of = {(one.deed, one.subject) for one in session.scalars(select(AuditEntry))}
    for version in versions.history():
        assert (Deed.IMPORT_ACCEPTED.value, version.facts["proposal"]) in told_of
    for proposal in proposals.every():
        assert (Deed.IMPORT_PROPOSED.value, proposal.id) in told_of


def test_two_at_once_do_not_mix(state):
    """Each brings both kecamatan; whoever comes second is told to look again, or comes after."""

    def bring(value: float) -> str:
        made = imports.propose(OPERATOR, SOURCE, told(claims(k01=value, k02=value)), quiet)
        while True:
            try:
                return imports.accept(APPROVER, made.id).name
            except imports.Superseded:
                renewal.renew(made.id, quiet)

    with ThreadPoolExecutor(4) as crowd:
        names = list(crowd.map(bring, [1.0, 2.0, 3.0, 4.0]))
    assert sorted(names) == sorted(one.name for one in versions.history())
    for name in names:
        rows = tables.claims_as_of(name)
        mine = rows[rows["claim_id"].str.startswith("imported.")]
        assert len(mine) == 2
        assert mine["value"].nunique() == 1
