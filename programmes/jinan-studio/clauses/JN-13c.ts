/** The system union passes the city grant on as designated business expenditure. */
import { grantAccounts } from '../../../rules/funds/accounts.ts'
import { bookedAs } from '../../../rules/funds/booked-as.ts'

export const passedOn = bookedAs({
  id: 'JN-13c',
  source: '市总资助',
  step: 'pass-on',
  accounts: grantAccounts['pass-on'],
  checks: '系统工会把资助拨付基层工会，列“业务支出”下的专项业务费（2022 年起对应专项业务支出）',
  reading:
    '2021版制度没有“专项业务费”，取 50503 专项业务支出为后继科目。另一种读法记 50303 职工创新活动支出或 50802 专项转移支付补助：不判不符，要求写明财务部门的认定意见。',
})
