import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

interface Run {
  readonly code: number | null
  readonly out: string
  /** Standard output alone. */
  readonly json: string
}

function rules(args: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'tools/rules.ts', ...args], {
    encoding: 'utf8',
    ...(input === undefined ? {} : { input }),
  })
  return { code: status, out: `${stdout}${stderr}`, json: stdout }
}

describe('the rules command', () => {
  let folder: string
  const edit = (file: string, from: string | RegExp, to: string): void => {
    const path = join(folder, file)
    const before = readFileSync(path, 'utf8')
    const after = before.replace(from, to)
    if (after === before) throw new Error(`${file} does not hold ${String(from)}`)
    writeFileSync(path, after)
  }

  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'rules-')), 'rules')
    cpSync('rules', folder, { recursive: true })
  })
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

  test('check passes on the shipped rules', () => {
    const { code, out } = rules(['check', '--on', '2026-11-20'])
    expect(out).toMatch(/制度\d+件、テスト\d+件.*すべて正しく読めました/)
    expect(code).toBe(0)
  })

  test('evaluate judges one applicant from standard input, in words and as JSON', () => {
    const applicant = '{ 年齢: 68, 障害: [じん臓 1], 等級: 1級, 種別: 第1種, 生活の場所: 在宅 }'
    expect(rules(['evaluate', '--guide', 'disability', '--on', '2026-11-20', '-'], applicant).out).toMatch(
      /対象外 {2}障害児福祉手当 20歳未満の人の手当です/,
    )
    const { code, json } = rules(
      ['evaluate', '--guide', 'disability', '--on', '2026-11-20', '--json', '-'],
      applicant,
    )
    expect(code).toBe(0)
    const [services] = JSON.parse(json) as {
      service: string
      status: string
      decidedBy: string
      open: string[]
      because: unknown[]
    }[][]
    const allowance = services?.find(({ service }) => service === 'special-disability-allowance')
    expect(allowance).toMatchObject({ status: 'eligible', decidedBy: 'medical' })
    expect(services?.find(({ service }) => service === 'nhk-fee-exemption')).toMatchObject({
      status: 'depends',
    })
  })

  test('a list of applicants is judged one by one', () => {
    const { json } = rules(['evaluate', '--on', '2026-11-20', '--json', '-'], '[{"年齢": 68}, {"年齢": 10}]')
    const applicants = JSON.parse(json) as { service: string; status: string }[][]
    expect(
      applicants.map(
        (services) => services.find(({ service }) => service === 'disabled-child-welfare-allowance')?.status,
      ),
    ).toEqual(['not-eligible', 'depends'])
  })

  test.each<[name: string, args: readonly string[], input: string | undefined, words: string]>([
    ['a mistake in the applicant', ['evaluate', '-'], '{ 障害: [下枝 1] }', '標準入力:1:'],
    ['a file that does not exist', ['evaluate', 'nobody.yaml'], undefined, '「nobody.yaml」を開けません'],
    [
      'a guide that does not exist',
      ['evaluate', '--guide', 'birth', '-'],
      '{}',
      '「birth」という案内はありません',
    ],
    ['a day of no calendar', ['check', '--on', '2026-02-30'], undefined, '--on は'],
    [
      'a rules folder that does not exist',
      ['check', '--rules', '/nowhere'],
      undefined,
      '制度のファイルが1つもありません',
    ],
    ['no command', [], undefined, '使い方'],
  ])('%s is told in Japanese, with exit code 1', (_name, args, input, words) => {
    const { code, out } = rules(args, input)
    expect(code).toBe(1)
    expect(out).toContain(words)
  })

  test('check tells a mistake at its place, and diff shows whom a change of grade affects', () => {
    const file = 'municipalities/mihon/disability/services/parking-ban-exemption.yaml'
    edit(file, '下肢: 1-4', '下肢: 1-3')
    const { out } = rules(['diff', 'rules', folder])
    expect(out).toContain('結果が変わる  駐車禁止除外指定車標章')
    expect(out).toMatch(/使えなくなる人 例: \{ 障害: \[下肢 4/)
    edit(file, '下肢: 1-3', '下枝: 1-3')
    const check = rules(['check', '--rules', folder])
    expect(check.code).toBe(1)
    expect(check.out).toMatch(
      /parking-ban-exemption\.yaml:\d+:\d+: 「下枝」という部位はありません。もしかして「下肢」ですか。 \[unknown-part\]/,
    )
  })

  test('table prints the review sheet of a service', () => {
    const { out } = rules(['table', 'parking-ban-exemption'])
    expect(out).toContain('# 駐車禁止除外指定車標章')
    expect(out).toContain('下肢1級・2級・3級・4級')
    expect(rules(['table', 'parking-ban-exemption', '--csv']).out).toContain('"parking-ban-exemption"')
  })

  test('stats counts conditions and questions', () => {
    expect(rules(['stats']).out).toMatch(/制度\d+件、モデルケース\d+件、決定図の節\d+/)
  })
})
