/** 历年统计: what each unit sent in a year and what became of it, and what each article found; kept from year to year. */
import { choice, count, money, text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { programmeOfLine } from './record-columns.ts'

const byRun = { informative: true } as const

/** What a line adds up: a sender's records, or the problems under one article. */
export const TOTALS_OF = ['单位', '条文'] as const
export type TotalsOf = (typeof TOTALS_OF)[number]

export const yearTotals = form({
  id: 'year-totals',
  title: '历年统计',
  aliases: ['历年统计表'],
  sheet: '历年统计',
  layout: 'table',
  instructions: ['由汇总程序登记，每次汇总更新当年的，往年的不动；启用新年度时整张带走'],
  columns: {
    programme: programmeOfLine(),
    year: year({ header: ['年度'], required: true, ...byRun, rollup: 'key', fill: '由汇总程序填写' }),
    of: choice(TOTALS_OF, {
      header: ['统计对象'],
      required: true,
      ...byRun,
      rollup: 'key',
      fill: '由汇总程序填写：单位或条文',
      width: 10,
    }),
    subject: text({
      header: ['单位或条文'],
      required: true,
      ...byRun,
      rollup: 'key',
      fill: '由汇总程序填写：报送单位的全称，或依据的条文',
      width: 34,
    }),
    read: count({ header: ['申报数'], ...byRun, fill: '由汇总程序填写：计入的申报；条文填有这一问题的申报' }),
    sentBack: count({ header: ['退回数'], ...byRun, fill: '由汇总程序填写：其中退回的' }),
    review: count({ header: ['待审核数'], ...byRun, fill: '由汇总程序填写：其中待审核的' }),
    problems: count({ header: ['问题数'], ...byRun, fill: '由汇总程序填写：没有改好、没有说明的问题' }),
    amount: money({
      header: ['金额（元）'],
      unit: '元',
      ...byRun,
      totalUnchecked: true,
      fill: '由汇总程序填写：奖励项目填通过和待审核的应发金额；其他不填',
    }),
  },
})
