/** The system union books the city grant as a designated subsidy from above. */
import { grantAccounts } from '../../../rules/funds/accounts.ts'
import { bookedAs } from '../../../rules/funds/booked-as.ts'

export const receipt = bookedAs({
  id: 'JN-13b',
  source: '市总资助',
  step: 'receive',
  accounts: grantAccounts.receive,
  checks: '系统工会收到市总工会资助资金，记“上级补助收入”下的专项补助（2022 年起名为专项转移支付补助）',
  reading: '两版制度中 40302 编码相同、名称不同，一律核对名称。',
})
