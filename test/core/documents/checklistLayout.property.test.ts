import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChecklistContent } from '#core/documents/checklist.ts'
import { layChecklist } from '#core/documents/checklistLayout.ts'
import type { DrawOp, DrawnPage, TaggedPart } from '#core/documents/drawing.ts'
import type { FontChain } from '#core/documents/fontFace.ts'
import { extentsOf, isWithin } from '../../support/opExtents.ts'
import { plainFace } from '../../support/plainFace.ts'
import { markedChecklists } from '../../support/randomChecklists.ts'

const chain: FontChain = [plainFace('gothic-p')]
const fonts = { regular: chain, bold: chain, phrases: (text: string) => text.match(/.{1,3}/gu) ?? [] }
const margins: Readonly<Record<Way, number>> = {
  normal: 12,
  furigana: 12,
  large: 14,
  'x-large': 14,
  'two languages': 12,
}
const formats = ['normal', 'large', 'x-large', 'furigana', 'two languages'] as const
type Way = (typeof formats)[number]

function pagesOf(content: ChecklistContent, format: Way): readonly DrawnPage[] {
  return format === 'two languages'
    ? layChecklist({ ...content, language: 'en', japanese: content }, fonts, [[true]]).pages
    : layChecklist(content, fonts, [[true]], format).pages
}

/** What is read to somebody, without the spaces that line breaks take. */
function textOf(parts: readonly TaggedPart[]): string {
  return squeezed(
    parts
      .flatMap((part) => (part.role === 'artifact' ? [] : part.ops))
      .map(said)
      .join(''),
  )
}

function said(op: DrawOp): string {
  return op.kind === 'glyphs' ? op.glyphs.map(({ cluster }) => cluster).join('') : ''
}

function squeezed(text: string): string {
  return text.replaceAll(/[\s\u3000]/g, '')
}

function smallest(parts: readonly TaggedPart[]): number {
  return Math.min(
    ...parts.flatMap(({ ops }) =>
      ops.flatMap((op) =>
        op.kind === 'glyphs' && op.isRuby !== true && said(op).length > 2 ? [op.sizePt] : [],
      ),
    ),
    99,
  )
}

describe.each(formats)('the checklist laid out as %s', (format) => {
  test('says every text, each service once and on one page', () => {
    fc.assert(
      fc.property(markedChecklists, ({ content, texts, services }) => {
        const pages = pagesOf(content, format)
        const text = textOf(pages.flatMap(({ parts }) => parts))
        expect(texts.filter((told) => !text.includes(squeezed(told)))).toEqual([])
        const rows = pages.flatMap(({ parts }) => parts.filter(({ role }) => role === 'LI'))
        for (const service of services) {
          const own = rows.filter((row) => textOf([row]).includes(squeezed(service)))
          expect(own).toHaveLength(format === 'two languages' ? 2 : 1)
        }
      }),
      { numRuns: 40 },
    )
  })

  test('draws nothing outside the margins', () => {
    fc.assert(
      fc.property(markedChecklists, ({ content }) => {
        const left = margins[format] - 0.3
        const room = [left, 7.5, 210 - 2 * left, 286] as const
        for (const page of pagesOf(content, format)) {
          const outside = page.parts.flatMap(({ ops }) =>
            ops.filter((op) => extentsOf(op, chain).some((box) => !isWithin(box, room))),
          )
          expect(outside.map((op) => [said(op), op])).toEqual([])
        }
      }),
      { numRuns: 40 },
    )
  })

  test('sets nothing to act on smaller than it may be', () => {
    const least = { normal: 8, furigana: 9, large: 18, 'x-large': 22 - 1e-9, 'two languages': 8 }[format]
    fc.assert(
      fc.property(markedChecklists, ({ content }) => {
        const items = pagesOf(content, format).flatMap(({ parts }) =>
          parts.filter(({ role }) => role === 'LI'),
        )
        expect(smallest(items)).toBeGreaterThanOrEqual(least)
      }),
      { numRuns: 20 },
    )
  })

  test('leaves no page without a block', () => {
    fc.assert(
      fc.property(markedChecklists, ({ content }) => {
        for (const page of pagesOf(content, format).slice(1))
          expect(page.parts.filter(({ role }) => role !== 'artifact')).not.toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
