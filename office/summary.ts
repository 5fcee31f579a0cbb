/** The figures of a run as the contract lays them down. */

import { hintsOf } from '../submissions/counts/hints.ts'
import { quotaOf } from '../submissions/counts/quota.ts'
import { type TotalLine, type Totals, yearTotalsOf } from '../submissions/counts/year-totals.ts'
import { unitKey } from '../submissions/merge/entry.ts'
import { expectedUnits } from '../submissions/merge/selection.ts'
import { byPlace } from '../templates/findings/finding.ts'
import type { PlaceRank } from '../templates/places/place.ts'
import { hideNumbers } from '../templates/values/mask.ts'
import { type Output, type RollupSummary, SCHEMA_VERSION, type Summary } from './contract.ts'
import { placeName } from './node-files.ts'
import type { RolledUp, Run } from './rollup.ts'

/** How other programs know the levels. */
const LEVELS = { 县级: 'county', 市级: 'city', 省级: 'province' } as const satisfies Record<PlaceRank, string>

const totals = ({ amount, ...counts }: Totals) => ({ ...counts, amount: amount ?? null })

const totalLine = ({ subject, now, before }: TotalLine) => ({
  subject,
  now: totals(now),
  before: before && totals(before),
})

function rollupSummary({ node, files }: RolledUp): RollupSummary {
  const { cap } = quotaOf(node)
  const { before, units, articles } = yearTotalsOf(node)
  const expected = expectedUnits(node.office, node.programme)
  const reported = new Set(node.submissions.map((submission) => unitKey(submission.unit)))
  return {
    programme: node.programme.id,
    level: LEVELS[node.level],
    place: placeName(node.place),
    year: node.year,
    file: files.rollup,
    forwardedFile: files.forwarded,
    records: node.counts,
    cap: cap && { limit: cap.limit, nominated: cap.nominated, named: cap.named, over: cap.over },
    totals: {
      before,
      units: units.map(totalLine),
      articles: articles.map(totalLine),
    },
    hints: hintsOf(node).map(({ message, at, ...hint }) => ({
      ...hint,
      message: hideNumbers(message),
      at: at && { ...at },
    })),
    units: {
      expected: expected.length,
      reported: reported.size,
      missing: expected.filter((unit) => !reported.has(unitKey(unit))),
    },
  }
}

export function summaryOf(run: Run): Summary {
  return {
    rollups: run.rollups.map(rollupSummary),
    files: {
      read: run.submissions.length,
      refused: run.refused.map(({ file, code, reason }) => ({ file, code, reason })),
    },
  }
}

/** Numbers of persons and accounts are hidden as in every list that is passed on; the workbooks hold them. */
export const outputOf = (run: Pick<Run, 'findings' | 'registry'>, summary: Summary): Output => ({
  schemaVersion: SCHEMA_VERSION,
  findings: [...run.findings].sort(byPlace).map((found) => {
    const finding = run.registry.mask(found)
    return {
      ...finding,
      id: hideNumbers(finding.id),
      related: finding.related.map((cell) => ({ ...cell })),
    }
  }),
  summary,
})
