import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { differenceOf } from '#core/analysis/difference.ts'
import { addresseeIn } from '#core/documents/visitValues.ts'
import { mistakeLine } from '#core/rules/mistake.ts'
import type { Rulebook } from '#core/rules/rulebook.ts'
import { checkRules } from '#tools/rules/check.ts'
import { type EvaluatedService, evaluateText } from '#tools/rules/evaluateCommand.ts'
import { municipalitiesIn, readRulesFolder } from '#tools/rules/rulesFolder.ts'
import { day } from '#test/support/day.ts'

const ON = day('2026-11-20')

/** What becomes of the services when 見本市 is replaced by 手本市; every other service stays. */
const CHANGES: Readonly<Record<string, 'changed' | 'removed' | 'added'>> = {
  'severe-disability-medical-subsidy': 'changed',
  'vehicle-tax-reduction': 'changed',
  'light-vehicle-tax-reduction': 'changed',
  'parking-ban-exemption': 'changed',
  'taxi-ticket-subsidy': 'changed',
  'city-bus-welfare-pass': 'removed',
  'magokoro-parking-permit': 'removed',
  'accessible-parking-permit': 'added',
  'water-sewer-reduction': 'added',
}

const NO_OTHER = '療育手帳: なし, 精神手帳: なし'
const SELF = '車の減免: いいえ, 運転者: [本人]'
const FAMILY = '車の減免: いいえ, 運転者: [家族], 車の使いみち: 通院など'

/** People whom the two cities answer differently: [who, service, answers, 見本市, 手本市]. */
const PEOPLE: readonly [string, string, string, Status, Status][] = [
  [
    '身体3級と療育B1',
    'severe-disability-medical-subsidy',
    '年齢: 40, 障害: [下肢 3], 等級: 3級, 療育手帳: B, 療育Bの区分: B1, 精神手帳: なし, 住所地: 市内, 健康保険: 国保',
    'not-eligible',
    'eligible',
  ],
  [
    '視力の視覚1級で、自分で普通車を運転',
    'vehicle-tax-reduction',
    `障害: [視覚 1], 等級: 1級, ${NO_OTHER}, 使う車: 普通車, ${SELF}`,
    'not-eligible',
    'eligible',
  ],
  [
    '下肢4級で、家族が普通車を運転',
    'vehicle-tax-reduction',
    `障害: [下肢 4], 等級: 4級, ${NO_OTHER}, 使う車: 普通車, ${FAMILY}`,
    'depends',
    'not-eligible',
  ],
  [
    '療育B1で、家族が軽自動車を運転',
    'light-vehicle-tax-reduction',
    `障害: [], 等級: なし, 療育手帳: B, 療育Bの区分: B1, 精神手帳: なし, 使う車: 軽自動車, ${FAMILY}`,
    'eligible',
    'not-eligible',
  ],
  [
    '脳原性移動3級',
    'parking-ban-exemption',
    `障害: [脳原性移動 3], 等級: 3級, ${NO_OTHER}`,
    'eligible',
    'not-eligible',
  ],
  [
    '聴覚2級で在宅、非課税',
    'taxi-ticket-subsidy',
    `障害: [聴覚 2], 等級: 2級, ${NO_OTHER}, 市民税: 全員非課税, 生活の場所: 在宅`,
    'eligible',
    'not-eligible',
  ],
  [
    '第1種のじん臓1級',
    'city-bus-welfare-pass',
    `障害: [じん臓 1], 等級: 1級, 種別: 第1種, ${NO_OTHER}`,
    'eligible',
    undefined,
  ],
  ['要介護1', 'magokoro-parking-permit', '年齢: 80, 介護度: 要介護1', 'eligible', undefined],
  ['要介護1', 'accessible-parking-permit', '年齢: 80, 介護度: 要介護1', undefined, 'eligible'],
  ['身体2級', 'water-sewer-reduction', '障害: [下肢 2], 等級: 2級', undefined, 'eligible'],
]

/** Nothing when the city does not have the service. */
type Status = EvaluatedService['status'] | undefined

const known = new Map<string, Rulebook>()

function rulebookOf(municipality: string): Rulebook {
  const before = known.get(municipality)
  if (before !== undefined) return before
  const { rulebook, mistakes } = readRulesFolder('rules', municipality)
  if (rulebook === undefined) throw new Error(mistakes.map(mistakeLine).join('\n'))
  known.set(municipality, rulebook)
  return rulebook
}

