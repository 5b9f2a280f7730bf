"""Turns a plan into the tree of structure elements that pages, HTML and a reader's ears all follow."""

from collabdesk.papers.structure.tree import Structure, structure

__all__ = ["Structure", "structure"]
