/** A workbook in another people's form, read as a submission by what the office has settled of that form. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { readingFindings } from '../../rules/reading-findings.ts'
import { finding, type Source } from '../../templates/findings/finding.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { type Book, isFilled, PROSE } from '../../templates/sheet/grid.ts'
import { finish } from '../../templates/values/steps.ts'
import { linkDrafts } from '../check/book-drafts.ts'
import { daysAheadSteps } from '../check/days-ahead.ts'
import { hiddenDrafts } from '../check/hidden.ts'
import { leftOutSteps } from '../check/left-out.ts'
import { struckFindings } from '../check/struck.ts'
import type { Office } from '../office/office.ts'
import type { Refusal, Submission } from '../recognise/submission.ts'
import { type ForeignForms, foreignForms, formsFor } from './foreign-form.ts'
import { firstCaption, infoOf } from './foreign-info.ts'
import { changedDrafts, lackingDrafts, type SheetFound, toConfirm } from './foreign-said.ts'
import { foreignSender, versionOf, yearOf } from './foreign-sender.ts'
import { isDocument } from './further-tables.ts'
import { joinedTables } from './joined-tables.ts'
import { type Lacking, leftToPeople } from './left-to-people.ts'
import { withOwnNumbers } from './own-numbers.ts'
import { foreignFormOf, readAs } from './read-as.ts'

/** What an office knows of forms that are not ours. */
export interface ForeignKnown {
  /** Of the office that receives: its workbooks hold what was settled. */
  readonly office: Office
  readonly forms: ForeignForms
}

/** The offices that have settled forms which are not ours. */
export const foreignKnown = (registry: Registry, offices: readonly Office[]): ForeignKnown[] =>
  offices
    .map((office) => ({ office, forms: foreignForms(registry, office) }))
    .filter(({ forms }) => forms.forms.length > 0)

/** Refusals of workbooks that are not in our form. */
const NOT_OURS: ReadonlySet<string> = new Set(['intake/no-info', 'intake/no-application'])

/**
 * What was refused for being in another form, read by what the offices settled of it.
 * @returns `null` where it was refused for something else, or is in none of the forms
 */
export function readAsForeign(
  registry: Registry,
  book: Book,
  file: string,
  known: readonly ForeignKnown[],
  { code }: Refusal,
  sentAs: string = file,
): Submission | Refusal | null {
  if (!NOT_OURS.has(code)) return null
  for (const each of known) {
    const read = readForeign(registry, book, file, each, sentAs)
    if (read !== null) return read
  }
  return null
}

/**
 * Reads a workbook by the forms that the office has confirmed; `null` where it is in none of them.
 * @param file its path, as findings bear it
 * @param sentAs the path under which it was sent, which may say who sent it
 */
export function readForeign(
  registry: Registry,
  book: Book,
  file: string,
  { office, forms }: ForeignKnown,
  sentAs: string = file,
): Submission | Refusal | null {
  const found = book.sheets.flatMap((grid): SheetFound[] => {
    if (grid.name === PROSE) return []
    const as = foreignFormOf(grid, forms.forms, isDocument(book) ? 1 : undefined)
    const reading = as === null ? null : readAs(grid, as)
    return reading === null ? [] : [{ ...reading, sample: as!.foreign.sample }]
  })
  const [head] = found
  if (head === undefined) return null
  const programme = forms.forms.find(({ sample }) => sample === head.sample)!.programme
  const ofProgramme = found.filter(
    ({ sample }) => forms.forms.find((each) => each.sample === sample)!.programme === programme,
  )
  const own = (isDocument(book) ? joinedTables(ofProgramme, programme.application) : ofProgramme).map(
    (each): SheetFound => ({ ...each, ...withOwnNumbers(each, programme) }),
  )
  const grids = book.sheets.filter(
    ({ name }) => name === PROSE || own.some(({ reading }) => reading.sheet === name),
  )
  const sender = foreignSender(
    sentAs,
    grids,
    own.flatMap(({ senders }) => senders),
    programme,
    office,
  )
  if ('reason' in sender)
    return {
      file,
      code: 'intake/unknown-sender',
      reason: sender.reason,
      sender: { programme: programme.name, found: sender.found, unit: sender.unit, why: sender.why },
    }
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
    sender.at?.sheet ?? head.reading.sheet,
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
    foreign: { sample: head.sample, sender, left, lacks },
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
    ...(sender.confirmed ? [] : [toConfirm(submission, sender)]),
  ]
  return { ...submission, findings: [...judged, ...finish(daysAheadSteps(submission))] }
}
