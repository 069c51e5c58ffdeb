import type { FormField, TableColumn } from '../documents/mapping.ts'
import { addresseeIn } from '../documents/visitValues.ts'
import { didYouMean } from './nearest.ts'
import { ShapeReader } from './readFormShapes.ts'
import type { Fields, Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** A value that a form may print. */
export interface Bindable {
  readonly isDate: boolean
  /** Ids to be circled or ticked; none where the value is free text. */
  readonly options: readonly string[]
  /** Columns of a list of people; absent where the value is a single one. */
  readonly columns?: readonly string[]
  /** The case number, which alone may be a QR code. */
  readonly isCaseNumber?: true
}

const COMMON = ['id', 'label', 'kind', 'page'] as const
const BOUND = [...COMMON, 'bind', 'required'] as const
const TEXT = [...BOUND, 'box', 'size', 'min-size'] as const
const KEYS = {
  text: [...TEXT, 'align', 'overflow', 'suffix'],
  multiline: [...TEXT, 'overflow'],
  furigana: [...TEXT, 'align', 'script'],
  vertical: TEXT,
  comb: [...BOUND, 'cells', 'size', 'align'],
  wareki: [...BOUND, 'eras', 'era', 'printed-era', 'year', 'month', 'day', 'size'],
  circle: [...BOUND, 'options'],
  check: [...BOUND, 'options'],
  strike: [...BOUND, 'options'],
  table: [...BOUND, 'columns', 'row-height', 'max-rows', 'by-hand'],
  qr: [...BOUND, 'box'],
  const: [...COMMON, 'text', 'box', 'size'],
  struck: [...COMMON, 'bind', 'box'],
  blank: [...COMMON, 'bind', 'box', 'why'],
} as const
type Kind = keyof typeof KEYS
const KINDS = Object.keys(KEYS) as readonly Kind[]
const COLUMN_KEYS = ['box', 'size', 'min-size', 'align', 'date'] as const
const SCRIPTS = ['hiragana', 'katakana', 'half-katakana'] as const
const ERAS = ['明治', '大正', '昭和', '平成', '令和']

interface Bound {
  readonly id: string
  readonly label: string
  readonly page: number
  readonly bind: string
  readonly required?: true
}

/** Reads the fields (記入欄) of one mapping. */
export class FieldReader {
  readonly #reading: Reading
  readonly #binds: ReadonlyMap<string, Bindable>
  readonly #isUnread: (bind: string) => boolean
  readonly #shapes: ShapeReader
  readonly #ids = new Set<string>()

  constructor(
    reading: Reading,
    binds: ReadonlyMap<string, Bindable>,
    isUnread: (bind: string) => boolean = () => false,
  ) {
    this.#reading = reading
    this.#binds = binds
    this.#isUnread = isUnread
    this.#shapes = new ShapeReader(reading)
  }

  read(node: SourceNode): FormField | undefined {
    const { mistakes } = this.#reading
    const kindNode = node.kind === 'map' ? node.entries.find(({ key }) => key === 'kind')?.value : undefined
    const word = kindNode?.kind === 'scalar' ? kindNode.text : undefined
    const kind = KINDS.find((candidate) => candidate === word)
    if (kind === undefined) {
      const said = word === undefined ? 'kind がありません。' : `「${word}」という kind はありません。`
      mistakes.error(
        kindNode?.spot ?? node.spot,
        'unknown-kind',
        `記入欄の${said}${didYouMean(word ?? '', KINDS)}`,
      )
      return undefined
    }
    const fields = this.#reading.fields(node, `記入欄（${kind}）`, KEYS[kind], ['id'])
    const id = this.#reading.string(fields?.get('id'), '記入欄の id')
    if (fields === undefined || id === undefined) return undefined
    if (this.#ids.has(id))
      mistakes.error(fields.get('id')?.spot ?? node.spot, 'same-id', `「${id}」という記入欄が2つあります。`)
    this.#ids.add(id)
    const label = this.#reading.string(fields.get('label'), 'label') ?? id
    const page = this.#reading.number(fields.get('page'), 'page') ?? 1
    return kind === 'blank' || kind === 'const' || kind === 'struck'
      ? this.#unbound(kind, fields, { id, label, page })
      : this.#bound(kind, fields, { id, label, page })
  }

  #unbound(
    kind: 'blank' | 'const' | 'struck',
    fields: Fields,
    base: Omit<Bound, 'bind'>,
  ): FormField | undefined {
    const bind = fields.entry('bind')
    if (bind !== undefined) {
      this.#reading.mistakes.error(
        bind.keySpot,
        'bound-blank',
        kind === 'blank'
          ? `「${base.label}」は空欄（blank）です。bind は書けません。本人が手で書く場所です。`
          : `「${base.label}」はいつも同じ（${kind}）です。bind は書けません。答えで消す語は strike に書きます。`,
      )
    }
    const box = this.#shapes.box(fields, 'box')
    if (box === undefined) return undefined
    if (kind === 'struck') return { ...base, kind, box }
    if (kind === 'blank')
      return { ...base, kind, box, why: this.#reading.string(fields.get('why'), 'why') ?? '本人が書きます' }
    const text = this.#reading.string(fields.get('text'), 'text')
    return text === undefined ? undefined : { ...base, kind, box, text, sizePt: this.#shapes.size(fields) }
  }

  #bound(
    kind: Exclude<Kind, 'blank' | 'const' | 'struck'>,
    fields: Fields,
    names: Omit<Bound, 'bind'>,
  ): FormField | undefined {
    const bind = this.#bind(fields, kind)
    if (bind === undefined) return undefined
    const required = this.#reading.boolean(fields.get('required'), 'required') === true
    const base: Bound = { ...names, bind, ...(required ? { required: true } : {}) }
    switch (kind) {
      case 'text':
      case 'multiline':
      case 'furigana':
      case 'vertical':
        return this.#text(kind, fields, base)
      case 'comb':
        return this.#comb(fields, base)
      case 'wareki':
        return this.#wareki(fields, base)
      case 'circle':
      case 'check':
      case 'strike': {
        const options = this.#shapes.named(fields, 'options', this.#binds.get(bind)?.options ?? [])
        return options === undefined ? undefined : { ...base, kind, options }
      }
      case 'table':
        return this.#table(fields, base)
      case 'qr': {
        const box = this.#shapes.box(fields, 'box')
        return box === undefined ? undefined : { ...base, kind, box }
      }
    }
  }

  #text(
    kind: 'text' | 'multiline' | 'furigana' | 'vertical',
    fields: Fields,
    base: Bound,
  ): FormField | undefined {
    const box = this.#shapes.box(fields, 'box')
    if (box === undefined) return undefined
    const line = { ...base, box, ...this.#shapes.sizes(fields) }
    if (kind === 'vertical') return { ...line, kind }
    if (kind === 'furigana') {
      const script = this.#reading.oneOf(fields.get('script'), 'script', SCRIPTS) ?? 'katakana'
      return { ...line, kind, script, align: this.#shapes.align(fields) }
    }
    const overflow = this.#reading.oneOf(fields.get('overflow'), 'overflow', ['continue'] as const)
    const long = { ...line, ...(overflow === undefined ? {} : { continues: true as const }) }
    if (kind === 'multiline') return { ...long, kind }
    const suffix = this.#reading.string(fields.get('suffix'), 'suffix')
    return { ...long, kind, align: this.#shapes.align(fields), ...(suffix === undefined ? {} : { suffix }) }
  }

  #comb(fields: Fields, base: Bound): FormField {
    const cells = this.#reading
      .list(fields.get('cells'))
      .map((node) => this.#shapes.boxOf(node, 'cells'))
      .filter((cell) => cell !== undefined)
    if (cells.length === 0)
      this.#reading.mistakes.error(
        fields.spot,
        'missing-key',
        `記入欄「${base.label}」に「cells」がありません。`,
      )
    return {
      ...base,
      kind: 'comb',
      cells,
      sizePt: this.#shapes.size(fields),
      align: this.#shapes.align(fields) === 'right' ? 'right' : 'left',
    }
  }

  #table(fields: Fields, base: Bound): FormField | undefined {
    const { mistakes } = this.#reading
    const rowHeight = this.#reading.number(fields.get('row-height'), 'row-height')
    const maxRows = this.#reading.number(fields.get('max-rows'), 'max-rows') ?? 1
    const columns = this.#columns(fields, this.#binds.get(base.bind)?.columns ?? [])
    if (columns.length === 0) return undefined
    if (!Number.isInteger(maxRows) || maxRows < 1)
      mistakes.error(fields.spot, 'bad-rows', `「${base.label}」の max-rows は1以上の整数です。`)
    const tallest = Math.max(...columns.map(({ box: [, , , height] }) => height))
    if (maxRows > 1 && (rowHeight === undefined || rowHeight < tallest))
      mistakes.error(
        fields.spot,
        'bad-rows',
        `「${base.label}」の row-height は、次の行までの高さ（${tallest}mm 以上）です。`,
      )
    const byHand = this.#reading.strings(fields.get('by-hand'), 'by-hand')
    return { ...base, kind: 'table', columns, rowHeightMm: rowHeight ?? tallest, maxRows, byHand }
  }

  #columns(fields: Fields, known: readonly string[]): readonly TableColumn[] {
    const { mistakes } = this.#reading
    const node = fields.get('columns')
    if (node?.kind !== 'map') {
      mistakes.error(
        node?.spot ?? fields.spot,
        'missing-key',
        '記入欄に「columns」を「列の名前: { box: [x, y, 幅, 高さ] }」の形で書いてください。',
      )
      return []
    }
    return node.entries.flatMap(({ key: id, keySpot, value }) => {
      if (!known.includes(id))
        mistakes.error(keySpot, 'unknown-column', `「${id}」という列はありません。${didYouMean(id, known)}`)
      const column = this.#reading.fields(value, `列「${id}」`, COLUMN_KEYS, ['box'])
      const box = column && this.#shapes.box(column, 'box')
      if (column === undefined || box === undefined || !known.includes(id)) return []
      const date = this.#reading.oneOf(column.get('date'), 'date', ['long', 'short'] as const) ?? 'long'
      return [{ id, box, ...this.#shapes.sizes(column), align: this.#shapes.align(column), date }]
    })
  }

  #wareki(fields: Fields, base: Bound): FormField | undefined {
    const [year, month, day] = [
      this.#shapes.box(fields, 'year'),
      this.#shapes.box(fields, 'month'),
      this.#shapes.box(fields, 'day'),
    ]
    const eras = fields.get('eras') === undefined ? undefined : this.#shapes.named(fields, 'eras', ERAS)
    const eraBox = fields.get('era') === undefined ? undefined : this.#shapes.box(fields, 'era')
    const printedEra = this.#reading.oneOf(fields.get('printed-era'), 'printed-era', ERAS)
    if (year === undefined || month === undefined || day === undefined) return undefined
    return {
      ...base,
      kind: 'wareki',
      year,
      month,
      day,
      sizePt: this.#shapes.size(fields),
      ...(eras === undefined ? {} : { eras }),
      ...(eraBox === undefined ? {} : { eraBox }),
      ...(printedEra === undefined ? {} : { printedEra }),
    }
  }

  #unknown(bind: string): readonly [code: string, message: string] {
    const binds = [...this.#binds.keys()]
    const addressee = addresseeIn(bind)
    if (addressee === undefined)
      return ['unknown-bind', `「${bind}」という項目も質問もありません。${didYouMean(bind, binds)}`]
    const names = binds.flatMap((known) => addresseeIn(known) ?? [])
    return [
      'unknown-addressee',
      `office.yaml の addressees に「${addressee}」がありません。${didYouMean(addressee, names)}`,
    ]
  }

  #bind(fields: Fields, kind: Kind): string | undefined {
    const node = fields.get('bind')
    const { mistakes } = this.#reading
    if (node === undefined)
      mistakes.error(fields.spot, 'missing-key', '記入欄に「bind」（書く内容）がありません。')
    const bind = this.#reading.string(node, 'bind')
    if (bind === undefined || node === undefined) return undefined
    const found = this.#binds.get(bind)
    if (found === undefined) {
      if (!this.#isUnread(bind)) mistakes.error(node.spot, ...this.#unknown(bind))
      return undefined
    }
    if (kind === 'wareki' && !found.isDate) {
      mistakes.error(
        node.spot,
        'not-a-date-bind',
        `「${bind}」は日付ではありません。wareki には日付の項目を書きます。`,
      )
      return undefined
    }
    if ((kind === 'table') !== (found.columns !== undefined)) {
      mistakes.error(
        node.spot,
        'not-a-list-bind',
        kind === 'table'
          ? `「${bind}」は人の一覧ではありません。table には kind: people の項目を書きます。`
          : `「${bind}」は人の一覧です。table に書きます。`,
      )
      return undefined
    }
    if (kind === 'qr' && found.isCaseNumber !== true) {
      mistakes.error(
        node.spot,
        'qr-bind',
        `「${bind}」はQRコードにできません。本人のことを読み取れるようにしないため、qr には受付番号だけを書きます。`,
      )
      return undefined
    }
    return bind
  }
}
