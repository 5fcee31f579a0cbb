/** The merged ranges of a sheet. */
import type { CellRange } from '../../templates/sheet/grid.ts'
import { corrupt } from '../error.ts'
import { type Limits, within } from '../limits.ts'
import { ascii, attributes } from '../xml/xml.ts'

const CORNER = /^([A-Z]{1,3})?([1-9]\d{0,6})?$/

function corner(text: string): { row: number | null; column: number | null } | null {
  const match = CORNER.exec(text)
  if (match === null || text === '') return null
  let column = 0
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64
  return { row: match[2] === undefined ? null : Number(match[2]), column: column === 0 ? null : column }
}

/** `A1:C3`, `B2`, `A:C` or `1:3` as a range; `null` where the text is none of them or leaves the sheet. */
export function parseRange(text: string, limits: Limits): CellRange | null {
  const [first = '', second = first, ...rest] = text.replaceAll('$', '').toUpperCase().split(':')
  const [a, b] = [corner(first), corner(second)]
  if (a === null || b === null || rest.length > 0) return null
  const rows = [a.row ?? 1, b.row ?? limits.rows]
  const columns = [a.column ?? 1, b.column ?? limits.columns]
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  }
  return range.bottom > limits.rows || range.right > limits.columns ? null : range
}

const LT = 60
const NAME = [...'mergeCell'].map((letter) => letter.charCodeAt(0))

/** Reads every `mergeCell` from `from` on, which is where the rows end. */
export function merges(bytes: Uint8Array, from: number, limits: Limits): CellRange[] {
  const found: CellRange[] = []
  for (let at = bytes.indexOf(LT, from); at >= 0; at = bytes.indexOf(LT, at + 1)) {
    const inside = at + 1 + NAME.length
    if (bytes[at + 1] !== NAME[0] || !NAME.every((byte, i) => bytes[at + 1 + i] === byte)) continue
    if (bytes[inside]! > 32) continue
    const end = bytes.indexOf(62, at)
    if (end < 0) throw corrupt('sheet ends within a merge')
    const ref = attributes(ascii(bytes, inside, end)).get('ref') ?? ''
    const range = parseRange(ref, limits)
    if (range === null) throw corrupt(`merge of "${ref}"`)
    found.push(range)
    within(limits, 'merges', found.length, 'sheet')
  }
  return found
}
