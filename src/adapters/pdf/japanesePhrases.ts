import { model } from 'budoux/module/data/models/ja.js'
import { Parser } from 'budoux/module/parser.js'

const parser = new Parser(model)

/** Splits a Japanese text into phrases (文節), where its lines may end. */
export function japanesePhrases(text: string): readonly string[] {
  return parser.parse(text)
}
