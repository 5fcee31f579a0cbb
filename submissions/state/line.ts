/** A line of an office's state, wherever it is kept. */
import type { Form } from '../../templates/sheet/form.ts'
import { Day } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import type { KeptForm } from './kept-form.ts'

/** The value of a column as its form reads it; money in fen. `undefined` is a blank cell. */
export type LineValue = string | number | boolean | Day | undefined

export type LineValues = Readonly<Record<string, LineValue>>

/** Values by column key; columns that are not there are blank. */
export interface Line {
  readonly form: string
  readonly values: LineValues
}

/** The same for values that a sheet would show alike: what a person typed and what a program wrote. */
export const valueKey = (value: LineValue): string =>
  value === undefined ? '' : value instanceof Day ? value.toString() : foldText(String(value))

export const sameValue = (a: LineValue, b: LineValue): boolean => valueKey(a) === valueKey(b)

/** What the line is about, as one text: equal texts, the same line. */
export const lineKey = ({ about }: Pick<KeptForm, 'about'>, values: LineValues): string =>
  JSON.stringify(about.map((key) => valueKey(values[key])))

/** The key that a line has once some of its columns say something else. */
export const lineKeyAfter = ({ about }: Pick<KeptForm, 'about'>, before: string, sets: LineValues): string =>
  JSON.stringify(
    (JSON.parse(before) as string[]).map((old, i) => {
      const key = about[i]!
      return Object.hasOwn(sets, key) ? valueKey(sets[key]) : old
    }),
  )

/** The columns of a form that a line fills, in the form's order. */
export const filledKeys = (form: Form, values: LineValues): string[] =>
  Object.keys(form.columns).filter((key) => values[key] !== undefined)
