/** The achievements by which a studio applies have certificates with numbers. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { dateKey } from '../../../rules/studios/award-date.ts'
import type { Achievement } from '../../../rules/studios/evidence.ts'
import { CITY_AND_ABOVE, PROVINCE_AND_ABOVE } from '../../../rules/studios/recognised-within.ts'
import type { Studio } from '../../../rules/studios/studio-law.ts'
import { withinYearsBefore } from '../../../rules/truth.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { awardYears, basisDateParameter, brandYears, managementYears } from '../parameters.ts'
import { provincial } from '../studio-law.ts'

/** Whether a studio of the category may apply by an achievement of this kind, level and grade. */
function mayServe({ category }: Studio, { kind, level, grade }: Achievement): boolean {
  if (category === '技术创新型') {
    if (kind === '国家发明专利') return true
    if (level === undefined) return false
    if (kind === '技术创新成果奖') return PROVINCE_AND_ABOVE.includes(level)
    // A city's third prize is neither of the grades that article 7 names.
    return kind === '科学技术奖' && CITY_AND_ABOVE.includes(level) && !(level === '市级' && grade === '三等')
  }
  const wanted = category === '服务创新型' ? '服务名牌品牌' : '管理成果'
  return (
    category !== undefined && kind === wanted && level !== undefined && PROVINCE_AND_ABOVE.includes(level)
  )
}

const numbered = ({ kind, certificate, patentNumber }: Achievement): boolean =>
  !saysNothing(certificate) || (kind === '国家发明专利' && !saysNothing(patentNumber))

export const achievementCertificates = workbookRule({
  id: 'SD-10-5',
  severity: 'error',
  forms: { studios: provincial.form, won: achievements },
  reads: {
    studios: ['number', 'category', 'appliedOn'],
    won: ['number', 'kind', 'level', 'grade', 'certificate', 'patentNumber', 'grantedOn', 'receivedOn'],
  },
  when: { studios: (row) => provincial.reviewed(row) && row.category !== undefined },
  params: {
    award: awardYears,
    brand: brandYears,
    management: managementYears,
    basisDate: optional(basisDateParameter),
  },
  checks: '据以申报的奖项、专利、称号都填证书编号，专利填专利号即可；不在年限内的、不作申报依据的不问',
  reading: '“符合申报条件的创新成果”指符合第七至九条奖项条件的成果，其他成果不要求编号。',
  mend: '请照证书填编号；证书没有编号的填表彰文号',
  holds: ({ studios, won }, { award, brand, management, basisDate }, senders) => {
    const wonBy = new ByNumber(won, senders)
    const years = { 技术创新型: award, 服务创新型: brand, 管理创新型: management }
    return studios.flatMap((studio): RowFault[] => {
      const { category } = studio
      if (category === undefined) return []
      return wonBy.all(studio).flatMap((row): RowFault[] => {
        if (!mayServe(studio, row) || numbered(row)) return []
        if (senders.reported(row, 'certificate') || senders.reported(row, 'patentNumber')) return []
        if (withinYearsBefore(row[dateKey(row)], basisDate ?? studio.appliedOn, years[category]) !== true)
          return []
        return [
          {
            row,
            blames: 'certificate',
            says: `据以申报的${row.kind}没有填证书编号`,
            related: [{ row: studio, key: 'category' }],
          },
        ]
      })
    })
  },
})
