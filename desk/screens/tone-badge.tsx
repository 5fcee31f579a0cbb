/** A word that stands out: by its colour, and by a sign for those who see none. */
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle'
import { ClockRegular } from '@fluentui/react-icons/svg/clock'
import type { ReactElement } from 'react'
import { SeverityMark } from '../../ui/severity-mark.tsx'
import type { Tone } from '../views/tone.ts'

function Sign({ tone }: { readonly tone: Tone }): ReactElement | null {
  if (tone === 'plain') return null
  if (tone === 'good') return <CheckmarkCircleFilled className="tone-sign" aria-hidden />
  if (tone === 'gap') return <ClockRegular className="tone-sign" aria-hidden />
  return <SeverityMark severity={tone} />
}

export const ToneBadge = ({ tone, words }: { readonly tone: Tone; readonly words: string }): ReactElement => (
  <span className={`tone tone-${tone}`}>
    <Sign tone={tone} />
    {words}
  </span>
)
