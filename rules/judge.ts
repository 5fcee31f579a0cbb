/** One judge runs every rule, in Excel, in the page and in Node: sheets and parameters in, findings out. */
import { showCell } from '../templates/column.ts'
import { type Finding, finding, type RelatedCell, type Severity, type Source } from '../templates/finding.ts'
import { type Form, headerPath, type Row } from '../templates/form.ts'
import { address } from '../templates/grid.ts'
import { citation } from '../templates/measures.ts'
import type { RecordRead, SheetReading } from '../templates/reading.ts'
import type { Parameter, ParameterNeeds, ParameterValue } from './parameter.ts'
import type { Fault, RowCell, RowFault, Rule, Scope, Senders } from './rule.ts'
import type { Truth } from './truth.ts'

/** A sheet that was read, and whose it is. */
export interface SourcedSheet {
  readonly reading: SheetReading
  readonly source: Source
}

/** A finding and the record it belongs to; `null` where it belongs to a whole sheet or file. */
export interface Judged {
  readonly finding: Finding
  readonly record: RecordRead | null
}

/** A rule that threw: our own fault, never the sender's. */
export interface Defect {
  readonly rule: string
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly error: string
  readonly record: RecordRead | null
}

export interface Judgement {
  readonly judged: readonly Judged[]
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

interface Placed {
  readonly record: RecordRead
  readonly sheet: SourcedSheet
}

const articleOf = (rule: Rule): string | null => (rule.id.includes('/') ? null : citation(rule.id).article)

function answerOf({ record, sheet }: Placed): string | null {
  const key = Object.entries(sheet.reading.form.columns).find(([, column]) => column.answers)?.[0]
  return key === undefined ? null : ((record.row as Record<string, string | undefined>)[key] ?? null)
}

function findingAt(
  rule: Rule,
  placed: Placed,
  key: string,
  says: string,
  fault: Fault,
  related: readonly RelatedCell[],
): Judged {
  const { record } = placed
  const { reading, source } = placed.sheet
  const place = record.place(key)
  const column = reading.form.columns[key]
  const draft = {
    kind: fault.kind ?? ('violation' as const),
    rule: rule.id,
    article: articleOf(rule),
    severity: fault.severity ?? rule.severity,
    sheet: reading.sheet,
    row: place?.row ?? record.number,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: column ? headerPath(column) : null,
    value: showCell(record.cells[key] ?? null, column),
    expected: fault.expected ?? null,
    related,
    message: says,
    mend: fault.mend ?? rule.mend,
    answer: answerOf(placed),
  }
  // A forwarded record keeps the unit that first sent it; the file is the one that was read.
  const unit = record.origin?.unit ?? source.unit
  return { finding: finding(draft, { ...source, unit }), record }
}

const UNSURE: Fault = { severity: 'warning', mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明' }
const MISSING: Fault & { severity: Severity } = { kind: 'unjudged', severity: 'review' }

function asFault(truth: Truth | Fault): Fault | null {
  if (truth === true) return null
  if (truth === false) return {}
  if (truth === 'unsure') return UNSURE
  if (truth === undefined) return MISSING
  return truth
}

function wordsFor(
  rule: Rule & { scope: 'record' },
  row: Row<Form>,
  truth: Truth | Fault,
  says: () => string,
): string {
  if (truth === 'unsure') return `${says()}？日期不完整，无法判断`
  if (truth !== undefined) return (typeof truth === 'object' && truth.says) || says()
  const values = row as Record<string, unknown>
  const blank = rule.reads.filter((key) => values[key] === undefined)
  const headers = blank.map((key) => rule.form.columns[key]).filter((column) => column !== undefined)
  return `无法判断：${headers.map((column) => `“${headerPath(column)}”`).join('、')}未填`
}

class Run {
  readonly judged: Judged[] = []
  readonly defects: Defect[] = []
  private readonly index = new Map<object, Placed>()

  constructor(private readonly input: JudgeInput) {
    for (const sheet of input.sheets)
      for (const record of sheet.reading.records) this.index.set(record.row, { record, sheet })
  }

  private guard(rule: Rule, file: string, placed: Placed | null, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.defects.push({
        rule: rule.id,
        file,
        sheet: placed?.sheet.reading.sheet ?? null,
        row: placed?.record.number ?? null,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
        record: placed?.record ?? null,
      })
    }
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
  }

  cell(rule: Rule & { scope: 'cell' }, placed: Placed): void {
    for (const [key, column] of Object.entries(placed.sheet.reading.form.columns)) {
      if (column.format !== rule.format) continue
      const value = (placed.record.row as Record<string, unknown>)[key]
      if (typeof value !== 'string') continue
      this.guard(rule, placed.sheet.source.file, placed, () => {
        const fault = asFault(rule.judge(value))
        if (fault) this.judged.push(findingAt(rule, placed, key, fault.says ?? rule.checks, fault, []))
      })
    }
  }

  record(rule: Rule & { scope: 'record' }, placed: Placed): void {
    const { record, sheet } = placed
    if (rule.reads.some((key) => record.unreadable.has(key))) return
    const { values, missing } = this.parameters(rule.params)
    this.guard(rule, sheet.source.file, placed, () => {
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

  set(rule: Rule & { scope: 'sheet' | 'workbook' | 'merge' }, sheets: readonly SourcedSheet[]): void {
    const sets: Record<string, Row<Form>[]> = {}
    for (const [key, form] of Object.entries(rule.forms))
      sets[key] = sheets
        .filter(({ reading }) => reading.form === form)
        .flatMap(({ reading }) => reading.records.map((record) => record.row))
    if (Object.values(sets).every((rows) => rows.length === 0)) return
    const { values, missing } = this.parameters(rule.params)
    const file = sheets[0]?.source.file ?? ''
    this.guard(rule, file, null, () => {
      if (missing.length > 0) {
        const says = `无法判断：缺少参数“${missing.join('、')}”`
        for (const row of Object.values(sets).flat().slice(0, 1))
          this.report(rule, { ...MISSING, row, blames: '', says, mend: MISSING_PARAMETER })
        return
      }
      for (const fault of rule.judge(sets, values, this.senders)) this.report(rule, fault)
    })
  }

  private report(rule: Rule, fault: RowFault): void {
    const placed = this.index.get(fault.row)
    if (placed === undefined) throw new Error(`${rule.id} blames a record that it was not given`)
    this.judged.push(findingAt(rule, placed, fault.blames, fault.says, fault, this.related(fault.related)))
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

  run(): Judgement {
    const scopes = new Set(this.input.scopes)
    for (const rule of this.input.rules) {
      if (!scopes.has(rule.scope)) continue
      if (rule.scope === 'merge') this.set(rule, this.input.sheets)
      else if (rule.scope === 'workbook')
        for (const sheets of byFile(this.input.sheets)) this.set(rule, sheets)
      else for (const sheet of this.input.sheets) this.overSheet(rule, sheet)
    }
    return { judged: this.judged, defects: this.defects }
  }

  private overSheet(rule: Rule, sheet: SourcedSheet): void {
    if (rule.scope === 'sheet') {
      if (Object.values(rule.forms).includes(sheet.reading.form)) this.set(rule, [sheet])
      return
    }
    if (rule.scope === 'record' && rule.form !== sheet.reading.form) return
    for (const record of sheet.reading.records) {
      if (rule.scope === 'cell') this.cell(rule, { record, sheet })
      else if (rule.scope === 'record') this.record(rule, { record, sheet })
    }
  }
}

const MISSING_PARAMETER = '请在“填报参数”或“年度通知要素”中补上该参数后重新校验'

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
export const judge = (input: JudgeInput): Judgement => new Run(input).run()

/** What reading itself found in a sheet, as findings with their records. */
export function readingFindings({ reading, source }: SourcedSheet): Judged[] {
  const records = new Map(reading.records.map((record) => [record.number, record]))
  return reading.drafts.map((draft) => {
    const record = draft.kind === 'layout' || draft.row === null ? null : (records.get(draft.row) ?? null)
    return { finding: finding(draft, { ...source, unit: record?.origin?.unit ?? source.unit }), record }
  })
}
