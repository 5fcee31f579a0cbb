/** Applications as Word documents, as notices attach them: tables of labels and values, boxes, lists in tables of their own. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx'

export interface Box {
  readonly text: string
  readonly across?: number
  readonly down?: 'begins' | 'goes on'
}

const cell = (box: Box | string): TableCell => {
  const { text, across = 1, down } = typeof box === 'string' ? { text: box } : box
  return new TableCell({
    columnSpan: across,
    ...(down === undefined
      ? {}
      : { verticalMerge: down === 'begins' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }),
    children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] })),
  })
}

export const tableOf = (rows: readonly (readonly (Box | string)[])[]): Table =>
  new Table({ rows: rows.map((boxes) => new TableRow({ children: boxes.map(cell) })) })

export const wordOf = (...children: readonly (Table | string)[]): Promise<Buffer> =>
  Packer.toBuffer(
    new Document({
      sections: [
        { children: children.map((each) => (typeof each === 'string' ? new Paragraph(each) : each)) },
      ],
    }),
  )

/** An application over three pages: what it is, who leads it, what it has done. */
export const application = (filled = true): Promise<Buffer> => {
  const v = (text: string): string => (filled ? text : '')
  return wordOf(
    '附件1',
    '济南市劳模和工匠人才创新工作室申报表',
    `填报单位：${v('历下区总工会')}（盖章）`,
    tableOf([
      ['工作室名称', { text: v('张伟创新工作室'), across: 3 }],
      ['所在单位', { text: v('甲机械有限公司'), across: 3 }],
      [
        '申报类别',
        {
          text: filled ? '☑技术创新型 □服务创新型 □管理创新型' : '□技术创新型 □服务创新型 □管理创新型',
          across: 3,
        },
      ],
      [{ text: '领衔人', down: 'begins' }, '姓名', v('张伟'), { text: '', across: 1 }],
      [{ text: '', down: 'goes on' }, '职业技能等级', { text: v('高级枝师'), across: 2 }],
      ['成立日期', v('2020年5月1日'), '民族', v('汉族')],
      ['主要事迹', { text: v('完成技改 12 项\n培养徒弟 3 名'), across: 3 }],
    ]),
    '创新成果',
    tableOf([
      ['序号', '成果名称', '取得日期'],
      ['1', v('一种夹具'), v('2022年3月')],
    ]),
  )
}

/** The same over three tables, as printed forms have one for each part; the last one is somebody else's. */
export const spread = (grade = '高级技师'): Promise<Buffer> =>
  wordOf(
    '附件1',
    '济南市劳模和工匠人才创新工作室申报表',
    '填报单位：历下区总工会（盖章）',
    '一、基本情况',
    tableOf([
      ['工作室名称', '张伟创新工作室', '申报类别', '技术创新型'],
      ['所在单位', '甲机械有限公司', '成立日期', '2020年5月1日'],
    ]),
    '二、领衔人',
    tableOf([
      ['领衔人姓名', '张伟', '民族', '汉族'],
      ['职业技能等级', grade, '荣誉称号', '济南市劳动模范'],
      ['身份证号', { text: '370102198001011234', across: 3 }],
    ]),
    '三、团队和场所',
    tableOf([
      ['成员总数', '12', '场所面积（㎡）', '80'],
      ['主要事迹', { text: '完成技改 12 项', across: 3 }],
    ]),
    '经办人',
    tableOf([
      ['姓名', '王芳'],
      ['电话', '13805310001'],
    ]),
  )
