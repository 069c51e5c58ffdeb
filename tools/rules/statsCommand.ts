import { type ServiceCoverage, coverageOf } from '#core/analysis/coverage.ts'
import { type IsoDate } from '#core/dates/isoDate.ts'
import { buildEngine } from '#core/engine/engine.ts'
import type { RulebookReading } from '#core/rules/readRulebook.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'

/** Numbers about the rules. */
export interface Stats {
  readonly services: readonly (ServiceCoverage & { readonly nodes: number })[]
  readonly cases: number
  readonly nodes: number
}

export function statsOf(rulebook: Rulebook, reading: RulebookReading, on: IsoDate): Stats {
  const engine = buildEngine(rulebook, on)
  const nodes = engine.diagrams.nodeCount
  const coverage = coverageOf(engine, rulebook, reading.services, reading.cases)
  const services = coverage.map((entry) => {
    const compiled = engine.services.find(({ service }) => service.id === entry.service)
    return { ...entry, nodes: compiled === undefined ? 0 : engine.diagrams.sizeOf(compiled.root) }
  })
  return { services, cases: reading.cases.length, nodes }
}

/** The numbers for policy staff. */
export function statsText({ services, cases, nodes }: Stats): string {
  const header =
    '制度                                      質問 最少/平均/最多   節  条件  テストで確かめた  ケースで確かめた'
  const lines = services.map(
    ({ service, questions, nodes: own, conditions, byTests, byCases, uncovered }) => {
      const asked = `${questions.least}/${questions.mean.toFixed(1)}/${questions.most}`
      const rest = uncovered.length === 0 ? '' : `  残り: ${uncovered.join('、')}`
      return `${service.padEnd(42)}${asked.padStart(14)}${String(own).padStart(8)}${String(conditions).padStart(5)}${String(byTests).padStart(8)}${String(byCases).padStart(10)}${rest}`
    },
  )
  const all = services.reduce((sum, { conditions }) => sum + conditions, 0)
  const covered = services.reduce((sum, { conditions, uncovered }) => sum + conditions - uncovered.length, 0)
  return [
    header,
    ...lines,
    `制度${services.length}件、モデルケース${cases}件、決定図の節${nodes}。モデルケースで結果を左右した条件 ${covered}/${all}。`,
  ].join('\n')
}
