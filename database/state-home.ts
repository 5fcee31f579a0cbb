/** An office's state in tables: its events are applied one after the other, whoever sends them. */
import { and, eq, gt, inArray } from 'drizzle-orm'
import { UnusableError } from '../office/unusable.ts'
import { applyEvents, type Conflict } from '../submissions/state/apply.ts'
import type { Later } from '../submissions/state/edits.ts'
import type { StateEvent } from '../submissions/state/event.ts'
import type { StateChanged, StateHome, StateRead } from '../submissions/state/home.ts'
import { KEPT_FORMS, keptForm, STATE_FORMS } from '../submissions/state/kept-form.ts'
import type { KeyedLine } from '../submissions/state/keyed-lines.ts'
import { type LineValues, lineKey, lineKeyAfter } from '../submissions/state/line.ts'
import type { Database } from './database.ts'
import { type Told, toldLine, untoldLine, valuesOf } from './line-rows.ts'
import { formTable, privateKeys } from './schema/form-tables.ts'
import { events, privateValues, states } from './schema/tables.ts'
import { sinceWhom } from './since-whom.ts'
import { type Touched, writeLines } from './write-lines.ts'

/** More lines than this are sooner read with all others of their sheet. */
const FEW = 500

interface StoredLine extends KeyedLine {
  readonly id: number
}

/** A line that events act on, as it becomes. */
interface Current {
  readonly id: number | null
  readonly form: string
  /** Its own; of a new one that which it gets. */
  key: string
  values: LineValues
  readonly events: { readonly event: StateEvent; readonly was: LineValues; readonly after: string }[]
}

const nameOf = (form: string, key: string): string => `${form} ${key}`

/** Lines by what they are about; blank ones are about nothing. */
class Lines {
  private readonly byKey = new Map<string, Current>()
  readonly all: Current[] = []

  add(line: Current): void {
    this.byKey.set(nameOf(line.form, line.key), line)
    this.all.push(line)
  }

  at(form: string, key: string): Current | undefined {
    return this.byKey.get(nameOf(form, key))
  }

  rename(line: Current, to: string): void {
    if (line.key === to) return
    this.byKey.delete(nameOf(line.form, line.key))
    this.byKey.set(nameOf(line.form, to), line)
    line.key = to
  }
}

/** A state as it was read; its revision is the number of the last event. */
export interface KeyedState extends StateRead {
  readonly lines: readonly KeyedLine[]
}

export class DatabaseHome implements StateHome {
  /**
   * @param stateId the state in its table
   * @param seesPrivate whether the login may see identity numbers and accounts
   */
  constructor(
    private readonly db: Database,
    private readonly stateId: number,
    private readonly seesPrivate: boolean,
  ) {}

  async read(): Promise<KeyedState> {
    return this.db.transaction(
      async (tx) => {
        const revision = await this.revision(tx)
        const lines: KeyedLine[] = []
        for (const { form } of STATE_FORMS)
          lines.push(
            ...(await this.linesOf(tx, form.id)).map(({ form: of, key, values }) => ({
              form: of,
              key,
              values,
            })),
          )
        return { lines, revision: String(revision) }
      },
      { isolationLevel: 'repeatable read', accessMode: 'read only' },
    )
  }

  /** What was done since a revision, in its order. */
  async later(since: number): Promise<Later[]> {
    const rows = await this.db
      .select({ form: events.form, line: events.line, lineAfter: events.lineAfter, was: events.was })
      .from(events)
      .where(and(eq(events.stateId, this.stateId), gt(events.seq, since)))
      .orderBy(events.seq)
    return rows.map((row) => ({ ...row, was: untoldLine(row.was as Record<string, Told>) }))
  }

  private async revision(db: Database): Promise<number> {
    const [state] = await db.select({ events: states.events }).from(states).where(eq(states.id, this.stateId))
    if (state === undefined) throw new UnusableError('没有查看这个办公室台账的权限：请联系数据中心')
    return state.events
  }

  /** @param keys of the lines that are wanted; all that stand for something unless given */
  private async linesOf(
    db: Database,
    form: string,
    keys: readonly string[] | null = null,
  ): Promise<StoredLine[]> {
    const table = formTable(form)
    const own = eq(table.stateId, this.stateId)
    const rows = await db
      .select()
      .from(table)
      .where(keys === null ? own : and(own, inArray(table.lineKey, [...keys])))
      .orderBy(table.lineId)
    const hidden = await this.privateOf(
      db,
      form,
      rows.map(({ lineId }) => lineId as number),
    )
    return rows
      .filter(({ lineKey: key }) => key !== null)
      .map((row) => ({
        id: row.lineId as number,
        form,
        key: row.lineKey as string,
        values: valuesOf(form, row, hidden.get(row.lineId as number)),
      }))
  }

