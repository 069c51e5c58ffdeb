import type { OwnFontPlace } from '#core/documents/fontChain.ts'
import workerUrl from './worker.ts?worker&url'
import type { ToWorker } from './workerProtocol.ts'

/** Trusted Types are not yet part of every browser's types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): URL }
}

/**
 * Makes a function that starts the worker.
 *
 * The policy of the page allows scripts only by the name `guide-sw`; a policy can be made once, so
 * the caller keeps the function.
 *
 * @param ownFont  Place of the municipality's own font (外字), where it has one.
 */
export function workerStarter(
  ownFont?: OwnFontPlace,
  sharedPolicy?: (url: string) => string | URL,
): () => Worker {
  const allow = sharedPolicy ?? trustedScriptUrl()
  return () => {
    const worker = new Worker(allow(workerUrl), { type: 'module', name: 'documents' })
    if (ownFont !== undefined) worker.postMessage({ kind: 'set-up', ownFont } satisfies ToWorker)
    return worker
  }
}

/** Passes script addresses of this site through the policy `guide-sw`, and throws for any other. */
export function trustedScriptUrl(): (url: string) => string | URL {
  const sameOrigin = (url: string): string => {
    const full = new URL(url, location.href)
    if (full.origin !== location.origin) throw new TypeError('scripts come from this site only')
    return full.href
  }
  const factory =
    'trustedTypes' in globalThis ? (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes : undefined
  if (factory === undefined) return sameOrigin
  const policy = factory.createPolicy('guide-sw', { createScriptURL: sameOrigin })
  return (url) => policy.createScriptURL(url)
}
