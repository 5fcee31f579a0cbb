/** One judge runs every rule, in Excel, in the page and in Node: sheets and parameters in, findings out. */

import type { Form, Row } from '../templates/sheet/form.ts'
import { address } from '../templates/sheet/grid.ts'
import { groupBy } from '../templates/values/group-by.ts'
import { AT_ONCE, finish, type Steps } from '../templates/values/steps.ts'
import { groundOf } from './cited-rules.ts'
import { asFault, findingAt, MISSING, wordsFor } from './faults.ts'
import type { ChecklistItem, Defect, Judged, Judgement, Placed, SourcedSheet } from './judgement.ts'
import type { Parameter, ParameterNeeds, ParameterValue } from './parameters/parameter.ts'
import { PlacedRows } from './placed-rows.ts'
import type { RowFault, Rule, Scope } from './rule.ts'
import {
  alone,
  hasSubject,
  isAbout,
  isAnothers,
  isLeft,
  keysOfFormat,
  rowsFor,
  type SetRule,
} from './rule-rows.ts'

/** Looks up the value in force of a parameter; `undefined` where there is none. */
export type ParameterLookup = (of: Parameter) => ParameterValue | undefined

export interface JudgeInput {
  readonly sheets: readonly SourcedSheet[]
  readonly rules: readonly Rule[]
  readonly scopes: readonly Scope[]
  readonly parameters: ParameterLookup
}

/** Values of a rule's parameters, and the names of those that are missing. */
interface Parameters {
  readonly values: Record<string, unknown>
  readonly missing: string[]
}

class Run {
  readonly judged: Judged[] = []
  readonly checklist: ChecklistItem[] = []
  readonly defects: Defect[] = []
  private readonly rows: PlacedRows
  private readonly parametersOf = new Map<ParameterNeeds, Parameters>()

  constructor(private readonly input: JudgeInput) {
    this.rows = new PlacedRows(input.sheets)
  }

