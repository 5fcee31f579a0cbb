/** As a rule the unit is an enterprise or institution, a legal person, with a union in good order. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { type RowFault, sheetRule } from '../../../rules/rule.ts'
import { unionFaults } from '../../../rules/studios/sound-union.ts'
import { ENTERPRISES } from '../../../templates/values/vocabulary.ts'
import { shandongStudioApplication } from '../forms/studio-application.ts'
import { basisDateParameter } from '../parameters.ts'

const FITTING: readonly string[] = [...ENTERPRISES, '事业单位']

export const unit = sheetRule({
  id: 'SD-06-4',
  severity: 'warning',
  forms: { studios: shandongStudioApplication },
  reads: { studios: ['legalPerson', 'unitNature', 'unionFoundedOn', 'unionTermEnds', 'appliedOn'] },
  params: { basisDate: optional(basisDateParameter) },
  checks: '所在单位是有法人资格的企事业单位，工会已成立、任期未满；不合的写明理由',
  reading: '条文有“原则上”：不合的要求写明理由，由接收工会审定。另一种读法不合即不符，不取。',
  mend: '请核对填报；确属特殊情况的，在“说明”栏写明理由',
  holds: ({ studios }, { basisDate }, senders) =>
    studios.flatMap((row): RowFault[] => {
      const faults: RowFault[] = []
      const missing = (blames: 'legalPerson' | 'unitNature', name: string): RowFault => ({
        row,
        blames,
        kind: 'unjudged',
        severity: 'review',
        says: `无法判断所在单位是否符合条件：“${name}”未填`,
        mend: '请照单位证照填写',
      })
      if (!senders.reported(row, 'legalPerson')) {
        if (row.legalPerson === undefined) faults.push(missing('legalPerson', '是否法人'))
        if (row.legalPerson === false)
          faults.push({ row, blames: 'legalPerson', says: '所在单位没有法人资格', expected: '是' })
      }
      if (!senders.reported(row, 'unitNature')) {
        if (row.unitNature === undefined) faults.push(missing('unitNature', '单位性质'))
        else if (!FITTING.includes(row.unitNature))
          faults.push({
            row,
            blames: 'unitNature',
            says: `所在单位为${row.unitNature}，不是企事业单位`,
            expected: '企业、事业单位',
          })
      }
      const basis = basisDate ?? row.appliedOn
      return [...faults, ...unionFaults(row, basis, { none: 'warning' }, senders)]
    }),
})
