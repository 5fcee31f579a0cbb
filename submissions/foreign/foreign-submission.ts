/** The submission of one sender, read from a workbook in another people's form. */
import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { finding, type Source } from '../../templates/findings/finding.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { type Book, type Grid, isFilled, PROSE } from '../../templates/sheet/grid.ts'
import { finish } from '../../templates/values/steps.ts'
import { linkDrafts } from '../check/book-drafts.ts'
import { daysAheadSteps } from '../check/days-ahead.ts'
import { hiddenDrafts } from '../check/hidden.ts'
import { leftOutSteps } from '../check/left-out.ts'
import { struckFindings } from '../check/struck.ts'
import type { Office } from '../office/office.ts'
import type { Submission } from '../recognise/submission.ts'
import { formsFor } from './foreign-form.ts'
import { firstCaption, infoOf } from './foreign-info.ts'
import { changedDrafts, lackingDrafts, toConfirm } from './foreign-said.ts'
import { type ForeignSender, versionOf, yearOf } from './foreign-sender.ts'
import { type Lacking, leftToPeople } from './left-to-people.ts'
import type { OwnSheets } from './parted-sheets.ts'

/** A file that is read by an office's confirmed forms. */
export interface FileRead {
  readonly registry: Registry
  readonly book: Book
  /** Its path, as findings bear it. */
  readonly file: string
  /** The path under which it was sent. */
  readonly sentAs: string
  readonly programme: Programme
  readonly office: Office
  /** The form of theirs in which its first sheet is. */
  readonly sample: string
  /** Its sheets that are in a form, and its prose. */
  readonly grids: readonly Grid[]
}

export function foreignSubmission(
  { registry, book, file, sentAs, programme, office, sample, grids }: FileRead,
  sender: ForeignSender,
  { found: own, isMine, shared }: OwnSheets,
): Submission {
  const year = yearOf(sentAs, grids) ?? office.year
  const source: Source = { file, programme: programme.id, unit: sender.unit }
  const whole = own.filter(({ continues }) => continues !== true)
  const lacking: Lacking = {
    columns: new Map(whole.map(({ reading, lacks }) => [reading.form as Form, lacks])),
    forms: new Set(
      [...formsFor(programme), ...programme.restated].filter(
        (form) => !own.some(({ reading }) => reading.form === form),
      ),
    ),
  }
  const left = leftToPeople(registry, programme, lacking)
  const sourced = (reading: SheetReading): SourcedSheet => ({ reading, source, unjudged: left.rules })
  const sheets = own.map(({ reading }) => sourced(reading))
  const date = firstCaption(grids, /^(填报|填表|报送|上报)(日期|时间)$/, (text) => /\d/.test(text))
  const info = infoOf(
    sender.at?.sheet ?? own[0]!.reading.sheet,
    { unit: sender.unit, unitKind: sender.unitKind, sentTo: office.union, programme: programme.name, year },
    sender.at,
    date,
  )
  const infoSheet: SourcedSheet = { reading: info, source }
  const applications = whole.filter(({ reading }) => reading.form === programme.application)
  const lacks = [...(applications[0]?.lacks ?? [])].map((key) =>
    headerPath(programme.application.columns[key]!),
  )
  const strangers = book.sheets
    .filter(
      ({ name, rows }) =>
        name !== PROSE &&
        !own.some(({ reading }) => reading.sheet === name) &&
        rows.some(({ cells }) => cells.some(isFilled)),
    )
    .map(({ name }) => name)
  const submission: Submission = {
    file,
    programme,
    unit: sender.unit,
    unitKind: sender.unitKind,
    sentTo: office.union,
    year,
    version: versionOf(sentAs),
    date: (info.records[0]!.row as { date?: Submission['date'] }).date,
    yearly: false,
    withdrawn: false,
    takenBack: [],
    contact: undefined,
    phone: undefined,
    info: info.records[0]!,
    infoSheet,
    sheets,
    findings: [],
    carried: null,
    strangers,
    foreign: { sample, sender, left, lacks, ...(shared && { shared: true as const }) },
  }
  const readings = own.map(({ reading }) => reading)
  const drafts = [
    ...hiddenDrafts(book, readings),
    ...linkDrafts(book),
    ...finish(leftOutSteps(book, readings, strangers)),
    ...own.flatMap(changedDrafts),
    ...lackingDrafts(applications, programme.application, left),
  ]
  const judged: Judged[] = [
    ...drafts.map((draft) => ({ finding: finding(draft, source), record: null })),
    ...sheets.flatMap((sheet) => readingFindings(sheet, registry.grounds)),
    ...struckFindings(book, readings, source),
  ].filter(({ finding: { sheet, row } }) => isMine(sheet, row))
  const toSay = sender.confirmed ? [] : [toConfirm(submission, sender)]
  return { ...submission, findings: [...judged, ...toSay, ...finish(daysAheadSteps(submission))] }
}
