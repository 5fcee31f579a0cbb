/** Every rule there is, sorted by id. */

import { cityNamingCap } from './clauses/JN-06.ts'
import { cityRunning } from './clauses/JN-06-1b.ts'
import { cityGrantOnce } from './clauses/JN-12a.ts'
import { cityGrantUses } from './clauses/JN-12b.ts'
import { cityForbiddenUses } from './clauses/JN-12c.ts'
import { cityMatching } from './clauses/JN-12d.ts'
import { cityDailyFunds } from './clauses/JN-12e.ts'
import { cityReceipt } from './clauses/JN-13b.ts'
import { cityPassedOn } from './clauses/JN-13c.ts'
import { cityEntrusted } from './clauses/JN-13d.ts'
import { cityBalance } from './clauses/JN-14.ts'
import { provinceRunning } from './clauses/SD-06-1b.ts'
import { provinceNamingCap } from './clauses/SD-06a.ts'
import { craftsmanStudios } from './clauses/SD-06b.ts'
import { provinceGrantOnce } from './clauses/SD-14a.ts'
import { provinceGrantUses } from './clauses/SD-14b.ts'
import { provinceForbiddenUses } from './clauses/SD-14c.ts'
import { provinceGrant } from './clauses/SD-15.ts'
import { matchedInTime } from './clauses/SD-16a.ts'
import { matchedBeforeSpending } from './clauses/SD-16b.ts'
import { provinceDailyFunds } from './clauses/SD-16c.ts'
import { provinceReceipt } from './clauses/SD-17b.ts'
import { provincePassedOn } from './clauses/SD-17c.ts'
import { provinceEntrusted } from './clauses/SD-17d.ts'
import { provinceBalance } from './clauses/SD-22a.ts'
import { diverted } from './clauses/SD-22b.ts'
import { notFullTimeSafety } from './clauses/YH-03b.ts'
import { hazardLevel } from './clauses/YH-04.ts'
import { reportedToBoth } from './clauses/YH-05a.ts'
import { gradedByExperts } from './clauses/YH-05b.ts'
import { rectifiedFirst } from './clauses/YH-05c.ts'
import { signedReport } from './clauses/YH-06a.ts'
import { reportTells } from './clauses/YH-06b.ts'
import { hasMedia } from './clauses/YH-06c.ts'
import { cityLevelRules } from './clauses/YH-06d.ts'
import { rewardedLevels } from './clauses/YH-07.ts'
import { fixedReward } from './clauses/YH-08.ts'
import { sentInTime } from './clauses/YH-09b.ts'
import { rewardedOnce } from './clauses/YH-10a.ts'
import { accountCode } from './formats/account-code.ts'
import { bankAccount } from './formats/bank-account.ts'
import { creditCode } from './formats/credit-code.ts'
import { identityNumber } from './formats/identity-number.ts'
import { mobile } from './formats/mobile.ts'
import { patentNumberFormat } from './formats/patent-number.ts'
import { phone } from './formats/phone.ts'
import { sameStudioInMerge } from './merge/same-studio.ts'
import type { Rule } from './rule.ts'
import { uniqueNumber } from './sheets/unique-number.ts'
import { orphans } from './workbooks/orphans.ts'
import { sameHazardInWorkbook } from './workbooks/same-hazard.ts'
import { sameStudioInWorkbook } from './workbooks/same-studio.ts'

export const rules: readonly Rule[] = [
  cityNamingCap,
  cityRunning,
  cityGrantOnce,
  cityGrantUses,
  cityForbiddenUses,
  cityMatching,
  cityDailyFunds,
  cityReceipt,
  cityPassedOn,
  cityEntrusted,
  cityBalance,
  provinceRunning,
  provinceNamingCap,
  craftsmanStudios,
  provinceGrantOnce,
  provinceGrantUses,
  provinceForbiddenUses,
  provinceGrant,
  matchedInTime,
  matchedBeforeSpending,
  provinceDailyFunds,
  provinceReceipt,
  provincePassedOn,
  provinceEntrusted,
  provinceBalance,
  diverted,
  notFullTimeSafety,
  hazardLevel,
  reportedToBoth,
  gradedByExperts,
  rectifiedFirst,
  signedReport,
  reportTells,
  hasMedia,
  cityLevelRules,
  rewardedLevels,
  fixedReward,
  sentInTime,
  rewardedOnce,
  accountCode,
  bankAccount,
  creditCode,
  identityNumber,
  mobile,
  patentNumberFormat,
  phone,
  sameStudioInMerge,
  uniqueNumber,
  orphans,
  sameHazardInWorkbook,
  sameStudioInWorkbook,
]

/** The folder of a rule's source, of its test and of its page, by the kind that its id names before the stroke. */
const FOLDERS: Readonly<Record<string, string>> = {
  format: 'formats',
  merge: 'merge',
  sheet: 'sheets',
  workbook: 'workbooks',
}

/** `JN-06-1b -> clauses/JN-06-1b`, `format/mobile -> formats/mobile`: where a rule and its test stand. */
export function pathOfRule(id: string): string {
  const [kind, name] = id.split('/')
  return name === undefined ? `clauses/${id}` : `${FOLDERS[kind!] ?? kind}/${name}`
}
