/** Columns of reports, which nobody fills in. Widths are the widest that a column may become, in characters. */
import type { Column } from '../../templates/sheet/column.ts'
import { count, money, text } from '../../templates/sheet/column-kinds.ts'

export const words = (header: string, width: number): Column => text({ header: [header], fill: '', width })

export const figure = (header: string, width = 8): Column => count({ header: [header], fill: '', width })

export const yuan = (header: string, width = 15): Column =>
  money({ header: [header], unit: '元', fill: '', width })

export const serial = figure('序号', 6)
