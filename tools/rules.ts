import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isoDate } from '#core/dates/isoDate.ts'
import { mistakeLine } from '#core/rules/mistake.ts'
import { checkRules, checkText } from './rules/check.ts'
import { evaluateText, evaluatedText } from './rules/evaluateCommand.ts'
import { GUIDE, readRulesFolder } from './rules/rulesFolder.ts'
import { todayInJapan } from './rules/today.ts'

const USAGE = `使い方: npm run -s rules -- <命令>
  check                                          すべての規則を読み、誤りを知らせ、テストを行う
  evaluate --guide ${GUIDE} [--on 日付] ファイル   申請者を判定する（- は標準入力）
共通: --rules フォルダ（ふつうは rules）  --json（機械が読む形）`

/** Runs one command; returns the exit code. */
function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, rules: { type: 'string' }, on: { type: 'string' }, guide: { type: 'string' } },
  })
  const [command, file] = positionals
  const folder = values.rules ?? 'rules'
  const on = values.on === undefined ? todayInJapan() : isoDate(values.on)
  if (on === undefined) return fail(`--on は 2026-04-01 の形で書きます（「${values.on}」）。`)
  if (command === 'check') {
    const report = checkRules(folder, on)
    console.log(values.json === true ? JSON.stringify(report, undefined, 2) : checkText(report))
    return report.mistakes.some(({ severity }) => severity === 'error') ? 1 : 0
  }
  if (command === 'evaluate' && file !== undefined) {
    if (values.guide !== undefined && values.guide !== GUIDE) return fail(`「${values.guide}」という案内はありません。使える語: ${GUIDE}。`)
    return evaluateFile(folder, on, file, values.json === true)
  }
  return fail(USAGE)
}

function evaluateFile(folder: string, on: NonNullable<ReturnType<typeof isoDate>>, file: string, json: boolean): number {
  const { rulebook, mistakes } = readRulesFolder(folder)
  if (rulebook === undefined) return fail([...mistakes.map(mistakeLine), '規則に誤りがあるため、判定できません。'].join('\n'))
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

process.exitCode = main(process.argv.slice(2))
