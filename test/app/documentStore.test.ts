import { describe, expect, test } from 'vitest'
import { createVisitStore } from '#app/createVisitStore.ts'
import { createDocumentStore } from '#app/documentStore.ts'
import { printPlan } from '#core/documents/printPlan.ts'
import type { DocumentMaker } from '#ports/documents.ts'
import { day } from '#test/support/day.ts'
import { shippedRulebook } from '#test/support/shippedRules.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { staffSlipWords } from '#ui/locales/paper.slip.ts'

/** Answers only after a while, so that staff can press something in the meantime. */
function slowly<T>(value: T): Promise<T> {
  return new Promise((resolve) => {
    setTimeout(resolve, 5, value)
  })
}

/** Makes papers of nothing; `onBind` is told when it begins to bind them. */
const machine = (onBind: () => void): DocumentMaker => ({
  make: (requests) =>
    slowly(
      requests.map(({ id }) => ({
        kind: 'done',
        id,
        bytes: new Uint8Array([1]),
        pages: 1,
        duplex: 'none',
        problems: [],
      })),
    ),
  bind: (papers) => {
    onBind()
    return slowly(
      printPlan(papers).map(({ duplex, sheets, entries }) => ({
        duplex,
        sheets,
        papers: [],
        bytes: new TextEncoder().encode(entries.map(({ id }) => id).join(' ')),
      })),
    )
  },
  checkText: () => Promise.resolve([]),
})

/** The papers of a visit with one form of a service, and what was printed of them. */
function open() {
  const visits = createVisitStore(shippedRulebook(), {
    today: () => day('2026-11-20'),
    randomDigits: () => [4, 8, 2, 7, 3, 9, 1],
  })
  visits.getState().begin({ callName: '', language: 'ja' })
  for (const { id } of visits.getState().rulebook.services)
    if (id === 'special-disability-allowance') visits.getState().choose(id, 'today')
  const printed: string[] = []
  let onBind = (): void => undefined
  const store = createDocumentStore(visits, {
    maker: machine(() => onBind()),
    printer: {
      print: (jobs) => {
        printed.push(...jobs.map((job) => new TextDecoder().decode(job)))
        return Promise.resolve('sent')
      },
    },
    files: { urlOf: () => 'blob:paper', revoke: () => undefined, save: () => undefined },
    now: () => '2026-11-20 10:42',
    words: () => paperJa,
    slipWords: staffSlipWords,
  })
  /** Resolves when the papers are made and their jobs are being bound. */
  const binding = (): Promise<void> =>
    new Promise((resolve) => {
      onBind = resolve
    })
  return { ...store.getState(), printed, binding, state: store.getState }
}

const FORM = 'special-disability-allowance'

describe('what staff press while papers are being made', () => {
  test('copies pressed twice in a row are printed as the screen says', async () => {
    const { make, setCopies, printAll, printed, binding } = open()
    await make()
    const bound = binding()
    const pressed = [setCopies(FORM, 2), setCopies(FORM, 3)]
    await bound
    pressed.push(setCopies(FORM, 0))
    await Promise.all(pressed)
    await printAll()
    expect(printed).toEqual(['checklist staff-slip'])
  })

  test('copies pressed before the papers are there lose no paper', async () => {
    const { make, setCopies, printAll, printed, state } = open()
    await Promise.all([make(), setCopies(FORM, 2)])
    await printAll()
    expect(state().packet).toBe('ready')
    expect(printed).toEqual([`${FORM} ${FORM} checklist staff-slip`])
  })

  test('another type of the checklist leaves the other papers as they are', async () => {
    const { make, setFormat, printAll, printed, state, binding } = open()
    await make()
    const bound = binding()
    const pressed = [setFormat('large')]
    await bound
    pressed.push(setFormat('furigana'))
    expect(state().papers.map(({ id, state: made }) => [id, made])).toEqual([
      [FORM, 'done'],
      ['checklist', 'making'],
      ['staff-slip', 'done'],
    ])
    await Promise.all(pressed)
    await printAll()
    expect(printed).toEqual([`${FORM} checklist staff-slip`])
  })

  test('nothing comes back after the visit has ended', async () => {
    const { make, wipe, state } = open()
    const making = make()
    wipe()
    await making
    expect(state().papers).toEqual([])
  })
})
