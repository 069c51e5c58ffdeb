/** Languages of the applicant's papers; `easy` is やさしい日本語. */
export type Language = 'ja' | 'easy' | 'en'

/** One text of the rules in every language it was written in; Japanese is always there. */
export type Text = { readonly ja: string } & { readonly [L in Exclude<Language, 'ja'>]?: string }

/** The text in a language, or the Japanese one where no translation exists. */
export function textIn(text: Text, language: Language): string {
  return text[language] ?? text.ja
}
