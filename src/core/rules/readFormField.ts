import type { BoxMm, FormField } from '../documents/mapping.ts'
import { didYouMean } from './nearest.ts'
import type { Fields, Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

/** A value that a form may print. */
export interface Bindable {
  readonly isDate: boolean
  /** Ids to be circled or ticked; none where the value is free text. */
  readonly options: readonly string[]
}

const COMMON = ['id', 'label', 'kind', 'page'] as const
const BOUND = [...COMMON, 'bind', 'required'] as const
const KEYS = {
  text: [...BOUND, 'box', 'size', 'min-size', 'align'],
  multiline: [...BOUND, 'box', 'size', 'min-size'],
  comb: [...BOUND, 'cells', 'size', 'align'],
  wareki: [...BOUND, 'eras', 'era', 'year', 'month', 'day', 'size'],
  circle: [...BOUND, 'options'],
  check: [...BOUND, 'options'],
  const: [...COMMON, 'text', 'box', 'size'],
  blank: [...COMMON, 'bind', 'box', 'why'],
} as const
type Kind = keyof typeof KEYS
const KINDS: readonly Kind[] = ['text', 'multiline', 'comb', 'wareki', 'circle', 'check', 'const', 'blank']
const ERAS = ['明治', '大正', '昭和', '平成', '令和']
const USUAL_SIZE = 11
const SMALLEST_SIZE = 7

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
  readonly #ids = new Set<string>()

  constructor(reading: Reading, binds: ReadonlyMap<string, Bindable>) {
    this.#reading = reading
    this.#binds = binds
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
    return kind === 'blank' || kind === 'const'
      ? this.#unbound(kind, fields, { id, label, page })
      : this.#bound(kind, fields, { id, label, page })
  }

  #unbound(kind: 'blank' | 'const', fields: Fields, base: Omit<Bound, 'bind'>): FormField | undefined {
    const bind = fields.entry('bind')
    if (bind !== undefined) {
      this.#reading.mistakes.error(
        bind.keySpot,
        'bound-blank',
        `「${base.label}」は空欄（blank）です。bind は書けません。本人が手で書く場所です。`,
      )
    }
    const box = this.#box(fields, 'box')
    if (box === undefined) return undefined
    if (kind === 'blank')
      return { ...base, kind, box, why: this.#reading.string(fields.get('why'), 'why') ?? '本人が書きます' }
    const text = this.#reading.string(fields.get('text'), 'text')
    return text === undefined ? undefined : { ...base, kind, box, text, sizePt: this.#size(fields) }
  }

  #bound(
    kind: Exclude<Kind, 'blank' | 'const'>,
    fields: Fields,
    names: Omit<Bound, 'bind'>,
  ): FormField | undefined {
    const bind = this.#bind(fields, kind)
    if (bind === undefined) return undefined
    const required = this.#reading.boolean(fields.get('required'), 'required') === true
    const base: Bound = { ...names, bind, ...(required ? { required: true } : {}) }
    switch (kind) {
      case 'text':
      case 'multiline': {
        const box = this.#box(fields, 'box')
        const sizePt = this.#size(fields)
        const minSizePt =
          this.#reading.number(fields.get('min-size'), 'min-size') ?? Math.min(SMALLEST_SIZE, sizePt)
        if (box === undefined) return undefined
        return kind === 'multiline'
          ? { ...base, kind, box, sizePt, minSizePt }
          : { ...base, kind, box, sizePt, minSizePt, align: this.#align(fields) }
      }
      case 'comb': {
        const cells = this.#reading
          .list(fields.get('cells'))
          .map((node) => this.#boxOf(node, 'cells'))
          .filter((cell) => cell !== undefined)
        if (cells.length === 0)
          this.#reading.mistakes.error(
            fields.spot,
            'missing-key',
            `記入欄「${base.label}」に「cells」がありません。`,
          )
        return {
          ...base,
          kind,
          cells,
          sizePt: this.#size(fields),
          align: this.#align(fields) === 'right' ? 'right' : 'left',
        }
      }
      case 'wareki':
        return this.#wareki(fields, base)
      case 'circle':
      case 'check': {
        const options = this.#named(fields, 'options', this.#binds.get(bind)?.options ?? [])
        return options === undefined ? undefined : { ...base, kind, options }
      }
    }
  }

  #wareki(fields: Fields, base: Bound): FormField | undefined {
    const [year, month, day] = [
      this.#box(fields, 'year'),
      this.#box(fields, 'month'),
      this.#box(fields, 'day'),
    ]
    const eras = fields.get('eras') === undefined ? undefined : this.#named(fields, 'eras', ERAS)
    const eraBox = fields.get('era') === undefined ? undefined : this.#box(fields, 'era')
    if (year === undefined || month === undefined || day === undefined) return undefined
    return {
      ...base,
      kind: 'wareki',
      year,
      month,
      day,
      sizePt: this.#size(fields),
      ...(eras === undefined ? {} : { eras }),
      ...(eraBox === undefined ? {} : { eraBox }),
    }
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
      mistakes.error(
        node.spot,
        'unknown-bind',
        `「${bind}」という項目も質問もありません。${didYouMean(bind, [...this.#binds.keys()])}`,
      )
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
    return bind
  }

  /** Boxes by word; a word may stand for an id the bind has, nothing else. */
  #named(
    fields: Fields,
    key: string,
    allowed: readonly string[],
  ): Readonly<Record<string, BoxMm>> | undefined {
    const node = fields.get(key)
    if (node?.kind !== 'map') {
      this.#reading.mistakes.error(
        node?.spot ?? fields.spot,
        'missing-key',
        `記入欄に「${key}」を「語: [x, y, 幅, 高さ]」の形で書いてください。`,
      )
      return undefined
    }
    const boxes: Record<string, BoxMm> = {}
    for (const { key: word, keySpot, value } of node.entries) {
      if (!allowed.includes(word)) {
        this.#reading.mistakes.error(
          keySpot,
          'unknown-option',
          `「${word}」という答えはありません。${didYouMean(word, allowed)}`,
        )
        continue
      }
      const box = this.#boxOf(value, word)
      if (box !== undefined) boxes[word] = box
    }
    return boxes
  }

  #box(fields: Fields, key: string): BoxMm | undefined {
    const node = fields.get(key)
    if (node !== undefined) return this.#boxOf(node, key)
    this.#reading.mistakes.error(fields.spot, 'missing-key', `記入欄に「${key}」がありません。`)
    return undefined
  }

  #boxOf(node: SourceNode, what: string): BoxMm | undefined {
    const numbers = this.#reading.list(node).map((item) => this.#reading.number(item, what))
    const [x, y, width, height] = numbers
    if (
      numbers.length === 4 &&
      x !== undefined &&
      y !== undefined &&
      width !== undefined &&
      height !== undefined &&
      width > 0 &&
      height > 0
    ) {
      return [x, y, width, height]
    }
    this.#reading.mistakes.error(
      node.spot,
      'bad-box',
      `${what}は [左, 上, 幅, 高さ] を mm で書きます。幅と高さは0より大きくします。`,
    )
    return undefined
  }

  #size(fields: Fields): number {
    return this.#reading.number(fields.get('size'), 'size') ?? USUAL_SIZE
  }

  #align(fields: Fields): 'left' | 'center' | 'right' {
    return this.#reading.oneOf(fields.get('align'), 'align', ['left', 'center', 'right'] as const) ?? 'left'
  }
}
