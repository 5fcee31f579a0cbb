/** From review to the naming paper: each step done and dated before the next. */

import { namingList } from '../../templates/forms/naming.ts'
import type { Key } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import { optional, type Parameter } from '../parameters/parameter.ts'
import { type RowFault, type Rule, type RuleWords, type Senders, sheetRule } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { saysNothing } from '../words/says-nothing.ts'
import { failedReview, isIssued, type Naming } from './naming.ts'
import { noticeFaults } from './public-notice.ts'

type NamingKey = Key<typeof namingList>
type Step = readonly [key: NamingKey, name: string]

const FROM: Step = ['publicFrom', '公示起']
const TO: Step = ['publicTo', '公示止']
const APPROVED: Step = ['approvedOn', '审定日期']

const REVIEW: readonly Step[] = [
  ['reviewedOn', '评审日期'],
  ['reviewResult', '评审结论'],
  ['meeting', '审定会议'],
  APPROVED,
]
const NOTICE: readonly Step[] = [FROM, TO, ['objection', '异议处理']]
const ISSUE: readonly Step[] = [
  ['issuedOn', '发文日期'],
  ['namingDocument', '命名文号'],
]

/** Each day with the one before which it may not lie. */
const ORDER: readonly Step[] = [['reviewedOn', '评审日期'], APPROVED, TO, ['issuedOn', '发文日期']]

/** A blank; 无 in 异议处理 says something. */
const isBlank = (row: Naming, key: NamingKey): boolean => {
  const value = row[key]
  return key !== 'objection' && typeof value === 'string' ? saysNothing(value) : value === undefined
}

const missing = (row: Naming, steps: readonly Step[], senders: Senders): RowFault[] =>
  steps
    .filter(([key]) => isBlank(row, key) && !senders.reported(row, key))
    .map(([key, name]) => ({
      row,
      blames: key,
      says: `已发文命名，“${name}”没有填`,
      mend: '请照评审、审定和命名文件补填；没有做的，写明情况报命名工会处理',
    }))

interface Pair {
  readonly earlier: Step
  readonly later: Step
  /** At which of the two cells the fault stands. */
  readonly blames: Step
  readonly severity: 'error' | 'warning'
  readonly mend: string
}

/** Two days the wrong way round, or too vague to tell. */
function pairFaults(row: Naming, { earlier, later, blames, severity, mend }: Pair): RowFault[] {
  const [from, to] = [row[earlier[0]], row[later[0]]] as (Day | undefined)[]
  const inOrder = onOrBefore(from, to)
  if (inOrder === true || inOrder === undefined) return []
  const start = blames === earlier
  const [key, name] = blames
  const [beside, besideName] = start ? later : earlier
  const [own, other] = start ? [from, to] : [to, from]
  const related = [{ row, key: beside }]
  if (inOrder === 'unsure')
    return [
      {
        row,
        blames: key,
        severity: 'warning',
        says: `${name} ${own} 与${besideName} ${other} 不完整，看不出先后`,
        mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
        related,
      },
    ]
  return [
    {
      row,
      blames: key,
      severity,
      says: `${name} ${own} ${start ? '晚于' : '早于'}${besideName} ${other}，先后颠倒`,
      mend,
      expected: `${start ? '不晚于' : '不早于'} ${other}`,
      related,
    },
  ]
}

const MEND = '请照原件核对日期，评审、审定、发文依次进行'

/** @param notice whether the public notice has its place in the order */
function outOfOrder(row: Naming, notice: boolean): RowFault[] {
  const known = ORDER.filter(([key]) => row[key] !== undefined && (notice || key !== 'publicTo'))
  const steps = known
    .slice(1)
    .map((later, i): Pair => ({ earlier: known[i]!, later, blames: later, severity: 'error', mend: MEND }))
  const faults = [
    ...steps,
    // The first day of the notice is compared with its last: at a cell of its own.
    { earlier: FROM, later: TO, blames: FROM, severity: 'error' as const, mend: MEND },
  ].flatMap((pair) => pairFaults(row, pair))
  // Where the notice has another fault, its first day says nothing more.
  if (!notice || faults.some(({ blames }) => blames === FROM[0] || blames === TO[0])) return faults
  const mend = '审定后才公示，请核对日期；确是先公示的，在“说明”栏写明'
  return [
    ...faults,
    ...pairFaults(row, { earlier: APPROVED, later: FROM, blames: FROM, severity: 'warning', mend }),
  ]
}

/**
 * @param programme its name, as 申报项目 writes it
 * @param meetings that may approve
 * @param notice whether a public notice is one of the steps
 * @param direct which studios are named without review and notice
 * @param noNotice what to hint where a notice is no step and none was held
 */
export function namingSteps(
  declared: Pick<RuleWords, 'id' | 'checks' | 'reading'> & {
    programme: string
    meetings: readonly string[]
    notice: boolean
    publicityDays: Parameter<number>
    direct?: (row: Naming) => boolean
    noNotice: (row: Naming) => string | null
  },
): Rule {
  const { programme, meetings, notice, publicityDays, direct = () => false, noNotice, ...words } = declared
  return sheetRule({
    ...words,
    severity: 'error',
    forms: { named: namingList },
    reads: {
      named: [
        'programme',
        'type',
        'reviewedOn',
        'reviewResult',
        'meeting',
        'approvedOn',
        'publicFrom',
        'publicTo',
        'objection',
        'issuedOn',
        'namingDocument',
      ],
    },
    when: { named: (row) => row.programme === programme },
    params: { days: optional(publicityDays) },
    mend: '请照评审、审定和命名文件核对',
    holds: ({ named }, { days }, senders) =>
      named.flatMap((row): RowFault[] => {
        const due = direct(row) ? ISSUE : [...REVIEW, ...(notice ? NOTICE : []), ...ISSUE]
        const failed: RowFault[] = failedReview(row)
          ? [
              {
                row,
                blames: 'reviewResult',
                expected: '通过',
                ...(direct(row)
                  ? {
                      severity: 'review',
                      says: '评审结论为“不通过”，没有按拟命名计；直接命名的是否受此影响由审核人员认定',
                      mend: '不命名的请从名单中撤下；仍直接命名的，不填评审结论',
                    }
                  : { says: '评审结论为“不通过”，不能列入拟命名名单', mend: '请从拟命名名单中撤下' }),
              },
            ]
          : []
        const wrongMeeting: RowFault[] =
          row.meeting === undefined || meetings.includes(row.meeting)
            ? []
            : [
                {
                  row,
                  blames: 'meeting',
                  says: `审定会议是“${row.meeting}”，应为${meetings.join('或')}`,
                  expected: meetings.join('、'),
                },
              ]
        const order = outOfOrder(row, notice)
        return [
          ...(isIssued(row) ? missing(row, due, senders) : []),
          ...failed,
          ...wrongMeeting,
          ...order,
          ...noticeFaults(row, days, noNotice(row)).filter(
            ({ blames }) => !order.some((fault) => fault.blames === blames),
          ),
        ]
      }),
  })
}
