import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mistakeLine } from '#core/rules/mistake.ts'
import { readRulebook } from '#core/rules/readRulebook.ts'
import { smallRulesWith } from '#test/support/smallRules.ts'
import { packageFonts } from '#tools/blanks/packageFonts.ts'
import { checkOfficeFonts } from '#tools/rules/fontCheck.ts'

const OFFICE = 'rules/office.yaml'

describe('own-font in office.yaml', () => {
  const read = (line: string) =>
    readRulebook(smallRulesWith(OFFICE, 'sample:', `${line}\nsample:`), 'disability', '')

  test.each(['first', 'last'] as const)('%s is the place of the municipality’s font', (place) => {
    const { rulebook, mistakes } = read(`own-font: ${place}`)
    expect(mistakes.map(mistakeLine)).toEqual([])
    expect(rulebook?.office.ownFont).toBe(place)
  })

  test('another word is told with its place', () => {
    const { rulebook, mistakes } = read('own-font: frist')
    expect(rulebook).toBeUndefined()
    expect(mistakes.map(mistakeLine)).toEqual([
      'rules/office.yaml:3:11: own-fontに「frist」は使えません。もしかして「first」ですか。 [unknown-word]',
    ])
  })
})

describe('the font files of the office', () => {
  const place = { folder: '' }
  const codes = async (ownFont?: 'first' | 'last'): Promise<readonly string[]> =>
    (await checkOfficeFonts(ownFont, place.folder)).map(mistakeLine).map((line) => {
      expect(line.startsWith(join(place.folder, 'municipal.ttf:1:1: '))).toBe(true)
      return /\[(.*)\]/.exec(line)?.[1] ?? ''
    })

  beforeAll(async () => {
    place.folder = await mkdtemp(join(tmpdir(), 'fonts-'))
  })
  afterAll(() => rm(place.folder, { recursive: true }))

  test('need not be there', async () => {
    expect(await codes()).toEqual([])
    expect(await codes('last')).toEqual(['font-missing'])
  })

  test('must be readable', async () => {
    await writeFile(join(place.folder, 'municipal.ttf'), 'OTTO with PostScript outlines')
    expect(await codes('first')).toEqual(['font-unreadable'])
    expect((await checkOfficeFonts('first', place.folder))[0]?.message).toContain('OTF')
  })

  test('are used only where office.yaml says so', async () => {
    await writeFile(join(place.folder, 'municipal.ttf'), (await packageFonts('gothic')) ?? '')
    expect(await codes('first')).toEqual([])
    expect(await codes()).toEqual(['font-unused'])
  })
})
