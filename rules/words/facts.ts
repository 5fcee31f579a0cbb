/** What a record says, as the facts that a reviewer sees side by side. */
import type { Column } from '../../templates/sheet/column.ts'
import { type Form, headerName, type Key, type Row } from '../../templates/sheet/form.ts'
import { showYuan } from '../../templates/values/money.ts'
import type { Fact } from '../rule.ts'

/** A blank cell, in words. */
export const NOT_FILLED = '未填'

export const fact = (name: string, value: string | number | undefined): Fact => ({
  name,
  value: value === undefined ? NOT_FILLED : String(value),
})

function shown(value: unknown, { kind, options }: Column): string {
  if (value === undefined) return NOT_FILLED
  if (kind === 'money') return `${showYuan(value as number)} 元`
  if (typeof value === 'boolean') return (value ? options?.[0] : options?.[1]) ?? String(value)
  return String(value)
}

/** The cells of some columns under their own headers, the unit of an amount left out: amounts are shown in yuan. */
export const factsOf = <F extends Form>(form: F, row: Row<F>, ...keys: readonly Key<F>[]): Fact[] =>
  keys.map((key) => {
    const column: Column = form.columns[key]!
    const name = headerName(column)
    return {
      name: column.kind === 'money' ? name.replace(/（[^（）]*）$/, '') : name,
      value: shown((row as Readonly<Record<string, unknown>>)[key], column),
    }
  })

/** `甲 3、乙 1`: how often each word occurs, in the order of their first occurrence or of `order`. */
export function tally(words: readonly (string | undefined)[], order: readonly string[] = []): string {
  const counts = new Map<string, number>(order.map((word) => [word, 0]))
  for (const word of words) counts.set(word ?? NOT_FILLED, (counts.get(word ?? NOT_FILLED) ?? 0) + 1)
  const parts = [...counts].filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`)
  return parts.length === 0 ? '无' : parts.join('、')
}
