/*
 * Packs bytes as PDF's FlateDecode wants them (zlib, RFC 1950 and 1951).
 *
 * Outlines of fonts hardly shrink, and a general packer spends half of a packet's time looking for
 * repeats that are not there. This one looks at one earlier place for each four bytes
 * (docs/decisions/016).
 */

import { type PrefixCode, prefixCode } from './prefixCode.ts'

/** A shorter repeat costs as much to name as to write again. */
const shortestMatch = 4
/** One more would need a symbol with rules of its own. */
const longestMatch = 257
const farthest = 32_768
const hashBits = 13

const endOfBlock = 256
const [literalCount, distanceCount, lengthCount] = [286, 30, 19]
const [longestCode, longestLengthCode] = [15, 7]
/** Order in which the lengths of the codes for code lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Packs bytes; equal input gives equal bytes wherever it runs. */
export function deflated(bytes: Uint8Array): Uint8Array {
  const { tokens, literals, distances } = parsed(bytes)
  const out = new BitWriter(bytes.length + (bytes.length >> 1) + 512)
  // The marks of zlib, then of a last block with codes of its own.
  out.put(0x9c78, 16)
  out.put(0b101, 3)
  const [literalCode, distanceCode] = [prefixCode(literals, longestCode), prefixCode(distances, longestCode)]
  writeLengths(literalCode, distanceCode, out)
  for (const token of tokens) {
    if (token < farthest) {
      out.symbol(literalCode, token)
    } else {
      writeNumber(token >> 15, lengthDetail, literalCode, out)
      writeNumber(token & (farthest - 1), distanceDetail, distanceCode, out)
    }
  }
  out.symbol(literalCode, endOfBlock)
  return out.finish(checksum(bytes))
}

/** How a number is named: the bits below its leading one that tell the symbol, and the first symbol. The rest of its bits follow. */
interface Detail {
  readonly bits: number
  readonly first: number
}
const lengthDetail: Detail = { bits: 2, first: endOfBlock + 1 }
const distanceDetail: Detail = { bits: 1, first: 0 }

function restBits(value: number, { bits }: Detail): number {
  return Math.max(0, 31 - Math.clz32(value) - bits)
}

function symbolOf(value: number, detail: Detail): number {
  const rest = restBits(value, detail)
  return detail.first + (rest << detail.bits) + (value >> rest)
}

function writeNumber(value: number, detail: Detail, code: PrefixCode, out: BitWriter): void {
  const rest = restBits(value, detail)
  out.symbol(code, symbolOf(value, detail))
  out.put(value & ((1 << rest) - 1), rest)
}

/** The bytes as tokens, and how often each symbol comes. A token is a byte, or a match: its length less 3 above 15 bits of its distance less 1. */
function parsed(bytes: Uint8Array) {
  const tokens = new Int32Array(bytes.length)
  const [literals, distances] = [new Uint32Array(literalCount), new Uint32Array(distanceCount)]
  const lastAt = new Int32Array(1 << hashBits).fill(-farthest - 1)
  const end = bytes.length - shortestMatch + 1
  let [at, count] = [0, 0]
  while (at < end) {
    const slot = hashAt(bytes, at)
    const before = lastAt[slot] ?? 0
    lastAt[slot] = at
    if (at - before <= farthest && isSame(bytes, before, at)) {
      const length = sameFrom(bytes, before, at)
      const [named, back] = [length - 3, at - before - 1]
      tokens[count++] = (named << 15) | back
      tally(literals, symbolOf(named, lengthDetail))
      tally(distances, symbolOf(back, distanceDetail))
      const next = Math.min(at + length, end)
      for (let inside = at + 1; inside < next; inside += 1) lastAt[hashAt(bytes, inside)] = inside
      at += length
    } else {
      const byte = bytes[at++] ?? 0
      tokens[count++] = byte
      tally(literals, byte)
    }
  }
  for (; at < bytes.length; at += 1) {
    tokens[count++] = bytes[at] ?? 0
    tally(literals, bytes[at] ?? 0)
  }
  tally(literals, endOfBlock)
  return { tokens: tokens.subarray(0, count), literals, distances }
}

function tally(frequencies: Uint32Array, symbol: number): void {
  frequencies[symbol] = (frequencies[symbol] ?? 0) + 1
}

