import { qrModules } from '#adapters/pdf/qrModules.ts'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { layChecklist } from '#core/documents/checklistLayout.ts'
import { type DrawOp, a4 } from '#core/documents/drawing.ts'
import { type FontRole, fontFileOf } from '#core/documents/fontChain.ts'
import type { FaceId } from '#core/documents/fontFace.ts'
import { layForm } from '#core/documents/formLayout.ts'
import type { DocumentRequest } from '#ports/documents.ts'
import { checklistSample } from '#test/support/checklistSample.ts'
import { blanks } from '#tools/blanks/all.ts'
import { blankRole } from '#tools/blanks/blank.ts'
import { drawBlank } from '#tools/blanks/draw.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { readForms } from '#tools/forms/readForms.ts'
import { sampleValues } from '#tools/forms/samples.ts'
import type { FontFileName, LineMm, PaperContent, PaperPage, RectMm, TextRun } from './route.ts'

/** What somebody with a new certificate of grade 1 applies for on one day. */
const FORMS = [
  'certificate-issue',
  'severe-disability-medical',
  'rehabilitation-medical',
  'specified-disease-certificate',
  'special-disability-allowance',
  'prosthetic-devices',
  'daily-living-equipment',
  'vehicle-tax-reduction',
  'toll-road-discount',
  'nhk-fee-exemption',
  'taxi-ticket',
  'city-bus-pass',
]

const ROLES: readonly FontRole[] = ['value', 'paper', 'paper-bold', 'blank']

/**
 * The shipped forms with the usual sample person, as the counter asks for them.
 *
 * @param count  More than there are forms repeats them under other ids.
 */
export function formRequests(count = FORMS.length): readonly DocumentRequest[] {
  const { forms, items } = readForms()
  return Array.from({ length: count }, (_, index) => {
    const id = FORMS[index % FORMS.length]
    const mapping = forms.find((form) => form.id === id)
    if (mapping === undefined) throw new Error(`no form ${id}`)
    return { kind: 'form', id: `${id}-${index}`, mapping, values: sampleValues(mapping, items) }
  })
}

/** The packet as the counter asks for it: twelve forms and the checklist. */
export function packetRequests(): readonly DocumentRequest[] {
  return [...formRequests(), { kind: 'checklist', id: 'checklist', content: checklistSample }]
}

/**
 * The same packet as plain texts, rectangles and straight lines.
 *
 * Left out for everybody is what not every tool has in its interface: circles, ticks, filled
 * squares (QR codes), rounded corners, grey, and extra space between characters.
 */
export async function paperContent(): Promise<PaperContent> {
  const shelf = new FontShelf(packageFonts)
  const chain = (role: FontRole) => shelf.chainFor(role, [])
  const pages: PaperPage[] = []
  for (const request of formRequests()) {
    if (request.kind !== 'form') continue
    const blank = blanks.find(({ id }) => id === request.mapping.id)
    if (blank === undefined) throw new Error(`no blank ${request.mapping.id}`)
    const printed = drawBlank(blank, await chain(blankRole)).page.parts.flatMap(({ ops }) => ops)
    const laid = layForm(request.mapping, request.values, { chain: await chain('value'), qrOf: qrModules })
    const [written = []] = laid.pages
    pages.push(plain([...printed, ...written], shelf))
  }
  const fonts = { regular: await chain('paper'), bold: await chain('paper-bold') }
  const checklist = layChecklist(checklistSample, fonts, qrModules(checklistSample.qr))
  for (const page of checklist.pages)
    pages.push(
      plain(
        page.parts.flatMap(({ ops }) => ops),
        shelf,
      ),
    )
  return { ...a4, ascentEm: await sharedAscent(shelf), pages }
}

/** The font files the content needs, by face. */
export function fontFileNames(): readonly FontFileName[] {
  return ROLES.map((role) => {
    const face = FACE_OF[role]
    const { from, name } = fontFileOf(face)
    if (from === undefined) throw new Error(`no package brings the face ${face}`)
    return { face, name, file: `node_modules/${from}` }
  })
}

const FACE_OF: Readonly<Record<FontRole, FaceId>> = {
  value: 'gothic',
  paper: 'gothic-p',
  'paper-bold': 'gothic-p-bold',
  blank: 'mincho-p',
}

/** Tools that place texts by their upper edge need the ascent; all faces of the packet have the same. */
async function sharedAscent(shelf: FontShelf): Promise<number> {
  const chains = await Promise.all(ROLES.map((role) => shelf.chainFor(role, [])))
  const ascents = new Set(chains.map(([face]) => face.ascender / face.unitsPerEm))
  const [ascent, ...others] = ascents
  if (ascent === undefined || others.length > 0) throw new Error('the faces differ in their ascent')
  return ascent
}

function plain(ops: readonly DrawOp[], shelf: FontShelf): PaperPage {
  const texts: TextRun[] = []
  const rects: RectMm[] = []
  const lines: LineMm[] = []
  for (const op of ops) {
    if (op.kind === 'glyphs') {
      const { unitsPerEm, advanceOf } = shelf.faceOf(op.face)
      const advance = op.glyphs.reduce((sum, { glyph }) => sum + advanceOf(glyph), 0)
      texts.push({
        text: op.glyphs.map(({ cluster }) => cluster).join(''),
        face: op.face,
        sizePt: op.sizePt,
        x: op.at[0],
        baseline: op.at[1],
        widthPt: (advance * op.sizePt) / unitsPerEm,
      })
    } else if (op.kind === 'rect') {
      const [x, y, width, height] = op.box
      rects.push({ x, y, width, height, lineMm: op.lineMm })
    } else if (op.kind === 'line') {
      lines.push({ from: op.from, to: op.to, lineMm: op.lineMm })
    }
  }
  return { texts, rects, lines }
}
