/** Codes of union accounts: three figures of the first level, and more for each level under it. */
import { cellRule } from '../rule.ts'

/** Accounts are of classes 1 to 5 in both systems: assets, liabilities, net assets, income, expenditure. */
const CODE = /^[1-5]\d{2}(\d{2,})?$/

export const accountCode = cellRule({
  id: 'format/account-code',
  severity: 'error',
  format: 'account-code',
  checks: '科目编码为 3 位一级编码，或 5 位以上的明细编码，以 1 至 5 开头',
  reading: '省级工会可以增设明细科目，所以不限制最长位数；一级、二级之间写点或横线的，不算错。',
  mend: '请照账簿填科目编码，只填数字；科目名称填在“一级科目”“明细科目”栏',
  holds: (value) => {
    const digits = value.normalize('NFKC').replace(/[\s.\-_—]/g, '')
    return CODE.test(digits) || { says: `“${value}” 不是工会会计科目编码` }
  },
})
