/** From the lines of a state before and after to what is written into its workbooks. */

import { keptForm, STATE_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line, LineValue } from '../../submissions/state/line.ts'
import { filledKeys, sameValue } from '../../submissions/state/line.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { Day, serialOfDay } from '../../templates/values/day.ts'
import { cellOfValue } from '../../workbook/compose/compose-cells.ts'
import type { CellEdit, EditPlan, Value } from '../../workbook/edit/plan.ts'
import type { PlacedState, StateSheet } from './placed-lines.ts'

/** What is to become of one workbook that is there. */
export interface BookPlan {
  readonly path: string
  readonly edit: EditPlan
}

/** New lines for which the office has no sheet yet, by form. */
export type Homeless = ReadonlyMap<string, readonly Line[]>

export interface StatePlan {
  readonly books: readonly BookPlan[]
  readonly homeless: Homeless
  /** Columns that a person would have to fill and that the sheet does not have. */
  readonly lacking: readonly { readonly sheet: StateSheet; readonly key: string; readonly value: LineValue }[]
}

/** A value as it is written into a cell of its column. */
export function cellValue(column: Column, value: LineValue): Value {
  if (value instanceof Day && value.month !== undefined && value.day !== undefined)
    return { day: serialOfDay({ year: value.year, month: value.month, day: value.day }) }
  const plain = cellOfValue(column, value)
  return typeof plain === 'object' && plain !== null ? null : plain
}

const columnOf = (form: string, key: string): Column => keptForm(form).form.columns[key]!

interface BookEdit {
  readonly cells: CellEdit[]
  readonly rows: Map<StateSheet, (Value | undefined)[][]>
}

class Plans {
  private readonly books = new Map<string, BookEdit>()
  readonly homeless = new Map<string, Line[]>()
  readonly lacking: { sheet: StateSheet; key: string; value: LineValue }[] = []

  private book(path: string): BookEdit {
    const known = this.books.get(path) ?? { cells: [], rows: new Map() }
    this.books.set(path, known)
    return known
  }

  change(sheet: StateSheet, row: number, key: string, value: LineValue): void {
    const column = sheet.columns.get(key)
    if (column === undefined) {
      if (!keptForm(sheet.form).worked.includes(key)) this.lacking.push({ sheet, key, value })
      return
    }
    const { cells } = this.book(sheet.path)
    cells.push({ sheet: sheet.sheet, row, column, value: cellValue(columnOf(sheet.form, key), value) })
  }

  append(sheet: StateSheet, line: Line): void {
    const { rows } = this.book(sheet.path)
    const row: (Value | undefined)[] = []
    for (const key of filledKeys(keptForm(line.form).form, line.values)) {
      const at = sheet.columns.get(key)
      if (at !== undefined) row[at - 1] = cellValue(columnOf(line.form, key), line.values[key])
    }
    rows.set(sheet, [...(rows.get(sheet) ?? []), Array.from(row)])
  }

  all(): BookPlan[] {
    return [...this.books].map(([path, { cells, rows }]) => ({
      path,
      edit: {
        cells,
        rows: [...rows].map(([{ sheet, firstFree }, added]) => ({ sheet, first: firstFree, rows: added })),
      },
    }))
  }
}

/** @param after the lines of `before` in their order, each perhaps changed, and then the new ones */
export function planState(before: PlacedState, after: readonly Line[]): StatePlan {
  const plans = new Plans()
  const homes = new Map<string, StateSheet>()
  for (const sheet of before.sheets) if (!homes.has(sheet.form)) homes.set(sheet.form, sheet)
  for (const [i, line] of after.entries()) {
    const old = before.lines[i]
    if (old !== undefined) {
      for (const key of Object.keys(line.values))
        if (!sameValue(old.values[key], line.values[key]))
          plans.change(old.sheet, old.row, key, line.values[key])
      continue
    }
    const home = homes.get(line.form)
    if (home !== undefined) plans.append(home, line)
    else plans.homeless.set(line.form, [...(plans.homeless.get(line.form) ?? []), line])
  }
  return { books: plans.all(), homeless: plans.homeless, lacking: plans.lacking }
}

/** The workbooks that are made for lines without a home, each with the forms that it holds. */
export const filesFor = (homeless: Homeless): Map<string, string[]> => {
  const files = new Map<string, string[]>()
  for (const { form, file } of STATE_FORMS)
    if (homeless.has(form.id)) files.set(file, [...(files.get(file) ?? []), form.id])
  return files
}
