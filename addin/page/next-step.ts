/** What to do next with a workbook on the page: one thing, which is the blue button. */
import type { PaneState } from '../session/state.ts'

/**
 * `save`: keep what was mended; `copy`: take a marked copy along, where the page cannot read the file again by itself;
 * `again`: check once more after mending elsewhere; `another`: nothing is left to do here.
 */
export type NextStep = 'save' | 'copy' | 'again' | 'another'

export const STEP_WORDS: Readonly<Record<NextStep, string>> = {
  save: '保存改好的文件',
  copy: '下载标注副本',
  again: '改好后再校验',
  another: '再校验一份',
}

/**
 * @param lent whether the browser lets the page read the file again
 * @param copied whether a marked copy was taken
 * @returns `null` while it is not known yet
 */
export function nextStep(
  { phase, unsaved, counts, capabilities }: Pick<PaneState, 'phase' | 'unsaved' | 'counts' | 'capabilities'>,
  lent: boolean,
  copied: boolean,
): NextStep | null {
  if (phase.kind === 'loading' || phase.kind === 'ready') return null
  if (unsaved) return 'save'
  if (phase.kind === 'passed') return 'another'
  if (phase.kind !== 'findings') return 'again'
  if (counts.error + counts.warning === 0) return 'another'
  return capabilities?.download === true && !lent && !copied ? 'copy' : 'again'
}
