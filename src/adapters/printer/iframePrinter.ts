import type { Printer } from '#ports/printer.ts'

/** A printer that can also forget what it last printed. */
export interface IframePrinter extends Printer {
  /** Drops the frame and the bytes in it, when the visit is wiped. */
  wipe(): void
}

/** How long the browser's viewer may take to open a packet. */
const patienceMs = 20_000

/**
 * Prints by an off-screen frame that holds the PDF.
 *
 * The frame stays until the next print or the wipe: the dialog, or the kiosk's spooler, still reads
 * from it after `print()` has returned.
 */
export function iframePrinter(page: Document, patience: number = patienceMs): IframePrinter {
  let last: { readonly frame: HTMLIFrameElement; readonly url: string } | undefined
  const wipe = (): void => {
    if (last === undefined) return
    last.frame.remove()
    URL.revokeObjectURL(last.url)
    last = undefined
  }
  return {
    wipe,
    async print(pdf) {
      wipe()
      const url = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }))
      const frame = hiddenFrame(page)
      last = { frame, url }
      if (!(await isLoaded(frame, url, page, patience))) return 'refused'
      const target = frame.contentWindow
      if (target === null || last?.frame !== frame) return 'refused'
      try {
        target.focus()
        target.print()
        return 'sent'
      } catch {
        // A browser set to download PDFs shows no document that could be printed.
        return 'refused'
      }
    },
  }
}

/** Out of sight but drawn: a frame that is not displayed prints nothing in some browsers. */
function hiddenFrame(page: Document): HTMLIFrameElement {
  const frame = page.createElement('iframe')
  frame.title = '印刷'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  Object.assign(frame.style, {
    position: 'fixed',
    right: '100%',
    bottom: '100%',
    width: '210mm',
    height: '297mm',
    border: '0',
  })
  return frame
}

function isLoaded(frame: HTMLIFrameElement, url: string, page: Document, patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience)
    const settle = (loaded: boolean) => (): void => {
      clearTimeout(timer)
      resolve(loaded)
    }
    frame.addEventListener('load', settle(true), { once: true })
    frame.addEventListener('error', settle(false), { once: true })
    frame.src = url
    page.body.append(frame)
  })
}
