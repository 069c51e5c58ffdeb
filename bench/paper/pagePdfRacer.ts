import { openMeasured } from './browser.ts'
import type { PaperContent, TextRun } from './route.ts'
import type { Given } from './given.ts'
import type { Racer } from './racer.ts'
import type { Site } from './site.ts'

/** Chromium's own way from a page to a PDF; the browser is kept, and with it the fonts it fetched. */
export async function pagePdfRacer(site: Site, given: Given): Promise<Racer> {
  const started = performance.now()
  const { page, peakMB, close } = await openMeasured(site.origin)
  let startMs = performance.now() - started
  let output: readonly Uint8Array[] = []
  return {
    name: "Chromium's page.pdf()",
    async lap() {
      const begun = performance.now()
      await page.setContent(htmlOf(given))
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      output = [new Uint8Array(await page.pdf({ preferCSSPageSize: true }))]
      const ms = startMs + performance.now() - begun
      startMs = 0
      return ms
    },
    output: () => Promise.resolve(output),
    peakMB,
    close,
  }
}

function htmlOf({ content, fonts }: Given): string {
  const faces = fonts.map(
    ({ face, name }) =>
      `@font-face{font-family:${name};src:url(/fonts/${face}.ttf)} .${face}{font-family:${name}}`,
  )
  const style = `@page{size:${content.widthMm}mm ${content.heightMm}mm;margin:0} body{margin:0}
section{position:relative;width:${content.widthMm}mm;height:${content.heightMm}mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto} span,i{position:absolute} span{white-space:pre;line-height:1}`
  const pages = content.pages.map(({ texts, rects, lines }) => {
    const boxes = rects.map(({ x, y, width, height, lineMm }) => {
      const at = `left:${x - lineMm / 2}mm;top:${y - lineMm / 2}mm`
      return `<i style="${at};width:${width - lineMm}mm;height:${height - lineMm}mm;border:${lineMm}mm solid"></i>`
    })
    const rules = lines.map(({ from, to, lineMm }) => {
      const [width, height] = [Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])]
      const side = height === 0 ? 'top' : 'left'
      const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])]
      const at = height === 0 ? `left:${x}mm;top:${y - lineMm / 2}mm` : `left:${x - lineMm / 2}mm;top:${y}mm`
      return `<i style="${at};width:${width}mm;height:${height}mm;border-${side}:${lineMm}mm solid"></i>`
    })
    return `<section>${texts.map((run) => span(run, content)).join('')}${boxes.join('')}${rules.join('')}</section>`
  })
  return `<!doctype html><meta charset="utf-8"><title>書類</title><style>${faces.join('')}${style}</style>${pages.join('')}`
}

function span({ text, face, sizePt, x, baseline }: TextRun, { ascentEm }: PaperContent): string {
  const top = `calc(${baseline}mm - ${ascentEm * sizePt}pt)`
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return `<span class="${face}" style="left:${x}mm;top:${top};font-size:${sizePt}pt">${escaped}</span>`
}
