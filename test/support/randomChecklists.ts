import fc from 'fast-check'
import type { ChecklistContent, ChecklistRow } from '#core/documents/checklist.ts'
import { checklistSample } from './checklistSample.ts'

/** First of the characters that mark a text; no sample text has them. */
const firstMark = 0x9000

/** A checklist whose texts can be told from each other, and which texts it must not lose. */
export interface MarkedChecklist {
  readonly content: ChecklistContent
  /** Each begins with a character that no other text has. */
  readonly texts: readonly string[]
  readonly services: readonly string[]
}

interface Shape {
  readonly here: readonly (readonly RowShape[])[]
  readonly elsewhere: readonly RowShape[]
  readonly noApplication: readonly RowShape[]
  readonly things: readonly (readonly [name: string, isShown: boolean])[]
  readonly undecided: readonly (readonly [name: string, what: string])[]
}

interface RowShape {
  readonly texts: readonly [name: string, reason: string, when: string, receive: string]
  readonly tag: boolean
  readonly isToday: boolean
  readonly letters: number
}

const words = (most: number) =>
  fc
    .array(
      fc.constantFrom(
        '障害者',
        '医療',
        '手帳',
        '申請',
        'の',
        'を受ける',
        'サービス',
        'ETC',
        ' ',
        '・',
        '1級',
        '（市）',
      ),
      {
        minLength: 1,
        maxLength: most,
      },
    )
    .map((parts) => parts.join('').trim())

const rowShape = fc.record({
  texts: fc.tuple(words(12), words(20), words(6), words(8)),
  tag: fc.boolean(),
  isToday: fc.boolean(),
  letters: fc.integer({ min: 0, max: 12 }),
})

const shape = fc.record({
  here: fc.array(fc.array(rowShape, { minLength: 1, maxLength: 9 }), { maxLength: 5 }),
  elsewhere: fc.array(rowShape, { maxLength: 8 }),
  noApplication: fc.array(rowShape, { maxLength: 9 }),
  things: fc.array(fc.tuple(words(10), fc.boolean()), { maxLength: 40 }),
  undecided: fc.array(fc.tuple(words(40), words(20)), { maxLength: 12 }),
})

/** Checklists from nothing at all to more than any visit has, with texts far longer than the rules allow. */
export const markedChecklists: fc.Arbitrary<MarkedChecklist> = shape.map(marked)

function marked(shape: Shape): MarkedChecklist {
  let next = firstMark
  const texts: string[] = []
  const services: string[] = []
  const mark = (text: string): string => {
    const told = `${String.fromCodePoint(next++)}${text}`
    texts.push(told)
    return told
  }
  const letters = shape.things.map((_, index) => letterOf(index))
  let number = 0
  const row = ({
    texts: [name, reason, when, receive],
    tag,
    isToday,
    letters: count,
  }: RowShape): ChecklistRow => {
    const told = mark(name)
    services.push(told)
    return {
      number: (number += 1),
      name: told,
      reason: mark(reason),
      ...(tag ? { tag: mark('所得で決まります') } : {}),
      decidedBy: tag ? 'income' : 'certificate',
      letters: letters.slice(0, count).map((letter, index) => ({ letter, isShown: index % 2 === 0 })),
      when: isToday ? '今日' : mark(when),
      isToday,
      receive: mark(receive),
    }
  }
  const content: ChecklistContent = {
    ...checklistSample,
    here: shape.here.map((rows, index) => ({
      order: 'まず',
      place: mark('2階 21番'),
      name: mark('保健福祉課 高齢者・障害者相談係'),
      phone: `093-000-01${index}1`,
      isThisCounter: index === 0,
      rows: rows.map(row),
    })),
    elsewhere: shape.elsewhere.map((given) => ({
      ...row(given),
      place: `${mark('見本県税事務所')}　電話 093-000-0120`,
    })),
    noApplication: shape.noApplication.map(row),
    bring: [
      {
        title: '家にあるもの',
        things: shape.things.map(([name, isShown], index) => ({
          letter: letterOf(index),
          name: mark(name),
          usedBy: mark('→ 1・2'),
          isShown,
        })),
      },
    ],
    undecided: shape.undecided.map(([name, what]) => ({ name: mark(name), what: mark(what) })),
    readings: {
      障害者: 'しょうがいしゃ',
      医療: 'いりょう',
      手帳: 'てちょう',
      '○級': '○きゅう',
      受ける: 'うける',
    },
  }
  return { content, texts, services }
}

function letterOf(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : `A${letter}`
}
