/** 资助资金收支明细: every entry of grant and matching money, at each union that keeps books of it. */
import { choice, code, day, money, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import {
  ACCOUNTING_SYSTEM_SPELLINGS,
  ACCOUNTING_SYSTEMS,
  BOOKKEEPERS,
  FUND_SOURCES,
  PURPOSE_SPELLINGS,
  PURPOSES,
} from '../values/vocabulary.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const fundEntries = form({
  id: 'fund-entries',
  title: '资助资金收支明细',
  aliases: [
    '资金收支明细',
    '资助资金台账',
    '资助资金台帐',
    '资金使用台账',
    '资金使用台帐',
    '资助资金使用明细',
  ],
  layout: 'table',
  joins: 'number',
  instructions: [
    '已获资助的工作室填：一张凭证一行，按记账日期从早到晚',
    '配套资金也填，资金来源选“单位配套”',
  ],
  columns: {
    number: applicationNumber({ key: true }),
    studio: text({
      header: ['工作室名称'],
      aliases: ['创新工作室名称', '工作室'],
      fill: '填受资助的工作室名称，与命名文件一致',
      width: 26,
    }),
    bookkeeper: choice(BOOKKEEPERS, {
      header: ['记账主体'],
      aliases: ['记帐主体'],
      rollup: 'key',
      fill: '省级资助的推荐工会选“市级工会”，市级资助的选“系统工会”；所在单位工会选“基层工会”',
      width: 11,
    }),
    bookkeeperName: text({
      header: ['记账主体名称'],
      aliases: ['记帐主体名称', '记账单位'],
      rollup: 'key',
      shared: true,
      fill: '填记账工会的全称',
      width: 22,
    }),
    direction: choice(['收入', '支出'], {
      header: ['收支'],
      aliases: ['收支方向', '收/支', '收支类型'],
      spellings: { 收: '收入', 支: '支出' },
      required: true,
      rollup: 'key',
      fill: '收到钱选“收入”，付出或拨付选“支出”',
      width: 8,
    }),
    source: choice(FUND_SOURCES, {
      header: ['资金来源'],
      aliases: ['来源'],
      spellings: {
        省总工会资助: '省总资助',
        市总工会资助: '市总资助',
        配套: '单位配套',
        配套资金: '单位配套',
        其它: '其他',
      },
      required: true,
      rollup: 'key',
      fill: '这笔钱属于哪一项资金，从下拉列表选；支出也填',
      width: 11,
    }),
    counterparty: text({
      header: ['对方单位'],
      aliases: ['往来单位', '收款单位', '付款单位'],
      fill: '收入填付款方，支出填收款方，用全称',
      width: 22,
    }),
    postedOn: day({
      header: ['记账日期'],
      aliases: ['记帐日期', '凭证日期', '入账日期'],
      rollup: 'key',
      fill: '填记账凭证的日期，如 2026-03-15',
    }),
    voucher: text({
      header: ['凭证号'],
      aliases: ['记账凭证号', '凭证编号'],
      informative: true,
      rollup: 'key',
      fill: '照记账凭证填，如 记-0012',
      width: 12,
    }),
    arrivedOn: day({
      header: ['到账日期'],
      aliases: ['到帐日期', '收款日期'],
      fill: '收入填钱到银行账户的日期，如 2026-03-12；支出不填',
    }),
    amount: money({
      header: ['金额（元）'],
      aliases: ['收支金额', '发生额'],
      unit: '元',
      required: true,
      rollup: 'sum',
      // Income and spending stand in one column.
      totalUnchecked: true,
      fill: '填正数，单位元，精确到分，如 50000.00',
    }),
    purpose: choice(PURPOSES, {
      header: ['用途类别'],
      aliases: ['用途', '支出用途'],
      spellings: PURPOSE_SPELLINGS,
      fill: '支出照实从下拉列表选；收入和拨付基层工会的不填',
    }),
    summary: text({
      header: ['摘要'],
      aliases: ['内容', '事由'],
      fill: '照凭证写买了什么、付给谁、做什么用',
      width: 28,
    }),
    system: choice(ACCOUNTING_SYSTEMS, {
      header: ['会计制度版本'],
      aliases: ['会计制度', '工会会计制度版本'],
      spellings: ACCOUNTING_SYSTEM_SPELLINGS,
      fill: '记账日期在 2021 年底以前的选 2009版，2022 年起选 2021版',
      width: 12,
    }),
    account: text({
      header: ['一级科目'],
      aliases: ['会计科目', '总账科目', '科目名称'],
      fill: '照账簿填一级科目的名称，不能只填编码',
    }),
    subaccount: text({
      header: ['明细科目'],
      aliases: ['二级科目', '明细科目名称'],
      fill: '照账簿填明细科目的名称；没有的不填',
      width: 20,
    }),
    accountCode: code({
      header: ['科目编码'],
      aliases: ['科目代码', '科目编号'],
      format: 'account-code',
      fill: '照账簿填科目编码，只填数字，如 40302',
      width: 12,
    }),
    balance: money({
      header: ['余额（元）'],
      aliases: ['结余', '账面余额'],
      unit: '元',
      fill: '填这一行之后该工作室本项资金的余额，单位元',
    }),
    explanation: explanation(),
  },
})
