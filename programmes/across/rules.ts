/** Every rule that stands in this folder. Written by `npm run docs`; do not edit. */
// biome-ignore-all assist/source/organizeImports: in the order of the rules

import type { Rule } from '../../rules/rule.ts'
import type { Programme } from '../programme.ts'
import { namedAlready } from './merge/named-already.ts'
import { sameStudioInMerge } from './merge/same-studio.ts'
import { verifiedUntrue } from './merge/verified-untrue.ts'
import { studiosInTime } from './sheet/studios-in-time.ts'
import { uniqueNumber } from './sheet/unique-number.ts'
import { uniqueRank } from './sheet/unique-rank.ts'
import { listedTwice } from './workbook/listed-twice.ts'
import { namedOnce } from './workbook/named-once.ts'
import { orphans } from './workbook/orphans.ts'
import { sameStudioInWorkbook } from './workbook/same-studio.ts'
import { sameTeamInWorkbook } from './workbook/same-team.ts'
import { uniqueCard } from './workbook/unique-card.ts'

export const rulesOver = (programmes: readonly Programme[]): readonly Rule[] => [
  namedAlready(programmes),
  sameStudioInMerge(programmes),
  verifiedUntrue(programmes),
  studiosInTime(programmes),
  uniqueNumber(programmes),
  uniqueRank(programmes),
  listedTwice(programmes),
  namedOnce(programmes),
  orphans(programmes),
  sameStudioInWorkbook(programmes),
  sameTeamInWorkbook(programmes),
  uniqueCard(programmes),
]
