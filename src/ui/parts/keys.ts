/** The parts of a keyboard event that decide; DOM and React events both have them. */
export interface KeyPress {
  readonly key: string
  readonly code?: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly isComposing: boolean
  readonly keyCode: number
}

/** An input method is at work: Enter, digits and Esc belong to it. Some report only keyCode 229. */
export function isComposing(event: Pick<KeyPress, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/** The digit of a key pressed alone, on the row above the letters or the number pad. */
export function digitOf(event: KeyPress): number | undefined {
  if (isComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return undefined
  return /^[0-9]$/.test(event.key) ? Number(event.key) : undefined
}

/** Typed characters go into the element, so single keys must not act. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return (
    target instanceof HTMLInputElement && !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  )
}

/** Enter does something of its own on the element; a grade is set by Space, so that Enter goes on. */
export function takesEnter(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('[data-grade]') !== null) return false
  return target.closest('button, a, summary, select, textarea, [role="button"]') !== null
}
