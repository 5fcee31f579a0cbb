/**
 * 校验本表 and 校验全部工作表, from the sheets of an open workbook to what the pane shows of them. The whole workbook
 * is judged in both, so that a sheet has the same findings either way; a sheet that stands in a workbook of nobody's
 * is judged by itself.
 */

import type { Programme } from '../../programmes/programme.ts'
import { parameterSet, type Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { readParameterRows } from '../../rules/parameters/parameter-rows.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { byPlace, type Finding, finding, type Source } from '../../templates/findings/finding.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { recogniseSteps } from '../../templates/read/recognise.ts'
import { EDITION, EDITION_YEAR, type Form, type Row } from '../../templates/sheet/form.ts'
import { type Book, type Grid, isFilled } from '../../templates/sheet/grid.ts'
import type { Steps } from '../../templates/values/steps.ts'
import { noticeLines, type Office, officeParameters, parametersOf } from '../office/office.ts'
import { printedRollup, printedRollupWords } from '../recognise/printed-rollup.ts'
import { programmeInside } from '../recognise/recognise-submission.ts'
import type { CarriedParameters, Refusal, Submission } from '../recognise/submission.ts'
import { officesFor } from './check-alone.ts'
import { type CheckedBook, checkBookSteps, isOffice } from './check-book.ts'
import { judgeSheetsSteps } from './judging.ts'
import { leftOutSteps } from './left-out.ts'

/** By which parameters a workbook was judged. */
export interface ParametersUsed {
  readonly year: number
  /** `carried`: its own 填报参数; `office`: the notice in the office's workbook; `law`: the measures alone. */
  readonly source: 'carried' | 'office' | 'law'
  /** One for each programme; empty where it is not known which programme it is. */
  readonly hashes: readonly string[]
}

/** What was judged, and how. */
export interface Checked {
  readonly kind: 'checked'
  /** Sheets that were read by a form, in the order of their tabs; one of them for 校验本表. */
  readonly readings: readonly SheetReading[]
  /** Every sheet that was read, also beside the one that was asked for. */
  readonly all: readonly SheetReading[]
  readonly programme: Programme | null
  readonly parameters: ParametersUsed
  /** The edition that the workbook says it has, where that is not ours. */
  readonly oldEdition: string | null
  /** Why the workbook is nobody's submission as it stands; `null` where it is one, or an office's own. */
  readonly unplaced: string | null
  readonly findings: readonly Finding[]
  /** Rules that failed: our own fault. */
  readonly defects: CheckedBook['defects']
  readonly office: Office | null
  /** It came in a form that is not ours, read as the office mapped it. */
  readonly foreign: boolean
}

export type Outcome =
  | Checked
  | { readonly kind: 'empty'; readonly sheet: string }
  /** The sheet is none of our forms, or one that holds no records (填报说明). */
  | { readonly kind: 'not-ours'; readonly sheet: string }
  | { readonly kind: 'refused'; readonly reason: string }

const isBlankSheet = (grid: Grid): boolean => !grid.rows.some(({ cells }) => cells.some(isFilled))

function parametersUsed(
  { programmes }: Registry,
  read: Submission | Office,
  offices: readonly Office[],
): ParametersUsed {
  const { year } = read
  if (isOffice(read)) {
    const noticed = programmes.filter((programme) => noticeLines(read, programme).length > 0)
    return {
      year,
      source: noticed.length > 0 ? 'office' : 'law',
      hashes: noticed.map((programme) => officeParameters([read], programme, year).hash),
    }
  }
  const { naming, receiving } = officesFor(read, offices)
  if (naming !== undefined || receiving !== undefined) {
    const given = [naming, receiving].filter((office) => office !== undefined)
    const source = given.some((office) => noticeLines(office, read.programme).length > 0) ? 'office' : 'law'
    return { year, source, hashes: [officeParameters([naming, receiving], read.programme, year).hash] }
  }
  const lines = read.carried?.lines ?? []
  return {
    year,
    source: read.carried === null ? 'law' : 'carried',
    hashes: [parameterSet(read.programme, year, lines).hash],
  }
}

function ofBook(
  registry: Registry,
  { read, findings, defects }: CheckedBook,
  offices: readonly Office[],
): Checked {
  const submission = isOffice(read) ? null : read
  const readings = read.sheets.map(({ reading }) => reading)
  const edition = submission?.carried ? submission.carried.edition : EDITION
  return {
    kind: 'checked',
    readings,
    all: readings,
    programme: submission?.programme ?? null,
    parameters: parametersUsed(registry, read, offices),
    oldEdition: edition === EDITION ? null : (edition ?? '空'),
    unplaced: null,
    findings,
    defects,
    office: isOffice(read) ? read : null,
    foreign: submission?.foreign !== undefined,
  }
}

function recordOf<F extends Form>(readings: readonly SheetReading[], form: F): RecordRead<F> | undefined {
  return readings.find((reading) => reading.form === (form as Form))?.records[0] as RecordRead<F> | undefined
}

function carriedIn(readings: readonly SheetReading[]): CarriedParameters & { template: string | null } {
  const sheet = readings.find((reading) => reading.form === (parameterSheet as Form))
  const rows = (sheet?.records ?? []).map((record) => record.row as Row<typeof parameterSheet>)
  return readParameterRows(rows)
}

/** The programme of sheets that nobody sent: what the blank says, else the forms that only one programme has. */
function programmeOf(
  registry: Registry,
  book: Book,
  readings: readonly SheetReading[],
  template: string | null,
): Programme | null {
  const blank = registry.templates.find(({ id }) => id === template)?.programme
  if (blank) return registry.byId(blank)
  const inside = programmeInside(registry, book)
  if (inside !== null) return inside
  const having = registry.programmes.filter(({ blanks }) => {
    const forms = blanks.sheets.map(({ form }) => form)
    return readings.every(({ form }) => forms.includes(form))
  })
  return having.length === 1 ? having[0]! : null
}

/** Sheets without a sender: each judged by itself, by the parameters that can be had. */
function* unplaced(registry: Registry, book: Book, file: string, reason: string): Steps<Checked> {
  const { readings, drafts, strangers } = yield* recogniseSteps(book, registry.forms, registry.lists)
  const carried = carriedIn(readings)
  const info = recordOf(readings, submissionInfo)?.row
  const office = recordOf(readings, officeInfo)?.row
  const programme = programmeOf(registry, book, readings, carried.template)
  const year = carried.year ?? info?.year ?? office?.year ?? EDITION_YEAR
  const source: Source = {
    file,
    programme: programme?.id ?? null,
    unit: info?.unit ?? office?.office ?? null,
  }
  const sets = (of: Programme) => parameterSet(of, year, of === programme ? carried.lines : [])
  const sheets = readings
    .filter(({ form }) => form !== (parameterSheet as Form))
    .map((reading): SourcedSheet => ({ reading, source }))
  const { judged, defects } = yield* judgeSheetsSteps(registry, sheets, parametersOf(registry, sets))
  const left = yield* leftOutSteps(book, readings, strangers)
  const shown: Judged[] = [
    ...[...drafts, ...left].map((draft) => ({
      finding: finding(draft, source),
      record: null,
    })),
    ...sheets.flatMap((sheet) => readingFindings(sheet, registry.grounds)),
    ...judged,
  ]
  return {
    kind: 'checked',
    readings: sheets.map(({ reading }) => reading),
    all: readings,
    programme,
    parameters: {
      year,
      source: carried.lines.length > 0 ? 'carried' : 'law',
      hashes: programme === null ? [] : [sets(programme).hash],
    },
    oldEdition: carried.edition === null || carried.edition === EDITION ? null : carried.edition,
    unplaced: reason,
    findings: shown.map((one) => one.finding).sort(byPlace),
    defects,
    office: null,
    foreign: false,
  }
}

/** The workbook as a whole. What the pipeline refuses, this refuses, in the same words. */
export function* checkAllSteps(
  registry: Registry,
  book: Book,
  file: string,
  offices: readonly Office[] = [],
): Steps<Outcome> {
  const checked = yield* checkBookSteps(registry, book, file, offices)
  return 'reason' in checked
    ? { kind: 'refused', reason: checked.reason }
    : ofBook(registry, checked, offices)
}

/** One sheet of the workbook; the others are there to say whose it is and what belongs to its records. */
export function* checkSheetSteps(
  registry: Registry,
  book: Book,
  file: string,
  sheet: string,
  offices: readonly Office[] = [],
): Steps<Outcome> {
  const grid = book.sheets.find(({ name }) => name === sheet)
  if (grid === undefined || isBlankSheet(grid)) return { kind: 'empty', sheet }
  const rollup = printedRollup(registry, book)
  if (rollup !== null) return { kind: 'refused', reason: printedRollupWords(rollup) }
  const whole: CheckedBook | Refusal = yield* checkBookSteps(registry, book, file, offices)
  const checked =
    'reason' in whole ? yield* unplaced(registry, book, file, whole.reason) : ofBook(registry, whole, offices)
  const readings = checked.readings.filter((reading) => reading.sheet === sheet)
  const findings = checked.findings.filter((found) => found.sheet === sheet)
  // A sheet of the right name without its header has a finding and no reading.
  const headless = findings.some(({ kind, severity }) => kind === 'layout' && severity === 'error')
  if (readings.length === 0 && !headless) return { kind: 'not-ours', sheet }
  return {
    ...checked,
    readings,
    findings,
    defects: checked.defects.filter((defect) => defect.sheet === null || defect.sheet === sheet),
  }
}
