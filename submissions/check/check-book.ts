/** One workbook by itself, from its sheets to its findings: the same in Excel, in the page and on the command line. */
import type { Registry } from '../../programmes/registry-of.ts'
import type { ParameterLookup } from '../../rules/judge.ts'
import type { ChecklistItem, Defect } from '../../rules/judgement.ts'
import { byPlace, type Finding, findingKey } from '../../templates/findings/finding.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { finish, type Steps } from '../../templates/values/steps.ts'
import { notTaken } from '../foreign/foreign-said.ts'
import { withLeft } from '../foreign/left-checklist.ts'
import { foreignKnown, readAsForeign } from '../foreign/read-foreign.ts'
import { extended, extensionOf } from '../office/extension.ts'
import { isOfficeBook, type Office } from '../office/office.ts'
import { recogniseOfficeSteps } from '../recognise/recognise-office.ts'
import { recogniseSubmissionSteps } from '../recognise/recognise-submission.ts'
import type { Refusal, Submission } from '../recognise/submission.ts'
import { judgeAloneSteps, officesFor } from './check-alone.ts'
import { carriedParameters, judgeWorkbookSteps, yearParameters } from './judging.ts'

export interface CheckedBook {
  readonly read: Submission | Office
  /** In stable order; the same fault found by two ways of looking is reported once. */
  readonly findings: readonly Finding[]
  readonly checklist: readonly ChecklistItem[]
  readonly defects: readonly Defect[]
}

export const isOffice = (read: Submission | Office): read is Office => 'union' in read

/** The parameters of the deciding and the receiving office, or those that the file carries. */
function parametersFor(
  registry: Registry,
  read: Submission | Office,
  offices: readonly Office[],
): ParameterLookup {
  if (isOffice(read)) return yearParameters(registry, [read], read.year)
  const { naming, receiving } = officesFor(read, offices)
  return naming === undefined && receiving === undefined
    ? carriedParameters(registry, read)
    : extended(
        yearParameters(registry, [naming, receiving], read.year),
        read.programme,
        extensionOf(receiving, read.programme, read.unit),
      )
}

/** Findings that are looked at between two pauses. */
const FINDINGS_AT_ONCE = 2_000

/** Judges what was recognised, by itself and by what the offices at hand say of it. */
function* checkRead(
  registry: Registry,
  read: Submission | Office,
  offices: readonly Office[],
): Steps<CheckedBook> {
  const parameters = parametersFor(registry, read, offices)
  const own = yield* judgeWorkbookSteps(registry, read.sheets, parameters)
  const judgements = [isOffice(read) ? own : withLeft(own, read)]
  yield
  if (!isOffice(read)) judgements.push(yield* judgeAloneSteps(registry, read, offices, parameters))
  yield
  const findings = new Map<string, Finding>()
  for (const judged of [read.findings, ...judgements.map((each) => each.judged)])
    for (const [index, { finding }] of judged.entries()) {
      findings.set(findingKey(finding), finding)
      if (index % FINDINGS_AT_ONCE === FINDINGS_AT_ONCE - 1) yield
    }
  yield
  return {
    read,
    findings: [...findings.values()].sort(byPlace),
    checklist: judgements.flatMap(({ checklist }) => checklist),
    defects: judgements.flatMap(({ defects }) => defects),
  }
}

/** Whose workbook it is and for what: a submission, an office's own, or neither. */
const recogniseBookSteps = (
  registry: Registry,
  book: Book,
  file: string,
): Steps<Submission | Office | Refusal> =>
  isOfficeBook(book)
    ? recogniseOfficeSteps(registry, book, file)
    : recogniseSubmissionSteps(registry, book, file)

/**
 * @param file its name or path, as findings shall bear it
 * @param offices workbooks of the offices whose word counts; without any, the parameters that the file carries do
 */
export const checkBook = (
  registry: Registry,
  book: Book,
  file: string,
  offices: readonly Office[] = [],
): CheckedBook | Refusal => finish(checkBookSteps(registry, book, file, offices))

/** {@link checkBook}, with pauses. */
export function* checkBookSteps(
  registry: Registry,
  book: Book,
  file: string,
  offices: readonly Office[] = [],
): Steps<CheckedBook | Refusal> {
  const own = yield* recogniseBookSteps(registry, book, file)
  yield
  const foreign =
    'reason' in own ? readAsForeign(registry, book, file, foreignKnown(registry, offices), own) : null
  const checked: CheckedBook[] = []
  const refused: Refusal[] = []
  for (const read of foreign ?? [own])
    if ('reason' in read) refused.push(read)
    else checked.push(yield* checkRead(registry, read, offices))
  return checked.length === 0 ? refused[0]! : together(checked, refused)
}

/** A workbook whose rows several unions sent, each judged by itself. What is not taken of it is said of the others. */
function together(checked: readonly CheckedBook[], refused: readonly Refusal[]): CheckedBook {
  const [first] = checked
  if (checked.length === 1 && refused.length === 0) return first!
  const untaken = refused.map(({ reason }) => notTaken(first!.read as Submission, reason).finding)
  return {
    read: first!.read,
    findings: [...checked.flatMap(({ findings }) => findings), ...untaken].sort(byPlace),
    checklist: checked.flatMap(({ checklist }) => checklist),
    defects: checked.flatMap(({ defects }) => defects),
  }
}
