/** Who the programme is, who decides, and who sends to whom. */

import { jinan } from '../places/shandong.ts'
import type { Identity } from '../programme.ts'

export const jinanHazard = {
  id: 'jinan-hazard',
  name: '济南市隐患排查奖励',
  spellings: ['济南市职工排查安全生产事故隐患奖励', '济南市职工隐患排查奖励'],
  place: jinan,
  topUnit: jinan.union,
  levels: [{ rank: '市级', takes: ['区县总工会', '局（委）工会', '大企业工会', '产业工会'], sendsAs: null }],
} as const satisfies Identity
