/** 名额核对: allocations against recommendations, and the naming list against the cap. */

import type { Rewards } from '../../programmes/programme.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { type NamedStudio, type Quota, quotaOf, type UnitQuota } from '../../submissions/counts/quota.ts'
import { rewardDue } from '../../submissions/counts/reward.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { address } from '../../templates/sheet/grid.ts'
import { HAZARD_LEVELS } from '../../templates/values/vocabulary.ts'
import { figure, serial, words, yuan } from './columns.ts'
import { inTotals } from './entry-words.ts'
import { cellLink, type LinkTo } from './link.ts'
import { type Line, ReportCell, type ReportSheet } from './sheet.ts'

const columns: readonly Column[] = [
  serial,
  words('单位', 26),
  words('推荐名额（最少—最多）', 16),
  figure('报送数', 10),
  figure('推荐数', 10),
  figure('拟命名数', 10),
  words('余额或超出', 14),
  words('备注', 42),
]

/** `1—2`; `null` where the office sets neither. */
export const rangeWords = ({ min, max }: UnitQuota): string | null => {
  if (min === null && max === null) return null
  return `${min ?? '不限'}—${max ?? '不限'}`
}

function roomCell({ room }: UnitQuota): ReportCell {
  if (room === null) return new ReportCell(null)
  return room < 0 ? new ReportCell(`超出 ${-room}`, { tone: 'alarm' }) : new ReportCell(`余 ${room}`)
}

/** What the office should look at in a unit's row. */
export function remarks(row: UnitQuota): string {
  const notes: string[] = []
  if (row.expected && !row.reported) notes.push('未报送')
  if (!row.expected && row.reported) notes.push('不在“推荐名额分配”表之内')
  if (row.reported && row.min !== null && row.submitted < row.min) notes.push(`报送数不足最少名额 ${row.min}`)
  if (row.max !== null && row.submitted > row.max) notes.push('报送数超过最多名额，须择优推荐')
  if (row.named > row.recommended && row.recommended > 0) notes.push('拟命名数多于推荐数')
  return notes.join('；')
}

