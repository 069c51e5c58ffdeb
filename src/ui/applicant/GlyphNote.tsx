import { type ReactElement, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GlyphLoss } from '#core/documents/glyphPlan.ts'
import { Badge } from '../parts/Badge.tsx'
import { Note } from '../parts/Note.tsx'

interface GlyphNoteProps {
  readonly losses: readonly GlyphLoss[]
  readonly onOther: () => void
}

/** Characters that cannot be printed, and what to do about them: a gap for the pen, or another one. */
export function GlyphNote({ losses, onOther }: GlyphNoteProps): ReactElement | null {
  const { t } = useTranslation()
  const [isLeft, setLeft] = useState(true)
  const missing = losses.filter(({ kind }) => kind === 'missing-glyph').map(({ cluster }) => cluster)
  const variants = losses.filter(({ kind }) => kind === 'variant-lost').map(({ cluster }) => cluster)
  if (losses.length === 0) return null
  return (
    <div className="pb-2" role="status">
      {missing.length > 0 && (
        <Note kind="warning" title={t('applicant.glyph.missing', { chars: missing.join('') })}>
          <div className="flex flex-wrap items-center gap-2">
            <p className="me-auto">{t('applicant.glyph.missingHow')}</p>
            <button
              type="button"
              className="small-choice"
              aria-pressed={isLeft}
              onClick={() => setLeft(true)}
            >
              {t('applicant.glyph.leave')}
              <Badge />
            </button>
            <button
              type="button"
              className="small-choice"
              aria-pressed={!isLeft}
              onClick={() => {
                setLeft(false)
                onOther()
              }}
            >
              {t('applicant.glyph.other')}
              <Badge />
            </button>
          </div>
        </Note>
      )}
      {variants.length > 0 && (
        <Note
          kind="warning"
          title={t('applicant.glyph.variant', { chars: variants.join('') })}
          className="mt-2"
        >
          <p>{t('applicant.glyph.variantHow')}</p>
        </Note>
      )}
    </div>
  )
}
