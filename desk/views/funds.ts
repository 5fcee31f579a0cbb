/** 资金: what is due by article and level in the accounts in force, what the books say, and the difference to the fen. */
import { expectedAccounts, postedOnOf } from '../../office/report/funds-sheet.ts'
import type { Rewards } from '../../programmes/programme.ts'
import type { Parameter } from '../../rules/parameters/parameter.ts'
import { type FundLine, reconcileFunds } from '../../submissions/counts/funds.ts'
import { rewardDue } from '../../submissions/counts/reward.ts'
import { joinKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { quote } from '../../templates/measure.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { showYuan } from '../../templates/values/money.ts'
import { keyOf, nodesHere } from './find-record.ts'
import { isRecommended, opinionsOf } from './opinions.ts'
import type { RecordKey, Seen } from './views.ts'

/** A sum as it is drawn and as it is read: fen, and 元. */
export interface Sum {
  readonly fen: number
  readonly yuan: string
}

export interface FundSource {
  /** `历下区总工会….xlsx › 资助资金收支明细 第 4 行` */
  readonly words: string
  readonly account: string
}

export interface FundRow {
  readonly unit: string
  readonly number: string
  readonly studio: string
  readonly due: Sum
  readonly found: Sum
  readonly difference: Sum
  /** The accounts in force, one a line. */
  readonly accounts: string
  readonly sources: readonly FundSource[]
  /** The record in whose workbook it stands; `null` where nobody sent one. */
  readonly record: RecordKey | null
}

export interface FundGroup {
  /** `市创新工作室办法第十三条` */
  readonly basis: string
  /** `系统工会收到` */
  readonly step: string
  readonly due: Sum
  readonly found: Sum
  readonly difference: Sum
  /** Those that do not add up first. */
  readonly rows: readonly FundRow[]
}

export interface RewardLine {
  readonly level: string
  readonly applied: number
  readonly appliedSum: Sum
  readonly recommended: number
  readonly due: Sum
}

export interface FundsView {
  readonly programme: string
  readonly due: Sum
  readonly found: Sum
  readonly difference: Sum
  readonly off: number
  readonly groups: readonly FundGroup[]
  readonly stray: readonly {
    readonly unit: string
    readonly studio: string
    readonly amount: Sum
    readonly words: string
  }[]
  /** By level, where the programme rewards; the whole in the last line. */
  readonly rewards: readonly RewardLine[]
}

const sum = (fen: number): Sum => ({ fen, yuan: showYuan(fen) })

const total = <T>(of: readonly T[], fen: (one: T) => number): Sum =>
  sum(of.reduce((all, one) => all + fen(one), 0))

const placed = ({ file, sheet, row }: { file: string; sheet: string; row: number }): string =>
  `${fileName(file)} › ${sheet} 第 ${row} 行`

function groupsOf(node: MergedNode, lines: readonly FundLine[]): FundGroup[] {
  const postedOn = postedOnOf(node)
  const entryOf = new Map(
    node.entries
      .filter(({ standing }) => standing === 'active')
      .map((entry) => [joinKey(entry.origin.unit, entry.number), entry] as const),
  )
  return [...groupBy(lines, ({ step }) => step).entries()].map(([step, own]) => ({
    basis: quote(step.clause),
    step: step.name,
    due: total(own, (line) => line.due),
    found: total(own, (line) => line.found),
    difference: total(own, (line) => line.difference),
    rows: [...own]
      .sort((a, b) => Number(a.difference === 0) - Number(b.difference === 0))
      .map((line): FundRow => {
        const entry = entryOf.get(joinKey(line.unit, line.number))
        return {
          unit: line.unit,
          number: line.number,
          studio: line.studio,
          due: sum(line.due),
          found: sum(line.found),
          difference: sum(line.difference),
          accounts: expectedAccounts(line, postedOn, node.year),
          sources: line.entries.map((each) => ({ words: placed(each), account: each.account })),
          record: entry === undefined ? null : keyOf(node, entry),
        }
      }),
  }))
}

function rewardsOf(node: MergedNode, rewards: Rewards, seen: Seen): RewardLine[] {
  const opinions = opinionsOf(node, seen.state)
  const sumOf = (of: Parameter<number>): number | undefined => node.parameters.get(of)
  const records = node.entries
    .filter(({ standing }) => standing === 'active')
    .map((entry) => ({
      level: rewards.finalLevel(entry.record.row) ?? '没有写等级',
      applied: Number((entry.record.row as Record<string, unknown>)[rewards.columns.amount]) || 0,
      due: rewardDue(rewards, entry.record.row, sumOf) ?? 0,
      recommended: isRecommended(entry, opinions.get(entry)),
    }))
  const line = (level: string, own: typeof records): RewardLine => {
    const chosen = own.filter(({ recommended }) => recommended)
    return {
      level,
      applied: own.length,
      appliedSum: total(own, ({ applied }) => applied),
      recommended: chosen.length,
      due: total(chosen, ({ due }) => due),
    }
  }
  const levels = [...new Set([...Object.keys(rewards.levels), ...records.map(({ level }) => level)])]
  return [
    ...levels.map((level) =>
      line(
        level,
        records.filter((record) => record.level === level),
      ),
    ),
    line('合计', records),
  ]
}

function fundsView(node: MergedNode, seen: Seen): FundsView[] {
  const funds = reconcileFunds(node)
  const { rewards } = node.programme
  if (funds === null && rewards === null) return []
  const { lines, stray, due, found, difference } = funds ?? {
    lines: [],
    stray: [],
    due: 0,
    found: 0,
    difference: 0,
  }
  return [
    {
      programme: node.programme.name,
      due: sum(due),
      found: sum(found),
      difference: sum(difference),
      off: lines.filter((line) => line.difference !== 0).length,
      groups: groupsOf(node, lines),
      stray: stray.map((each) => ({
        unit: each.unit,
        studio: each.studio,
        amount: sum(each.amount),
        words: placed(each),
      })),
      rewards: rewards === null ? [] : rewardsOf(node, rewards, seen),
    },
  ]
}

export const fundsOf = (seen: Seen): FundsView[] => nodesHere(seen).flatMap((node) => fundsView(node, seen))
