/** A workbook in another people's form, read as a submission by what the office has settled of that form. */
import type { Registry } from '../../programmes/registry-of.ts'
import { type Book, PROSE } from '../../templates/sheet/grid.ts'
import type { Office } from '../office/office.ts'
import type { Refusal, Submission } from '../recognise/submission.ts'
import { type ForeignForms, foreignForms } from './foreign-form.ts'
import type { SheetFound } from './foreign-said.ts'
import { sendersOfFile } from './foreign-sender.ts'
import { type FileRead, foreignSubmission } from './foreign-submission.ts'
import { isDocument } from './further-tables.ts'
import { joinedTables } from './joined-tables.ts'
import { partedSheets } from './parted-sheets.ts'
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
 * What was refused for being in another form, read by what the offices settled of it: one submission for each of its
 * senders.
 * @returns `null` where it was refused for something else, or is in none of the forms
 */
export function readAsForeign(
  registry: Registry,
  book: Book,
  file: string,
  known: readonly ForeignKnown[],
  { code }: Refusal,
  sentAs: string = file,
): readonly (Submission | Refusal)[] | null {
  if (!NOT_OURS.has(code)) return null
  for (const each of known) {
    const read = readForeign(registry, book, file, each, sentAs)
    if (read !== null) return read
  }
  return null
}

/**
 * Reads a workbook by the forms that the office has confirmed: one submission for each of its senders.
 * @returns `null` where it is in none of the forms
 * @param file its path, as findings bear it
 * @param sentAs the path under which it was sent, which may say who sent it
 */
export function readForeign(
  registry: Registry,
  book: Book,
  file: string,
  { office, forms }: ForeignKnown,
  sentAs: string = file,
): readonly (Submission | Refusal)[] | null {
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
  const own = isDocument(book) ? joinedTables(ofProgramme, programme.application) : ofProgramme
  const grids = book.sheets.filter(
    ({ name }) => name === PROSE || own.some(({ reading }) => reading.sheet === name),
  )
  const parts = sendersOfFile(
    sentAs,
    grids,
    own.flatMap(({ senders }) => senders),
    own
      .filter(({ reading }) => reading.form === programme.application && reading.records.length > 0)
      .every(({ senders }) => senders.length > 0),
    programme,
    office,
  )
  const reading: FileRead = { registry, book, file, sentAs, programme, office, sample: head.sample, grids }
  const of = partedSheets(own, parts, programme)
  return parts.map(({ sender }, i): Submission | Refusal =>
    'reason' in sender
      ? {
          file,
          code: 'intake/unknown-sender',
          reason: parts.length > 1 ? `${sender.why}：${sender.reason}` : sender.reason,
          sender: { programme: programme.name, found: sender.found, unit: sender.unit, why: sender.why },
        }
      : foreignSubmission(reading, sender, of[i]!),
  )
}
