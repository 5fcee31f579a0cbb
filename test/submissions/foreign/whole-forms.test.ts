/** Strangers' forms as notices attach them, each the whole way: what was asked, what is read, what is found. */
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { placeWords } from '../../../templates/findings/words.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { nodeCodec } from '../../../workbook/codecs/node.ts'
import { openWorkbook } from '../../../workbook/read/open.ts'
import { fortyColumns } from './forty-columns.ts'
import { officeThatSettled, yes } from './settled.ts'
import { hazardSummary, joined, oldList, reordered, studioSummary, unitInTitle } from './strangers.ts'
import { xlsOf } from './strangers-file.ts'
import { spread } from './word-forms.ts'

interface Whole {
  /** What the office puts in; what is sent is the same form unless given. */
  readonly blank: () => Book | Promise<Book>
  readonly sent?: () => Book | Promise<Book>
  readonly file: string
  /** Columns of which the program is not sure, as it proposes them. */
  readonly asked: readonly string[]
  readonly records: readonly object[]
  /** Severity, code or rule, place. */
  readonly findings: readonly string[]
}

const opened = (bytes: Uint8Array, name: string): Promise<Book> =>
  openWorkbook(bytes, { ...nodeCodec, name, documents: true })

const FORTY = fortyColumns(registry.byId('jinan-studio').application)

const studio = (name: string, values: object) => ({ number: name, studio: name, ...values })
const hazard = (name: string, values: object) => ({ number: name, hazard: name, ...values })

