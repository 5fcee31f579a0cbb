/** The city's grant: one sum of a fixed amount, received once. */
import { fundEntries } from '../../templates/forms/funds.ts'
import { namingList } from '../../templates/forms/naming.ts'
import { programmeNames } from '../../templates/programme-names.ts'
import { cityGrant } from '../parameters.ts'
import { workbookRule } from '../rule.ts'
import { amountSays, receiptFaults, receiptOf, repeatedReceipts } from '../shared/grant-receipts.ts'

export const cityGrantOnce = workbookRule({
  id: 'JN-12a',
  severity: 'error',
  forms: { entries: fundEntries, named: namingList },
  reads: {
    entries: ['number', 'studio', 'direction', 'source', 'bookkeeper', 'bookkeeperName', 'amount'],
    named: ['programme', 'grant'],
  },
  when: {
    entries: receiptOf('市总资助'),
    named: (row) => row.programme === programmeNames['jinan-studio'] && row.grant !== undefined,
  },
  params: { grant: cityGrant },
  checks: '市总工会资助金额与办法或当年通知分文不差，一个工作室在一个账上只收到一次',
  reading: '金额按办法定额；当年通知写明文号的从通知。分两次到账不合“一次性发放”，判不符。',
  mend: '请核对拟命名名单和拨款凭证',
  holds: ({ entries, named }, { grant }, senders) => [
    ...named.flatMap((row) => {
      const says = row.grant === undefined ? null : amountSays(row.grant, grant)
      return says === null ? [] : [{ row, blames: 'grant', says: `资助${says}` }]
    }),
    ...receiptFaults(entries, repeatedReceipts(entries, senders), (_entry, amount) =>
      amountSays(amount, grant),
    ),
  ],
})
