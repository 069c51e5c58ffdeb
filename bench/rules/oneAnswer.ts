import type { IsoDate } from '#core/dates/isoDate.ts'
import { type Engine, buildEngine, evaluate } from '#core/engine/engine.ts'
import type { Answers } from '#core/facts/answers.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { Figure } from '../report.ts'
import { medianMs } from '../timing.ts'
import { certificateOnly } from '../visit.ts'
import { PlainFacts } from './peers/plain.ts'
import { publicodesEngine, situationOf } from './peers/publicodes.ts'

/** Status and open questions of all shipped services after one answer, beside publicodes. */
export async function oneAnswerFigures(rulebook: Rulebook, on: IsoDate): Promise<readonly Figure[]> {
  const engine = buildEngine(rulebook, on)
  const answers = certificateOnly(rulebook)
  const ours = await medianMs(() => evaluate(engine, answers))
  const { outcomes } = evaluate(engine, answers)
  const settled = [...outcomes.values()].filter(({ status }) => status !== 'depends').length
  const judge = publicodesJudge(rulebook, engine)
  const theirs = await medianMs(() => judge(answers), 2000)
  return [
    {
      name: 'status + open questions after one answer, ours',
      value: ours.ms,
      unit: 'ms',
      runs: ours.runs,
      atMost: 2,
      note: `${engine.services.length} shipped services, with constraints, ${settled} settled`,
    },
    {
      name: 'status + missing variables after one answer, publicodes',
      value: theirs.ms,
      unit: 'ms',
      runs: theirs.runs,
      note: `without constraints, ${judge(answers).filter(({ isSettled }) => isSettled).length} settled`,
    },
    { name: '  ours against publicodes', value: ours.ms / theirs.ms, unit: '×', atMost: 1 / 10 },
  ]
}

/** What publicodes says of a service: whether its result is known, and what is missing otherwise. */
interface Said {
  readonly isSettled: boolean
  readonly missing: readonly string[]
}

function publicodesJudge(rulebook: Rulebook, { services }: Engine): (answers: Answers) => readonly Said[] {
  const facts = new PlainFacts(rulebook.facts)
  const grades = services.flatMap(({ version }) =>
    version.rules.map(({ eligible }) => facts.condition(eligible)),
  )
  const publicodes = publicodesEngine(grades, facts.names())
  return (answers) => {
    publicodes.setSituation(situationOf(facts.applicant(answers)))
    let rule = 0
    return services.map(({ version }) => {
      const results = version.rules.map(() => {
        const result = publicodes.evaluate(`r${rule}`)
        rule += 1
        return result
      })
      const isSettled =
        results.some(({ nodeValue }) => nodeValue === true) ||
        results.every(({ nodeValue }) => nodeValue === false)
      return { isSettled, missing: results.flatMap(({ missingVariables }) => Object.keys(missingVariables)) }
    })
  }
}
