/** The life of a studio or of a hazard, told from the ledger alone. */
import { LEDGER_KINDS } from '../../templates/forms/ledger.ts'
import { compareDays, Day } from '../../templates/values/day.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Line, LineValues } from './line.ts'

/** One thing that happened, and where it was first reported. */
export interface Happening {
  readonly kind: string
  readonly programme: string
  readonly name: string
  readonly year: number | undefined
  readonly on: Day | undefined
  /** Fen. */
  readonly amount: number | undefined
  readonly values: LineValues
  /** `文件 › 工作表 第 n 行`; `null` for what was entered by hand. */
  readonly source: string | null
}

const dayOf = ({ on }: LineValues): Day | undefined => (on instanceof Day ? on : undefined)

const yearOf = (values: LineValues): number | undefined =>
  typeof values['year'] === 'number' ? values['year'] : dayOf(values)?.year

function sourceOf({ sourceFile, sourceSheet, sourceRow }: LineValues): string | null {
  if (sourceFile === undefined) return null
  return `${sourceFile} › ${sourceSheet ?? ''} 第 ${sourceRow ?? '?'} 行`
}

const orderOf = ({ kind }: Happening): number => (LEDGER_KINDS as readonly string[]).indexOf(kind)

/** By the day on which it happened, of one day by the order of a life; what bears no day comes first in its year, in the ledger's order. */
function inTime(a: Happening, b: Happening): number {
  const years = (a.year ?? 0) - (b.year ?? 0)
  if (years !== 0) return years
  if (a.on === undefined || b.on === undefined) return a.on === b.on ? 0 : a.on === undefined ? -1 : 1
  return compareDays(a.on, b.on) || orderOf(a) - orderOf(b)
}

/**
 * Everything that the ledger holds of a name or a number, in the order in which it happened. The number is the
 * sender's own: it may mean different things in different years.
 */
export function traceOf(state: readonly Line[], nameOrNumber: string): Happening[] {
  const wanted = foldText(nameOrNumber)
  return state
    .filter(({ form }) => form === 'ledger')
    .map(({ values }) => values)
    .filter(({ name, number }) => [name, number].some((word) => foldText(String(word ?? '')) === wanted))
    .map(
      (values): Happening => ({
        kind: String(values['kind'] ?? ''),
        programme: String(values['programme'] ?? ''),
        name: String(values['name'] ?? ''),
        year: yearOf(values),
        on: dayOf(values),
        amount: typeof values['amount'] === 'number' ? values['amount'] : undefined,
        values,
        source: sourceOf(values),
      }),
    )
    .sort(inTime)
}
