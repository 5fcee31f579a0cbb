/** The province's grant is received once. */

import { receiptFaults, receiptOf, unclearReceipts } from '../../../rules/funds/grant-receipts.ts'
import { workbookRule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'

export const grantOnce = workbookRule({
  id: 'SD-14a',
  severity: 'error',
  forms: { entries: fundEntries },
  reads: {
    entries: [
      'number',
      'studio',
      'direction',
      'source',
      'bookkeeper',
      'bookkeeperName',
      'counterparty',
      'summary',
    ],
  },
  checks:
    '一个工作室在一个账上只收到一次省总工会资助；是不是收到资助，看资金来源、对方单位和摘要，对不上的由人核对',
  reading:
    '分两次到账不合“一次性发放”，判不符；市级工会和基层工会各收一次，不算重复。商家退款、利息等不是资助。',
  mend: '请核对拨款凭证',
  holds: ({ entries }, _params, senders) => [
    ...receiptFaults(entries.filter(receiptOf('省总资助')), senders, undefined, () => null),
    ...unclearReceipts('省总资助', entries),
  ],
})