/** @param naming whether studios are named here; a hazard is rewarded, not named */
function unitLines({ rows }: Quota, naming: boolean): Line[] {
  const sum = (of: (row: UnitQuota) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return [
    ...rows.map(
      (row, index): Line => ({
        cells: [
          index + 1,
          row.unit,
          rangeWords(row),
          row.submitted,
          row.recommended,
          naming ? row.named : null,
          roomCell(row),
          new ReportCell(remarks(row), row.expected && !row.reported ? { tone: 'gap' } : {}),
        ],
      }),
    ),
    {
      cells: [
        null,
        '合计',
        rows.some((row) => row.max !== null) ? `最多 ${sum((row) => row.max ?? 0)}` : null,
        sum((row) => row.submitted),
        sum((row) => row.recommended),
        naming ? sum((row) => row.named) : null,
        null,
        `应报送 ${rows.filter((row) => row.expected).length} 个单位，已报送 ${rows.filter((row) => row.reported).length} 个`,
      ],
      tone: 'total',
    },
  ]
}

function capLines({ cap }: Quota): Line[] {
  if (cap === null) return []
  const say = (label: string, value: number, note: string, alarm = false): Line => ({
    cells: [
      null,
      label,
      new ReportCell(`${value} 家`, alarm ? { tone: 'alarm' } : {}),
      new ReportCell(note, { span: 5, ...(alarm ? { tone: 'alarm' } : {}) }),
    ],
  })
  const over = cap.over > 0
  return [
    { band: '命名控制数' },
    say('命名控制数', cap.limit, '一年最多可命名的数量，按办法或年度通知'),
    say('申报', cap.nominated, '不含重复和被替代的申报'),
    say('拟命名（占控制数）', cap.named, '“拟命名名单”表中本年度、占控制数的工作室', over),
    over
      ? say('超出', cap.over, `请从“拟命名名单”表中减去 ${cap.over} 家，或先核实控制数`, true)
      : say('空余', cap.limit - cap.named, '未超出控制数'),
    ...(cap.outside > 0
      ? [say('控制数之外', cap.outside, `${cap.beside?.name ?? ''}另行命名，不占控制数`)]
      : []),
  ]
}

export const STANDING_WORDS: Readonly<Record<NamedStudio['standing'], string>> = {
  within: '控制数之内',
  over: '超出控制数',
  outside: '控制数之外',
  failed: '评审未通过，不计入',
}

function nameLines(node: MergedNode, { names, cap }: Quota, link: LinkTo): Line[] {
  if (names.length === 0) return []
  const of = (...standings: NamedStudio['standing'][]): NamedStudio[] =>
    names.filter((name) => standings.includes(name.standing))
  const [within, outside, failed] = [of('within', 'over'), of('outside'), of('failed')]
  const line = (name: NamedStudio, index: number): Line => {
    const at = cellLink(link(name.file), name.sheet, address(name.rowNumber, 1))
    const notes = [
      cap === null && name.standing !== 'failed' ? '' : STANDING_WORDS[name.standing],
      node.naming === node.office && name.entry === null ? '本次报送中没有对应的申报' : '',
    ]
    return {
      cells: [
        index + 1,
        name.row.unit,
        name.row.number,
        new ReportCell(name.row.studio ?? '（未填名称）', { link: at, span: 3 }),
        name.row.leader,
        [name.type ?? '', ...notes].filter(Boolean).join('；'),
      ],
      ...(name.standing === 'over' ? { tone: 'alarm' } : {}),
    }
  }
  const heading: Line = {
    cells: [
      '序号',
      '推荐单位',
      '申报编号',
      new ReportCell('工作室名称', { span: 3 }),
      '领衔人',
      '类型和控制数',
    ],
    tone: 'header',
  }
  return [
    { band: `拟命名名单（${within.length} 家${cap === null ? '' : '占控制数'}）` },
    heading,
    ...within.map(line),
    ...(outside.length > 0
      ? [{ band: `控制数之外的拟命名（${outside.length} 家）` }, heading, ...outside.map(line)]
      : []),
    ...(failed.length > 0
      ? [{ band: `评审未通过，不计入的（${failed.length} 家）` }, heading, ...failed.map(line)]
      : []),
  ]
}

/** Rewards applied for and recommended, by the level that counts: the city's where it has decided one. */
function rewardLines(node: MergedNode, rewards: Rewards): Line[] {
  const rows = node.entries.filter(inTotals).map((entry) => ({
    row: entry.record.row as Record<string, unknown>,
    chosen: node.selection.chosen.has(entry),
  }))
  const sumOf = (of: Parameter<number>) => node.parameters.get(of)
  const line = (label: string, of: typeof rows, tone: 'plain' | 'total'): Line => {
    const applied = of.reduce((sum, { row }) => sum + (Number(row[rewards.columns.amount]) || 0), 0)
    const chosen = of.filter((each) => each.chosen)
    return {
      cells: [
        null,
        label,
        new ReportCell(of.length, { as: hazards }),
        amountCell(applied),
        chosen.length,
        amountCell(chosen.reduce((sum, { row }) => sum + (rewardDue(rewards, row, sumOf) ?? 0), 0)),
      ],
      tone,
    }
  }
  const levels = HAZARD_LEVELS.map((level) =>
    line(
      `${level}隐患`,
      rows.filter(({ row }) => rewards.finalLevel(row) === level),
      'plain',
    ),
  )
  return [
    { band: '奖励金额（通过和待审核的申请）' },
    {
      cells: [
        null,
        '等级',
        '申请（处）',
        new ReportCell('申请金额（元）', { span: 2 }),
        '推荐（处）',
        new ReportCell('应发金额（元）', { span: 2 }),
      ],
      tone: 'header',
    },
    ...levels,
    line('合计', rows, 'total'),
  ]
}

const hazards = figure('处数')
const amount = yuan('金额（元）')
const amountCell = (fen: number): ReportCell => new ReportCell(fen, { span: 2, as: amount })

export function quotaSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet {
  const quota = quotaOf(node)
  const { rewards } = node.programme
  return {
    name: '名额核对',
    title,
    captions,
    columns,
    lines: [
      ...unitLines(quota, node.programme.named),
      ...(rewards === null
        ? [...capLines(quota), ...nameLines(node, quota, link)]
        : rewardLines(node, rewards)),
    ],
    keeps: 2,
    repeats: 'title',
    hides: true,
  }
}
