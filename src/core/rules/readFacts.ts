import type { Choice, Fact, GradeCell, Part, Section } from '../facts/fact.ts'
import type { ChoiceId, FactId, PartId } from '../facts/ids.ts'
import { MOST_VALUES } from '../engine/variables.ts'
import type { Reading } from './reading.ts'
import type { SourceNode } from './source.ts'

const KINDS = ['choice', 'choices', 'number', 'disability-list'] as const
const FACT_KEYS = [
  'id',
  'kind',
  'label',
  'ask',
  'hint',
  'choices',
  'none',
  'unit',
  'min',
  'max',
  'derived',
  'parts',
  'beside',
]

/** A section with its questions; broken ones are named, so that nobody is told they do not exist. */
export interface FactsFile {
  readonly section: Section
  readonly facts: readonly Fact[]
  readonly broken: readonly string[]
}

/** One file of `rules/facts/`: a section of the interview with its questions in order. */
export function readFacts(root: SourceNode, reading: Reading): FactsFile | undefined {
  const fields = reading.fields(
    root,
    '質問のファイル',
    ['section', 'title', 'facts'],
    ['section', 'title', 'facts'],
  )
  if (fields === undefined) return undefined
  const id = reading.string(fields.get('section'), 'section')
  const title = reading.text(fields.get('title'), 'title')
  if (id === undefined || title === undefined) return undefined
  const facts: Fact[] = []
  const broken: string[] = []
  for (const node of reading.list(fields.get('facts'))) {
    const fact = readFact(node, id, reading)
    if (fact !== undefined) facts.push(fact)
    else broken.push(...idsIn(node))
  }
  return { section: { id, title }, facts, broken }
}

/** The id a broken entry carries, where that much can be read. */
export function idsIn(node: SourceNode): readonly string[] {
  const id = node.kind === 'map' ? node.entries.find(({ key }) => key === 'id')?.value : undefined
  return id?.kind === 'scalar' ? [id.text] : []
}

function readFact(node: SourceNode, section: string, reading: Reading): Fact | undefined {
  const fields = reading.fields(node, '質問', FACT_KEYS, ['id', 'kind', 'ask'])
  if (fields === undefined) return undefined
  const id = reading.string(fields.get('id'), '質問の id')
  const kind = reading.oneOf(fields.get('kind'), '質問の kind', KINDS)
  const ask = reading.text(fields.get('ask'), 'ask')
  if (id === undefined || kind === undefined || ask === undefined) return undefined
  const hint = reading.text(fields.get('hint'), 'hint')
  const derived = fields.get('derived')
  const beside = reading.string(fields.get('beside'), 'beside')
  const source = derived && reading.oneOf(derived, 'derived', ['birth-date', 'address'] as const)
  const base = {
    id: id as FactId,
    section,
    ask,
    label: reading.text(fields.get('label'), 'label') ?? { ja: id },
    ...(hint === undefined ? {} : { hint }),
    ...(source === undefined ? {} : { derived: source }),
  }
  switch (kind) {
    case 'choice':
      return {
        ...base,
        kind,
        choices: readChoices(fields.get('choices'), node, id, reading),
        ...(beside === undefined ? {} : { beside: beside as FactId }),
      }
    case 'choices':
      return {
        ...base,
        kind,
        choices: readChoices(fields.get('choices'), node, id, reading),
        noneLabel: reading.text(fields.get('none'), 'none') ?? {
          ja: 'どれもない',
          easy: 'どれもありません',
          en: 'None of these',
        },
      }
    case 'number':
      return {
        ...base,
        kind,
        unit: reading.text(fields.get('unit'), 'unit') ?? { ja: '' },
        min: reading.number(fields.get('min'), 'min') ?? 0,
        max: reading.number(fields.get('max'), 'max') ?? 999,
      }
    case 'disability-list':
      return { ...base, kind, parts: readParts(fields.get('parts'), node, reading) }
  }
}

