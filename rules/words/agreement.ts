/** Two sheets of one file that hold the same record must agree on it. */
import { flatMapSteps, type Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import type { RowFault, Senders } from '../rule.ts'
import { ByNumber } from './by-number.ts'

interface Numbered {
  readonly number: string | undefined
}

/** A column of the later sheet, its counterpart in the earlier one, and its name in messages. */
export interface Agreeing<A, B> {
  readonly key: keyof B & string
  readonly as: keyof A & string
  readonly name: string
  /** How a value is shown; as text unless given. */
  readonly show?: (value: unknown) => string
  /** Texts that differ and may yet mean the same: a person decides. */
  readonly near?: (value: string, other: string) => boolean
}

const folded = (value: unknown): unknown => (typeof value === 'string' ? foldText(value) : String(value))

/**
 * Cells of `copies` that differ from the record of the same number in `originals`; blanks are left alone.
 * @param title the sheet of the originals, as messages call it
 */
export function* disagreements<A extends Numbered, B extends Numbered>(
  originals: readonly A[],
  copies: readonly B[],
  columns: readonly Agreeing<A, B>[],
  title: string,
  senders: Senders,
): Steps<RowFault[]> {
  const originalOf = new ByNumber(originals, senders)
  const copyOf = new ByNumber(copies, senders)
  return yield* flatMapSteps(copies, (row): RowFault[] => {
    const original = originalOf.first(row)
    // A number given twice is reported as such: whether its second row is that of the first record, nobody knows.
    if (original === undefined || copyOf.first(row) !== row) return []
    return columns.flatMap(({ key, as, name, show = String, near }): RowFault[] => {
      const [value, other] = [row[key], original[as]] as readonly unknown[]
      if (value === undefined || other === undefined || value === other) return []
      if (folded(value) === folded(other)) return []
      const alike = near?.(String(value), String(other)) ?? false
      const both = `${name}“${show(value)}”与${title}的“${show(other)}”`
      return [
        {
          row,
          blames: key,
          ...(alike ? { severity: 'review' as const } : {}),
          says: alike ? `${both}写法不同，是否一处由审核人员认定` : `${both}不一致`,
          mend: '请核对两处，改成一致',
          expected: show(other),
          related: [{ row: original, key: as }],
        },
      ]
    })
  })
}
