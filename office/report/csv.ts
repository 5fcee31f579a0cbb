/** CSV as Excel opens it by double-click: UTF-8 with BOM, and no cell that could run as a formula. */
import Papa from 'papaparse'

/** Text that a spreadsheet would take for a formula, full-width signs included, is led by an apostrophe. */
const neutral = (value: unknown): unknown =>
  typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value

const END = '\r\n'

/** Rows become text a few at a time, so that no more of them is held. */
const AT_ONCE = 500

/** @param rows gone through once */
export function csv(headers: readonly string[], rows: Iterable<readonly unknown[]>): string {
  let text = `\uFEFF${Papa.unparse([headers], { newline: END })}${END}`
  let data: unknown[][] = []
  const write = (): void => {
    if (data.length > 0) text += `${Papa.unparse(data, { newline: END })}${END}`
    data = []
  }
  for (const row of rows) {
    data.push(row.map(neutral))
    if (data.length === AT_ONCE) write()
  }
  write()
  return text
}
