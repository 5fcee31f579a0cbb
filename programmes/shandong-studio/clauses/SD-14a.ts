/** The province's grant is received once. */

import { receiptFaults, receiptOf } from '../../../rules/funds/grant-receipts.ts'
import { workbookRule } from '../../../rules/rule.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'

export const provinceGrantOnce = workbookRule({
  id: 'SD-14a',
  severity: 'error',
  forms: { entries: fundEntries },
  reads: { entries: ['number', 'studio', 'direction', 'source', 'bookkeeper', 'bookkeeperName'] },
  when: { entries: receiptOf('省总资助') },
  checks: '一个工作室在一个账上只收到一次省总工会资助',
  reading: '分两次到账不合“一次性发放”，判不符；市级工会和基层工会各收一次，不算重复。',
  mend: '请核对拨款凭证',
  holds: ({ entries }, _params, senders) => receiptFaults(entries, senders, undefined, () => null),
})
