import type { Condition } from '../rules/condition.ts'

/** One line of a rule as people review it. */
export interface ConditionLine {
  readonly depth: number
  readonly text: string
  readonly ref?: string
}

/** A condition as an indented list of Japanese sentences. */
export function conditionLines(condition: Condition, depth = 0): readonly ConditionLine[] {
  const own = lineOf(condition)
  const inner = innerOf(condition)
  const lines =
    own === undefined
      ? []
      : [{ depth, text: own, ...(condition.ref === undefined ? {} : { ref: condition.ref }) }]
  return [...lines, ...inner.flatMap((part) => conditionLines(part, own === undefined ? depth : depth + 1))]
}

function lineOf(condition: Condition): string | undefined {
  const why = condition.why === undefined ? '' : `${condition.why.ja}: `
  switch (condition.kind) {
    case 'all':
      return `${why}次のすべて`
    case 'any':
      return `${why}次のどれか`
    case 'atLeast':
      return `${why}次のうち${condition.count}つ以上`
    case 'not':
      return `${why}次に当てはまらない`
    case 'always':
    case 'choice':
    case 'includes':
    case 'number':
    case 'disability':
      return condition.why?.ja
  }
}

function innerOf(condition: Condition): readonly Condition[] {
  return 'of' in condition ? [condition.of].flat() : []
}
