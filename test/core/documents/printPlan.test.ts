import { describe, expect, test } from 'vitest'
import { type Duplex, type PrintItem, printPlan } from '#core/documents/printPlan.ts'

function paper(id: string, pages: number, duplex: Duplex = 'none', copies = 1): PrintItem {
  return { id, pages, duplex, copies }
}

function said(items: readonly PrintItem[]): readonly string[] {
  return printPlan(items).map(
    ({ duplex, entries, sheets }) =>
      `${duplex} ${entries.map(({ id, isPadded }) => (isPadded ? `${id}+` : id)).join(' ')} = ${sheets}`,
  )
}

describe('papers become one print job for each way of printing sides', () => {
  test.each<[name: string, items: readonly PrintItem[], jobs: readonly string[]]>([
    ['nothing to print', [], []],
    ['one-sided papers together, in order', [paper('a', 1), paper('b', 2)], ['none a b = 3']],
    [
      'two-sided ones apart',
      [paper('a', 1), paper('list', 2, 'long-edge'), paper('slip', 1)],
      ['none a slip = 2', 'long-edge list = 1'],
    ],
    ['a two-sided form of one page is one-sided', [paper('a', 1, 'long-edge')], ['none a = 1']],
    [
      'an odd back stays empty, so that the next paper begins on its own sheet',
      [paper('a', 3, 'long-edge'), paper('b', 2, 'long-edge')],
      ['long-edge a+ b = 3'],
    ],
    [
      'A3 bound at the short edge is a job of its own',
      [paper('a', 2, 'short-edge'), paper('b', 2, 'long-edge')],
      ['short-edge a = 1', 'long-edge b = 1'],
    ],
    ['copies one after the other', [paper('a', 2, 'none', 2), paper('b', 1)], ['none a a b = 5']],
    ['a paper that is left out is in no job', [paper('a', 1, 'none', 0), paper('b', 1)], ['none b = 1']],
    ['a paper that was not made is in no job', [paper('a', 0), paper('b', 1)], ['none b = 1']],
  ])('%s', (_name, items, jobs) => {
    expect(said(items)).toEqual(jobs)
  })
})
