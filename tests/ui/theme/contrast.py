"""Whether a colour can be read on another is measured, never judged by eye."""

from __future__ import annotations

from typing import Final

TEXT_CONTRAST: Final = 4.5
CONTROL_CONTRAST: Final = 3.0

_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)
_LINEAR_BELOW: Final = 0.04045


def contrast(first: str, second: str) -> float:
    """The contrast ratio of two colours, 1 (the same) to 21 (black on white).

    Source: WCAG 2.2, "contrast ratio" and "relative luminance".

    Args:
        first: A colour as "#RRGGBB".
        second: Another; the order does not matter.
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return sum(weight * _linear(channel) for weight, channel in zip(_WEIGHTS, channels, strict=True))


def _linear(channel: float) -> float:
    if channel <= _LINEAR_BELOW:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
