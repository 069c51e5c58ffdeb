import { type Diagrams, IMPOSSIBLE, type NodeId } from '../engine/diagrams.ts'
import type { Variables } from '../engine/variables.ts'
import { Walk } from '../engine/walk.ts'
import type { Answer, Answers, PartGrade } from '../facts/answers.ts'
import type { FactId } from '../facts/ids.ts'

/**
 * An applicant for whom a diagram ends in a wanted result; only the answers that matter are given.
 *
 * Ordinary people are preferred: a part without disability, the first choice, before rarer values.
 *
 * @returns Nothing when no applicant leads there.
 */
export function exampleApplicant(
  root: NodeId,
  isWanted: (result: NodeId) => boolean,
  diagrams: Diagrams,
  variables: Variables,
): Answers | undefined {
  const leads = new Map<NodeId, boolean>()
  const canLead = (id: NodeId): boolean => {
    if (diagrams.isResult(id)) return id !== IMPOSSIBLE && isWanted(id)
    const known = leads.get(id)
    if (known !== undefined) return known
    const can = diagrams.kidsOf(id).some(canLead)
    leads.set(id, can)
    return can
  }
  if (!canLead(root)) return undefined
  const values = new Map<number, number>()
  let node = root
  while (!diagrams.isResult(node)) {
    const kids = diagrams.kidsOf(node)
    const value = kids.findIndex(canLead)
    values.set(diagrams.levelOf(node), value)
    node = kids[value] ?? IMPOSSIBLE
  }
  return withoutNeedless(answersOf(values, variables), root, isWanted, diagrams, variables)
}

/** The applicant without the answers that are not needed for the result. */
function withoutNeedless(
  answers: Answers,
  root: NodeId,
  isWanted: (result: NodeId) => boolean,
  diagrams: Diagrams,
  variables: Variables,
): Answers {
  let needed = new Map(answers)
  for (const id of [...answers.keys()].toReversed()) {
    const fewer = new Map([...needed].filter(([fact]) => fact !== id))
    const results = new Walk(diagrams, variables.masksOf(fewer)).resultsOf(root)
    const possible = Array.from({ length: 31 }, (_, result) => result).filter(
      (result) => ((results >> result) & 1) === 1,
    )
    if (possible.length > 0 && possible.every(isWanted)) needed = fewer
  }
  return needed
}

/** The answers that variable values stand for; a disability list that is touched is closed. */
function answersOf(values: ReadonlyMap<number, number>, variables: Variables): Answers {
  const answers = new Map<FactId, Answer>()
  for (const { index, fact: id, part: partId } of variables.all) {
    const value = values.get(index)
    if (value === undefined) continue
    const fact = variables.fact(id)
    const before = answers.get(id)
    switch (fact.kind) {
      case 'choice': {
        const choice = fact.choices[value]
        if (choice !== undefined) answers.set(id, { kind: 'choice', choice: choice.id })
        break
      }
      case 'choices': {
        const chosen = before?.kind === 'choices' ? before.chosen : []
        const choice = fact.choices[index - variables.firstOf(id)]
        answers.set(id, {
          kind: 'choices',
          chosen: value === 1 && choice !== undefined ? [...chosen, choice.id] : chosen,
        })
        break
      }
      case 'number':
        answers.set(id, { kind: 'number', value: variables.intervalStarts(fact)[value] ?? fact.min })
        break
      case 'disability-list': {
        const parts: readonly PartGrade[] = before?.kind === 'disability-list' ? before.parts : []
        const cell = fact.parts.find((part) => part.id === partId)?.cells[value - 1]
        const item = cell?.item === undefined ? {} : { item: cell.item }
        const added =
          cell === undefined || partId === undefined ? [] : [{ part: partId, grade: cell.grade, ...item }]
        answers.set(id, { kind: 'disability-list', parts: [...parts, ...added] })
      }
    }
  }
  return answers
}
