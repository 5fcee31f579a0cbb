/** Records of a run by their keys. */
import { nodesAt } from '../../office/nodes-at.ts'
import type { Run } from '../../office/rollup.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import type { RecordKey, Seen } from './views.ts'

export const keyOf = ({ programme }: Pick<MergedNode, 'programme'>, entry: Entry): RecordKey => ({
  programme: programme.name,
  unit: entry.origin.unit,
  number: entry.number,
  name: entry.name,
  file: entry.submission.file,
})

/** The merges at the office's own place: what it decides itself first, in the order of the programmes. */
export function nodesHere({
  run,
  office,
  registry,
}: Pick<Seen, 'run' | 'office' | 'registry'>): MergedNode[] {
  const order = ({ programme, place }: MergedNode): number =>
    (place === programme.topUnit ? 0 : registry.programmes.length) + registry.programmes.indexOf(programme)
  return nodesAt(run, office).sort((a, b) => order(a) - order(b))
}

const sameRecord = (a: RecordKey, b: RecordKey): boolean =>
  a.programme === b.programme &&
  a.unit === b.unit &&
  a.number === b.number &&
  a.name === b.name &&
  a.file === b.file

export function findRecord(
  rollups: Run['rollups'],
  office: OfficeKey,
  key: RecordKey,
): { readonly node: MergedNode; readonly entry: Entry } | null {
  for (const node of nodesAt({ rollups }, office))
    for (const entry of node.entries) if (sameRecord(keyOf(node, entry), key)) return { node, entry }
  return null
}
