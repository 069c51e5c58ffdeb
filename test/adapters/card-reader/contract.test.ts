import { describe, expect, test } from 'vitest'
import { MOCK_SCENARIOS, mockCardReader } from '#adapters/card-reader/mock.ts'
import type { CardReader, CardReading, Credential, ReadingStep } from '#ports/card-reader.ts'

const FRONT: Credential = {
  kind: 'front-of-card',
  birthDate: '580315',
  expiryYear: '2031',
  securityCode: '1234',
}

/** Every reader and how to put it into a situation. */
const READERS: readonly { name: string; make: (scenario: (typeof MOCK_SCENARIOS)[number]) => CardReader }[] =
  [
    {
      name: 'mock',
      make: (scenario) => {
        const reader = mockCardReader({ stepMs: 1 })
        reader.select(scenario)
        return reader
      },
    },
  ]

describe.each(READERS)('card reader $name', ({ make }) => {
  test.each<[scenario: (typeof MOCK_SCENARIOS)[number], want: CardReading['kind']]>([
    ['success', 'read'],
    ['success-child', 'read'],
    ['success-rare-characters', 'read'],
    ['wrong-code', 'wrong-pin'],
    ['locked', 'pin-locked'],
    ['no-card', 'no-card'],
    ['card-removed', 'card-removed'],
    ['unsupported-card', 'unsupported-card'],
    ['slow', 'read'],
    ['no-reader', 'no-reader'],
  ])('%s gives %s and never rejects', async (scenario, want) => {
    const reading = await make(scenario).read(FRONT)
    expect(reading.kind).toBe(want)
  })

  test('names are handed on exactly as read', async () => {
    const reading = await make('success-rare-characters').read(FRONT)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    expect([...reading.fields.name]).toEqual([...'髙﨑　𠮷子'])
    expect(reading.fields.address).toContain('辻\u{E0100}')
  })

  test('the basic four are all there is: no field can hold the individual number', async () => {
    const reading = await make('success').read(FRONT)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    expect(Object.keys(reading.fields).toSorted()).toEqual(['address', 'birthDate', 'name', 'sex'])
  })

  test('tries run down, and the last one is not spent unasked', async () => {
    const reader = make('wrong-code')
    const left: number[] = []
    for (;;) {
      const reading = await reader.read(FRONT)
      if (reading.kind !== 'wrong-pin') {
        expect(reading.kind).toBe('last-try-refused')
        break
      }
      left.push(reading.triesLeft)
    }
    expect(left).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect((await reader.read(FRONT, { allowLastTry: true })).kind).toBe('pin-locked')
  })

  test('steps are told, and a reading can be cancelled', async () => {
    const steps: ReadingStep[] = []
    await make('success').read(FRONT, { onProgress: (step) => steps.push(step) })
    expect(steps).toEqual(['verifying', 'reading', 'remove-card'])
    const cancel = new AbortController()
    const reading = make('slow').read(FRONT, { signal: cancel.signal })
    cancel.abort()
    expect((await reading).kind).toBe('cancelled')
  })

  test.each<[name: string, credential: Credential]>([
    ['a short birth date', { ...FRONT, birthDate: '5803' }],
    ['letters in the code', { kind: 'pin', digits: 'abcd' }],
  ])('%s is refused before the card is asked', async (_name, credential) => {
    expect((await make('success').read(credential)).kind).toBe('invalid-credential')
  })
})
