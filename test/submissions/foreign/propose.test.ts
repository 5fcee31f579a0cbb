import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { book, card, grid, hazardSummary, joined, studioSummary } from './strangers.ts'

const proposed = (strange: Book, file = '') =>
  proposals(registry, strange, file).map(({ sample, programme, form, certainty, fields }) => ({
    sample,
    programme: programme.id,
    form: form.title,
    certainty,
    fields: Object.fromEntries(
      fields.map((each) => [each.label, `${each.certainty} ${each.column ?? ''}`.trim()]),
    ),
  }))

describe('what a stranger’s form is proposed to be', () => {
  it('knows a 汇总表 of 14 columns by names, other names and likenesses, each with how sure it is', () => {
    expect(proposed(studioSummary('历下区总工会'))).toEqual([
      {
        sample: '济南市劳模和工匠人才创新工作室推荐汇总表',
        programme: 'jinan-studio',
        form: '创新工作室申报表',
        certainty: '很可能',
        fields: {
          序号: '确定 不对应',
          工作室名称: '确定 工作室名称',
          所在单位名称: '很可能 所在单位',
          申报类别: '确定 申报类别',
          领衔人·姓名: '确定 领衔人·姓名',
          领衔人·身份证号: '很可能 领衔人·证件号码',
          领衔人·荣誉称号: '确定 领衔人·荣誉称号',
          领衔人·技能等级: '很可能 领衔人·职业技能等级',
          成立时间: '很可能 成立日期',
          团队总人数: '很可能 团队·成员总数',
          '场地面积（平方米）': '很可能 场所·场所面积（㎡）',
          上年度投入经费: '不明',
          联系人: '不明',
          联系电话: '不明',
          备注: '很可能 说明',
        },
      },
    ])
  })

  it('knows two rows of headers by their groups, and takes the unit of amounts from above the table', () => {
    const [form] = proposals(registry, hazardSummary(), '')
    expect(form!.programme.id).toBe('jinan-hazard')
    expect(Object.fromEntries(form!.fields.map((each) => [each.label, each.column]))).toEqual({
      序号: '不对应',
      隐患基本情况·隐患名称: '隐患名称',
      隐患基本情况·隐患部位: '隐患部位',
      隐患基本情况·发现时间: '发现日期',
      第一发现人·姓名: '第一发现人',
      第一发现人·所在单位: '所在单位',
      整改·完成时间: '整改完成日期',
      奖励·金额: '申请金额（元）',
    })
    expect(form!.fields.at(-1)).toMatchObject({ unit: '万元', certainty: '很可能' })
  })

  const twoLines = (data: readonly (string | number | null)[]) =>
    book(
      grid(
        'Sheet1',
        [
          ['职工排查事故隐患奖励汇总表'],
          ['隐患名称', '隐患部位', '发现日期', '第一发现人', null, '备注栏'],
          data,
          ['配电柜漏电', '一车间', '2026-03-05', '陈明', '370102198001011234', null],
        ],
        [[2, 4, 2, 5]],
      ),
    )

  it('knows names below a heading that is known by itself: they are no record', () => {
    const [form] = proposals(registry, twoLines([null, null, null, '姓名', '证件号码', null]), '')
    expect(
      form!.fields.map(({ label, column, examples }) => [label, column, examples[0]]).slice(3, 5),
    ).toEqual([
      ['第一发现人·姓名', '第一发现人', '陈明'],
      ['第一发现人·证件号码', '证件号码', '370102********1234'],
    ])
  })

  it.each([
    ['says something beside it', ['漏油', null, null, '姓名', '证件号码', null]],
    ['says one thing under it', [null, null, null, '陈明', null, null]],
    ['says a figure', [null, null, null, '陈明', 370102, null]],
  ])('takes a line below it that %s for no names', (_, line) => {
    const [form] = proposals(registry, twoLines(line), '')
    expect(form!.fields.map(({ label }) => label)).toContain('第一发现人')
  })

  it('knows a name below a heading where the other headers are merged down to its line', () => {
    const strange = book(
      grid(
        'Sheet1',
        [
          ['职工排查事故隐患奖励汇总表'],
          ['隐患名称', '隐患部位', '发现日期', '第一发现人'],
          [null, null, null, '姓名'],
          ['配电柜漏电', '一车间', '2026-03-05', '陈明'],
        ],
        [
          [2, 1, 3, 1],
          [2, 2, 3, 2],
          [2, 3, 3, 3],
        ],
      ),
    )
    const [form] = proposals(registry, strange, '')
    expect(form!.fields.map(({ label, column, examples }) => [label, column, examples])).toEqual([
      ['隐患名称', '隐患名称', ['配电柜漏电']],
      ['隐患部位', '隐患部位', ['一车间']],
      ['发现日期', '发现日期', ['2026-03-05']],
      ['第一发现人·姓名', '第一发现人', ['陈明']],
    ])
  })

  it('is not sure of an amount without a unit', () => {
    const strange = book(
      grid('Sheet1', [
        ['职工排查事故隐患奖励汇总表'],
        ['隐患名称', '隐患部位', '所在单位', '发现日期', '申请金额'],
        ['配电柜漏电', '一车间', '甲公司', '2026-03-05', 3000],
      ]),
    )
    const [form] = proposals(registry, strange, '')
    expect(form!.fields.at(-1)).toMatchObject({
      column: '申请金额（元）',
      certainty: '很可能',
      why: '没有写金额单位，请在“金额单位”栏选',
    })
  })

  it('knows one column of theirs that stands for two of ours', () => {
    expect(proposed(joined())[0]!.fields['领衔人及技能等级']).toBe('很可能 领衔人·姓名＋领衔人·职业技能等级')
  })

  it('knows the boxes of a card; those that are none of ours stay open', () => {
    expect(proposed(card())[0]!.fields).toMatchObject({
      工作室名称: '确定 工作室名称',
      领衔人姓名: '确定 领衔人·姓名',
      职业技能等级: '很可能 领衔人·职业技能等级',
      民族: '不明',
    })
  })

  it('knows a box that stands below its heading, as the reader of cards does', () => {
    const strange = book(
      grid(
        '申报表',
        [
          ['济南市创新工作室申报表'],
          ['工作室名称', '甲工作室', '所在单位', '甲公司'],
          ['申报类别', '技术创新型', '成立日期', '2020-05-01'],
          ['主要事迹'],
          ['完成技改 12 项'],
        ],
        [
          [1, 1, 1, 4],
          [4, 1, 4, 4],
          [5, 1, 5, 4],
        ],
      ),
    )
    const [form] = proposals(registry, strange, '')
    expect(form!.fields.find(({ label }) => label === '主要事迹')).toMatchObject({
      column: '领衔人·事迹',
      examples: ['完成技改 12 项'],
    })
  })

  it('takes two rows of headers for no card', () => {
    const strange = book(
      grid(
        'Sheet1',
        [
          ['济南市创新工作室推荐汇总表'],
          ['场所', '统一社会信用代码', '管理创新型填', '制度'],
          ['设施清单', null, '采纳证明情况', '奖励激励制度'],
          ['甲', '乙', '丙', '丁'],
        ],
        [[2, 2, 3, 2]],
      ),
    )
    expect(
      proposals(registry, strange, '').flatMap(({ fields }) =>
        fields.filter(({ certainty, examples }) => certainty === '确定' && examples.includes('管理创新型填')),
      ),
    ).toEqual([])
  })

  it.each([
    ['another group', '联系人'],
    ['a group of nobody', '其他'],
  ])('is not sure of a name under %s', (_, group) => {
    const strange = book(
      grid(
        '表',
        [
          ['济南市创新工作室推荐表'],
          ['工作室名称', '所在单位', '申报类别', group, null],
          [null, null, null, '荣誉称号', '联系电话'],
        ],
        [[2, 4, 2, 5]],
      ),
    )
    expect(proposed(strange)[0]!.fields[`${group}·荣誉称号`]).toBe('很可能 领衔人·荣誉称号')
  })

  it('is not sure of a name whose values do not fit', () => {
    const strange = book(
      grid('表', [
        ['济南市创新工作室推荐表'],
        ['工作室名称', '所在单位', '成立日期'],
        ['甲工作室', '甲公司', '是'],
      ]),
    )
    expect(proposed(strange)[0]!.fields['成立日期']).toBe('很可能 成立日期')
  })

  it('leaves the programme open where neither words nor columns tell it', () => {
    const strange = book(
      grid('表', [
        ['工作室名称', '所在单位', '申报类别', '成立日期'],
        ['甲', '乙', null, null],
      ]),
    )
    expect(proposed(strange)[0]!.certainty).toBe('不明')
    expect(proposed(strange, '山东省创新工作室申报.xlsx')[0]).toMatchObject({
      programme: 'shandong-studio',
      certainty: '很可能',
    })
  })

  it('says nothing of a sheet in which fewer than three columns are known', () => {
    expect(
      proposed(
        book(
          grid('表', [
            ['姓名', '年龄', '工作室名称'],
            ['甲', 40, '乙'],
          ]),
        ),
      ),
    ).toEqual([])
  })
})
