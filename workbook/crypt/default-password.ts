/**
 * The password with which Excel encrypts where nobody chose one: to protect the structure of a workbook, or to
 * recommend reading only. Every program opens such files without asking ([MS-OFFCRYPTO] 2.3.7.4 and Excel's practice).
 */
export const DEFAULT_PASSWORD = 'VelvetSweatshop'

/** As the formats hash it. */
export const DEFAULT_PASSWORD_UTF16: Uint8Array = Uint8Array.from(
  [...DEFAULT_PASSWORD].flatMap((letter) => [letter.charCodeAt(0), 0]),
)

export const littleEndian = (value: number): Uint8Array =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24)
