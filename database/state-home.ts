/** An office's state in tables: its events are applied one after the other, whoever sends them. */
import { and, eq, gt } from 'drizzle-orm'
import { UnusableError } from '../office/unusable.ts'
import type { Conflict } from '../submissions/state/apply.ts'
import type { Later } from '../submissions/state/edits.ts'
import type { StateEvent } from '../submissions/state/event.ts'
import type { StateChanged, StateHome, StateRead } from '../submissions/state/home.ts'
import { KEPT_FORMS, keptForm, STATE_FORMS } from '../submissions/state/kept-form.ts'
import type { KeyedLine } from '../submissions/state/keyed-lines.ts'
import { type LineValues, lineKeyAfter } from '../submissions/state/line.ts'
import type { Database } from './database.ts'
import { type Told, toldLine, untoldLine } from './line-rows.ts'
import { privateKeys } from './schema/form-tables.ts'
import { events, states } from './schema/tables.ts'
import { sinceWhom } from './since-whom.ts'
import { StoredLines } from './stored-lines.ts'
import { TouchedLines } from './touched-lines.ts'
import { writeLines } from './write-lines.ts'

/** A state as it was read; its revision is the number of the last event. */
export interface KeyedState extends StateRead {
  readonly lines: readonly KeyedLine[]
}

export class DatabaseHome implements StateHome {
  private readonly lines: StoredLines

  /**
   * @param stateId the state in its table
   * @param seesPrivate whether the login may see identity numbers and accounts
   */
  constructor(
    private readonly db: Database,
    private readonly stateId: number,
    private readonly seesPrivate: boolean,
  ) {
    this.lines = new StoredLines(stateId, seesPrivate)
  }

  async read(): Promise<KeyedState> {
    return this.db.transaction(
      async (tx) => {
        const revision = await this.revision(tx)
        const lines: KeyedLine[] = []
        for (const { form } of STATE_FORMS)
          lines.push(
            ...(await this.lines.of(tx, form.id)).map(({ form: of, key, values }) => ({
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

  /** The lines on which events act, and nothing else. */
  private async touchedBy(db: Database, given: readonly StateEvent[]): Promise<TouchedLines> {
    const keys = new Map<string, Set<string>>()
    for (const { form, line, sets } of given) {
      const own = keys.get(form) ?? new Set()
      keys.set(form, own.add(line).add(lineKeyAfter(keptForm(form), line, sets)))
    }
    const lines = new TouchedLines()
    for (const [form, wanted] of keys)
      for (const line of await this.lines.of(db, form, [...wanted])) lines.add({ ...line, events: [] })
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
      for (const event of await this.stillProposed(tx, given)) conflicts.push(...lines.apply(event))
      const refused = await writeLines(tx, this.stateId, lines.touched())
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
      for (const { values } of await this.lines.of(db, form)) begun.add(listOf(form, values))
    return events.filter(
      ({ kind, form, sets }) => kind !== 'proposed' || !once.has(form) || !begun.has(listOf(form, sets)),
    )
  }
}

/** A sheet of which a run works nothing out anew holds what it once proposed. */
const isProposedOnce = (form: string): boolean =>
  KEPT_FORMS.some((kept) => kept.form.id === form && kept.worked.length === 0)

/** The list to which a line belongs: that of a programme and a year. */
const listOf = (form: string, values: LineValues): string =>
  JSON.stringify([form, toldLine(form, values)['programme'], toldLine(form, values)['namedYear'] ?? null])
