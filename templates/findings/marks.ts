/**
 * The marks that a check leaves in a sheet: one layer of conditional formats with a formula of our own, and notes
 * of an author of our own. No cell's own style is touched, so that clearing takes away ours and only ours, whether
 * the add-in marked the sheet or the pipeline did.
 */

import { AT_ONCE, finish, flatMapSteps, type Steps } from '../values/steps.ts'
import { byGravity, type Finding, SEVERITY_NAMES, type Severity } from './finding.ts'

/** Fill and text as RRGGBB; each pair has a contrast of at least 4.5 to 1. */
export const MARK_COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly text: string }>> = {
  error: { fill: 'FFC7CE', text: '9C0006' },
  review: { fill: 'DDD9F3', text: '3D2C8D' },
  warning: { fill: 'FFEB9C', text: '7F4F00' },
  info: { fill: 'DDEBF7', text: '1F4E79' },
}

/** The author of our notes. */
export const NOTE_AUTHOR = '工会申报校验'

/**
 * The last line of each note of ours. Excel names the user as the author of a note that an add-in writes, so that
 * the author alone does not say whose it is.
 */
const NOTE_SIGN = `—— ${NOTE_AUTHOR}`

/** The text of a note as it goes into a cell. */
export const signedNote = (note: string): string => `${note}\n${NOTE_SIGN}`

export const isOurNote = (author: string, text: string): boolean =>
  author === NOTE_AUTHOR || text.trimEnd().endsWith(NOTE_SIGN)

/** The sheet that lists the findings in a marked copy. */
export const RESULT_SHEET = '校验结果'

const SIGNATURE = /union-workbooks:(error|review|warning|info)\b/

/** The formula of a mark, without the leading `=`: always true, and says whose it is and how grave. */
export const signature = (severity: Severity): string => `LEN("union-workbooks:${severity}")>0`

/** The severity that a conditional format's formula names; `null` where the format is not ours. */
export const severityOfSignature = (formula: string): Severity | null =>
  (SIGNATURE.exec(formula)?.[1] as Severity | undefined) ?? null

/** In a formula of the result sheet: what tells it from a sheet of the same name that somebody else made. */
export const RESULT_SIGNATURE = 'LEN("union-workbooks:result")>0'

const RESULT_NAME = new RegExp(`^${RESULT_SHEET}(?: \\(\\d+\\))?$`)

/** Whether a sheet may be ours by its name; its formulas decide. */
export const mayBeResult = (name: string): boolean => RESULT_NAME.test(name)

/** A cell to be marked. */
export interface Mark {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly severity: Severity
  /** What the note says, gravest first. */
  readonly note: string
}

const noteOf = (findings: readonly Finding[]): string =>
  findings
    .map(({ severity, message, article, mend }) =>
      [`【${SEVERITY_NAMES[severity]}】${message}${article === null ? '' : `（${article}）`}`, mend]
        .filter(Boolean)
        .join('\n'),
    )
    .join('\n\n')

/** One mark for each cell that a finding blames, in the order of the findings. Findings without a cell have none. */
export const marksOf = (findings: readonly Finding[]): Mark[] => finish(marksSteps(findings))

/** {@link marksOf}, with pauses. */
export function* marksSteps(findings: readonly Finding[]): Steps<Mark[]> {
  const cells = new Map<string, [Finding, ...Finding[]]>()
  for (const [index, each] of findings.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const { sheet, row, column } = each
    if (sheet === null || row === null || column === null) continue
    const key = `${row} ${column} ${sheet}`
    const same = cells.get(key)
    if (same === undefined) cells.set(key, [each])
    else same.push(each)
  }
  return yield* flatMapSteps([...cells.values()], (found) => {
    const [first, ...others] = found
    const gravest = others.length === 0 ? found : [...found].sort(byGravity)
    const { severity } = gravest[0]!
    const { sheet, row, column } = first
    return [{ sheet: sheet!, row: row!, column: column!, severity, note: noteOf(gravest) }]
  })
}
