declare module 'virtual:rules' {
  export const rulesBundle: import('#core/rules/rulesBundle.ts').RulesBundle
}
