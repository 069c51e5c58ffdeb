import type { Fact } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'
import type { Text } from '../facts/text.ts'
import type { Condition } from './condition.ts'

/** The condition as a Japanese sentence, for places where its author wrote no `why`. */
export function describeCondition(condition: Condition, facts: readonly Fact[]): Text {
  return { ja: sentence(condition, facts) }
}

function sentence(condition: Condition, facts: readonly Fact[]): string {
  if (condition.why !== undefined) return condition.why.ja
  const factOf = (id: FactId): Fact | undefined => facts.find((fact) => fact.id === id)
  switch (condition.kind) {
    case 'all':
      return condition.of.map((part) => sentence(part, facts)).join('、かつ ')
    case 'any':
      return condition.of.map((part) => sentence(part, facts)).join('、または ')
    case 'not':
      return `「${sentence(condition.of, facts)}」に当てはまらない`
    case 'atLeast':
      return `次のうち${condition.count}つ以上: ${condition.of.map((part) => sentence(part, facts)).join('、')}`
    case 'always':
      return condition.value ? 'だれでも使えます' : '使えません'
    case 'choice':
    case 'includes': {
      const fact = factOf(condition.fact)
      const labels = condition.choices.map((id) =>
        fact?.kind === 'choice' || fact?.kind === 'choices'
          ? (fact.choices.find((choice) => choice.id === id)?.short.ja ?? id)
          : id,
      )
      return `${fact?.label.ja ?? condition.fact}が${labels.join('・')}`
    }
    case 'number': {
      const fact = factOf(condition.fact)
      const unit = fact?.kind === 'number' ? fact.unit.ja : ''
      return condition.ranges.map(({ from, to }) => rangeWords(from, to, unit)).join('、または ')
    }
    case 'disability': {
      const fact = factOf(condition.fact)
      const parts = fact?.kind === 'disability-list' ? fact.parts : []
      return condition.cells
        .map(({ part, tokens }) => {
          const known = parts.find(({ id }) => id === part)
          return `${known?.label.ja ?? part}${tokenWords(tokens, known?.cells ?? [])}`
        })
        .join('、')
    }
  }
}

function rangeWords(from: number | undefined, to: number | undefined, unit: string): string {
  if (from !== undefined && from === to) return `${from}${unit}`
  if (from !== undefined && to !== undefined) return `${from}${unit}から${to}${unit}まで`
  if (from !== undefined) return `${from}${unit}以上`
  return to === undefined ? '' : `${to + 1}${unit}未満`
}

/** `1級・2級の1号`; a grade with all its 号 is named once. */
function tokenWords(
  tokens: readonly string[],
  cells: readonly { token: string; grade: number; itemLabel?: Text }[],
): string {
  const words: string[] = []
  for (const grade of new Set(cells.map((cell) => cell.grade))) {
    const ofGrade = cells.filter((cell) => cell.grade === grade)
    const accepted = ofGrade.filter((cell) => tokens.includes(cell.token))
    if (accepted.length === ofGrade.length) words.push(`${grade}級`)
    else for (const cell of accepted) words.push(`${grade}級の${cell.itemLabel?.ja ?? ''}`)
  }
  return words.join('・')
}
