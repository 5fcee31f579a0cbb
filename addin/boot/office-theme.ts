/** Whether Office is dark, told by the colour of its panes, and followed as it changes. */

/** @param colour `#RRGGBB`; @returns `null` for anything else */
export function isDark(colour: string | undefined): boolean | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? '')
  if (parts === null) return null
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16))
  return 0.299 * red! + 0.587 * green! + 0.114 * blue! < 128
}

/** What a view can follow: fits React's `useSyncExternalStore`. */
export interface OfficeTheme {
  /** `null` where Office does not say. */
  readonly isDark: () => boolean | null
  readonly subscribe: (changed: () => void) => () => void
}

/** Excel tells nobody of a change of its theme; who changes it leaves the pane and comes back. */
const LOOKED_AT = ['focus', 'pointerenter', 'visibilitychange'] as const
const CAPTURE = { capture: true }

export const officeTheme = (
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  colour: () => string | undefined,
): OfficeTheme => ({
  isDark: () => isDark(colour()),
  subscribe: (changed) => {
    for (const event of LOOKED_AT) page.addEventListener(event, changed, CAPTURE)
    return () => {
      for (const event of LOOKED_AT) page.removeEventListener(event, changed, CAPTURE)
    }
  },
})

/** Where there is no Office. */
export const NO_OFFICE: OfficeTheme = { isDark: () => null, subscribe: () => () => undefined }
