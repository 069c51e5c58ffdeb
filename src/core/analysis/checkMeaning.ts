import { type IsoDate, dayAfter, yearAfter } from '../dates/isoDate.ts'
import { diagramOf } from '../engine/compile.ts'
import { Diagrams, NO, TooManyNodesError } from '../engine/diagrams.ts'
import { Variables } from '../engine/variables.ts'
import type { Condition } from '../rules/condition.ts'
import type { MistakeList, Spot } from '../rules/mistake.ts'
import type { RulebookReading } from '../rules/readRulebook.ts'
import type { ServiceFile } from '../rules/readService.ts'
import type { Rulebook, ServiceVersion } from '../rules/rulebook.ts'
import { applicantText } from './applicantText.ts'
import { exampleApplicant } from './exampleApplicant.ts'
import { type Finding, type Workplace, findingsOf, mentionedIn, rootOf } from './ruleMeaning.ts'

/** Nodes one rule may need: far above any real rule, far below what a machine cannot hold. */
const NODE_LIMIT = 200_000

/**
 * Checks what sound rules mean: nobody or everybody gets a service, conditions and 区分 without
 * effect, gaps between versions, groups, questions no rule uses, old sources, expired amounts.
 *
 * @param on  Today, for what expires.
 */
export function checkMeaning(
  rulebook: Rulebook,
  reading: RulebookReading,
  on: IsoDate,
  mistakes: MistakeList,
): void {
  const { services, spots } = reading
  const conditions = services.flatMap(({ service }) =>
    service.versions.flatMap(({ rules }) => rules.map(({ eligible }) => eligible)),
  )
  const always = rulebook.always.map(({ condition }) => condition)
  const variables = new Variables(rulebook.facts, [...always, ...conditions])
  const sizes = variables.all.map(({ size }) => size)
  for (const file of services) {
    for (const version of file.service.versions) {
      const spot = spots.get(version.rules[0].eligible) ?? file.spot
      try {
        const place: Workplace = { diagrams: new Diagrams(sizes, NODE_LIMIT), variables, always }
        for (const finding of findingsOf(version.rules, place)) tell(finding, spot, spots, mistakes)
      } catch (error) {
        if (!(error instanceof TooManyNodesError)) throw error
        mistakes.error(
          spot,
          'rule-too-large',
          'この条件は組み合わせが多すぎて調べられません。制度を分けるか、条件を簡単にしてください。',
        )
      }
    }
    checkVersions(file, on, mistakes)
    checkAmounts(file, rulebook, on, mistakes)
  }
  checkGroups(rulebook, reading, { diagrams: new Diagrams(sizes), variables, always }, on, mistakes)
  checkUnused(rulebook, [...always, ...conditions], mistakes)
}

function tell(finding: Finding, spot: Spot, spots: RulebookReading['spots'], mistakes: MistakeList): void {
  // A definition is shared: what does nothing in one service may decide another.
  const place =
    finding.kind === 'dead-part'
      ? spots.get(finding.cells)
      : 'condition' in finding
        ? spots.get(finding.condition)
        : undefined
  if (place !== undefined && place.file !== spot.file) return
  switch (finding.kind) {
    case 'never-eligible':
      mistakes.error(
        spot,
        'never-eligible',
        'だれも当てはまりません。同時に成り立たない条件がないか確かめてください。',
      )
      return
    case 'always-eligible':
      mistakes.error(
        spot,
        'always-eligible',
        'だれでも当てはまります。わざとそうするときは anyone: true と書きます。',
      )
      return
    case 'dead-grade':
      mistakes.error(place ?? spot, 'dead-grade', 'この区分になる人はいません。前の区分にすべて含まれます。')
      return
    case 'dead-condition':
      mistakes.error(
        place ?? spot,
        'dead-condition',
        `この条件は結果に影響しません${covered(finding.coveredBy, spots)}。`,
      )
      return
    case 'dead-part':
      mistakes.error(
        place ?? spot,
        'dead-condition',
        `「${finding.cells.part}」は結果に影響しません${covered(finding.coveredBy, spots)}。`,
      )
  }
}

function covered(condition: Condition | undefined, spots: RulebookReading['spots']): string {
  const spot = condition === undefined ? undefined : spots.get(condition)
  if (condition === undefined || spot === undefined) return ''
  return `(${spot.line}行目${condition.why === undefined ? '' : `「${condition.why.ja}」`}に含まれます)`
}

