import type { FaceId } from './fontFace.ts'

/** What a text is for, which decides its typeface. */
export type FontRole = 'value' | 'paper' | 'paper-bold' | 'blank'

/** Where the municipality's own font stands: values are set in it, or it draws what no other font can. */
export type OwnFontPlace = 'first' | 'last'

type FaceIds = readonly [FaceId, ...FaceId[]]

/**
 * Fonts by role in the order they are tried.
 *
 * Values are set in a fixed-width gothic, so that what the system wrote is told from the office's
 * own blank, in mincho, at a glance. IPAmj Mincho holds the characters of the family registers; it
 * is too large to ship and joins a chain only where the office has put it in its place.
 */
const chains: Readonly<Record<FontRole, FaceIds>> = {
  value: ['gothic', 'noto-sans', 'ipamj'],
  paper: ['gothic-p', 'noto-sans', 'ipamj'],
  'paper-bold': ['gothic-p-bold', 'noto-sans-bold', 'ipamj'],
  blank: ['mincho-p', 'noto-serif', 'ipamj'],
}

/**
 * The fonts of a role in the order they are tried.
 *
 * @param ownFont  Place of the municipality's own font (外字), where it has one. Our own papers keep
 *   their typeface also when values are set in that font: it then comes right after.
 */
export function chainOf(role: FontRole, ownFont?: OwnFontPlace): FaceIds {
  const [first, ...others] = chains[role]
  if (ownFont === undefined) return chains[role]
  if (ownFont === 'last') return [first, ...others, 'municipal']
  return role === 'value' ? ['municipal', first, ...others] : [first, 'municipal', ...others]
}

/** True of a font that only fills in for others: so little of it is needed that it is read by ranges. */
export function isFallback(face: FaceId): boolean {
  return Object.values(chains).every(([first]) => first !== face)
}

/** A font file as it is served under `/fonts/`. */
export interface FontFile {
  readonly face: FaceId
  readonly file: string
  /** Where the file comes from, under the package directory; absent where the office supplies it. */
  readonly from?: string
  /** The PostScript name written into documents. */
  readonly name: string
}

/** Every font file of the product. */
export const fontFiles: readonly FontFile[] = [
  {
    face: 'gothic',
    file: 'BIZUDGothic-Regular.ttf',
    from: '@expo-google-fonts/biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf',
    name: 'BIZUDGothic-Regular',
  },
  {
    face: 'gothic-p',
    file: 'BIZUDPGothic-Regular.ttf',
    from: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    name: 'BIZUDPGothic-Regular',
  },
  {
    face: 'gothic-p-bold',
    file: 'BIZUDPGothic-Bold.ttf',
    from: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
    name: 'BIZUDPGothic-Bold',
  },
  {
    face: 'mincho-p',
    file: 'BIZUDPMincho-Regular.ttf',
    from: '@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf',
    name: 'BIZUDPMincho-Regular',
  },
  {
    face: 'noto-sans',
    file: 'NotoSansJP-Regular.ttf',
    from: '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
    name: 'NotoSansJP-Regular',
  },
  {
    face: 'noto-sans-bold',
    file: 'NotoSansJP-Bold.ttf',
    from: '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
    name: 'NotoSansJP-Bold',
  },
  {
    face: 'noto-serif',
    file: 'NotoSerifJP-Regular.ttf',
    from: '@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
    name: 'NotoSerifJP-Regular',
  },
  { face: 'ipamj', file: 'ipamjm.ttf', name: 'IPAmjMincho' },
  { face: 'municipal', file: 'municipal.ttf', name: 'MunicipalFont' },
]

/** The file of a face. */
export function fontFileOf(face: FaceId): FontFile {
  const found = fontFiles.find((file) => file.face === face)
  if (found === undefined) throw new Error(`no font file for the face ${face}`)
  return found
}
