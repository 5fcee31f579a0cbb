/** One judge runs every rule, in Excel, in the page and in Node: sheets and parameters in, findings out. */
import { finding, type RelatedCell } from '../templates/finding.ts'
import type { Form, Row } from '../templates/form.ts'
import { address } from '../templates/grid.ts'
import { citation } from '../templates/measures.ts'
import type { RecordRead } from '../templates/reading.ts'
import { finish, type Steps } from '../templates/steps.ts'
import { foldText } from '../templates/text.ts'
import {
  asFault,
  findingAt,
  type Judged,
  MISSING,
  type Placed,
  type SourcedSheet,
  wordsFor,
} from './faults.ts'
import type { Parameter, ParameterNeeds, ParameterValue } from './parameter.ts'
import type { Fact, RowCell, RowFault, Rule, Scope, Senders } from './rule.ts'

export type { Judged, SourcedSheet } from './faults.ts'

/** A rule that threw: our own fault, never the sender's. */
export interface Defect {
  readonly rule: string
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly error: string
  readonly record: RecordRead | null
}

/** What a reviewer is asked to look at: evidence is there, the judgement is a person's. */
export interface ChecklistItem {
  readonly rule: string
  readonly article: string
  readonly programme: string | null
  readonly unit: string | null
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly address: string | null
  readonly looksAt: string
  readonly facts: readonly Fact[]
  readonly record: RecordRead
}

export interface Judgement {
  readonly judged: readonly Judged[]
  readonly checklist: readonly ChecklistItem[]
  readonly defects: readonly Defect[]
}

/** Looks up the value in force of a parameter; `undefined` where there is none. */
export type ParameterLookup = (of: Parameter) => ParameterValue | undefined

export interface JudgeInput {
  readonly sheets: readonly SourcedSheet[]
  readonly rules: readonly Rule[]
  readonly scopes: readonly Scope[]
  readonly parameters: ParameterLookup
}

const GRAND_TOTAL = /^(全部)?(合计|总计|共计)/

type SetRule = Rule & { scope: 'sheet' | 'workbook' | 'merge' }

class Run {
  readonly judged: Judged[] = []
  readonly checklist: ChecklistItem[] = []
  readonly defects: Defect[] = []
  private readonly index = new Map<object, Placed>()

