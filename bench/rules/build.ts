import type { IsoDate } from '#core/dates/isoDate.ts'
import { buildEngine } from '#core/engine/engine.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import type { Figure } from '../report.ts'
import { medianMs } from '../timing.ts'
import { generatedRules } from './generate.ts'
import { RULES_SEED } from './judging.ts'

const COUNTS = [15, 60, 240, 960]

/** Building time and nodes as rules are added: both grow no faster than the rules. */
export async function buildFigures(rulebook: Rulebook, on: IsoDate): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  const perRule: { readonly ms: number; readonly nodes: number }[] = []
  for (const count of COUNTS) {
    const rules = generatedRules(rulebook, count, RULES_SEED)
    const { ms, runs } = await medianMs(() => buildEngine(rules, on), 2000)
    const nodes = buildEngine(rules, on).diagrams.nodeCount
    perRule.push({ ms: ms / count, nodes: nodes / count })
    const note = `${nodes} nodes; a rule ${(ms / count).toFixed(2)} ms, ${(nodes / count).toFixed(0)} nodes`
    figures.push({ name: `build ${count} generated rules`, value: ms, unit: 'ms', runs, note })
  }
  const [, few] = perRule
  const many = perRule.at(-1)
  if (few === undefined || many === undefined) throw new Error('nothing was built')
  return [
    ...figures,
    { name: '  time a rule, 960 against 60', value: many.ms / few.ms, unit: '×', atMost: 2 },
    { name: '  nodes a rule, 960 against 60', value: many.nodes / few.nodes, unit: '×', atMost: 1.5 },
  ]
}
