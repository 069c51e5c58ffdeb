import type { Answer, Answers, PartGrade } from '../facts/answers.ts'
import type { DisabilityListFact, Fact } from '../facts/fact.ts'
import type { FactId } from '../facts/ids.ts'
import { gradeTokens, gradesOf } from './gradeTokens.ts'
import { didYouMean } from './nearest.ts'
import type { Reading } from './reading.ts'
import type { SourceEntry, SourceNode } from './source.ts'

/**
 * One applicant as written in a test, a model case or on the command line:
 * `{ 年齢: 68, 障害: [じん臓 1], 生活の場所: 在宅 }`.
 *
 * A disability list that is present is closed; an absent fact is unanswered; わからない is an answer.
 *
 * @returns Nothing when any part has a mistake: half an applicant would be another applicant.
 */
export function readAnswers(node: SourceNode, facts: readonly Fact[], reading: Reading): Answers | undefined {
  if (node.kind === 'scalar' && node.text === '') return new Map()
  if (node.kind !== 'map') {
    reading.mistakes.error(node.spot, 'not-a-map', '申請者は「質問: 答え」の形で書きます。')
    return undefined
  }
  const answers = new Map<FactId, Answer>()
  let isSound = true
  for (const entry of node.entries) {
    const fact = facts.find(({ id }) => id === entry.key)
    if (fact === undefined) {
      reading.mistakes.error(
        entry.keySpot,
        'unknown-fact',
        `「${entry.key}」という質問はありません。${didYouMean(
          entry.key,
          facts.map(({ id }): string => id),
        )}`,
      )
      isSound = false
      continue
    }
    const answer = readAnswer(fact, entry, reading)
    if (answer === undefined) isSound = false
    else answers.set(fact.id, answer)
  }
  return isSound ? answers : undefined
}

function readAnswer(fact: Fact, { key, value }: SourceEntry, reading: Reading): Answer | undefined {
  if (value.kind === 'scalar' && value.text === 'わからない') return { kind: 'unknown' }
  switch (fact.kind) {
    case 'choice': {
      const text = reading.string(value, key)
      const choice = fact.choices.find(({ id }) => id === text)
      if (choice !== undefined) return { kind: 'choice', choice: choice.id }
      if (text !== undefined)
        reading.mistakes.error(
          value.spot,
          'unknown-choice',
          `「${key}」に「${text}」という選択肢はありません。${didYouMean(
            text,
            fact.choices.map(({ id }): string => id),
          )}`,
        )
      return undefined
    }
    case 'choices': {
      const chosen = reading.strings(value, key)
      const choices = chosen.map((text) => fact.choices.find(({ id }) => id === text)?.id)
      const unknown = chosen.find((_, index) => choices[index] === undefined)
      if (unknown === undefined) return { kind: 'choices', chosen: choices.filter((id) => id !== undefined) }
      reading.mistakes.error(
        value.spot,
        'unknown-choice',
        `「${key}」に「${unknown}」という選択肢はありません。${didYouMean(
          unknown,
          fact.choices.map(({ id }): string => id),
        )}`,
      )
      return undefined
    }
    case 'number': {
      const number = reading.number(value, key)
      if (number === undefined) return undefined
      if (number >= fact.min && number <= fact.max && Number.isInteger(number))
        return { kind: 'number', value: number }
      reading.mistakes.error(
        value.spot,
        'bad-range',
        `「${key}」は${fact.min}から${fact.max}までの数です（「${number}」）。`,
      )
      return undefined
    }
    case 'disability-list': {
      const items = reading.list(value)
      const parts = items
        .map((item) => readPartGrade(fact, item, reading))
        .filter((part) => part !== undefined)
      return parts.length === items.length ? { kind: 'disability-list', parts } : undefined
    }
  }
}

function readPartGrade(fact: DisabilityListFact, node: SourceNode, reading: Reading): PartGrade | undefined {
  const text = reading.string(node, '障害')
  if (text === undefined) return undefined
  const [name = '', grade = ''] = text.trim().split(/[\s\u3000]+/)
  const part = fact.parts.find(({ id }) => id === name)
  if (part === undefined) {
    reading.mistakes.error(
      node.spot,
      'unknown-part',
      `「${name}」という部位はありません。${didYouMean(
        name,
        fact.parts.map(({ id }): string => id),
      )}`,
    )
    return undefined
  }
  const found = gradeTokens(part, grade)
  const cells = found.kind === 'cells' ? part.cells.filter(({ token }) => found.tokens.includes(token)) : []
  const [cell] = cells
  if (cell === undefined || cells.some((other) => other.grade !== cell.grade)) {
    reading.mistakes.error(
      node.spot,
      'no-such-grade',
      `${name}に「${grade}」という等級はありません(${gradesOf(part)})。「${name} 2」「視覚 4の1」のように書きます。`,
    )
    return undefined
  }
  return {
    part: part.id,
    grade: cell.grade,
    ...(grade.includes('の') && cell.item !== undefined ? { item: cell.item } : {}),
  }
}
