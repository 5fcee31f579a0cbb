/** A unit may match the city's grant; nothing is asked of it. */

import { byStudio, sumOf } from '../../../rules/funds/fund-books.ts'
import { receiptKind } from '../../../rules/funds/receipt-kind.ts'
import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import { showYuan } from '../../../templates/values/money.ts'

export const matching = workbookRule({
  id: 'JN-12d',
  severity: 'info',
  forms: { entries: fundEntries },
  reads: { entries: ['number', 'studio', 'direction', 'source', 'counterparty', 'amount', 'summary'] },
  checks: '只获市总工会资助的工作室有单位配套的，列出金额；有无、多少、早晚都不核',
  reading:
    '市办法只说“可相应给予配套”，没有比例和期限；省办法的 1:1 和一个月不适用于市级资助。两级资助分开核。',
  mend: '不必修改',
  holds: ({ entries }, _params, senders) =>
    byStudio(entries, senders).flatMap((studio): RowFault[] => {
      const received = studio.filter(({ direction }) => direction === '收入')
      const matched = received.filter(
        (entry) => entry.source === '单位配套' && receiptKind(entry) === 'stated',
      )
      const ofCity = received.some(({ source }) => source === '市总资助')
      const ofProvince = studio.some(({ source }) => source === '省总资助')
      if (matched[0] === undefined || !ofCity || ofProvince) return []
      return [
        {
          row: matched[0],
          blames: 'amount',
          says: `单位自愿配套 ${showYuan(sumOf(matched))} 元；市级资助不要求配套，不核比例和期限`,
        },
      ]
    }),
})
