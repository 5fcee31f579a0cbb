/** CSV as Excel opens it by double-click: UTF-8 with BOM, and no cell that could run as a formula. */
import Papa from 'papaparse'

/** Text that a spreadsheet would take for a formula, full-width signs included, is led by an apostrophe. */
const neutral = (value: unknown): unknown =>
  typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value

export function csv(headers: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const data = rows.map((row) => row.map(neutral))
  return `\uFEFF${Papa.unparse({ fields: [...headers], data }, { newline: '\r\n' })}\r\n`
}
