/** The unit is an enterprise or institution with a union in good order; it need be no legal person. */

import { optional } from '../../../rules/parameters/parameter.ts'
import { type RowFault, sheetRule } from '../../../rules/rule.ts'
import { unionFaults } from '../../../rules/studios/sound-union.ts'
import { ENTERPRISES } from '../../../templates/values/vocabulary.ts'
import { jinanStudioApplication } from '../forms/studio-application.ts'
import { basisDateParameter } from '../parameters.ts'

const FITTING: readonly string[] = [...ENTERPRISES, '事业单位']

export const unit = sheetRule({
  id: 'JN-06-3',
  severity: 'error',
  forms: { studios: jinanStudioApplication },
  reads: { studios: ['unitNature', 'unionFoundedOn', 'unionTermEnds', 'appliedOn'] },
  params: { basisDate: optional(basisDateParameter) },
  checks: '所在单位是企业或事业单位，工会已成立；本届任期已满的要求说明',
  reading: '不要求法人资格，与省办法不同。“工会组织健全”核对工会已成立、任期未满，其余由人审核。',
  mend: '请照单位证照核对；不是企事业单位的不能申报',
  holds: ({ studios }, { basisDate }, senders) =>
    studios.flatMap((row): RowFault[] => {
      const basis = basisDate ?? row.appliedOn
      const faults = unionFaults(row, basis, { none: 'error' }, senders)
      if (row.unitNature === undefined || FITTING.includes(row.unitNature)) return faults
      return [
        {
          row,
          blames: 'unitNature',
          says: `所在单位为${row.unitNature}，不是企事业单位`,
          expected: '企业、事业单位',
        },
        ...faults,
      ]
    }),
})
