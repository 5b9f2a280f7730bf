"""One place for the version, so that a start-up never has to search installed packages for it."""

from typing import Final

VERSION: Final = "0.1.0"
