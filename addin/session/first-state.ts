/** The pane before anything was checked. */
import type { SheetHost } from '../host.ts'
import { countsOf, EMPTY_LIST, NO_FILTER } from './list.ts'
import type { PaneState } from './state.ts'
import { READY } from './texts.ts'

/** What is empty before a check, and after one that found no sheet to judge. */
export const NOTHING = {
  recognised: [],
  parameters: null,
  counts: countsOf([]),
  list: EMPTY_LIST,
  selected: null,
  fixes: [],
  remake: null,
  caps: [],
  funds: [],
} satisfies Partial<PaneState>

export const initial = (host: SheetHost | null, noHost: string): PaneState => ({
  ...NOTHING,
  phase: host === null ? { kind: 'no-host', text: noHost } : { kind: 'ready', text: READY },
  notices: [],
  capabilities: host?.capabilities ?? null,
  scope: null,
  file: null,
  filter: NO_FILTER,
  groupBy: 'row',
  cell: null,
  notes: false,
  marked: false,
  stale: false,
  behind: false,
  live: host?.capabilities.undoStays ?? false,
  working: false,
  undo: null,
  unsaved: host?.unsaved ?? false,
  office: null,
  preview: null,
  selfCheck: null,
})
