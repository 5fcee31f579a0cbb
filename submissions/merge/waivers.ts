/** 豁免: an office may accept a warning on a record, with reason, person, date and perhaps an expiry. */
import type { Judged } from '../../rules/judgement.ts'
import { onOrBefore } from '../../rules/truth.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { Day } from '../../templates/values/day.ts'
import type { Office } from '../office/office.ts'
import { officeFinding } from '../office/office-finding.ts'
import type { Decided, DecisionRecord } from './decided.ts'
import type { Application } from './entry.ts'

/** `JN-06-1b、JN-04-5`: the rules that a waiver names, in small letters. */
export const waivedIn = (cell: string): Set<string> =>
  new Set(
    cell
      .normalize('NFKC')
      .split(/[、,;\s]+/)
      .filter(Boolean)
      .map((id) => id.toLowerCase()),
  )

/** Why a waiver does not hold for a submission of this day; `null` where it does. */
function invalid({ row }: DecisionRecord, on: Day): string | null {
  if (row.reason === undefined || row.decidedBy === undefined || row.decidedOn === undefined)
    return '理由、审定人、审定日期没有填全'
  if (row.waivedUntil !== undefined && onOrBefore(on, row.waivedUntil) !== true)
    return `豁免有效期到 ${row.waivedUntil}，报送日期是 ${on}`
  return null
}

/** The records that an application answers for. */
const recordsOf = ({ record, children }: Application): RecordRead[] => [
  record,
  ...children.map((child) => child.record),
]

export interface Waived {
  /** The same findings; warnings that the office accepted bear its words as their answer. */
  readonly judged: (findings: readonly Judged[]) => Judged[]
  /** Waivers that had no effect, at their cells. Call it when all findings were passed through. */
  readonly unused: () => Judged[]
}

/** Applies the waivers of 审定意见. Only warnings can be waived: no office lifts what an article demands. */
export function waivers(
  office: Office | undefined,
  programme: string,
  { on }: Decided,
  year: number,
): Waived {
  const of = new Map<RecordRead, { decision: DecisionRecord; ids: ReadonlySet<string>; answer: string }>()
  const used = new Set<DecisionRecord>()
  const refused = new Map<DecisionRecord, string>()
  const all: DecisionRecord[] = []
  for (const [application, decision] of on) {
    const { waivedRule, reason, decidedBy, decidedOn } = decision.row
    if (waivedRule === undefined) continue
    all.push(decision)
    const why = invalid(decision, application.submission.date ?? new Day(year, 12, 31))
    if (why !== null) refused.set(decision, why)
    else
      for (const record of recordsOf(application))
        of.set(record, {
          decision,
          ids: waivedIn(waivedRule),
          answer: `办公室豁免：${reason}（${decidedBy}，${decidedOn}）`,
        })
  }
  return {
    judged: (findings) =>
      findings.map((judged) => {
        const { finding, record } = judged
        const waiver = record === null ? undefined : of.get(record)
        if (waiver === undefined || !waiver.ids.has((finding.rule ?? '').toLowerCase())) return judged
        if (finding.severity !== 'warning') {
          if (finding.severity === 'error') refused.set(waiver.decision, '“必须修改”的问题不能豁免')
          return judged
        }
        used.add(waiver.decision)
        return { ...judged, finding: { ...finding, answer: finding.answer ?? waiver.answer } }
      }),
    unused: () =>
      office === undefined
        ? []
        : all
            .filter((decision) => !used.has(decision))
            .map((decision) =>
              officeFinding(office, decisions, decision, 'waivedRule', programme, {
                severity: 'warning',
                message: `豁免没有采用：${refused.get(decision) ?? '这条申报没有该规则的“须说明”问题'}`,
                mend: '豁免只能用于“须说明”的问题，并须填明理由、审定人、审定日期；请核对规则编号',
              }),
            ),
  }
}
