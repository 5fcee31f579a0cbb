/** The findings and the records of a run as CSV tables, for people who filter and for programs. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Counted } from '../../rules/verdict.ts'
import { countedAs, type Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import { type Finding, type FindingKind, SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { basisOf } from '../../templates/findings/words.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { csv } from './csv.ts'
import { decisionOf } from './entry-words.ts'
import { byUnit } from './issues-sheet.ts'

const KIND_NAMES: Readonly<Record<FindingKind, string>> = {
  layout: '版式',
  unreadable: '无法识别',
  violation: '不符合',
  unjudged: '无法判断',
}

const FINDING_HEADERS = [
  '问题编号',
  '严重程度',
  '类别',
  '规则',
  '依据',
  '申报项目',
  '单位',
  '文件',
  '工作表',
  '行',
  '列',
  '单元格',
  '栏目',
  '填写内容',
  '应为',
  '问题',
  '怎么改',
  '说明',
  '相关单元格',
] as const

/** @param masked hides identity numbers, phones and accounts; findings that a sender gets back may show them */
export function findingsCsv(registry: Registry, findings: readonly Finding[], masked = true): string {
  const sorted = [...findings].sort(byUnit)
  function* rows(): Generator<readonly unknown[]> {
    for (const found of sorted) yield rowOf(masked ? registry.mask(found) : found)
  }
  const rowOf = (f: Finding): readonly unknown[] => [
    masked ? hideNumbers(f.id) : f.id,
    SEVERITY_NAMES[f.severity],
    KIND_NAMES[f.kind],
    f.rule,
    basisOf(f),
    f.programme === null ? null : registry.byId(f.programme).name,
    f.unit,
    f.file,
    f.sheet,
    f.row,
    f.column,
    f.address,
    f.header,
    f.value,
    f.expected,
    f.message,
    f.mend,
    f.answer,
    f.related.map((r) => `${r.file} ${r.sheet} ${r.address}`).join('；'),
  ]
  return csv(FINDING_HEADERS, rows())
}

const RECORD_HEADERS = [
  '申报项目',
  '汇总层级',
  '汇总单位',
  '年度',
  '报送单位',
  '申报编号',
  '名称',
  '领衔人或发现人',
  '结论',
  '计入',
  '状态',
  '审定意见',
  '是否上报',
  '文件',
  '工作表',
  '行',
  '来源单位',
  '来源文件',
  '来源工作表',
  '来源行',
  '问题数',
] as const

const COUNTED_NAMES: Readonly<Record<Counted, string>> = {
  accepted: '通过',
  sentBack: '退回',
  review: '待审核',
}
const STANDING_NAMES: Readonly<Record<Entry['standing'], string>> = {
  active: '有效',
  duplicate: '重复',
  superseded: '被替代',
  waiting: '待解锁',
}

/** Every record of every merge. 计入 is the part of the balance that it is counted in. */
export const recordsCsv = (nodes: readonly MergedNode[]): string => csv(RECORD_HEADERS, recordRows(nodes))

function* recordRows(nodes: readonly MergedNode[]): Generator<readonly unknown[]> {
  for (const node of nodes)
    for (const entry of node.entries)
      yield [
        node.programme.name,
        node.level,
        node.place,
        node.year,
        entry.submission.unit,
        entry.number,
        hideNumbers(entry.name),
        hideNumbers(entry.who),
        conclusionOf(entry),
        entry.standing === 'active' ? COUNTED_NAMES[countedAs(entry)] : STANDING_NAMES[entry.standing],
        STANDING_NAMES[entry.standing],
        decisionOf(node, entry),
        node.selection.chosen.has(entry) ? '是' : '否',
        entry.submission.file,
        entry.sheet.reading.sheet,
        entry.record.number,
        entry.origin.unit,
        entry.origin.file,
        entry.origin.sheet,
        entry.origin.row,
        entry.findings.length,
      ]
}
