/** Which verdicts change when another office's workbook decides: same submissions, two notices. */

import { VERDICTS, type Verdict } from '../rules/verdict.ts'
import type { Entry } from '../submissions/merge/entry.ts'
import { type Finding, findingKey } from '../templates/findings/finding.ts'
import type { Run } from './rollup.ts'

/** One record of one merge, under both offices. */
export interface Change {
  readonly programme: string
  readonly place: string
  readonly unit: string
  readonly number: string
  readonly name: string
  /** `null` where the record is in one of the runs only. */
  readonly before: Verdict | null
  readonly after: Verdict | null
  /** Findings that the one run has and the other has not. Hints change no verdict and are left out. */
  readonly gone: readonly Finding[]
  readonly come: readonly Finding[]
}

interface Judged {
  readonly entry: Entry
  readonly programme: string
  readonly place: string
}

/** Records that count, by merge, sender, number, name and the file they stand in. */
function judgedRecords(run: Run): Map<string, Judged> {
  const map = new Map<string, Judged>()
  for (const { node } of run.rollups)
    for (const entry of node.entries) {
      if (entry.standing !== 'active') continue
      const { origin, number, name } = entry
      const key = [node.programme.id, node.place, origin.unit, number, name, origin.file, origin.row].join(
        '\u0000',
      )
      map.set(key, { entry, programme: node.programme.name, place: node.place })
    }
  return map
}

const keysOf = (findings: readonly Finding[]): Set<string> => new Set(findings.map(findingKey))

const lacking = (some: readonly Finding[], others: readonly Finding[]): Finding[] => {
  const known = keysOf(others)
  return some.filter((f) => f.severity !== 'info' && !known.has(findingKey(f)))
}

/** The records whose verdict differs between two runs over the same inbox, in a stable order. */
export function changedVerdicts(before: Run, after: Run): Change[] {
  const [a, b] = [judgedRecords(before), judgedRecords(after)]
  const changes: Change[] = []
  for (const key of [...new Set([...a.keys(), ...b.keys()])].sort()) {
    const [was, is] = [a.get(key), b.get(key)]
    if (was?.entry.verdict === is?.entry.verdict) continue
    const { entry, programme, place } = (was ?? is)!
    changes.push({
      programme,
      place,
      unit: entry.origin.unit,
      number: entry.number,
      name: entry.name,
      before: was?.entry.verdict ?? null,
      after: is?.entry.verdict ?? null,
      gone: lacking(was?.entry.findings ?? [], is?.entry.findings ?? []),
      come: lacking(is?.entry.findings ?? [], was?.entry.findings ?? []),
    })
  }
  return changes
}

export const verdictName = (verdict: Verdict | null): string =>
  verdict === null ? '不在其中' : VERDICTS[verdict].name
