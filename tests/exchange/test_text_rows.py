"""One thing said a line comes in whole, whatever odd characters it holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from collabdesk.exchange.text_rows import Watch, cut_pasted, cut_rows

LINE = st.text(alphabet="ab ,;|\t\x1c\x1d\x1e\x1f\x0b\x0c\x85\u2028\ue000\ue001\U0010ffff'=", min_size=1)


@given(st.lists(LINE, min_size=1, max_size=8))
def test_a_line_is_never_cut_where_there_is_one_column(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert cut_rows(text, "", "a.csv", Watch()).rows == [[line] for line in lines]
    assert cut_pasted(text, "").rows == [[line] for line in lines]
