/** All texts of a paper's content, to find out which fonts it needs; marks that are drawn as paths need none. */
export function paperTexts(content: object): readonly string[] {
  const texts: string[] = []
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value.replace(/✓|□|［|］/gu, ''))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  collect(content)
  return texts
}