  private async privateOf(
    db: Database,
    form: string,
    lines: readonly number[],
  ): Promise<Map<number, Map<string, string>>> {
    const found = new Map<number, Map<string, string>>()
    if (!this.seesPrivate || privateKeys(form).length === 0 || lines.length === 0) return found
    const { stateId, form: of, lineId } = privateValues
    const own = and(eq(stateId, this.stateId), eq(of, form))
    const rows = await db
      .select()
      .from(privateValues)
      .where(lines.length > FEW ? own : and(own, inArray(lineId, [...lines])))
    for (const row of rows)
      found.set(row.lineId, (found.get(row.lineId) ?? new Map<string, string>()).set(row.key, row.value))
    return found
  }

  /** The lines on which events act, and nothing else. */
  private async touchedBy(db: Database, given: readonly StateEvent[]): Promise<Lines> {
    const keys = new Map<string, Set<string>>()
    for (const { form, line, sets } of given) {
      const own = keys.get(form) ?? new Set()
      keys.set(form, own.add(line).add(lineKeyAfter(keptForm(form), line, sets)))
    }
    const lines = new Lines()
    for (const [form, wanted] of keys)
      for (const line of await this.linesOf(db, form, wanted.size > FEW ? null : [...wanted]))
        lines.add({ ...line, events: [] })
    return lines
  }

  async apply(given: readonly StateEvent[]): Promise<StateChanged> {
    const conflicts = await this.commit(given)
    return { ...(await this.read()), conflicts }
  }

  /**
   * Applies events as {@link apply} does, without reading the state again.
   * @throws UnusableError where the login may not write here
   */
  async commit(given: readonly StateEvent[]): Promise<readonly Conflict[]> {
    this.assertPrivate(given)
    return this.db.transaction(async (tx) => {
      await this.take(tx)
      const lines = await this.touchedBy(tx, given)
      const conflicts: Conflict[] = []
      for (const event of await this.stillProposed(tx, given)) conflicts.push(...applyTo(lines, event))
      const refused = await writeLines(tx, this.stateId, lines.all.filter(isTouched))
      return sinceWhom(tx, this.stateId, [...conflicts, ...refused])
    })
  }

  /** Whoever writes has the state to themselves until all of it is written. */
  private async take(db: Database): Promise<void> {
    const { rows } = await db.execute<{ take: string | null }>(
      `select union_workbooks.take(${this.stateId}) as take`,
    )
    if (rows[0]?.take == null) throw new UnusableError('没有改动这个办公室台账的权限：请联系数据中心')
  }

  private assertPrivate(events: readonly StateEvent[]): void {
    if (this.seesPrivate) return
    const [blind] = events.filter(
      ({ form, kind, sets }) => kind === 'named' && privateKeys(form).some((key) => Object.hasOwn(sets, key)),
    )
    if (blind !== undefined)
      throw new UnusableError('没有查看证件号码的权限，不能改动证件号码：请联系数据中心')
  }

  /**
   * A list that a run proposes once is proposed by one of several runs at the same time: what another proposed since
   * stands.
   */
  private async stillProposed(db: Database, events: readonly StateEvent[]): Promise<StateEvent[]> {
    const once = new Set(
      events.filter(({ kind, form }) => kind === 'proposed' && isProposedOnce(form)).map(({ form }) => form),
    )
    const begun = new Set<string>()
    for (const form of once)
      for (const { values } of await this.linesOf(db, form)) begun.add(listOf(form, values))
    return events.filter(
      ({ kind, form, sets }) => kind !== 'proposed' || !once.has(form) || !begun.has(listOf(form, sets)),
    )
  }
}

/** Applies an event to the line that it is about. */
function applyTo(lines: Lines, event: StateEvent): Conflict[] {
  const { form, sets } = event
  const kept = keptForm(form)
  const there = lines.at(form, event.line) ?? lines.at(form, lineKeyAfter(kept, event.line, sets))
  // Of several lines about the same each has a key of its own here.
  const own = there === undefined ? event : { ...event, line: lineKey(kept, there.values) }
  const applied = applyEvents(there === undefined ? [] : [there], [own])
  const conflicts = applied.conflicts.map((conflict) => ({ ...conflict, event }))
  const [now] = applied.lines
  if (applied.effective.length === 0 || now === undefined) return conflicts
  const was = Object.fromEntries(Object.keys(sets).map((key) => [key, there?.values[key]]))
  const line = there ?? { id: null, form, key: event.line, values: {}, events: [] }
  if (there === undefined) lines.add(line)
  else lines.rename(line, lineKeyAfter(kept, line.key, sets))
  line.values = now.values
  line.events.push({ event, was, after: line.key })
  return conflicts
}

const isTouched = (line: Current): line is Current & Touched => line.events.length > 0

/** A sheet of which a run works nothing out anew holds what it once proposed. */
const isProposedOnce = (form: string): boolean =>
  KEPT_FORMS.some((kept) => kept.form.id === form && kept.worked.length === 0)

/** The list to which a line belongs: that of a programme and a year. */
const listOf = (form: string, values: LineValues): string =>
  JSON.stringify([form, toldLine(form, values)['programme'], toldLine(form, values)['namedYear'] ?? null])
