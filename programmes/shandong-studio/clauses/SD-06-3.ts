/** A craftsman's studio is led by a craftsman of its own title; those to be named stand on the roster. */

import type { Naming } from '../../../rules/naming/naming.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { honoursIn } from '../../../rules/words/honours.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { Roster, titleOf } from '../craftsmen.ts'
import { craftsmanRoster } from '../forms/roster.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { shandongStudio } from '../identity.ts'
import { noRoster, rosterFault } from '../roster-fault.ts'

/** A craftsman of another year: whose studio is still being founded is named when it is ready (article 11). */
function otherYear(row: Naming, craftsmen: Roster): RowFault[] {
  const title = titleOf(row.type)!
  const leader = { name: row.leader!, identity: row.leaderIdentity, employer: row.employer }
  const found = craftsmen.find(leader, title)
  if (row.namedYear === undefined || (found.how !== 'same' && found.how !== 'name')) return []
  const { craftsman } = found
  const lines = craftsmen.linesOf(craftsman)
  if (lines.some(({ year, status }) => year === undefined || year === row.namedYear || status === '督导中'))
    return []
  return [
    {
      row,
      blames: 'namedYear',
      severity: 'review',
      says: `${title}${row.leader}是 ${craftsman.year} 年命名的，工作室 ${row.namedYear} 年拟命名，不是当年的，由审核人员认定`,
      mend: '请核对命名年度和名册；往年的工匠经督导创建、今年命名的，在“说明”栏写明',
      expected: String(craftsman.year),
      related: [{ row: craftsman, key: 'year' }],
    },
  ]
}

export const craftsmanLeads = workbookRule({
  id: 'SD-06-3',
  severity: 'error',
  forms: { studios: shandongStudioApplication, named: namingList, roster: craftsmanRoster },
  reads: {
    studios: ['type', 'leader', 'craftsmanTitle', 'honour'],
    named: ['programme', 'namedYear', 'type', 'leader', 'leaderIdentity', 'employer'],
    roster: ['year', 'name', 'title', 'identity', 'employer', 'status'],
  },
  when: {
    studios: (row) => titleOf(row.type) !== undefined,
    named: (row) =>
      row.programme === shandongStudio.name && titleOf(row.type) !== undefined && row.leader !== undefined,
  },
  checks: '齐鲁工匠、齐鲁大工匠创新工作室的领衔人有同名的称号；拟命名的，姓名、证件号码、称号与名册一致',
  reading:
    '两种称号不互相顶替：齐鲁大工匠领衔的申报齐鲁工匠创新工作室，也按类型不符处理。按当年选树情况创建，往年的工匠经督导创建后也可以命名，两者由人认定。',
  mend: '请核对工作室类型和领衔人的称号，照命名文件改正',
  holds: ({ studios, named, roster }, _params, senders) => {
    const craftsmen = new Roster(roster)
    return [
      ...studios.flatMap((row): RowFault[] => {
        const title = titleOf(row.type)!
        if (senders.reported(row, 'craftsmanTitle') || row.craftsmanTitle === title) return []
        const honoured = honoursIn(row.honour, shandongStudio.place).some(({ kind }) => kind === title)
        if (row.craftsmanTitle !== undefined && honoured)
          return [
            {
              row,
              blames: 'craftsmanTitle',
              severity: 'review',
              says: `“齐鲁工匠称号”填${row.craftsmanTitle}，荣誉称号中又有${title}，领衔人是否为${title}由审核人员认定`,
              mend: `请照命名文件核对；确有${title}称号的，“齐鲁工匠称号”改填${title}`,
              expected: title,
              related: [{ row, key: 'honour' }],
            },
          ]
        if (row.craftsmanTitle !== undefined)
          return [
            {
              row,
              blames: 'craftsmanTitle',
              says: `领衔人的称号是${row.craftsmanTitle}，${row.type}必须由${title}领衔`,
              expected: title,
            },
          ]
        if (honoured) return []
        return [
          {
            row,
            blames: 'craftsmanTitle',
            kind: 'unjudged',
            severity: 'review',
            says: `无法判断领衔人是否为${title}：“齐鲁工匠称号”未填`,
            mend: '请选领衔人的称号，并填称号命名年度',
          },
        ]
      }),
      ...named.flatMap((row): RowFault[] => {
        if (senders.reported(row, 'leaderIdentity')) return []
        const fault =
          roster.length === 0
            ? noRoster(row.leader!)
            : rosterFault(
                craftsmen,
                { name: row.leader!, identity: row.leaderIdentity, employer: row.employer },
                titleOf(row.type)!,
              )
        return [
          ...(fault === null ? [] : [{ row, blames: 'leader', ...fault }]),
          ...otherYear(row, craftsmen),
        ]
      }),
    ]
  },
})
