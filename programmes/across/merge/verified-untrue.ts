/** A studio whose application was verified as untrue stands on no naming list. */

import { mergeRule, type RowFault, type Rule } from '../../../rules/rule.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { officeInfo } from '../../../templates/forms/office-info.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'
import { type Application, applicationsIn, byId, having, ofEach } from '../studio-applications.ts'

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

const KEYS = ['verification', 'studio', 'leader', 'leaderIdentity'] as const

export const verifiedUntrue = (programmes: readonly Programme[]): Rule => {
  const naming = having(
    programmes.filter(({ named }) => named),
    KEYS,
  )
  const applications = byId(naming.map(({ application }) => application))
  return mergeRule({
    id: 'merge/verified-untrue',
    covers: naming.flatMap(({ untrue }) => untrue ?? []),
    severity: 'error',
    forms: {
      ...applications,
      named: namingList,
      offices: officeInfo,
    },
    reads: {
      ...ofEach(applications, () => KEYS),
      named: ['programme', 'namedYear', 'studio', 'leader', 'leaderIdentity'],
      offices: ['year'],
    },
    when: ofEach(applications, () => (row) => (row as Application).verification === '不实'),
    checks: '核实结论为“不实”的申报，其工作室不在拟命名名单上',
    reading: '取消的是当年的评审资格；以往年度的核实结论不带入。',
    mend: '请从拟命名名单中撤下',
    holds: (sets) => {
      const { named, offices } = sets
      const years = offices.map(({ year }) => year)
      const earlier = ({ namedYear }: (typeof named)[number]): boolean =>
        namedYear !== undefined && years.some((year) => year !== undefined && namedYear < year)
      return named.flatMap((row): RowFault[] => {
        if (earlier(row)) return []
        const programme = naming.find(({ name }) => name === row.programme)
        const untrue = programme === undefined ? [] : applicationsIn(sets, programme)
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
}
