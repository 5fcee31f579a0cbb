/** Every state that the pane can be in, by the name of its screenshot. */
import type { Notice, PaneState, Phase } from '../../../addin/session/state.ts'
import { countsOf, findings, fix, fixes, listOf, many } from './findings.ts'

const SHEET = '创新工作室申报表'

const none: PaneState = {
  phase: { kind: 'ready', text: '打开要报送的工作簿，点“校验本表”。' },
  notices: [],
  capabilities: {
    marks: true,
    notes: true,
    events: true,
    undoStays: true,
    write: true,
    singleUndo: true,
    download: false,
    keeps: false,
    savesFiles: true,
    selfCheck: true,
  },
  scope: null,
  file: '历下区总工会-济南市创新工作室-2026.xlsx',
  recognised: [],
  parameters: null,
  counts: { error: 0, warning: 0, review: 0, info: 0 },
  filter: { severities: new Set(['error', 'review', 'warning', 'info']), text: '', sheet: null },
  groupBy: 'row',
  list: { groups: [], listed: 0, matching: 0, total: 0, leftOut: 0, sheets: [] },
  selected: null,
  cell: null,
  notes: false,
  marked: false,
  stale: false,
  behind: false,
  live: true,
  working: false,
  fixes: [],
  undo: null,
  unsaved: false,
  preview: null,
  selfCheck: null,
  caps: [],
  funds: [],
}

const read: Pick<PaneState, 'scope' | 'recognised' | 'parameters'> = {
  scope: 'sheet',
  recognised: [
    { sheet: SHEET, form: SHEET, share: 0.95, words: '认出 41 列中的 39 列', rows: 18, headerRow: 3 },
  ],
  parameters: {
    year: 2026,
    source: 'carried',
    hash: '3f2a91c0',
    words: '按 2026 年度填报参数校验（3f2a91c0）',
  },
}

const found: PaneState = {
  ...none,
  ...read,
  phase: { kind: 'findings', text: '校验完成：18 行，8 个问题，其中必须修改 4 个。' },
  counts: countsOf(findings),
  list: listOf(findings),
  marked: true,
  fixes: [{ kind: 'spaces', label: '去掉多余空格（2 处）', fixes }],
}

const phase = (phase: Phase, rest: Partial<PaneState> = {}): PaneState => ({ ...none, phase, ...rest })

const noticed = (...notices: readonly Notice[]): PaneState => ({ ...found, notices })

