import type { Printer } from '#ports/printer.ts'

/** A printer that can also forget what it last printed. */
export interface IframePrinter extends Printer {
  /** Drops the frame and the bytes in it, when the visit is wiped. */
  wipe(): void
}

/** How long the browser's viewer may take to open a job. */
const patienceMs = 20_000
/** A print dialog has taken the focus by then. */
const dialogMs = 3_000
const tickMs = 50
/** Back in focus, the browser is still handing the job over. */
const settleMs = 1_500

interface Waits {
  readonly patience?: number
  readonly dialog?: number
}

/**
 * Prints by off-screen frames that hold the PDFs.
 *
 * The frames stay until the next print or the wipe: the dialog, or the kiosk's spooler, still reads
 * from them after `print()` has returned. A second dialog would be dropped while the first is open,
 * so the next job waits until the page has the focus again.
 */
export function iframePrinter(
  page: Document,
  { patience = patienceMs, dialog = dialogMs }: Waits = {},
): IframePrinter {
  let shown: { readonly frame: HTMLIFrameElement; readonly url: string }[] = []
  const wipe = (): void => {
    for (const { frame, url } of shown) {
      frame.remove()
      URL.revokeObjectURL(url)
    }
    shown = []
  }
  const printOne = async (pdf: Uint8Array): Promise<'sent' | 'refused'> => {
    const url = URL.createObjectURL(new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }))
    const frame = hiddenFrame(page)
    const mine = { frame, url }
    shown.push(mine)
    if (!(await isLoaded(frame, url, page, patience))) return 'refused'
    const target = frame.contentWindow
    if (target === null || !shown.includes(mine)) return 'refused'
    try {
      target.focus()
      target.print()
      return 'sent'
    } catch {
      // A browser set to download PDFs shows no document that could be printed.
      return 'refused'
    }
  }
  return {
    wipe,
    async print(jobs) {
      wipe()
      for (const [index, job] of jobs.entries()) {
        if (index > 0) await dialogGone(page, dialog)
        if ((await printOne(job)) === 'refused') return 'refused'
      }
      return 'sent'
    },
  }
}

/**
 * Waits until the dialog that was just asked for has come and gone; nothing but the focus tells of
 * it. On a kiosk the browser takes the focus just as long as it needs to hand the job over.
 *
 * @param patienceMs  How long a dialog may take to come, before none is believed to come.
 */
async function dialogGone(page: Document, patienceMs: number): Promise<void> {
  const start = performance.now()
  while (page.hasFocus() && performance.now() - start < patienceMs) await pause(tickMs)
  if (page.hasFocus()) return
  while (!page.hasFocus()) await pause(tickMs)
  await pause(settleMs)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
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
