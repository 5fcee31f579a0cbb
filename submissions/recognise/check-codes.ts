/**
 * Check codes of a forwarded file: of each row and of the whole, over the values as they are read. They show
 * accident and carelessness; whoever wants to forge can compute them too.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { type Cell, isFault } from '../../templates/sheet/grid.ts'
import { Day } from '../../templates/values/day.ts'
import { byCode, foldText } from '../../templates/values/text.ts'

/** Groups of four of the first twelve hexadecimal digits. */
const DIGITS = 12

const shortened = (text: string): string =>
  bytesToHex(sha256(utf8ToBytes(text)))
    .slice(0, DIGITS)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1-')

const cellText = (cell: Cell): string => (isFault(cell) ? cell.fault : String(cell ?? ''))

/** The same for what a sheet shows alike: width, case and spaces aside. */
function valueText(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (value instanceof Day) return value.toString()
  if (typeof value === 'object' && 'raw' in value) return foldText(cellText((value as { raw: Cell }).raw))
  return foldText(String(value))
}

/** The code of a row: its form, then each column that holds something as `key=value`, in the form's order. */
export const rowCode = (form: Form, values: Readonly<Record<string, unknown>>): string =>
  shortened(
    [
      form.id,
      ...Object.keys(form.columns).flatMap((key) => {
        const text = valueText(values[key])
        return text === '' ? [] : [`${key}=${text}`]
      }),
    ].join('\n'),
  )

/** The values of a record as it was read: the cell itself where it could not be. */
export function valuesRead({ row, cells, unreadable }: RecordRead): Record<string, unknown> {
  const values: Record<string, unknown> = { ...(row as Record<string, unknown>) }
  for (const key of unreadable) values[key] = { raw: cells[key] ?? null }
  return values
}

/** The code of the whole: of the codes of its rows, whatever their order, and of the sum that it states. */
export const wholeCode = (rowCodes: readonly string[], amount: number | undefined): string =>
  shortened([...[...rowCodes].sort(byCode), `amount=${amount ?? ''}`].join('\n'))
