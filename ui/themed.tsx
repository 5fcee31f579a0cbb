/** Fluent's light or dark theme, as the system wants it, or whoever knows better. */
import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useSyncExternalStore } from 'react'
import './page-base.css'

const system = matchMedia('(prefers-color-scheme: dark)')

const onSystem = (changed: () => void): (() => void) => {
  system.addEventListener('change', changed)
  return () => system.removeEventListener('change', changed)
}

const FONTS = "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', sans-serif"
const light = { ...webLightTheme, fontFamilyBase: FONTS }
const dark = { ...webDarkTheme, fontFamilyBase: FONTS }

/** @param wanted whether it is to be dark; `null` where the system decides */
export function Themed({
  wanted = null,
  children,
}: {
  readonly wanted?: boolean | null
  readonly children: ReactNode
}): ReactElement {
  const systemDark = useSyncExternalStore(onSystem, () => system.matches)
  const isDark = wanted ?? systemDark
  return (
    <FluentProvider theme={isDark ? dark : light} data-theme={isDark ? 'dark' : 'light'}>
      {children}
    </FluentProvider>
  )
}
