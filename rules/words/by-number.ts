/** Rows of several sheets that belong together: the same 申报编号 from the same sender. */

import { mayJoin } from '../../templates/read/on-card.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldNumber } from '../../templates/values/text.ts'
import type { Senders } from '../rule.ts'

/** The key of a number within its sender; `null` where the number is blank. */
export const numberKey = (unit: string | undefined, number: string | undefined): string | null =>
  number === undefined ? null : JSON.stringify([unit ?? '', foldNumber(number)])

interface Numbered {
  readonly number: string | undefined
}

/** Keys that were worked out: many clauses join the same rows. */
const keys = new WeakMap<Senders, WeakMap<Numbered, string | null>>()

function keyOf(row: Numbered, senders: Senders): string | null {
  let known = keys.get(senders)
  if (known === undefined) {
    known = new WeakMap()
    keys.set(senders, known)
  }
  const found = known.get(row)
  if (found !== undefined) return found
  const key = numberKey(senders.unitOf(row), row.number)
  known.set(row, key)
  return key
}

type Index = ReadonlyMap<string | null, readonly Numbered[]>

/** What was last indexed: a clause about one record asks for its rows record by record. */
const indexes = new WeakMap<readonly Numbered[], { readonly senders: Senders; readonly index: Index }>()

function indexOf(rows: readonly Numbered[], senders: Senders): Index {
  const known = indexes.get(rows)
  if (known?.senders === senders) return known.index
  const index = groupBy(rows, (row) => keyOf(row, senders))
  indexes.set(rows, { senders, index })
  return index
}

/** Rows by number. Each lookup takes any row of the same sender. The rows given must not change afterwards. */
export class ByNumber<R extends Numbered> {
  private readonly rows: ReadonlyMap<string | null, readonly R[]>

  constructor(
    rows: readonly R[],
    private readonly senders: Senders,
  ) {
    this.rows = indexOf(rows, senders) as ReadonlyMap<string | null, readonly R[]>
  }

  /** All rows that bear the number of this one, in the order of their sheets. What stands on a card is of that card alone. */
  all(row: Numbered): readonly R[] {
    const key = keyOf(row, this.senders)
    const same = (key === null ? undefined : this.rows.get(key)) ?? []
    const card = same.length === 0 ? null : this.senders.cardOf(row)
    return card === null ? same : same.filter((each) => mayJoin(card, this.senders.cardOf(each)))
  }

  first(row: Numbered): R | undefined {
    return this.all(row)[0]
  }
}
