/** Addresses by postal code (郵便番号), from data inside the product. */
export interface PostalCodes {
  /**
   * @param code  7 digits, full-width and hyphens allowed.
   * @returns Prefecture, city and town as one text, or nothing when the code is not known.
   */
  addressOf(code: string): Promise<string | undefined>
}
