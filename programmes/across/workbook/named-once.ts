/** At one level a studio is named once: the year's naming list against those of earlier years and the delisted. */

import { failedReview, type Naming } from '../../../rules/naming/naming.ts'
import { type RowFault, type Rule, workbookRule } from '../../../rules/rule.ts'
import { likeness, sameLeader } from '../../../rules/studios/named-studio.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import type { Row } from '../../../templates/sheet/form.ts'
import { givesReason } from '../../../templates/values/empty-reason.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'

type Assessment = Row<typeof assessments>

/** That a person has one studio of a type may be a clause of its own, which looks at every year. */
const forbiddenToLeader = (programmes: readonly Programme[], row: Naming, before: Naming): boolean =>
  row.type === before.type &&
  sameLeader(row, before) === true &&
  programmes.some(({ name, onePerLeader }) => name === row.programme && onePerLeader(row.type))

/** What an earlier line of the same programme says against naming the studio now. */
function namedBefore(
  programmes: readonly Programme[],
  row: Naming,
  earlier: readonly Naming[],
  delisted: Assessment | undefined,
): RowFault[] {
  const alike = (as: 'same' | 'perhaps') => earlier.find((other) => likeness(row, other) === as)
  const same = alike('same')
  const before = same ?? alike('perhaps')
  const at = { row, blames: 'studio' }
  const taken = delisted && {
    related: [{ row: delisted, key: 'delistedOn' }],
    says: `“${row.studio}”已于 ${delisted.delistedOn} 摘牌，能否再命名由审核人员认定`,
    mend: '请核对摘牌文件：不能再命名的从名单中撤下；不是同一工作室的，在“说明”栏写明',
  }
  if (taken) return [{ ...at, ...taken, severity: 'review' }]
  if (before === undefined || forbiddenToLeader(programmes, row, before)) return []
  const related = [{ row: before, key: 'studio' }]
  if (same === undefined)
    return [
      {
        ...at,
        severity: 'review',
        says: `可能与 ${before.namedYear} 年已命名的“${before.studio ?? ''}”是同一工作室，由审核人员认定`,
        related,
      },
    ]
  if (row.type !== undefined && same.type !== undefined && row.type !== same.type)
    return [
      {
        ...at,
        severity: 'review',
        says: `“${row.studio}”${same.namedYear} 年已按${same.type}命名过，能否再按${row.type}命名由审核人员认定`,
        related,
      },
    ]
  const says = `“${row.studio}”${same.namedYear} 年已命名过，同一级只命名一次`
  return [
    givesReason(row.explanation)
      ? { ...at, severity: 'review', says: `${says}；“说明”栏写有情况，由审核人员认定`, related }
      : { ...at, says, related },
  ]
}

export const namedOnce = (programmes: readonly Programme[]): Rule =>
  workbookRule({
    id: 'workbook/named-once',
    overYears: true,
    severity: 'error',
    forms: { named: namingList, rows: assessments, office: officeInfo },
    reads: {
      named: [
        'programme',
        'namedYear',
        'unit',
        'studio',
        'type',
        'leader',
        'leaderIdentity',
        'reviewResult',
        'explanation',
      ],
      rows: ['studio', 'delistedOn'],
      office: ['year'],
    },
    when: {
      named: (row) => !failedReview(row) && row.namedYear !== undefined,
      rows: (row) => row.delistedOn !== undefined,
    },
    subject: 'named',
    checks: '拟命名名单上的工作室，往年在同一级没有命名过，也没有被摘牌',
    reading:
      '同一级命名一次、资助一次；省级和市级分别命名不算重复。往年的名单留在表中才能核对。名称相同，领衔人或推荐单位也相同的，看作同一工作室；换了类型的、摘牌以后再命名的，条文没有写，由人认定。',
    mend: '请从拟命名名单中撤下；不是同一工作室的，在“说明”栏写明',
    holds: ({ named, rows, office: [head] }) => {
      const year = head?.year ?? Math.max(...named.map(({ namedYear }) => namedYear!))
      const earlier = named.filter(({ namedYear }) => namedYear! < year)
      return named
        .filter((row) => row.namedYear === year && row.studio !== undefined)
        .flatMap((row) =>
          namedBefore(
            programmes,
            row,
            earlier.filter(({ programme }) => programme === row.programme),
            rows.find(({ studio }) => studio !== undefined && foldText(studio) === foldText(row.studio!)),
          ),
        )
    },
  })
