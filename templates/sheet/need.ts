/** How much a column is asked for, as blanks and the pages on columns say it. */
import type { Column } from './column.ts'

/**
 * - `必填`: every record has it;
 * - `佐证`: a clause reads it, in the cases of which it speaks;
 * - `选填`: no clause reads it.
 */
export type Need = '必填' | '佐证' | '选填'

/** @param grounded whether a clause reads the column */
export const needOf = (column: Pick<Column, 'required'>, grounded: boolean): Need =>
  column.required ? '必填' : grounded ? '佐证' : '选填'

/** How the colours of headers are read, for whoever fills in a sheet. */
export const NEED_LEGEND = '*必填　蓝底：佐证，有关条款要看　白底：选填'
