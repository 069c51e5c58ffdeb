import { type i18n, createInstance } from 'i18next'
import { ja } from './locales/ja.ts'

/** Words of the staff screens; a new instance for each page and each test. */
export function createI18n(): i18n {
  const instance = createInstance()
  void instance.init({
    lng: 'ja',
    fallbackLng: 'ja',
    defaultNS: 'staff',
    ns: ['staff'],
    resources: { ja: { staff: ja } },
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  })
  return instance
}
