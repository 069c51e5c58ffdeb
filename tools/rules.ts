import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type IsoDate, isoDate } from '#core/dates/isoDate.ts'
import { mistakeLine } from '#core/rules/mistake.ts'
import { didYouMean } from '#core/rules/nearest.ts'
import { UnreadableSideError, diffJson, diffSides, diffText } from './rules/diffCommand.ts'
import { statsOf, statsText } from './rules/statsCommand.ts'
import { tableCsv, tableMarkdown } from './rules/tableCommand.ts'
import { checkRules, checkText, suggestedTests } from './rules/check.ts'
import { checkOfficeFonts } from './rules/fontCheck.ts'
import { evaluateText, evaluatedText } from './rules/evaluateCommand.ts'
import { GUIDE, MUNICIPALITY, municipalitiesIn, readRulesFolder } from './rules/rulesFolder.ts'
import { todayInJapan } from './rules/today.ts'

type Reading = ReturnType<typeof readRulesFolder>

const USAGE = `使い方: npm run -s rules -- <命令>
  check [--suggest]                              すべての規則を読み、誤りを知らせ、テストを行う（足すとよいテストも示す）
  evaluate --guide ${GUIDE} [--on 日付] ファイル   申請者を判定する（- は標準入力）
  diff A B                                       2つの版をくらべる（フォルダ、日付、gitの版）
  table 制度 [--csv]                              見直しの表と文
  stats                                          質問の数、テストとモデルケースで確かめた条件
共通: --rules フォルダ（ふつうは rules）  --municipality 自治体（ふつうは ${MUNICIPALITY}）  --json（機械が読む形）`

const OPTIONS = {
  json: { type: 'boolean' },
  csv: { type: 'boolean' },
  suggest: { type: 'boolean' },
  rules: { type: 'string' },
  municipality: { type: 'string' },
  on: { type: 'string' },
  guide: { type: 'string' },
} as const

/** Runs one command; returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch {
    return fail(USAGE)
  }
  const { values, positionals } = parsed
  const [command, file, second] = positionals
  const folder = values.rules ?? 'rules'
  const municipality = values.municipality ?? MUNICIPALITY
  const on = values.on === undefined ? todayInJapan() : isoDate(values.on)
  if (on === undefined) return fail(`--on は 2026-04-01 の形で書きます（「${values.on}」）。`)
  const known = municipalitiesIn(folder)
  if (values.municipality !== undefined && !known.includes(municipality))
    return fail(`「${municipality}」という自治体はありません。${didYouMean(municipality, known)}`)
  const read = (): Reading => readRulesFolder(folder, municipality)
  if (command === 'check') {
    if (values.suggest === true) console.log(suggestedTests(folder, municipality).join('\n'))
    const rules = checkRules(folder, on, municipality)
    const fonts = await checkOfficeFonts(read().rulebook?.office.ownFont)
    const report = { ...rules, mistakes: [...rules.mistakes, ...fonts] }
    console.log(values.json === true ? JSON.stringify(report, undefined, 2) : checkText(report))
    return report.mistakes.some(({ severity }) => severity === 'error') ? 1 : 0
  }
  if (command === 'evaluate' && file !== undefined) {
    if (values.guide !== undefined && values.guide !== GUIDE)
      return fail(`「${values.guide}」という案内はありません。使える語: ${GUIDE}。`)
    return evaluateFile(read(), on, file, values.json === true)
  }
  if (command === 'diff' && file !== undefined && second !== undefined)
    return diff(file, second, folder, on, values.json === true)
  if (command === 'table' && file !== undefined) return table(read(), file, values.csv === true)
  if (command === 'stats') return stats(read(), on, values.json === true)
  return fail(USAGE)
}

function diff(a: string, b: string, folder: string, on: IsoDate, json: boolean): number {
  try {
    const difference = diffSides(a, b, folder, on)
    console.log(json ? diffJson(difference) : diffText(difference))
    return 0
  } catch (error) {
    if (error instanceof UnreadableSideError) return fail(error.message)
    throw error
  }
}

function table({ rulebook, mistakes }: Reading, id: string, csv: boolean): number {
  if (rulebook === undefined) return fail(mistakes.map(mistakeLine).join('\n'))
  const ids = rulebook.services.map((service): string => service.id)
  const service = rulebook.services.find((candidate) => candidate.id === id || candidate.name.ja === id)
  if (service === undefined) return fail(`「${id}」という制度はありません。${didYouMean(id, ids)}`)
  console.log(csv ? tableCsv(service) : tableMarkdown(service))
  return 0
}

function stats(reading: Reading, on: IsoDate, json: boolean): number {
  if (reading.rulebook === undefined) return fail(reading.mistakes.map(mistakeLine).join('\n'))
  const numbers = statsOf(reading.rulebook, reading, on)
  console.log(json ? JSON.stringify(numbers, undefined, 2) : statsText(numbers))
  return 0
}

function evaluateFile({ rulebook, mistakes }: Reading, on: IsoDate, file: string, json: boolean): number {
  if (rulebook === undefined)
    return fail([...mistakes.map(mistakeLine), '規則に誤りがあるため、判定できません。'].join('\n'))
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    return fail(`「${file}」を開けません。ファイル名を確かめてください。`)
  }
  const result = evaluateText(rulebook, on, file === '-' ? '標準入力' : file, text)
  if ('mistakes' in result) return fail(result.mistakes.map(mistakeLine).join('\n'))
  console.log(json ? JSON.stringify(result.applicants, undefined, 2) : evaluatedText(result.applicants))
  return 0
}

function fail(message: string): number {
  console.error(message)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
