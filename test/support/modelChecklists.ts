import { isoDate } from '#core/dates/isoDate.ts'
import type { ChecklistContent } from '#core/documents/checklist.ts'
import { buildEngine, evaluate } from '#core/engine/engine.ts'
import { sufficientReason } from '#core/engine/explain.ts'
import type { Language } from '#core/facts/text.ts'
import { reasonText } from '#core/interview/answerText.ts'
import type { ServiceChoice, Visit } from '#core/interview/visit.ts'
import { checklistContent } from '#core/plan/checklistContent.ts'
import { planOf } from '#core/plan/plan.ts'
import { paperEasy } from '#ui/locales/paper.easy.ts'
import { paperEn } from '#ui/locales/paper.en.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { readRulesFolder } from '#tools/rules/rulesFolder.ts'

const words = { ja: paperJa, easy: paperEasy, en: paperEn }
/** As much of a reason as the counter prints. */
const mostReason = 24

/** A checklist of a model case, and how many services of it are applied for. */
export interface ModelChecklist {
  readonly name: string
  readonly content: ChecklistContent
  readonly applied: number
}

/**
 * The checklists of all model cases of the shipped rules: everything found is wanted, today where
 * there is a form for it, and nothing was shown yet.
 */
export function modelChecklists(language: Language): readonly ModelChecklist[] {
  const { rulebook, cases } = readRulesFolder('rules')
  const on = isoDate('2026-11-20')
  if (rulebook === undefined || on === undefined) throw new Error('the shipped rules cannot be read')
  const engine = buildEngine(rulebook, on)
  return cases.map(({ name, answers }) => {
    const evaluation = evaluate(engine, answers)
    const choices = new Map(
      engine.services.flatMap(({ service, version }) =>
        evaluation.outcomes.get(service.id)?.status === 'eligible'
          ? [[service.id, version.forms.length > 0 ? 'today' : 'later'] as [typeof service.id, ServiceChoice]]
          : [],
      ),
    )
    const visit: Visit = {
      caseNumber: '48273916',
      on,
      callName: '',
      language,
      role: 'self',
      answers,
      answerOrder: [],
      choices,
      items: new Map(),
      addedForms: [],
      shown: new Set(),
    }
    const plan = planOf(engine, evaluation, choices, rulebook.office)
    const content = (of: Language): ChecklistContent =>
      checklistContent(
        {
          rulebook,
          visit,
          plan,
          reason: (id, language) =>
            reasonText(sufficientReason(engine, id, answers), rulebook.facts, language, mostReason),
          name: '見本 花子',
          printedAt: '2026-11-20 10:42',
        },
        of,
        words[of],
      )
    const own = content(language)
    return {
      name,
      content: language === 'en' ? { ...own, japanese: content('ja') } : own,
      applied: own.here.flatMap(({ rows }) => rows).length + own.elsewhere.length,
    }
  })
}
