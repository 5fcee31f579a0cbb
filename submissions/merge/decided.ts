/** Which decision of the office speaks of which application. Decisions hold on to content, not to a row. */
import type { Programme } from '../../programmes/programme.ts'
import type { Judged } from '../../rules/judgement.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import { type Office, rowsFor } from '../office/office.ts'
import { officeFinding, rowWords } from '../office/office-finding.ts'
import type { Application } from './entry.ts'
import { contentMark, joinKey } from './entry.ts'
import { isLookedAt, speaksOf } from './speaks-of.ts'

export type DecisionRecord = RecordRead<typeof decisions>

export interface Decided {
  /** The decision on each application that has one. */
  readonly on: ReadonlyMap<Application, DecisionRecord>
  /** Decisions that fit no application. */
  readonly findings: readonly Judged[]
}

export const sameName = (a: string | undefined, b: string): boolean =>
  a === undefined || foldText(a) === foldText(b)

/** Applications by unit and number: the unit that first sent them, and the one that handed them on. */
export function byUnitAndNumber<A extends Application>(applications: readonly A[]): Map<string, A[]> {
  const keyed = applications.flatMap((application) => {
    const units = new Set([application.origin.unit, application.submission.unit])
    return [...units].map((unit) => ({ key: joinKey(unit, application.number), application }))
  })
  const groups = groupBy(keyed, ({ key }) => key)
  return new Map([...groups].map(([key, own]) => [key, own.map(({ application }) => application)]))
}

/** Finds for each line of 审定意见 the application of that unit, number and name. */
export function decide(
  office: Office | undefined,
  programme: Pick<Programme, 'id' | 'name'>,
  applications: readonly Application[],
): Decided {
  const on = new Map<Application, DecisionRecord>()
  const findings: Judged[] = []
  const index = byUnitAndNumber(applications)
  const contradicted = new Set<Application>()
  for (const record of rowsFor(office, decisions, programme)) {
    const { unit, number, name } = record.row
    if (office === undefined || unit === undefined || number === undefined) continue
    // What a run put there and nobody filled decides nothing and misses nothing.
    if (!isLookedAt(record.row)) continue
    const found = index.get(joinKey(unit, number)) ?? []
    const fitting = found.filter((a) => speaksOf(record.row, a))
    if (fitting.length > 1) {
      findings.push(
        officeFinding(office, decisions, record, name === undefined ? 'name' : 'number', programme.id, {
          severity: 'warning',
          message: `${unit} 有 ${fitting.length} 份申报编号都是 ${number}${name === undefined ? '' : `、名称都是“${name}”`}，看不出意见说的是哪一份，未采用`,
          mend:
            name === undefined ? '请在“名称”栏写明是哪一份' : '请报送单位说明以哪份为准，或给其中一份改编号',
        }),
      )
      continue
    }
    const [application] = fitting
    const before = application && on.get(application)
    if (application && before && contradict(before, record))
      for (const [one, other] of [
        [before, record],
        [record, before],
      ] as const)
        findings.push(
          officeFinding(office, decisions, one, 'decision', programme.id, {
            severity: 'error',
            message: `“${application.name}”在${rowWords(office, other as unknown as RecordRead, one as unknown as RecordRead)}另有不同的意见，两条都未采用`,
            mend: '请只保留一条意见',
          }),
        )
    if (application && before && contradict(before, record)) contradicted.add(application)
    if (application) {
      on.set(application, record)
      findings.push(...changedSince(office, programme.id, record, application))
    } else if (found.length === 0)
      findings.push(
        officeFinding(office, decisions, record, 'number', programme.id, {
          severity: 'warning',
          message: `没有读到 ${unit} 编号 ${number} 的申报`,
          mend: '请核对推荐单位全称和申报编号；已撤回的，删去这一行意见',
        }),
      )
    else
      findings.push(
        officeFinding(office, decisions, record, 'name', programme.id, {
          severity: 'warning',
          message: `编号 ${number} 现在是“${found[0]!.name}”，意见写的是“${name}”，未采用`,
          mend: '请核对后重新填写意见',
        }),
      )
  }
  for (const application of contradicted) on.delete(application)
  return { on, findings }
}

/** An application that its sender has changed since the office decided: the decision stands, and is looked at again. */
function changedSince(
  office: Office,
  programme: string,
  record: DecisionRecord,
  application: Application,
): Judged[] {
  const { content } = record.row
  if (content === undefined || content === contentMark(application)) return []
  return [
    officeFinding(office, decisions, record, 'decision', programme, {
      severity: 'review',
      message: `“${application.name}”在作出意见以后改过，意见仍按这一行采用`,
      mend: '请对照“比对”工作簿里的“版本差异”再看一遍；意见不变的，清空本行的“内容校验值”',
    }),
  ]
}

/** Whether two lines on one application decide differently. */
const contradict = ({ row: a }: DecisionRecord, { row: b }: DecisionRecord): boolean =>
  a.decision !== b.decision || a.duplicate !== b.duplicate

/** Rules that ask whether two records are one: the office's 重复处理 answers them. */
export const DUPLICATE_RULES: ReadonlySet<string | null> = new Set(['merge/same-studio', 'YH-10a'])

/** Whether a hazard was paid before: to keep one of several applications for it is no answer to that. */
const PAID_BEFORE = 'merge/paid-hazard'

/** What remains of the comparisons once the office has said what is a duplicate and what is not. */
export function unsettled(judged: readonly Judged[], { on }: Decided): Judged[] {
  const word = new Map([...on].map(([application, { row }]) => [application.record, row.duplicate] as const))
  return judged.filter(({ finding, record }) => {
    const said = record === null ? undefined : word.get(record)
    if (finding.rule === PAID_BEFORE) return said !== '不是重复'
    return !DUPLICATE_RULES.has(finding.rule) || (said !== '不是重复' && said !== '保留')
  })
}
