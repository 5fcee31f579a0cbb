/** Who the programme is, who decides, and who sends to whom. */

import { jinan } from '../places/shandong.ts'
import type { Identity } from '../programme.ts'

export const jinanStudio = {
  id: 'jinan-studio',
  name: '济南市创新工作室',
  spellings: ['济南市劳模和工匠人才创新工作室'],
  place: jinan,
  topUnit: jinan.union,
  levels: [{ rank: '市级', takes: ['区县总工会', '局（委）工会', '大企业工会'], sendsAs: null }],
} as const satisfies Identity
