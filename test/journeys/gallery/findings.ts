/** A handful of findings as a county's workbook gives them, grouped as the list shows them. */
import type { FindingList, ListEntry, ListGroup } from '../../../addin/session/state.ts'
import { type Draft, type Finding, finding, type Severity } from '../../../templates/findings/finding.ts'
import type { Fix } from '../../../templates/findings/fixes.ts'
import { wordsOf } from '../../../templates/findings/words.ts'
import { address } from '../../../templates/sheet/grid.ts'

const SHEET = '创新工作室申报表'
const source = {
  file: '历下区总工会-济南市创新工作室-2026.xlsx',
  programme: 'jinan-studio',
  unit: '历下区总工会',
}

type Short = readonly [
  row: number,
  column: number,
  header: string,
  severity: Severity,
  rule: string | null,
  article: string | null,
  message: string,
  mend: string,
]

const shorts: readonly Short[] = [
  [
    12,
    8,
    '本级命名日期',
    'error',
    'JN-06-1b',
    '第六条（一）',
    '本级命名至申报日不足 2 年（命名于 2024-09-18）',
    '请核对命名文件日期；确不满足的，待年满后申报',
  ],
  [
    12,
    21,
    '身份证件号码',
    'error',
    'format/identity-number',
    null,
    '身份证号码校验位不符',
    '请对照证件核对 18 位号码',
  ],
  [
    12,
    30,
    '近两年成果数',
    'warning',
    'JN-06-2a',
    '第六条（二）',
    '领衔人未填荣誉称号，技能等级也低于高级工',
    '请核对荣誉称号；确无的，在“说明”栏写明理由',
  ],
  [15, 4, '成立日期', 'error', null, null, '“2021.2.30”不是日期', '请按 2021-02-28 这样填写'],
  [15, 9, '工作室类型', 'error', null, null, '“技术 创新型”不在选项之列', '请从下拉列表中选择'],
  [
    15,
    33,
    '成果的经济效益',
    'review',
    'JN-07-2',
    '第七条（二）',
    '未填成果的经济效益或社会效益',
    '请补填，并在附件中提供证明材料',
  ],
  [21, 14, '联系电话', 'warning', 'format/mobile', null, '手机号码只有 10 位', '请核对手机号码'],
  [23, 2, '单位全称', 'info', null, null, '“历下区 总工会”按“历下区总工会”识别', '请改为规范名称'],
]

const drafts = (lines: readonly Short[]): readonly Finding[] =>
  lines.map(([row, column, header, severity, rule, article, message, mend]) => {
    const draft: Draft = {
      kind: rule === null ? 'unreadable' : 'violation',
      ...(rule === null ? { code: 'form/unreadable' } : {}),
      rule,
      article,
      severity,
      sheet: SHEET,
      row,
      column,
      address: address(row, column),
      header,
      value: null,
      expected: null,
      message,
      mend,
      answer: null,
    }
    return finding(draft, source)
  })

export const findings: readonly Finding[] = drafts(shorts)

export const fix: Fix = {
  id: 'fix-1',
  kind: 'spaces',
  sheet: SHEET,
  row: 15,
  column: 9,
  address: 'I15',
  header: '工作室类型',
  before: '技术 创新型',
  value: '技术创新型',
  shownBefore: '技术 创新型',
  shownAfter: '技术创新型',
}

export const fixes: readonly Fix[] = [
  fix,
  {
    ...fix,
    id: 'fix-2',
    kind: 'spaces',
    row: 23,
    column: 2,
    address: 'B23',
    header: '单位全称',
    before: '历下区 总工会',
    value: '历下区总工会',
    shownBefore: '历下区 总工会',
    shownAfter: '历下区总工会',
  },
]

const entry = (found: Finding): ListEntry => ({
  finding: found,
  words: wordsOf(found),
  fix: fixes.find(({ row, column }) => row === found.row && column === found.column) ?? null,
  fold: null,
})

const STUDIOS: Readonly<Record<number, string>> = {
  12: '李明焊接创新工作室',
  15: '王芳护理服务创新工作室',
  21: '赵强数控加工创新工作室',
  23: '孙丽供电服务创新工作室',
}

const RANKS: readonly Severity[] = ['error', 'review', 'warning', 'info']

export function listOf(shown: readonly Finding[], total = shown.length, leftOut = 0): FindingList {
  const rows = [...new Set(shown.map(({ row }) => row!))]
  const groups: ListGroup[] = rows.map((row) => {
    const here = shown.filter((each) => each.row === row)
    return {
      key: `row ${row}`,
      title: `第 ${row} 行 · ${STUDIOS[row] ?? '周军轨道交通创新工作室'}`,
      gravest: RANKS.find((severity) => here.some((each) => each.severity === severity))!,
      count: here.length,
      entries: here.map(entry),
    }
  })
  return { groups, listed: shown.length, matching: shown.length + leftOut, total, leftOut, sheets: [SHEET] }
}

/** As many findings as a badly filled sheet of thousands of rows has in the list. */
export const many: readonly Finding[] = drafts(
  Array.from({ length: 300 }, (_, at) => {
    const [, column, ...rest] = shorts[at % shorts.length]!
    return [30 + Math.floor(at / 3), column, ...rest] as Short
  }),
)

export const countsOf = (shown: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const of = (severity: Severity): number => shown.filter((each) => each.severity === severity).length
  return { error: of('error'), review: of('review'), warning: of('warning'), info: of('info') }
}
