"""Tags lean on parts of ReportLab that are not public: a new version must not move one unseen."""

from __future__ import annotations

from collabdesk.papers.tagging.exact import exact_end, exact_map
from collabdesk.papers.tagging.reportlab_parts import moved_parts


def test_no_part_has_moved() -> None:
    assert moved_parts() == []


def test_a_stream_ends_with_a_line_of_its_own() -> None:
    assert exact_end(b"stream\ndataendstream\n") == b"stream\ndata\nendstream\n"
    assert exact_end(b"stream\ndata\rendstream\n") == b"stream\ndata\r\r\nendstream\n"


def test_no_code_stands_for_nothing() -> None:
    codes = "\n".join(f"<{at:02X}> <{at + 1 if at > 2 else 0:04X}>" for at in range(200))
    made = exact_map(
        f"1 begincodespacerange\n<00> <C7>\nendcodespacerange\n200 beginbfchar\n{codes}\nendbfchar\nendcmap"
    )
    assert "<0000>" not in made
    assert made.count("> <") == 197 + 1
    assert "100 beginbfchar" in made


def test_a_character_beyond_the_first_plane_is_two_halves() -> None:
    made = exact_map("1 begincodespacerange\n<00> <00>\nendcodespacerange\n<00> <1F40B>\nendcmap")
    assert "<00> <D83DDC0B>" in made
