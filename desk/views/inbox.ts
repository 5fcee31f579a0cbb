/** 收件: what each unit was to send, what it sent, when, and what the office did with it. */
import { rangeWords } from '../../office/report/quota-sheet.ts'
import { type SendingState, sendingState } from '../../office/report/senders-sheet.ts'
import { CHANGE_WORDS, changedText, changesIn } from '../../office/report/versions-sheet.ts'
import { onOrBefore } from '../../rules/truth.ts'
import { quotaOf, type UnitQuota } from '../../submissions/counts/quota.ts'
import { countedAs, type Entry, unitKey } from '../../submissions/merge/entry.ts'
import { type Terms, termsOf } from '../../submissions/merge/lateness.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { newestFirst } from '../../submissions/merge/standing.ts'
import { type Contact, unitContact } from '../../submissions/office/unit-contact.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import type { LineValues } from '../../submissions/state/line.ts'
import { Day } from '../../templates/values/day.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { masked } from '../../templates/values/mask.ts'
import { nodesHere } from './find-record.ts'
import { linesFor, textAt } from './opinions.ts'
import { type ReceivedRecord, receivedRecords } from './received-records.ts'
import type { Tone } from './tone.ts'
import type { Seen } from './views.ts'

export interface SentFile {
  readonly file: string
  readonly name: string
  readonly version: number
  /** As a sheet shows it; `null` where the sender gave none. */
  readonly date: string | null
  readonly state: SendingState
}

export interface InTime {
  readonly words: string
  readonly tone: Tone
}

export interface UnitRow {
  readonly unit: string
  readonly kind: string | null
  /** `1—2`; `null` where the office sets none. */
  readonly allocation: string | null
  /** Whether the office expects a report; a unit may only stand on the list of names. */
  readonly expected: boolean
  readonly sent: boolean
  readonly version: number | null
  readonly sentOn: string | null
  readonly inTime: InTime
  readonly extension: { readonly to: string; readonly reason: string } | null
  readonly accepted: number
  readonly sentBack: number
  readonly review: number
  /** Copies, replaced ones and those that wait. */
  readonly aside: number
  /** How many of its records the office has accepted, of those that count. */
  readonly locked: number
  readonly counting: number
  /** How many could be accepted now. */
  readonly acceptable: number
  readonly remark: string
  readonly contact: string | null
  readonly files: readonly SentFile[]
  readonly records: readonly ReceivedRecord[]
}

export interface ChangeRow {
  readonly unit: string
  readonly number: string
  readonly sheet: string
  readonly kind: string
  readonly header: string | null
  readonly before: string | null
  readonly after: string | null
  /** `旧文件 B4 → 新文件 B4` */
  readonly where: string
}

export interface ProgrammeInbox {
  readonly programme: string
  readonly deadline: string | null
  readonly expected: number
  readonly reported: number
  /** Those who have not sent first, then in the order of the allocation. */
  readonly units: readonly UnitRow[]
  readonly changes: readonly ChangeRow[]
}

export interface RefusedFile {
  readonly file: string
  readonly reason: string
  readonly code: string
  /** The letter to its sender among the results; `null` where none was written. */
  readonly letter: string | null
}

export interface InboxView {
  readonly programmes: readonly ProgrammeInbox[]
  readonly refused: readonly RefusedFile[]
}

const shown = (day: Day | undefined): string | null => (day === undefined ? null : String(day))

/** Whether a unit sent in time: lateness is that of its first sending. */
function inTime(sent: readonly Submission[], terms: Terms | null, expected: boolean): InTime {
  if (sent.length === 0) return expected ? { words: '未报送', tone: 'gap' } : { words: '—', tone: 'plain' }
  if (terms === null) return { words: '没有截止日', tone: 'plain' }
  const first = [...sent].sort(newestFirst).at(-1)!
  if (first.date === undefined) return { words: '没有写日期', tone: 'warning' }
  if (first.version > 1) return { words: '首报不在收件', tone: 'plain' }
  const before = onOrBefore(first.date, terms.day)
  if (before === true) return { words: '按期', tone: 'good' }
  return before === false ? { words: '逾期', tone: 'error' } : { words: '看不出', tone: 'warning' }
}

/** The line of 推荐名额分配 on each unit, the first where there are several. */
function byUnit(lines: readonly LineValues[]): (unit: string) => LineValues | undefined {
  const groups = groupBy(lines, (values) => unitKey(textAt(values, 'unit') ?? ''))
  return (unit) => groups.get(unitKey(unit))?.[0]
}

function extensionNow(line: LineValues | undefined): UnitRow['extension'] {
  const [to, reason] = [line?.['extendedTo'], line && textAt(line, 'extensionReason')]
  return to instanceof Day && reason ? { to: String(to), reason } : null
}

