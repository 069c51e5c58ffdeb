/** A place in a rules file, 1-based, in UTF-16 code units as editors count. */
export interface Spot {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * One mistake of a rules file (誤り), told in the words of policy staff.
 *
 * An `error` keeps the rules from being used; a `warning` is printed and nothing more.
 */
export interface Mistake extends Spot {
  readonly severity: 'error' | 'warning'
  /** Stable; explained in rules/README.md. */
  readonly code: string
  readonly message: string
}

/** Collects mistakes while files are read; all of them are told at once. */
export class MistakeList {
  readonly #all: Mistake[] = []

  error(spot: Spot, code: string, message: string): void {
    this.#add('error', spot, code, message)
  }

  warn(spot: Spot, code: string, message: string): void {
    this.#add('warning', spot, code, message)
  }

  #add(severity: Mistake['severity'], { file, line, column }: Spot, code: string, message: string): void {
    this.#all.push({ severity, file, line, column, code, message })
  }

  /** In file order, then by line and column. */
  inOrder(): readonly Mistake[] {
    return this.#all.toSorted(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    )
  }

  get hasErrors(): boolean {
    return this.#all.some((mistake) => mistake.severity === 'error')
  }
}

/** One line as policy staff see it: `file:line:column: message [code]`. */
export function mistakeLine({ file, line, column, message, code }: Mistake): string {
  return `${file}:${line}:${column}: ${message} [${code}]`
}
