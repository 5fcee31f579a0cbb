/** Three types of studio: every line names one of them, and the studio's name does not speak of another. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import { STUDIO_TYPES } from '../../../templates/values/vocabulary.ts'
import { typeInName } from '../craftsmen.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { shandongStudio } from '../identity.ts'

export const studioType = workbookRule({
  id: 'SD-03',
  severity: 'error',
  forms: { studios: shandongStudioApplication, lines: studioSummary, named: namingList },
  reads: {
    studios: ['number', 'type', 'studio'],
    lines: ['number', 'type'],
    named: ['programme', 'type', 'studio'],
  },
  when: { named: (row) => row.programme === shandongStudio.name },
  checks: '省级创新工作室的申报表、推荐汇总表、拟命名名单都写明三种类型之一，名称不与类型矛盾',
  mend: '请从下拉列表选工作室类型',
  holds: ({ studios, lines, named }, _params, senders) => {
    const applicationOf = new ByNumber(studios, senders)
    const untyped = (row: object): RowFault => ({
      row,
      blames: 'type',
      says: '没有填工作室类型',
      expected: STUDIO_TYPES.join('、'),
    })
    return [
      // Of an application the blank is reported by reading.
      ...[...studios, ...named].flatMap((row): RowFault[] => {
        const hinted = typeInName(row.studio)
        if (row.type === undefined || hinted === undefined || hinted === row.type) return []
        return [
          {
            row,
            blames: 'type',
            severity: 'review',
            says: `工作室名称“${row.studio}”像是${hinted}，类型填的是${row.type}，由审核人员认定`,
            mend: '请核对工作室类型和名称，填错的改正',
          },
        ]
      }),
      ...lines
        .filter((row) => row.type === undefined && applicationOf.first(row)?.type !== undefined)
        .filter((row) => !senders.reported(row, 'type'))
        .map(untyped),
      ...named.filter((row) => row.type === undefined && !senders.reported(row, 'type')).map(untyped),
    ]
  },
})
