/** The names of files in an archive: UTF-8 where the entry says so, else what the sender's computer wrote. */
import type { EntryNames } from './zip.ts'

/** The upper half of code page 437, which the zip format means where it says nothing. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const cp437 = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => (byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128]!)).join('')

const UNICODE_PATH = 0x7075

/** The name in the extra field that some programs add for those whose own encoding the reader may not know. */
function unicodePath(extra: Uint8Array): string | null {
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = extra[at + 2]! | (extra[at + 3]! << 8)
    if ((extra[at]! | (extra[at + 1]! << 8)) === UNICODE_PATH && size > 5)
      return strictly('utf-8', extra.subarray(at + 9, at + 4 + size))
    at += 4 + size
  }
  return null
}

/** macOS writes UTF-8 without saying so; Windows in China GBK. Names of files differ by case. */
export const FILE_NAMES: EntryNames = {
  decode: (raw, utf8, extra) =>
    (utf8 ? strictly('utf-8', raw) : unicodePath(extra)) ??
    strictly('utf-8', raw) ??
    strictly('gb18030', raw) ??
    cp437(raw),
  key: (name) => name,
  bothNames: true,
}