function checkVersions({ service, spot }: ServiceFile, on: IsoDate, mistakes: MistakeList): void {
  const oldestFirst = service.versions.toReversed()
  oldestFirst.forEach((version, index) => {
    const next = oldestFirst[index + 1]
    if (next === undefined) return
    if (version.until === undefined || version.until >= next.from) {
      mistakes.error(
        spot,
        'date-overlap',
        `${version.from} からの版と ${next.from} からの版が重なります。前の版に until: を書いてください。`,
      )
    } else if (dayAfter(version.until) < next.from) {
      mistakes.error(spot, 'date-gap', `${version.until} のあと ${next.from} まで、使える版がありません。`)
    }
  })
  for (const { from, until } of oldestFirst) {
    if (until !== undefined && until < from)
      mistakes.error(spot, 'date-order', `until（${until}）が from（${from}）より前です。`)
  }
  const newest = service.versions[0]
  if (newest !== undefined && newest.checked > on)
    mistakes.error(spot, 'checked-later', `checked（${newest.checked}）が今日より後です。`)
  if (newest !== undefined && yearAfter(newest.checked) < on) {
    mistakes.warn(
      spot,
      'checked-old',
      `出典を見てから1年をこえています（${newest.checked}）。見直して checked: を書きかえてください。`,
    )
  }
}

function checkAmounts(
  { service, references }: ServiceFile,
  { amounts }: Rulebook,
  on: IsoDate,
  mistakes: MistakeList,
): void {
  const inForce = service.versions.find(
    ({ from, until }) => from <= on && (until === undefined || on <= until),
  )
  if (inForce === undefined) return
  for (const { kind, id, spot } of references) {
    if (kind !== 'amount' || !usesAmount(inForce, id)) continue
    const values = amounts.find((amount) => amount.id === id)?.values ?? []
    const isCurrent = values.some(({ from, until }) => from <= on && (until === undefined || on <= until))
    if (!isCurrent)
      mistakes.warn(
        spot,
        'expired-amount',
        `「${id}」は${values[0]?.period.ja ?? ''}の額で、${on} の額がありません。紙には「${values[0]?.period.ja ?? ''}の額」と印刷します。`,
      )
  }
}

function usesAmount(version: ServiceVersion, id: string): boolean {
  return version.benefit.ja.includes(`{${id}}`)
}

/** Groups of the guide: no applicant gets two of an exclusive one, nobody covered gets none. */
function checkGroups(
  rulebook: Rulebook,
  { groups }: RulebookReading,
  place: Workplace,
  on: IsoDate,
  mistakes: MistakeList,
): void {
  const { diagrams, variables } = place
  const possible = place.always.reduce((all, condition) => diagrams.and(all, rootOf(condition, place)), 1)
  for (const { services, covers, isExclusive, spot } of groups) {
    const members = services.map((id) => {
      const version = rulebook.services
        .find((service) => service.id === id)
        ?.versions.find(({ from, until }) => from <= on && (until === undefined || on <= until))
      const roots = (version?.rules ?? []).map(({ eligible }) =>
        diagramOf(eligible, diagrams, variables, new Map()),
      )
      return {
        id,
        root: diagrams.and(
          possible,
          roots.reduce((left, right) => diagrams.or(left, right), NO),
        ),
      }
    })
    members.forEach((a, index) => {
      for (const b of isExclusive ? members.slice(index + 1) : []) {
        const both = exampleApplicant(
          diagrams.and(a.root, b.root),
          (result) => result === 1,
          diagrams,
          variables,
        )
        if (both !== undefined)
          mistakes.error(
            spot,
            'group-overlap',
            `「${a.id}」と「${b.id}」の両方に当てはまる人がいます。例: ${applicantText(both, rulebook.facts)}`,
          )
      }
    })
    if (covers === undefined) continue
    const none = diagrams.and(
      diagrams.and(possible, rootOf(covers, place)),
      diagrams.not(members.reduce((all, { root }) => diagrams.or(all, root), NO)),
    )
    const missed = exampleApplicant(none, (result) => result === 1, diagrams, variables)
    if (missed !== undefined)
      mistakes.error(
        spot,
        'group-gap',
        `どれにも当てはまらない人がいます。例: ${applicantText(missed, rulebook.facts)}`,
      )
  }
}

/** Questions and answers that no rule looks at cost the applicant a question for nothing. */
function checkUnused(
  { facts, forms }: Rulebook,
  conditions: readonly Condition[],
  mistakes: MistakeList,
): void {
  const mentioned = mentionedIn(conditions)
  const bound = new Set(
    forms.flatMap(({ fields }) => fields.flatMap((field) => ('bind' in field ? [field.bind] : []))),
  )
  for (const fact of facts) {
    const spot: Spot = { file: 'rules/facts', line: 1, column: 1 }
    if (!mentioned.has(fact.id) && !bound.has(fact.id))
      mistakes.warn(spot, 'unused-fact', `質問「${fact.id}」は、どの制度でも使われていません。`)
    else if (fact.kind === 'choices') {
      for (const { id } of fact.choices)
        if (!mentioned.has(`${fact.id}=${id}`))
          mistakes.warn(
            spot,
            'unused-choice',
            `質問「${fact.id}」の「${id}」は、どの制度でも使われていません。`,
          )
    }
  }
}
