"""Tables of a page: rows of cells, or a mere frame around other blocks."""

from dataclasses import dataclass, field

from app.text.document import ParagraphKind
from app.text.importing import blocks
from app.text.importing.blocks import Block, ChapterStart

_LONGEST_CELL = 400
"""Code points; a cell that says more is a page's column, not a table's."""


@dataclass(slots=True)
class Table:
    """Collects what stands in a table, and says at its end what it was."""

    is_layout: bool = False
    before: list[Block | ChapterStart] = field(default_factory=list[Block | ChapterStart])
    """What stands outside all cells: the caption."""
    rows: list[list[list[Block | ChapterStart]]] = field(
        default_factory=list[list[list[Block | ChapterStart]]]
    )

    def begin(self, name: str) -> None:
        """A row (`tr`) begins, or a cell (`td`, `th`), in a row of its own if there is none."""
        if name == "tr" or not self.rows:
            self.rows.append([])
        if name != "tr":
            self.rows[-1].append([])

    def add(self, block: Block | ChapterStart) -> None:
        """Put `block` in the cell that is open."""
        if self.rows and self.rows[-1]:
            self.rows[-1][-1].append(block)
        else:
            self.before.append(block)

    def blocks(self) -> list[Block | ChapterStart]:
        """The caption and the table; or, where it only arranges other blocks, those."""
        cells = [cell for row in self.rows for cell in row if cell]
        if self.is_layout or not self._has_columns() or any(map(_is_page, cells)):
            return [*self.before, *(block for cell in cells for block in cell)]
        rows = [[_cell_text(cell) for cell in row] for row in self.rows]
        return [*self.before, blocks.table(rows)]

    def _has_columns(self) -> bool:
        return sum(1 for row in self.rows if sum(1 for cell in row if cell) > 1) > 0


def _is_page(cell: list[Block | ChapterStart]) -> bool:
    if len(cell) == 1:
        return isinstance(cell[0], ChapterStart) or len(cell[0].text) > _LONGEST_CELL
    kinds = {block.kind for block in cell if isinstance(block, Block)}
    if kinds & {ParagraphKind.HEADING, ParagraphKind.TABLE, ParagraphKind.RULE}:
        return True
    return any(isinstance(block, ChapterStart) for block in cell) or _length(cell) > _LONGEST_CELL


def _length(cell: list[Block | ChapterStart]) -> int:
    return sum(len(block.text) for block in cell if isinstance(block, Block))


def _cell_text(cell: list[Block | ChapterStart]) -> str:
    return " ".join(block.text for block in cell if isinstance(block, Block))
