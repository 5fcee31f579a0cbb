/** Fluent's light or dark theme, as Office or the system wants it. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react'
import { NO_OFFICE, type OfficeTheme } from '../boot/office-theme.ts'
import './pane.css'

const system = matchMedia('(prefers-color-scheme: dark)')

const onSystem = (changed: () => void): (() => void) => {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
const light = { ...webLightTheme, fontFamilyBase: FONTS }
const dark = { ...webDarkTheme, fontFamilyBase: FONTS }

/** @param office where Office does not say whether it is dark, the system decides */
export function Themed({
  office = NO_OFFICE,
  children,
}: {
  readonly office?: OfficeTheme
  readonly children: ReactNode
}): ReactElement {
  const officeDark = useSyncExternalStore(office.subscribe, office.isDark)
  const systemDark = useSyncExternalStore(onSystem, () => system.matches)
  const isDark = officeDark ?? systemDark
  return (
    <FluentProvider theme={isDark ? dark : light} data-theme={isDark ? 'dark' : 'light'}>
      {children}
    </FluentProvider>
  )
}