const extensionDay = (line: LineValues | undefined): Day | undefined => {
  const to = line?.['extendedTo']
  return to instanceof Day && line?.['extensionReason'] !== undefined ? to : undefined
}

const contactWords = ({ contact, phone }: Contact): string | null =>
  [contact, phone && masked(phone, 'phone')].filter(Boolean).join(' ') || null

function remarkOf(row: UnitQuota): string {
  if (!row.expected) return row.reported ? '不在“推荐名额分配”之内' : ''
  if (row.reported && row.min !== null && row.submitted < row.min) return `不足最少名额 ${row.min}`
  return row.max !== null && row.submitted > row.max ? '超过最多名额，须择优' : ''
}

const countOf = (entries: readonly Entry[], as: ReturnType<typeof countedAs>): number =>
  entries.filter((entry) => entry.standing === 'active' && countedAs(entry) === as).length

function programmeInbox(node: MergedNode, seen: Seen): ProgrammeInbox {
  const { programme } = node
  const { deadline } = programme
  const quota = quotaOf(node)
  const allocated = byUnit(linesFor(seen.state, 'allocations', programme.name))
  const submissionsOf = groupBy(node.submissions, ({ unit }) => unitKey(unit))
  const entriesOf = groupBy(node.entries, ({ submission }) => unitKey(submission.unit))
  const received = receivedRecords(node, seen)
  const lookup = (of: Parameters<typeof node.parameters.get>[0]) => node.parameters.get(of)
  const rows = quota.rows.map((row): UnitRow => {
    const sent = submissionsOf.get(unitKey(row.unit)) ?? []
    const entries = entriesOf.get(unitKey(row.unit)) ?? []
    const [newest] = [...sent].sort(newestFirst)
    const records = received(row.unit)
    const terms = termsOf(
      lookup as Parameters<typeof termsOf>[0],
      deadline,
      extensionDay(allocated(row.unit)),
    )
    return {
      unit: row.unit,
      kind: newest?.unitKind ?? null,
      allocation: rangeWords(row),
      expected: row.expected,
      sent: row.reported,
      version: newest?.version ?? null,
      sentOn: shown(newest?.date),
      inTime: inTime(sent, terms, row.expected),
      extension: extensionNow(allocated(row.unit)),
      accepted: countOf(entries, 'accepted'),
      sentBack: countOf(entries, 'sentBack'),
      review: countOf(entries, 'review'),
      aside: entries.filter(({ standing }) => standing !== 'active').length,
      locked: records.filter(({ state }) => state === '已接收').length,
      counting: records.length,
      acceptable: records.filter(({ acceptHindrance }) => acceptHindrance === null).length,
      remark: remarkOf(row),
      contact: contactWords(unitContact(row.unit, sent, node.office, programme.name)),
      files: [...sent].sort(newestFirst).map(
        (submission): SentFile => ({
          file: submission.file,
          name: fileName(submission.file),
          version: submission.version,
          date: shown(submission.date),
          state: sendingState(
            node,
            submission,
            entries.filter((entry) => entry.submission === submission),
          ),
        }),
      ),
      records,
    }
  })
  const order = (row: UnitRow): number => (row.sent ? 1 : row.expected ? 0 : 2)
  return {
    programme: programme.name,
    deadline: shown(lookup(deadline.day) as Day | undefined),
    expected: quota.rows.filter(({ expected }) => expected).length,
    reported: quota.rows.filter(({ reported }) => reported).length,
    units: [...rows].sort((a, b) => order(a) - order(b)),
    changes: changesIn(node).map(
      (change): ChangeRow => ({
        unit: change.unit,
        number: change.number,
        sheet: (change.after ?? change.before)!.sheet,
        kind: CHANGE_WORDS[change.kind],
        header: change.kind === 'changed' ? change.header : null,
        before: changedText(change, change.before),
        after: changedText(change, change.after),
        where: [change.before, change.after]
          .flatMap((cell) => (cell === null ? [] : [`${fileName(cell.file)} ${cell.address ?? ''}`.trim()]))
          .join(' → '),
      }),
    ),
  }
}

/** The letter that a run wrote for a refused file. */
function letterTo(file: string, results: readonly string[]): string | null {
  const stem = fileName(file).replace(/\.[^.]+$/, '')
  return results.find((path) => path.includes(`未采用的文件/${stem}`)) ?? null
}

export const inboxOf = (seen: Seen): InboxView => ({
  programmes: nodesHere(seen).map((node) => programmeInbox(node, seen)),
  refused: seen.run.refused.map(({ file, reason, code }) => ({
    file,
    reason,
    code,
    letter: letterTo(file, seen.results),
  })),
})