const FORMS: readonly (readonly [what: string, Whole])[] = [
  [
    'a 汇总表 of studios with 14 columns',
    {
      blank: () => studioSummary('', []),
      sent: () => studioSummary('历下区总工会'),
      file: '汇总表.xlsx',
      asked: [
        '所在单位名称 所在单位',
        '领衔人·身份证号 领衔人·证件号码',
        '领衔人·技能等级 领衔人·职业技能等级',
        '成立时间 成立日期',
        '团队总人数 团队·成员总数',
        '场地面积（平方米） 场所·场所面积（㎡）',
        '上年度投入经费',
        '联系人',
        '联系电话',
        '备注 说明',
      ],
      records: [
        studio('张伟创新工作室', {
          employer: '甲机械有限公司',
          category: '技术创新型',
          leader: '张伟',
          leaderIdentity: '370102198001011234',
          honour: '济南市劳动模范',
          skillGrade: '一级/高级技师',
          foundedOn: '2020年5月',
          members: 12,
          area: 80,
        }),
        studio('李强创新工作室', {
          employer: '乙电力有限公司',
          category: '管理创新型',
          leader: '李强',
          leaderIdentity: '370102198202022345',
          honour: '济南工匠',
          skillGrade: '二级/技师',
          foundedOn: '2021年3月',
          members: 9,
          area: 65,
        }),
      ],
      findings: [
        'info foreign/lacks Sheet1',
        'review foreign/sender Sheet1 A3',
        'error format/identity-number Sheet1 F6',
        'error format/identity-number Sheet1 F7',
      ],
    },
  ],
  [
    'a Word application over three pages, a table on each',
    {
      blank: async () => opened(await spread(), 'x.docx'),
      file: '张伟.docx',
      asked: [
        '民族',
        '职业技能等级 领衔人·职业技能等级',
        '荣誉称号 领衔人·荣誉称号',
        '身份证号 领衔人·证件号码',
        '成员总数 团队·成员总数',
        '主要事迹 领衔人·事迹',
      ],
      records: [
        studio('张伟创新工作室', {
          category: '技术创新型',
          employer: '甲机械有限公司',
          leader: '张伟',
          leaderIdentity: '370102198001011234',
          honour: '济南市劳动模范',
          skillGrade: '一级/高级技师',
          leaderDeeds: '完成技改 12 项',
          foundedOn: '2020-05-01',
          area: 80,
          members: 12,
        }),
      ],
      findings: [
        'review foreign/sender 正文 第 3 行',
        'info foreign/lacks 表 1',
        'error format/identity-number 表 2 第 3 行',
        'info layout/not-read 表 4',
      ],
    },
  ],
  [
    'a 汇总表 of hazards under merged headers of two rows',
    {
      blank: hazardSummary,
      file: '隐患.xlsx',
      asked: [
        '隐患基本情况·隐患名称 隐患名称',
        '隐患基本情况·隐患部位 隐患部位',
        '隐患基本情况·发现时间 发现日期',
        '第一发现人·姓名 第一发现人',
        '第一发现人·所在单位 所在单位',
        '整改·完成时间 整改完成日期',
        '奖励·金额 申请金额（元）',
      ],
      records: [
        hazard('配电柜漏电', {
          hazardPlace: '一车间',
          foundOn: '2026-03-05',
          finder: '陈明',
          employer: '甲机械有限公司',
          rectifiedOn: '2026-03-20',
          reward: 300_000,
        }),
        hazard('行车钢丝绳断股', {
          hazardPlace: '二车间',
          foundOn: '2026-04-06',
          finder: '刘洋',
          employer: '乙电力有限公司',
          rectifiedOn: '2026-04-20',
          reward: 500_000,
        }),
      ],
      findings: ['info foreign/lacks 汇总表', 'review foreign/sender 汇总表 第 1 行'],
    },
  ],
  [
    'one whose unit stands in the title only',
    {
      blank: () => unitInTitle('万元'),
      file: 'x.xlsx',
      asked: ['申请金额 申请金额（元）'],
      records: [
        hazard('配电柜漏电', {
          hazardPlace: '一车间',
          foundOn: '2026-03-05',
          finder: '陈明',
          employer: '甲机械有限公司',
          reward: 300_000,
        }),
      ],
      findings: [
        'info foreign/lacks Sheet1',
        'info layout/not-read Sheet1',
        'review foreign/sender Sheet1 第 1 行',
      ],
    },
  ],
  [
    'one whose column stands for two of ours',
    {
      blank: joined,
      file: '推荐表.xlsx',
      asked: ['推荐单位', '领衔人及技能等级 领衔人·姓名＋领衔人·职业技能等级', '联系电话'],
      records: [
        studio('张伟创新工作室', {
          employer: '甲机械有限公司',
          foundedOn: '2020-05-01',
          category: '技术创新型',
          leader: '张伟',
          skillGrade: '一级/高级技师',
        }),
        studio('李强创新工作室', {
          employer: '乙电力有限公司',
          foundedOn: '2021-03-01',
          category: '技术创新型',
        }),
      ],
      findings: [
        'info foreign/lacks 推荐表',
        'review foreign/sender 推荐表 A3',
        'error foreign/not-parted 推荐表 D4',
      ],
    },
  ],
  [
    'one in .xls',
    {
      blank: async () => opened(await xlsOf(oldList()), 'x.xls'),
      file: '隐患.xls',
      asked: [],
      records: [
        hazard('气瓶无防倾倒', {
          hazardPlace: '三车间',
          foundOn: '2026-05-06',
          finder: '刘洋',
          employer: '乙电力有限公司',
          reward: 300_000,
        }),
      ],
      findings: ['info foreign/lacks 隐患汇总', 'review foreign/sender 隐患汇总 A2'],
    },
  ],
  [
    'one in another order next year, with a column called otherwise and a new one',
    {
      blank: () => reordered(2025),
      sent: () => reordered(2026),
      file: 'x.xlsx',
      asked: ['领衔人 领衔人·姓名'],
      records: [studio('甲工作室', { employer: '甲公司', leader: '张伟', category: '技术创新型' })],
      findings: [
        'info foreign/lacks Sheet1',
        'review foreign/sender Sheet1 A2',
        'review foreign/changed Sheet1 A3',
        'info layout/not-read Sheet1 E3',
        'info layout/not-read Sheet1 F3',
      ],
    },
  ],
  [
    'one with 40 of our 70 columns, in our words and another order',
    {
      blank: () => FORTY.book,
      file: '申报.xlsx',
      asked: [],
      records: [FORTY.record],
      findings: [
        'info foreign/lacks 汇总表',
        'review foreign/sender 汇总表 A2',
        'error JN-06-1b 汇总表 S5',
        'error JN-06-1a 汇总表 T5',
        'error JN-06-2a 汇总表 Z5',
        'error format/identity-number 汇总表 AC5',
        'error JN-06-4 汇总表 AF5',
        'error format/credit-code 汇总表 AJ5',
      ],
    },
  ],
]

describe.each(FORMS)('%s', (_, { blank, sent = blank, file, asked, records, findings }) => {
  it('is asked about, read and judged', async () => {
    const form = await blank()
    const open = proposals(registry, form, '').flatMap(({ fields }) =>
      fields
        .filter(({ certainty }) => certainty !== '确定')
        .map(({ label, column }) => `${label} ${column ?? ''}`.trim()),
    )
    const found = checkBook(registry, await sent(), file, [officeThatSettled(form, { says: yes })])
    if ('reason' in found) throw new Error(found.reason)
    const rows = (found.read as Submission).sheets.flatMap(({ reading }) =>
      reading.records.map(({ row }) =>
        Object.fromEntries(
          Object.entries(row).map(([key, value]) => [key, typeof value === 'object' ? String(value) : value]),
        ),
      ),
    )
    expect({
      asked: open,
      records: rows,
      findings: found.findings.map(
        (each) => `${each.severity} ${each.code ?? each.rule} ${placeWords(each)}`,
      ),
    }).toEqual({ asked, records, findings })
  })
})
