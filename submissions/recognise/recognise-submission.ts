/** From a workbook to a submission: whose it is, for what, and its sheets. */

import type { Programme } from '../../programmes/programme.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { readParameterRows } from '../../rules/parameters/parameter-rows.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { finding, type Source } from '../../templates/findings/finding.ts'
import { forwardCodes, forwardSeal } from '../../templates/forms/forward-seal.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { firstReadingSteps, recogniseSteps, shareSteps, sharesSteps } from '../../templates/read/recognise.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import { finish, type Steps } from '../../templates/values/steps.ts'
import { bookDrafts, linkDrafts } from '../check/book-drafts.ts'
import { daysAheadSteps } from '../check/days-ahead.ts'
import { hiddenDrafts } from '../check/hidden.ts'
import { leftOutSteps } from '../check/left-out.ts'
import { nothingSent } from '../check/nothing-sent.ts'
import { otherUnitDrafts } from '../check/other-unit.ts'
import { struckFindings } from '../check/struck.ts'
import { incompleteInfo } from './incomplete-info.ts'
import { officialName, readAsOfficial, receivingPlace } from './official-names.ts'
import { printedRollup, printedRollupWords } from './printed-rollup.ts'
import { sealFindings } from './seal-findings.ts'
import type { Refusal, RefusalCode, Submission } from './submission.ts'

const refuse = (file: string, code: RefusalCode, reason: string): Refusal => ({ file, code, reason })

function only<F extends Form>(readings: readonly SheetReading[], form: F): SheetReading<F> | undefined {
  return readings.find((reading) => reading.form === (form as Form)) as SheetReading<F> | undefined
}

const applicationsOf = onceFor(({ programmes }: Registry): readonly Form[] =>
  programmes.map(({ application }) => application),
)

/** What only a forwarded file has: sheets that say of the others who signed them and whether they changed. */
const SEAL_FORMS: readonly Form[] = [forwardSeal, forwardCodes]

const formsOf = onceFor(({ blanks }: Programme): readonly Form[] => [
  ...blanks.sheets.map(({ form }) => form),
  ...SEAL_FORMS,
])

/** The sheets of a submission that hold what it applies for. */
const isOwn = ({ form }: SheetReading): boolean =>
  form !== (parameterSheet as Form) && !SEAL_FORMS.includes(form)

/** The programme whose application form the workbook holds: the one that fits best; `null` where none does. */
export const programmeInside = (registry: Registry, book: Book): Programme | null =>
  finish(programmeInsideSteps(registry, book))

/** {@link programmeInside}, with pauses. */
export function* programmeInsideSteps(registry: Registry, book: Book): Steps<Programme | null> {
  const shares = yield* sharesSteps(book, applicationsOf(registry))
  const best = Math.max(0, ...shares)
  return best === 0 ? null : registry.programmes[shares.indexOf(best)]!
}

/** Reads a workbook as a submission, or says why it is none. */
export const recogniseSubmission = (registry: Registry, book: Book, file: string): Submission | Refusal =>
  finish(recogniseSubmissionSteps(registry, book, file))

/** {@link recogniseSubmission}, with pauses. */
export function* recogniseSubmissionSteps(
  registry: Registry,
  book: Book,
  file: string,
): Steps<Submission | Refusal> {
  if (book.sheets.every((sheet) => sheet.rows.length === 0))
    return refuse(file, 'intake/empty', '工作簿是空的：请填写后再报送')
  const rollup = printedRollup(registry, book)
  if (rollup !== null) return refuse(file, 'intake/printed-rollup', printedRollupWords(rollup))
  const first = yield* firstReadingSteps(book, submissionInfo, registry.lists)
  const info = first?.records[0]
  if (first === undefined || info === undefined)
    return refuse(
      file,
      'intake/no-info',
      programmeInside(registry, book) !== null
        ? '缺少“报送信息”表，不知道是谁报送的哪一项：请用本年度模板重新填报'
        : '不是本系统的报送模板：没有“报送信息”表，也没有申报表。请用本年度模板填报',
    )
  const { unit, programme: name, year, unitKind } = info.row
  const programme = name === undefined ? null : registry.named(name)
  // A programme of one level has one receiver, whether the sender writes it down or not.
  const sentTo =
    info.row.sentTo ?? (programme !== null && programme.levels.length === 1 ? programme.topUnit : undefined)
  if (
    unit === undefined ||
    name === undefined ||
    year === undefined ||
    unitKind === undefined ||
    sentTo === undefined
  ) {
    const stated = { unit, programme: name, year, unitKind, sentTo }
    const missing = (Object.keys(stated) as (keyof typeof stated)[]).filter(
      (key) => stated[key] === undefined,
    )
    return refuse(file, 'intake/info-incomplete', incompleteInfo(registry, first, missing, programme))
  }
  if (programme === null) return refuse(file, 'intake/unknown-programme', `申报项目“${name}”不在受理之列`)
  return yield* build(registry, book, file, programme, first, { unit, year, unitKind, sentTo })
}

