import { distance } from 'fastest-levenshtein'

/**
 * The word a person most likely meant (もしかして).
 *
 * @returns The nearest candidate, or nothing when none is near: half of the letters may differ.
 */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const cost = costBetween(word, candidate)
    if (cost < bestCost) {
      best = candidate
      bestCost = cost
    }
  }
  return best !== undefined && bestCost <= Math.max(1, Math.ceil(Math.max(word.length, best.length) / 2))
    ? best
    : undefined
}

function costBetween(word: string, candidate: string): number {
  const plainWord = folded(word)
  const plainCandidate = folded(candidate)
  if (plainWord === plainCandidate) return 0
  if (plainWord.length >= 2 && (plainCandidate.includes(plainWord) || plainWord.includes(plainCandidate)))
    return 1
  return distance(plainWord, plainCandidate)
}

/** Words as staff vary them: width, case, and characters of one word written two ways. */
const VARIANTS: readonly (readonly [string, string])[] = [
  ['腎臓', 'じん臓'],
  ['膀胱', 'ぼうこう'],
  ['障碍', '障害'],
  ['障がい', '障害'],
  ['車椅子', '車いす'],
]

function folded(word: string): string {
  let text = word.normalize('NFKC').toLowerCase()
  for (const [from, to] of VARIANTS) text = text.replaceAll(from, to)
  return text.replaceAll(/[・･\s_-]/g, '')
}

/** `もしかして「下肢」ですか。`, or the list of right words, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const nearest = nearestWord(word, candidates)
  if (nearest !== undefined) return `もしかして「${nearest}」ですか。`
  if (candidates.length === 0) return ''
  const shown = candidates.slice(0, 12).join('、')
  return `使える語: ${shown}${candidates.length > 12 ? ' など' : ''}。`
}
