import { type Figure, report } from './report.ts'

/** Loaded when asked for: the peers of `rules` are no concern of `visit`. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  visit: async () => (await import('./visit.ts')).visitFigures(),
  rules: async () => (await import('./rules.ts')).rulesFigures(),
  paper: async () => (await import('./paper/figures.ts')).paperFigures(),
  trust: async () => (await import('./trust.ts')).trustFigures(),
}

const [name = 'visit'] = process.argv.slice(2)
const bench = BENCHES[name]
if (bench === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(BENCHES).join(', ')}`)
report(name, await bench())