function* build(
  registry: Registry,
  book: Book,
  file: string,
  programme: Programme,
  infoReading: SheetReading<typeof submissionInfo>,
  who: { unit: string; year: number; unitKind: string; sentTo: string },
): Steps<Submission | Refusal> {
  const { readings, drafts, strangers } = yield* recogniseSteps(book, formsOf(programme), registry.lists)
  const inside = yield* betterInsideSteps(registry, book, programme)
  if (inside !== null)
    return refuse(
      file,
      'intake/other-programme',
      `“报送信息”表写的是${programme.name}，里面却是${inside.name}的申报表：请改正申报项目或换用对应模板`,
    )
  const yearly = isYearly(infoReading, programme, readings)
  if (!yearly && !readings.some((reading) => reading.form === programme.application))
    return refuse(
      file,
      'intake/no-application',
      drafts.find(({ form }) => form === programme.application.id)?.message ??
        `缺少工作表“${programme.application.sheet}”：请用本年度模板重新填报`,
    )
  yield
  const info = infoReading.records[0]!
  const parameters = only(readings, parameterSheet)
  const carried = parameters ? readParameterRows(parameters.records.map((record) => record.row)) : null
  const sentTo = officialName(who.sentTo, programme.place)
  const unit = officialName(who.unit, receivingPlace(programme, sentTo), carried?.units)
  const source: Source = { file, programme: programme.id, unit }
  const sourced = (reading: SheetReading): SourcedSheet => ({ reading, source })
  const infoSheet = sourced(
    readings.find((reading) => reading.form === (submissionInfo as Form)) ?? infoReading,
  )
  const whole = [
    ...drafts,
    ...bookDrafts(readings, programme, carried, yearly),
    ...readAsOfficial(infoSheet.reading, 'unit', info.row.unit, unit),
    ...readAsOfficial(infoSheet.reading, 'sentTo', info.row.sentTo, sentTo),
    ...hiddenDrafts(book, readings),
    ...otherUnitDrafts(book, readings, unit),
    ...linkDrafts(book),
  ]
  yield
  for (const draft of yield* leftOutSteps(book, readings, strangers)) whole.push(draft)
  const judged: Judged[] = whole.map((draft) => ({ finding: finding(draft, source), record: null }))
  // They ask the sender, and send none of its applications back.
  for (const draft of sealFindings(readings, (each) => isOwn(each) && each.form !== (submissionInfo as Form)))
    judged.push({ finding: finding(draft, source), record: null, ofSender: true })
  for (const reading of readings) {
    yield
    for (const found of readingFindings(sourced(reading), registry.grounds)) judged.push(found)
  }
  judged.push(...struckFindings(book, readings, source))
  const row = infoSheet.reading.records[0] as typeof info
  const submission: Submission = {
    file,
    programme,
    ...who,
    unit,
    sentTo,
    version: row.row.version ?? 1,
    date: row.row.date,
    yearly,
    withdrawn: row.row.action === '撤回',
    takenBack: numbersIn(row.row.takenBack),
    contact: row.row.contact,
    phone: row.row.phone,
    info: row,
    infoSheet,
    sheets: readings.filter(isOwn).map(sourced),
    findings: judged,
    carried,
    strangers,
  }
  const applications = readings.filter(({ form }) => form === programme.application)
  const count = applications.reduce((sum, { records }) => sum + records.length, 0)
  judged.push(...nothingSent(submission, count, row.row.none), ...(yield* daysAheadSteps(submission)))
  return submission
}

/** The programme of whose application form the workbook holds more than of that of the one it was read by. */
function* betterInsideSteps(registry: Registry, book: Book, read: Programme): Steps<Programme | null> {
  const own = yield* shareSteps(book, read.application, { forms: formsOf(read), lists: registry.lists })
  // Nothing is more than the whole: most workbooks need not be tried for what they are not.
  if (own === 1) return null
  const shares = yield* sharesSteps(book, applicationsOf(registry))
  const best = Math.max(...shares)
  return best > own ? registry.programmes[shares.indexOf(best)]! : null
}

/** Whether a workbook says that it is the yearly report of what was named, and holds sheets of one. */
const isYearly = (
  info: SheetReading<typeof submissionInfo>,
  { blanks: { yearly } }: Programme,
  readings: readonly SheetReading[],
): boolean =>
  info.records[0]?.row.content === '年度报告' &&
  yearly !== null &&
  readings.some(({ form }) => yearly.sheets.some((sheet) => sheet.form === form))

/** The numbers that one cell lists: 03、05. */
const numbersIn = (cell: string | undefined): string[] =>
  (cell ?? '')
    .normalize('NFKC')
    .split(/[、,;\s]+|和|及/)
    .filter(Boolean)

export const isRefusal = (read: Submission | Refusal): read is Refusal => 'reason' in read
