// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { iframePrinter } from '#adapters/printer/iframePrinter.ts'

/** A page whose frames load, fail or stay silent, and whose print does as told. */
function page(print: () => void = () => undefined, event: 'load' | 'error' | 'none' = 'load') {
  const document = globalThis.document.implementation.createHTMLDocument()
  vi.spyOn(document, 'createElement').mockImplementation(() => {
    const frame = globalThis.document.createElement('iframe')
    Object.defineProperty(frame, 'contentWindow', { value: { focus: () => undefined, print } })
    Object.defineProperty(frame, 'src', {
      set: () => {
        if (event !== 'none') queueMicrotask(() => frame.dispatchEvent(new Event(event)))
      },
    })
    return frame
  })
  return document
}

const pdf = new Uint8Array([37, 80, 68, 70])
let open: Set<string>

beforeEach(() => {
  open = new Set()
  let count = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    count += 1
    open.add(`blob:${count}`)
    return `blob:${count}`
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => {
    open.delete(url)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('printing from a frame out of sight', () => {
  test('prints once and keeps the bytes while the dialog reads them', async () => {
    const print = vi.fn<() => void>()
    const document = page(print)
    expect(await iframePrinter(document).print([pdf])).toBe('sent')
    expect([print.mock.calls.length, open.size, document.querySelectorAll('iframe').length]).toEqual([
      1, 1, 1,
    ])
  })

  test('the next print drops the last one', async () => {
    const document = page()
    const printer = iframePrinter(document)
    await printer.print([pdf])
    await printer.print([pdf])
    expect([...open, document.querySelectorAll('iframe').length]).toEqual(['blob:2', 1])
  })

  /** A page that loses the focus at the first print and gets it back when told. */
  function dialogPage() {
    let hasFocus = true
    const print = vi.fn<() => void>(() => {
      hasFocus = false
    })
    const document = page(print)
    vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus)
    return { document, print, close: () => (hasFocus = true) }
  }

  test('the next job waits until the dialog of the one before is closed', async () => {
    const { document, print, close } = dialogPage()
    const printing = iframePrinter(document, { dialog: 500 }).print([pdf, pdf])
    await new Promise((resolve) => {
      setTimeout(resolve, 150)
    })
    expect(print).toHaveBeenCalledTimes(1)
    close()
    expect([await printing, print.mock.calls.length, open.size]).toEqual(['sent', 2, 2])
  })

  test('where no dialog comes the next job follows all the same', async () => {
    const print = vi.fn<() => void>()
    const document = page(print)
    vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    expect(await iframePrinter(document, { dialog: 10 }).print([pdf, pdf])).toBe('sent')
    expect(print).toHaveBeenCalledTimes(2)
  })

  test('a wipe leaves nothing behind', async () => {
    const document = page()
    const printer = iframePrinter(document)
    await printer.print([pdf])
    printer.wipe()
    expect([open.size, document.querySelectorAll('iframe').length]).toEqual([0, 0])
  })

  test.each<[name: string, document: () => Document]>([
    [
      'the browser refuses to print',
      () =>
        page(() => {
          throw new DOMException('refused', 'SecurityError')
        }),
    ],
    ['the frame cannot be opened', () => page(undefined, 'error')],
    ['the frame never opens', () => page(undefined, 'none')],
  ])('says so when %s', async (_name, document) => {
    expect(await iframePrinter(document(), { patience: 20 }).print([pdf])).toBe('refused')
  })
})
