/** The words of a mail's headers: values with parameters, and letters that are no ASCII (RFC 2047, RFC 2231). */
import { base64, quotedPrintable } from './transfer.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255)

/** Text in the encoding that is named; what is none of these letters becomes a replacement mark. */
function decoded(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset.toLowerCase() === 'gb2312' ? 'gb18030' : charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Raw bytes of a header as text: UTF-8 where they are, else GB18030, as mail programs in China write. */
export function rawText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

const WORD = /=\?([^?\s]+)\?([bq])\?([^?\s]*)\?=/gi
const RUN = new RegExp(`${WORD.source}(?:\\s*${WORD.source})*`, 'gi')

/** `=?gbk?B?zqK5+Q==?=`; words side by side are one text, also where a letter is cut in two between them. */
export const decodedWords = (text: string): string =>
  text.replace(RUN, (run) => {
    let [out, charset, bytes] = ['', '', [] as number[]]
    for (const [, named = '', how = '', inside = ''] of run.matchAll(WORD)) {
      const own = named.replace(/\*.*$/, '').toLowerCase()
      if (own !== charset) out += decoded(Uint8Array.from(bytes), charset)
      if (own !== charset) [charset, bytes] = [own, []]
      bytes.push(
        ...(how.toLowerCase() === 'b'
          ? base64(bytesOf(inside))
          : quotedPrintable(bytesOf(inside.replaceAll('_', ' ')))),
      )
    }
    return out + decoded(Uint8Array.from(bytes), charset)
  })

export interface HeaderValue {
  /** In small letters. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const PARAMETER = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g

function percentDecoded(text: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at++) {
    const two = text[at] === '%' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN
    if (Number.isNaN(two)) bytes.push(text.charCodeAt(at) & 255)
    else {
      bytes.push(two)
      at += 2
    }
  }
  return bytes
}

interface Piece {
  readonly order: number
  readonly isCoded: boolean
  readonly text: string
}

/** A parameter that stands in pieces, `name*0*=gb18030''%CE; name*1=b`. */
function joinedPieces(pieces: readonly Piece[]): string {
  const sorted = [...pieces].sort((a, b) => a.order - b.order)
  let charset = ''
  const bytes = sorted.flatMap(({ isCoded, text }, i) => {
    const head = i === 0 && isCoded ? /^([^']*)'[^']*'/.exec(text) : null
    if (head !== null) charset = head[1]!
    const rest = head === null ? text : text.slice(head[0].length)
    return isCoded ? percentDecoded(rest) : [...bytesOf(rest)]
  })
  return charset === '' ? rawText(Uint8Array.from(bytes)) : decoded(Uint8Array.from(bytes), charset)
}

/** `attachment; filename="a.xlsx"`. @param raw its bytes as characters below U+0100, the lines unfolded */
export function headerValue(raw: string): HeaderValue {
  const plain = new Map<string, string>()
  const coded = new Map<string, Piece[]>()
  for (const [, name = '', quoted, bare = ''] of raw.matchAll(PARAMETER)) {
    const text = quoted === undefined ? bare : quoted.replace(/\\(.)/g, '$1')
    const piece = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name.toLowerCase())
    if (piece === null) {
      plain.set(name.toLowerCase(), decodedWords(rawText(bytesOf(text))))
      continue
    }
    const known = coded.get(piece[1]!) ?? []
    known.push({
      order: Number(piece[2] ?? 0),
      isCoded: piece[2] === undefined || piece[3] !== undefined,
      text,
    })
    coded.set(piece[1]!, known)
  }
  for (const [name, pieces] of coded) plain.set(name, joinedPieces(pieces))
  return { value: raw.replace(/;.*$/s, '').trim().toLowerCase(), parameters: plain }
}
