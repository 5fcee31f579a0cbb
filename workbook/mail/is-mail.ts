/** Telling a mail from other text. */
import { ascii } from '../xml/xml.ts'

const HEAD = 4096
const NAMES = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'return-path',
  'message-id',
  'delivered-to',
])

/** Whether text is a mail: headers alone before the first empty line, two of them such as every mail has. */
export function isMail(bytes: Uint8Array): boolean {
  const lines = ascii(bytes, 0, Math.min(bytes.length, HEAD)).split(/\r?\n/)
  if (/^From \S+ /.test(lines[0]!)) lines.shift()
  const known = new Set<string>()
  let [seen, named] = [0, false]
  for (const line of lines) {
    if (line === '') break
    if (/^[ \t]/.test(line) && seen > 0) continue
    const name = /^([A-Za-z][A-Za-z0-9-]*):(?:\s|$)/.exec(line)?.[1]
    // The last line of the head may be cut.
    if (name === undefined) return line === lines.at(-1) && named && known.size > 1
    seen++
    const lower = name.toLowerCase()
    if (NAMES.has(lower)) named = true
    if (NAMES.has(lower) || lower === 'mime-version' || lower === 'content-type') known.add(lower)
  }
  return named && known.size > 1
}
