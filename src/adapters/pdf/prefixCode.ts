/** A prefix code (ハフマン符号); symbols that do not come have length 0. */
export interface PrefixCode {
  readonly lengths: Uint8Array
  /** The first bit to be written is the lowest. */
  readonly bits: Uint16Array
}

/** The code that writes symbols of these frequencies in the fewest bits, none of them longer than `longest`. */
export function prefixCode(frequencies: Uint32Array, longest: number): PrefixCode {
  let lengths = treeDepths(frequencies)
  // Rare symbols are taken for less rare until no code is too long.
  for (let flat = frequencies; lengths.some((length) => length > longest); lengths = treeDepths(flat))
    flat = flat.map((frequency) => (frequency === 0 ? 0 : (frequency >> 1) | 1))
  const next = firstCodes(lengths, longest)
  const bits = new Uint16Array(lengths.length)
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0
    const code = next[length] ?? 0
    next[length] = code + 1
    bits[symbol] = reversed(code, length)
  }
  return { lengths, bits }
}

/** The first code of each length: symbols of one length have codes in order, after all shorter ones. */
function firstCodes(lengths: Uint8Array, longest: number): number[] {
  const counts = new Uint32Array(longest + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  const first = [0, 0]
  for (let length = 2; length <= longest; length += 1)
    first.push(((first[length - 1] ?? 0) + (counts[length - 1] ?? 0)) << 1)
  return first
}

/** Depth of each symbol in the tree that joins the two rarest again and again. */
function treeDepths(frequencies: Uint32Array): Uint8Array {
  const depths = new Uint8Array(frequencies.length)
  const leaves = byFrequency(frequencies)
  const count = leaves.length
  if (count === 1) depths[leaves[0] ?? 0] = 1
  const weights = new Float64Array(2 * count)
  leaves.forEach((symbol, leaf) => {
    weights[leaf] = frequencies[symbol] ?? 0
  })
  const parents = new Uint16Array(2 * count)
  // Joined nodes come in order of their weight, so that two queues do for a heap.
  let [leaf, joined, node] = [0, count, count]
  const rarest = (): number =>
    leaf < count && (joined === node || (weights[leaf] ?? 0) <= (weights[joined] ?? 0)) ? leaf++ : joined++
  for (; node < 2 * count - 1; node += 1) {
    const [a, b] = [rarest(), rarest()]
    weights[node] = (weights[a] ?? 0) + (weights[b] ?? 0)
    parents[a] = node
    parents[b] = node
  }
  const nodeDepths = new Uint8Array(2 * count)
  for (let below = node - 2; below >= 0; below -= 1) {
    const depth = (nodeDepths[parents[below] ?? 0] ?? 0) + 1
    nodeDepths[below] = depth
    if (below < count) depths[leaves[below] ?? 0] = depth
  }
  return depths
}

/** The symbols that come, the rarest first. */
function byFrequency(frequencies: Uint32Array): Float64Array {
  const keys: number[] = []
  frequencies.forEach((frequency, symbol) => {
    if (frequency > 0) keys.push(frequency * frequencies.length + symbol)
  })
  // Typed arrays sort numbers without asking back.
  return Float64Array.from(keys)
    .toSorted()
    .map((key) => key % frequencies.length)
}

function reversed(value: number, count: number): number {
  let mirrored = 0
  for (let at = 0; at < count; at += 1) mirrored = (mirrored << 1) | ((value >> at) & 1)
  return mirrored
}
