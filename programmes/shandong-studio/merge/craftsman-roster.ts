/** Leaders of craftsmen's studios, as their unions recommend them, stand on the office's roster. */

import { mergeRule, type RowFault } from '../../../rules/rule.ts'
import { Roster, titleOf } from '../craftsmen.ts'
import { craftsmanRoster } from '../forms/roster.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { noRoster, rosterFault } from '../roster-fault.ts'

export const onCraftsmanRoster = mergeRule({
  id: 'merge/craftsman-roster',
  covers: ['SD-06-3'],
  severity: 'error',
  forms: { studios: shandongStudioApplication, roster: craftsmanRoster },
  reads: {
    studios: ['type', 'leader', 'leaderIdentity', 'employer', 'craftsmanYear'],
    roster: ['year', 'name', 'title', 'identity', 'employer'],
  },
  when: { studios: (row) => titleOf(row.type) !== undefined && row.leader !== undefined },
  checks: '齐鲁工匠、齐鲁大工匠创新工作室的领衔人在名册上：姓名和证件号码都相同，称号与工作室类型相符',
  reading: '名册由省总工会在办公室工作簿中填；没有名册时不判，待审核。一方没有证件号码的，只对姓名不作准。',
  mend: '请核对领衔人和工作室类型，照命名文件改正',
  holds: ({ studios, roster }, _params, senders) => {
    const craftsmen = new Roster(roster)
    return studios.flatMap((row): RowFault[] => {
      const title = titleOf(row.type)!
      const leader = { name: row.leader!, identity: row.leaderIdentity, employer: row.employer }
      if (senders.reported(row, 'leaderIdentity')) return []
      const fault = roster.length === 0 ? noRoster(leader.name) : rosterFault(craftsmen, leader, title)
      if (fault !== null) return [{ row, blames: 'leader', ...fault }]
      const found = craftsmen.find(leader, title)
      if (found.how !== 'same' || row.craftsmanYear === undefined || found.craftsman.year === undefined)
        return []
      if (craftsmen.linesOf(found.craftsman).some(({ year }) => year === row.craftsmanYear)) return []
      return [
        {
          row,
          blames: 'craftsmanYear',
          severity: 'review',
          says: `称号命名年度填 ${row.craftsmanYear} 年，名册上是 ${found.craftsman.year} 年，由审核人员认定`,
          mend: '请照命名文件核对称号命名年度',
          expected: String(found.craftsman.year),
          related: [{ row: found.craftsman, key: 'year' }],
        },
      ]
    })
  },
})
