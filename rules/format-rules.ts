/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from './rule.ts'
import { accountCode } from './format/account-code.ts'
import { bankAccount } from './format/bank-account.ts'
import { creditCode } from './format/credit-code.ts'
import { identityNumber } from './format/identity-number.ts'
import { mobile } from './format/mobile.ts'
import { patentNumberFormat } from './format/patent-number.ts'
import { phone } from './format/phone.ts'

export const rules: readonly Rule[] = [
  accountCode,
  bankAccount,
  creditCode,
  identityNumber,
  mobile,
  patentNumberFormat,
  phone,
]
