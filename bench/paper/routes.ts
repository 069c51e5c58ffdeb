import type { MakePacket, RouteInput } from './route.ts'

/** The same content as everybody's, drawn with our code. */
export const drawnRoute = 'ours, drawn'
const counterRoute = 'ours, as the counter'
export const ours: readonly string[] = [drawnRoute, counterRoute]

/**
 * Every route that runs in Node as well as in a worker, loaded when it is asked for, so that the time
 * of the first packet includes it.
 */
export const ROUTES: Readonly<Record<string, (input: RouteInput) => Promise<MakePacket>>> = {
  [drawnRoute]: async (input) => (await import('./routes/drawn.ts')).drawn(input),
  [counterRoute]: async (input) => (await import('./routes/counter.ts')).counter(input),
  pdfkit: async (input) => (await import('./routes/pdfkit.ts')).pdfkit(input),
  pdfmake: async (input) => (await import('./routes/pdfmake.ts')).pdfmake(input),
  jspdf: async (input) => (await import('./routes/jspdf.ts')).jspdf(input),
  '@react-pdf/renderer': async (input) => (await import('./routes/reactPdf.ts')).reactPdf(input),
  '@pdfme/generator': async (input) => (await import('./routes/pdfme.ts')).pdfme(input),
}
