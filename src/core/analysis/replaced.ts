import type { Condition } from '../rules/condition.ts'

/** A condition with one of its inner conditions replaced; everything else is shared. */
export function replaced(condition: Condition, target: Condition, by: Condition): Condition {
  if (condition === target) return by
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const of = condition.of.map((part) => replaced(part, target, by))
      return of.every((part, index) => part === condition.of[index]) ? condition : { ...condition, of }
    }
    case 'not': {
      const of = replaced(condition.of, target, by)
      return of === condition.of ? condition : { ...condition, of }
    }
    case 'always':
    case 'choice':
    case 'includes':
    case 'number':
    case 'disability':
      return condition
  }
}

/** Every condition inside one, itself first, in the order it is written. */
export function innerConditions(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'atLeast':
      return [condition, ...condition.of.flatMap(innerConditions)]
    case 'not':
      return [condition, ...innerConditions(condition.of)]
    case 'always':
    case 'choice':
    case 'includes':
    case 'number':
    case 'disability':
      return [condition]
  }
}
