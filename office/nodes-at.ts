/** What of a run is an office's own. */

import type { MergedNode } from '../submissions/merge/node.ts'
import { officeKey } from '../submissions/office/join-offices.ts'
import type { Line } from '../submissions/state/line.ts'
import type { Run } from './rollup.ts'

/** A line of 审定意见 that waits for one. */
export const undecided = ({ form, values }: Line): boolean =>
  form === 'decisions' && values['decision'] === undefined && values['proposed'] !== '退回改好再定'

/** The merges of a run at the place of one office. */
export const nodesAt = (
  run: Pick<Run, 'rollups'>,
  office: { readonly union: string; readonly year: number },
): MergedNode[] =>
  run.rollups
    .map(({ node }) => node)
    .filter(({ place, year }) => officeKey({ union: place, year }) === officeKey(office))
