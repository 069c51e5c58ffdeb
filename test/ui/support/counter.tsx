import { act, render, screen, within } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { I18nextProvider } from 'react-i18next'
import { onTestFinished } from 'vitest'
import { type MockScenario, mockCardReader } from '#adapters/card-reader/mock.ts'
import { createVisitStore } from '#app/createVisitStore.ts'
import { createDocumentStore } from '#app/documentStore.ts'
import type { Step, VisitStore } from '#app/visitStore.ts'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import { printPlan } from '#core/documents/printPlan.ts'
import type { Answer } from '#core/facts/answers.ts'
import type { DocumentMaker, DocumentProblem } from '#ports/documents.ts'
import { day } from '#test/support/day.ts'
import { App } from '#ui/App.tsx'
import { AppContext, type AppServices } from '#ui/appContext.ts'
import { createI18n } from '#ui/i18n.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { staffSlipWords } from '#ui/locales/paper.slip.ts'
import { counterRulebook } from './counterRules.ts'

/** Characters that the fonts of the tests cannot draw. */
export const NO_GLYPH = '〓'

export interface CounterOptions {
  readonly idle?: AppServices['idle']
  readonly problems?: Readonly<Record<string, readonly DocumentProblem[]>>
  readonly failing?: readonly string[]
  /** Pages of a paper; one where it says nothing. */
  readonly pages?: Readonly<Record<string, number>>
}

export interface TestCounter {
  readonly user: UserEvent
  readonly store: VisitStore
  /** Print jobs, each the ids of its papers. */
  readonly printed: string[]
  readonly select: (scenario: MockScenario) => void
}

/** The staff screens of one counter on 20 November 2026, with a sample card and a paper machine. */
export function openCounter(options: CounterOptions = {}): TestCounter {
  giveDialogs()
  const store = createVisitStore(counterRulebook(), {
    today: () => day('2026-11-20'),
    randomDigits: () => [4, 8, 2, 7, 3, 9, 1],
  })
  const printed: string[] = []
  const documents = createDocumentStore(store, {
    maker: paperMachine(options),
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
  const cardReader = mockCardReader({ stepMs: 0 })
  const services: AppServices = {
    store,
    documents,
    cardReader,
    checkText: (text) => Promise.resolve(lossesOf(text)),
    addressOf: (code) => Promise.resolve(code === '8000001' ? '福岡県見本市見本区中央' : undefined),
    today: () => day('2026-11-20'),
    idle: options.idle ?? { warnAfter: 240_000, countdown: 60_000, wipeAfter: 600_000 },
  }
  const view = render(
    <I18nextProvider i18n={createI18n()}>
      <AppContext value={services}>
        <App />
      </AppContext>
    </I18nextProvider>,
  )
  onTestFinished(() => view.unmount())
  return {
    user: userEvent.setup({ delay: null }),
    store,
    printed,
    select: (scenario) => cardReader.select(scenario),
  }
}

function lossesOf(text: string): readonly GlyphLoss[] {
  return text.includes(NO_GLYPH) ? [{ kind: 'missing-glyph', cluster: NO_GLYPH, codePoints: 'U+3013' }] : []
}

function paperMachine(options: CounterOptions): DocumentMaker {
  const { problems = {}, failing = [] } = options
  return {
    make: (requests) =>
      Promise.resolve(
        requests.map(({ id }) =>
          failing.includes(id)
            ? { kind: 'failed', id, reason: 'blank-missing' }
            : {
                kind: 'done',
                id,
                bytes: new Uint8Array([requests.length]),
                pages: options.pages?.[id] ?? 1,
                duplex: id === 'checklist' ? 'long-edge' : 'none',
                problems: problems[id] ?? [],
              },
        ),
      ),
    bind: (papers) =>
      Promise.resolve(
        printPlan(papers).map(({ duplex, sheets, entries }) => ({
          duplex,
          sheets,
          papers: entries.map(({ id }) => id),
          bytes: new TextEncoder().encode(entries.map(({ id }) => id).join(' ')),
        })),
      ),
    checkText: (text) => Promise.resolve(lossesOf(text)),
  }
}

/** The DOM of the tests has no modal dialogs: an open one is told by its attribute alone. */
function giveDialogs(): void {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
  }
}

/** Begins a visit of 見本 花子 as the start screen does. */
export async function beginVisit({ store }: TestCounter): Promise<void> {
  await act(async () => store.getState().begin({ callName: '見本 花子', language: 'ja' }))
}

/** Goes to a step of the visit and waits until what it starts is done. */
export async function goTo({ store }: TestCounter, step: Step): Promise<void> {
  await act(async () => store.getState().goTo(step))
}

const GIVEN: Readonly<Record<string, Answer>> = {
  障害: { kind: 'disability-list', parts: [{ part: 'じん臓', grade: 1 }] },
  等級: { kind: 'choice', choice: '1級' },
  年齢: { kind: 'number', value: 68 },
  生活の場所: { kind: 'choice', choice: '在宅' },
  困りごと: { kind: 'choices', chosen: [] },
} as unknown as Readonly<Record<string, Answer>>

/** Answers questions straight in the store, for tests of what comes after them. */
export function answerAll({ store }: TestCounter, given: Readonly<Record<string, Answer>> = GIVEN): void {
  const { rulebook, answer } = store.getState()
  act(() => {
    for (const { id } of rulebook.facts) {
      const value = given[id]
      if (value !== undefined) answer(id, value)
    }
  })
}

/** Chooses 今日申請 for services, straight in the store. */
export function chooseToday({ store }: TestCounter, names: readonly string[]): void {
  const { plan, choose } = store.getState()
  act(() => {
    for (const { service } of plan.services) if (names.includes(service.name.ja)) choose(service.id, 'today')
  })
}

/** The heading staff are at. */
export function heading(): string {
  return screen.getByRole('heading', { level: 1 }).textContent ?? ''
}

/** Counts of the result panel, 利用できる / 要確認 / 対象外. */
export function counts(): readonly number[] {
  const panel = screen.getByRole('region', { name: 'いまの結果' })
  return ['利用できる', '要確認', '対象外'].map((name) => {
    const group = within(panel).getByRole('button', { name: new RegExp(`^${name}`) })
    return Number(/\d+/.exec(group.textContent ?? '')?.[0])
  })
}

/** Violations of accessibility rules that the DOM alone shows (no colours, no sizes). */
export async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    // The preview is a frame of the browser's own viewer.
    iframes: false,
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  })
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}
