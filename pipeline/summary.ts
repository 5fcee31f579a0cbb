/** The figures of a run as the contract lays them down. */
import { byPlace } from '../templates/finding.ts'
import { type Output, type RollupSummary, SCHEMA_VERSION, type Summary } from './contract.ts'
import { unitKey } from './merge/entry.ts'
import { expectedUnits } from './merge/selection.ts'
import { quotaOf } from './report/quota.ts'
import { placeName, type RolledUp, type Run } from './rollup.ts'

function rollupSummary({ node, files }: RolledUp): RollupSummary {
  const { cap } = quotaOf(node)
  const expected = expectedUnits(node.office, node.programme)
  const reported = new Set(node.submissions.map((submission) => unitKey(submission.unit)))
  return {
    programme: node.programme.id,
    level: node.level,
    place: placeName(node.place),
    year: node.year,
    file: files.rollup,
    forwardedFile: files.forwarded,
    records: node.counts,
    cap: cap && { limit: cap.limit, nominated: cap.nominated, named: cap.named, over: cap.over },
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
      refused: run.refused.map(({ file, reason }) => ({ file, reason })),
    },
  }
}

export const outputOf = (run: Pick<Run, 'findings'>, summary: Summary): Output => ({
  schemaVersion: SCHEMA_VERSION,
  findings: [...run.findings]
    .sort(byPlace)
    .map((finding) => ({ ...finding, related: finding.related.map((cell) => ({ ...cell })) })),
  summary,
})