function readChoices(
  node: SourceNode | undefined,
  fact: SourceNode,
  id: string,
  reading: Reading,
): readonly Choice[] {
  const choices: Choice[] = []
  for (const item of reading.list(node)) {
    const choice = readChoice(item, reading)
    if (choice === undefined) continue
    if (choices.some((known) => known.id === choice.id)) {
      reading.mistakes.error(item.spot, 'duplicate-id', `「${id}」に選択肢「${choice.id}」が2つあります。`)
    } else choices.push(choice)
  }
  if (choices.length < 1)
    reading.mistakes.error(
      (node ?? fact).spot,
      'no-choices',
      `「${id}」に選択肢がありません。choices: に書いてください。`,
    )
  if (choices.length > MOST_VALUES)
    reading.mistakes.error(
      (node ?? fact).spot,
      'too-many-choices',
      `選択肢は${MOST_VALUES}個までです。質問を分けてください。`,
    )
  return choices
}

function readChoice(node: SourceNode, reading: Reading): Choice | undefined {
  if (node.kind === 'scalar') {
    const text = reading.string(node, '選択肢')
    return text === undefined ? undefined : { id: text as ChoiceId, label: { ja: text }, short: { ja: text } }
  }
  const fields = reading.fields(node, '選択肢', ['id', 'label', 'short', 'reason'], ['id'])
  const id = fields && reading.string(fields.get('id'), '選択肢の id')
  if (fields === undefined || id === undefined) return undefined
  const label = reading.text(fields.get('label'), 'label') ?? { ja: id }
  const reason = reading.text(fields.get('reason'), 'reason')
  return {
    id: id as ChoiceId,
    label,
    short: reading.text(fields.get('short'), 'short') ?? label,
    ...(reason === undefined ? {} : { reason }),
  }
}

function readParts(node: SourceNode | undefined, fact: SourceNode, reading: Reading): readonly Part[] {
  if (node?.kind !== 'map') {
    reading.mistakes.error((node ?? fact).spot, 'not-a-map', 'parts: には「部位: { grades: … }」を並べます。')
    return []
  }
  return node.entries.map(({ key, value }) => {
    const fields = reading.fields(value, '部位', ['label', 'grades'], ['grades'])
    const cells = readCells(fields?.get('grades'), value, key, reading)
    return { id: key as PartId, label: reading.text(fields?.get('label'), 'label') ?? { ja: key }, cells }
  })
}

function readCells(
  node: SourceNode | undefined,
  part: SourceNode,
  id: string,
  reading: Reading,
): readonly GradeCell[] {
  if (node?.kind !== 'map') {
    reading.mistakes.error(
      (node ?? part).spot,
      'not-a-map',
      `「${id}」の grades: には「等級: [号, …]」を並べます。`,
    )
    return []
  }
  const cells: GradeCell[] = []
  for (const { key, keySpot, value } of node.entries) {
    const grade = Number(key)
    if (!/^[1-7]$/.test(key)) {
      reading.mistakes.error(keySpot, 'no-such-grade', `等級は 1 から 7 です（「${key}」）。`)
      continue
    }
    const items = reading.strings(value, '号')
    if (items.length === 0) cells.push({ token: key, grade })
    for (const item of items)
      cells.push({ token: `${key}の${item}`, grade, item, itemLabel: itemLabel(item) })
  }
  if (cells.length + 1 > MOST_VALUES)
    reading.mistakes.error(
      node.spot,
      'too-many-choices',
      `「${id}」の等級と号は合わせて${MOST_VALUES - 1}個までです。`,
    )
  return cells.toSorted((a, b) => a.grade - b.grade)
}

function itemLabel(item: string): { ja: string; easy: string; en: string } {
  if (/^\d+$/.test(item)) return { ja: `${item}号`, easy: `${item}号`, en: `item ${item}` }
  if (item === '両肢') return { ja: '両方', easy: '右と左の両方', en: 'both limbs' }
  if (item === '一肢') return { ja: '片方だけ', easy: '右か左の片方だけ', en: 'one limb only' }
  return { ja: item, easy: item, en: item }
}
