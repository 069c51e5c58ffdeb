/* What the benches use of peers that bring no types. */

declare module 'pdfkit' {
  class PdfDocument {
    constructor(options: {
      readonly size: readonly [width: number, height: number]
      readonly margin: number
      readonly autoFirstPage: boolean
      readonly font: null
    })
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
    registerFont(name: string, bytes: Uint8Array): this
    addPage(): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, x: number, y: number, options: { lineBreak: boolean; baseline: 'alphabetic' }): this
    lineWidth(width: number): this
    rect(x: number, y: number, width: number, height: number): this
    moveTo(x: number, y: number): this
    lineTo(x: number, y: number): this
    stroke(): this
    end(): void
  }
  export { PdfDocument as default }
}

declare module 'pdfmake' {
  type Shape =
    | {
        readonly type: 'rect'
        readonly x: number
        readonly y: number
        readonly w: number
        readonly h: number
        readonly lineWidth: number
      }
    | {
        readonly type: 'line'
        readonly x1: number
        readonly y1: number
        readonly x2: number
        readonly y2: number
        readonly lineWidth: number
      }
  type Node =
    | { readonly text: ''; readonly pageBreak?: 'before' }
    | {
        readonly text: string
        readonly font: string
        readonly fontSize: number
        readonly noWrap: true
        readonly preserveLeadingSpaces: true
        readonly absolutePosition: { readonly x: number; readonly y: number }
      }
    | { readonly canvas: Shape[]; readonly absolutePosition: { readonly x: number; readonly y: number } }
  interface PdfMake {
    readonly virtualfs: { writeFileSync(name: string, bytes: Uint8Array): void }
    setFonts(fonts: Record<string, { readonly normal: string }>): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    /** In Node only. */
    setLocalAccessPolicy?(allow: (path: string) => boolean): void
    createPdf(definition: {
      readonly pageSize: { readonly width: number; readonly height: number }
      readonly pageMargins: readonly [number, number, number, number]
      readonly defaultStyle: { readonly font: string; readonly fontSize: number }
      readonly content: Node[]
    }): { getBuffer(): Promise<Uint8Array> }
  }
  const pdfMake: PdfMake
  export { pdfMake as default, type Node, type Shape }
}
