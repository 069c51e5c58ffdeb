import type { Fact } from '../facts/fact.ts'
import type { Condition, PartCells } from './condition.ts'
import { gradeTokens, gradesOf } from './gradeTokens.ts'
import type { MistakeList } from './mistake.ts'
import { didYouMean } from './nearest.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** Reads `disability: { 視覚: [1-3, 4の1], 聴覚: 2-3 }`: any listed part at one of these grades. */
export function readDisability(
  node: SourceNode,
  facts: readonly Fact[],
  reading: Reading,
): Condition | undefined {
  const fact = facts.find((candidate) => candidate.kind === 'disability-list')
  if (fact?.kind !== 'disability-list' || node.kind !== 'map' || node.entries.length === 0) {
    reading.mistakes.error(
      node.spot,
      'not-a-map',
      'disability: には「部位: 等級」を並べます。例: 視覚: [1-3, 4の1]',
    )
    return undefined
  }
  const cells: PartCells[number][] = []
  let isSound = true
  for (const entry of node.entries) {
    const part = fact.parts.find(({ id }) => id === entry.key)
    if (part === undefined) {
      isSound = false
      reading.mistakes.error(
        entry.keySpot,
        'unknown-part',
        `「${entry.key}」という部位はありません。${didYouMean(
          entry.key,
          fact.parts.map(({ id }): string => id),
        )}`,
      )
      continue
    }
    const tokens = new Set<string>()
    for (const item of reading.list(entry.value)) {
      const text = reading.string(item, '等級')
      const found = text === undefined ? undefined : gradeTokens(part, text)
      if (found?.kind === 'cells') for (const token of found.tokens) tokens.add(token)
      else {
        isSound = false
        if (found !== undefined && text !== undefined)
          tellGrade(reading.mistakes, item, entry.key, text, found, gradesOf(part))
      }
    }
    if (tokens.size === 0 && isSound) {
      isSound = false
      reading.mistakes.error(entry.keySpot, 'no-such-grade', `「${entry.key}」の等級が書かれていません。`)
    }
    const own = { part: part.id, tokens: [...tokens] }
    reading.spots.set(own, entry.keySpot)
    cells.push(own)
  }
  return isSound ? { kind: 'disability', fact: fact.id, cells } : undefined
}

function tellGrade(
  mistakes: MistakeList,
  node: SourceNode,
  part: string,
  text: string,
  found: ReturnType<typeof gradeTokens>,
  grades: string,
): void {
  switch (found.kind) {
    case 'cells':
      return
    case 'no-such-grade':
      mistakes.error(
        node.spot,
        'no-such-grade',
        `${part}に${text.replace('級', '')}級はありません(${grades})。`,
      )
      return
    case 'no-such-item':
      mistakes.error(
        node.spot,
        'no-such-item',
        `${part}の「${text}」という号はありません${found.items.length === 0 ? '（この等級に号はありません）' : `(${found.items.join('・')})`}。`,
      )
      return
    case 'backwards':
      mistakes.error(node.spot, 'backwards-range', `「${text}」は逆です。重い等級から書きます。`)
      return
    case 'unreadable':
      mistakes.error(
        node.spot,
        'bad-grade',
        `「${text}」は等級として読めません。2、2の1、1-3 のように書きます。`,
      )
  }
}
