/** A studio whose application was verified as untrue stands on no naming list. */

import { mergeRule, type RowFault } from '../../../rules/rule.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { programmeNames } from '../../../templates/programme-names.ts'
import { foldText } from '../../../templates/values/text.ts'
import { jinanStudioApplication } from '../../jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../shandong-studio/forms/studio-application.ts'

interface Named {
  readonly studio: string | undefined
  readonly leader: string | undefined
  readonly leaderIdentity: string | undefined
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && foldText(a) === foldText(b)

/** Identity numbers decide; where one is lacking, the studio's name with its leader's. */
const sameStudio = (a: Named, b: Named): boolean =>
  a.leaderIdentity !== undefined && b.leaderIdentity !== undefined
    ? same(a.leaderIdentity, b.leaderIdentity)
    : same(a.studio, b.studio) && same(a.leader, b.leader)

export const verifiedUntrue = mergeRule({
  id: 'merge/verified-untrue',
  covers: ['SD-10-T', 'JN-10-T'],
  severity: 'error',
  forms: {
    city: jinanStudioApplication,
    province: shandongStudioApplication,
    named: namingList,
    offices: officeInfo,
  },
  reads: {
    city: ['verification', 'studio', 'leader', 'leaderIdentity'],
    province: ['verification', 'studio', 'leader', 'leaderIdentity'],
    named: ['programme', 'namedYear', 'studio', 'leader', 'leaderIdentity'],
    offices: ['year'],
  },
  when: {
    city: (row) => row.verification === '不实',
    province: (row) => row.verification === '不实',
  },
  checks: '核实结论为“不实”的申报，其工作室不在拟命名名单上',
  reading: '取消的是当年的评审资格；以往年度的核实结论不带入。',
  mend: '请从拟命名名单中撤下',
  holds: ({ city, province, named, offices }) => {
    const years = offices.map(({ year }) => year)
    const earlier = ({ namedYear }: (typeof named)[number]): boolean =>
      namedYear !== undefined && years.some((year) => year !== undefined && namedYear < year)
    return named.flatMap((row): RowFault[] => {
      if (earlier(row)) return []
      const untrue = row.programme === programmeNames['jinan-studio'] ? city : province
      const application = untrue.find((other) => sameStudio(row, other))
      if (application === undefined) return []
      return [
        {
          row,
          blames: 'studio',
          says: `“${row.studio ?? ''}”的申报材料核实结论为“不实”，已取消评审资格`,
          related: [{ row: application, key: 'verification' }],
        },
      ]
    })
  },
})
