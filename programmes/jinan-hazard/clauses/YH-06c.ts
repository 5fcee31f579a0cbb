/** A report contains pictures or film of the hazard. */

import { rule } from '../../../rules/rule.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { hazardReport } from '../forms/hazard-report.ts'

const files = (media: string): string[] => media.split(/[、,，;；\s]+/).filter((file) => file !== '')

/** 照片3张: several without their names. */
const SEVERAL = /([2-9]|\d{2,}|[两二三四五六七八九十]+)\s*[张份段幅]/

export const hasMedia = rule({
  id: 'YH-06c',
  severity: 'error',
  form: hazardReport,
  reads: ['media'],
  blames: 'media',
  checks: '事故隐患报告至少列出一份照片或视频；只有一份的提示',
  reading: '有一份即可。另一种读法要求整改前后各一份，只作提示。',
  mend: '请填随报告提交的照片或视频的文件名',
  holds: (row) => {
    if (saysNothing(row.media)) return false
    if (files(row.media ?? '').length > 1 || SEVERAL.test(row.media ?? '')) return true
    return { severity: 'info', says: '影像资料只有一份，宜有整改前后对照', mend: '有整改后照片的请一并填上' }
  },
  says: () => '没有影像资料',
})
