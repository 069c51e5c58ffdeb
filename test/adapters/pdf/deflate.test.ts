import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deflated } from '#adapters/pdf/deflate.ts'
import { prefixCode } from '#adapters/pdf/prefixCode.ts'

const unpacked = (bytes: Uint8Array): Uint8Array => new Uint8Array(inflateSync(bytes))

describe('packing', () => {
  test.each<[name: string, bytes: Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(7)],
    ['three bytes, too few to compare', Uint8Array.of(1, 1, 1)],
    ['one byte again and again', new Uint8Array(70_000)],
    ['a repeat that reaches the end', Uint8Array.of(1, 2, 3, 4, 5, 1, 2, 3, 4)],
    ['a repeat exactly as far back as can be named', repeatAfter(32_768)],
    ['a repeat one too far back', repeatAfter(32_769)],
    ['every byte', Uint8Array.from({ length: 4096 }, (_, at) => (at * 167) % 256)],
  ])('%s comes back as it was', (_name, bytes) => {
    expect(unpacked(deflated(bytes))).toEqual(bytes)
  })

  test('whatever is packed comes back as it was, and equal input gives equal bytes', () => {
    const words = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 6 })
    const repetitive = fc
      .tuple(words, fc.array(fc.nat(5), { maxLength: 400 }))
      .map(([parts, order]) =>
        Uint8Array.from(order.flatMap((index) => [...(parts[index % parts.length] ?? [])])),
      )
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 3000 }), repetitive), (bytes) => {
        const packed = deflated(bytes)
        expect(unpacked(packed)).toEqual(bytes)
        expect(deflated(bytes)).toEqual(packed)
      }),
      { numRuns: 500 },
    )
  })

  test('repeated operators shrink to less than a tenth', () => {
    const content = Array.from({ length: 500 }, (_, at) => `BT /K1 10.5 Tf ${at % 17} 0 Td<0001>Tj ET`)
    const bytes = new TextEncoder().encode(content.join('\n'))
    expect(deflated(bytes).length).toBeLessThan(bytes.length / 10)
  })
})

describe('the code for symbols', () => {
  const shareOfAllCodes = (lengths: Uint8Array): number =>
    lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0)

  test('whose frequencies grow like those of the deepest tree there is stays short enough, and whole', () => {
    const frequencies = [1, 1]
    while (frequencies.length < 24) frequencies.push((frequencies.at(-1) ?? 0) + (frequencies.at(-2) ?? 0))
    const { lengths } = prefixCode(Uint32Array.from(frequencies), 15)
    expect(Math.max(...prefixCode(Uint32Array.from(frequencies), 30).lengths)).toBe(23)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
    expect(shareOfAllCodes(lengths)).toBe(1)
  })

  test('is shorter for what comes more often, and leaves no code unused', () => {
    const some = fc.array(fc.nat(1000), { minLength: 2, maxLength: 286 })
    fc.assert(
      fc.property(some, (counts) => {
        const present = counts.filter((count) => count > 0).length
        fc.pre(present > 1)
        const { lengths } = prefixCode(Uint32Array.from(counts), 15)
        expect(shareOfAllCodes(lengths)).toBe(1)
        const pairs = counts.map((count, symbol) => ({ count, length: lengths[symbol] ?? 0 }))
        for (const { count, length } of pairs)
          expect(pairs.every((other) => other.count <= count || other.length <= length || count === 0)).toBe(
            true,
          )
      }),
    )
  })
})

function repeatAfter(distance: number): Uint8Array {
  const bytes = new Uint8Array(distance + 8)
  bytes.set([201, 202, 203, 204, 205, 206, 207, 208])
  bytes.set([201, 202, 203, 204, 205, 206, 207, 208], distance)
  return bytes
}
