/** A number names one record of its sender. */

import { type RowFault, type Senders, sheetRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/joined.ts'
import { studioSummary } from '../../../templates/forms/studio-summary.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { hazardApplication } from '../../jinan-hazard/forms/hazard-application.ts'
import { hazardSummary } from '../../jinan-hazard/forms/hazard-summary.ts'
import { jinanStudioApplication } from '../../jinan-studio/forms/studio-application.ts'
import { shandongStudioApplication } from '../../shandong-studio/forms/studio-application.ts'

/** Forms in which a number stands once. */
const forms = {
  city: jinanStudioApplication,
  province: shandongStudioApplication,
  hazards: hazardApplication,
  studios: studioSummary,
  hazardLines: hazardSummary,
} as const satisfies Record<string, Form>

function repeated(rows: readonly { readonly number: string | undefined }[], senders: Senders): RowFault[] {
  const byNumber = new ByNumber(rows, senders)
  return rows.flatMap((row): RowFault[] => {
    const first = byNumber.first(row)
    if (first === undefined || first === row) return []
    return [
      {
        row,
        blames: 'number',
        says: `申报编号 ${row.number} 重复，前面已用过`,
        related: [{ row: first, key: 'number' }],
      },
    ]
  })
}

export const uniqueNumber = sheetRule({
  id: 'sheet/unique-number',
  severity: 'error',
  forms,
  reads: {
    city: ['number'],
    province: ['number'],
    hazards: ['number'],
    studios: ['number'],
    hazardLines: ['number'],
  },
  checks: '同一单位在一张表内的申报编号不重复；全角半角、大小写和空格不算不同',
  mend: '请给每份申报编不同的编号，并同步改其他各表中的编号',
  holds: (sets, _params, senders) => Object.values(sets).flatMap((rows) => repeated(rows, senders)),
})
