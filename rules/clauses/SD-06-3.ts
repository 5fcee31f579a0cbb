/** A craftsman's studio is led by a craftsman of its own title; those to be named stand on the roster. */
import { namingList } from '../../templates/forms/naming.ts'
import { craftsmanRoster } from '../../templates/forms/roster.ts'
import { shandongStudioApplication } from '../../templates/forms/studio-application-shandong.ts'
import { programmeNames } from '../../templates/programme-names.ts'
import { honoursIn } from '../honours.ts'
import { type RowFault, workbookRule } from '../rule.ts'
import { Roster, titleOf } from '../shared/craftsmen.ts'
import { noRoster, rosterFault } from '../shared/roster-fault.ts'

export const craftsmanLeads = workbookRule({
  id: 'SD-06-3',
  severity: 'error',
  forms: { studios: shandongStudioApplication, named: namingList, roster: craftsmanRoster },
  reads: {
    studios: ['type', 'leader', 'craftsmanTitle', 'honour'],
    named: ['programme', 'type', 'leader', 'leaderIdentity', 'employer'],
    roster: ['name', 'title', 'identity', 'employer'],
  },
  when: {
    studios: (row) => titleOf(row.type) !== undefined,
    named: (row) =>
      row.programme === programmeNames['shandong-studio'] &&
      titleOf(row.type) !== undefined &&
      row.leader !== undefined,
  },
  checks: '齐鲁工匠、齐鲁大工匠创新工作室的领衔人有同名的称号；拟命名的，姓名、证件号码、称号与名册一致',
  reading: '两种称号不互相顶替：齐鲁大工匠领衔的申报齐鲁工匠创新工作室，也按类型不符处理。',
  mend: '请核对工作室类型和领衔人的称号，照命名文件改正',
  holds: ({ studios, named, roster }, _params, senders) => {
    const craftsmen = new Roster(roster)
    return [
      ...studios.flatMap((row): RowFault[] => {
        const title = titleOf(row.type)!
        if (senders.reported(row, 'craftsmanTitle') || row.craftsmanTitle === title) return []
        if (row.craftsmanTitle !== undefined)
          return [
            {
              row,
              blames: 'craftsmanTitle',
              says: `领衔人的称号是${row.craftsmanTitle}，${row.type}必须由${title}领衔`,
              expected: title,
            },
          ]
        if (honoursIn(row.honour).some(({ kind }) => kind === title)) return []
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
        return fault === null ? [] : [{ row, blames: 'leader', ...fault }]
      }),
    ]
  },
})