  constructor(private readonly input: JudgeInput) {
    for (const sheet of input.sheets)
      for (const record of [...sheet.reading.records, ...sheet.reading.totals])
        this.index.set(record.row, { record, sheet })
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

  /** Values of a rule's parameters, or the names of those that are missing. */
  private parameters(needs: ParameterNeeds): { values: Record<string, unknown>; missing: string[] } {
    const values: Record<string, unknown> = {}
    const missing: string[] = []
    for (const [key, need] of Object.entries(needs)) {
      const of = 'optional' in need ? need.optional : need
      values[key] = this.input.parameters(of)
      if (values[key] === undefined && !('optional' in need)) missing.push(of.name)
    }
    return { values, missing }
  }

  private readonly senders: Senders = {
    unitOf: (row) => {
      const placed = this.index.get(row)
      return placed ? (placed.record.origin?.unit ?? placed.sheet.source.unit ?? '') : ''
    },
    reported: (row, key) => this.index.get(row)?.record.unreadable.has(key) ?? false,
    totals: (row) => {
      const { totals = [], setAside = [] } = this.index.get(row)?.sheet.reading ?? {}
      const grand = setAside.filter(
        ({ reason, text }) => reason === 'total' && GRAND_TOTAL.test(foldText(text)),
      )
      return totals.filter(({ number }) => grand.some((line) => line.row === number)).map(({ row }) => row)
    },
  }

  cell(rule: Rule & { scope: 'cell' }, placed: Placed): void {
    for (const [key, column] of Object.entries(placed.sheet.reading.form.columns)) {
      if (column.format !== rule.format) continue
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
    if (rule.reads.some((key) => record.unreadable.has(key))) return
    this.guard(rule, sheet.source.file, placed, () => {
      if (!rule.when(record.row)) return
      const { values, missing } = this.parameters(rule.params)
      if (missing.length > 0) {
        const says = `无法判断：缺少参数“${missing.join('、')}”`
        this.judged.push(
          findingAt(rule, placed, rule.blames, says, { ...MISSING, mend: MISSING_PARAMETER }, []),
        )
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
          this.related(fault.related),
        ),
      )
    })
  }

  private *set(rule: SetRule, sheets: readonly SourcedSheet[]): Steps<void> {
    try {
      const sets: Record<string, Row<Form>[]> = {}
      for (const [key, form] of Object.entries(rule.forms))
        sets[key] = sheets
          .filter(({ reading }) => reading.form === form)
          .flatMap(({ reading }) => reading.records.map((record) => record.row))
          .filter(rule.when[key] ?? (() => true))
      const [first] = rule.subject === undefined ? Object.values(sets).flat() : (sets[rule.subject] ?? [])
      if (first === undefined) return
      const { values, missing } = this.parameters(rule.params)
      if (missing.length === 0) {
        const given = rule.judge(sets, values, this.senders)
        const faults = 'next' in given ? yield* given : given
        for (const [index, fault] of faults.entries()) {
          if (index % AT_ONCE === 0) yield
          this.report(rule, fault)
        }
        this.review(rule, sets, faults)
        return
      }
      const says = `无法判断：缺少参数“${missing.join('、')}”`
      this.report(rule, { ...MISSING, row: first, blames: '', says, mend: MISSING_PARAMETER })
    } catch (error) {
      this.failed(rule, sheets[0]?.source.file ?? '', null, error)
    }
  }

  private report(rule: SetRule, fault: RowFault): void {
    const placed = this.index.get(fault.row)
    if (placed === undefined) throw new Error(`${rule.id} blames a record that it was not given`)
    const judged = findingAt(rule, placed, fault.blames, fault.says, fault, this.related(fault.related))
    const isTotal = placed.sheet.reading.totals.includes(placed.record)
    this.judged.push(isTotal ? { ...judged, record: null } : judged)
  }

  /** Puts on the reviewer's list every record whose evidence is there. */
  private review(
    rule: SetRule,
    sets: Readonly<Record<string, Row<Form>[]>>,
    faults: readonly RowFault[],
  ): void {
    const { review } = rule
    if (review === undefined) return
    const lacking = new Set(faults.filter((f) => (f.severity ?? rule.severity) === 'error').map((f) => f.row))
    for (const row of sets[review.subject] ?? []) {
      const placed = this.index.get(row)
      if (placed === undefined || lacking.has(row)) continue
      const facts = review.facts(row, sets, this.senders)
      if (facts.length === 0) continue
      const { record, sheet } = placed
      const place = record.place(review.blames)
      this.checklist.push({
        rule: rule.id,
        article: citation(rule.id).article,
        programme: sheet.source.programme,
        unit: record.origin?.unit ?? sheet.source.unit,
        file: sheet.source.file,
        sheet: sheet.reading.sheet,
        row: place?.row ?? record.number,
        address: place ? address(place.row, place.column) : null,
        looksAt: review.looksAt,
        facts,
        record,
      })
    }
  }

  private related(cells: readonly RowCell[] = []): RelatedCell[] {
    return cells.flatMap(({ row, key }) => {
      const placed = this.index.get(row)
      const place = placed?.record.place(key)
      if (!placed || !place) return []
      const { file } = placed.sheet.source
      return [{ file, sheet: placed.sheet.reading.sheet, address: address(place.row, place.column) }]
    })
  }

  *steps(): Steps<Judgement> {
    const scopes = new Set(this.input.scopes)
    for (const rule of this.input.rules) {
      if (!scopes.has(rule.scope)) continue
      yield
      if (rule.scope === 'merge') yield* this.set(rule, this.input.sheets)
      else if (rule.scope === 'workbook')
        for (const sheets of byFile(this.input.sheets)) yield* this.set(rule, sheets)
      else for (const sheet of this.input.sheets) yield* this.overSheet(rule, sheet)
    }
    return { judged: this.judged, checklist: this.checklist, defects: this.defects }
  }

  private *overSheet(rule: Rule, sheet: SourcedSheet): Steps<void> {
    if (rule.scope === 'sheet') {
      if (Object.values(rule.forms).includes(sheet.reading.form)) yield* this.set(rule, [sheet])
      return
    }
    if (rule.scope === 'record' && rule.form !== sheet.reading.form) return
    for (const [index, record] of sheet.reading.records.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) yield
      if (rule.scope === 'cell') this.cell(rule, { record, sheet })
      else if (rule.scope === 'record') this.record(rule, { record, sheet })
    }
  }
}

/** After so many records or faults a rule may pause. */
const AT_ONCE = 100

const MISSING_PARAMETER = '请在“填报参数”表或“年度通知要素”表中补上该参数后重新校验'

function byFile(sheets: readonly SourcedSheet[]): SourcedSheet[][] {
  const files = new Map<string, SourcedSheet[]>()
  for (const sheet of sheets) {
    const same = files.get(sheet.source.file)
    if (same) same.push(sheet)
    else files.set(sheet.source.file, [sheet])
  }
  return [...files.values()]
}

/** Runs the rules of the given scopes over the sheets. A rule that throws is reported and stops no other. */
export const judge = (input: JudgeInput): Judgement => finish(judgeSteps(input))

/** {@link judge}, with a pause between rules. */
export const judgeSteps = (input: JudgeInput): Steps<Judgement> => new Run(input).steps()

/** What reading itself found in a sheet, as findings with their records. */
export function readingFindings({ reading, source }: SourcedSheet): Judged[] {
  const records = new Map<number, RecordRead>()
  for (const record of reading.records)
    for (let row = record.number; row <= (record.through ?? record.number); row++) records.set(row, record)
  return reading.drafts.map((draft) => {
    const record = draft.kind === 'layout' || draft.row === null ? null : (records.get(draft.row) ?? null)
    return { finding: finding(draft, { ...source, unit: record?.origin?.unit ?? source.unit }), record }
  })
}
