/** The sign of a severity: the colours of a marked cell, and a shape of its own for those who see no colours. */
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle'
import { EyeFilled } from '@fluentui/react-icons/svg/eye'
import { InfoFilled } from '@fluentui/react-icons/svg/info'
import { WarningFilled } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import { SEVERITY_NAMES, type Severity } from '../templates/findings/finding.ts'
import './severity-mark.css'

const SIGNS = {
  error: ErrorCircleFilled,
  review: EyeFilled,
  warning: WarningFilled,
  info: InfoFilled,
} as const

/** @param named whether the sign must speak for itself, because no word stands beside it */
export function SeverityMark({
  severity,
  named = false,
}: {
  readonly severity: Severity
  readonly named?: boolean
}): ReactElement {
  const Sign = SIGNS[severity]
  return (
    <span
      className={`severity-mark severity-${severity}`}
      {...(named ? { role: 'img', 'aria-label': SEVERITY_NAMES[severity] } : { 'aria-hidden': true })}
    >
      <Sign />
    </span>
  )
}
