/** The number of a version, as clerks write it: 3, 3.0, V3, 第三版. */
import * as z from 'zod'
import { CHINESE_DIGITS, chineseNumber } from '../values/chinese-number.ts'
import type { Column, ColumnWords } from './column.ts'
import { count } from './column-kinds.ts'
import type { Cell } from './grid.ts'

const WORDED = /^(?:第|版本号?|v(?:er)?\.?)?([\d.]+|[一二三四五六七八九十]+)(?:版|稿|次)?$/i

/** The figure that the words stand for; the cell as it is where they are no version. */
function figure(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell
  const word = WORDED.exec(cell.normalize('NFKC').replace(/\s+/g, ''))?.[1]
  if (word === undefined) return cell
  return CHINESE_DIGITS.test(word) ? chineseNumber(word) : word
}

/** Versions count from 1. */
export function version(words: ColumnWords): Column<number> {
  const base = count(words)
  return {
    ...base,
    schema: () => z.int().min(1),
    parse(cell, unit) {
      const parsed = base.parse(figure(cell), unit)
      if ('blank' in parsed || ('value' in parsed && parsed.value >= 1)) return parsed
      return {
        unreadable: `“${typeof cell === 'object' ? '公式' : String(cell)}” 看不出是第几版`,
        mend: '请填 1、2、3 这样的数字，第一次报填 1',
        expected: '1、2、3 …',
      }
    },
  }
}
