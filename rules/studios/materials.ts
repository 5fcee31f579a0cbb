/** The list of materials of article 10: the first six are to be there, the seventh may. */
import { headerName } from '../../templates/sheet/form.ts'
import { type Fault, type Rule, type RuleWords, sheetRule } from '../rule.ts'
import type { Studio, StudioLaw } from './studio-law.ts'

const REQUIRED = ['material1', 'material2', 'material3', 'material4', 'material5', 'material6'] as const

/**
 * @param blanks a blank is a fault of this rule: where the form itself requires the column, reading has said so
 * @param more what else a record's materials lack, each at a cell of its own
 */
export function materials(
  declared: Pick<RuleWords, 'id' | 'covers' | 'checks' | 'reading'> & {
    law: StudioLaw
    blanks: boolean
    alsoReads?: readonly string[]
    more?: (row: Studio) => readonly (Fault & { readonly blames: string; readonly says: string })[]
  },
): Rule {
  const { law, blanks, alsoReads = [], more, ...words } = declared
  return sheetRule({
    ...words,
    severity: 'error',
    asks: {
      // The application form itself is the row: its number and the name of the studio stand for it.
      [`${declared.id}-1`]: ['number', 'studio', 'material1', ...alsoReads],
      ...Object.fromEntries(REQUIRED.slice(1).map((key, index) => [`${declared.id}-${index + 2}`, [key]])),
    },
    forms: { studios: law.form },
    reads: { studios: ['number', 'studio', ...REQUIRED, ...(alsoReads as readonly 'material1'[])] },
    when: { studios: law.reviewed },
    mend: '请备齐这项材料并装订后填“有”，再申报',
    holds: ({ studios }, _params, senders) =>
      studios.flatMap((row) => [
        ...REQUIRED.flatMap((key) => {
          if (row[key] === true || senders.reported(row, key)) return []
          if (row[key] === undefined && !blanks) return []
          const name = headerName(law.form.columns[key])
          return [
            {
              row,
              blames: key,
              says: row[key] === false ? `缺少材料“${name}”` : `没有填材料“${name}”是“有”还是“无”`,
              expected: '有',
            },
          ]
        }),
        ...(more?.(row) ?? [])
          .filter(({ blames }) => !senders.reported(row, blames))
          .map((fault) => ({ row, ...fault })),
      ]),
  })
}