export const states: Readonly<Record<string, PaneState>> = {
  ready: none,
  'no-host': phase(
    { kind: 'no-host', text: '这个窗格要在 Excel 里打开。没有 Excel（或使用 WPS）时，请用校验页面。' },
    { capabilities: null, file: null },
  ),
  loading: phase({ kind: 'loading', text: '正在校验 5,000 行…', progress: { done: 3, of: 8 } }),
  empty: phase({ kind: 'empty', text: `“${SHEET}”里还没有填内容。`, sheet: SHEET }),
  'not-ours': phase({
    kind: 'not-ours',
    text: '“Sheet1”不是申报用的表。请切换到申报表，或点“校验全部”。',
    sheet: 'Sheet1',
  }),
  refused: phase({ kind: 'refused', text: '“报送信息”没有写明申报项目：请在该表选定后再校验。' }),
  'old-edition': noticed({
    kind: 'old-edition',
    intent: 'warning',
    text: '这是 2025 年的旧版表格。请换用本年度模板，已填内容可整行复制过去。',
    action: null,
    dismissable: true,
  }),
  'parameters-missing': {
    ...noticed({
      kind: 'parameters-missing',
      intent: 'warning',
      text: '工作簿里没有“填报参数”表，按办法条文校验；年度通知另有规定的，以通知为准。',
      action: null,
      dismissable: true,
    }),
    parameters: { year: 2026, source: 'law', hash: '', words: '按办法条文校验（无年度填报参数）' },
  },
  passed: phase({ kind: 'passed', text: '全部通过，共 18 行。', rows: 18 }, { ...read, marked: true }),
  findings: found,
  selected: {
    ...found,
    selected: findings[1]!.id,
    cell: {
      place: { sheet: SHEET, row: 12, column: 21 },
      address: 'U12',
      findings: [findings[1]!.id],
    },
  },
  filtered: {
    ...found,
    filter: { severities: new Set(['warning']), text: '', sheet: null },
    list: listOf(
      findings.filter(({ severity }) => severity === 'warning'),
      findings.length,
    ),
  },
  'nothing-matches': {
    ...found,
    filter: { ...none.filter, text: '没有这个词' },
    list: { ...listOf([], findings.length), sheets: [SHEET] },
  },
  'too-many': {
    ...found,
    phase: { kind: 'findings', text: '校验完成：5,000 行，12,480 个问题。' },
    counts: { error: 9_210, warning: 1_830, review: 1_400, info: 40 },
    list: listOf(many, 12_480, 12_180),
    notices: [
      {
        kind: 'too-many',
        intent: 'info',
        text: '问题较多，先列出 300 个，还有 12,180 个。改好一批后再校验。',
        action: null,
        dismissable: true,
      },
    ],
  },
  protected: {
    ...noticed({
      kind: 'protected',
      intent: 'warning',
      text: '工作表有保护，没有标记单元格；问题见下表。',
      action: null,
      dismissable: true,
    }),
    marked: false,
  },
  busy: phase({ kind: 'busy', text: '有单元格正在编辑：按 Enter 结束编辑后重试。' }),
  stale: {
    ...noticed({
      kind: 'stale',
      intent: 'warning',
      text: '校验后工作表有变动，列表和标记可能不在原处。',
      action: { label: '重新标记', call: 'remark' },
      dismissable: false,
    }),
    stale: true,
  },
  edited: {
    ...noticed({
      kind: 'edited',
      intent: 'info',
      text: '校验后单元格有改动，列表还是上次的。',
      action: { label: '重新校验', call: 'recheck' },
      dismissable: false,
    }),
    behind: true,
    live: false,
  },
  'self-check': {
    ...none,
    selfCheck: {
      facts: [
        ['程序', 'Excel'],
        ['平台', 'PC'],
        ['版本', '16.0.14332.20000'],
        ['ExcelApi', '1.14'],
      ],
      calls: [
        { name: '新建工作表', set: 'ExcelApi 1.1', outcome: 'passed', detail: '', ms: 84 },
        { name: '读回写入的内容', set: 'ExcelApi 1.1', outcome: 'passed', detail: '', ms: 41 },
        { name: '标记单元格', set: 'ExcelApi 1.6', outcome: 'passed', detail: '', ms: 52 },
        {
          name: '标记多个区域',
          set: 'ExcelApi 1.9',
          outcome: 'failed',
          detail: 'InvalidArgument: The argument is invalid.',
          ms: 38,
        },
        { name: '写批注、清除批注', set: 'ExcelApi 1.18', outcome: 'absent', detail: '', ms: 0 },
        { name: '删去工作表', set: 'ExcelApi 1.1', outcome: 'passed', detail: '', ms: 33 },
      ],
    },
  },
  'too-old': phase({ kind: 'too-old', text: '这个版本的 Excel 缺少所需功能。请改用校验页面。' }),
  failed: phase({
    kind: 'failed',
    text: '校验没有完成。请重试；再次出现时，请把详情发给技术支持。',
    detail: 'GeneralException: There was an internal error while processing the request.',
  }),
  preview: { ...found, preview: { kind: 'fixes', title: '去掉多余空格（2 处）', fixes } },
  'one-fix': { ...found, preview: { kind: 'fixes', title: '修改 I15', fixes: [fix] } },
  undo: {
    ...noticed({
      kind: 'done',
      intent: 'success',
      text: '已修改 2 处。可以撤销。',
      action: null,
      dismissable: true,
    }),
    undo: { label: '撤销：去掉多余空格（2 处）', count: 2 },
  },
  summary: {
    ...found,
    preview: {
      kind: 'summary',
      title: '生成汇总表',
      asks: '汇总表第 9 行没有对应的申报，清空该行',
      plan: {
        sheet: '推荐汇总表',
        title: '创新工作室推荐汇总表',
        from: SHEET,
        words: '新增 1 行，改动 1 行，2 行不变',
        edits: [{ sheet: '推荐汇总表', row: 6, column: 2, value: 'LX-03' }],
        lost: [{ row: 9, words: '第 9 行 LX-09 周军轨道交通创新工作室' }],
        lines: [
          {
            row: 6,
            number: 'LX-03',
            name: '赵强数控加工创新工作室',
            change: 'added',
            cells: [
              { address: 'B6', header: '申报编号', before: '', after: 'LX-03' },
              { address: 'C6', header: '工作室名称', before: '', after: '赵强数控加工创新工作室' },
            ],
          },
          {
            row: 7,
            number: 'LX-04',
            name: '孙丽供电服务创新工作室',
            change: 'changed',
            cells: [{ address: 'E7', header: '领衔人', before: '孙莉', after: '孙丽' }],
          },
        ],
      },
    },
  },
  caps: {
    ...found,
    caps: [
      {
        programme: '济南市创新工作室',
        sheet: '拟命名名单',
        limit: 10,
        used: 11,
        beside: '齐鲁工匠、齐鲁大工匠创新工作室',
        outside: 2,
        over: [{ row: 15, studio: '周军轨道交通创新工作室' }],
        words: '已用 11 / 10',
        basis: '市创新工作室办法第六条：每年命名 10 家以内',
      },
    ],
    funds: [
      {
        programme: '济南市创新工作室',
        due: 10_000_000,
        found: 9_000_000,
        difference: 1_000_000,
        words: '应记 100,000.00 元，已记 90,000.00 元，有差额 1 笔',
        lines: [
          {
            studio: '李明焊接创新工作室',
            step: '市级资助',
            due: 5_000_000,
            found: 5_000_000,
            difference: 0,
            at: { sheet: '资助资金收支明细', row: 6 },
          },
          {
            studio: '王芳护理服务创新工作室',
            step: '市级资助',
            due: 5_000_000,
            found: 4_000_000,
            difference: 1_000_000,
            at: { sheet: '资助资金收支明细', row: 7 },
          },
        ],
      },
    ],
  },
  'all-sheets': {
    ...found,
    scope: 'book',
    recognised: [
      ...read.recognised,
      {
        sheet: '推荐汇总表',
        form: '创新工作室推荐汇总表',
        share: 1,
        words: '认出 14 列中的 14 列',
        rows: 18,
        headerRow: 3,
      },
      {
        sheet: '创新成果',
        form: '创新成果',
        share: 1,
        words: '认出 12 列中的 12 列',
        rows: 53,
        headerRow: 3,
      },
    ],
    list: { ...listOf(findings), sheets: [SHEET, '推荐汇总表', '创新成果'] },
  },
}
