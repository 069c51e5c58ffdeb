import { conditionLines } from '#core/analysis/conditionLines.ts'
import type { Service, ServiceVersion } from '#core/rules/rulebook.ts'

const DECIDES = {
  certificate: '手帳などの条件',
  income: '所得',
  medical: '診断書',
  assessment: '審査・判定',
  operator: '事業者',
} as const

/** The review table of a service as Markdown: everything a colleague compares with the source. */
export function tableMarkdown(service: Service): string {
  return [
    `# ${service.name.ja}（${service.id}）`,
    '',
    service.summary.ja,
    '',
    ...service.versions.flatMap((version) => versionLines(service, version)),
  ].join('\n')
}

function versionLines(service: Service, version: ServiceVersion): readonly string[] {
  const rows: readonly (readonly [string, string])[] = rowsOf(service, version)
  const rules = version.rules.flatMap(({ name, eligible }) => [
    '',
    name === undefined ? '## 使える人' : `## 区分: ${name.ja}`,
    '',
    ...conditionLines(eligible).map(
      ({ depth, text, ref }) => `${'  '.repeat(depth)}- ${text}${ref === undefined ? '' : `（${ref}）`}`,
    ),
  ])
  return [
    '| 項目 | 内容 |',
    '|---|---|',
    ...rows.map(([label, text]) => `| ${label} | ${text.replaceAll('|', '\\|')} |`),
    ...rules,
    '',
  ]
}

function rowsOf(service: Service, version: ServiceVersion): readonly (readonly [string, string])[] {
  return [
    ['適用', `${version.from} から${version.until === undefined ? '' : ` ${version.until} まで`}`],
    ['出典', version.source.join('、')],
    ['出典を見た日', version.checked],
    ['確かめた深さ', service.verified],
    ['決めるもの', DECIDES[service.decidedBy]],
    ['受け取るもの', version.benefit.ja],
    [
      '持ちもの',
      version.bring.map(({ id, waivable }) => `${id}${waivable === true ? '（省略可）' : ''}`).join('、') ||
        'なし',
    ],
    ['期限', version.deadline.ja],
    ['ここでは決めないこと', version.unchecked.map(({ ja }) => ja).join(' ') || 'なし'],
  ]
}

/** The same as CSV (RFC 4180), one line per condition. */
export function tableCsv(service: Service): string {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
  const lines = service.versions.flatMap((version) =>
    version.rules.flatMap(({ name, eligible }) =>
      conditionLines(eligible).map(({ depth, text, ref }) =>
        [service.id, version.from, name?.ja ?? '', String(depth), text, ref ?? ''].map(quoted).join(','),
      ),
    ),
  )
  return [['制度', '適用', '区分', '段', '条件', '根拠'].map(quoted).join(','), ...lines].join('\r\n')
}
