/** Who the programme is, who decides, and who sends to whom. */

import { shandong } from '../places/shandong.ts'
import type { Identity } from '../programme.ts'

export const shandongStudio = {
  id: 'shandong-studio',
  name: '山东省创新工作室',
  spellings: ['山东省劳模和工匠人才创新工作室'],
  place: shandong,
  topUnit: shandong.union,
  levels: [
    // A zone's union counts as a county's, and zones call their kind 区县总工会.
    { rank: '市级', takes: ['县（市、区）总工会', '区县总工会'], sendsAs: '市总工会' },
    {
      rank: '省级',
      takes: ['市总工会', '省产业工会', '省直机关工会', '大企业工会'],
      sendsAs: null,
    },
  ],
} as const satisfies Identity
