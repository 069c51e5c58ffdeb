import { documentWorkshop } from '#adapters/pdf/documentWorkshop.ts'
import type { DocumentMaker, DocumentRequest } from '#ports/documents.ts'
import type { MakePacket, RouteInput } from '../route.ts'

/** The counter's way: every form filled on the office's own blank, the checklist, bound into print jobs. */
export function counter({ requests, fonts, blanks }: RouteInput): MakePacket {
  const workshop = documentWorkshop({
    fonts: (face) => Promise.resolve(fonts.find((font) => font.face === face)?.bytes),
    blanks: (file) => Promise.resolve(blanks.get(file)),
  })
  return () => makeAndBind(workshop, requests)
}

/** The print jobs of a packet with one copy of each paper. */
export async function makeAndBind(
  maker: DocumentMaker,
  requests: readonly DocumentRequest[],
): Promise<readonly Uint8Array[]> {
  const documents = await maker.make(requests)
  const papers = documents.map((made) => {
    if (made.kind === 'failed') throw new Error(`${made.id}: ${made.reason}`)
    return { ...made, copies: 1 }
  })
  return (await maker.bind(papers)).map(({ bytes }) => bytes)
}
