/** The lines of a state as they lie in its tables. */
import { and, eq, inArray } from 'drizzle-orm'
import type { KeyedLine } from '../submissions/state/keyed-lines.ts'
import type { Database } from './database.ts'
import { valuesOf } from './line-rows.ts'
import { formTable, privateKeys } from './schema/form-tables.ts'
import { privateValues } from './schema/tables.ts'

/** More lines than this are sooner read with all others of their sheet. */
const FEW = 500

interface StoredLine extends KeyedLine {
  readonly id: number
}

export class StoredLines {
  /**
   * @param stateId the state in its table
   * @param seesPrivate whether the login may see identity numbers and accounts
   */
  constructor(
    private readonly stateId: number,
    private readonly seesPrivate: boolean,
  ) {}

  /**
   * Those of one sheet that stand for something, in their order.
   * @param wanted keys of the lines that are wanted; all unless given, or where they are many
   */
  async of(db: Database, form: string, wanted: readonly string[] | null = null): Promise<StoredLine[]> {
    const keys = wanted !== null && wanted.length > FEW ? null : wanted
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
}
