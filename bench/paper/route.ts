import type { FaceId } from '#core/documents/fontFace.ts'
import type { DocumentRequest } from '#ports/documents.ts'

/** A text on one line, at its baseline, in mm from the upper left corner. */
export interface TextRun {
  readonly text: string
  readonly face: FaceId
  readonly sizePt: number
  readonly x: number
  readonly baseline: number
  /** Advance of the whole run. */
  readonly widthPt: number
}

export interface RectMm {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lineMm: number
}

export interface LineMm {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly lineMm: number
}

export interface PaperPage {
  readonly texts: readonly TextRun[]
  readonly rects: readonly RectMm[]
  readonly lines: readonly LineMm[]
}

/** What every tool draws, on pages of one size. */
export interface PaperContent {
  readonly widthMm: number
  readonly heightMm: number
  /** Ascent of the fonts in ems, the same for all of them. */
  readonly ascentEm: number
  readonly pages: readonly PaperPage[]
}

export interface FontFileName {
  readonly face: FaceId
  /** A name to register the font under. */
  readonly name: string
  readonly file: string
}

/** What a route is given before its clock starts. */
export interface RouteInput {
  readonly content: PaperContent
  /** The packet as the counter asks for it. */
  readonly requests: readonly DocumentRequest[]
  readonly fonts: readonly { readonly face: FaceId; readonly name: string; readonly bytes: Uint8Array }[]
  /** Blank forms by file name. */
  readonly blanks: ReadonlyMap<string, Uint8Array>
}

/** Makes the packet; called again and again, it may keep what its library lets it keep. */
export type MakePacket = () => Promise<readonly Uint8Array[]>

/** The name a face is registered under. */
export function fontNames({ fonts }: RouteInput): ReadonlyMap<FaceId, string> {
  return new Map(fonts.map(({ face, name }) => [face, name]))
}

/** Points in one millimetre. */
export const ptPerMm = 72 / 25.4
