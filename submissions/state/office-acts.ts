/** What a person does at the office, as events: receive, send back, unlock, decide. Each is made on what the state says. */
import type { ReceiptState } from '../../templates/forms/receipts.ts'
import type { Day } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import { NO_LONGER_THERE } from './entry-words.ts'
import { type EventKind, eventOn, type StateEvent } from './event.ts'
import { keptForm } from './kept-form.ts'
import { type Line, type LineValues, valueKey } from './line.ts'
import type { OfficeKey } from './office-key.ts'

/** Which records are meant. What is left out means all of them. */
export interface Meant {
  readonly programme?: string
  readonly unit?: string
  readonly number?: string
  readonly name?: string
}

/** Who acts, and on which day. */
export interface Actor {
  readonly name: string
  readonly on: Day
}

/** Why nothing was done to a record that was meant, for the person who meant it. */
export interface NotDone {
  readonly line: Line
  readonly why: string
}

export interface Acts {
  readonly events: readonly StateEvent[]
  readonly notDone: readonly NotDone[]
}

const says = (values: LineValues, key: string, word: string | undefined): boolean =>
  word === undefined || foldText(String(values[key] ?? '')) === foldText(word)

const means = ({ programme, unit, number, name }: Meant, { values }: Line): boolean =>
  says(values, 'programme', programme) &&
  says(values, 'unit', unit) &&
  says(values, 'number', number) &&
  says(values, 'name', name)

/** The lines of a form that are meant. */
export const linesOf = (form: string, state: readonly Line[], meant: Meant): Line[] =>
  state.filter((line) => line.form === form && means(meant, line))

/** What a person does to a line that is there. */
export const actOn = (
  office: OfficeKey,
  line: Line,
  kind: EventKind,
  actor: Actor,
  sets: LineValues,
): StateEvent => eventOn(office, keptForm(line.form), kind, line.values, sets, actor.name)

/** A line of which nothing is left: the next reading passes it over, and undoing puts it back. */
export const blanked = (office: OfficeKey, line: Line, kind: EventKind, actor: Actor): StateEvent =>
  actOn(
    office,
    line,
    kind,
    actor,
    Object.fromEntries(Object.keys(line.values).map((each) => [each, undefined])),
  )

/** Verdicts of receipts that no longer stand for anything: a later one, or a copy, does. */
export const GONE: ReadonlySet<string> = new Set(['被替代', '重复', NO_LONGER_THERE])

/** What a receipt must say for an act to be done to it; `null` where it may be done. */
type Hindrance = (values: LineValues) => string | null

const hinders: Readonly<Record<'receive' | 'sendBack' | 'unlock', Hindrance>> = {
  receive: ({ verdict, state }) => {
    if (state === '已接收') return '已经接收过'
    if (GONE.has(String(verdict))) return `这一份${verdict}，请接收现在有效的一份`
    return verdict === '退回修改' || verdict === '退回补充说明' ? `校验结论是${verdict}，请先退回改好` : null
  },
  sendBack: ({ state }) => (state === '已接收' ? '已经接收，请先解锁' : null),
  unlock: ({ state }) => (state === '已接收' ? null : '没有接收过，不用解锁'),
}

const STATES: Readonly<Record<keyof typeof hinders, readonly [EventKind, ReceiptState]>> = {
  receive: ['accepted', '已接收'],
  sendBack: ['sentBack', '退回'],
  unlock: ['unlocked', '已解锁'],
}

/** What a receipt is of, whichever sending it came in. */
const recordOf = ({ values }: Line): string =>
  JSON.stringify(['programme', 'unit', 'number', 'name'].map((key) => valueKey(values[key])))

/**
 * Sets the state of receipts.
 * @param reason needed to send back and to unlock
 */
export function receiptActs(
  office: OfficeKey,
  state: readonly Line[],
  act: keyof typeof hinders,
  meant: Meant,
  actor: Actor,
  reason?: string,
): Acts {
  const [kind, to] = STATES[act]
  const events: StateEvent[] = []
  const notDone: NotDone[] = []
  const lines = linesOf('receipts', state, meant)
  const accepted = new Set(lines.filter(({ values }) => values['state'] === '已接收').map(recordOf))
  for (const line of lines) {
    const other = act === 'receive' && line.values['state'] !== '已接收' && accepted.has(recordOf(line))
    const why = other ? '这条申报接收的是另一份，要改用这一份请先解锁' : hinders[act](line.values)
    if (why !== null) {
      // Of many, those that are done already or stand for nothing are nobody's concern.
      if (meant.number !== undefined && !GONE.has(String(line.values['verdict']))) notDone.push({ line, why })
      continue
    }
    events.push(
      actOn(office, line, kind, actor, {
        state: to,
        setBy: actor.name,
        setOn: actor.on,
        ...(reason === undefined ? {} : { reason }),
      }),
    )
  }
  // Of several sendings of one record the act is done to that to which it can be.
  return { events, notDone: events.length > 0 ? [] : notDone }
}

/** What a person fills on a line of 审定意见; `null` empties a cell. */
export interface Decision {
  readonly decision?: '推荐' | '不推荐' | null
  readonly rank?: number | null
  readonly duplicate?: '保留' | '剔除' | '不是重复' | null
  readonly waivedRule?: string
  readonly waivedUntil?: Day
  readonly reason?: string | null
}

/** The cells for which somebody answers with name and day. */
const ANSWERED = ['decision', 'duplicate', 'waivedRule'] as const

/** Decides on records; the mark of their content becomes that of today, since somebody has looked. */
export function decisionActs(
  office: OfficeKey,
  state: readonly Line[],
  meant: Meant,
  actor: Actor,
  decision: Decision,
): Acts {
  const lines = linesOf('decisions', state, meant)
  const programmes = new Set(lines.map(({ values }) => values['programme']))
  // A number may stand for one thing in each programme: a decision is on one of them.
  if (programmes.size > 1)
    return {
      events: [],
      notDone: lines.map((line) => ({
        line,
        why: `《${line.values['programme']}》也有这个编号，请写明申报项目`,
      })),
    }
  const sets: LineValues = Object.fromEntries(
    Object.entries(decision)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value ?? undefined]),
  )
  return {
    events: lines.map((line) => {
      const says = { ...line.values, ...sets }
      const answers = ANSWERED.some((key) => says[key] !== undefined)
      return actOn(office, line, 'decided', actor, {
        ...sets,
        decidedBy: answers ? actor.name : undefined,
        decidedOn: answers ? actor.on : undefined,
        // Emptied, the mark is worked out anew by the next run.
        content: undefined,
      })
    }),
    notDone: [],
  }
}
