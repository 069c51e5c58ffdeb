import type { Part } from '#core/facts/fact.ts'
import type { PartId } from '#core/facts/ids.ts'

/** A cell of the grade table that exists. */
export interface GridCell {
  readonly part: PartId
  readonly grade: number
}

/** The two blocks of the table, each with its rows; the right one holds parts without 5級 to 7級. */
export interface GridBlocks {
  readonly left: readonly Part[]
  readonly right: readonly Part[]
}

/** Grades a part has, each once, most severe first. */
export function gradesOfPart(part: Part): readonly number[] {
  return [...new Set(part.cells.map(({ grade }) => grade))]
}

/** Splits the parts as the certificate's table does, so that the eye copies it. */
export function blocksOf(parts: readonly Part[]): GridBlocks {
  const isWide = (part: Part): boolean => gradesOfPart(part).some((grade) => grade > 4)
  return { left: parts.filter(isWide), right: parts.filter((part) => !isWide(part)) }
}

/**
 * The cell an arrow, Home or End leads to, over cells that exist only.
 *
 * Left and right run through both blocks; up and down keep the grade, or take the nearest one.
 *
 * @returns Nothing when the key does not move, or there is no cell that way.
 */
export function movedCell(blocks: GridBlocks, from: GridCell, key: string): GridCell | undefined {
  const block = [blocks.left, blocks.right].find((rows) => rows.some(({ id }) => id === from.part)) ?? []
  const row = block.findIndex(({ id }) => id === from.part)
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const line = lineOf(blocks, row)
      const place = line.findIndex(({ part, grade }) => part === from.part && grade === from.grade)
      return line[place + (key === 'ArrowRight' ? 1 : -1)]
    }
    case 'Home':
      return lineOf(blocks, row).find(({ part }) => part === from.part)
    case 'End':
      return lineOf(blocks, row).findLast(({ part }) => part === from.part)
    case 'ArrowUp':
    case 'ArrowDown':
      return nearest(block[row + (key === 'ArrowDown' ? 1 : -1)], from.grade)
    default:
      return undefined
  }
}

function lineOf(blocks: GridBlocks, row: number): readonly GridCell[] {
  return [blocks.left[row], blocks.right[row]].flatMap((part) =>
    part === undefined ? [] : gradesOfPart(part).map((grade) => ({ part: part.id, grade })),
  )
}

function nearest(part: Part | undefined, grade: number): GridCell | undefined {
  if (part === undefined) return undefined
  const [best] = gradesOfPart(part).toSorted((a, b) => Math.abs(a - grade) - Math.abs(b - grade))
  return best === undefined ? undefined : { part: part.id, grade: best }
}
