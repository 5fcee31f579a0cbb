/** The theme that Office wants; where it does not say, the system decides. */
import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react'
import { Themed as InTheme } from '../../ui/themed.tsx'
import { NO_OFFICE, type OfficeTheme } from '../boot/office-theme.ts'
import './pane.css'

export function Themed({
  office = NO_OFFICE,
  children,
}: {
  readonly office?: OfficeTheme
  readonly children: ReactNode
}): ReactElement {
  return <InTheme wanted={useSyncExternalStore(office.subscribe, office.isDark)}>{children}</InTheme>
}
