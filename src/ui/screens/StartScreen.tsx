import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '#core/facts/text.ts'
import { useVisitState } from '../appContext.ts'
import { Badge } from '../parts/Badge.tsx'
import { Heading } from '../parts/Heading.tsx'
import { isComposing } from '../parts/keys.ts'
import { DevicePanel } from '../start/DevicePanel.tsx'
import { ServiceSearch } from '../shell/ServiceSearch.tsx'

/** Between visits: one large button; devices are told before the visit, not during it. */
export function StartScreen(): ReactElement {
  const { t } = useTranslation()
  const search = useId()
  return (
    <div className="flex flex-1 flex-col lg:grid lg:min-h-0 lg:grid-cols-[minmax(0,1fr)_27.5rem]">
      <main id="main" className="px-12 pt-8 pb-8 max-sm:px-4 lg:overflow-y-auto">
        <Heading className="text-question">{t('start.title')}</Heading>
        <BeginForm />
      </main>
      <aside className="flex flex-col justify-between gap-8 border-gray-200 px-8 py-8 max-lg:border-t max-sm:px-4 lg:overflow-y-auto lg:border-s">
        <section aria-labelledby={search}>
          <h2 id={search} className="mb-2 text-panel font-bold">
            {t('search.label')}
          </h2>
          <ServiceSearch />
        </section>
        <DevicePanel />
      </aside>
    </div>
  )
}

function BeginForm(): ReactElement {
  const { t } = useTranslation()
  const id = useId()
  const begin = useVisitState((state) => state.begin)
  const [callName, setCallName] = useState('')
  const [language, setLanguage] = useState<Language>('ja')
  const start = (event: FormEvent): void => {
    event.preventDefault()
    begin({ callName: callName.trim(), language })
  }
  return (
    <form onSubmit={start} autoComplete="off" className="flex flex-col items-start">
      <Purpose />
      <LanguageChoice language={language} onLanguage={setLanguage} />
      <p className="mt-7 mb-2 flex flex-wrap items-baseline gap-x-2.5">
        <label htmlFor={id} className="text-panel font-bold">
          {t('start.callName')}
        </label>
        <span id={`${id}-hint`} className="text-ink-2">
          {t('start.callNameHint')}
        </span>
      </p>
      <input
        id={id}
        className="field min-h-14 max-w-[22.5rem]"
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={callName}
        onChange={(event) => setCallName(event.target.value)}
        onKeyDown={(event) => {
          // Some input methods let the Enter that ends a conversion through to the form.
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault()
        }}
      />
      <button type="submit" className="btn btn-primary mt-9 min-h-18 px-9 text-title max-sm:w-full">
        {t('start.begin')}
        <span className="key" aria-hidden="true">
          {t('keys.key.enter')}
        </span>
      </button>
    </form>
  )
}

/** The guide that ships is the only one; it is shown as what it is, not as a choice. */
function Purpose(): ReactElement {
  const { t } = useTranslation()
  const guide = useVisitState((state) => state.rulebook.guide)
  const count = useVisitState((state) => state.plan.services.length)
  return (
    <fieldset className="mt-5 w-full">
      <legend className="mb-2 text-panel font-bold">{t('start.purpose')}</legend>
      <label className="choice max-w-sm">
        <input type="radio" name="guide" checked readOnly autoComplete="off" />
        <span>
          {guide.title.ja}
          <span className="block text-body font-normal text-ink-2">
            {t('start.serviceCount', { n: count })}
          </span>
        </span>
      </label>
    </fieldset>
  )
}

const LANGUAGES: readonly { readonly language: Language; readonly tag: string }[] = [
  { language: 'ja', tag: 'ja' },
  { language: 'easy', tag: 'ja' },
  { language: 'en', tag: 'en' },
]

interface LanguageChoiceProps {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}

function LanguageChoice({ language, onLanguage }: LanguageChoiceProps): ReactElement {
  const { t } = useTranslation()
  return (
    <fieldset className="mt-7">
      <legend className="mb-2 text-panel font-bold">{t('start.language')}</legend>
      <div className="flex flex-wrap gap-2.5">
        {LANGUAGES.map(({ language: option, tag }) => (
          <label key={option} className="small-choice px-3" lang={tag}>
            <input
              type="radio"
              name="language"
              autoComplete="off"
              checked={language === option}
              onChange={() => onLanguage(option)}
            />
            {t(`start.languages.${option}`)}
            <Badge />
          </label>
        ))}
      </div>
    </fieldset>
  )
}
