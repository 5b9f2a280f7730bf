"""Checks a paper against the machine-checkable rules of PDF/UA-1 and PDF/A-3a before it is issued."""

from __future__ import annotations


def conformance(pdf: bytes) -> list[str]:
    """Give what a file breaks of PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3), one line each.

    Empty where it conforms; a pass is no proof that the paper reads well.
    """
    import page  # it takes a moment to load, and only papers need it

    found: list[str] = []
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        report = page.validate_pdf_bytes(pdf, profile=profile)
        found += [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
        if not found and not report.is_compliant:
            found.append(f"{profile.value}: {report.rules.failed} rules fail")
    return found
