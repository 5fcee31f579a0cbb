/** What a screen reader says when a check ends or something happens; nothing on the way there. */
import type { ReactElement } from 'react'
import type { PaneState } from '../session/state.ts'

const saidOf = ({ phase, notices }: PaneState): string =>
  [phase.text, ...notices.map(({ text }) => text)].filter(Boolean).join(' ')

export const Announcement = ({ state }: { readonly state: PaneState }): ReactElement => (
  <div className="out-of-sight" role="status" aria-live="polite">
    {saidOf(state)}
  </div>
)
