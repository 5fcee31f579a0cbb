/** A form with 40 of the columns that our application has, in its words and in another order, two rows of headers. */
import type { Column } from '../../../templates/sheet/column.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book, Cell } from '../../../templates/sheet/grid.ts'
import { book, grid } from './strangers.ts'

export interface FortyColumns {
  readonly book: Book
  /** What is to be read of its one row. */
  readonly record: object
}

const filledIn = (key: string, column: Column): Cell => {
  if (column.options !== undefined && column.options.length > 0) return column.options[0]!
  switch (column.kind) {
    case 'yesNo':
      return '是'
    case 'count':
    case 'decimal':
      return 12
    case 'money':
      return 6
    case 'day':
      return '2020-05-01'
    case 'year':
      return 2020
    default:
      return `填的${key}`
  }
}

/** The columns of a group stand together, groups and columns from the last to the first. */
export function fortyColumns(form: Form, count = 40): FortyColumns {
  const entries = Object.entries(form.columns)
    .filter(([key]) => key !== 'number')
    .slice(0, count)
    .reverse()
  const groupOf = ({ header }: Column): string => (header.length === 2 ? header[0] : '')
  const nameOf = ({ header }: Column): string => header.at(-1)!
  const merges = entries.flatMap(([, column], i): [number, number, number, number][] => {
    const group = groupOf(column)
    if (group === '') return [[3, i + 1, 4, i + 1]]
    if (groupOf(entries[i - 1]?.[1] ?? column) === group && i > 0) return []
    let end = i
    while (end + 1 < entries.length && groupOf(entries[end + 1]![1]) === group) end++
    return end > i ? [[3, i + 1, 3, end + 1]] : []
  })
  const top = entries.map(([, column], i) => {
    const group = groupOf(column)
    if (group === '') return nameOf(column)
    return i > 0 && groupOf(entries[i - 1]![1]) === group ? null : group
  })
  const names = entries.map(([, column]) => (groupOf(column) === '' ? null : nameOf(column)))
  const values = Object.fromEntries(entries.map(([key, column]) => [key, filledIn(key, column)]))
  return {
    book: book(
      grid(
        '汇总表',
        [
          ['2026年济南市劳模和工匠人才创新工作室申报汇总表'],
          ['填报单位：历下区总工会（盖章）'],
          top,
          names,
          entries.map(([key]) => values[key]!),
        ],
        merges,
      ),
    ),
    record: {
      ...Object.fromEntries(
        Object.entries(values).map(([key, value]) => [key, value === '是' || value === '有' ? true : value]),
      ),
      number: values['studio'],
    },
  }
}
