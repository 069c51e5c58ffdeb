import { readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { mistakeLine } from '#core/rules/mistake.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'

/** The rulebook that ships; a mistake in it fails every test that uses it, with the mistakes. */
export function shippedRulebook(): Rulebook {
  const { rulebook, mistakes } = readRulesFolder('rules')
  if (rulebook === undefined) throw new Error(mistakes.map(mistakeLine).join('\n'))
  return rulebook
}
