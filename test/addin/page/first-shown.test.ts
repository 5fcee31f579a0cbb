/** What the page shows first of a workbook: a fault before what only informs. */
import { expect, it } from 'vitest'
import { firstShown } from '../../../addin/page/first-shown.ts'
import { EMPTY_LIST } from '../../../addin/session/list.ts'
import type { FindingList } from '../../../addin/session/state.ts'
import type { Severity } from '../../../templates/findings/finding.ts'

/** Findings in groups, each called by its place in the list. */
function list(...groups: readonly (readonly Severity[])[]): FindingList {
  let place = 0
  return {
    ...EMPTY_LIST,
    groups: groups.map((severities) => ({
      entries: severities.map((severity) => ({ finding: { id: String(place++), severity } })),
    })),
  } as unknown as FindingList
}

it.each<[string, FindingList, string | null]>([
  [
    'the first that must be mended, though what only informs stands above',
    list(['info', 'info'], ['error', 'error']),
    '2',
  ],
  ['a warning, where nothing is graver', list(['info'], ['warning']), '1'],
  ['what informs, where there is nothing else', list(['info', 'info']), '0'],
  ['nothing, where nothing is listed', list(), null],
])('is %s', (_, shown, first) => {
  expect(firstShown(shown)).toBe(first)
})
