/** What a run changes in the state of the office that runs it. */
import { decisionEvents } from '../../submissions/state/decision-events.ts'
import type { StateEvent } from '../../submissions/state/event.ts'
import { ledgerEvents } from '../../submissions/state/ledger-events.ts'
import type { Line } from '../../submissions/state/line.ts'
import { namingEvents } from '../../submissions/state/naming-events.ts'
import type { OfficeKey } from '../../submissions/state/office-key.ts'
import { type Received, receiptEvents } from '../../submissions/state/receipt-events.ts'
import { totalEvents } from '../../submissions/state/total-events.ts'
import type { Run } from '../rollup.ts'

/** The events of every merge at the office's own place; what other places merge is theirs to keep. */
export const runEvents = (
  office: OfficeKey,
  { rollups }: Pick<Run, 'rollups'>,
  state: readonly Line[],
  received: Received,
): StateEvent[] =>
  rollups
    .map(({ node }) => node)
    .filter(({ place, year }) => place === office.union && year === office.year)
    .flatMap((node) => [
      ...receiptEvents(office, node, state, received),
      ...decisionEvents(office, node, state),
      ...(node.programme.named ? namingEvents(office, node, state) : []),
      ...ledgerEvents(office, node, state),
      ...totalEvents(office, node, state),
    ])
