import { beforeEach, describe, expect, test } from 'vitest'
import { createVisitStore } from '#app/createVisitStore.ts'
import type { VisitStore } from '#app/visitStore.ts'
import type { ServiceId } from '#core/facts/ids.ts'
import { day } from '#test/support/day.ts'
import { choose, choice, grade } from '#test/support/staff.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'

const rulebook = shippedRulebook()

describe('a visit at the counter', () => {
  let store: VisitStore

  beforeEach(() => {
    store = createVisitStore(rulebook, {
      today: () => day('2026-11-20'),
      randomDigits: () => [4, 8, 2, 7, 3, 9, 1],
    })
    store.getState().begin({ callName: '', language: 'ja' })
  })

  const states = (): string[] =>
    store
      .getState()
      .interview.sections.flatMap(({ questions }) =>
        questions.map(({ fact, state }) => `${fact.id} ${state}`),
      )

  test('begins with the certificate', () => {
    expect(store.getState().current).toEqual({ fact: '障害' })
    expect(store.getState().visit?.caseNumber).toMatch(/^4827391\d$/)
  })

  test('the card answers age and address, and these questions disappear', () => {
    store.getState().takeCard({
      name: '見本　花子',
      address: '福岡県見本市見本区中央一丁目2番3号',
      birthDate: day('1958-03-15'),
      sex: 'female',
    })
    expect(states()).toContain('年齢 derived')
    expect(states()).toContain('住所地 derived')
    expect(store.getState().answers.get(choice(rulebook, '年齢'))).toEqual({ kind: 'number', value: 68 })
    expect(store.getState().interview.open.map(({ fact }) => String(fact))).not.toContain('年齢')
  })

  test('a question asked once is not asked again, also when the answer is わからない', () => {
    const asked = new Set<string>()
    for (let step = 0; step < 200 && store.getState().step === 'interview'; step += 1) {
      const { current, interview } = store.getState()
      if (current === undefined) break
      expect(asked.has(current.fact)).toBe(false)
      asked.add(current.fact)
      for (const { fact } of interview.sections.flatMap(({ questions }) => questions)) {
        if (fact.id === current.fact || (fact.kind === 'choice' && fact.beside === current.fact))
          store.getState().answer(fact.id, { kind: 'unknown' })
      }
      store.getState().next()
    }
    expect(store.getState().step).toBe('services')
    expect(store.getState().interview.open).toEqual([])
    expect(
      [...store.getState().evaluation.outcomes.values()].filter(({ status }) => status === 'depends').length,
    ).toBeGreaterThan(5)
  })

  test('an earlier answer can be changed without losing the rest, and undone', () => {
    grade(store, rulebook, 'じん臓', 1)
    choose(store, rulebook, '生活の場所', '在宅')
    choose(store, rulebook, '健康保険', '国保')
    const before = store.getState().evaluation
    choose(store, rulebook, '生活の場所', '特養など')
    expect(store.getState().answers.get(choice(rulebook, '健康保険'))).toEqual({
      kind: 'choice',
      choice: '国保',
    })
    expect(
      store.getState().evaluation.outcomes.get('special-disability-allowance' as ServiceId)?.status,
    ).toBe('not-eligible')
    expect(store.getState().lastChange?.services.size).toBeGreaterThan(0)
    store.getState().undo()
    expect(store.getState().evaluation).toEqual(before)
  })

  test('the same grade pressed again is taken back', () => {
    grade(store, rulebook, 'じん臓', 1)
    grade(store, rulebook, 'じん臓', 3)
    expect(store.getState().answers.get(choice(rulebook, '障害'))).toEqual({
      kind: 'disability-list',
      parts: [{ part: 'じん臓', grade: 3 }],
    })
    grade(store, rulebook, 'じん臓', 3)
    expect(store.getState().answers.has(choice(rulebook, '障害'))).toBe(false)
  })

  test('ending the visit leaves nothing of the applicant', () => {
    store
      .getState()
      .takeCard({ name: '見本　花子', address: '福岡県見本市', birthDate: day('1958-03-15'), sex: 'female' })
    choose(store, rulebook, '生活の場所', '在宅')
    store.getState().end()
    expect(store.getState().visit).toBeUndefined()
    expect(store.getState().canUndo).toBe(false)
    store.getState().undo()
    const left = JSON.stringify({
      ...store.getState(),
      rulebook: undefined,
      plan: undefined,
      interview: undefined,
    })
    expect(left).not.toMatch(/花子|1958|福岡県見本市/)
    expect(store.getState().answers.size).toBe(0)
  })

  test('a form chosen for two certificates stays for the other when one is put off', () => {
    const idOf = (id: string): ServiceId => {
      const found = rulebook.services.find(({ id: other }) => other === id)?.id
      if (found === undefined) throw new Error(`no service ${id}`)
      return found
    }
    const [physical, mental] = [idOf('cert-shintai-issue'), idOf('cert-seishin')]
    const forms = () => store.getState().plan.forms.map(({ form, services }) => ({ form, services }))
    const state = store.getState()
    state.choose(physical, 'today')
    state.choose(mental, 'today')
    expect(store.getState().plan.withoutForm.map(({ service }) => service.id)).toEqual([mental, physical])
    for (const { id } of rulebook.forms)
      if (['certificate-change', 'seishin-certificate'].includes(id)) state.setAddedForm(id, true)
    expect(store.getState().plan.withoutForm).toEqual([])
    state.choose(mental, 'later')
    expect(forms()).toEqual([{ form: 'certificate-change', services: [physical] }])
    state.choose(physical, 'declined')
    expect(forms()).toEqual([])
  })

  test('the 号 is asked only while a service depends on it', () => {
    grade(store, rulebook, '視覚', 4)
    const list = store
      .getState()
      .interview.sections[0]?.questions.find(({ fact }) => fact.kind === 'disability-list')
    expect(list?.openItems.map(({ part }) => String(part))).toEqual(['視覚'])
    grade(store, rulebook, '視覚', 1)
    const settled = store
      .getState()
      .interview.sections[0]?.questions.find(({ fact }) => fact.kind === 'disability-list')
    expect(settled?.openItems).toEqual([])
  })
})
