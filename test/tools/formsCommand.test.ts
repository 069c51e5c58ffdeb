import { execFile } from 'node:child_process'
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { PDFDocument, PDFName } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addFields, blankOf, fullBox, number, words } from '../support/oddBlanks.ts'
import { pageTexts } from '../support/pdfText.ts'
import { qpdfComplaints } from '../support/qpdf.ts'

describe('the forms command', () => {
  let folder: string
  const inFolder = (file: string): string => join(folder, file)
  const form = (file: string): string => inFolder(`rules/disability/forms/${file}`)

  function forms(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
    const [tsx, command] = [resolve('node_modules/.bin/tsx'), resolve('tools/forms.ts')]
    return new Promise((done) => {
      execFile(tsx, [command, ...args], { encoding: 'utf8', cwd: folder }, (error, stdout, stderr) => {
        done({ code: error === null ? 0 : Number(error.code), out: `${stdout}${stderr}` })
      })
    })
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'forms-'))
    cpSync('rules', inFolder('rules'), { recursive: true })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('check, also without its name, passes on what ships and writes the samples', async () => {
    const { code, out } = await forms('--out', 'samples')
    expect(out).toContain('重度障害者タクシー乗車券交付申請書（taxi-ticket） 元のPDFと一致')
    expect(out).not.toContain('注意')
    expect(code).toBe(0)
    expect(existsSync(inFolder('samples/taxi-ticket-rare.pdf'))).toBe(true)
  })

  test.concurrent.each<[name: string, args: readonly string[], said: string]>([
    ['no such form', ['preview', 'taxi-tiket'], 'もしかして「taxi-ticket」'],
    ['no such file', ['grid', 'nothing.pdf'], '「nothing.pdf」を開けません'],
    ['a file that is no PDF', ['grid', 'rules/items.yaml'], 'PDFではありません'],
    ['an option nobody knows', ['check', '--fast'], '使い方'],
    ['an import without a title', ['import', 'a.pdf', '--id', 'a'], '使い方'],
    ['an id with capitals', ['import', 'a.pdf', '--id', 'A', '--title', 'あ'], '--id は'],
  ])('%s: says so and fails', async (_name, args, said) => {
    const { code, out } = await forms(...args)
    expect(out).toContain(said)
    expect(code).toBe(1)
  })

  test('--help tells every command and succeeds', async () => {
    const { code, out } = await forms('--help')
    expect(out).toMatch(/check.*preview.*grid.*import.*accept/s)
    expect(code).toBe(0)
  })

  test('preview shows the three people over each page, the places, and what it found', async () => {
    const { code, out } = await forms('preview', 'taxi-ticket', '--out', 'preview.pdf')
    expect(out).toMatch(/ふつうの人: .*\nいちばん長い人: .*pt まで縮めました.*\nめずらしい字の人: /)
    expect(code).toBe(0)
    const pdf = readFileSync(inFolder('preview.pdf'))
    expect(qpdfComplaints(pdf)).toBe('')
    const texts = await pageTexts(pdf)
    expect(texts.map((text) => /taxi-ticket\s+1ページ\s+(\S+人)/.exec(text)?.[1])).toEqual([
      'ふつうの人',
      'いちばん長い人',
      'めずらしい字の人',
      undefined,
    ])
    expect(texts[0]).toContain('申請者の続柄')
    expect(texts[0]).toContain('100, 150')
    expect(texts[2]).toContain('𠮷')
    expect(texts[3]).toContain('いちばん長い人: ')
  })

  test('grid shows a page in mm as it is seen', async () => {
    writeFileSync(inFolder('wide.pdf'), await blankOf((page) => page.setSize(1190.55, 841.89)))
    const { code, out } = await forms('grid', 'wide.pdf')
    expect(out).toContain('1ページ: A3 よこ（420×297mm）')
    expect(code).toBe(0)
    const pdf = readFileSync(inFolder('wide-grid.pdf'))
    expect(qpdfComplaints(pdf)).toBe('')
    const [text = ''] = await pageTexts(pdf)
    expect(text).toContain('400, 250')
    expect(text).not.toContain('450')
  })

  test('a changed blank is told with both hashes, looked at, and accepted without touching the rest', async () => {
    const before = readFileSync(form('lift-bus.yaml'), 'utf8')
    appendFileSync(form('lift-bus.pdf'), '\n')
    const check = await forms('check', 'lift-bus')
    expect(check.code).toBe(1)
    expect(check.out).toMatch(
      /lift-bus\.yaml: 様式のPDFが記入位置を決めたときと違います。 \[blank-changed\]\n {2}決めたとき: [0-9a-f]{64}\n {2}いま: {7}[0-9a-f]{64}\n/,
    )
    expect(check.out).toContain('この様式は印刷されません')
    expect((await forms('preview', 'lift-bus', '--out', 'changed.pdf')).code).toBe(0)
    expect((await forms('accept', 'lift-bus')).code).toBe(0)
    const [old, now] = [before, readFileSync(form('lift-bus.yaml'), 'utf8')].map((text) =>
      text.split(/[0-9a-f]{64}/),
    )
    expect(now).toEqual(old)
    expect((await forms('check', 'lift-bus')).code).toBe(0)
  })

  test('a blank with another number of pages is not accepted before the mapping says so', async () => {
    const document = await PDFDocument.load(readFileSync(form('lift-bus.pdf')))
    document.addPage([841.89, 1190.55])
    writeFileSync(form('lift-bus.pdf'), await document.save())
    const { code, out } = await forms('accept', 'lift-bus')
    expect(out).toContain('PDFは 2 ページ、YAMLの base.pages は 1 です')
    expect(code).toBe(1)
    expect((await forms('check', 'lift-bus')).out).toContain(
      '2ページは A3 たて（297×420mm） です（paper: A4）。',
    )
    cpSync('rules/disability/forms/lift-bus.pdf', form('lift-bus.pdf'))
    cpSync('rules/disability/forms/lift-bus.yaml', form('lift-bus.yaml'))
  })

  test('import takes a blank in with a first mapping from its form fields', async () => {
    const blank = await blankOf((page, { context }) => {
      const rect = (x: number, y: number, width: number, height: number) =>
        context.obj([x, y, x + width, y + height])
      const text = PDFName.of('Tx')
      addFields(page, [
        { T: words('氏名'), FT: text, Rect: rect(100, 700, 200, 24) },
        {
          T: words('topmostSubform[0].番号[0]'),
          TU: words('郵便番号'),
          FT: text,
          Ff: number(1 << 24),
          MaxLen: number(7),
          Rect: rect(100, 650, 140, 20),
        },
        { T: words('備考'), FT: text, Ff: number(1 << 12), Rect: rect(100, 560, 300, 60) },
        { T: words('マイナンバー'), FT: text, Rect: rect(100, 520, 200, 20) },
        { T: words('印'), FT: PDFName.of('Sig'), Rect: rect(400, 520, 60, 20) },
        {
          T: words('市民税'),
          FT: PDFName.of('Btn'),
          AP: context.obj({ N: { '#E8#AA#B2#E7#A8#8E': fullBox(page, 9, 9) } }),
          Rect: rect(100, 480, 12, 12),
        },
        { T: words('送信'), FT: PDFName.of('Btn'), Ff: number(1 << 16), Rect: rect(500, 20, 60, 20) },
      ])
    })
    writeFileSync(inFolder('new.pdf'), blank)
    const given = ['import', 'new.pdf', '--id', 'new-form', '--title', '新しい様式']
    const { code, out } = await forms(...given)
    expect(out).toContain('書く内容が決まっていない欄が 1 か所あります')
    expect(code).toBe(0)
    const yaml = readFileSync(form('new-form.yaml'), 'utf8')
    expect(yaml.split('\n').filter((line) => line.startsWith('  - '))).toEqual([
      '  - { id: 氏名, kind: text, bind: 氏名, box: [ 35.3, 41.6, 70.55, 8.45 ], size: 12 }',
      expect.stringMatching(
        /^ {2}- \{ id: 番号, kind: comb, bind: 郵便番号, size: 12, cells: \[ (\[ [\d., ]+ \](, )?){7} \] \}$/,
      ),
      '  - { id: 備考, kind: multiline, bind: 未設定, box: [ 35.3, 78.3, 105.85, 21.15 ], size: 12 }',
      '  - { id: マイナンバー, kind: blank, box: [ 35.3, 106.5, 70.55, 7.05 ], why: 個人番号は本人が書きます }',
      '  - { id: 印, kind: blank, box: [ 141.1, 106.5, 21.15, 7.05 ], why: 本人が署名します }',
      '  - { id: 市民税, kind: check, bind: 市民税, options: { 課税: [ 35.3, 123.45, 4.25, 4.25 ] } }',
    ])
    const check = await forms('check', 'new-form')
    expect(check.out).toMatch(/new-form\.yaml:\d+:\d+: 「未設定」という項目も質問もありません。/)
    expect(check.out).toContain('入力欄が 7 か所あります')
    expect(check.code).toBe(1)

    writeFileSync(form('new-form.yaml'), yaml.replace('未設定', '住所'))
    expect((await forms('preview', 'new-form', '--out', 'new-preview.pdf')).code).toBe(0)
    expect(qpdfComplaints(readFileSync(inFolder('new-preview.pdf')))).toBe('')

    const again = await forms(...given)
    expect(again.out).toContain('--force')
    expect(again.code).toBe(1)
    expect(readFileSync(form('new-form.yaml'), 'utf8')).toContain('住所')
    expect((await forms(...given, '--force')).code).toBe(0)
    expect(readFileSync(form('new-form.yaml'), 'utf8')).toBe(yaml)
  }, 120_000)
})
