import type { ChecklistContent, ChecklistRow, ChecklistWords } from '#core/documents/checklist.ts'

const words: ChecklistWords = {
  title: '手続きチェックリスト',
  order: ['まず', 'つぎに', 'そのあと'],
  caseNumber: '受付番号',
  caseNumberHint: '電話ではこの番号を言ってください',
  notDecision: 'この紙は決定通知ではありません。',
  notDecisionMore: '使えるかどうかは、申請のあとに各窓口が決めます。',
  ward: '区役所',
  wardHint: '終わったら✓をつけます',
  bringColumn: '持ってくるもの',
  whenColumn: 'いつ',
  receiveColumn: '結果・受取り',
  thisCounter: '（いまの窓口です）',
  phone: '電話',
  elsewhere: 'ほかの場所',
  elsewhereHint: 'どこから行ってもかまいません',
  noApplication: '申請のいらないもの',
  noApplicationHint: '使うときに手帳を見せてください',
  bring: '持ってくるもの',
  bringHint: '✓は今日見せてもらったもの（写しは市がとりました）　［D］はまだのもの　→ は使うサービスの番号',
  today: '今日',
  undecided: 'まだ決まっていないこと',
  page: '{page} / {pages} ページ',
  bringOnBack: '持ってくるものは うら',
  continued: '次の紙につづきます',
  todayTitle: '今日すること',
  todayHint: '{places}か所・{services}件',
  laterTitle: 'あとから・次に来るとき',
  allShown: 'もうそろっています',
  resultLabel: '結果',
  resultWithTag: '{receive}（{tag}）',
  thingWithLetter: '{name}（{letter}）',
  thingJoiner: '、',
  sample: '見本',
}

function row(
  number: number,
  name: string,
  reason: string,
  letters: string,
  when: string,
  receive: string,
  more: Partial<ChecklistRow> = {},
): ChecklistRow {
  return {
    number,
    name,
    reason,
    decidedBy: 'certificate',
    letters: [...letters].map((letter) => ({ letter, isShown: 'ABC'.includes(letter) })),
    when,
    isToday: when === '今日',
    receive,
    ...more,
  }
}

/** The checklist of the pictures, with the names of the sample office. */
export const checklistSample: ChecklistContent = {
  language: 'ja',
  words,
  office: '見本区役所',
  date: '令和8年11月20日（金）',
  name: '見本 花子 様',
  caseNumber: '48273916',
  qr: 'KG1:48273916',
  counts: [
    { label: '案内したサービス', count: 13 },
    { label: '今日', count: 3 },
    { label: '次の予約', count: 5 },
    { label: 'ほかの場所', count: 3 },
    { label: '手帳を見せるだけ', count: 2 },
  ],
  here: [
    {
      order: 'まず',
      place: '2階 21番',
      name: '保健福祉課 高齢者・障害者相談係',
      phone: '093-000-0121',
      isThisCounter: true,
      rows: [
        row(1, '重度障害者医療証', '手帳が1級。7の認定と一緒に出します', 'ABC', '今日', '約2週間・郵送', {
          tag: '所得で決まります',
          decidedBy: 'income',
        }),
        row(2, '重度障害者タクシー乗車券', '手帳が1級で、在宅のため', 'AC', '今日', '今日わたします', {
          tag: '所得で決まります',
          decidedBy: 'income',
        }),
        row(
          3,
          '自立支援医療（更生医療）',
          'じん臓1級で、透析を受けているため',
          'ABCIL',
          '12月8日',
          '約2か月・郵送',
          { tag: '審査で決まります', decidedBy: 'assessment' },
        ),
        row(4, '特別障害者手当', '20歳以上・在宅・重い障害があるため', 'ACDJ', '12月8日', '約3か月', {
          tag: '診断書で決まります',
          decidedBy: 'medical',
        }),
        row(
          5,
          'NHK放送受信料の免除（全額）',
          '手帳があり、世帯の全員が市民税非課税',
          'AE',
          '12月8日',
          '約1か月・NHKから',
        ),
        row(
          6,
          '有料道路の障害者割引',
          '第1種で、家族が運転するため',
          'AFG',
          '12月8日',
          'その日（ETCは2週間）',
        ),
      ],
    },
    {
      order: 'つぎに',
      place: '1階 5番',
      name: '国保年金課',
      phone: '093-000-0105',
      isThisCounter: false,
      rows: [
        row(7, '後期高齢者医療の障害認定', '65歳〜74歳で、手帳が1〜3級', 'ABC', '今日', '約2週間・郵送'),
        row(8, '特定疾病療養受療証', '人工透析を受けているため', 'BCK', '12月8日', '約1週間・郵送'),
      ],
    },
  ],
  elsewhere: [
    row(9, '駐車禁止除外指定車標章', 'じん臓1級のため', 'AC', 'いつでも', '約2週間・受取りに行く', {
      place: '見本警察署 交通課　電話 093-000-0110',
    }),
    row(10, '自動車税（種別割）の減免', 'じん臓1級・家族が通院のため運転', 'ACFH', '5月31日まで', '約1か月', {
      place: '見本県税事務所　電話 093-000-0120',
    }),
    row(11, '郵便等による不在者投票', 'じん臓1級のため', 'A', '選挙の前まで', '約1週間・郵送', {
      place: '見本区 選挙管理委員会　電話 093-000-0130',
    }),
  ],
  noApplication: [
    row(
      12,
      'JR・バス・タクシー運賃の割引',
      '第1種。切符を買うとき・降りるときに',
      'A',
      'そのつど、窓口や乗り物で',
      '',
    ),
    row(13, '所得税・市県民税の障害者控除', '手帳が1級（特別障害者）', 'A', '年末調整・確定申告', ''),
  ],
  bring: [
    {
      title: '家にあるもの',
      things: [
        { letter: 'A', name: '身体障害者手帳', usedBy: '→ 8以外すべて', isShown: true },
        { letter: 'B', name: '健康保険の資格がわかるもの', usedBy: '→ 1・3・7・8', isShown: true },
        { letter: 'C', name: 'マイナンバーカード', usedBy: '→ 1〜4・7〜10', isShown: true },
        { letter: 'D', name: '本人名義の通帳', usedBy: '→ 4', isShown: false },
        { letter: 'E', name: 'NHKのお客様番号', usedBy: '→ 5', isShown: false },
        { letter: 'F', name: '車検証と記録事項の紙', usedBy: '→ 6・10', isShown: false },
        { letter: 'G', name: 'ETCカードとセットアップ証明書', usedBy: '→ 6', isShown: false },
        { letter: 'H', name: '運転する家族の免許証', usedBy: '→ 10', isShown: false },
      ],
    },
    {
      title: '病院にたのむもの（用紙は渡しました）',
      things: [
        { letter: 'I', name: '更生医療の意見書', usedBy: '→ 3', isShown: false },
        { letter: 'J', name: '特別障害者手当の診断書', usedBy: '→ 4', isShown: false },
        { letter: 'K', name: '特定疾病の意見書', usedBy: '→ 8', isShown: false },
        { letter: 'L', name: '特定疾病療養受療証', usedBy: '8でもらい、あとから → 3', isShown: false },
      ],
    },
  ],
  undecided: [
    { name: '1・2', what: '市が所得を調べて決めます。本人の書類はいりません。' },
    { name: '4', what: '医師の診断書（J）と、本人・家族の所得で決まります。' },
    { name: '日常生活用具の給付', what: '必要な品目を次回うかがって決めます。' },
  ],
  next: { title: '次の来庁予約', lines: ['12月8日（火） 10:30', '2階 21番　D・E・F・G と I〜K を持って'] },
  footer: '案内ルール 2026-11-20版（照合 a3f9c2d1）　印刷 2026-11-20 10:42　窓口 見本21',
}

