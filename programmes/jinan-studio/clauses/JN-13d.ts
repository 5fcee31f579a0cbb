/** The base union keeps the city grant as entrusted funds. */
import { grantAccounts } from '../../../rules/funds/accounts.ts'
import { bookedAs } from '../../../rules/funds/booked-as.ts'

export const entrusted = bookedAs({
  id: 'JN-13d',
  source: '市总资助',
  step: 'base-receive',
  accounts: grantAccounts['base-receive'],
  checks: '工作室所在单位基层工会收到资助，记“代管经费”',
  reading:
    '照办法一律记代管经费；记上级补助收入等其他科目均不符。会计制度对代管经费的定义是代管其他组织的资金，与办法的要求有出入，疑问请财务部门向解释机关请示。',
})
