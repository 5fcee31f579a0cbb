/** The workbooks that a merge makes for reading and print, with numbers hidden: judged nowhere. */

import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import { type Book, isFault } from '../../templates/sheet/grid.ts'

/** The sheets that such workbooks always have, and no form of ours is called. */
const PAPERS: readonly (readonly string[])[] = [
  ['汇总表', '名额核对', '报送情况统计'],
  ['签批表'],
  ['疑似重复'],
  ['版本差异'],
  ['审核清单'],
]

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
  const paper = PAPERS.find((names) => names.every((name) => sheets.some((sheet) => sheet.name === name)))
  const first = sheets.find(({ name }) => name === paper?.[0])
  if (first === undefined) return null
  const [, year, words] = /^(\d{4})年(.+)$/.exec(titleOf(first)) ?? []
  const programme = programmes.find(({ name }) => words?.startsWith(name))
  return programme === undefined ? null : { programme, year: Number(year) }
}

/** Why it is not judged, and what is to be opened instead. */
export const printedRollupWords = ({ programme, year }: PrintedRollup): string =>
  `这是 ${year} 年${programme.name}的汇总，供阅读和打印，不在这里校验：核对名额和资金，请打开办公室工作簿；向上级报送，请用“上报”工作簿`