const english: Readonly<Record<string, string>> = {
  重度障害者医療証: 'Medical Aid Card (Severe)',
  重度障害者タクシー乗車券: 'Taxi Tickets (Severe Disability)',
  '自立支援医療（更生医療）': 'Rehabilitation Medical Care',
  特別障害者手当: 'Special Disability Allowance',
  'NHK放送受信料の免除（全額）': 'NHK Fee Exemption (full)',
  有料道路の障害者割引: 'Toll Road Discount',
  後期高齢者医療の障害認定: 'Late-Elderly Medical Care (Disability)',
  特定疾病療養受療証: 'Specified Disease Certificate',
  所得で決まります: 'income decides',
  審査で決まります: 'review decides',
  診断書で決まります: 'doctor decides',
  今日: 'Today',
  '12月8日': '8 Dec',
}

function translated(row: ChecklistRow): ChecklistRow {
  const { tag, place } = row
  return {
    ...row,
    name: english[row.name] ?? 'Service',
    reason: 'Grade 1 certificate and living at home.',
    when: english[row.when] ?? row.when,
    receive: '2 months, by post',
    ...(tag === undefined ? {} : { tag: english[tag] ?? tag }),
    ...(place === undefined ? {} : { place: 'Sample office  Tel. 093-000-0110' }),
  }
}

/** The same paper with English beside it. */
export const bilingualSample: ChecklistContent = {
  ...checklistSample,
  language: 'en',
  words: {
    ...words,
    title: 'Your Procedure Checklist',
    caseNumber: 'Reference no.',
    notDecision: 'This paper is not a decision.',
    notDecisionMore: 'Each counter decides after you apply.',
    ward: 'Ward Office',
    bringColumn: 'Bring',
    whenColumn: 'When',
    receiveColumn: 'Result',
    phone: 'Tel.',
    elsewhere: 'Other places',
    noApplication: 'No application needed',
    bring: 'What to bring',
    undecided: 'Not decided yet',
  },
  name: 'Hanako MIHON',
  here: checklistSample.here.map((counter, index) => ({
    ...counter,
    order: index === 0 ? 'First' : 'Next',
    place: index === 0 ? '2F, Counter 21' : '1F, Counter 5',
    name: index === 0 ? 'Health & Welfare Div. (Disability Section)' : 'Health Insurance & Pension Div.',
    rows: counter.rows.map(translated),
  })),
  elsewhere: checklistSample.elsewhere.map(translated),
  noApplication: checklistSample.noApplication.map(translated),
  bring: checklistSample.bring.map(({ things }, index) => ({
    title: index === 0 ? 'At home' : 'From the hospital (you have the blank)',
    things: things.map((thing) => ({ ...thing, name: `Thing ${thing.letter}` })),
  })),
  undecided: checklistSample.undecided.map(() => ({
    name: '1, 2',
    what: 'The city looks up your income and decides. You need not bring any paper for it.',
  })),
  next: {
    title: 'Your next visit',
    lines: ['Tue 8 December 10:30', '2F, Counter 21: bring D, E, F, G and I to K'],
  },
  translation: '英語は市が確認した訳です　English text checked by the city',
  japanese: checklistSample,
}
