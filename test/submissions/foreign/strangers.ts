/** Forms as offices' own notices attach them: titles, annex numbers, their own words for the columns. */
import type { Book, Cell, CellRange, Grid } from '../../../templates/sheet/grid.ts'

export const grid = (
  name: string,
  rows: readonly (readonly Cell[])[],
  merges: readonly (readonly [top: number, left: number, bottom: number, right: number])[] = [],
): Grid => ({
  name,
  hidden: false,
  rows: rows.flatMap((cells, i) =>
    cells.every((cell) => cell === null || cell === '') ? [] : [{ number: i + 1, cells }],
  ),
  merges: merges.map(([top, left, bottom, right]): CellRange => ({ top, left, bottom, right })),
})

export const book = (...sheets: readonly Grid[]): Book => ({ sheets })

/** 14 columns, the annex number above the title, whose it is below the title. */
export const studioSummary = (unit: string, rows: readonly (readonly Cell[])[] = STUDIOS): Book =>
  book(
    grid(
      'Sheet1',
      [
        ['附件2'],
        ['2026年济南市劳模和工匠人才创新工作室推荐汇总表'],
        [`填报单位：${unit}（盖章）`, null, null, null, null, null, null, null, '填报日期：2026年9月10日'],
        [
          '序号',
          '工作室名称',
          '所在单位名称',
          '申报类别',
          '领衔人',
          null,
          null,
          null,
          '成立时间',
          '团队总人数',
          '场地面积（平方米）',
          '上年度投入经费',
          '联系人',
          '联系电话',
          '备注',
        ],
        [null, null, null, null, '姓名', '身份证号', '荣誉称号', '技能等级'],
        ...rows,
      ],
      [
        [2, 1, 2, 15],
        [4, 1, 5, 1],
        [4, 2, 5, 2],
        [4, 3, 5, 3],
        [4, 4, 5, 4],
        [4, 5, 4, 8],
        [4, 9, 5, 9],
        [4, 10, 5, 10],
        [4, 11, 5, 11],
        [4, 12, 5, 12],
        [4, 13, 5, 13],
        [4, 14, 5, 14],
        [4, 15, 5, 15],
      ],
    ),
  )

const STUDIOS: readonly (readonly Cell[])[] = [
  [
    1,
    '张伟创新工作室',
    '甲机械有限公司',
    '技术创新型',
    '张伟',
    '370102198001011234',
    '济南市劳动模范',
    '高级技师',
    '2020年5月',
    12,
    80,
    6,
    '王芳',
    '13805310001',
    null,
  ],
  [
    2,
    '李强创新工作室',
    '乙电力有限公司',
    '管理创新型',
    '李强',
    '370102198202022345',
    '济南工匠',
    '技师',
    '2021年3月',
    9,
    65,
    5,
    '赵敏',
    '13805310002',
    null,
  ],
]

/** Two-row headers with groups, several labels in one cell below another. */
export const hazardSummary = (title = '2026年度历下区职工排查事故隐患奖励汇总表'): Book =>
  book(
    grid(
      '汇总表',
      [
        [title],
        ['单位：万元'],
        ['序号', '隐患基本情况', null, null, '第一发现人', null, '整改', '奖励'],
        [null, '隐患名称', '隐患部位', '发现时间', '姓名', '所在单位', '完成时间', '金额'],
        [1, '配电柜漏电', '一车间', '2026-03-05', '陈明', '甲机械有限公司', '2026-03-20', 0.3],
        [2, '行车钢丝绳断股', '二车间', '2026-04-06', '刘洋', '乙电力有限公司', '2026-04-20', 0.5],
      ],
      [
        [1, 1, 1, 8],
        [3, 1, 4, 1],
        [3, 2, 3, 4],
        [3, 5, 3, 6],
      ],
    ),
  )

/** One column of theirs stands for two of ours. */
export const joined = (): Book =>
  book(
    grid('推荐表', [
      ['济南市劳模和工匠人才创新工作室推荐汇总表（区县）'],
      ['推荐单位', '工作室名称', '所在单位', '领衔人及技能等级', '成立日期', '申报类别', '联系电话'],
      [
        '历下区总工会',
        '张伟创新工作室',
        '甲机械有限公司',
        '张伟（高级技师）',
        '2020-05-01',
        '技术创新型',
        '13805310001',
      ],
      [
        '历下区总工会',
        '李强创新工作室',
        '乙电力有限公司',
        '李强 等级不详 待定',
        '2021-03-01',
        '技术创新型',
        '13805310002',
      ],
    ]),
  )

/** Labels beside their values, as a form is printed. */
export const card = (): Book =>
  book(
    grid('申报表', [
      ['济南市劳模和工匠人才创新工作室申报表'],
      ['工作室名称', '张伟创新工作室', '申报类别', '技术创新型'],
      ['所在单位', '甲机械有限公司', '成立日期', '2020-05-01'],
      ['领衔人姓名', '张伟', '出生年月', '1980年1月'],
      ['职业技能等级', '高级技师', '荣誉称号', '济南市劳动模范'],
      ['成员总数', 12, '民族', '汉族'],
      ['主要事迹', '完成技改 12 项'],
    ]),
  )

/** The unit of its amounts stands in its title alone, and so does whose it is. */
export const unitInTitle = (unit: string): Book =>
  book(
    grid(
      'Sheet1',
      [
        [`2026年度市中区职工排查事故隐患奖励汇总表（单位：${unit}）`],
        ['隐患名称', '隐患部位', '发现日期', '第一发现人', '所在单位', '申请金额'],
        ['配电柜漏电', '一车间', '2026-03-05', '陈明', '甲机械有限公司', 0.3],
        ['合计', null, null, null, null, 0.3],
      ],
      [[1, 1, 1, 6]],
    ),
  )

/** As an old program printed it. */
export const oldList = (): Book =>
  book(
    grid('隐患汇总', [
      ['职工排查事故隐患奖励汇总表'],
      ['填报单位：天桥区总工会'],
      ['序号', '隐患名称', '隐患部位', '发现日期', '第一发现人', '所在单位', '申请金额（元）'],
      [1, '气瓶无防倾倒', '三车间', '2026-05-06', '刘洋', '乙电力有限公司', 3000],
    ]),
  )

/** Next year: two columns changed places, one is called otherwise, one is new. */
export const reordered = (year: 2025 | 2026): Book =>
  book(
    grid('Sheet1', [
      [`${year}年济南市创新工作室推荐汇总表`],
      ['填报单位：历下区总工会'],
      ...(year === 2025
        ? [
            ['工作室名称', '所在单位', '领衔人', '申报类别', '成立日期'],
            ['甲工作室', '甲公司', '张伟', '技术创新型', '2020-05-01'],
          ]
        : [
            ['工作室名称', '领衔人', '所在单位', '申报类别', '创建日期', '民主党派'],
            ['甲工作室', '张伟', '甲公司', '技术创新型', '2020-05-01', '无'],
          ]),
    ]),
  )
