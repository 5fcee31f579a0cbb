/** Sheets from plain rows, read by the real reader, and what one rule says of them. */
import { expect } from 'vitest'
import { registry } from '../../programmes/registry.ts'
import { judge, type ParameterLookup } from '../../rules/judge.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { lawful } from '../../rules/parameters/parameter.ts'
import type { Rule, Scope } from '../../rules/rule.ts'
import type { Finding, Severity } from '../../templates/findings/finding.ts'
import { read } from '../../templates/read/read.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { type Field, readRecord } from '../../templates/read/record.ts'
import { type Form, headerPath, type Key } from '../../templates/sheet/form.ts'
import type { Cell, Grid } from '../../templates/sheet/grid.ts'
import { withLists } from '../../templates/sheet/open-lists.ts'
import { tableLayout } from '../../templates/sheet/template.ts'

const SCOPES: readonly Scope[] = ['cell', 'record', 'sheet', 'workbook', 'merge']

/** Cells as a clerk types them, by column key; columns that are not named are blank. */
export type Cells<F extends Form> = { readonly [K in Key<F>]?: Cell }

/** A table sheet of a form with the given rows under its own header. */
export function gridOf<F extends Form>(form: F, rows: readonly Cells<F>[], name = form.sheet): Grid {
  const { headerTop, headerBottom, firstRow } = tableLayout(form)
  const columns = Object.entries(form.columns)
  const header =
    headerTop === headerBottom
      ? [{ number: headerTop, cells: [...columns.map(([, column]) => column.header[0]), '行号'] }]
      : [
          { number: headerTop, cells: [...columns.map(([, column]) => column.header[0]), '行号'] },
          { number: headerBottom, cells: columns.map(([, column]) => column.header[1] ?? null) },
        ]
  return {
    name,
    hidden: false,
    merges: [],
    rows: [
      { number: 1, cells: [form.title] },
      ...header,
      ...rows.map((row, i) => ({
        number: firstRow + i,
        // The last cell belongs to nothing in the form.
        cells: [...columns.map(([key]) => (row as Record<string, Cell | undefined>)[key] ?? null), '·'],
      })),
    ],
  }
}

export interface Sender {
  readonly unit?: string
  readonly file?: string
}

/** The sheet of a form as its sender's file holds it. A row of too few cells to be a record is read as one all the same. */
export function sheet<F extends Form>(form: F, rows: readonly Cells<F>[], from: Sender = {}): SourcedSheet {
  const grid = gridOf(form, rows)
  const found = read(grid, withLists(form as unknown as Form, registry.lists))
  const reading = found && { ...found, form }
  if (reading === null) throw new Error(`no header of ${form.id} was found`)
  const { firstRow } = tableLayout(form)
  const records = rows.map((row, i): RecordRead => {
    const number = firstRow + i
    const found = reading.records.find((record) => record.number === number)
    if (found !== undefined) return found
    const fields = [...reading.columns].map(([key, column]): [string, Field] => [
      key,
      { ...column, row: number, cell: (row as Record<string, Cell | undefined>)[key] ?? null },
    ])
    return readRecord(form as Form, grid.name, number, new Map(fields), [], null)
  })
  const { unit = '历下区总工会', file = `${unit}.xlsx` } = from
  return {
    reading: { ...(reading as unknown as SheetReading), records },
    source: { file, programme: null, unit },
  }
}

/** What the measures themselves give for 2026. */
export const byLaw: ParameterLookup = (of) => lawful(of, 2026)

/** The law's values with some of them set by hand, by parameter id; `undefined` takes one away. */
export const withValues =
  (values: Readonly<Record<string, ReturnType<ParameterLookup>>>): ParameterLookup =>
  (of) =>
    Object.hasOwn(values, of.id) ? values[of.id] : byLaw(of)

/** The rule with its clauses, as its programme hands it over; a rule that a test makes up has none. */
const cited = (rule: Rule): Rule => {
  const known = registry.rules.find(({ id }) => id === rule.id)
  const { cites = [], programme } = known ?? {}
  return { ...rule, cites, ...(programme === undefined ? {} : { programme }) }
}

/** The findings of one rule. A defect fails the test, and so do two findings that no one could tell apart. */
export function findingsOf(
  rule: Rule,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup = byLaw,
): readonly Finding[] {
  const { judged, defects } = judge({ sheets, rules: [cited(rule)], scopes: SCOPES, parameters })
  expect(defects).toEqual([])
  const found = judged.map(({ finding }) => finding)
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length)
  for (const { message, mend } of found) {
    expect(message).not.toMatch(/undefined|null|NaN|\[object/)
    expect(mend).not.toBe('')
  }
  return found
}

/**
 * A finding in a word: `error namedOn`, `warning amount#3` for the third row where a sheet has several, `unjudged
 * amount` for a clause that could not be judged and waits for a person, `unjudged error amount` were it graver.
 * `error projects+` stands at a free row of a sheet that lacks one.
 */
export type Brief = `${Severity} ${string}`

function briefOf(finding: Finding, sheets: readonly SourcedSheet[]): Brief {
  const of = sheets.find(
    ({ reading, source }) => reading.sheet === finding.sheet && source.file === finding.file,
  )!
  const key = Object.entries(of.reading.form.columns).find(([, c]) => headerPath(c) === finding.header)?.[0]
  const index = of.reading.records.findIndex(({ number }) => number === finding.row)
  const one = index < 0 ? '+' : of.reading.records.length > 1 ? `#${index + 1}` : ''
  const graver = finding.severity === 'review' ? '' : `${finding.severity} `
  const severity = finding.kind === 'unjudged' ? `unjudged ${graver}` : `${finding.severity} `
  return `${severity}${index < 0 ? of.reading.form.id : key}${one}` as Brief
}

/** What a rule says of some sheets, each finding in a word, in the order of the finding's place. */
export const briefs = (
  rule: Rule,
  sheets: readonly SourcedSheet[],
  parameters: ParameterLookup = byLaw,
): readonly string[] => findingsOf(rule, sheets, parameters).map((finding) => briefOf(finding, sheets))

/** What a rule says of one record: `ok`, or its one finding in a word. */
export function verdict<F extends Form>(
  rule: Rule,
  form: F,
  cells: Cells<F>,
  parameters: ParameterLookup = byLaw,
): string {
  const found = briefs(rule, [sheet(form, [cells])], parameters)
  expect(found.length).toBeLessThanOrEqual(1)
  return found[0] ?? 'ok'
}
