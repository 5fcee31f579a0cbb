import { expect, it } from 'vitest'
import { nextStep } from '../../../addin/page/next-step.ts'
import type { PaneState } from '../../../addin/session/state.ts'

const state = (
  kind: PaneState['phase']['kind'],
  { unsaved = false, error = 0, warning = 0, download = true } = {},
) =>
  ({
    phase: { kind },
    unsaved,
    counts: { error, warning, review: 1, info: 1 },
    capabilities: { download },
  }) as unknown as PaneState

it.each([
  ['nothing is known yet', state('loading'), true, false, null],
  ['something was mended', state('findings', { unsaved: true, error: 3 }), true, true, 'save'],
  ['all that was wrong was mended', state('passed', { unsaved: true }), true, false, 'save'],
  ['faults, and the file can be read again', state('findings', { error: 1 }), true, false, 'again'],
  ['a reason is missing', state('findings', { warning: 1 }), true, false, 'again'],
  ['faults, and the file cannot be read again', state('findings', { error: 1 }), false, false, 'copy'],
  ['the marked copy was taken', state('findings', { error: 1 }), false, true, 'again'],
  ['no copy can bear marks', state('findings', { error: 1, download: false }), false, false, 'again'],
  ['only an office has to look', state('findings'), true, false, 'another'],
  ['all is well', state('passed'), false, false, 'another'],
  ['the workbook cannot be judged', state('refused'), true, false, 'again'],
] as const)('%s', (_, given, lent, copied, step) => {
  expect(nextStep(given, lent, copied)).toBe(step)
})
