/** Fluent's light or dark theme, as Office or the system wants it. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react'
import './pane.css'

const system = matchMedia('(prefers-color-scheme: dark)')

const onSystem = (changed: () => void): (() => void) => {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
const light = { ...webLightTheme, fontFamilyBase: FONTS }
const dark = { ...webDarkTheme, fontFamilyBase: FONTS }

/** @param officeDark whether Office itself is dark; `null` where Office does not say, then the system decides */
export function Themed({
  officeDark,
  children,
}: {
  readonly officeDark: boolean | null
  readonly children: ReactNode
}): ReactElement {
  const systemDark = useSyncExternalStore(onSystem, () => system.matches)
  const isDark = officeDark ?? systemDark
  return (
    <FluentProvider theme={isDark ? dark : light} data-theme={isDark ? 'dark' : 'light'}>
      {children}
    </FluentProvider>
  )
}