  private guard(rule: Rule, file: string, placed: Placed | null, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.failed(rule, file, placed, error)
    }
  }

  private failed(rule: Rule, file: string, placed: Placed | null, error: unknown): void {
    this.defects.push({
      rule: rule.id,
      file,
      sheet: placed?.sheet.reading.sheet ?? null,
      row: placed?.record.number ?? null,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      record: placed?.record ?? null,
    })
  }

  private parameters(needs: ParameterNeeds): Parameters {
    const before = this.parametersOf.get(needs)
    if (before !== undefined) return before
    const values: Record<string, unknown> = {}
    const missing: string[] = []
    for (const [key, need] of Object.entries(needs)) {
      const of = 'optional' in need ? need.optional : need
      values[key] = this.input.parameters(of)
      if (values[key] === undefined && !('optional' in need)) missing.push(of.name)
    }
    const found = { values, missing }
    this.parametersOf.set(needs, found)
    return found
  }

  cell(rule: Rule & { scope: 'cell' }, placed: Placed): void {
    for (const key of keysOfFormat(placed.sheet.reading.form).get(rule.format) ?? []) {
      const value = (placed.record.row as Record<string, unknown>)[key]
      if (typeof value !== 'string') continue
      this.guard(rule, placed.sheet.source.file, placed, () => {
        const kind = (placed.record.row as Record<string, unknown>)[`${key}Kind`]
        const fault = asFault(rule.judge(value, typeof kind === 'string' ? kind : undefined))
        if (fault) this.judged.push(findingAt(rule, placed, key, fault.says ?? rule.checks, fault, []))
      })
    }
  }

  record(rule: Rule & { scope: 'record' }, placed: Placed): void {
    const { record, sheet } = placed
    if (
      rule.reads.some((key) => record.unreadable.has(key)) ||
      isAnothers(rule, sheet.reading.form, record.row)
    )
      return
    this.guard(rule, sheet.source.file, placed, () => {
      if (!rule.when(record.row)) return
      const { values, missing } = this.parameters(rule.params)
      if (missing.length > 0) {
        const fault = parametersMissing(missing)
        this.judged.push(findingAt(rule, placed, rule.blames, fault.says, fault, []))
        return
      }
      const truth = rule.judge(record.row, values)
      const fault = asFault(truth)
      if (fault === null) return
      const says = wordsFor(rule, record.row, truth, () => rule.says(record.row, values))
      const expected = fault.expected ?? (truth === false ? rule.expected?.(record.row, values) : undefined)
      this.judged.push(
        findingAt(
          rule,
          placed,
          fault.blames ?? rule.blames,
          says,
          expected === undefined ? fault : { ...fault, expected },
          this.rows.cellsOf(fault.related),
        ),
      )
    })
  }

  private *set(rule: SetRule, sheets: readonly SourcedSheet[]): Steps<void> {
    try {
      const sets: Record<string, readonly Row<Form>[]> = {}
      const { subject } = rule
      const own = subject === undefined ? null : rowsFor(rule, subject, sheets)
      if (own?.length === 0) return
      for (const key of Object.keys(rule.forms))
        sets[key] = own !== null && key === subject ? own : rowsFor(rule, key, sheets)
      const subjects = own === null ? Object.values(sets) : [own]
      const first = subjects.find(({ length }) => length > 0)?.[0]
      if (first === undefined) return
      yield
      const { values, missing } = this.parameters(rule.params)
      if (missing.length === 0) {
        const given = rule.judge(sets, values, this.rows.senders)
        const faults = 'next' in given ? yield* given : given
        for (const [index, fault] of faults.entries()) {
          if (index % AT_ONCE === 0) yield
          this.report(rule, fault)
        }
        yield* this.review(rule, sets, faults)
        return
      }
      this.report(rule, { ...parametersMissing(missing), row: first, blames: '' })
    } catch (error) {
      this.failed(rule, sheets[0]?.source.file ?? '', null, error)
    }
  }

  private report(rule: SetRule, fault: RowFault): void {
    const placed = this.rows.find(fault.row)
    if (placed === undefined) throw new Error(`${rule.id} blames a record that it was not given`)
    const free = fault.missingFrom === undefined ? null : this.rows.freeCell(fault.missingFrom, placed)
    const own = free === null ? [] : [{ row: fault.row, key: 'number' }]
    const judged = findingAt(
      rule,
      placed,
      fault.blames,
      // On a sheet of many records' rows it must be said whose are missing.
      free === null ? fault.says : [numberOf(fault.row), fault.says].filter(Boolean).join('：'),
      fault,
      this.rows.cellsOf([...(fault.related ?? []), ...own]),
      free,
    )
    const isTotal = placed.sheet.reading.totals.includes(placed.record)
    this.judged.push(isTotal ? { ...judged, record: null } : judged)
  }

  /** Puts on the reviewer's list every record whose evidence is there. */
  private *review(
    rule: SetRule,
    sets: Readonly<Record<string, readonly Row<Form>[]>>,
    faults: readonly RowFault[],
  ): Steps<void> {
    const { review } = rule
    if (review === undefined) return
    const lacking = new Set(faults.filter((f) => (f.severity ?? rule.severity) === 'error').map((f) => f.row))
    for (const [index, row] of (sets[review.subject] ?? []).entries()) {
      if (index % AT_ONCE === 0) yield
      const placed = this.rows.find(row)
      if (placed === undefined || lacking.has(row)) continue
      const facts = review.facts(row, sets, this.rows.senders)
      if (facts.length === 0) continue
      const { record, sheet } = placed
      const place = record.place(review.blames)
      const ground = groundOf(rule, sheet.source.programme)
      this.checklist.push({
        rule: rule.id,
        article: ground?.clause.article ?? '',
        measure: ground?.measure.short ?? '',
        programme: sheet.source.programme,
        unit: record.origin?.unit ?? sheet.source.unit,
        file: sheet.source.file,
        sheet: place?.sheet ?? sheet.reading.sheet,
        row: place?.row ?? record.number,
        address: place ? address(place.row, place.column) : null,
        looksAt: review.looksAt,
        facts,
        record,
      })
    }
  }

  *steps(): Steps<Judgement> {
    const scopes = new Set(this.input.scopes)
    const workbooks = [...groupBy(this.input.sheets, ({ whole, source }) => whole ?? source.file).values()]
    for (const rule of this.input.rules) {
      if (!scopes.has(rule.scope)) continue
      yield
      if (rule.scope === 'merge') yield* this.set(rule, this.input.sheets)
      else if (rule.scope === 'workbook') {
        for (const sheets of workbooks) if (hasSubject(rule, sheets)) yield* this.set(rule, sheets)
      } else
        for (const sheet of this.input.sheets) if (isAbout(rule, sheet)) yield* this.overSheet(rule, sheet)
    }
    return { judged: this.judged, checklist: this.checklist, defects: this.defects }
  }

  private *overSheet(rule: Rule, sheet: SourcedSheet): Steps<void> {
    if (isLeft(rule, sheet)) return
    if (rule.scope === 'sheet') return yield* this.set(rule, alone(sheet))
    if (sheet.past) return
    for (const [index, record] of sheet.reading.records.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield
      if (rule.scope === 'cell') this.cell(rule, { record, sheet })
      else if (rule.scope === 'record') this.record(rule, { record, sheet })
    }
  }
}

const numberOf = (row: object): string | undefined => (row as { number?: string }).number

const parametersMissing = (names: readonly string[]) => ({
  ...MISSING,
  code: 'judge/no-parameter' as const,
  says: `无法判断：缺少参数“${names.join('、')}”`,
  mend: '请在“填报参数”表或“年度通知要素”表中补上该参数后重新校验',
})

/** Runs the rules of the given scopes over the sheets. A rule that throws is reported and stops no other. */
export const judge = (input: JudgeInput): Judgement => finish(judgeSteps(input))

/** {@link judge}, with a pause between rules. */
export const judgeSteps = (input: JudgeInput): Steps<Judgement> => new Run(input).steps()
