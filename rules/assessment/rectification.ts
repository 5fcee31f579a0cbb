/** A studio that fails is told to put things right by a day; only one that then fails again loses its plaque. */

import { assessments } from '../../templates/forms/assessments.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Row } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import { type Fault, type Rule, reviewRule } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import { factsOf } from '../words/facts.ts'

type Assessment = Row<typeof assessments>
type Lack = Fault & { readonly says: string }

const MEND = '请照检查结论、整改通知和摘牌文件补填或改正；确有缘由的，在“说明”栏写明'

/** Yearly assessments and audits set nothing right within a term; only the inspections of the namers do. */
const isInspection = ({ kind, assessor }: Assessment): boolean =>
  kind === '专项检查' ||
  kind === '抽查' ||
  (kind === undefined && (assessor === '省总工会' || assessor === '市总工会'))

/** Where the row stands on the way from a failed assessment to the loss of the plaque, and what is out of order. */
function steps(row: Assessment, asOf: Day | undefined): Lack[] {
  const { result, rectifyBy, rectifyResult, delistedOn, assessedOn } = row
  const lacks: Lack[] = []
  const add = (blames: string, says: string): void => void lacks.push({ blames, says, mend: MEND })
  if (!isInspection(row)) {
    add('delistedOn', `填有摘牌日期 ${delistedOn}，却不是检查的记录；检查不合格、整改不达标的才摘牌`)
    return lacks
  }
  if (delistedOn !== undefined && rectifyResult !== '不达标')
    add('delistedOn', `填有摘牌日期 ${delistedOn}，却没有“整改不达标”的结论；整改不达标的才摘牌`)
  if (result !== '不合格' && (rectifyBy !== undefined || rectifyResult !== undefined))
    add('result', `填有整改情况，考核结论却是“${result ?? '空'}”`)
  if (result === '不合格' && rectifyBy === undefined) add('rectifyBy', '考核不合格，没有填整改期限')
  if (onOrBefore(assessedOn, rectifyBy) === false)
    add('rectifyBy', `整改期限 ${rectifyBy} 早于考核日期 ${assessedOn}`)
  if (delistedOn !== undefined && onOrBefore(rectifyBy, delistedOn) === false)
    add('delistedOn', `摘牌日期 ${delistedOn} 早于整改期限 ${rectifyBy}，整改期限未满`)
  if (rectifyBy !== undefined && rectifyResult === undefined && onOrBefore(asOf, rectifyBy) === false)
    add('rectifyResult', `整改期限 ${rectifyBy} 已过，没有整改结论`)
  if (rectifyResult === '不达标' && delistedOn === undefined)
    add('delistedOn', '整改不达标，没有填摘牌日期，是否摘牌由审核人员认定')
  // One cell, one finding: the first thing that is out of order there.
  return lacks.filter(({ blames }, i) => lacks.findIndex((each) => each.blames === blames) === i)
}

/**
 * @param programme its name, as 申报项目 writes it
 * @param inspector whose inspections answer to the measure where the workbook is an office's own
 */
export function rectification(declared: {
  id: string
  programme: string
  inspector: '省总工会' | '市总工会'
  checks: string
  looksAt: string
}): Rule {
  const { id, programme, inspector, checks, looksAt } = declared
  return reviewRule({
    id,
    overYears: true,
    severity: 'review',
    forms: { rows: assessments, info: submissionInfo, office: officeInfo },
    reads: {
      rows: [
        'studio',
        'assessor',
        'assessedOn',
        'result',
        'rectifyBy',
        'rectifyResult',
        'delistedOn',
        'kind',
      ],
      info: ['programme', 'date'],
      office: ['level', 'date'],
    },
    when: {
      rows: (row) =>
        row.delistedOn !== undefined ||
        (isInspection(row) &&
          (row.result === '不合格' || row.rectifyBy !== undefined || row.rectifyResult !== undefined)),
    },
    subject: 'rows',
    blames: 'result',
    checks,
    reading:
      '限期整改只对专项检查和抽查；每年的考核评估和审计不合格的，条文没有写整改。先整改、后摘牌：整改期满仍不达标的才摘牌。程序只核先后和缺项，达标与否由检查单位认定。',
    mend: MEND,
    looksAt,
    lacks: (row, sets) => (concerns(row, sets) ? steps(row, sets.info[0]?.date ?? sets.office[0]?.date) : []),
    facts: (row, sets) =>
      concerns(row, sets)
        ? factsOf(
            assessments,
            row,
            'studio',
            'kind',
            'assessor',
            'result',
            'rectifyBy',
            'rectifyResult',
            'delistedOn',
          )
        : [],
  })

  function concerns(
    row: Assessment,
    {
      info,
      office,
    }: {
      readonly info: readonly Row<typeof submissionInfo>[]
      readonly office: readonly Row<typeof officeInfo>[]
    },
  ): boolean {
    const named = info[0]?.programme
    if (named !== undefined) return named === programme
    if (row.assessor === '省总工会' || row.assessor === '市总工会') return row.assessor === inspector
    return (office[0]?.level === '市级') === (inspector === '市总工会')
  }
}
