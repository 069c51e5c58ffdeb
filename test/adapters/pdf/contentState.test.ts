import { expect, test } from 'vitest'
import { unpairedStates } from '#adapters/pdf/contentState.ts'

test.each<[name: string, content: string, surplus: readonly number[], open: number]>([
  ['pairs', 'q 1 0 0 1 0 0 cm q Q Q', [], 0],
  ['nothing at all', '', [], 0],
  ['one left open', 'q q Q', [], 1],
  ['one closed too often', 'q Q Q', [4], 0],
  ['closed too often, then left open', 'Q q', [0], 1],
  ['a name', '/Q /q Q', [6], 0],
  ['words with the letter', 'Qq sq Q', [6], 0],
  ['a string', '(q) (\\) q) ((q) q) Tj Q', [22], 0],
  ['a hexadecimal string and a dictionary', '<71> <</q /Q>> BDC Q', [19], 0],
  ['a comment', '% q\nQ', [4], 0],
  ['an array of strings', '[(q)q(Q)]TJ', [], 1],
  ['the bytes of an image', 'BI /W 3 ID q Q q\nEI Q', [20], 0],
  ['an image that never ends', 'q BI ID Q Q', [], 1],
  ['a string that never ends', 'q (Q Q', [], 1],
])('%s', (_name, content, surplus, open) => {
  expect(unpairedStates(new TextEncoder().encode(content))).toEqual({ surplus, open })
})
