"""Brings workbooks of older versions up to this one; imported only when such a file is opened."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, cast

from alembic.migration import MigrationContext
from alembic.operations import Operations

from collabdesk.base.logging import log
from collabdesk.domain.failures import Damaged, DiskFull, ReadOnlyPlace, Tampered
from collabdesk.storage import connecting, schema
from collabdesk.storage.backup_notes import remember_place
from collabdesk.storage.backups import folder_of, keep_copy
from collabdesk.storage.belonging import does_not_belong, short
from collabdesk.storage.guarding import building
from collabdesk.storage.migrations import v2_person_language, v3_papers, v4_journey, v5_kept_safe
from collabdesk.storage.refusals import told_plainly
from collabdesk.storage.whole_files import copy_watched, identity, whole_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from collabdesk.storage.keys import Secret

UPGRADES: dict[int, Callable[[Operations], None]] = {
    1: v2_person_language.upgrade,
    2: v3_papers.upgrade,
    3: v4_journey.upgrade,
    4: v5_kept_safe.upgrade,
}
"""By the version a file has, what brings it to the next one."""


def backup_path(path: Path, version: int) -> Path:
    """Give where the file is copied before it is changed: beside it, saying which version it was."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem} before version {version + 1} {stamp}{path.suffix}")


def migrate_file(path: Path, version: int, secret: Secret | None) -> Path:
    """Bring a workbook of an older schema up to date and give the copy made of it first.

    The copy is a backup in the profile; where the profile cannot take it, it stands beside the file.
    Raises what `bring_up_to_date` raises, and DiskFull where there is no room for the copy. The file is
    then as it was.
    """
    with _checked(path, secret) as driver:
        copy = _keep_copy(driver, path, version, secret)
        try:
            _bring_up_to_date(driver, path, version)
        except BaseException:
            copy.unlink(missing_ok=True)
            raise
    return copy


def bring_up_to_date(path: Path, version: int, secret: Secret | None) -> None:
    """Bring a copy of our own up to date, of which nobody needs another copy.

    Foreign keys are off outside the one explicit transaction, and the structure is compared with a new
    file's before the commit. Raises Damaged where no upgrade is known or links broke, Tampered. The file
    is then as it was.
    """
    with _checked(path, secret) as driver:
        _bring_up_to_date(driver, path, version)


@contextmanager
def _checked(path: Path, secret: Secret | None) -> Iterator[connecting.Driver]:
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=True, secret=secret)
        try:
            connecting.bound_time(driver, connecting.seconds_for(path))
            connecting.quick_check(driver, path.name)
            _refuse_what_acts(driver, path.name)
            yield driver
        finally:
            driver.close()


def _keep_copy(driver: connecting.Driver, path: Path, version: int, secret: Secret | None) -> Path:
    fill = partial(copy_watched, driver)
    project = identity(driver)
    if project is not None:
        [steps] = driver.execute("SELECT count(*) FROM step").fetchall()
        try:
            why = ("before migration", int(str(steps[0])))
            backup = keep_copy(fill, path.name, project, why, secret)
        except (ReadOnlyPlace, DiskFull):
            log.info("a backup before migration goes beside its workbook")
        else:
            remember_place(folder_of(project), path)
            return backup.path
    copy = backup_path(path, version)
    with whole_file(copy, path.name) as part:
        fill(part)
    return copy


def _bring_up_to_date(driver: connecting.Driver, path: Path, version: int) -> None:
    connecting.bound_time(driver, connecting.seconds_for(path))
    connecting.make_durable(driver)
    driver.execute("PRAGMA foreign_keys=OFF").fetchall()
    with building(driver):
        _upgrade(driver, path.name, version)


def _refuse_what_acts(driver: connecting.Driver, name: str) -> None:
    """Refuse triggers and views, which no version has made and which an upgrade would set off."""
    acting = driver.execute(
        "SELECT type, name FROM sqlite_master WHERE type NOT IN ('table', 'index') ORDER BY type LIMIT 1"
    ).fetchall()
    if acting:
        [(kind, called)] = acting
        raise Tampered(name, f"{kind} {short(str(called))}")


def _upgrade(driver: connecting.Driver, name: str, version: int) -> None:
    with connecting.engine_for(driver).connect() as connection:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        try:
            operations = Operations(MigrationContext.configure(connection))
            for step in range(version, schema.SCHEMA_VERSION):
                if step not in UPGRADES:
                    raise Damaged(name)
                UPGRADES[step](operations)
            connection.exec_driver_sql(f"PRAGMA user_version={schema.SCHEMA_VERSION}")
            if cast("list[object]", driver.execute("PRAGMA foreign_key_check").fetchall()):
                raise Damaged(name)
            if not connecting.is_as_made(connecting.structure(driver)):
                raise Tampered(name, does_not_belong(driver))
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
