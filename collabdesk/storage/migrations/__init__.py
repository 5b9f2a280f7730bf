"""Brings workbooks of older versions up to this one; imported only when such a file is opened."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from alembic.migration import MigrationContext
from alembic.operations import Operations

from collabdesk.domain.failures import Damaged, Tampered
from collabdesk.storage import connecting, schema
from collabdesk.storage.migrations import v2_person_language, v3_papers, v4_journey
from collabdesk.storage.refusals import told_plainly

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

UPGRADES: dict[int, Callable[[Operations], None]] = {
    1: v2_person_language.upgrade,
    2: v3_papers.upgrade,
    3: v4_journey.upgrade,
}
"""By the version a file has, what brings it to the next one."""


def backup_path(path: Path, version: int) -> Path:
    """Give where the file is copied before it is changed: beside it, saying which version it was."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem} before version {version + 1} {stamp}{path.suffix}")


def migrate_file(path: Path, version: int, key: bytes | None) -> Path:
    """Bring a workbook of an older schema up to date and give the copy made of it first.

    Foreign keys are off outside the one explicit transaction, and the structure is compared with a new
    file's before the commit. Raises Damaged where no upgrade is known or links broke, Tampered, and
    DiskFull where there is no room for the copy. The file is then as it was.
    """
    with told_plainly(path.name):
        driver = connecting.connect(path, writable=True, key=key)
        try:
            connecting.quick_check(driver, path.name)
            _refuse_what_acts(driver, path.name)
            copy = backup_path(path, version)
            try:
                connecting.copy_into(driver, copy)
                connecting.make_durable(driver)
                driver.execute("PRAGMA foreign_keys=OFF").fetchall()
                _upgrade(driver, path.name, version)
            except BaseException:
                copy.unlink(missing_ok=True)
                raise
        finally:
            driver.close()
    return copy


def _refuse_what_acts(driver: connecting.Driver, name: str) -> None:
    """Refuse triggers and views, which no version has made and which an upgrade would set off."""
    acting = driver.execute("SELECT 1 FROM sqlite_master WHERE type NOT IN ('table', 'index')").fetchall()
    if acting:
        raise Tampered(name)


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
                raise Tampered(name)
        except BaseException:
            connection.exec_driver_sql("ROLLBACK")
            raise
        connection.exec_driver_sql("COMMIT")
