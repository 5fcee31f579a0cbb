/** `receive`, `send-back`, `unlock`, `decide`: what a person does to records, by number or by unit. */

import { changeOffice } from '../../office/folder/office-change.ts'
import { UnusableError } from '../../office/unusable.ts'
import { registry } from '../../programmes/registry.ts'
import type { Line } from '../../submissions/state/line.ts'
import {
  type Acts,
  type Decision,
  decisionActs,
  type Meant,
  receiptActs,
} from '../../submissions/state/office-acts.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { Day, dayOfText } from '../../templates/values/day.ts'
import { officeOnDisk } from '../disk.ts'
import { EXIT } from '../exit.ts'
import { stampNow, today } from '../today.ts'
import { type DatabaseOption, databaseGiven } from './options.ts'
import { print } from './print.ts'
import { conflictWords } from './shared/conflict-words.ts'

export interface ActOptions extends DatabaseOption {
  readonly by?: string
  readonly unit?: string
  readonly number?: string
  readonly programme?: string
  readonly reason?: string
}

export interface DecideOptions extends ActOptions {
  readonly decision?: string
  readonly rank?: string
  readonly duplicate?: string
  readonly waive?: string
  readonly until?: string
}

/** @throws UnusableError for a text that is no day */
export function dayGiven(option: string, text: string): Day {
  const day = dayOfText(text)
  if (!(day instanceof Day)) throw new UnusableError(`${option} 要写成 2026-12-31 这样的日期`)
  return day
}

/** Who acts: by the option, or once for a whole sitting by the environment. */
export function actorOf({ by }: ActOptions) {
  const name = by ?? process.env['UNION_WORKBOOKS_BY']
  if (name === undefined || name.trim() === '')
    throw new UnusableError('请用 --by 写明经办人，或在本次会话中设置 UNION_WORKBOOKS_BY')
  return { name: name.trim(), on: today() }
}

export function meantBy({ unit, number, programme }: ActOptions): Meant {
  const named = programme === undefined ? undefined : registry.named(programme)
  if (named === null)
    throw new UnusableError(
      `没有“${programme}”这个申报项目：${registry.programmes.map(({ name }) => name).join('、')}`,
    )
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(number === undefined ? {} : { number }),
    ...(named === undefined ? {} : { programme: named.name }),
  }
}

const nameOf = ({ values }: Line): string =>
  [values['unit'], values['number'], values['name']].filter((each) => each !== undefined).join(' ')

export type Act = (state: readonly Line[], office: OfficeKey) => Acts

/** Does what a person says to the office's state, wherever that is kept, and tells what was not done. */
export async function actOn(root: string, what: string, options: DatabaseOption, act: Act): Promise<number> {
  const url = databaseGiven(options)
  const { acts, conflicts } =
    url === null
      ? await changeOffice(await officeOnDisk(root), stampNow(), act)
      : await (await import('./shared/act.ts')).sharedAct(root, url, act)
  const undone = new Set(conflicts.map(({ event }) => event))
  print(`${what} ${acts.events.length - undone.size} 条`)
  for (const { line, why } of acts.notDone) print(`  × ${nameOf(line)}：${why}`)
  for (const words of conflictWords(conflicts)) print(`  × ${words}`)
  return acts.notDone.length + conflicts.length > 0 ? EXIT.errors : EXIT.ok
}

const RECEIPT_ACTS = { receive: '已接收', sendBack: '已退回', unlock: '已解锁' } as const

export function receiptCommand(
  root: string,
  act: keyof typeof RECEIPT_ACTS,
  options: ActOptions,
): Promise<number> {
  const [actor, meant] = [actorOf(options), meantBy(options)]
  if (act !== 'receive' && options.reason === undefined)
    throw new UnusableError(`${RECEIPT_ACTS[act].slice(1)}要写明理由：请加 --reason`)
  if (act === 'unlock' && meant.number === undefined)
    throw new UnusableError('解锁要指明是哪一条：请加 --unit 和 --number')
  return actOn(root, RECEIPT_ACTS[act], options, (state, office) =>
    receiptActs(office, state, act, meant, actor, options.reason),
  )
}

const DECISIONS = ['推荐', '不推荐'] as const
const DUPLICATES = ['保留', '剔除', '不是重复'] as const

/** @throws UnusableError for any other word */
export function oneOf<T extends string>(
  option: string,
  words: readonly T[],
  word: string | undefined,
): T | undefined {
  if (word === undefined) return undefined
  const found = words.find((each) => each === word)
  if (found === undefined) throw new UnusableError(`${option} 只能是${words.join('、')}`)
  return found
}

function decisionOf(options: DecideOptions): Decision {
  const until = options.until === undefined ? undefined : dayGiven('--until', options.until)
  const rank = options.rank === undefined ? undefined : Number(options.rank)
  if (rank !== undefined && (!Number.isInteger(rank) || rank < 1))
    throw new UnusableError('--rank 要填从 1 起的整数')
  const decision = oneOf('意见', DECISIONS, options.decision)
  const duplicate = oneOf('--duplicate', DUPLICATES, options.duplicate)
  if (
    (decision === '不推荐' || duplicate === '剔除' || options.waive !== undefined) &&
    options.reason === undefined
  )
    throw new UnusableError('不推荐、剔除或豁免要写明理由：请加 --reason')
  return {
    ...(decision === undefined ? {} : { decision }),
    ...(rank === undefined ? {} : { rank }),
    ...(duplicate === undefined ? {} : { duplicate }),
    ...(options.waive === undefined ? {} : { waivedRule: options.waive }),
    ...(until === undefined ? {} : { waivedUntil: until }),
    ...(options.reason === undefined ? {} : { reason: options.reason }),
  }
}

export function decideCommand(root: string, options: DecideOptions): Promise<number> {
  const [actor, meant, decision] = [actorOf(options), meantBy(options), decisionOf(options)]
  if (meant.number === undefined || meant.unit === undefined)
    throw new UnusableError('请用 --unit 和 --number 指明是哪一条')
  if (Object.keys(decision).length === 0) throw new UnusableError('请写明意见：推荐或不推荐')
  return actOn(root, '已写入意见', options, (state, office) => {
    const acts = decisionActs(office, state, meant, actor, decision)
    if (acts.events.length + acts.notDone.length === 0)
      throw new UnusableError(
        `“审定意见”中没有 ${meant.unit} 编号 ${meant.number} 的申报：请先运行 rollup，再核对单位全称和编号`,
      )
    return acts
  })
}
