/** Lines with a key for each, also where several are about the same: 审定意见 may have a line for each rule waived. */
import { keptForm } from './kept-form.ts'
import { type Line, lineKey } from './line.ts'

export interface KeyedLine extends Line {
  /** `lineKey`, with the place among its likes behind it from the second on. */
  readonly key: string
}

/** Whether a line says anything; one that was blanked stands for nothing. */
export const stands = ({ values }: Line): boolean =>
  Object.values(values).some((value) => value !== undefined)

/** The lines that stand for something, in their order. */
export function keyedLines(lines: readonly Line[]): KeyedLine[] {
  const seen = new Map<string, number>()
  return lines.filter(stands).map((line) => {
    const plain = lineKey(keptForm(line.form), line.values)
    const nth = 1 + (seen.get(`${line.form} ${plain}`) ?? 0)
    seen.set(`${line.form} ${plain}`, nth)
    const key = nth === 1 ? plain : JSON.stringify([...(JSON.parse(plain) as string[]), nth])
    return { ...line, key }
  })
}

/** Keyed lines by form and key. */
export const byFormAndKey = <T extends KeyedLine>(lines: readonly T[]): Map<string, T> =>
  new Map(lines.map((line) => [`${line.form} ${line.key}`, line]))

/**
 * The lines of a state as another has them: each where it stood, what the other lacks blanked, what is new behind.
 */
export function become(before: readonly Line[], wanted: readonly Line[]): Line[] {
  const left = byFormAndKey(keyedLines(wanted))
  const keys = keyedLines(before)
  let at = 0
  const after = before.map((line): Line => {
    if (!stands(line)) return line
    const name = `${line.form} ${keys[at++]!.key}`
    const found = left.get(name)
    left.delete(name)
    if (found !== undefined) return { form: line.form, values: { ...blank(line), ...found.values } }
    return { form: line.form, values: blank(line) }
  })
  return [...after, ...[...left.values()].map(({ form, values }) => ({ form, values }))]
}

const blank = ({ values }: Line): Record<string, undefined> =>
  Object.fromEntries(Object.keys(values).map((key) => [key, undefined]))
