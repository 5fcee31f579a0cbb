/** 上报签章 and 上报校验: who answers for a forwarded file, and a check code for the whole and for each row. */
import { count, day, money, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'

const byRun = { informative: true, fill: '由汇总程序填写，不要改' } as const

export const forwardSeal = form({
  id: 'forward-seal',
  title: '上报签章',
  layout: 'card',
  instructions: ['核对后由制表人、负责人签名，填日期，盖章'],
  columns: {
    records: count({ header: ['申报条数'], ...byRun }),
    rows: count({ header: ['各表行数合计'], ...byRun }),
    amount: money({ header: ['金额合计（元）'], unit: '元', ...byRun, totalUnchecked: true }),
    code: text({ header: ['整份校验码'], ...byRun, width: 26 }),
    preparedBy: text({ header: ['制表'], informative: true, fill: '填制表人姓名', width: 16 }),
    head: text({ header: ['负责人'], informative: true, fill: '填负责人姓名；打印的由本人签名', width: 16 }),
    signedOn: day({ header: ['签章日期'], informative: true, fill: '填签章的日期，如 2026-10-20' }),
  },
})

export const forwardCodes = form({
  id: 'forward-codes',
  title: '上报校验',
  layout: 'table',
  instructions: ['由汇总程序填写，一行对应各表的一行；上报以后改过的，上一级看得出是哪一行'],
  columns: {
    sheetName: text({ header: ['所在工作表'], ...byRun, width: 24 }),
    rowNumber: count({ header: ['所在行'], ...byRun }),
    about: text({ header: ['对应编号'], ...byRun, width: 16 }),
    rowCode: text({ header: ['行校验码'], ...byRun, width: 22 }),
  },
})
