import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { applicantText } from '#core/analysis/applicantText.ts'
import {
  type Difference,
  type ServiceDifference,
  type Side,
  differenceOf,
} from '#core/analysis/difference.ts'
import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'
import { mistakeLine } from '#core/rules/mistake.ts'
import { type RulesFiles, readRulebook } from '#core/rules/readRulebook.ts'
import { GUIDE, MUNICIPALITY, layered, municipalitiesIn, rulesFiles, rulesHash } from './rulesFolder.ts'

/** A side could not be read; the message is for policy staff. */
export class UnreadableSideError extends Error {}

/**
 * Compares two editions, each a rules folder, a day (`2026-04-01`) or a git revision.
 *
 * @throws {UnreadableSideError} When a side cannot be found or has mistakes.
 */
export function diffSides(a: string, b: string, folder: string, today: IsoDate): Difference {
  return differenceOf(sideOf(a, folder, today), sideOf(b, folder, today))
}

function sideOf(name: string, folder: string, today: IsoDate): Side {
  const on = isoDate(name)
  const files = filesOf(name, on, folder)
  const { rulebook, mistakes } = readRulebook(files, GUIDE, rulesHash(files))
  if (rulebook === undefined) {
    throw new UnreadableSideError(
      `「${name}」の規則に誤りがあります。\n${mistakes.map(mistakeLine).join('\n')}`,
    )
  }
  return { rulebook, on: on ?? today }
}

function filesOf(name: string, on: IsoDate | undefined, folder: string): RulesFiles {
  if (on !== undefined) return rulesFiles(folder)
  if (municipalitiesIn(folder).includes(name)) return rulesFiles(folder, name)
  return existsSync(name) ? rulesFiles(name) : filesOfRevision(name)
}

function filesOfRevision(revision: string): RulesFiles {
  const git = (...args: string[]): string =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 })
  try {
    const paths = git('-c', 'core.quotepath=off', 'ls-tree', '-r', '--name-only', revision, 'rules')
      .split('\n')
      .filter((path) => /\.ya?ml$/.test(path))
    if (paths.length === 0) throw new Error('no rules')
    const read = paths.map((path) => ({
      path: path.replace(/^rules\//, ''),
      text: git('show', `${revision}:${path}`),
    }))
    return layered(read, 'rules', MUNICIPALITY)
  } catch (error) {
    throw new UnreadableSideError(
      `「${revision}」という自治体、フォルダ、日付、版（git）は見つかりません。`,
      { cause: error },
    )
  }
}

/** The comparison for policy staff. */
export function diffText({ services, facts }: Difference): string {
  const lines = services.flatMap((service) => lineOf(service, facts))
  const same = services.filter(({ kind }) => kind === 'same').length
  return [
    ...lines,
    `結果が変わる制度 ${services.filter(({ kind }) => kind === 'changed' || kind === 'added' || kind === 'removed').length}件、文だけ変わる制度 ${services.filter(({ kind }) => kind === 'words-only').length}件、変わらない制度 ${same}件。`,
  ].join('\n')
}

function lineOf(service: ServiceDifference, facts: Difference['facts']): readonly string[] {
  const example = (
    sign: string,
    words: string,
    answers: Parameters<typeof applicantText>[0] | undefined,
  ): string[] => (answers === undefined ? [] : [`  ${sign} ${words} 例: ${applicantText(answers, facts)}`])
  switch (service.kind) {
    case 'same':
      return []
    case 'added':
      return [`新しい制度  ${service.name}（${service.service}）`]
    case 'removed':
      return [`なくなる制度  ${service.name}（${service.service}）`]
    case 'words-only':
      return [`文だけ変わる（結果は同じ）  ${service.name}（${service.service}）`]
    case 'changed':
      return [
        `結果が変わる  ${service.name}（${service.service}）`,
        ...example('+', '使えるようになる人', service.gain),
        ...example('-', '使えなくなる人', service.loss),
        ...example('*', '区分が変わる人', service.regraded),
      ]
  }
}

/** The comparison for machines. */
export function diffJson({ services, facts }: Difference): string {
  return JSON.stringify(
    services,
    (_key, value: unknown) => (value instanceof Map ? applicantText(value, facts) : value),
    2,
  )
}
