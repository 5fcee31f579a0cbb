/** The parts of a mail (RFC 5322, RFC 2045): headers, and bodies that hold further parts. */
import { WorkbookError } from '../error.ts'
import { ascii } from '../xml/xml.ts'
import { type HeaderValue, headerValue } from './header-words.ts'
import { base64, quotedPrintable } from './transfer.ts'

export interface MailPart {
  readonly type: HeaderValue
  readonly disposition: HeaderValue
  /** Whether another part shows it in its text, as a picture in a signature. */
  readonly isShown: boolean
  /** At most so many bytes come out of it. */
  readonly size: number
  /** Its bytes. Throws `WorkbookError` where the mail breaks off within it. */
  read(): Uint8Array
}

export interface MailLimits {
  readonly parts: number
  readonly depth: number
}

const LF = 10
const CR = 13
const DASH = 45
/** No header of a real mail is longer. */
const LONGEST_HEADERS = 1 << 20

interface Headers {
  readonly values: ReadonlyMap<string, string>
  /** Where the body begins. */
  readonly body: number
}

const lineEnd = (bytes: Uint8Array, at: number, end: number): number => {
  const found = bytes.indexOf(LF, at)
  return found < 0 || found >= end ? end : found + 1
}

const isBlank = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 0 || bytes[start] === LF || (bytes[start] === CR && bytes[start + 1] === LF)

/** Headers up to the empty line, unfolded; each name counts as it stands first. */
function headersOf(bytes: Uint8Array, start: number, end: number): Headers {
  let at = start
  while (at < end && !isBlank(bytes, at, end)) at = lineEnd(bytes, at, end)
  if (at - start > LONGEST_HEADERS) throw new WorkbookError('corrupt', 'mail: headers without an end')
  const values = new Map<string, string>()
  const text = ascii(bytes, start, at).replace(/\r?\n[ \t]+/g, ' ')
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (name !== '' && !values.has(name)) values.set(name, line.slice(colon + 1).trim())
  }
  return { values, body: Math.min(end, lineEnd(bytes, at, end)) }
}

interface Stretch {
  readonly from: number
  readonly to: number
  /** Whether the mail breaks off before the part is closed. */
  readonly isCut: boolean
}

/** Where the parts between the lines `--boundary` stand, up to `--boundary--` or the end. */
function stretches(bytes: Uint8Array, start: number, end: number, boundary: string, most: number): Stretch[] {
  const found: Stretch[] = []
  const line = Uint8Array.from(`--${boundary}`, (letter) => letter.charCodeAt(0) & 255)
  let open = -1
  for (let at = start; at < end; at = lineEnd(bytes, at, end)) {
    if (bytes[at] !== DASH || !line.every((byte, i) => bytes[at + i] === byte)) continue
    const after = at + line.length
    const isLast = bytes[after] === DASH && bytes[after + 1] === DASH
    if (!isLast && bytes[after] !== CR && bytes[after] !== LF && bytes[after] !== 32) continue
    // The line end before the boundary belongs to it.
    const before = at - (bytes[at - 1] === LF ? (bytes[at - 2] === CR ? 2 : 1) : 0)
    if (open >= 0) found.push({ from: open, to: Math.max(open, before), isCut: false })
    if (found.length > most) throw new WorkbookError('too-large', 'mail: too many parts')
    open = isLast ? -1 : lineEnd(bytes, at, end)
    if (isLast) return found
  }
  if (open >= 0) found.push({ from: open, to: end, isCut: true })
  return found
}

const DECODERS: Readonly<Record<string, (lines: Uint8Array) => Uint8Array>> = {
  base64,
  'quoted-printable': quotedPrintable,
}

/**
 * The parts that hold something, in their order.
 * @throws WorkbookError where there are too many, or too many within one another
 */
export function mailParts(bytes: Uint8Array, limits: MailLimits): MailPart[] {
  const found: MailPart[] = []
  const visit = (start: number, end: number, depth: number, isRelated: boolean, isCut: boolean): void => {
    if (depth > limits.depth) throw new WorkbookError('too-large', 'mail: parts nested too deep')
    const { values, body } = headersOf(bytes, start, end)
    const type = headerValue(values.get('content-type') ?? 'text/plain')
    const boundary = type.parameters.get('boundary')
    if (type.value.startsWith('multipart/') && boundary !== undefined && boundary !== '') {
      for (const inner of stretches(bytes, body, end, boundary, limits.parts))
        visit(inner.from, inner.to, depth + 1, type.value === 'multipart/related', isCut || inner.isCut)
      return
    }
    const decode = DECODERS[(values.get('content-transfer-encoding') ?? '').trim().toLowerCase()]
    const raw = bytes.subarray(body, end)
    found.push({
      type,
      disposition: headerValue(values.get('content-disposition') ?? ''),
      isShown: isRelated && values.has('content-id'),
      size: raw.length,
      read() {
        if (isCut) throw new WorkbookError('truncated', 'mail: a part is not closed')
        return decode?.(raw) ?? raw
      },
    })
    if (found.length > limits.parts) throw new WorkbookError('too-large', 'mail: too many parts')
  }
  visit(0, bytes.length, 1, false, false)
  return found
}

/** Where each mail of a mailbox begins and ends: at lines `From `, which no mail holds in that form. */
export function mailsIn(bytes: Uint8Array, most: number): Uint8Array[] {
  const starts: number[] = []
  let isAfterBlank = true
  for (let at = 0; at < bytes.length; ) {
    const end = lineEnd(bytes, at, bytes.length)
    if (isAfterBlank && ascii(bytes, at, Math.min(at + 5, bytes.length)) === 'From ') starts.push(end)
    if (starts.length > most) throw new WorkbookError('too-large', 'mailbox: too many mails')
    isAfterBlank = isBlank(bytes, at, end)
    at = end
  }
  if (starts.length === 0) return [bytes]
  return starts.map((start, i) => {
    const next = starts[i + 1]
    // The line `From ` of the next mail ends where its own begins.
    const end = next === undefined ? bytes.length : bytes.lastIndexOf(LF, next - 2) + 1
    return bytes.subarray(start, Math.max(start, end))
  })
}
