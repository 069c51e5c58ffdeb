import type { IsoDate } from '#core/dates/isoDate.ts'
import { buildEngine, evaluate } from '#core/engine/engine.ts'
import { explain } from '#core/engine/explain.ts'
import { questionKey } from '#core/engine/result.ts'
import type { Answers } from '#core/facts/answers.ts'
import { type Mistake, MistakeList } from '#core/rules/mistake.ts'
import { Reading } from '#core/rules/reading.ts'
import { readAnswers } from '#core/rules/readAnswers.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { parseSource } from '#core/rules/source.ts'

/** One line of the result: a service for one applicant. */
export interface EvaluatedService {
  readonly service: string
  readonly name: string
  readonly status: 'eligible' | 'depends' | 'not-eligible'
  readonly grade?: string
  readonly decidedBy: string
  readonly open: readonly string[]
  readonly because: readonly { readonly text: string; readonly ref?: string; readonly truth: string }[]
}

/**
 * Judges the applicants of a YAML or JSON text, one applicant or a list.
 *
 * @param name  File name for messages.
 */
export function evaluateText(
  rulebook: Rulebook,
  on: IsoDate,
  name: string,
  text: string,
):
  | { readonly applicants: readonly (readonly EvaluatedService[])[] }
  | { readonly mistakes: readonly Mistake[] } {
  const mistakes = new MistakeList()
  const root = parseSource(name, text, mistakes)
  const reading = new Reading(mistakes)
  const nodes = root === undefined ? [] : root.kind === 'list' ? root.items : [root]
  const applicants = nodes.map((node) => readAnswers(node, rulebook.facts, reading))
  const sound = applicants.filter((answers) => answers !== undefined)
  if (mistakes.hasErrors || sound.length !== applicants.length) return { mistakes: mistakes.inOrder() }
  const engine = buildEngine(rulebook, on)
  return { applicants: sound.map((answers) => evaluateOne(engine, answers)) }
}

function evaluateOne(engine: ReturnType<typeof buildEngine>, answers: Answers): readonly EvaluatedService[] {
  const { outcomes } = evaluate(engine, answers)
  return engine.services.map(({ service, version }) => {
    const outcome = outcomes.get(service.id)
    if (outcome === undefined) throw new Error(`no outcome of ${service.id}`)
    const index = outcome.status === 'eligible' ? outcome.grade : undefined
    const grade = index === undefined ? undefined : version.rules[index]?.name?.ja
    return {
      service: service.id,
      name: service.name.ja,
      status: outcome.status,
      ...(grade === undefined ? {} : { grade }),
      decidedBy: service.decidedBy,
      open: outcome.status === 'not-eligible' ? [] : outcome.open.map(questionKey),
      because: explain(engine, service.id, answers, index)
        .filter(({ truth }) => outcome.status !== 'not-eligible' || truth === 'false')
        .map(({ text, ref, truth }) => ({ text: text.ja, truth, ...(ref === undefined ? {} : { ref }) })),
    }
  })
}

const WORDS = { eligible: '利用できる', depends: '要確認', 'not-eligible': '対象外' } as const

/** The result for a terminal. */
export function evaluatedText(applicants: readonly (readonly EvaluatedService[])[]): string {
  return applicants
    .map((services, index) => [`申請者${index + 1}`, ...services.map(line)].join('\n'))
    .join('\n\n')
}

function line({ status, name, grade, open, because }: EvaluatedService): string {
  const why = because.map(({ text, ref }) => `${text}${ref === undefined ? '' : `（${ref}）`}`).join('、')
  const rest = open.length > 0 ? ` 聞くこと: ${open.join('、')}` : ''
  return `  ${WORDS[status]}  ${name}${grade === undefined ? '' : `（${grade}）`}${rest}${why === '' ? '' : ` ${why}`}`
}