function statusIn(municipality: string, service: string, answers: string): Status {
  const result = evaluateText(rulebookOf(municipality), ON, 'applicant', `{ ${answers} }`)
  if ('mistakes' in result) throw new Error(result.mistakes.map(mistakeLine).join('\n'))
  return result.applicants[0]?.find((one) => one.service === service)?.status
}

describe.each(municipalitiesIn('rules'))('the rules of %s', (municipality) => {
  test('are read without errors and pass their own tests', () => {
    const { mistakes, services, tests } = checkRules('rules', ON, municipality)
    expect(mistakes.filter(({ code }) => code !== 'expired-amount').map(mistakeLine)).toEqual([])
    expect(services).toBeGreaterThan(0)
    expect(tests).toBeGreaterThanOrEqual(3 * services)
  })

  test('name an office of their own, also in English', () => {
    const { city, ward } = rulebookOf(municipality).office
    const others = municipalitiesIn('rules').filter((other) => other !== municipality)
    for (const { office } of others.map(rulebookOf)) {
      expect([city.ja, ward.ja]).not.toEqual([office.city.ja, office.ward.ja])
      expect([city.en, ward.en]).not.toEqual([office.city.en, office.ward.en])
    }
  })
})

describe('from 見本市 to 手本市', () => {
  test('exactly the services that differ change, and no national one', () => {
    const mihon = rulebookOf('mihon')
    const tehon = rulebookOf('tehon')
    const { services } = differenceOf({ rulebook: mihon, on: ON }, { rulebook: tehon, on: ON })
    const changes = services.filter(({ kind }) => kind !== 'same' && kind !== 'words-only')
    expect(Object.fromEntries(changes.map(({ service, kind }) => [service, kind]))).toEqual(CHANGES)
    const national = readdirSync('rules/disability/services').map((file) => file.replace(/\.yaml$/, ''))
    expect(national.length).toBeGreaterThan(0)
    expect(changes.filter(({ service }) => national.includes(service))).toEqual([])
  })

  test('each service that differs has a person whose result differs', () => {
    expect([...new Set(PEOPLE.map(([, service]) => service))].toSorted()).toEqual(
      Object.keys(CHANGES).toSorted(),
    )
  })

  test.each(PEOPLE)('%s (%s)', (_name, service, answers, inMihon, inTehon) => {
    expect([statusIn('mihon', service, answers), statusIn('tehon', service, answers)]).toEqual([
      inMihon,
      inTehon,
    ])
  })

  test('texts that differ are in the English of 手本市, the others in that of 見本市', () => {
    const { office, services } = rulebookOf('tehon')
    const nameOf = (id: string): string | undefined => services.find((service) => service.id === id)?.name.en
    expect(office.city.en).toBe('Tehon City')
    expect(office.counters.find(({ id }) => id === 'disability-desk')?.place.en).toBe('1F, No. 8')
    expect(nameOf('taxi-ticket-subsidy')).toBe('Welfare Taxi Tickets')
    expect(nameOf('help-mark')).toBe(
      rulebookOf('mihon').services.find(({ id }) => id === 'help-mark')?.name.en,
    )
  })

  test('no service points to one the city does not have', () => {
    const { services } = rulebookOf('tehon')
    const ids = services.map(({ id }) => id)
    const named = services.flatMap(({ relations: { also, insteadOf, excludes } }) => [
      ...also,
      ...insteadOf,
      ...excludes,
    ])
    expect(named.filter((id) => !ids.includes(id))).toEqual([])
  })

  test.each(['mihon', 'tehon'])('every form of %s is addressed to its own offices', (municipality) => {
    const { office, forms } = rulebookOf(municipality)
    const addressed = forms.map(({ id, fields }) => ({
      id,
      names: fields.flatMap((field) => ('bind' in field ? (addresseeIn(field.bind) ?? []) : [])),
    }))
    // The name of a national body is printed on its blank.
    expect(addressed.filter(({ names }) => names.length === 0).map(({ id }) => id)).toEqual([
      'disability-pension-claim',
    ])
    const [own, other] = municipality === 'mihon' ? ['見本', '手本'] : ['手本', '見本']
    const names = Object.values(office.addressees)
    expect(names.filter((name) => name.includes(other))).toEqual([])
    expect(names.filter((name) => name.startsWith(own)).length).toBeGreaterThan(8)
  })
})
