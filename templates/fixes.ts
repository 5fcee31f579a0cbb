/** Mends that need no judgement: what a cell means is plain, only how it was typed is wrong. */
import type { Cell } from './grid.ts'

export const FIX_KINDS = ['spaces', 'width', 'date', 'number', 'word'] as const
export type FixKind = (typeof FIX_KINDS)[number]

export const FIX_NAMES: Readonly<Record<FixKind, string>> = {
  spaces: '去掉多余空格',
  width: '全角改半角',
  date: '文本日期改成日期',
  number: '文本数字改成数字',
  word: '改成下拉列表里的说法',
}

/** One cell with the value that it shall have. */
export interface Fix {
  /** The same for the same mend of the same cell. */
  readonly id: string
  readonly kind: FixKind
  readonly sheet: string
  /** As Excel shows them, from 1. */
  readonly row: number
  readonly column: number
  readonly address: string
  readonly header: string
  readonly before: Exclude<Cell, object>
  readonly value: Exclude<Cell, object>
  /** Excel's number format that the value needs; absent where the cell's own stays. */
  readonly format?: string
  /** Before and after as a person reads them, with spaces made visible. */
  readonly shownBefore: string
  readonly shownAfter: string
}
