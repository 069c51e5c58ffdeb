/** What the sample card can do, for demonstrations and training. */
export const ja = {
  mock: {
    success: '読める（見本 花子 68歳）',
    'success-child': '読める（見本 一郎 10歳）',
    'success-rare-characters': '読める（髙﨑 𠮷子・辻󠄀町）',
    'wrong-code': '番号がちがう',
    locked: '番号が使えない（ロック）',
    'no-card': 'カードがない',
    'card-removed': '途中で離れる',
    'unsupported-card': '別のカード',
    slow: '時間がかかる',
    'no-reader': 'リーダーがない',
  },
} as const
