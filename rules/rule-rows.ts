/** Which sheets a rule has to do with, and which of their rows it sees. */
import type { SheetReading } from '../templates/read/reading.ts'
import type { Form, Row } from '../templates/sheet/form.ts'
import { groupBy } from '../templates/values/group-by.ts'
import { onceFor } from '../templates/values/once-for.ts'
import type { SourcedSheet } from './judgement.ts'
import type { Rule } from './rule.ts'

/** A rule over sets of rows. */
export type SetRule = Rule & { scope: 'sheet' | 'workbook' | 'merge' }

/**
 * Whether a line of a sheet that programmes share names another programme than that of the rule. The head of a file,
 * a card, names the programme of all that stands in it: rules ask it themselves.
 */
export const isAnothers = ({ programme }: Rule, { layout }: Form, row: object): boolean => {
  const named = (row as Readonly<Record<string, unknown>>)['programme']
  return layout === 'table' && programme !== undefined && typeof named === 'string' && named !== programme
}

/** Whether a rule is left to a person for all that stands in a sheet. */
export const isLeft = ({ id }: Rule, { unjudged }: SourcedSheet): boolean => unjudged?.has(id) ?? false

/** Sheets by their form, each group in its order. */
const byForm = onceFor((sheets: readonly SourcedSheet[]) => groupBy(sheets, ({ reading }) => reading.form))

export const alone = onceFor((sheet: SourcedSheet): readonly SourcedSheet[] => [sheet])

const rowsOn = onceFor(({ records }: SheetReading) => records.map(({ row }) => row))

/** Whether there is a sheet of a form whose rows a rule may blame: without one it has nothing to say. */
export function hasSubject({ forms, subject }: SetRule, sheets: readonly SourcedSheet[]): boolean {
  const there = byForm(sheets)
  if (subject !== undefined) return there.has(forms[subject]!)
  for (const key in forms) if (there.has(forms[key]!)) return true
  return false
}

/** Whether a rule over cells, records or one sheet has anything to do with the form of a sheet. */
export function isAbout(rule: Rule, { reading: { form } }: SourcedSheet): boolean {
  if (rule.scope === 'record') return rule.form === form
  if (rule.scope === 'cell') return keysOfFormat(form).has(rule.format)
  return Object.values(rule.forms).includes(form)
}

/** The rows that a rule sees of one of its forms. Most rules see all, and the same ones: nothing is copied for them. */
export function rowsFor(rule: SetRule, key: string, sheets: readonly SourcedSheet[]): readonly Row<Form>[] {
  const form = rule.forms[key]!
  const those = (byForm(sheets).get(form) ?? []).filter(
    (sheet) => (!sheet.past || rule.overYears) && !isLeft(rule, sheet),
  )
  const all = those.length === 1 ? rowsOn(those[0]!.reading) : those.flatMap(({ reading }) => rowsOn(reading))
  const own =
    rule.programme !== undefined && 'programme' in form.columns
      ? all.filter((row) => !isAnothers(rule, form, row))
      : all
  const when = rule.when[key]
  return when === undefined ? own : own.filter(when)
}

/** The columns of a form by the format that their codes have. */
export const keysOfFormat = onceFor((form: Form) => {
  const formatted = Object.entries(form.columns).filter(([, { format }]) => format !== undefined)
  const groups = groupBy(formatted, ([, { format }]) => format!)
  return new Map([...groups].map(([format, columns]) => [format, columns.map(([key]) => key)]))
})
