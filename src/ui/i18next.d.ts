import type { ja } from './locales/ja.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'staff'
    resources: { staff: typeof ja }
  }
}
