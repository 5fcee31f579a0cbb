/** The 汇总 workbook of a merge: made for reading and print, with numbers hidden, and judged nowhere. */

import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { type Book, isFault } from '../../templates/sheet/grid.ts'

/** The sheets that such a workbook always has, and no form of ours is called. */
const SHEETS = ['汇总表', '名额核对', '报送情况统计'] as const

export interface PrintedRollup {
  readonly programme: Programme
  readonly year: number
}

const titleOf = ({ rows }: Book['sheets'][number]): string => {
  const cell = rows[0]?.cells.find((each) => each !== null) ?? null
  return cell === null || isFault(cell) ? '' : String(cell)
}

/** Of what a workbook is the rollup, by its sheets and the titles above them; `null` where it is none. */
export function printedRollup({ programmes }: Registry, { sheets }: Book): PrintedRollup | null {
  const [first, ...others] = SHEETS.map((name) => sheets.find((sheet) => sheet.name === name))
  if (first === undefined || others.includes(undefined)) return null
  const title = titleOf(first)
  for (const programme of programmes) {
    const year = new RegExp(`^(\\d{4})年${programme.name}(?:推荐)?汇总表$`).exec(title)?.[1]
    if (year !== undefined) return { programme, year: Number(year) }
  }
  return null
}

/** Why it is not judged, and what is to be opened instead. */
export const printedRollupWords = ({ programme, year }: PrintedRollup): string =>
  `这是 ${year} 年${programme.name}的汇总，供阅读和打印，不在这里校验：核对名额和资金，请打开办公室工作簿；向上级报送，请用“上报”工作簿`
