import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { FontShelf } from '#adapters/pdf/fontShelf.ts'
import { inspectBlank } from '#adapters/pdf/inspectBlank.ts'
import type { FormMapping } from '#core/documents/mapping.ts'
import { didYouMean } from '#core/rules/nearest.ts'
import { packageFonts } from './blanks/packageFonts.ts'
import { acceptBlank } from './forms/acceptBlank.ts'
import { annotated } from './forms/annotate.ts'
import { checkForms } from './forms/checkForms.ts'
import { importForm } from './forms/importForm.ts'
import { inspectionLines } from './forms/inspectionText.ts'
import { measureGrid } from './forms/measureGrid.ts'
import { previewForm } from './forms/previewForm.ts'
import { type FormFiles, readForms } from './forms/readForms.ts'
import { blankOf } from './forms/trial.ts'

const USAGE = `使い方: npm run -s forms -- <命令>
  check [様式のid…] [--out フォルダ]           様式（書かないときはすべて）に見本の人を記入し、元のPDFが変わっていないか確かめる
                                              （--out: 記入したPDFも書く。命令を書かないときも check）
  preview 様式のid [--out ファイル]            見本の3人を記入し、mmの方眼と記入欄を重ねたPDFを作る
  grid ファイル.pdf [--out ファイル]           PDFにmmの方眼を重ね、紙面を調べる
  import ファイル.pdf --id id --title 様式名   PDFを取りこみ、入力欄から最初のYAMLを作る（--force: 置きかえる）
  accept 様式のid                             変わったPDFを見たあと、いまのPDFで確定する
場所はすべて mm で、用紙の左上から 左・上・幅・高さです。`

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  force: { type: 'boolean' },
  out: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
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
  const [command = 'check', ...others] = positionals
  const [given] = others
  if (values.help === true) {
    say(USAGE)
    return 0
  }
  if (command === 'check') return check(others, values.out)
  if (command === 'preview' && given !== undefined) return preview(given, values.out)
  if (command === 'accept' && given !== undefined) return accept(given)
  if (command === 'grid' && given !== undefined) return grid(given, values.out)
  if (command === 'import' && given !== undefined && values.id !== undefined && values.title !== undefined) {
    const { id, title } = values
    if (!/^[a-z][a-z0-9-]*$/.test(id))
      return fail('--id は taxi-ticket のように、小文字の英数字とハイフンで書きます。')
    if (!existsSync(given)) return fail(missing(given))
    const isTaken = await importForm(
      { file: given, id, title, isForced: values.force === true },
      readForms(),
      say,
    )
    return isTaken ? 0 : 1
  }
  return fail(USAGE)
}

async function check(ids: readonly string[], out: string | undefined): Promise<number> {
  const all = readForms()
  if (ids.length === 0) return (await checkForms(all, out, say)) ? 0 : 1
  const forms = ids.flatMap((id) => formOf(all, id) ?? [])
  const mistakes = forms.flatMap(({ id }) => mistakesOf(all, id))
  const isSound = await checkForms({ ...all, forms, mistakes }, out, say)
  return isSound && forms.length === ids.length ? 0 : 1
}

async function preview(id: string, out: string | undefined): Promise<number> {
  const files = readForms()
  const form = formOf(files, id)
  if (form === undefined) return 1
  for (const mistake of mistakesOf(files, id)) say(mistake)
  const blank = blankOf(form)
  if (blank === undefined) return fail(missing(form.base.file))
  const { bytes, lines, isWhole } = await previewForm(form, blank, files.items)
  for (const line of lines) say(line)
  return written(out ?? `${id}-preview.pdf`, bytes, isWhole)
}

async function accept(id: string): Promise<number> {
  const form = formOf(readForms(), id)
  return form !== undefined && (await acceptBlank(form, say)) ? 0 : 1
}

async function grid(file: string, out: string | undefined): Promise<number> {
  if (!existsSync(file)) return fail(missing(file))
  const bytes = readFileSync(file)
  const inspection = await inspectBlank(bytes)
  for (const line of inspectionLines(inspection)) say(line)
  if (inspection.kind === 'unreadable') return 1
  const shelf = new FontShelf(packageFonts)
  const font = await shelf.chainFor('paper', [])
  const document = await annotated(bytes, (sheet) => measureGrid(sheet, font), shelf)
  const drawn = await document.save({ updateFieldAppearances: false })
  return written(out ?? `${basename(file, '.pdf')}-grid.pdf`, drawn, true)
}

function mistakesOf({ mistakes }: FormFiles, id: string): readonly string[] {
  return mistakes.filter((line) => line.includes(`/${id}.yaml:`))
}

function formOf(files: FormFiles, id: string): FormMapping | undefined {
  const { forms } = files
  const form = forms.find((candidate) => candidate.id === id)
  if (form !== undefined) return form
  const ids = forms.map((candidate): string => candidate.id)
  const own = mistakesOf(files, id)
  fail(own.length > 0 ? own.join('\n') : `「${id}」という様式はありません。${didYouMean(id, ids)}`)
  return undefined
}

function missing(file: string): string {
  return `「${file}」を開けません。ファイル名を確かめてください。`
}

function written(file: string, bytes: Uint8Array, isWhole: boolean): number {
  writeFileSync(file, bytes)
  say(`${file} を書きました。`)
  return isWhole ? 0 : 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function fail(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}

process.exitCode = await main(process.argv.slice(2))
