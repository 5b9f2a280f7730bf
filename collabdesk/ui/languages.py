"""Which languages the screens speak, and putting one on before the window is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QTranslator

from collabdesk.base.paths import translation

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

FIRST: Final = "en"
_STEM: Final = "collabdesk_"


def languages() -> tuple[str, ...]:
    """Give the codes of the languages this copy of CollabDesk speaks, English first."""
    try:
        files = translation().glob(f"{_STEM}*.ts")
    except FileNotFoundError:
        return (FIRST,)
    codes = {file.stem.removeprefix(_STEM) for file in files}
    return (FIRST, *sorted(codes - {FIRST}))


def language_name(code: str) -> str:
    """Say a language in its own words."""
    name = QLocale(code).nativeLanguageName()
    return "English" if code == FIRST else name[:1].upper() + name[1:]


def speak(application: QApplication, wanted: str) -> str:
    """Put a language on everything that is built from now on, and give its code.

    Args:
        application: What takes the translator and the direction of reading.
        wanted: A code such as "cy" or "ar_EG"; English where there is no such translation. English has one
            too: it holds the plural forms.
    """
    known = languages()
    code = next((code for code in (wanted, wanted.partition("_")[0]) if code in known), FIRST)
    application.setLayoutDirection(QLocale(code).textDirection())
    QLocale.setDefault(QLocale(wanted) if wanted.startswith(code) else QLocale(code))
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(application)
    if translator.load(f"{_STEM}{code}", str(translation())):
        application.installTranslator(translator)
    return code
