import type { BlankFinding, BlankInspection, BlankPage } from '#adapters/pdf/inspectBlank.ts'
import type { FormMapping } from '#core/documents/mapping.ts'

type Unreadable = Extract<BlankInspection, { kind: 'unreadable' }>

/** Why a blank cannot be used, and what to do. */
export function unreadableText({ why }: Unreadable): string {
  switch (why) {
    case 'not-pdf':
      return 'PDFではありません。PDFで保存しなおしてください。'
    case 'broken':
      return 'PDFが壊れているか、とちゅうまでしかありません。もう一度ダウンロードしてください。'
    case 'password':
      return '開くのにパスワードが必要です。パスワードのないPDFをもらってください。'
  }
}

/** Everything about a blank, a line each. */
export function inspectionLines(inspection: BlankInspection): readonly string[] {
  if (inspection.kind === 'unreadable') return [unreadableText(inspection)]
  return [
    `${inspection.pages.length}ページ`,
    ...inspection.pages.map((page, index) => `  ${index + 1}ページ: ${pageText(page)}`),
    ...inspection.findings.map(findingText),
  ]
}

/** What of a blank deserves a look, with what differs from its mapping. */
export function warningLines(inspection: BlankInspection, form: FormMapping): readonly string[] {
  if (inspection.kind === 'unreadable') return [unreadableText(inspection)]
  const { pages, findings } = inspection
  const others = pages.flatMap((page, index) =>
    page.paper === form.paper
      ? []
      : [`${index + 1}ページは ${pageText(page)} です（paper: ${form.paper}）。`],
  )
  return [
    ...(pages.length === form.base.pages
      ? []
      : [`PDFは ${pages.length} ページです（base.pages: ${form.base.pages}）。`]),
    ...others,
    ...findings.map(findingText),
  ]
}

function pageText({ widthMm, heightMm, paper, orientation }: BlankPage): string {
  const size = `${Math.round(widthMm * 10) / 10}×${Math.round(heightMm * 10) / 10}mm`
  return `${paper === 'other' ? 'A4でもA3でもない紙' : paper} ${orientation === 'portrait' ? 'たて' : 'よこ'}（${size}）`
}

function findingText(finding: BlankFinding): string {
  switch (finding.kind) {
    case 'protected':
      return '変更できないように保護されています（記入はできます）。'
    case 'xfa':
      return finding.isOnly
        ? 'XFAだけの様式で、印刷できる紙面がありません。Acrobatで紙面のPDFに変えてください。'
        : 'XFAが入っています。記入するときに取りのぞき、紙面だけを使います。'
    case 'form-fields':
      return `入力欄が ${finding.count} か所あります。記入するときに取りのぞき、見えているものは紙面に残します。`
    case 'undrawn-values':
      return `入力欄の初期値のうち、紙面に描かれていないものは印刷されません: ${finding.names.join('、')}`
    case 'missing-fonts':
      return `書体が埋めこまれていません: ${finding.names.join('、')}。この書体のないパソコンでは、ちがう字で印刷されます。書体を埋めこんで保存しなおしてください。`
    case 'scripts':
      return 'スクリプトが入っています。記入するときに取りのぞきます。'
    case 'attachments':
      return 'ファイルが添付されています。記入するときに取りのぞきます。'
    case 'signed':
      return '電子署名があります。記入すると署名は無効になります。'
    case 'hidden-layers':
      return `表示しないレイヤーがあります: ${finding.names.join('、')}。印刷にも出ません。印刷するものなら、表示して保存しなおしてください。`
  }
}
