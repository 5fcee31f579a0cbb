/** How many studios may be named in a year: the cap binds the list of those to be named, not nominations. */
import { namingList } from '../../templates/forms/naming.ts'
import type { Parameter } from '../parameters/parameter.ts'
import { type Rule, type RuleWords, workbookRule } from '../rule.ts'
import { failedReview, type Naming } from './naming.ts'

/**
 * @param programme its name, as 申报项目 writes it
 * @param cap the greatest number that may be named; that many are allowed
 * @param counts which lines of the programme count; all of them unless given
 * @param whose what is counted, in the words of the message
 */
export function namingCap(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading'> & {
    programme: string
    cap: Parameter<number>
    counts?: (row: Naming) => boolean
    whose: string
  },
): Rule {
  const { programme, cap, counts, whose, ...words } = declared
  return workbookRule({
    ...words,
    severity: 'error',
    forms: { named: namingList },
    reads: { named: ['programme', 'namedYear', 'type', 'studio', 'reviewResult'] },
    when: {
      named: (row) =>
        row.programme === programme && !failedReview(row) && (counts === undefined || counts(row)),
    },
    params: { cap },
    mend: '请从拟命名名单中减去超出的家数；减哪一家由审定会议决定',
    holds: ({ named }, { cap: most }) => {
      const seen = new Map<number, number>()
      return named.flatMap((row) => {
        if (row.namedYear === undefined) return []
        const place = (seen.get(row.namedYear) ?? 0) + 1
        seen.set(row.namedYear, place)
        if (place <= most) return []
        return [
          {
            row,
            blames: 'studio',
            says: `${row.namedYear} 年拟命名${whose}第 ${place} 家，超过控制数 ${most} 家`,
            expected: `不超过 ${most} 家`,
          },
        ]
      })
    },
  })
}
