import { type Document, LineCounter, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml'
import type { MistakeList, Spot } from './mistake.ts'

/**
 * A YAML value with its place in the file.
 *
 * Every scalar is the text as written: `2-3`, `4の1` and `2026-11-20` mean what the reader of that
 * place says, never what YAML guesses.
 */
export type SourceNode =
  | { readonly kind: 'scalar'; readonly text: string; readonly spot: Spot }
  | { readonly kind: 'list'; readonly items: readonly SourceNode[]; readonly spot: Spot }
  | { readonly kind: 'map'; readonly entries: readonly SourceEntry[]; readonly spot: Spot }

export interface SourceEntry {
  readonly key: string
  readonly keySpot: Spot
  readonly value: SourceNode
}

/**
 * Reads one YAML or JSON text.
 *
 * @returns The tree, or nothing when the text cannot be read; the reasons are in `mistakes`.
 */
export function parseSource(file: string, text: string, mistakes: MistakeList): SourceNode | undefined {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { schema: 'failsafe', lineCounter: lines, uniqueKeys: true })
  const spotAt = (offset: number): Spot => {
    const { line, col } = lines.linePos(Math.max(0, Math.min(offset, text.length)))
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const [document] = documents as readonly Document[]
  if (document === undefined) {
    mistakes.error({ file, line: 1, column: 1 }, 'empty-file', 'このファイルには何も書かれていません。')
    return undefined
  }
  if (documents.length > 1) {
    mistakes.error(
      spotAt(documents[1]?.range[0] ?? 0),
      'yaml',
      '1つのファイルに「---」で区切った文書が2つ以上あります。1つにしてください。',
    )
    return undefined
  }
  for (const error of document.errors) {
    const spot = spotAt(error.pos[0])
    mistakes.error(spot, 'yaml', `${syntaxMessage(error.code, error.message)}${fullWidthHint(text, spot)}`)
  }
  if (document.errors.length > 0) return undefined
  return new Converter(spotAt, mistakes).convert(document.contents, 0)
}

class Converter {
  readonly spotAt: (offset: number) => Spot
  readonly mistakes: MistakeList

  constructor(spotAt: (offset: number) => Spot, mistakes: MistakeList) {
    this.spotAt = spotAt
    this.mistakes = mistakes
  }

  convert(node: unknown, fallbackOffset: number): SourceNode | undefined {
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      const offset = node.range?.[0] ?? fallbackOffset
      const spot = this.spotAt(offset)
      if (node.anchor !== undefined || (node.tag !== undefined && node.tag.startsWith('!'))) {
        this.mistakes.error(
          spot,
          'yaml',
          '「&」「!」は使えません。同じ条件は definitions.yaml に書き、use: で呼びます。',
        )
        return undefined
      }
      if (isScalar(node)) return { kind: 'scalar', text: scalarText(node.value), spot }
      if (isSeq(node)) {
        const items = node.items.map((item) => this.convert(item, offset))
        return { kind: 'list', items: items.filter((item) => item !== undefined), spot }
      }
      return { kind: 'map', entries: this.entries(node.items, offset), spot }
    }
    if (node === null || node === undefined)
      return { kind: 'scalar', text: '', spot: this.spotAt(fallbackOffset) }
    this.mistakes.error(
      this.spotAt(offsetOf(node) ?? fallbackOffset),
      'yaml',
      '「*」は使えません。同じ条件は definitions.yaml に書き、use: で呼びます。',
    )
    return undefined
  }

  entries(items: readonly { key: unknown; value: unknown }[], mapOffset: number): SourceEntry[] {
    const entries: SourceEntry[] = []
    for (const { key, value } of items) {
      const keyOffset = offsetOf(key) ?? mapOffset
      if (!isScalar(key)) {
        this.mistakes.error(this.spotAt(keyOffset), 'yaml', '「:」の左には1つの語を書いてください。')
        continue
      }
      const converted = this.convert(value, keyOffset)
      if (converted !== undefined)
        entries.push({ key: scalarText(key.value), keySpot: this.spotAt(keyOffset), value: converted })
    }
    return entries
  }
}

function offsetOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined
  return Array.isArray(node.range) && typeof node.range[0] === 'number' ? node.range[0] : undefined
}

function scalarText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

const SYNTAX_MESSAGES: Readonly<Record<string, string>> = {
  BAD_INDENT: '字下げがそろっていません。前後の行と左端をそろえてください。',
  TAB_AS_INDENT: '字下げにタブが使われています。半角の空白にしてください。',
  DUPLICATE_KEY: '同じ語が2回書かれています。どちらかを消してください。',
  MISSING_CHAR: '記号が足りません。「:」のあとの空白、閉じる「]」「}」、引用符を確かめてください。',
  BLOCK_AS_IMPLICIT_KEY: '「:」の書き方が違います。1行に「語: 値」を1つだけ書いてください。',
  BLOCK_IN_FLOW: '[ ] や { } の中では改行した一覧を使えません。',
  MULTILINE_IMPLICIT_KEY: '「:」の左の語が2行に分かれています。',
  BAD_ALIAS: '「*」は使えません。',
  BAD_SCALAR_START: '文の始めに使えない記号があります。「」か引用符で囲んでください。',
  UNEXPECTED_TOKEN: 'ここに書けない記号があります。',
  BAD_DQ_ESCAPE: '引用符の中の「\\」の使い方が違います。',
}

function syntaxMessage(code: string, original: string): string {
  return SYNTAX_MESSAGES[code] ?? `この行を読めません（${original.split('\n')[0] ?? ''}）。`
}

/** The mistake seen most: a colon or space typed with the Japanese keyboard. */
function fullWidthHint(text: string, spot: Spot): string {
  const line = text.split('\n')[spot.line - 1] ?? ''
  if (line.includes('：')) return '全角の「：」があります。半角の「: 」にしてください。'
  return line.includes('\u3000') ? '全角の空白があります。半角の空白にしてください。' : ''
}
