import { readFileSync, readdirSync } from 'node:fs'
import type { FormMapping } from '#core/documents/mapping.ts'
import type { Fact } from '#core/facts/fact.ts'
import { MistakeList, mistakeLine } from '#core/rules/mistake.ts'
import { readFacts } from '#core/rules/readFacts.ts'
import { readForm } from '#core/rules/readForm.ts'
import { readItems } from '#core/rules/readItems.ts'
import { readOffice } from '#core/rules/readOffice.ts'
import { Reading } from '#core/rules/reading.ts'
import type { DataItem, Office, Service } from '#core/rules/rulebook.ts'
import { type SourceNode, parseSource } from '#core/rules/source.ts'
import { readRulesFolder, rulesFiles } from '../rules/rulesFolder.ts'

/** Where the blanks and mappings of the guide are. */
export const formsFolder = 'rules/disability/forms'

export interface FormFiles {
  readonly items: readonly DataItem[]
  readonly facts: readonly Fact[]
  /** Names of those whom forms are addressed to (宛先). */
  readonly addressees: readonly string[]
  readonly services: readonly Service[]
  readonly forms: readonly FormMapping[]
  /** Mistakes as policy staff see them. */
  readonly mistakes: readonly string[]
}

/** Reads the mappings that ship, with everything they can be bound to. */
export function readForms(): FormFiles {
  const mistakes = new MistakeList()
  const reading = new Reading(mistakes)
  const parsed = (file: string): SourceNode | undefined =>
    parseSource(file, readFileSync(file, 'utf8'), mistakes)
  const itemsNode = parsed('rules/items.yaml')
  const items = itemsNode === undefined ? [] : readItems(itemsNode, reading)
  const facts = yamlFiles('rules/facts').flatMap((file) => {
    const node = parsed(file)
    return node === undefined ? [] : (readFacts(node, reading)?.facts ?? [])
  })
  const services = readRulesFolder('rules').services.map(({ service }) => service)
  const addressees = Object.keys(office(mistakes)?.addressees ?? {})
  const forms = yamlFiles(formsFolder).flatMap((file) => {
    const node = parsed(file)
    const form =
      node === undefined ? undefined : readForm(node, { items, facts, addressees, services }, reading)
    return form === undefined ? [] : [form]
  })
  return { items, facts, addressees, services, forms, mistakes: mistakes.inOrder().map(mistakeLine) }
}

/** The municipality's own file, whichever it is. */
function office(mistakes: MistakeList): Office | undefined {
  const file = rulesFiles('rules').get('rules/office.yaml')
  const node = file && parseSource(file.path, file.text, mistakes)
  return node && readOffice(node, new Reading(mistakes))
}

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => `${folder}/${name}`)
}
