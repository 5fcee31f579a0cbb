/** The honest mistakes in the workbooks of hazards. Each is listed in `examples/README.md`. */

import { hazardApplication } from '../../programmes/jinan-hazard/forms/hazard-application.ts'
import { hazardReport } from '../../programmes/jinan-hazard/forms/hazard-report.ts'
import { hazardSummary } from '../../programmes/jinan-hazard/forms/hazard-summary.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { on, YEAR } from './calendar.ts'
import { raw, rowOf, type Values } from './draft.ts'
import { removeSheet, setEverywhere } from './spoil.ts'
import type { Drafts } from './studio-mistakes.ts'
import { struckOut, turnedIntoDay } from './touched.ts'

const APPLICATION: Form = hazardApplication
const REPORT: Form = hazardReport
const SUMMARY: Form = hazardSummary

const YUAN = 100
const WAN = 1_000_000

/** Figures and level of a hazard on all its sheets, right unless spoilt further. */
function grade(
  draft: ReturnType<Drafts>,
  number: string,
  [deaths, injuries, loss]: readonly [number, number, number],
  level: string,
  reward: number,
): void {
  setEverywhere(draft, number, {
    deaths,
    injuries,
    loss: loss * WAN,
    level,
    expertLevel: level,
    reward: reward * YUAN,
  })
}

/** Two unions report one hazard in the words of their own clerks. */
function sameHazard(of: Drafts): void {
  const first = of('济阳区总工会')
  const second = of('济南新旧动能转换起步区总工会')
  for (const form of [APPLICATION, REPORT, SUMMARY]) {
    const from = rowOf(first, form, 'JY-01')
    const to = rowOf(second, form, 'QB-01')
    const shared = [
      'employer',
      'hazardUnit',
      'hazardAddress',
      'hazard',
      'hazardKind',
      'hazardPlace',
      'measures',
    ]
    for (const key of [...shared, 'deaths', 'injuries', 'loss', 'level', 'expertLevel', 'reward'])
      if (key in from) to[key] = from[key]
    if ('hazard' in to)
      to['hazard'] = `${String(from['hazard']).slice(0, 4)} ${String(from['hazard']).slice(4)}`
  }
}

/** A total and notes under the table, as offices write them: no fault. */
function totalAndNotes(rows: Values[]): void {
  const sum = rows.reduce((total, row) => total + Number(row['reward']), 0)
  rows.push(
    { number: raw('合计'), reward: sum },
    { number: raw('注：1.本表一式两份，加盖公章。') },
    { number: raw('填表人：'), employer: raw('审核人：') },
  )
}

/** A stroke of the keyboard below the table: no record. */
function strayCell(rows: Values[]): void {
  rows.push({ job: raw('、') })
}

/** A dash and words for nothing as a clerk types them: no fault. */
function ownSpellings(draft: ReturnType<Drafts>): void {
  const [first] = draft.rows[SUMMARY.id]!
  first!['number'] = raw(String(first!['number']).replace('-', '－'))
  for (const row of draft.rows[APPLICATION.id]!) row['members'] = raw('／')
}

export function spoilHazards(of: Drafts): void {
  grade(of('历下区总工会'), 'LX-01', [5, 8, 900], '三级', 3000)
  rowOf(of('历下区总工会'), REPORT, 'LX-01')['deaths'] = raw('3-5人')

  grade(of('市中区总工会'), 'SZ-01', [10, 8, 900], '三级', 3000)

  grade(of('槐荫区总工会'), 'HY-01', [4, 8, 900], '三级', 5000)
  rowOf(of('天桥区总工会'), APPLICATION, 'TQ-01')['fullTimeSafety'] = true
  of('历城区总工会').cards[submissionInfo.id]!['date'] = on(YEAR, 10, 8)
  rowOf(of('长清区总工会'), REPORT, 'CQ-01')['expertSigned'] = false
  rowOf(of('章丘区总工会'), REPORT, 'ZQ-01')['media'] = undefined
  sameHazard(of)
  removeSheet(of('莱芜区总工会'), REPORT)
  totalAndNotes(of('钢城区总工会').rows[SUMMARY.id]!)

  const pingyin = rowOf(of('平阴县总工会'), APPLICATION, 'PY-01')
  pingyin['phone'] = raw('１５４００００４６１７')
  pingyin['appliedOn'] = raw('２０２６．９．３')
  pingyin['reward'] = raw(`${Number(pingyin['reward']) / YUAN}元`)

  turnedIntoDay(of('长清区总工会'), REPORT, 'reportFile', [9, 1], YEAR)
  struckOut(of('槐荫区总工会'), APPLICATION)
  strayCell(of('商河县总工会').rows[APPLICATION.id]!)
  ownSpellings(of('平阴县总工会'))
}