/** Place in the table for the four bytes from here. Never asked beyond the end: one such read slows all others down. */
function hashAt(bytes: Uint8Array, at: number): number {
  const four =
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  return Math.imul(four, 0x9e3779b1) >>> (32 - hashBits)
}

function isSame(bytes: Uint8Array, before: number, at: number): boolean {
  return (
    bytes[before] === bytes[at] &&
    bytes[before + 1] === bytes[at + 1] &&
    bytes[before + 2] === bytes[at + 2] &&
    bytes[before + 3] === bytes[at + 3]
  )
}

/** How far the bytes at two places are the same, where the first four are. */
function sameFrom(bytes: Uint8Array, before: number, at: number): number {
  const most = Math.min(longestMatch, bytes.length - at)
  let length = shortestMatch
  while (length < most && bytes[before + length] === bytes[at + length]) length += 1
  return length
}

/** Tells the reader both codes by the lengths of their symbols; runs of absent ones are shortened. */
function writeLengths(literals: PrefixCode, distances: PrefixCode, out: BitWriter): void {
  const shown = literals.lengths.findLastIndex((length) => length > 0) + 1
  const shownDistances = Math.max(1, distances.lengths.findLastIndex((length) => length > 0) + 1)
  const lengths = [...literals.lengths.subarray(0, shown), ...distances.lengths.subarray(0, shownDistances)]
  const steps: { readonly symbol: number; readonly rest: number; readonly restBits: number }[] = []
  const frequencies = new Uint32Array(lengthCount)
  for (let at = 0; at < lengths.length;) {
    let run = 1
    while (run < 138 && lengths[at] === 0 && lengths[at + run] === 0) run += 1
    const symbol = run < 3 ? (lengths[at] ?? 0) : run < 11 ? 17 : 18
    frequencies[symbol] = (frequencies[symbol] ?? 0) + 1
    if (run < 3) steps.push({ symbol, rest: 0, restBits: 0 })
    else
      steps.push(run < 11 ? { symbol, rest: run - 3, restBits: 3 } : { symbol, rest: run - 11, restBits: 7 })
    at += run < 3 ? 1 : run
  }
  const code = prefixCode(frequencies, longestLengthCode)
  const ordered = lengthOrder.map((symbol) => code.lengths[symbol] ?? 0)
  const shownLengths = Math.max(4, ordered.findLastIndex((length) => length > 0) + 1)
  out.put(shown - 257, 5)
  out.put(shownDistances - 1, 5)
  out.put(shownLengths - 4, 4)
  for (const length of ordered.slice(0, shownLengths)) out.put(length, 3)
  for (const { symbol, rest, restBits } of steps) {
    out.symbol(code, symbol)
    out.put(rest, restBits)
  }
}

/** Writes numbers bit by bit, the lowest first. */
class BitWriter {
  readonly #bytes: Uint8Array
  #end = 0
  #waiting = 0
  #count = 0

  constructor(room: number) {
    this.#bytes = new Uint8Array(room)
  }

  symbol({ bits, lengths }: PrefixCode, symbol: number): void {
    this.put(bits[symbol] ?? 0, lengths[symbol] ?? 0)
  }

  /** @param count  At most 16. */
  put(value: number, count: number): void {
    this.#waiting |= value << this.#count
    this.#count += count
    if (this.#count < 16) return
    this.#bytes[this.#end] = this.#waiting
    this.#bytes[this.#end + 1] = this.#waiting >> 8
    this.#end += 2
    this.#waiting >>>= 16
    this.#count -= 16
  }

  /** All that was written, filled up to whole bytes, and a number of 32 bits, the highest first. */
  finish(last: number): Uint8Array {
    for (; this.#count > 0; this.#count -= 8, this.#waiting >>>= 8) this.#bytes[this.#end++] = this.#waiting
    for (const shift of [24, 16, 8, 0]) this.#bytes[this.#end++] = last >>> shift
    return this.#bytes.slice(0, this.#end)
  }
}

/** Adler-32; the remainders are taken before a sum leaves 31 bits. */
function checksum(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length;) {
    for (const next = Math.min(at + 2000, bytes.length); at < next; at += 1) {
      a += bytes[at] ?? 0
      b += a
    }
    a %= 65_521
    b %= 65_521
  }
  return b * 65_536 + a
}
