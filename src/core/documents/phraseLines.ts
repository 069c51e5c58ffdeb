import { mayBreak, wrapCells } from './wrapText.ts'

/** Whether whole phrases are worth a line more. */
export type PhraseCost = 'free' | 'a-line'

/** Splits a Japanese text where a reader would pause (文節); joined they are the text. */
export type PhraseBreaker = (text: string) => readonly string[]

interface PhraseCell {
  /** What the cell says, without readings. */
  readonly cluster: string
}

/**
 * Breaks cells into lines at phrases; a phrase that is wider than a line is broken as usual.
 *
 * @param cost  Where they may cost nothing, phrases that need more lines than the text alone are not kept.
 */
export function phraseLines<Cell extends PhraseCell>(
  cells: readonly Cell[],
  width: number,
  advanceOf: (cell: Cell) => number,
  phrasesOf: PhraseBreaker,
  cost: PhraseCost = 'free',
): readonly (readonly Cell[])[] {
  const usual = wrapCells(cells, width, advanceOf)
  if (usual.length < 2) return usual
  const lines: (readonly Cell[])[] = [[]]
  for (const phrase of grouped(cells, phrasesOf)) {
    const joined = [...(lines.at(-1) ?? []), ...phrase]
    if (widthOf(withoutEnd(joined), advanceOf) <= width + 1e-9) lines[lines.length - 1] = joined
    else lines.push(...wrapCells(phrase, width, advanceOf))
  }
  const kept = lines.map(withoutEnd).filter((line) => line.length > 0)
  return kept.length > usual.length + (cost === 'free' ? 0 : 1) ? usual : kept
}

/** Cells of one phrase each; a phrase end inside a cell, or where no line may end, does not count. */
function grouped<Cell extends PhraseCell>(
  cells: readonly Cell[],
  phrasesOf: PhraseBreaker,
): readonly (readonly Cell[])[] {
  const ends = new Set<number>()
  let end = 0
  for (const phrase of phrasesOf(cells.map(({ cluster }) => cluster).join(''))) {
    end += phrase.length
    ends.add(end)
  }
  const phrases: Cell[][] = [[]]
  let at = 0
  cells.forEach((cell, index) => {
    phrases.at(-1)?.push(cell)
    at += cell.cluster.length
    const next = cells[index + 1]
    if (next !== undefined && ends.has(at) && mayBreak(cell, next)) phrases.push([])
  })
  return phrases
}

function widthOf<Cell>(cells: readonly Cell[], advanceOf: (cell: Cell) => number): number {
  return cells.reduce((sum, cell) => sum + advanceOf(cell), 0)
}

function withoutEnd<Cell extends PhraseCell>(line: readonly Cell[]): readonly Cell[] {
  return line.slice(0, line.findLastIndex(({ cluster }) => !/^[ \u3000]$/.test(cluster)) + 1)
}
